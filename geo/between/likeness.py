"""Likeness: whether two articles' words may mean the same event, the same people or the same person."""

from functools import cache

from geo.between.told import are_one_place, holds
from geo.claims import CorridorClaim, FlowClaim, FrontClaim, Named
from geo.claims.words import load_forms

FAMILIES = tuple(
    (kind, load_forms("claims_kin", kind)) for kind in ("taking", "fire", "siege", "leaving", "fighting")
)
REBELS, STATE = load_forms("claims_kin", "rebel side"), load_forms("claims_kin", "state side")
PLAIN, PLAIN_OFFICE = load_forms("claims_kin", "of no side"), load_forms("claims_kin", "of no person")
PARTICLES = frozenset({"de", "al", "von", "van", "bin", "da", "di", "el", "la", "ben", "der", "ibn"})
STEM = 4  # letters by which "Azeri" and "Azerbaijani", "Serb" and "Serbian" are one
TITLE = 2  # letters, with its stop, of an initial: what is longer is a title ("Gen.")
NEAR = 2  # times: what is told with an open end is of another size than what is further from it
WIDER = 0.05  # counts that differ by less than this share are one count, rounded


def name_families(actions: tuple[str, ...]) -> frozenset[str]:
    """The kinds of events that some actions are; an action of no family is its own."""
    return frozenset(name_family(action) for action in actions)


@cache
def name_family(action: str) -> str:
    """The kind of event that an action is, whether it failed or not."""
    plain = action.removesuffix(" failed")
    return next((kind for kind, forms in FAMILIES if plain in forms), plain)


def conflict_as_actors(one: str | None, other: str | None) -> bool:
    """Whether two bodies cannot be the same: names of different peoples, or rebels and the state."""
    if one is None or other is None:
        return False
    a, b = one.replace("-", " ").split(), other.replace("-", " ").split()
    low_a, low_b = {w.casefold() for w in a}, {w.casefold() for w in b}
    if (low_a & REBELS and low_b & STATE - low_a) or (low_b & REBELS and low_a & STATE - low_b):
        return True
    named_a, named_b = _stems(a), _stems(b)
    return bool(named_a and named_b and not named_a & named_b)


def _stems(words: list[str]) -> set[str]:
    """The beginnings of the names in some words."""
    names = (w.strip(".,'’") for w in words)
    return {w[:STEM].casefold() for w in names if w[:1].isupper() and w.casefold() not in PLAIN | REBELS | STATE}


def share_people(one: str | None, other: str | None) -> bool:
    """Whether two groups of people may be the same: a word in common, or one of them not told."""
    if one is None or other is None:
        return True
    return not conflict_as_actors(one, other)


def are_one_event(one: FrontClaim, other: FrontClaim) -> bool:
    """Whether two fronts may be one event, by what was done and who did it; the place and the time are not asked."""
    if not name_families(one.actions) & name_families(other.actions):
        return False
    return not (conflict_as_actors(one.actor, other.actor) or conflict_as_actors(one.opponent, other.opponent))


def are_one_way(one: CorridorClaim, other: CorridorClaim) -> bool:
    """Whether two articles speak of the same corridor: its own place, or both its ends."""
    if one.where.place is not None and other.where.place is not None and are_one_place(one.where, other.where):
        return True
    ends, others = (one.origin, one.destination), (other.origin, other.destination)
    if None in ends or None in others:
        return False
    return any(all(are_one_place(a, b) for a, b in zip(ends, way, strict=True)) for way in (others, others[::-1]))


def are_one_flow(one: FlowClaim, other: FlowClaim) -> bool:
    """Whether two flows may be the same people: an end in common, no end that conflicts, and the same standing.

    Those who are somewhere are not those who came, and a part is not the whole. Those who left a place are more than
    those of them who reached another, so that a goal is told by both or neither.
    """
    if one.status != other.status or one.unit != other.unit or not share_people(one.who, other.who):
        return False
    if (one.destination is None) != (other.destination is None):
        return False
    if one.measure != other.measure or bool(one.part_of) != bool(other.part_of):
        return False
    pairs = ((one.origin, other.origin), (one.destination, other.destination))
    if any(a and b and not _agree(a, b) for a, b in pairs):
        return False
    return any(are_one_place(a, b) for a, b in pairs)


def _agree(one: Named, other: Named) -> bool:
    """Whether two ends may be one: the same place, or one inside the other."""
    return are_one_place(one, other) or holds(one, other) or holds(other, one)


def have_number(claim: FlowClaim) -> bool:
    """Whether a flow has any bound."""
    return claim.low is not None or claim.high is not None


def agree_in_number(one: FlowClaim, other: FlowClaim) -> bool:
    """Whether two counts can both be true, and are near: “more than 150,000” and 540,000 are two counts."""
    low = max(one.low or 0, other.low or 0)
    highs = [c.high for c in (one, other) if c.high is not None]
    told = [float(c.low or c.high or 0) for c in (one, other)]
    return max(told) <= min(told) * NEAR and (not highs or low * (1 - WIDER) <= min(highs))


def are_one_person(one: str, role: str | None, other: str, other_role: str | None) -> bool:
    """Whether two names mean one person: the same name in full, or the same last name and an office in common."""
    a, b = _split_name(one), _split_name(other)
    if not a or not b or a[-1] != b[-1]:
        return False
    if len(a) > 1 and len(b) > 1:
        return a[0] == b[0] or (
            min(len(a[0]), len(b[0])) == 1 and a[0][0] == b[0][0] and _share_office(role, other_role)
        )
    return _share_office(role, other_role)


def _split_name(name: str) -> list[str]:
    """A person's names in lower case, without titles; none where the words are no person's name."""
    words = name.split(",")[0].split()
    words = words[1:] if len(words) > 1 and len(words[0]) > TITLE and words[0].endswith(".") else words
    if not words or not all(
        w[:1].isupper() or w in {"de", "al", "von", "van", "bin", "da", "di", "el"} for w in words
    ):
        return []
    return [w.strip(".").casefold() for w in words]


def _share_office(one: str | None, other: str | None) -> bool:
    """Whether two offices have a word in common that says which office it is."""
    if not one or not other:
        return False
    a, b = ({w.strip(".,'’s").casefold() for w in o.split()} - PLAIN_OFFICE for o in (one, other))
    return bool(a & b)
