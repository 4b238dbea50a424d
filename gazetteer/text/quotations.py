"""A quotation is what somebody else said: its content, the cue that gives it away, and its speaker."""

from dataclasses import dataclass
from enum import StrEnum

from gazetteer.text.parts import Part
from gazetteer.text.span import Span


class QuotationKind(StrEnum):
    """How much of what was said stands in quotation marks: all, nothing, or some of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what: content, cue and speaker are stretches of the text (Pareti 2012, PARC 3.0).

    `speaker` is the mention beside the cue and may be a pronoun; `speaker_name` is the fullest form in the article.
    """

    content: Span
    cue: Span | None
    speaker: Span | None
    speaker_name: str | None
    kind: QuotationKind
    speaker_role: str | None
    place: Span | None
    sentence: Span


def find_quotations(text: str, parts: tuple[Part, ...], sentences: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The quotations of an article, in order of their content."""
    return ()
