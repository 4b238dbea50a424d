"""A moment is a time that an article's words name, as exactly as they name it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gazetteer.text.days import Days
from gazetteer.text.span import Span


class Precision(StrEnum):
    """How long the stretch of time is that the words name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"  # "over the past six months": a stretch that is none of these
    SINCE = "since"  # "since April": from then on, until the day of writing
    UNTIL = "until"  # "by Friday": then at the latest


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the text: first and last day, both included; None where not known."""

    span: Span
    start: date | None
    end: date | None
    precision: Precision


Known = tuple[Days | None, Precision]


@dataclass(frozen=True, slots=True)
class Said:
    """One time in words: the match, the day from which is counted, whether the words look ahead.

    `last` is the day that was told last before ("two days later"), where there is one nearby.
    """

    found: re.Match[str]
    published: date | None
    ahead: bool
    last: date | None = None
