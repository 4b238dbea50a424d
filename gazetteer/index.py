"""The index holds every known name of every known place, and is opened in milliseconds.

It is one SQLite file in the user's cache (or wherever DATELINE_CACHE says), made once from `sources` and made anew
when they change. Reading it is safe from several threads.
"""

import os
import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

import marisa_trie

from gazetteer.errors import IndexBuildError
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.spelling import fold_letters, fold_name

Progress = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1
Box = tuple[float, float, float, float]  # west, south, east, north, in degrees

_PLACE = "p.id, p.name, p.latitude, p.longitude, p.class, p.country, p.precision_km, p.population"
_NAME = "n.text, n.language, n.since, n.until, n.source"
_LONGEST_NAME = 80  # characters; the longest name worth looking for in running text
# Where a name may begin: at a capital, or at an Arabic article or the like before one ("al-Bab", "'s-Gravenhage").
_BEGINNING = re.compile(r"(?<!\w)(?:(?:[aei][lrsdntz]|ash|esh|'s)[-'])?[A-Z]")
_SHOUTED = re.compile(r"[A-Z][A-Z'.-]{2,}(?: [A-Z][A-Z'.-]+)*")


class Match(NamedTuple):
    """A stretch of text that spells a name: half-open, in characters; `shouted` if only ALL CAPITALS agree."""

    start: int
    end: int
    name: str
    shouted: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a name can mean, the name as the gazetteer spells it, and the place's prior."""

    place: Place
    name: Name
    prior: float


