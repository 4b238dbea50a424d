"""Times that are counted from a day: that of the writing ("last Friday", "three days ago"), or the one told last."""

from datetime import date, timedelta

from gazetteer.text.days import (
    SEASONS,
    UNIT_DAYS,
    Days,
    add_months,
    span_month,
    span_year,
    step_from,
    take_part,
    turn_month,
    turn_season,
    turn_week,
    turn_weekday,
    turn_weekend,
)
from gazetteer.text.fixed_times import find_month, find_number
from gazetteer.text.lexicon import WEEKDAYS
from gazetteer.text.moments import Known, Precision, Said
from gazetteer.text.time_words import COUNTS

VAGUE = frozenset({"several", "few", "couple of"})
PRECISIONS = {"week": Precision.WEEK, "month": Precision.MONTH, "year": Precision.YEAR}
PRECISIONS |= {"fortnight": Precision.WEEK, "decade": Precision.SPAN, "century": Precision.SPAN}
STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "same": 0, "next": 1, "coming": 1}
STEPS |= {"following": 1}
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


def read_turn(said: Said) -> Known:
    """Last Friday, next week, this summer, last June; earlier this month."""
    name, turn = said.found["name_d"].casefold(), said.found["turn_d"].casefold()
    days, precision = find_turn(said, name, STEPS[turn])
    side = (said.found["side_d"] or "").casefold()
    if days is None or said.published is None or not side:
        return days, precision
    if side == "earlier":
        return (days[0], min(max(days[0], said.published), days[1])), precision
    return (max(days[0], min(said.published, days[1])), days[1]), precision


def find_turn(said: Said, name: str, steps: int) -> Known:
    """The last, this or the next of a kind."""
    day = said.published
    if name in WEEKDAYS:
        return turn_weekday(day, WEEKDAYS[name], steps), Precision.DAY
    if name in SEASONS:
        return turn_season(day, name, steps), Precision.SEASON
    if name == "weekend":
        return turn_weekend(day, steps), Precision.SPAN
    if name in PARTS_OF_DAY:
        return (_one(day + timedelta(days=steps)) if day else None), Precision.DAY
    if name in {"decade", "century"}:
        return _turn_long(day, 10 if name == "decade" else 100, steps), Precision.SPAN
    if name in PRECISIONS:
        return (span_unit(day, name, steps) if day else None), PRECISIONS[name]
    return (turn_month(day, find_month(name), steps) if day else None), Precision.MONTH


