"""The index is built from all sources once, in the user's cache, and put in place only when it is whole."""

import gc
import hashlib
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import marisa_trie

from gazetteer.cache import UNFINISHED, find_cache, remove_leftovers, remove_old_indexes
from gazetteer.errors import IndexBuildError
from gazetteer.place import Name, is_listed_id
from gazetteer.sources import PACKAGES, SOURCES, Entry, Source, fingerprint_inputs, list_inputs
from gazetteer.sources.demonyms import read_demonyms
from gazetteer.spelling import fold_fresh_name, fold_letters, fold_name, list_newspaper_spellings
from gazetteer.stamp import describe_file, keep_stamp

Progress = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1

SCHEMA_VERSION = "2"
_BATCH = 20_000  # entries between two reports of progress
_MOST_ENTRIES = 235_000  # of any source; only to tell how far the reading has come
_LATIN_NAME = re.compile(r"(?:(?:[aei][lrsdntz]|ash|esh|'s)[-'])?[A-Z][\x20-\x7eßæÆœŒþÞ]*\Z")
_SHORTEST_NAME = 3  # characters of a name of a town that running text is searched for

# A place's names lie in `spellings`, one a line, where nothing but the text and the source is known of them, and in
# `name` where language, years or source differ; `spelled` finds the places of a folded name.
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE place (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
    class TEXT NOT NULL, country TEXT, precision_km REAL NOT NULL, population INTEGER NOT NULL, prior REAL NOT NULL,
    admin1 TEXT, capital_of TEXT, west REAL, south REAL, east REAL, north REAL, spellings TEXT, source TEXT);
