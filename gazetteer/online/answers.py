"""Answers from online are kept in the user's cache, in one small database, so that no name is asked for twice.

The same file knows when each service was asked last, so that several programs together ask no faster than one.
"""

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")
Record = dict[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answer (
    service TEXT, name TEXT, countries TEXT, asked TEXT NOT NULL, licence TEXT NOT NULL, records TEXT NOT NULL,
    PRIMARY KEY (service, name, countries)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turn (service TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
"""
_PATIENCE_S = 10.0  # to wait for another program that writes


@dataclass(frozen=True, slots=True)
class Question:
    """A name, the service it is asked of, and the countries (ISO codes) it is asked in, if not in the whole world."""

    service: str
    name: str
    countries: tuple[str, ...] = ()

    def key(self) -> tuple[str, str, str]:
        """What makes it the same question: case and blanks do not matter."""
        return self.service, " ".join(self.name.split()).casefold(), ",".join(sorted(self.countries)).lower()


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service said, as it said it, and when; no records where it knows nothing."""

    asked: date
    records: tuple[Record, ...]


class Answers:
    """The answers kept in one file; where it cannot be used, `trouble` says why, and nothing is kept."""

    def __init__(self, path: Path, tell: Callable[[str], None]) -> None:
        """Keep answers at `path`, made when first wanted; a damaged file is told of and begun anew."""
        self.path = path
        self.trouble: str | None = None
        self._tell = tell

    def recall(self, question: Question) -> Reply | None:
        """The reply to a question, if it was kept and can be read."""
        query = "SELECT asked, records FROM answer WHERE service = ? AND name = ? AND countries = ?"
        row = self._use(lambda file: file.execute(query, question.key()).fetchone())
        return _read_reply(*row) if row else None

    def keep(self, question: Question, reply: Reply, licence: str) -> bool:
        """Keep a reply; false where that is not possible."""
        values = (*question.key(), reply.asked.isoformat(), licence, json.dumps(reply.records, ensure_ascii=False))
        done = self._use(lambda file: file.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?)", values))
        return done is not None

    def claim_turn(self, service: str, interval_s: float) -> float:
        """0 where a service may be asked now, and by nobody else within the interval; or else seconds to wait."""
        return self._use(lambda file: _claim(file, service, interval_s)) or 0.0

    def _use(self, work: Callable[[sqlite3.Connection], Value]) -> Value | None:
        """What the work makes of the file, or None where the file cannot be read or written."""
        for _ in range(2):
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with closing(sqlite3.connect(self.path, timeout=_PATIENCE_S, isolation_level=None)) as file:
                    file.executescript(_SCHEMA)
                    return work(file)
            except (OSError, sqlite3.OperationalError) as error:
                self.trouble = str(error)
                return None
            except sqlite3.DatabaseError as error:
                self._tell(f"{self.path}: expected the answers kept from online, found a damaged file ({error})")
                with suppress(OSError):
                    self.path.unlink()
        return None


def _read_reply(asked: str, records: str) -> Reply | None:
    """A kept reply, or None where it is damaged."""
    try:
        read = json.loads(records)
        if isinstance(read, list) and all(isinstance(record, dict) for record in read):
            return Reply(date.fromisoformat(asked), tuple(read))
    except (TypeError, ValueError):
        pass
    return None


def _claim(file: sqlite3.Connection, service: str, interval_s: float) -> float:
    now = time.time()
    file.execute("BEGIN IMMEDIATE")
    row = file.execute("SELECT at FROM turn WHERE service = ?", (service,)).fetchone()
    passed = now - row[0] if row else interval_s
    due = passed < 0 or passed >= interval_s  # a turn in the future was written by a clock that has been set back
    if due:
        file.execute("INSERT OR REPLACE INTO turn VALUES (?, ?)", (service, now))
    file.execute("COMMIT")
    return 0.0 if due else interval_s - float(passed)
