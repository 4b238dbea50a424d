"""A border can be named apart from its sides, which keep their own names: "the border between X and Y"."""

from collections.abc import Container, Iterator, Sequence

from gazetteer.mention import Mention, Relation, Role
from gazetteer.passage import Passage
from gazetteer.place import RelativeKind
from gazetteer.text.span import Span
from gazetteer.vocabulary import BORDERS, DIRECTIONS

PAIRING = frozenset({"-", "–", "/", "‑", "—"})  # what stands between the two sides of "X-Y border"


def find_named_borders(passage: Passage, mentions: Sequence[Mention], great: Container[int]) -> Iterator[Mention]:
    """The word "border" as a mention, where the names of both sides follow it or stand around it.

    Or one side's, where it is a country and the direction is said; `great` are the beginnings of countries' names.
    """
    starts = {mention.span.start: n for n, mention in enumerate(mentions) if mention.relation is None}
    ends = {mention.span.end: n for n, mention in enumerate(mentions)}
    for n, token in enumerate(passage.tokens):
        if token.low not in BORDERS or token.capital:
            continue
        sides = (
            _find_pair(passage, n, starts, mentions)
            or _find_around(passage, n, starts, mentions)
            or _find_before(passage, n, ends, mentions)
        )
        if sides is not None:
            span = passage.span_of(n, n)
            bases = (sides[0].bases[0], sides[1].bases[0])
            said = Span(min(span.start, sides[0].span.start), max(span.end, sides[1].span.end))
            yield Mention(span, token.text, Role.LOCATION, bases, Relation(RelativeKind.BORDER), qualifier=said)
        elif (side := _find_side(passage, n, starts, ends, mentions)) is not None and side[0].span.start in great:
            owner, direction, words = side
            relation = Relation(RelativeKind.BORDER, direction)
            span, said = passage.span_of(n, n), passage.span_of(*words)
            yield Mention(span, token.text, Role.LOCATION, (owner.bases[0],), relation, qualifier=said)


def _find_pair(
    passage: Passage, n: int, starts: dict[int, int], mentions: Sequence[Mention]
) -> tuple[Mention, Mention] | None:
    """X and Y of "border between X and Y"."""
    if passage.low(n + 1) != "between" or not passage.joined(n):
        return None
    first = _mention_at(passage, n + 2, starts)
    if first is None or first + 1 >= len(mentions):
        return None
    one, other = mentions[first], mentions[first + 1]
    between = passage.text[one.span.end : other.span.start].split()
    return (one, other) if between in (["and"], ["and", "the"]) else None


def _find_around(
    passage: Passage, n: int, starts: dict[int, int], mentions: Sequence[Mention]
) -> tuple[Mention, Mention] | None:
    """X and Y of "X's border with Y"."""
    if passage.low(n + 1) != "with" or n == 0 or not passage.genitive(n - 1):
        return None
    after = _mention_at(passage, n + 2, starts)
    if after is None or after == 0 or mentions[after - 1].span.end != passage.ends[n - 1]:
        return None
    return mentions[after - 1], mentions[after]


def _find_before(
    passage: Passage, n: int, ends: dict[int, int], mentions: Sequence[Mention]
) -> tuple[Mention, Mention] | None:
    """X and Y of "X-Y border"."""
    if n == 0 or not passage.joined(n - 1):
        return None
    after = ends.get(passage.ends[n - 1])
    if not after:
        return None
    one, other = mentions[after - 1], mentions[after]
    return (one, other) if passage.text[one.span.end : other.span.start] in PAIRING else None


def _find_side(
    passage: Passage, n: int, starts: dict[int, int], ends: dict[int, int], mentions: Sequence[Mention]
) -> tuple[Mention, str, tuple[int, int]] | None:
    """X and the direction of "X's southern border", "the southern border of X", and the words that say so."""
    direction = DIRECTIONS.get(passage.low(n - 1), "c")
    if direction == "c" or not passage.joined(n - 1):
        return None
    after = _mention_at(passage, n + 2, starts) if passage.low(n + 1) == "of" and passage.joined(n) else None
    if after is not None:
        return mentions[after], direction, (n - 1, passage.find_last(mentions[after].span.end))
    if n < 2 or not passage.genitive(n - 2):
        return None
    before = ends.get(passage.ends[n - 2])
    owner = None if before is None else mentions[before]
    if owner is None or owner.relation is not None:
        return None
    return owner, direction, (passage.find(owner.span.start) or 0, n)


def _mention_at(passage: Passage, n: int, starts: dict[int, int]) -> int | None:
    """The number of the mention that begins at word `n`, or behind its article."""
    n += passage.low(n) == "the"
    return starts.get(passage.starts[n]) if n < len(passage) else None
