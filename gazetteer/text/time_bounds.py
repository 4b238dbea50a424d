"""Words before and between times make other times of them: "since April", "by Friday", "from 3 May to 7 June"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from gazetteer.text.lexicon import WEEKDAYS
from gazetteer.text.moments import Moment, Precision
from gazetteer.text.span import Span

SINCE = re.compile(r"(?i)\b(?:since|ever\s+since|starting|beginning)\s+(?:on\s+|in\s+|about\s+|around\s+|the\s+)*$")
UNTIL = re.compile(
    r"(?i)\b(?P<word>until|till|by|before|prior\s+to|up\s+to|no\s+later\s+than)\s+(?:about\s+|around\s+|the\s+)*$"
)
FROM = re.compile(r"(?i)\b(?:from|between)\s+(?:the\s+)?$")
TO = re.compile(r"(?i)\s*,?\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?")
AND = re.compile(r"(?i)\s+and\s+(?:the\s+)?")
HAS_YEAR = re.compile(r"\d{4}|\b(?:last|next|this)\b", re.IGNORECASE)
REACH = 24  # characters before a time in which such a word stands


def join_ranges(text: str, moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """Two times of which one is the first and the other the last day are one."""
    joined: list[Moment] = []
    for moment in moments:
        whole = _join(text, joined[-1], moment) if joined else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(moment)
    return tuple(joined)


def _join(text: str, one: Moment, other: Moment) -> Moment | None:
    """One time from the first day of one to the last of the other; None where words between do not say so."""
    between = text[one.span.end : other.span.start]
    if _names_weekday(text, one) and between.strip(" ,") == "" and other.precision is Precision.DAY:
        return replace(other, span=Span(one.span.start, other.span.end))  # "Tuesday, May 16"
    begins = FROM.search(text, max(0, one.span.start - REACH), one.span.start) is not None
    begins = begins or text[one.span.start : one.span.end].casefold().startswith(("from ", "between "))
    if not (TO.fullmatch(between) or (begins and AND.fullmatch(between))) or one.precision != other.precision:
        return None
    if not begins and "-" not in between and "–" not in between and one.precision != Precision.DAY:
        return None
    span = Span(one.span.start, other.span.end)
    if one.start is None or other.end is None:
        return Moment(span, None, None, Precision.SPAN)
    start = one.start
    if not any(sign.isdigit() for sign in text[one.span.start : one.span.end]):
        start -= timedelta(weeks=1) if start > other.end and one.precision is Precision.DAY else timedelta(0)
    elif other.end < start or not HAS_YEAR.search(text, one.span.start, one.span.end):
        start = _move_back(start, other.end)
    return Moment(span, start, other.end, Precision.SPAN) if start <= other.end else None


def _names_weekday(text: str, moment: Moment) -> bool:
    """Whether a time is a bare weekday."""
    return text[moment.span.start : moment.span.end].casefold() in WEEKDAYS


def _move_back(start: date, end: date) -> date:
    """A day without its year, in the last year in which it lies before another; 29 February waits for its year."""
    for year in (end.year, end.year - 1):
        try:
            moved = start.replace(year=year)
        except ValueError:
            continue
        if moved <= end:
            return moved
    return start


def set_bound(text: str, sentence: Span, moment: Moment, written: date | None) -> Moment:
    """A time with what the word before it makes of it."""
    reach = max(sentence.start, moment.span.start - REACH)
    if SINCE.search(text, reach, moment.span.start):
        return _open(moment, written)
    found = UNTIL.search(text, reach, moment.span.start)
    if found is None or (moment.precision is Precision.SPAN and moment.end is None):
        return moment
    end = moment.end
    if found["word"].casefold().startswith(("before", "prior")) and moment.start is not None:
        end = moment.start - timedelta(days=1) if moment.start > date.min else moment.start
    return replace(moment, start=None, end=end, precision=Precision.UNTIL)


def _open(moment: Moment, written: date | None) -> Moment:
    """Since a day: up to the day of writing."""
    if moment.start is None:
        return replace(moment, precision=Precision.SINCE)
    end = max(moment.start, written) if written is not None else None
    return replace(moment, end=end, precision=Precision.SINCE)
