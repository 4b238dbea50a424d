"""The times that an article's sentences name, counted from the day on which they were written."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from gazetteer.text.counted_times import (
    PARTS_OF_DAY,
    read_ago,
    read_beside,
    read_duration,
    read_month_of_turn,
    read_near,
    read_part_of_turn,
    read_recent,
    read_round,
    read_same,
    read_same_weekday,
    read_straight,
    read_stretch,
    read_turn,
    read_weekday,
    read_weekday_last,
    read_weekday_of_week,
    read_weekend,
)
from gazetteer.text.days import SEASONS
from gazetteer.text.fixed_times import (
    read_century,
    read_day,
    read_days,
    read_decade,
    read_iso,
    read_letter_day,
    read_month,
    read_month_year,
    read_months,
    read_numbered_day,
    read_part_of_month,
    read_part_of_year,
    read_period,
    read_season,
    read_year,
    read_years,
)
from gazetteer.text.moments import Known, Moment, Precision, Said
from gazetteer.text.span import Span
from gazetteer.text.time_bounds import join_ranges, set_bound
from gazetteer.text.time_words import MONTH, PATTERNS, TIME, YEAR

__all__ = ["Moment", "Precision", "find_times"]

AHEAD = re.compile(r"(?i)\b(?:will|plans?|planned|scheduled|due|upcoming|shall|expected)\b[^,;:.]*$")
REACH = 80  # characters before a weekday in which a word may say that it lies ahead
NEARBY = 3  # sentences in which "two days later" still counts from a day told before
# The head of a dispatch: "BELGRADE, Aug. 14 --". What it says is counted from its own day, which is no time told.
DATELINE = re.compile(
    rf"[A-Z][A-Z’'.-]+(?:[ ,]+[A-Z][\w’'.-]*){{0,6}},?\s+\(?(?P<date>(?:{MONTH})"
    rf"\b\.?\s+\d{{1,2}}(?:st|nd|rd|th|d)?(?:,?\s+{YEAR})?)\b[.,]?\)?(?:\s*\([^()]{{2,40}}\))?\s*(?:--?|—|–|\.|:)"
)
LONGEST_HEAD = 300  # characters above a sentence in which lines that are no sentences are looked at
LINE = re.compile(r"(?<![^\n])[^\r\n]+")
LONGEST_POST = timedelta(days=120)  # a letter of the sailing ships took so long to be printed


def find_times(text: str, sentences: tuple[Span, ...], published: date | None) -> tuple[Moment, ...]:
    """The times that the sentences name, in order.

    A bare weekday is the last such day on or before the day of writing, or the next one after it where the
    words before it speak of what will be. "Last Friday" and "last month" lie before the writing, "last week" is
    the week from Monday to Sunday before it. A bare month is the last one that had begun; "this summer" is June to
    August. "Since" opens a time up to the writing, "by" and "until" bound it, and "from 3 May to 7 June" is one.
    "The same day" and "two days later" count from the day told last, if that was not long before. The day of
    writing is that of the dispatch ("BELGRADE, Aug. 14 --"), where it gives one, or else that of publication.
    Without either only dates with their year are known; the others are moments without days.
    """
    found: list[Moment] = []
    written, told = published, None
    for number, sentence in enumerate(sentences):
        head = DATELINE.match(text, sentence.start, sentence.end)
        start = head.end("date") if head is not None else sentence.start
        head = head or _find_line_above(text, sentences[number - 1].end if number else 0, sentence.start)
        if head is not None:
            written = _find_day_of_writing(head, published)
        own: list[Moment] = []
        for match in TIME.finditer(text, start, sentence.end):
            last = told[1] if told is not None and number - told[0] <= NEARBY else None
            moment = _read_moment(text, sentence, match, written, last) if _is_time(match) else None
            if moment is None:
                continue
            own.append(moment)
            if moment.start is not None and moment.start == moment.end and moment.precision is Precision.DAY:
                told = (number, moment.start)
        found += [set_bound(text, sentence, m, written) for m in join_ranges(text, own)]
    return tuple(found)


def _find_line_above(text: str, start: int, end: int) -> re.Match[str] | None:
    """The head of a dispatch that stands in a line of its own above a sentence: "DURBAN, March 1, 1900."."""
    lines = LINE.finditer(text, max(start, end - LONGEST_HEAD), end)
    return next((head for line in lines if (head := DATELINE.match(text, *line.span()))), None)


def _find_day_of_writing(head: re.Match[str], published: date | None) -> date | None:
    """The day that a dispatch gives itself, if it can be that; else the day of publication."""
    match = TIME.match(head["date"])
    if match is None:
        return published
    try:
        days, precision = _read(Said(match, published, ahead=False))
    except (ValueError, OverflowError):
        return published
    if days is None or precision is not Precision.DAY:
        return published
    if published is not None and not published - LONGEST_POST <= days[0] <= published:
        return published
    return days[0]


def _is_time(found: re.Match[str]) -> bool:
    """Names of days and months have capitals, so that "may" and "march" are verbs."""
    names = [*NAMED, "name_d"] if (found["name_d"] or "").casefold() not in COMMON else NAMED
    return all(found[name][0].isupper() for name in names if found[name])


NAMED = [name for name in TIME.groupindex if re.fullmatch(r"month_\w|weekday(?:_\w)?|period", name)]
COMMON = {*SEASONS, "week", "month", "year", "weekend", "decade", "century", *PARTS_OF_DAY}


def _read_moment(
    text: str, sentence: Span, found: re.Match[str], written: date | None, last: date | None
) -> Moment | None:
    """The moment that one match names; None where it is no date at all, as 31 June."""
    span = Span(*found.span())
    inner = next((name for name in INNER if found[name]), None)
    if inner is not None:
        span = Span(found.start(inner), found.end())
    ahead = AHEAD.search(text, max(sentence.start, found.start() - REACH), found.start()) is not None
    try:
        days, precision = _read(Said(found, written, ahead, last))
    except (ValueError, OverflowError):
        return None
    return Moment(span, days[0] if days else None, days[1] if days else None, precision)


def _read(said: Said) -> Known:
    """What one time in words means."""
    kind = next(name for name, _ in PATTERNS if said.found[f"k_{name}"])
    return READERS[kind](said)


INNER = ("month_i", "year_j", "day_nth")  # the time itself, behind its preposition
READERS: dict[str, Callable[[Said], Known]] = {
    "iso": read_iso,
    "days_month": read_days,
    "month_days": read_days,
    "day_month": read_day,
    "month_day": read_day,
    "day_inst": read_letter_day,
    "part_month": read_part_of_month,
    "part_year": read_part_of_year,
    "part_turn": read_part_of_turn,
    "month_turn": read_month_of_turn,
    "month_year": read_month_year,
    "season_year": read_season,
    "months": read_months,
    "years": read_years,
    "decade": read_decade,
    "century": read_century,
    "last_x": read_turn,
    "weekend": read_weekend,
    "weekday_week": read_weekday_of_week,
    "weekday_same": read_same_weekday,
    "weekday_last": read_weekday_last,
    "past_count": read_stretch,
    "recent": read_recent,
    "ago": read_ago,
    "straight": read_straight,
    "for_units": read_duration,
    "day_beside": read_beside,
    "same": read_same,
    "same_that": read_same,
    "day_round": read_round,
    "near": read_near,
    "weekday": read_weekday,
    "in_month": read_month,
    "in_year": read_year,
    "year_of": read_year,
    "the_nth": read_numbered_day,
    "period": read_period,
}
