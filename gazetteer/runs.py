"""Words with capitals side by side are one name: of a person, of an organisation, or perhaps of a place."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from gazetteer.passage import Passage
from gazetteer.text.lexicon import MONTHS, TITLES_SHORT, WEEKDAYS
from gazetteer.vocabulary import HOLIDAYS, JOINTS, TIED_ARTICLES, TIED_JOINTS

CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS) | HOLIDAYS
_ABBREVIATED = frozenset(title.casefold() for title in TITLES_SHORT) | frozenset({"mt", "ft", "jr"})

Run = tuple[int, int]  # first and last word, by number, both included
# What the gazetteer says of the words from one number to another: "" nothing, "some" place, a "notable" one, a
# "country", or a "demonym".
Fame = Callable[[int, int], str]
KNOWN = frozenset({"notable", "country"})
TIES = frozenset({"-", "\u2010", "\u2011"})  # hyphens


@dataclass(slots=True)
class Taken:
    """The words of a passage that belong to names of people, of organisations and of ships."""

    people: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)  # the ones of them that a title or an age stands beside
    organisations: set[int] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)  # and first names: what these people may be called alone
    named: frozenset[int] = frozenset()  # words that are surely a place's


class Runs:
    """The runs of a passage in order, in columns as a passage is."""

    def __init__(self) -> None:
        """None yet."""
        self.firsts, self.lasts = array("I"), array("I")

    def __iter__(self) -> Iterator[Run]:
        """Each run."""
        return zip(self.firsts, self.lasts, strict=True)

    def add(self, n: int) -> None:
        """Begin a run at word `n`."""
        self.firsts.append(n)
        self.lasts.append(n)

    def find(self, n: int) -> Run | None:
        """The run that word `n` is one of."""
        k = bisect_right(self.firsts, n) - 1
        return (self.firsts[k], self.lasts[k]) if k >= 0 and n <= self.lasts[k] else None


def find_runs(passage: Passage) -> Runs:
    """Words with capitals side by side, an initial's or a title's stop between them allowed."""
    runs = Runs()
    last = -2
    for n in passage.capitals:
        if passage.tokens[n].text == "I" and not passage.gap(n).startswith("."):
            continue  # "on leaving X I marched"
        if n == last + 1 and _side_by_side(passage, last):
            runs.lasts[-1] = n
        else:
            runs.add(n)
        last = n
    return runs


def _side_by_side(passage: Passage, n: int) -> bool:
    """Whether word `n` and the next belong to one run."""
    token = passage.tokens[n]
    return passage.joined(n) or (passage.gap(n) == ". " and (len(token.text) == 1 or token.low in _ABBREVIATED))


def stretch_run(passage: Passage, runs: Runs, run: Run) -> Run:
    """A run of words with capitals, and what small words join to it: "Montes de Maria", "Deir al-Asad", "X-on-Y"."""
    first, last = run
    while True:
        n = last
        while passage.joined(n) and _joins(passage, n + 1):
            n += 1
        following = runs.find(n + 1) if n > last and passage.joined(n) else None
        if following is None:
            return first, last
        last = following[1]


def _joins(passage: Passage, n: int) -> bool:
    """Whether word `n` is a small one inside a longer name, by itself or by the hyphens around it."""
    text, ahead = passage.tokens[n].text, passage.gap(n)
    if text in JOINTS or is_tied(passage, n):
        return True
    return text in TIED_ARTICLES and passage.gap(n - 1) == " " and (ahead == "-" or (text == "el" and ahead == " "))


def is_tied(passage: Passage, n: int) -> bool:
    """Whether word `n` is a small one between hyphens, or behind one: "Stow-on-the-Wold", "Mazar-e Sharif"."""
    small = passage.low(n) in TIED_JOINTS and passage.gap(n - 1) in TIES
    return small and (passage.gap(n) in TIES or (passage.gap(n) == " " and passage.tokens[n + 1].capital))
