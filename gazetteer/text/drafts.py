"""A quotation is drafted sentence by sentence; who goes on speaking shows only in the whole article."""

from dataclasses import dataclass, replace
from enum import StrEnum

from gazetteer.text.marks import Quote
from gazetteer.text.span import Span
from gazetteer.text.speakers import Speaker

NEAREST = 8  # quotations looked back for one that is nobody's inside another's
CARRIED = 2  # paragraphs over which a speaker is still the one of a quotation that names none


class QuotationKind(StrEnum):
    """How much of what was said stands in quotation marks: all, nothing, or some of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, or several that one pair of quotation marks holds together."""

    span: Span
    paragraph: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation whose speaker may not be known yet."""

    content: Span
    cue: Span | None
    speaker: Speaker | None
    kind: QuotationKind
    place: Span | None
    unit: Unit
    moment: Span | None = None
    inner: bool = False  # what a speaker passes on of another: that one does not go on speaking


def carry_speakers(drafts: list[Draft]) -> list[Draft]:
    """A quotation without a cue goes on with the speaker before it, or is told of by the one after it."""
    carried: list[Draft] = []
    for n, draft in enumerate(drafts):
        following = drafts[n + 1] if n + 1 < len(drafts) else None
        if draft.speaker is None and draft.kind is not QuotationKind.INDIRECT:
            before = next((d for d in reversed(carried[-NEAREST:]) if not d.inner), None)
            draft = replace(draft, speaker=_carry(draft, before, following))
        carried.append(draft)
    return carried


def _carry(draft: Draft, before: Draft | None, after: Draft | None) -> Speaker | None:
    """The speaker of the quotation before or after one that has none of its own."""
    here = draft.unit.paragraph
    if before is not None and before.speaker and before.unit.paragraph == here:
        return before.speaker
    if after is not None and after.speaker and after.kind is QuotationKind.DIRECT:
        runs_on = bool(draft.unit.quotes) and not draft.unit.quotes[-1].closed
        if runs_on or after.unit.paragraph == here:
            return after.speaker
    if any(quote.turn for quote in draft.unit.quotes):
        return None
    near = before is not None and here - before.unit.paragraph <= CARRIED
    return before.speaker if before is not None and near else None


def tell_roles(drafts: list[Draft], known: list[Speaker]) -> list[Draft]:
    """An office that is given once with a name is that of its bearer throughout."""
    roles: dict[str, str] = {}
    for speaker in [*(d.speaker for d in drafts if d.speaker), *known]:
        if speaker.kind == "person" and speaker.name and speaker.role:
            roles.setdefault(speaker.name, speaker.role)
    return [
        replace(draft, speaker=replace(draft.speaker, role=roles.get(draft.speaker.name or "")))
        if draft.speaker and not draft.speaker.role
        else draft
        for draft in drafts
    ]
