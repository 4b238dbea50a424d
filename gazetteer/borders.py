"""A border can be named by both its sides while each keeps its own name: "the border between X and Y"."""

from collections.abc import Iterator, Sequence

from gazetteer.mention import Mention, Relation, Role
from gazetteer.passage import Passage
from gazetteer.place import RelativeKind
from gazetteer.vocabulary import BORDERS

PAIRING = frozenset({"-", "–", "/", "‑", "—"})  # what stands between the two sides of "X-Y border"


def find_named_borders(passage: Passage, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The word "border" as a mention, where the names of both sides follow it or stand around it."""
    starts = {mention.span.start: n for n, mention in enumerate(mentions) if mention.relation is None}
    for n, token in enumerate(passage.tokens):
        if token.low not in BORDERS or token.capital:
            continue
        sides = (
            _find_pair(passage, n, starts, mentions)
            or _find_around(passage, n, starts, mentions)
            or _find_before(passage, n, mentions)
        )
        if sides is not None:
            span = passage.span_of(n, n)
            bases = (sides[0].bases[0], sides[1].bases[0])
            yield Mention(span, token.text, Role.LOCATION, bases, Relation(RelativeKind.BORDER))


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
    if passage.low(n + 1) != "with" or n == 0 or not passage.tokens[n - 1].genitive:
        return None
    after = _mention_at(passage, n + 2, starts)
    if after is None or after == 0 or mentions[after - 1].span.end != passage.tokens[n - 1].end:
        return None
    return mentions[after - 1], mentions[after]


def _find_before(passage: Passage, n: int, mentions: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """X and Y of "X-Y border"."""
    if n == 0 or not passage.joined(n - 1):
        return None
    ends = {mention.span.end: k for k, mention in enumerate(mentions)}
    after = ends.get(passage.tokens[n - 1].end)
    if not after:
        return None
    one, other = mentions[after - 1], mentions[after]
    return (one, other) if passage.text[one.span.end : other.span.start] in PAIRING else None


def _mention_at(passage: Passage, n: int, starts: dict[int, int]) -> int | None:
    """The number of the mention that begins at word `n`, or behind its article."""
    n += passage.low(n) == "the"
    return starts.get(passage.tokens[n].start) if n < len(passage) else None
