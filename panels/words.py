"""The page's own words: dates, lists and counts as a newspaper writes them, and an article's words made harmless."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal

from gazetteer import MONTH_NAMES

Theme = Literal["light", "dark"]
Picture = Callable[[str], str]  # the name of a symbol -> the symbol as a data URI
_ACTIVE = re.compile(r"[^\w\s]|_", re.ASCII)
# What Streamlit turns into signs, pictures or links even where it is escaped; a word joiner inside keeps it apart.
_LIVELY = re.compile(
    r"(?<=[-<>~=])(?=[-=>])|(?<=:)(?=streamlit:)|(?<=ww)(?=w\.)|(?<=http)(?=s?:)|(?<=@)", re.IGNORECASE
)
_WORD_JOINER = "\u2060"
_COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SHORT_MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def plain(words: str) -> str:
    """Words of an article as Markdown that shows exactly these words and does nothing else."""
    calm = _LIVELY.sub(_WORD_JOINER, " ".join(words.split()))
    return _ACTIVE.sub(lambda sign: "\\" + sign[0] if sign[0].isascii() else sign[0], calm)


def say_day(day: date | None, *, weekday: bool = False, short: bool = False) -> str:
    """A day of the calendar: "17 June 1992", "Wednesday 17 June 1992", "6 Sept 1993"."""
    if day is None:
        return "date not known"
    month = (SHORT_MONTHS if short else MONTH_NAMES)[day.month - 1]
    return f"{_DAYS[day.weekday()] + ' ' if weekday else ''}{day.day} {month} {day.year}"


def say_month(day: date) -> str:
    """A month of the calendar: "June 1992"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def say_when(start: date | None, end: date | None) -> str:
    """A stretch of days as briefly as it can be said: "May 1992", "16 June 1992", "12 to 16 June 1992"."""
    if start is None or end is None:
        return f"from {say_day(start)}" if start else f"until {say_day(end)}" if end else ""
    if start == end:
        return say_day(start)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        if (start.month, end.month) == (1, 12) and end.year == start.year:
            return str(start.year)
        if (start.year, start.month) == (end.year, end.month):
            return say_month(start)
        return f"{say_month(start)} to {say_month(end)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {say_day(end)}"
    return f"{say_day(start)} to {say_day(end)}"


def say_list(words: Sequence[str]) -> str:
    """Several things in one breath: "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def say_count(count: int, one: str, many: str | None = None) -> str:
    """How many there are: "no articles", "one article", "14 articles"."""
    number = _COUNTS[count] if count < len(_COUNTS) else f"{count:,}"
    return f"{number} {one if count == 1 else many or one + 's'}"


def begin_large(words: str) -> str:
    """The same words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def parse_day(words: object) -> date | None:
    """The day that a layer's column says, or None where it says nothing."""
    return date.fromisoformat(words) if isinstance(words, str) and words else None


def keep_known(words: Iterable[object]) -> list[str]:
    """Those that are words at all."""
    return [word for word in words if isinstance(word, str) and word]
