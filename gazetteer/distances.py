"""Distances in words: "30 miles north of", "within a few miles of", "50 km off", "10 miles inside"."""

from typing import NamedTuple

from gazetteer.counts import read_count, read_half
from gazetteer.passage import Passage
from gazetteer.vocabulary import DIRECTIONS, KM_PER_UNIT

DISTANT = frozenset({"of", "from", "outside", "off", "away", "inside", "into", "below", "above"})
KM_PER_NAUTICAL_MILE = 1.852
_FARTHEST_KM = 2000.0  # farther from a place nothing is near it, nor thought of from there
_HEDGES = frozenset({"about", "some", "roughly", "around", "approximately", "nearly", "just", "only", "less", "than",
                     "almost", "barely", "more", "over"})  # fmt: skip
_UPPER = frozenset({"within", "less"})  # of these the number is the most there can be


class Distance(NamedTuple):
    """How far, in kilometres, and whither; the words begin at word `begin`. `most` says that it may be less."""

    begin: int
    kilometres: float
    direction: str | None
    most: bool


def read_direction(passage: Passage, n: int) -> tuple[int, str | None]:
    """The direction that ends at word `n`, of one word or two ("north-western"), and where it begins."""
    if n > 0 and passage.gap(n - 1) == "-":
        both = DIRECTIONS.get(f"{passage.low(n - 1)}-{passage.low(n)}")
        if both is not None:
            return n - 1, both
    return n, DIRECTIONS.get(passage.low(n))


def read_distance(passage: Passage, n: int) -> Distance | None:
    """The distance whose last word, a preposition, is word `n`."""
    if passage.low(n) not in DISTANT:
        return None
    if passage.low(n) == "from" and passage.low(n - 1) == "away":
        n -= 1
    begin, direction = read_direction(passage, n - 1)
    unit = begin - 1 if direction else n - 1
    if passage.low(unit) == "the" or (direction and passage.low(unit) == "to"):
        unit -= 2 if passage.low(unit) == "the" and passage.low(unit - 1) == "to" else 1
    found = _measure(passage, unit, direction)
    bracketed = found is not None and passage.gap(unit).startswith(")") and passage.gap(found.begin - 1).endswith("(")
    if found is not None and bracketed:  # "10 miles (16 km) north of"
        return _measure(passage, found.begin - 1, direction) or found
    return found


def _measure(passage: Passage, unit: int, direction: str | None) -> Distance | None:
    """The distance whose unit is word `unit`."""
    unit, more = read_half(passage, unit)
    per_unit = KM_PER_UNIT.get(passage.low(unit))
    if passage.low(unit - 1) == "nautical":
        unit, per_unit = unit - 1, KM_PER_NAUTICAL_MILE
    begin, count = read_count(passage, unit - 1)
    if per_unit is None or count is None or not 0 < count * per_unit <= _FARTHEST_KM:
        return None
    count += more
    most = False
    while begin > 0 and passage.low(begin - 1) in _HEDGES | _UPPER:
        begin -= 1
        most = most or passage.low(begin) in _UPPER
    return Distance(begin, round(max(count * per_unit, 0.1), 1), direction, most)
