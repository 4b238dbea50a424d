"""Days are counted from one day: weeks from Monday to Sunday, seasons as in the north."""

import calendar
from datetime import date, timedelta

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip  # not the calendar's, which speaks the language of the machine
Days = tuple[date, date]  # the first and the last, both included

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # the first month, in the north
UNIT_DAYS = {"hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14}
DAY_HOURS = 24
LEAST_YEAR = 365  # days
# Which part of a stretch is meant, from where to where, as shares of its days.
PARTS = {
    "early": (0.0, 1 / 3),
    "beginning": (0.0, 1 / 3),
    "start": (0.0, 1 / 3),
    "first days": (0.0, 0.2),
    "mid": (1 / 3, 2 / 3),
    "middle": (1 / 3, 2 / 3),
    "first half": (0.0, 0.5),
    "second half": (0.5, 1.0),
    "late": (2 / 3, 1.0),
    "end": (2 / 3, 1.0),
    "close": (2 / 3, 1.0),
    "last half": (0.5, 1.0),
    "latter half": (0.5, 1.0),
    "latter part": (0.5, 1.0),
    "last part": (2 / 3, 1.0),
    "final part": (2 / 3, 1.0),
    "last days": (0.8, 1.0),
    "final days": (0.8, 1.0),
    "latter days": (0.8, 1.0),
    "first month": (0.0, 1 / 12),
    "first quarter": (0.0, 0.25),
    "second quarter": (0.25, 0.5),
    "third quarter": (0.5, 0.75),
    "fourth quarter": (0.75, 1.0),
    "last quarter": (0.75, 1.0),
    "final quarter": (0.75, 1.0),
    "first months": (0.0, 1 / 3),
    "last months": (2 / 3, 1.0),
    "final months": (2 / 3, 1.0),
}
WEEKS = {"first week": 0, "second week": 1, "third week": 2, "fourth week": 3}


def find_nearest_day(published: date, month: int, number: int, ahead: bool) -> date:
    """A day without its year is the nearest such day; one to come must be twice as near, or be spoken of as such."""
    years = range(published.year - 4, published.year + 5)  # 29 February comes once in four years, or eight
    days = [date(y, month, number) for y in years if (month, number) != (2, 29) or calendar.isleap(y)]
    before = max((day for day in days if day <= published), default=None)
    after = min((day for day in days if day > published), default=None)
    if before is None or after is None:
        raise ValueError("no such day in these years")
    return after if ahead or (published - before).days > 2 * (after - published).days else before


def turn_weekday(published: date | None, weekday: int, steps: int) -> Days | None:
    """Last Friday is the last one before the day of publication; next Friday the first one after it."""
    if published is None:
        return None
    back = (published.weekday() - weekday) % 7
    if steps < 0:
        day = published - timedelta(days=back or 7)
    else:
        day = published + timedelta(days=(weekday - published.weekday()) % 7 or (7 if steps else 0))
    return day, day


def turn_week(published: date | None, steps: int) -> Days | None:
    """Weeks go from Monday to Sunday (ISO 8601)."""
    if published is None:
        return None
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=steps)
    return monday, monday + timedelta(days=6)


def turn_season(published: date | None, name: str, steps: int) -> Days | None:
    """This summer is that of the year of publication; last summer the last one that was over."""
    if published is None:
        return None
    year = published.year + (1 if steps > 0 else 0)
    days = span_season(year, name)
    if (steps < 0 and days[1] >= published) or (steps == 0 and name == "winter" and published.month <= 2):
        days = span_season(year - 1, name)
    return days


def turn_month(published: date, month: int, steps: int) -> Days:
    """Last June is the last one that was over; next June the first one to begin."""
    days = span_month(published.year, month)
    if steps < 0 and days[1] >= published:
        return span_month(published.year - 1, month)
    if steps > 0 and days[0] <= published:
        return span_month(published.year + 1, month)
    return days


def step_from(day: date, unit: str, count: int) -> date:
    """So many days, weeks, months or years from a day."""
    if unit == "hour":
        return day + timedelta(days=int(count / DAY_HOURS))  # towards the day itself
    if unit in UNIT_DAYS:
        return day + timedelta(days=UNIT_DAYS[unit] * count)
    year, month = add_months(day, count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_months(day: date, count: int) -> tuple[int, int]:
    """The year and the month so many months from a day's."""
    months = day.year * 12 + day.month - 1 + count
    return months // 12, months % 12 + 1


def span_month(year: int, month: int) -> Days:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def span_year(year: int) -> Days:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def span_season(year: int, name: str) -> Days:
    """Three months from the season's first; winter runs into the next year."""
    first = date(year, SEASONS[name], 1)
    return first, span_month(*add_months(first, 2))[1]


def take_part(days: Days, part: str) -> Days:
    """Early, mid or late in a stretch, thirds of it, of a year in whole months; a first week has seven days."""
    first, last = days
    length = (last - first).days + 1
    name = " ".join(part.casefold().split())
    if name in WEEKS:
        begin = first + timedelta(days=7 * WEEKS[name])
        return begin, min(begin + timedelta(days=6), last)
    if name.endswith(" week"):
        return last - timedelta(days=6), last
    low, high = PARTS.get(name, (0.0, 1.0))
    months = 12 * (last.year - first.year + 1)
    if length >= LEAST_YEAR:
        return date(*add_months(first, round(months * low)), 1), span_month(
            *add_months(first, max(round(months * high), 1) - 1)
        )[1]
    begin = first + timedelta(days=round(length * low))
    return begin, max(begin, first + timedelta(days=int(length * high + 0.01) - 1))


def turn_weekend(published: date | None, steps: int) -> Days | None:
    """A weekend is a Saturday and a Sunday: the last that had begun, or the next one."""
    if published is None:
        return None
    back = (published.weekday() - 5) % 7
    saturday = published - timedelta(days=back) + timedelta(weeks=max(steps, 0))
    if steps < 0 and back < 2:  # "last weekend", said on a Saturday or Sunday
        saturday -= timedelta(weeks=1)
    return saturday, saturday + timedelta(days=1)


def find_numbered_day(published: date, number: int) -> date:
    """ "On the 14th" is the last such day that had begun."""
    year, month = published.year, published.month
    for back in range(12):
        first = add_months(date(year, month, 1), -back)
        if number <= calendar.monthrange(*first)[1] and (day := date(*first, number)) <= published:
            return day
    raise ValueError("no such day of a month")


def name_day(day: date) -> str:
    """A day as it is written: "27 November 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
