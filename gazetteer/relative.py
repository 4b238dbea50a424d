"""Words make places out of places: "southwestern X", "the X border", "within a few miles of X"."""

import re
from dataclasses import dataclass, replace

from gazetteer.mention import Relation
from gazetteer.passage import Passage
from gazetteer.place import RelativeKind
from gazetteer.vocabulary import BORDERS, COUNTS, DIRECTIONS, KM_PER_UNIT, MODIFIERS, NEARNESS_KM

_PIECES = frozenset({"part", "parts", "half", "edge", "tip", "end", "side", "areas", "fringe", "corner", "third"})
_DISTANT = frozenset({"of", "from", "outside", "off", "away"})
_LONGEST_COUNT = 4  # words of a number before the unit: "a couple of hundred"
_FARTHEST_KM = 2000.0  # farther from a place nothing is near it, nor thought of from there
_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,3})?")
_HEDGES = frozenset({"about", "some", "roughly", "around", "approximately", "nearly", "just", "only", "less", "than"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first` to `last` that name one place, what they make of it, and what else before them says where.

    `qualifier` is the first and last word of that ("within a few miles of"), by number.
    """

    first: int
    last: int
    relation: Relation | None = None
    qualifier: tuple[int, int] | None = None


def find_border(passage: Passage, stretch: Stretch) -> Stretch:
    """The same words with "border" after them, where it is there: the border of what they name."""
    after = stretch.last + 1
    if passage.joined(stretch.last) and passage.low(after) in BORDERS:
        return replace(stretch, last=after, relation=Relation(RelativeKind.BORDER))
    return stretch


def find_part(passage: Passage, stretch: Stretch) -> Stretch:
    """The same words with the direction before them, where there is one: a part of what they name."""
    n = stretch.first - 1
    if passage.joined(n):
        first, direction = _read_direction(passage, n)
        if direction is not None:
            return replace(stretch, first=first, relation=Relation(RelativeKind.PART, direction))
    begin, direction = _read_piece(passage, n)
    if direction is not None and passage.follows(n):
        return replace(stretch, first=begin, relation=Relation(RelativeKind.PART, direction))
    return stretch


def _read_direction(passage: Passage, n: int) -> tuple[int, str | None]:
    """The direction that ends at word `n`, of one word or two ("north-western"), and where it begins."""
    if n > 0 and passage.gap(n - 1) == "-":
        both = DIRECTIONS.get(f"{passage.low(n - 1)}-{passage.low(n)}")
        if both is not None:
            return n - 1, both
    return n, DIRECTIONS.get(passage.low(n))


def _read_piece(passage: Passage, n: int) -> tuple[int, str | None]:
    """ "the north of", "northern parts of", "the eastern half of the" that ends at word `n`."""
    if passage.low(n) == "the" and passage.gap(n) == " ":
        n -= 1
    if passage.low(n) != "of" or not passage.joined(n - 1):
        return n, None
    if passage.low(n - 1) in _PIECES:
        begin, direction = _read_direction(passage, n - 2)
        return begin, direction if passage.joined(n - 2) else None
    begin, direction = _read_direction(passage, n - 1)
    return begin, direction if passage.low(begin - 1) == "the" else None


def find_nearness(passage: Passage, stretch: Stretch) -> Stretch:
    """The same words, near which the place is that is meant, where words before them say so."""
    n = stretch.first - 1
    while n >= 0 and passage.gap(n) == " " and passage.low(n) in MODIFIERS:
        n -= 1
    if n < 0 or not passage.follows(n):
        return stretch
    begin, distance, direction = _read_distance(passage, n)
    if begin is None:
        begin, distance = _read_vague(passage, n)
    if begin is None:
        return stretch
    border = stretch.relation is not None and stretch.relation.kind is RelativeKind.BORDER
    if stretch.relation is not None and not border:
        return stretch
    relation = Relation(RelativeKind.NEAR, direction, distance, of_border=border)
    return replace(stretch, relation=relation, qualifier=(begin, n))


def _read_vague(passage: Passage, n: int) -> tuple[int | None, float | None]:
    """ "near", "close to", "on the outskirts of" that ends at word `n`."""
    low, before = passage.low(n), passage.low(n - 1)
    if low in ("near", "outside"):
        return n, NEARNESS_KM[low]
    if (low == "of" and before in ("outskirts", "vicinity")) or (low == "to" and before == "close"):
        return n - 1, NEARNESS_KM[before]
    return None, None


def _read_distance(passage: Passage, n: int) -> tuple[int | None, float | None, str | None]:
    """Where "within a few miles of" or "30 miles north of" begins that ends at word `n`; how far; and whither."""
    if passage.low(n) not in _DISTANT:
        return None, None, None
    begin, direction = _read_direction(passage, n - 1)
    unit = begin - 1 if direction else n - 1
    if passage.low(unit) == "the" or (direction and passage.low(unit) == "to"):
        unit -= 2 if passage.low(unit) == "the" and passage.low(unit - 1) == "to" else 1
    kilometres = KM_PER_UNIT.get(passage.low(unit))
    if kilometres is None:
        return None, None, None
    begin, count = _read_count(passage, unit - 1)
    if count is None or not 0 < count * kilometres <= _FARTHEST_KM:
        return None, None, None
    while begin > 0 and passage.low(begin - 1) in _HEDGES:
        begin -= 1
    if passage.low(begin - 1) == "within":
        begin -= 1
    return begin, round(max(count * kilometres, 0.1), 1), direction


def _read_count(passage: Passage, n: int) -> tuple[int, float | None]:
    """The number in words or digits that ends at word `n`, and where it begins."""
    total: float | None = None
    begin = n + 1
    for k in range(n, max(-1, n - _LONGEST_COUNT), -1):
        word = passage.low(k)
        if word == "of" and passage.low(k - 1) in ("dozens", "couple", "hundreds") and begin == k + 1:
            begin = k
            continue
        value = _read_number(word)
        if value is None or begin != k + 1:
            break
        begin, total = k, value if total is None else total * (1 if word in ("a", "an") else value)
    return begin, total


def _read_number(word: str) -> float | None:
    """What one word amounts to as a number."""
    if word and word[0].isdigit():
        digits = word.replace(",", "")
        return float(digits) if _NUMBER.fullmatch(digits) else None
    return COUNTS.get(word)
