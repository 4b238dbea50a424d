"""A moment is a time that an article's words name, as exactly as they name it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gazetteer.text.days import (
    SEASONS,
    UNIT_DAYS,
    Days,
    add_months,
    find_nearest_day,
    span_month,
    span_year,
    step_from,
    turn_month,
    turn_season,
    turn_week,
    turn_weekday,
)
from gazetteer.text.lexicon import MONTHS, WEEKDAYS
from gazetteer.text.span import Span
from gazetteer.text.time_words import COUNTS, PATTERNS, TIME


class Precision(StrEnum):
    """How long the stretch of time is that the words name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"  # "over the past six months": a stretch that is none of these


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the text: first and last day, both included; None where not known."""

    span: Span
    start: date | None
    end: date | None
    precision: Precision


AHEAD = re.compile(r"(?i)\b(?:will|plans?|planned|scheduled|due|upcoming|shall)\b[^,;:.]*$")
REACH = 80  # characters before a weekday in which a word may say that it lies ahead


def find_times(text: str, sentences: tuple[Span, ...], published: date | None) -> tuple[Moment, ...]:
    """The times that the sentences name, in order.

    A bare weekday is the last such day on or before the day of publication, or the next one after it where the
    words before it speak of what will be. "Last Friday" and "last month" lie before the publication, "last week" is
    the week from Monday to Sunday before it. A bare month is the last one that had begun; "this summer" is June to
    August. Without a day of publication only dates with their year are known; the others are moments without days.
    """
    return tuple(
        moment
        for sentence in sentences
        for found in TIME.finditer(text, sentence.start, sentence.end)
        if _is_time(found)
        for moment in (_read_moment(text, sentence, found, published),)
        if moment is not None
    )


def _is_time(found: re.Match[str]) -> bool:
    """Names of days and months have capitals, so that "may" and "march" are verbs."""
    names = ("month_a", "month_b", "month_c", "month_i", "weekday")
    said = [found[name] for name in names if found[name]]
    if found["name_d"] and found["name_d"].casefold() not in {*SEASONS, "week", "month", "year"}:
        said.append(found["name_d"])
    return all(name[0].isupper() for name in said)


def _read_moment(text: str, sentence: Span, found: re.Match[str], published: date | None) -> Moment | None:
    """The moment that one match names; None where it is no date at all, as 31 June."""
    span = Span(*found.span())
    if found["k_in_month"]:
        span = Span(found.start("month_i"), found.end())
    if found["k_in_year"]:
        span = Span(found.start("year_j"), found.end())
    kind = next(name for name, _ in PATTERNS if found[f"k_{name}"])
    ahead = AHEAD.search(text, max(sentence.start, found.start() - REACH), found.start()) is not None
    try:
        days, precision = READERS[kind](Said(found, published, ahead))
    except (ValueError, OverflowError):
        return None
    return Moment(span, days[0] if days else None, days[1] if days else None, precision)


Known = tuple[Days | None, Precision]


@dataclass(frozen=True, slots=True)
class Said:
    """One time in words: the match, the day of publication, and whether the words look ahead."""

    found: re.Match[str]
    published: date | None
    ahead: bool


def _read_iso(said: Said) -> Known:
    """1992-06-17 (ISO 8601)."""
    day = date.fromisoformat(said.found["iso"])
    return (day, day), Precision.DAY


def _read_day(said: Said) -> Known:
    """17 June 1992, June 17, 1992, June 17."""
    number = int(said.found["day_a"] or said.found["day_b"])
    month = _month(said.found["month_a"] or said.found["month_b"])
    year = said.found["year_a"] or said.found["year_b"]
    if year is None and said.published is None:
        date(2000, month, number)  # 31 June is no day of any year
        return None, Precision.DAY
    if year is None:
        assert said.published is not None
        day = find_nearest_day(said.published, month, number, said.ahead)
    else:
        day = date(int(year), month, number)
    return (day, day), Precision.DAY


def _read_month_year(said: Said) -> Known:
    """June 1992."""
    return span_month(int(said.found["year_c"]), _month(said.found["month_c"])), Precision.MONTH


def _read_turn(said: Said) -> Known:
    """Last Friday, next week, this summer, last June."""
    name, turn = said.found["name_d"].casefold(), said.found["turn_d"].casefold()
    steps = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[turn]
    if name in WEEKDAYS:
        return turn_weekday(said.published, WEEKDAYS[name], steps), Precision.DAY
    if name in SEASONS:
        return turn_season(said.published, name, steps), Precision.SEASON
    if name == "week":
        return turn_week(said.published, steps), Precision.WEEK
    if name == "year":
        return (span_year(said.published.year + steps) if said.published else None), Precision.YEAR
    if name == "month":
        return (span_month(*add_months(said.published, steps)) if said.published else None), Precision.MONTH
    return (turn_month(said.published, _month(name), steps) if said.published else None), Precision.MONTH


def _read_stretch(said: Said) -> Known:
    """Over the past six months, in the next year; "for months" and "the past years" have no first day."""
    unit, count = said.found["unit_e"].casefold(), _count(said.found["count_e"])
    if said.published is None or (count is None and unit.endswith("s")):
        return None, Precision.SPAN
    later = said.found["turn_e"].casefold() in ("next", "coming")
    other = step_from(said.published, unit.rstrip("s"), (count or 1) * (1 if later else -1))
    return ((said.published, other) if later else (other, said.published)), Precision.SPAN


def _read_duration(_: Said) -> Known:
    """For three weeks: how long, but nobody says when."""
    return None, Precision.SPAN


def _read_ago(said: Said) -> Known:
    """Three days ago is a day, two months ago a month, five years ago a year; "earlier" counts from elsewhere."""
    unit = said.found["unit_f"].casefold().rstrip("s")
    precision = {
        "week": Precision.WEEK,
        "month": Precision.MONTH,
        "year": Precision.YEAR,
        "decade": Precision.SPAN,
    }.get(unit, Precision.DAY)
    count = _count(said.found["count_f"])
    if said.published is None or count is None or said.found.group().casefold().endswith("earlier"):
        return None, precision
    day = step_from(said.published, unit, -count)
    if said.found["count_f"].casefold() in ("several", "few", "couple of"):
        return (step_from(said.published, unit, -2 * count), said.published), Precision.SPAN
    if unit == "week":
        return turn_week(day, 0), precision
    if unit == "month":
        return span_month(day.year, day.month), precision
    if unit == "year":
        return span_year(day.year), precision
    return ((day, day) if unit in UNIT_DAYS else (step_from(day, "year", -5), step_from(day, "year", 5))), precision


def _read_near(said: Said) -> Known:
    """Yesterday, today, tonight, tomorrow."""
    if said.published is None:
        return None, Precision.DAY
    day = said.published + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(said.found["near"].casefold(), 0))
    return (day, day), Precision.DAY


def _read_weekday(said: Said) -> Known:
    """A bare weekday."""
    if said.published is None:
        return None, Precision.DAY
    back = (said.published.weekday() - WEEKDAYS[said.found["weekday"].casefold()]) % 7
    day = said.published + timedelta(days=7 - back) if said.ahead and back else said.published - timedelta(days=back)
    return (day, day), Precision.DAY


def _read_month(said: Said) -> Known:
    """A bare month is the last one that had begun, or the next where the words look ahead."""
    if said.published is None:
        return None, Precision.MONTH
    days = span_month(said.published.year, _month(said.found["month_i"]))
    if days[0] > said.published and not said.ahead:
        days = span_month(said.published.year - 1, days[0].month)
    elif days[1] < said.published and said.ahead:
        days = span_month(said.published.year + 1, days[0].month)
    return days, Precision.MONTH


def _read_year(said: Said) -> Known:
    """In 1988."""
    return span_year(int(said.found["year_j"])), Precision.YEAR


READERS = {
    "iso": _read_iso,
    "day_month": _read_day,
    "month_day": _read_day,
    "month_year": _read_month_year,
    "last_x": _read_turn,
    "past_count": _read_stretch,
    "ago": _read_ago,
    "for_units": _read_duration,
    "near": _read_near,
    "weekday": _read_weekday,
    "in_month": _read_month,
    "in_year": _read_year,
}


def _month(name: str) -> int:
    """June is the sixth."""
    return MONTHS[name.casefold()]


def _count(said: str | None) -> int | None:
    """Six, or 6."""
    if said is None:
        return None
    return int(said) if said.isdigit() else COUNTS[" ".join(said.casefold().split())]
