"""The index lies in one SQLite file, which many threads may read and nobody writes to once it is in place."""

import os
import sqlite3
import threading
from pathlib import Path
from typing import Any

from gazetteer.errors import IndexBuildError


class IndexFile:
    """An open index file, and the rows in it."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, which must exist; raises IndexBuildError if it is no sound index."""
        self.path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self._check()

    def list_rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows that answer a query."""
        return self._connect().execute(query, values).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()

    def _connect(self) -> sqlite3.Connection:
        """This thread's own connection, read-only."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            # An index is never written to once it is in place, so no lock has to be taken for each question.
            address = f"{self.path.as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(address, uri=True, check_same_thread=False)
            self._local.connection = connection
            with self._lock:
                self._connections.append(connection)
        return connection

    def _check(self) -> None:
        """Raise unless the file is an index that was written to its end."""
        try:
            complete = self.path.exists() and self.list_rows("SELECT value FROM meta WHERE key = 'complete'")
        except sqlite3.DatabaseError as error:
            self.close()
            raise IndexBuildError(f"{self.path}: expected an index, found a damaged file ({error})") from error
        if not complete:
            self.close()
            raise IndexBuildError(
                f"{self.path}: expected an index, found {os.fspath(self.path)!r} missing or unfinished"
            )
