"""The index holds every known name of every known place, and is opened in milliseconds.

It is one SQLite file in the user's cache (or wherever DATELINE_CACHE says), made once from `sources` and made anew
when they change. Reading it is safe from several threads.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from gazetteer.errors import IndexBuildError
from gazetteer.index_file import IndexFile
from gazetteer.name_table import Hit, NameTable
from gazetteer.place import Place
from gazetteer.place_table import Box, PlaceTable
from gazetteer.spelling import fold_letters

if TYPE_CHECKING:
    from gazetteer.scanning import Match, Scanner

__all__ = ["Box", "Hit", "Index", "Progress"]

Progress = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1
Made = TypeVar("Made")

_LONGEST_KNOWN = 400  # characters: no name of a place is half as long, and what is asked for is remembered


class Index:
    """Names to places and places to names; make one with `Index.open()`."""

    def __init__(self, path: Path) -> None:
        """Open the index file at `path`, which must exist; raises IndexBuildError if it is no sound index."""
        self.path = path
        self._file = IndexFile(path)
        self._places = PlaceTable(self._file)
        table = NameTable(self._file, self._places)
        self._search = lru_cache(maxsize=8192)(table.search)
        self._find_people = lru_cache(maxsize=8192)(table.find_people)
        self._scanner: Scanner | None = None
        self._made: dict[object, object] = {}
        self.names = lru_cache(maxsize=8192)(self._places.list_names)
        self.get = lru_cache(maxsize=8192)(self._places.find)
        self.bbox = lru_cache(maxsize=8192)(self._places.find_box)

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
        self._file.close()

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
        return self._search(name) if len(name) <= _LONGEST_KNOWN else ()

    def demonym(self, word: str) -> tuple[Place, ...]:
        """The places whose people, or whose things, a word names: "Azeri", "Azeris", "Iranian", "Iranians"."""
        return self._find_people(word) if len(word) <= _LONGEST_KNOWN else ()

    # Names in texts

    def is_name(self, text: str) -> bool:
        """Whether the text, its case minded, spells the name of a place in Latin letters."""
        return bool(fold_letters(text) in self._load_scanner().trie)

    def begins_name(self, text: str) -> bool:
        """Whether some name of a place, case minded, begins with the text."""
        return next(self._load_scanner().trie.iterkeys(fold_letters(text)), None) is not None

    def scan(self, text: str) -> Iterator["Match"]:
        """The longest names in running text that begin at a capital, in order, none overlapping another.

        Latin-script names only. Case is minded, except that a name may stand in ALL CAPITALS.
        """
        return self._load_scanner().scan(text)

    def complete(self, beginning: str, limit: int = 1000) -> tuple[str, ...]:
        """Names that begin so, case minded, at most `limit` of them."""
        return tuple(islice(self._load_scanner().trie.iterkeys(fold_letters(beginning)), limit))

    def _load_scanner(self) -> "Scanner":
        """The Latin-script names that text is searched for; whoever looks up a name needs no searching of texts."""
        if self._scanner is None:
            import marisa_trie

            from gazetteer.scanning import Scanner

            ((stored,),) = self._file.list_rows("SELECT value FROM meta WHERE key = 'trie'")
            self._scanner = Scanner(marisa_trie.Trie().frombytes(stored))
        return self._scanner

    # Places

    def prior(self, place_id: str) -> float:
        """How readily a bare name means this place; comparable between places, 0 for an unknown one."""
        standing = self._places.find_standing(place_id)
        return standing.prior if standing else 0.0

    def admin1(self, place_id: str) -> Place | None:
        """The state or province a place lies in, where known."""
        standing = self._places.find_standing(place_id)
        return self.get(standing.admin1) if standing and standing.admin1 else None

    def country(self, iso2: str) -> Place | None:
        """The country with this ISO 3166-1 alpha-2 code."""
        return self.get(f"country-{iso2.upper()}")

    def capital_of(self, place_id: str) -> Place | None:
        """The country whose capital this place is, if it is one."""
        standing = self._places.find_standing(place_id)
        return self.get(standing.capital_of) if standing and standing.capital_of else None

    def nearest(self, latitude: float, longitude: float, limit: int = 1) -> tuple[Place, ...]:
        """The populated places nearest to a point, the nearest first."""
        from gazetteer.nearness import nearest_of

        return nearest_of(self._places.list_towns_within, latitude, longitude, limit)

    def keep(self, make: Callable[[Self], Made]) -> Made:
        """What somebody makes of this index, made once and kept with it."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[return-value]
