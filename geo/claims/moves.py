"""Moves: the words that say what befell people who had to go, each a row of the table of displacement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geo.claims.passages import DESCRIBING, DIRECTIONS, PLACE_NOUNS, Passage
from geo.claims.words import load_forms, load_table

SURROUNDED = frozenset({"besieged", "encircled", "blockaded"})
BEING = load_forms("claims_words", "be")
STAYING = load_forms("claims_words", "stays where it is told of them")
HOUSES = load_forms("claims_words", "houses the displaced")


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table of displacement, found at the words `first` to `last` (half-open)."""

    row: Mapping[str, str]
    first: int
    last: int

    @property
    def leaves(self) -> bool:
        """Whether people are gone from where it befell them."""
        return self.row["in"] == "origin" or self.row["needs"] == "driven" or self.row["fact"] == "displaced"


@cache
def load_moves() -> Mapping[tuple[str, ...], Mapping[str, str]]:
    """Forms of the table of displacement, as tuples of words."""
    return {tuple(form.split()): row for row in load_table("claims_flows") for form in row["forms"].split("|")}


@cache
def _find_openings() -> Mapping[str, int]:
    """The first words of the table's forms, each with the length of the longest form that it opens."""
    openings: dict[str, int] = {}
    for form in load_moves():
        openings[form[0]] = max(openings.get(form[0], 0), len(form))
    return openings


def find_moves(passage: Passage) -> Iterator[Move]:
    """The words for displacement in a passage, longest first."""
    table, openings, n = load_moves(), _find_openings(), 0
    while n < len(passage.words):
        longest = openings.get(passage.folded[n], 0)
        size = passage.match(n, longest, table) if longest else 0
        if size == 1 and passage.form(n + 1) in HOUSES and passage.form(n).endswith("ion"):
            size = 0  # "evacuation centres" are where people are
        if size == 1 and passage.words[n].text[:1].isupper() and passage.words[n - 1].text[:1].isupper() and n:
            size = 0  # "the Red Cross"
        if size == 1 and passage.form(n) in STAYING and passage.form(n - 1) in BEING:
            size = 0  # "four million could be left in need": nobody goes
        if size == 1 and passage.form(n) in SURROUNDED and _describes_place(passage, n):
            size = 0  # "left the besieged town"
        if size:
            yield Move(table[passage.forms(n, n + size)], n, n + size)
        n += max(size, 1)


def _describes_place(passage: Passage, n: int) -> bool:
    """Whether a participle only describes the place whose noun or name stands behind it."""
    named = n + 1 in {s.first for s in passage.sites}
    return passage.form(n - 1) == "the" and (named or passage.form(n + 1) in PLACE_NOUNS | DESCRIBING | DIRECTIONS)
