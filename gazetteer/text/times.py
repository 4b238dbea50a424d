"""A moment is a time that an article's words name, as exactly as they name it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gazetteer.text.span import Span


class Precision(StrEnum):
    """How long the stretch of time is that the words name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"  # "over the past six months": neither a calendar month nor a year


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the text: first and last day, both included; None where not known."""

    span: Span
    start: date | None
    end: date | None
    precision: Precision


def find_times(text: str, sentences: tuple[Span, ...], published: date | None) -> tuple[Moment, ...]:
    """The times that the sentences name, in order."""
    return ()