CREATE TABLE name (place INTEGER, text TEXT, language TEXT, since INTEGER, until INTEGER, source TEXT);
CREATE TABLE spelled (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE alias (id TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE demonym (word TEXT, place INTEGER, PRIMARY KEY (word, place)) WITHOUT ROWID;
"""
# What an earlier source has of a place stands; what it lacks is taken from a later one.
_ADD_TO_PLACE = (
    "UPDATE place SET prior = max(prior, ?), population = max(population, ?), west = coalesce(west, ?), "
    "south = coalesce(south, ?), east = coalesce(east, ?), north = coalesce(north, ?) WHERE n = ?"
)
_INDEXES = (
    "CREATE UNIQUE INDEX place_id ON place (id)",
    "CREATE INDEX place_point ON place (latitude, longitude) WHERE class = 'P'",
    "CREATE INDEX name_place ON name (place)",
)


def find_cached_index() -> Path:
    """Where the index of today's sources is, or will be once it is built; a stamp keeps the answer."""
    files = [describe_file(path) for path in list_inputs(SOURCES)]
    digest = hashlib.blake2b(SCHEMA_VERSION.encode(), digest_size=8)
    digest.update(fingerprint_inputs(SOURCES).encode())
    path = find_cache().resolve() / f"index-{digest.hexdigest()}.sqlite"
    keep_stamp(path, files, PACKAGES)
    return path


def build_index(path: Path, *, sources: tuple[Source, ...] = SOURCES, progress: Progress | None = None) -> Path:
    """Write the index of all entries of the sources to `path`, whole or not at all; returns the path.

    `progress` is called with what is being done and how much is done, in 0..1.
    Raises IndexBuildError where the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(path.parent)
        handle, unfinished = tempfile.mkstemp(prefix=f"{path.stem}-", suffix=UNFINISHED, dir=path.parent)
    except OSError as error:
        raise IndexBuildError(f"{path.parent}: expected a folder to write the index to ({error})") from error
    os.close(handle)
    collecting = gc.isenabled()
    gc.disable()  # millions of tuples come and none is ever part of a cycle: looking for one takes half the time
    try:
        _write_index(Path(unfinished), sources, progress or _say_nothing)
        Path(unfinished).replace(path)
    finally:
        if collecting:
            gc.enable()
        Path(unfinished).unlink(missing_ok=True)
    remove_old_indexes(path)
    return path


def _say_nothing(_what: str, _done: float) -> None:
    """Progress that nobody watches."""


def _write_index(path: Path, sources: tuple[Source, ...], progress: Progress) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_SCHEMA)
        connection.execute("BEGIN IMMEDIATE")  # locks the file at once: see gazetteer.cache
        writer = _Writer(connection)
        for position, source in enumerate(sources):
            for done, entry in enumerate(source.read()):
                if done % _BATCH == 0:
                    share = (position + min(1.0, done / _MOST_ENTRIES)) / len(sources)
                    progress(f"{source.name}: {done:,} places", 0.5 * share)
                writer.write_entry(entry)
        progress(f"{len(writer.spelled):,} names of {len(writer.numbers):,} places", 0.5)
        writer.write_demonyms(read_demonyms())
        writer.write_names()
        progress("names to look for in texts", 0.9)
        writer.write_trie()
        for index in _INDEXES:
            connection.execute(index)
        connection.execute("INSERT INTO meta VALUES ('complete', 1)")
        connection.execute("COMMIT")
    progress("the index is ready", 1.0)


class _Writer:
    """Entries on their way into the index's tables."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.numbers: dict[str, int] = {}
        self.counter = count(1)
        self.spelled: dict[str, list[int]] = {}
        self.searched: set[str] = set()

    def write_entry(self, entry: Entry) -> None:
        """Add a place, or only its names, other ids and what is lacking if an earlier source has the place."""
        number = self.numbers.get(entry.place.id)
        if number is None:
            number = self.numbers[entry.place.id] = next(self.counter)
            self._write_place(number, entry)
        else:
            self._write_names(number, entry.names)
            lacking = (entry.place.population, *(entry.box or (None,) * 4))
            self.connection.execute(_ADD_TO_PLACE, (entry.prior, *lacking, number))
        for other in entry.same_as:
            if self.numbers.setdefault(other, number) == number:
                self.connection.execute("INSERT OR IGNORE INTO alias VALUES (?, ?)", (other, number))
        spellings = (*(name.text for name in entry.names), *entry.also_found)
        for key in {fold_fresh_name(text) for text in spellings}:
            self.spelled.setdefault(key, []).append(number)
        self.searched.update(_find_searched(entry))

    def _write_place(self, number: int, entry: Entry) -> None:
        p = entry.place
        source = entry.names[0].source
        bare = [name.text for name in entry.names if _is_bare(name, source)]
        self.connection.execute(
            f"INSERT INTO place VALUES ({','.join('?' * 18)})",
            (
                *(number, p.id, p.name, p.latitude, p.longitude, p.feature_class, p.country, p.precision_km),
                *(p.population, entry.prior, entry.admin1, entry.capital_of, *(entry.box or (None,) * 4)),
                *("\n".join(bare), source),
            ),
        )
        if len(bare) < len(entry.names):
            self._write_names(number, [name for name in entry.names if not _is_bare(name, source)])

    def _write_names(self, number: int, names: Iterable[Name]) -> None:
        self.connection.executemany(
            "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)",
            [(number, name.text, name.language, name.since, name.until, name.source) for name in names],
        )

    def write_demonyms(self, demonyms: Iterable[tuple[str, str]]) -> None:
        """Write words for peoples, of those places that some source has."""
        rows = [(fold_name(word), self.numbers[place]) for word, place in demonyms if place in self.numbers]
        self.connection.executemany("INSERT OR IGNORE INTO demonym VALUES (?, ?)", rows)

    def write_names(self) -> None:
        """Write all folded names in the order of their table, which is much the fastest."""
        rows = ((key, number) for key in sorted(self.spelled) for number in self.spelled[key])
        self.connection.executemany("INSERT OR IGNORE INTO spelled VALUES (?, ?)", rows)

    def write_trie(self) -> None:
        """Write the names that running text is searched for."""
        trie = marisa_trie.Trie(self.searched).tobytes()
        self.connection.execute("INSERT INTO meta VALUES ('trie', ?)", (trie,))


def _is_bare(name: Name, source: str) -> bool:
    """Whether nothing but the text and the source is known of a name."""
    return name.language is None and name.since is None and name.until is None and name.source == source


def _find_searched(entry: Entry) -> Iterator[str]:
    """The names of an entry that running text is searched for: in Latin letters, from a capital on."""
    shortest = _SHORTEST_NAME if is_listed_id(entry.place.id) else 2
    for text in (*(name.text for name in entry.names), *entry.also_found):
        plain = fold_letters(text)
        if len(plain) >= shortest and _LATIN_NAME.match(plain):
            yield plain
            yield from list_newspaper_spellings(plain)
