"""What rivers are called: the names of a map put right, and which of them mean the river by themselves."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.builder.lines import Line
from gazetteer.nearness import distance_km
from gazetteer.sources import admin1, admin2, countries, geonames, supplement
from gazetteer.sources.demonyms import read_demonyms
from gazetteer.sources.entry import DATA, Entry
from gazetteer.sources.table import Row, read_rows
from gazetteer.spelling import fold_fresh_name
from gazetteer.text.lexicon import common_words
from gazetteer.vocabulary import first_names

_CORRECTIONS = DATA / "river_names.csv"
_NEAR_KM = 500.0  # from the point that a correction gives to the middle of the line it means
_LARGE = 15_000  # people of a town that has its name before any river
_SHORTEST = 5  # letters of a name that means a river by itself
_NOUN = re.compile(r"\bRiver\b", re.IGNORECASE)
_BRACKETS = re.compile(r"(.+?) ?\((.+)\)\Z")


def fold_river(name: str) -> str:
    """The key of a river's name without the word River."""
    return " ".join(fold_fresh_name(_NOUN.sub("", name)).split())


@dataclass(frozen=True, slots=True)
class Namer:
    """The corrections of names, each with the point it holds near, and the folded names of all that is no river."""

    corrections: dict[str, list[Row]]
    taken: frozenset[str]

    @classmethod
    def load(cls) -> "Namer":
        """The table of corrections, and the names of the other sources."""
        corrections: dict[str, list[Row]] = defaultdict(list)
        for row in read_rows(_CORRECTIONS, ("name", "near", "names")):
            corrections[row.text("name")].append(row)
        taken = {fold_river(name.text) for entry in _read_others() for name in entry.names}
        words = {fold_fresh_name(word) for word in (*first_names(), *(word for word, _ in read_demonyms()))}
        return cls(dict(corrections), frozenset(taken | words | common_words()))

    def correct(self, name: str, other: str, line: Line) -> tuple[str, ...]:
        """The right names of a line, the usual one first; none where it has none or should be left out."""
        name = " ".join(name.split())
        x, y = line[len(line) // 2]
        for row in self.corrections.get(name, ()):
            near = tuple(map(float, row.text("near").split()))
            if not near or distance_km((near[0], near[1]), (y, x)) <= _NEAR_KM:
                return tuple(filter(None, row.text("names").split("|")))
        found = _BRACKETS.match(name)
        names = (found[2], found[1]) if found else (name, other)  # what stands in brackets is the English name
        return () if any("?" in text for text in names) else tuple(filter(None, names))

    def write_name(self, name: str) -> str:
        """The name as it means the river: bare, or with its noun."""
        words = name.split()
        plain = all(fold_fresh_name(word) in common_words() for word in words)
        distinct = len(name) >= _SHORTEST and fold_fresh_name(name) not in self.taken and not plain
        return name if distinct or _NOUN.search(name) else f"{name} River"


def _read_others() -> Iterator[Entry]:
    """Every place that comes before a river of its name."""
    yield from countries.SOURCE.read()
    yield from admin1.SOURCE.read()
    yield from supplement.SOURCE.read()
    for source in (geonames, admin2):
        for entry in source.SOURCE.read():
            if entry.place.country in countries.ENGLISH or (entry.place.population > _LARGE and source is geonames):
                yield entry
