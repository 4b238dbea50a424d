"""An article's text has parts: furniture of its page, headline, deck, byline, body and credits."""

from dataclasses import dataclass
from enum import StrEnum

from gazetteer.text.span import Span


class PartKind(StrEnum):
    """What a part of an article's text is there for."""

    FURNITURE = "furniture"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    BODY = "body"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text of one kind; a BODY part is one paragraph."""

    kind: PartKind
    span: Span


def split_parts(text: str) -> tuple[Part, ...]:
    """The parts of a text, in order; together they hold every character that is not blank."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return (Part(PartKind.BODY, Span(start, end)),) if start < end else ()
