"""The store keeps in the cache what was made of files, so that it need not be made again: bytes by their keys.

It is a help and never needed. Where it cannot be written to or opened, because the folder is read-only, the disk is
full or another program holds it, whoever asks gets nothing and makes it anew. A damaged store is set aside, and a new
one begun. Several processes may use one store at once, and any of them may be ended at any moment.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zlib import crc32

from gazetteer.cache import find_cache

Made = TypeVar("Made")

WAIT_S = 2.0  # how long to wait for another process that is writing
KEPT_DAYS = 30  # what nobody has asked for in so long is thrown away
MOST_BYTES = 1_000_000_000  # of the whole store; beyond, nothing more is kept until something is thrown away
_PAGE = 4096
_AT_ONCE = 500  # keys in one question
_DAY_S = 24 * 3600
_TABLE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, day INTEGER, sum INTEGER, value BLOB)"


@dataclass(frozen=True, slots=True)
class Store:
    """A store in one file; each call opens it and closes it again, which takes a fraction of a millisecond."""

    path: Path
    most_bytes: int = MOST_BYTES

    @classmethod
    def of_user(cls) -> "Store":
        """The store in the user's cache."""
        return cls(find_cache() / "kept.sqlite")

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What is kept under some keys; those of which nothing is kept are left out."""
        wanted = list(dict.fromkeys(keys))
        found: dict[str, bytes] | None = self._try(lambda connection: _get(connection, wanted)) if wanted else {}
        return found or {}

    def put(self, values: Mapping[str, bytes]) -> bool:
        """Keep values, all or none of them; whether they are kept."""
        return bool(values) and self._try(lambda connection: _put(connection, values)) is True

    def tidy(self, used: Iterable[str] = ()) -> None:
        """Note that some keys were used today, and throw away what nobody has asked for in a long while.

        It is done once a day for the first of the keys, and for the others with it.
        """
        names = list(used)
        self._try(lambda connection: _tidy(connection, names))

    def _try(self, work: Callable[[sqlite3.Connection], Made], *, again: bool = True) -> Made | None:
        """Do some work with the store, if that can be done."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as connection:
                return work(connection)
        except (sqlite3.OperationalError, OSError):
            return None  # no room, no right to write, or somebody else holds it for long
        except sqlite3.DatabaseError:
            return self._try(work, again=False) if again and self._set_aside() else None

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=WAIT_S, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA max_page_count = {max(self.most_bytes // _PAGE, 4)}")
            connection.execute(_TABLE)
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_aside(self) -> bool:
        """Rename a store that is damaged, so that it can be looked at; whether that could be done."""
        try:
            for ending in ("-wal", "-shm"):
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
            self.path.replace(self.path.with_name(self.path.name + ".damaged"))
        except OSError:
            return False
        return True


def _today() -> int:
    return int(time.time() // _DAY_S)


def _get(connection: sqlite3.Connection, keys: list[str]) -> dict[str, bytes]:
    found = {}
    for first in range(0, len(keys), _AT_ONCE):
        some = keys[first : first + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows = connection.execute(f"SELECT key, sum, value FROM kept WHERE key IN ({marks})", some)
        found.update({key: value for key, told, value in rows if crc32(value) == told})
    return found


def _put(connection: sqlite3.Connection, values: Mapping[str, bytes]) -> bool:
    day = _today()
    rows = [(key, day, crc32(value), value) for key, value in values.items()]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    return True


def _tidy(connection: sqlite3.Connection, used: list[str]) -> None:
    day = _today()
    newest = connection.execute("SELECT day FROM kept WHERE key = ?", used[:1]).fetchone() if used else None
    if newest and newest[0] >= day:
        return  # it was done today
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("UPDATE kept SET day = ? WHERE key = ? AND day < ?", [(day, key, day) for key in used])
    connection.execute("DELETE FROM kept WHERE day < ?", (day - KEPT_DAYS,))
    connection.execute("COMMIT")
