"""The names of the index: what each can mean, the likeliest first, minding neither case nor accents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazetteer.index_file import IndexFile
from gazetteer.place import Name, Place
from gazetteer.place_table import NAME, PLACE, STANDING, PlaceTable, order_name, read_place
from gazetteer.spelling import fold_name


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a name can mean, the name as the gazetteer spells it, and the place's prior."""

    place: Place
    name: Name
    prior: float


class NameTable:
    """Names to places, and words for peoples to theirs."""

    def __init__(self, file: IndexFile, places: PlaceTable) -> None:
        """The names of this file, for these places."""
        self._file = file
        self._places = places
        self._peoples: dict[str, list[Place]] | None = None

    def search(self, name: str) -> tuple[Hit, ...]:
        """The places a name can mean, each with its spelling that is nearest to the one asked for."""
        key = fold_name(name)
        rows = self._file.list_rows(
            f"SELECT {STANDING}, p.n, p.spellings, p.source FROM spelled s JOIN place p ON p.n = s.place "
            "WHERE s.key = ? ORDER BY p.prior DESC, p.id",
            key,
        )
        told = self._list_told(key) if rows else {}
        hits = []
        for *row, number, spellings, source in rows:
            standing = self._places.read_standing(row)
            spelled = _choose_spelling(name, key, told.get(number, ()), spellings, source)
            hits.append(Hit(standing.place, spelled, standing.prior))
        return tuple(hits)

    def _list_told(self, key: str) -> dict[int, list[Name]]:
        """The names of which more is known than their text, of each place that the key may mean."""
        told: dict[int, list[Name]] = {}
        for number, *known in self._file.list_rows(
            f"SELECT DISTINCT n.place, {NAME} FROM spelled s JOIN name n ON n.place = s.place WHERE s.key = ?", key
        ):
            told.setdefault(number, []).append(Name(*known))
        return told

    def find_people(self, word: str) -> tuple[Place, ...]:
        """The places whose people, or whose things, a word names."""
        peoples = self._peoples
        if peoples is None:
            peoples = self._peoples = self._read_peoples()
        keys = (fold_name(form) for form in _list_singulars(word))
        return next((tuple(peoples[key]) for key in keys if key in peoples), ())

    def _read_peoples(self) -> dict[str, list[Place]]:
        """All demonyms, as few as they are."""
        peoples: dict[str, list[Place]] = {}
        for demonym, *row in self._file.list_rows(
            f"SELECT d.word, {PLACE} FROM demonym d JOIN place p ON p.n = d.place ORDER BY p.prior DESC, p.id"
        ):
            peoples.setdefault(demonym, []).append(read_place(row))
        return peoples


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
    alike.sort(key=order_name)
    return min(alike, key=lambda known: (known.text != name, known.language is None), default=Name(name))


def _list_singulars(word: str) -> Iterator[str]:
    """The word itself, and what it may be the plural of."""
    yield word
    for plural, singular in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(plural):
            yield word.removesuffix(plural) + singular
