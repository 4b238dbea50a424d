"""Times that name their day, month or year: "17 June 1992", "mid-June", "the winter of 1941", "the 1990s"."""

from datetime import date

from gazetteer.text.days import (
    Days,
    add_months,
    find_nearest_day,
    find_numbered_day,
    span_month,
    span_season,
    span_year,
    take_part,
)
from gazetteer.text.lexicon import MONTHS
from gazetteer.text.moments import Known, Precision, Said
from gazetteer.text.time_words import ORDINALS, load_periods


def read_iso(said: Said) -> Known:
    """1992-06-17 (ISO 8601)."""
    day = date.fromisoformat(said.found["iso"])
    return (day, day), Precision.DAY


def read_day(said: Said) -> Known:
    """17 June 1992, June 17, 1992, June 17."""
    number = int(said.found["day_a"] or said.found["day_b"])
    month = find_month(said.found["month_a"] or said.found["month_b"])
    day = find_day(said, month, number, said.found["year_a"] or said.found["year_b"])
    return ((day, day) if day else None), Precision.DAY


def read_days(said: Said) -> Known:
    """3 to 7 May, May 3-7."""
    f = said.found
    month, year = find_month(f["month_k"] or f["month_m"]), f["year_k"] or f["year_m"]
    last = find_day(said, month, int(f["day_l"] or f["day_n"]), year)
    first = find_day(said, month, int(f["day_k"] or f["day_m"]), year or (str(last.year) if last else None))
    if first is None or last is None:
        return None, Precision.SPAN
    if first >= last:
        raise ValueError("no stretch of days")
    return (first, last), Precision.SPAN


def find_day(said: Said, month: int, number: int, year: str | None) -> date | None:
    """A day of a month: of its year, or of the year that is nearest to the writing."""
    if year is not None:
        return date(int(year), month, number)
    if said.published is None:
        date(2000, month, number)  # 31 June is no day of any year
        return None
    return find_nearest_day(said.published, month, number, said.ahead)


def read_letter_day(said: Said) -> Known:
    """The 14th inst., the 28th ult.: of this month, or of the last one."""
    if said.published is None:
        return None, Precision.DAY
    steps = {"i": 0, "u": -1, "p": 1}[said.found["inst"][0].casefold()]
    day = date(*add_months(said.published, steps), int(said.found["day_o"]))
    return (day, day), Precision.DAY


def read_numbered_day(said: Said) -> Known:
    """On the 14th."""
    number = int(said.found["day_nth"])
    if said.published is None:
        date(2000, 1, number)
        return None, Precision.DAY
    day = find_numbered_day(said.published, number)
    return (day, day), Precision.DAY


def read_month_year(said: Said) -> Known:
    """June 1992."""
    return span_month(int(said.found["year_c"]), find_month(said.found["month_c"])), Precision.MONTH


def read_month(said: Said) -> Known:
    """A bare month is the last one that had begun, or the next where the words look ahead."""
    days = find_days_of_month(said, find_month(said.found["month_i"]), None)
    return days, Precision.MONTH


def find_days_of_month(said: Said, month: int, year: str | None) -> Days | None:
    """A month's days: of its year, or the last time that it had begun."""
    if year is not None:
        return span_month(int(year), month)
    if said.published is None:
        return None
    days = span_month(said.published.year, month)
    if days[0] > said.published and not said.ahead:
        return span_month(said.published.year - 1, month)
    if days[1] < said.published and said.ahead:
        return span_month(said.published.year + 1, month)
    return days


def read_part_of_month(said: Said) -> Known:
    """Mid-June, the first week of September 1993."""
    days = find_days_of_month(said, find_month(said.found["month_p"]), said.found["year_p"])
    part = said.found["part_p"]
    return (take_part(days, part) if days else None), Precision.WEEK if part.endswith("week") else Precision.SPAN


def read_part_of_year(said: Said) -> Known:
    """Early 1992."""
    return take_part(span_year(int(said.found["year_q"])), said.found["part_q"]), Precision.SPAN


def read_months(said: Said) -> Known:
    """From April to June 1993; from November to February, over the turn of the year."""
    f = said.found
    last = find_days_of_month(said, find_month(f["month_2"]), f["year_2"])
    month = find_month(f["month_1"] or f["month_3"])
    if last is None:
        return None, Precision.SPAN
    year = int(f["year_1"]) if f["year_1"] else last[0].year - (month > last[0].month)
    first = span_month(year, month)
    return (min(first[0], last[0]), last[1]), Precision.SPAN


def read_season(said: Said) -> Known:
    """The winter of 1941."""
    return span_season(int(said.found["year_r"]), said.found["season_r"].casefold()), Precision.SEASON


def read_year(said: Said) -> Known:
    """In 1988, the 1988 war."""
    return span_year(int(said.found["year_j"] or said.found["year_of"])), Precision.YEAR


def read_years(said: Said) -> Known:
    """1992-93, from 1992 to 1994."""
    f = said.found
    first, last = f["year_s"] or f["year_u"], f["year_t"] or f["year_v"]
    last = first[:2] + last if len(last) == 2 else last
    if int(first) >= int(last):
        raise ValueError("no stretch of years")
    return (span_year(int(first))[0], span_year(int(last))[1]), Precision.SPAN


def read_decade(said: Said) -> Known:
    """The 1990s, the early 1990s; the 1800s are a century."""
    first = int(said.found["decade"])
    days = date(first, 1, 1), date(first + (99 if first % 100 == 0 and first < 2000 else 9), 12, 31)
    part = said.found["part_w"]
    return (take_part(days, part) if part else days), Precision.SPAN


def read_century(said: Said) -> Known:
    """The nineteenth century."""
    number = find_number(said.found["century"])
    return (date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)), Precision.SPAN


def read_period(said: Said) -> Known:
    """World War II; Christmas Day, the last one there was."""
    words = " ".join(said.found["period"].split())
    first, last = next(days for name, days in load_periods().items() if name.casefold() == words.casefold())
    if not first.startswith("--"):
        return (date.fromisoformat(first), date.fromisoformat(last)), Precision.SPAN
    if said.published is None:
        return None, Precision.DAY
    day = find_nearest_day(said.published, int(first[2:4]), int(first[5:]), said.ahead)
    return (day, day), Precision.DAY


def find_month(name: str) -> int:
    """June is the sixth."""
    return MONTHS[name.casefold()]


def find_number(nth: str) -> int:
    """The third, or the 3rd."""
    word = nth.casefold()
    return ORDINALS.index(word) + 1 if word in ORDINALS else int("".join(c for c in word if c.isdigit()))
