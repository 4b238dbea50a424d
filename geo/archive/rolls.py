"""A roll is every mention of a place in one article, as a table needs it, without the reading itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer import Reading, Role, Span


@dataclass(frozen=True, slots=True)
class Named:
    """One mention: its name, the character at which that begins, and the sentence it stands in, where there is one.

    `place` is the name of what it was read as, and `mark` its id, None where that is not known; `sure` is how sure
    the reading is, where anything speaks for it; `guessed` says whether there are places that it could mean, `apart`
    that what was said of its name does not hold of it (see gazetteer.Mention).
    """

    name: str
    start: int
    sentence: Span | None
    role: Role
    place: str | None
    sure: float | None
    guessed: bool
    mark: str | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Roll:
    """The mentions of one article, in the order of its text."""

    mentions: tuple[Named, ...]


def make_roll(reading: Reading) -> Roll:
    """The roll of an article; a noun that makes a place of names is no mention."""
    return Roll(tuple(sorted(_list_mentions(reading), key=lambda named: named.start)))


def _list_mentions(reading: Reading) -> Iterator[Named]:
    for found in reading.resolutions:
        if found.mention.is_noun:
            continue
        base, ground = found.mention.bases[0], found.ground
        first = Span(base.span.start, base.span.start + 1)
        yield Named(
            name=base.name,
            start=base.span.start,
            sentence=next((sentence for sentence in reading.sentences if first in sentence), None),
            role=found.mention.role,
            place=ground.name if ground else None,
            sure=round(found.candidates[0].score, 2) if ground and found.candidates else None,
            guessed=bool(found.candidates),
            mark=ground.id if ground else None,
            apart=found.mention.apart,
        )
