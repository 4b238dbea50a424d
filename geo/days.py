"""Days of a row are those on which what it tells may have happened: by them a map shows it or leaves it out.

What names no day cannot have happened after its article was printed, and is news of the last days before. A place is
of its article's days, and of those of all that the article claims of it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

FRESH = timedelta(days=3)  # news that names no day is of the last days before its printing
Bounds = tuple[date | None, date | None]  # a first and a last day; without one, nothing is known of that side
Days = tuple[str | None, str | None]  # the same as ISO 8601 writes them
Claimed = Mapping[tuple[str, str], tuple[Days, ...]]  # by article and place, the days of what is claimed of it


def find_bounds(start: date | None, end: date | None, printed: date | None) -> Bounds:
    """The days on which something may have happened, from those that are told and that of the printing."""
    if start is not None and end is not None:
        return start, end
    last = end or printed
    if last is None or (start is not None and last < start):
        return start, start if last else None
    return start or last - min(FRESH, last - date.min), last


def find_days(row: Mapping[str, Any]) -> Days:
    """The days of a row; no days at all where its article has none either."""
    start, end, printed = (read_day(row.get(column)) for column in ("when_start", "when_end", "published"))
    first, last = find_bounds(start, end, printed)
    return first.isoformat() if first else None, last.isoformat() if last else None


def read_day(written: object) -> date | None:
    """A day of a row, whose empty cells may hold anything."""
    return date.fromisoformat(written) if isinstance(written, str) else None


def list_claimed(rows: Iterable[Mapping[str, Any]]) -> Claimed:
    """The days of some claims, by the places that they speak of."""
    found: dict[tuple[str, str], dict[Days, None]] = {}
    for row in rows:
        for column, place in row.items():
            if column.endswith("_id") and column != "article_id" and isinstance(place, str):
                found.setdefault((row["article_id"], place), {})[find_days(row)] = None
    return {key: tuple(days) for key, days in found.items()}


def list_days(row: Mapping[str, Any], claimed: Claimed) -> tuple[Days, ...]:
    """All stretches of days of a row that names a place."""
    return tuple(dict.fromkeys((find_days(row), *claimed.get((row["article_id"], row.get("place_id", "")), ()))))


def is_within(own: Days, shown: tuple[str, str]) -> bool:
    """Whether a stretch of days is not known to lie outside those that are shown."""
    return (own[1] or shown[0]) >= shown[0] and (own[0] or shown[1]) <= shown[1]
