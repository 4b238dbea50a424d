"""The index holds every known name of every known place, and is opened in milliseconds.

It is one SQLite file in the user's cache (or wherever DATELINE_CACHE says), made once from `sources` and made anew
when they change. Reading it is safe from several threads.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar

import marisa_trie

from gazetteer.errors import IndexBuildError
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.scanning import Match, Scanner
from gazetteer.spelling import fold_letters, fold_name

Progress = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1
Box = tuple[float, float, float, float]  # west, south, east, north, in degrees
Row = Sequence[Any]  # of a table
Made = TypeVar("Made")

_PLACE = "p.id, p.name, p.latitude, p.longitude, p.class, p.country, p.precision_km, p.population"
_STANDING = "p.prior, p.admin1, p.capital_of"
_NAME = "n.text, n.language, n.since, n.until, n.source"
_CLASSES = {str(feature_class): feature_class for feature_class in FeatureClass}
_MOST_KEPT = 20_000  # places whose rows are remembered: some 10 MB
_LONGEST_KNOWN = 400  # characters: no name of a place is half as long, and what is asked for is remembered


class Standing(NamedTuple):
    """A place, its prior, and the ids of the state it lies in and of the country it is the capital of."""

    place: Place
    prior: float
    admin1: str | None
    capital_of: str | None


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
        self._scanner: Scanner | None = None
        self._peoples: dict[str, list[Place]] | None = None
        self._standings: dict[str, Standing] = {}
        self._made: dict[object, object] = {}
        self._known = lru_cache(maxsize=8192)(self._search)
        self._known_demonyms = lru_cache(maxsize=8192)(self._find_demonym)
        self.names = lru_cache(maxsize=8192)(self._names)
        self.get = lru_cache(maxsize=8192)(self._get)
        self.bbox = lru_cache(maxsize=8192)(self._bbox)
        self._check()

    @classmethod
    def open(cls, path: Path | None = None, *, progress: Progress | None = None) -> Self:
        """The index at `path`, or the one in the user's cache, built first where it is missing, old or damaged."""
        if path is not None:
            return cls(path)
        from gazetteer.stamp import recall_index

        recalled = recall_index()
        try:
            if recalled is not None:
                return cls(recalled)
        except IndexBuildError:
            pass  # damaged or removed: what follows says which index there should be, and makes it
        return cls._open_todays(progress)

    @classmethod
    def _open_todays(cls, progress: Progress | None) -> Self:
        """The index of the tables as they are, found by reading them all."""
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

    def search(self, name: str) -> tuple[Hit, ...]:
        """The places a name can mean, each with its spelling that is nearest to the one asked for."""
        return self._known(name) if len(name) <= _LONGEST_KNOWN else ()

    def _search(self, name: str) -> tuple[Hit, ...]:
        key = fold_name(name)
        rows = self._rows(
            f"SELECT {_PLACE}, {_STANDING}, p.n, p.spellings, p.source FROM spelled s JOIN place p ON p.n = s.place "
            "WHERE s.key = ? ORDER BY p.prior DESC, p.id",
            (key,),
        )
        if not rows:
            return ()
        told: dict[int, list[Name]] = {}
        for number, *known in self._rows(
            f"SELECT DISTINCT n.place, {_NAME} FROM spelled s JOIN name n ON n.place = s.place WHERE s.key = ?",
            (key,),
        ):
            told.setdefault(number, []).append(Name(*known))
        hits = []
        for row in rows:
            standing, (number, spellings, source) = self._stand(row[:11]), row[11:]
            spelled = _choose_spelling(name, key, told.get(number, ()), spellings, source)
            hits.append(Hit(standing.place, spelled, standing.prior))
        return tuple(hits)

    def demonym(self, word: str) -> tuple[Place, ...]:
        """The places whose people, or whose things, a word names: "Azeri", "Azeris", "Iranian", "Iranians"."""
        return self._known_demonyms(word) if len(word) <= _LONGEST_KNOWN else ()

    def _find_demonym(self, word: str) -> tuple[Place, ...]:
        peoples = self._peoples
        if peoples is None:
            peoples = {}
            for demonym, *row in self._rows(
                f"SELECT d.word, {_PLACE} FROM demonym d JOIN place p ON p.n = d.place ORDER BY p.prior DESC, p.id",
                (),
            ):
                peoples.setdefault(demonym, []).append(_read_place(row))
            self._peoples = peoples
        return next(
            (tuple(peoples[key]) for form in _list_singulars(word) if (key := fold_name(form)) in peoples), ()
        )

    def is_name(self, text: str) -> bool:
        """Whether the text, its case minded, spells the name of a place in Latin letters."""
        return bool(fold_letters(text) in self._scan_names().trie)

    def begins_name(self, text: str) -> bool:
        """Whether some name of a place, case minded, begins with the text."""
        return next(self._scan_names().trie.iterkeys(fold_letters(text)), None) is not None

    def scan(self, text: str) -> Iterator[Match]:
        """The longest names in running text that begin at a capital, in order, none overlapping another.

        Latin-script names only. Case is minded, except that a name may stand in ALL CAPITALS.
        """
        return self._scan_names().scan(text)

    def complete(self, beginning: str, limit: int = 1000) -> tuple[str, ...]:
        """Names that begin so, case minded, at most `limit` of them."""
        found = self._scan_names().trie.iterkeys(fold_letters(beginning))
        return tuple(name for name, _ in zip(found, range(limit), strict=False))

    # Places

    def _get(self, place_id: str) -> Place | None:
        """The place with this id, if there is one."""
        standing = self._find_standing(place_id)
        if standing is not None:
            return standing.place
        rows = self._rows(f"SELECT {_PLACE} FROM alias a JOIN place p ON p.n = a.place WHERE a.id = ?", (place_id,))
        return _read_place(rows[0]) if rows else None

    def _find_standing(self, place_id: str) -> Standing | None:
        """How the place of this very id stands, remembered for as many places as articles keep coming back to."""
        known = self._standings.get(place_id)
        if known is None:
            rows = self._rows(f"SELECT {_PLACE}, {_STANDING} FROM place p WHERE p.id = ?", (place_id,))
            known = self._stand(rows[0]) if rows else None
        return known

    def _stand(self, row: Row) -> Standing:
        """How the place of a row stands; each place is made once as long as it is remembered."""
        standing = self._standings.get(row[0])
        if standing is None:
            if len(self._standings) >= _MOST_KEPT:
                self._standings.clear()
            standing = self._standings[row[0]] = Standing(_read_place(row[:8]), *row[8:])
        return standing

    def _names(self, place_id: str) -> tuple[Name, ...]:
        """All names of a place in alphabetical order, none of them called the correct one."""
        rows = self._rows("SELECT n, spellings, source FROM place WHERE id = ?", (place_id,))
        if not rows:
            return ()
        number, spellings, source = rows[0]
        told = [Name(*row) for row in self._rows(f"SELECT DISTINCT {_NAME} FROM name n WHERE n.place = ?", (number,))]
        known = {name.text for name in told}
        bare = [Name(text, source=source) for text in spellings.split("\n") if text and text not in known]
        return tuple(sorted(told + bare, key=_order))

    def _bbox(self, place_id: str) -> Box | None:
        """West, south, east and north of a country or region in degrees; west > east across the antimeridian."""
        rows = self._rows("SELECT west, south, east, north FROM place WHERE id = ?", (place_id,))
        return None if not rows or rows[0][0] is None else rows[0]

    def prior(self, place_id: str) -> float:
        """How readily a bare name means this place; comparable between places, 0 for an unknown one."""
        standing = self._find_standing(place_id)
        return standing.prior if standing else 0.0

    def admin1(self, place_id: str) -> Place | None:
        """The state or province a place lies in, where known."""
        standing = self._find_standing(place_id)
        return self.get(standing.admin1) if standing and standing.admin1 else None

    def country(self, iso2: str) -> Place | None:
        """The country with this ISO 3166-1 alpha-2 code."""
        return self.get(f"country-{iso2.upper()}")

    def capital_of(self, place_id: str) -> Place | None:
        """The country whose capital this place is, if it is one."""
        standing = self._find_standing(place_id)
        return self.get(standing.capital_of) if standing and standing.capital_of else None

    def keep(self, make: Callable[[Self], Made]) -> Made:
        """What somebody makes of this index, made once and kept with it."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[return-value]

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

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        return self._connection().execute(query, values).fetchall()

    def _connection(self) -> sqlite3.Connection:
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

    def _scan_names(self) -> Scanner:
        """The Latin-script names that text is searched for, loaded when first wanted."""
        if self._scanner is None:
            (stored,) = self._rows("SELECT value FROM meta WHERE key = 'trie'", ())[0]
            self._scanner = Scanner(marisa_trie.Trie().frombytes(stored))
        return self._scanner

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


def _read_place(row: Row) -> Place:
    identifier, name, latitude, longitude, feature_class, country, precision_km, population = row
    return Place(identifier, name, latitude, longitude, _CLASSES[feature_class], country, precision_km, population)


def _choose_spelling(name: str, key: str, told: Iterable[Name], spellings: str, source: str) -> Name:
    """The name of a place that was meant: letter for letter if there is one, best with a known language.

    `told` are the names of which more is known than their text, `spellings` the others, one a line.
    """
    alike = [known for known in told if fold_name(known.text) == key]
    texts = {known.text for known in alike}
    bare = spellings.split("\n")
    if name in bare:
        alike += [] if name in texts else [Name(name, source=source)]
    else:
        alike += [Name(t, source=source) for t in bare if t and t not in texts and fold_name(t) == key]
    alike.sort(key=_order)
    return min(alike, key=lambda known: (known.text != name, known.language is None), default=Name(name))


def _order(name: Name) -> tuple[str, str, str]:
    """Names go by the alphabet."""
    return name.text.casefold(), name.text, name.language or ""


def _list_singulars(word: str) -> Iterator[str]:
    """The word itself, and what it may be the plural of."""
    yield word
    for plural, singular in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(plural):
            yield word.removesuffix(plural) + singular