class Index:
    """Names to places and places to names; make one with `Index.open()`."""

    def __init__(self, path: Path) -> None:
        """Open the index file at `path`, which must exist; raises IndexBuildError if it is no sound index."""
        self.path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self._trie: marisa_trie.Trie | None = None
        self.search = lru_cache(maxsize=8192)(self._search)
        self.names = lru_cache(maxsize=8192)(self._names)
        self.get = lru_cache(maxsize=8192)(self._get)
        self._check()

    @classmethod
    def open(cls, path: Path | None = None, *, progress: Progress | None = None) -> Self:
        """The index at `path`, or the one in the user's cache, built first where it is missing, old or damaged."""
        if path is not None:
            return cls(path)
        from gazetteer.index_build import build_index, find_cached_index

        cached = find_cached_index()
        try:
            return cls(cached)
        except IndexBuildError:
            return cls(build_index(cached, progress=progress))

    def close(self) -> None:
        """Let go of the file; the index answers nothing afterwards."""
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()

    def __enter__(self) -> Self:
        """The index itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    # Names to places

    def find(self, name: str) -> tuple[Place, ...]:
        """The places a name can mean, the likeliest first, minding neither case nor accents."""
        return tuple(dict.fromkeys(hit.place for hit in self.search(name)))

    def _search(self, name: str) -> tuple[Hit, ...]:
        """The places a name can mean, each with its spelling that is nearest to the one asked for."""
        key = fold_name(name)
        rows = self._rows(
            f"SELECT {_PLACE}, p.prior FROM spelled s JOIN place p ON p.n = s.place WHERE s.key = ? "
            "ORDER BY p.prior DESC, p.id",
            (key,),
        )
        return tuple(Hit(_read_place(row[:8]), self._spelling(row[0], key, name), row[8]) for row in rows)

    def _spelling(self, place_id: str, key: str, name: str) -> Name:
        """The name of a place that was meant: letter for letter if there is one, best with a known language."""
        alike = [known for known in self.names(place_id) if fold_name(known.text) == key]
        return min(alike, key=lambda known: (known.text != name, known.language is None), default=Name(name))

    def demonym(self, word: str) -> tuple[Place, ...]:
        """The places whose people, or whose things, a word names: "Azeri", "Azeris", "Iranian", "Iranians"."""
        for form in _list_singulars(word):
            rows = self._rows(
                f"SELECT {_PLACE} FROM demonym d JOIN place p ON p.n = d.place WHERE d.word = ? "
                "ORDER BY p.prior DESC, p.id",
                (fold_name(form),),
            )
            if rows:
                return tuple(_read_place(row) for row in rows)
        return ()

    def is_name(self, text: str) -> bool:
        """Whether the text, its case minded, spells the name of a place in Latin letters."""
        return bool(fold_letters(text) in self._names_trie())

    def begins_name(self, text: str) -> bool:
        """Whether some name of a place, case minded, begins with the text."""
        return next(self._names_trie().iterkeys(fold_letters(text)), None) is not None

    def scan(self, text: str) -> Iterator[Match]:
        """The longest names in running text that begin at a capital, in order, none overlapping another.

        Latin-script names only. Case is minded, except that a name may stand in ALL CAPITALS.
        """
        plain = fold_letters(text)
        trie = self._names_trie()
        reached = 0
        for found in _BEGINNING.finditer(plain):
            start = found.start()
            if start < reached:
                continue
            match = _match_at(trie, plain, start) or _match_shouted(trie, plain, start)
            if match is not None:
                yield match._replace(name=text[match.start : match.end])
                reached = match.end

    def complete(self, beginning: str, limit: int = 1000) -> tuple[str, ...]:
        """Names that begin so, case minded, at most `limit` of them."""
        found = self._names_trie().iterkeys(fold_letters(beginning))
        return tuple(name for name, _ in zip(found, range(limit), strict=False))

    # Places

    def _get(self, place_id: str) -> Place | None:
        """The place with this id, if there is one."""
        rows = self._rows(f"SELECT {_PLACE} FROM place p WHERE p.id = ?", (place_id,)) or self._rows(
            f"SELECT {_PLACE} FROM alias a JOIN place p ON p.n = a.place WHERE a.id = ?", (place_id,)
        )
        return _read_place(rows[0]) if rows else None

    def _names(self, place_id: str) -> tuple[Name, ...]:
        """All names of a place in alphabetical order, none of them called the correct one."""
        rows = self._rows("SELECT n, spellings, source FROM place WHERE id = ?", (place_id,))
        if not rows:
            return ()
        number, spellings, source = rows[0]
        told = [Name(*row) for row in self._rows(f"SELECT DISTINCT {_NAME} FROM name n WHERE n.place = ?", (number,))]
        known = {name.text for name in told}
        bare = [Name(text, source=source) for text in spellings.split("\n") if text and text not in known]
        return tuple(sorted(told + bare, key=lambda name: (name.text.casefold(), name.text, name.language or "")))

    def bbox(self, place_id: str) -> Box | None:
        """West, south, east and north of a country or region in degrees; west > east across the antimeridian."""
        rows = self._rows("SELECT west, south, east, north FROM place WHERE id = ?", (place_id,))
        return None if not rows or rows[0][0] is None else rows[0]

    def prior(self, place_id: str) -> float:
        """How readily a bare name means this place; comparable between places, 0 for an unknown one."""
        rows = self._rows("SELECT prior FROM place WHERE id = ?", (place_id,))
        return float(rows[0][0]) if rows else 0.0

    def admin1(self, place_id: str) -> Place | None:
        """The state or province a place lies in, where known."""
        rows = self._rows("SELECT admin1 FROM place WHERE id = ?", (place_id,))
        return self.get(rows[0][0]) if rows and rows[0][0] else None

    def country(self, iso2: str) -> Place | None:
        """The country with this ISO 3166-1 alpha-2 code."""
        return self.get(f"country-{iso2.upper()}")

    def capital_of(self, place_id: str) -> Place | None:
        """The country whose capital this place is, if it is one."""
        rows = self._rows("SELECT capital_of FROM place WHERE id = ?", (place_id,))
        return self.get(rows[0][0]) if rows and rows[0][0] else None

    def nearest(self, latitude: float, longitude: float, limit: int = 1) -> tuple[Place, ...]:
        """The populated places nearest to a point, the nearest first."""
        from gazetteer.nearness import nearest_of

        return nearest_of(self._towns_within, latitude, longitude, limit)

    def _towns_within(self, west: float, south: float, east: float, north: float) -> list[Place]:
        rows = self._rows(
            f"SELECT {_PLACE} FROM place p WHERE p.class = 'P' "
            "AND p.latitude BETWEEN ? AND ? AND p.longitude BETWEEN ? AND ?",
            (south, north, west, east),
        )
        return [_read_place(row) for row in rows]

    # The file

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple]:  # type: ignore[type-arg]
        return self._connection().execute(query, values).fetchall()

    def _connection(self) -> sqlite3.Connection:
        """This thread's own connection, read-only."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True, check_same_thread=False)
            self._local.connection = connection
            with self._lock:
                self._connections.append(connection)
        return connection

    def _names_trie(self) -> marisa_trie.Trie:
        """The Latin-script names, loaded when first wanted."""
        if self._trie is None:
            (stored,) = self._rows("SELECT value FROM meta WHERE key = 'trie'", ())[0]
            self._trie = marisa_trie.Trie().frombytes(stored)
        return self._trie

    def _check(self) -> None:
        """Raise unless the file is an index that was written to its end."""
        try:
            complete = self.path.exists() and self._rows("SELECT value FROM meta WHERE key = 'complete'", ())
        except sqlite3.DatabaseError as error:
            self.close()
            raise IndexBuildError(f"{self.path}: expected an index, found a damaged file ({error})") from error
        if not complete:
            self.close()
            raise IndexBuildError(
                f"{self.path}: expected an index, found {os.fspath(self.path)!r} missing or unfinished"
            )


def _read_place(row: tuple) -> Place:  # type: ignore[type-arg]
    identifier, name, latitude, longitude, feature_class, country, precision_km, population = row
    return Place(
        identifier, name, latitude, longitude, FeatureClass(feature_class), country, precision_km, population
    )


def _list_singulars(word: str) -> Iterator[str]:
    """The word itself, and what it may be the plural of."""
    yield word
    for plural, singular in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(plural):
            yield word.removesuffix(plural) + singular


def _match_at(trie: marisa_trie.Trie, plain: str, start: int) -> Match | None:
    """The longest name that begins exactly here and ends where a word ends."""
    for name in reversed(trie.prefixes(plain[start : start + _LONGEST_NAME])):
        end = start + len(name)
        if end == len(plain) or not plain[end].isalnum():
            return Match(start, end, name)
    return None


def _match_shouted(trie: marisa_trie.Trie, plain: str, start: int) -> Match | None:
    """The longest name that begins here if the run of ALL CAPITALS here is written as a title."""
    run = _SHOUTED.match(plain, start, start + _LONGEST_NAME)
    if run is None:
        return None
    found = _match_at(trie, run.group().title(), 0)
    return found and Match(start, start + found.end, found.name, shouted=True)
