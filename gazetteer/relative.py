"""Words make places out of places: "southwestern X", "the X border", "within a few miles of X", "south of X"."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from gazetteer.distances import read_direction, read_distance
from gazetteer.mention import Relation
from gazetteer.passage import Passage
from gazetteer.place import RelativeKind
from gazetteer.runs import CALENDAR
from gazetteer.vocabulary import BANKS, BORDERS, COASTS, DIRECTIONS, EDGES, MODIFIERS, NEARNESS_KM

_PIECES = frozenset({"part", "parts", "half", "edge", "tip", "end", "side", "areas", "fringe", "corner", "third"})
_KINDS = frozenset({"city", "town", "village", "center", "centre", "middle", "heart"})
_WITHIN = frozenset({RelativeKind.INSIDE, RelativeKind.COAST, RelativeKind.OFFSHORE})
_HEDGES = frozenset({"just", "immediately", "directly", "slightly", "far", "further", "farther", "well", "due"})
_HANDS = frozenset({"left", "right"})  # of a river, looking downstream


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first` to `last` that name one place, what they make of it, and what else beside them says where.

    `qualifier` is the first and last word of that ("within a few miles of"), by number.
    """

    first: int
    last: int
    relation: Relation | None = None
    qualifier: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that lead to a name, from word `begin` on, and what they make of it."""

    begin: int
    relation: Relation


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
        first, direction = read_direction(passage, n)
        if direction is not None:
            return replace(stretch, first=first, relation=Relation(RelativeKind.PART, direction))
    begin, direction = _read_piece(passage, n)
    if direction is not None and passage.follows(n):
        beside = any(passage.low(k) == "side" for k in range(begin, n))
        return replace(stretch, first=begin, relation=Relation(RelativeKind.PART, direction, beside=beside))
    return stretch


def _read_piece(passage: Passage, n: int) -> tuple[int, str | None]:
    """ "the north of", "northern parts of", "the eastern half of the" that ends at word `n`."""
    if passage.low(n) == "the" and passage.gap(n) == " ":
        n -= 1
    if passage.low(n) != "of" or not passage.joined(n - 1):
        return n, None
    if passage.low(n - 1) in _PIECES:
        begin, direction = read_direction(passage, n - 2)
        return begin, direction if passage.joined(n - 2) else None
    begin, direction = read_direction(passage, n - 1)
    apart = passage.low(begin - 2) == "to"  # "to the north of X" lies outside it
    return begin, direction if passage.low(begin - 1) == "the" and not apart else None


def find_nearness(passage: Passage, stretch: Stretch, *, country: bool = False) -> Stretch:
    """The same words, near or beside which the place is that is meant, where words around them say so.

    Of a country only what lies along its border or its coast is read: nothing is "near" it. But a measured distance
    may be from a town of the same name ("five miles north of Lebanon"); which it is, resolution decides.
    """
    border = stretch.relation is not None and stretch.relation.kind is RelativeKind.BORDER
    if stretch.relation is not None and not border:
        return stretch
    n = _skip_to_lead(passage, stretch.first - 1)
    lead = _read_lead(passage, n) if n >= 0 and passage.follows(n) else None
    if lead is None and country and passage.low(n) == "off" and passage.follows(n):
        lead = Lead(n, Relation(RelativeKind.OFFSHORE))
    if lead is None:
        return stretch if country or border else _find_after(passage, stretch)
    if border:
        lead = _read_border_lead(lead)
    elif country and lead.relation.kind not in _WITHIN and read_distance(passage, n) is None:
        return stretch
    return stretch if lead is None else replace(stretch, relation=lead.relation, qualifier=(lead.begin, n))


def _skip_to_lead(passage: Passage, n: int) -> int:
    """From the word before a name back over what adds nothing: "the", "downtown", "the city of", "the centre of"."""
    while n >= 0 and passage.gap(n) == " ":
        if passage.low(n) in MODIFIERS:
            n -= 1
        elif passage.low(n) == "of" and passage.joined(n - 1) and passage.low(n - 1) in _KINDS:
            n -= 2
        else:
            break
    return n


def _read_border_lead(lead: Lead) -> Lead | None:
    """What words that lead to a border make of it: the ground near it, on one side or on both."""
    relation = lead.relation
    if relation.kind is RelativeKind.INSIDE:
        return lead
    if relation.kind in (RelativeKind.NEAR, RelativeKind.RING) and relation.distance_km is not None:
        return replace(lead, relation=replace(relation, kind=RelativeKind.NEAR, of_border=True))
    return None


def _read_lead(passage: Passage, n: int) -> Lead | None:
    """The words that end at word `n`, a preposition, and say where beside a name something is."""
    readers: tuple[Callable[[Passage, int], Lead | None], ...] = (
        _read_coast, _read_distance, _read_vague, _read_bank, _read_side,
    )  # fmt: skip
    return next((lead for read in readers if (lead := read(passage, n)) is not None), None)


def _read_distance(passage: Passage, n: int) -> Lead | None:
    """ "Within a few miles of", "30 miles north of", "10 km from", "10 miles inside"."""
    found = read_distance(passage, n)
    if found is None:
        return None
    kind = RelativeKind.NEAR
    if passage.low(n) in ("inside", "into"):
        kind = RelativeKind.INSIDE
    elif passage.low(n) == "off":
        kind = RelativeKind.OFFSHORE
    elif found.direction is None and not found.most:
        kind = RelativeKind.RING
    return Lead(found.begin, Relation(kind, found.direction, found.kilometres))


def _read_vague(passage: Passage, n: int) -> Lead | None:
    """ "Near", "close to", "on the northern outskirts of"."""
    low, before = passage.low(n), passage.low(n - 1)
    if low in ("near", "outside"):
        return Lead(n, Relation(RelativeKind.NEAR, None, NEARNESS_KM[low]))
    if low == "of" and before in EDGES and passage.joined(n - 1):
        begin, direction = read_direction(passage, n - 2)
        begin, direction = (begin, direction) if passage.joined(n - 2) else (n - 1, None)
        begin = begin if direction else n - 1
        if passage.joined(begin - 1) and passage.tokens[begin - 1].capital and not passage.opens(begin - 1):
            return None  # "the A suburbs of B, C and D" are themselves B, C and D
        return Lead(begin, Relation(RelativeKind.NEAR, direction, NEARNESS_KM[before]))
    if (low == "of" and before in ("vicinity", "environs", "hinterland")) or (low == "to" and before == "close"):
        return Lead(n - 1, Relation(RelativeKind.NEAR, None, NEARNESS_KM[before]))
    return None


def _read_bank(passage: Passage, n: int) -> Lead | None:
    """ "The west bank of", "the left bank of", "the banks of": beside a river, a lake or a sea."""
    noun = n - 1
    if passage.low(n) != "of" or not passage.joined(noun) or passage.low(noun) not in BANKS:
        return None
    if passage.tokens[noun].capital:
        return None
    begin, direction = read_direction(passage, noun - 1)
    if direction is None and passage.low(noun - 1) in _HANDS:
        begin, direction = noun - 1, passage.low(noun - 1)
    if direction is not None and passage.joined(noun - 1):
        return Lead(begin, Relation(RelativeKind.SIDE, direction))
    known = NEARNESS_KM.get(passage.low(noun))
    return Lead(noun, Relation(RelativeKind.NEAR, None, known)) if known else None


def _read_side(passage: Passage, n: int) -> Lead | None:
    """ "South of", "just to the north-east of": beside a place, and how far is not said."""
    if passage.low(n) != "of" or not passage.joined(n - 1) or passage.low(n - 1) not in DIRECTIONS:
        return None
    begin, direction = read_direction(passage, n - 1)
    if direction is None or direction == "c" or passage.low(n - 1).endswith(("ern", "ernmost")):
        return None
    if passage.tokens[begin].capital and not passage.opens(begin):
        return None
    if passage.low(begin - 1) == "the":
        if passage.low(begin - 2) != "to":
            return None
        begin -= 2
    while begin > 0 and passage.low(begin - 1) in _HEDGES and passage.joined(begin - 1):
        begin -= 1
    return None if _tells_of_name(passage, begin) else Lead(begin, Relation(RelativeKind.SIDE, direction))


def _tells_of_name(passage: Passage, begin: int) -> bool:
    """Whether the words from `begin` on only say where a place lies that has a name: "in X, just south of Y"."""
    before = begin - 1
    if before < 0 or passage.gap(before) not in (" ", ", ", " ("):
        return False
    return passage.tokens[before].capital and not passage.opens(before) and passage.low(before) not in CALENDAR


def _read_coast(passage: Passage, n: int) -> Lead | None:
    """ "On the coast of", "off the coast of", "50 miles off the northern coast of"."""
    if passage.low(n) != "of" or not passage.joined(n - 1) or passage.low(n - 1) not in COASTS:
        return None
    if passage.tokens[n - 1].capital and not passage.opens(n - 1):
        return None
    begin, direction = read_direction(passage, n - 2)
    begin = begin if direction else n - 1
    if passage.low(begin - 1) == "the":
        begin -= 1
    if passage.low(begin - 1) != "off":
        noun = n - 1 if direction is None else begin + (passage.low(begin) == "the")
        return Lead(noun, Relation(RelativeKind.COAST, direction))
    found = read_distance(passage, begin - 1)
    start, km = (found.begin, found.kilometres) if found else (begin - 1, None)
    return Lead(start, Relation(RelativeKind.OFFSHORE, direction, km))


def _find_after(passage: Passage, stretch: Stretch) -> Stretch:
    """ "X's southern suburbs", "the X suburbs": the same words, at whose edge the place is that is meant."""
    noun = stretch.last + 1
    genitive = passage.genitive(stretch.last) and passage.gap(stretch.last) == " "
    if not genitive and not passage.joined(stretch.last):
        return stretch
    direction = DIRECTIONS.get(passage.low(noun))
    noun += direction is not None and passage.joined(noun)
    if passage.low(noun) not in EDGES & NEARNESS_KM.keys() or passage.tokens[noun].capital:
        return stretch
    if passage.joined(noun) and passage.low(noun + 1) == "of":
        return stretch
    relation = Relation(RelativeKind.NEAR, direction, NEARNESS_KM[passage.low(noun)])
    return replace(stretch, relation=relation, qualifier=(stretch.last + 1, noun))