def span_unit(day: date, unit: str, steps: int) -> Days:
    """The day, week, month or year of a day, or the one before or after it."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return span_month(*add_months(day, steps))
    return span_year(day.year + steps) if unit == "year" else _one(day + timedelta(days=steps))


def _turn_long(day: date | None, years: int, steps: int) -> Days | None:
    """The last decade, or the last century, of the calendar."""
    if day is None:
        return None
    first = (day.year // years + steps) * years + (years == 100)
    return date(first, 1, 1), date(first + years - 1, 12, 31)


def read_part_of_turn(said: Said) -> Known:
    """Late last year, the end of this month."""
    if said.published is None:
        return None, Precision.SPAN
    unit, steps = said.found["name_t"].casefold(), STEPS[(said.found["turn_t"] or "this").casefold()]
    return take_part(span_unit(said.published, unit, steps), said.found["part_t"]), Precision.SPAN


def read_month_of_turn(said: Said) -> Known:
    """October this year."""
    if said.published is None:
        return None, Precision.MONTH
    year = said.published.year + STEPS[said.found["turn_v"].casefold()]
    return span_month(year, find_month(said.found["month_v"])), Precision.MONTH


def read_weekday(said: Said) -> Known:
    """A bare weekday."""
    if said.published is None:
        return None, Precision.DAY
    back = (said.published.weekday() - WEEKDAYS[said.found["weekday"].casefold()]) % 7
    day = said.published + timedelta(days=7 - back) if said.ahead and back else said.published - timedelta(days=back)
    return _one(day), Precision.DAY


def read_weekend(said: Said) -> Known:
    """The weekend, the last that had begun, or the next where the words look ahead."""
    return turn_weekend(said.published, 1 if said.ahead else 0), Precision.SPAN


def read_weekday_of_week(said: Said) -> Known:
    """Thursday of last week."""
    week = turn_week(said.published, STEPS[said.found["turn_w"].casefold()])
    day = week[0] + timedelta(days=WEEKDAYS[said.found["weekday_w"].casefold()]) if week else None
    return (_one(day) if day else None), Precision.DAY


def read_same_weekday(said: Said) -> Known:
    """The following Thursday: counted from the day told last."""
    weekday, steps = WEEKDAYS[said.found["weekday_s"].casefold()], STEPS[said.found["turn_s"].casefold()]
    return turn_weekday(said.last, weekday, steps), Precision.DAY


def read_weekday_last(said: Said) -> Known:
    """Tuesday last."""
    return turn_weekday(said.published, WEEKDAYS[said.found["weekday_x"].casefold()], -1), Precision.DAY


def read_near(said: Said) -> Known:
    """Yesterday, today, tonight, tomorrow; overnight is yesterday and today."""
    if said.published is None:
        return None, Precision.DAY
    word = said.found["near"].casefold()
    if word == "overnight":
        return (said.published - timedelta(days=1), said.published), Precision.DAY
    return _one(said.published + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(word, 0))), Precision.DAY


def read_beside(said: Said) -> Known:
    """The day before yesterday."""
    steps = -2 if "before" in said.found["beside_z"].casefold() else 2
    return (_one(said.published + timedelta(days=steps)) if said.published else None), Precision.DAY


def read_stretch(said: Said) -> Known:
    """Over the past six months, in the past 24 hours; "for months" and "the past years" have no first day."""
    unit, count = _unit(said.found["unit_e"]), _count(said.found["count_e"])
    if said.published is None or (count is None and said.found["unit_e"].casefold().endswith("s")):
        return None, Precision.SPAN
    later = said.found["turn_e"].casefold() in ("next", "coming")
    steps = (count or 1) * (1 if later else -1)
    other = step_from(said.published, unit, steps)
    if unit == "hour" and other == said.published:
        other -= timedelta(days=0 if later else 1)
    return ((said.published, other) if later else (other, said.published)), Precision.SPAN


def read_recent(_: Said) -> Known:
    """In recent weeks: nobody says how many."""
    return None, Precision.SPAN


def read_duration(_: Said) -> Known:
    """For three weeks: how long, but nobody says when."""
    return None, Precision.SPAN


def read_straight(said: Said) -> Known:
    """For a third day: on that day and the two before; of "the third day of" something nobody says the first."""
    unit = _unit(said.found["unit_y"])
    known = said.found.group().casefold().split()[:2] == ["for", "a"] or (
        said.found["row_y"] and not said.found["of_y"]
    )
    if said.published is None or not known:
        return None, Precision.SPAN
    count = find_number(said.found["nth_y"]) - 1
    if unit in UNIT_DAYS and UNIT_DAYS[unit] == 1:
        return (said.published - timedelta(days=count), said.published), Precision.SPAN
    return (step_from(said.published, unit, -count), said.published), Precision.SPAN


def read_ago(said: Said) -> Known:
    """Three days ago is a day, two months ago a month; "two days later" counts from the day told last."""
    unit = _unit(said.found["unit_f"])
    precision = PRECISIONS.get(unit, Precision.DAY)
    count, way = _count(said.found["count_f"]), said.found["way_f"].casefold()
    base = said.published if way == "ago" else said.last
    if base is None or count is None:
        return None, precision
    steps = count if way.startswith(("later", "after")) else -count
    if " ".join(said.found["count_f"].casefold().split()) in VAGUE:
        near, far = step_from(base, unit, steps), step_from(base, unit, 2 * steps)
        return (min(base, far), max(base, near, far)), Precision.SPAN
    day = step_from(base, unit, steps)
    if unit == "hour":
        return _one(day), Precision.DAY
    if unit == "fortnight" or (unit == "week" and way == "ago"):
        return turn_week(day, 0), precision
    if unit in {"month", "year"}:
        return span_unit(day, unit, 0), precision
    if unit in UNIT_DAYS:
        return _one(day), Precision.DAY
    return (step_from(day, "year", -5), step_from(day, "year", 5)), precision


def read_same(said: Said) -> Known:
    """The same day, the following week: counted from the day told last."""
    unit = _unit(said.found["unit_z"] or said.found["unit_that"])
    turn = (said.found["turn_z"] or "same").casefold()
    precision = PRECISIONS.get(unit, Precision.DAY)
    return (span_unit(said.last, unit, STEPS[turn]) if said.last else None), precision


def read_round(said: Said) -> Known:
    """The day before, a day later."""
    steps = -1 if said.found["round_z"].casefold() in {"before", "earlier"} else 1
    return (_one(said.last + timedelta(days=steps)) if said.last else None), Precision.DAY


def _one(day: date) -> Days:
    """One day is its own first and last."""
    return day, day


def _unit(said: str) -> str:
    """A unit without its plural."""
    return said.casefold().rstrip("s")


def _count(said: str | None) -> int | None:
    """Six, or 6."""
    if said is None:
        return None
    return int(said) if said.isdigit() else COUNTS[" ".join(said.casefold().split())]
