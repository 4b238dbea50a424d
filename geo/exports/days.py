"""Days and stretches of days as a newspaper writes them."""

from collections.abc import Sequence
from datetime import date, timedelta

from gazetteer import MONTH_NAMES


def say_list(words: Sequence[str]) -> str:
    """Several things in one breath: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def say_day(day: str | None) -> str:
    """A day: "17 June 1992"; nothing where it is not known."""
    return f"{date.fromisoformat(day).day} {say_month(day)}" if day else ""


def say_month(day: str) -> str:
    """The month of a day: "June 1992"."""
    known = date.fromisoformat(day)
    return f"{MONTH_NAMES[known.month - 1]} {known.year}"


def say_when(start: str | None, end: str | None, precision: str | None = None) -> str:
    """A stretch of days: "May 1992", "16 June 1992", "12 June 1992 to 16 June 1992", "since 1 April 1992"."""
    if precision in ("since", "until") and (start or end):
        return f"since {say_day(start)}" if start else f"by {say_day(end)}"
    if not start or not end or start == end:
        return say_day(start or end)
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if (
        first.day == 1
        and (last + timedelta(days=1)).day == 1
        and (first.year, first.month) == (last.year, last.month)
    ):
        return say_month(start)
    return f"{say_day(start)} to {say_day(end)}"
