"""The times that an article's sentences name, counted from the day on which they were written."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from gazetteer.text import counted_times, fixed_times
from gazetteer.text.days import SEASONS
from gazetteer.text.moments import Known, Moment, Precision, Said
from gazetteer.text.span import Span
from gazetteer.text.time_bounds import join_ranges, set_bound
from gazetteer.text.time_words import MONTH, PATTERNS, TIME, YEAR

__all__ = ["Moment", "Precision", "find_times"]

AHEAD = re.compile(r"(?i)\b(?:will|plans?|planned|scheduled|due|upcoming|shall)\b[^,;:.]*$")
REACH = 80  # characters before a weekday in which a word may say that it lies ahead
NEARBY = 3  # sentences in which "two days later" still counts from a day told before
# The head of a dispatch: "BELGRADE, Aug. 14 --". What it says is counted from its own day, which is no time told.
DATELINE = re.compile(
    rf"[A-Z][A-Z’'.-]+(?:[ ,]+[A-Z][\w’'.-]*){{0,6}},?\s+\(?(?P<date>(?:{MONTH})"
    rf"\b\.?\s+\d{{1,2}}(?:st|nd|rd|th|d)?(?:,?\s+{YEAR})?)\b[.,]?\)?(?:\s*\([^()]{{2,40}}\))?\s*(?:--?|—|–|\.|:)"
)
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
        start = sentence.start
        if head is not None:
            written, start = _find_day_of_writing(head, published), head.end("date")
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


NAMED = [name for name in TIME.groupindex if re.fullmatch(r"month_\w|weekday(?:_x)?|period", name)]
COMMON = {*SEASONS, "week", "month", "year", "weekend", "decade", "century", *counted_times.PARTS_OF_DAY}


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
    "iso": fixed_times.read_iso,
    "days_month": fixed_times.read_days,
    "month_days": fixed_times.read_days,
    "day_month": fixed_times.read_day,
    "month_day": fixed_times.read_day,
    "day_inst": fixed_times.read_letter_day,
    "part_month": fixed_times.read_part_of_month,
    "part_year": fixed_times.read_part_of_year,
    "part_turn": counted_times.read_part_of_turn,
    "month_year": fixed_times.read_month_year,
    "season_year": fixed_times.read_season,
    "months": fixed_times.read_months,
    "years": fixed_times.read_years,
    "decade": fixed_times.read_decade,
    "century": fixed_times.read_century,
    "last_x": counted_times.read_turn,
    "weekend": counted_times.read_weekend,
    "weekday_last": counted_times.read_weekday_last,
    "past_count": counted_times.read_stretch,
    "recent": counted_times.read_recent,
    "ago": counted_times.read_ago,
    "straight": counted_times.read_straight,
    "for_units": counted_times.read_duration,
    "day_beside": counted_times.read_beside,
    "same": counted_times.read_same,
    "same_that": counted_times.read_same,
    "day_round": counted_times.read_round,
    "near": counted_times.read_near,
    "weekday": counted_times.read_weekday,
    "in_month": fixed_times.read_month,
    "in_year": fixed_times.read_year,
    "year_of": fixed_times.read_year,
    "the_nth": fixed_times.read_numbered_day,
    "period": fixed_times.read_period,
}
