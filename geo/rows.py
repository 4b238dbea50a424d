"""What the rows of every kind of layer have in common: whose words they rest on, and how a map says the date."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from gazetteer import MONTH_NAMES, Precision, name_day
from geo.claims import Named, Provenance, Reason

BY_PRINTING = "by the article's date"  # the precision of a time that no words tell


def describe_provenance(kind: str, n: int, provenance: Provenance, *drawing: str | None) -> Mapping[str, Any]:
    """The columns that say where a row comes from and how it is drawn; `n` numbers the rows of one article."""
    start, end = provenance.when
    return {
        "id": f"{kind}-{provenance.article_id}-{n}",
        "article_id": provenance.article_id,
        "publisher": provenance.publisher,
        "published": write_day(provenance.published),
        "start": provenance.span.start,
        "end": provenance.span.end,
        "excerpt": provenance.excerpt,
        "speaker": provenance.speaker,
        "certainty": str(provenance.certainty),
        "when_start": write_day(start),
        "when_end": write_day(end),
        "when_precision": say_precision(provenance),
        "when_text": provenance.when_words,
        "when_drawn": ("inferred" if provenance.carried else "stated") if start or end else None,
        "stood": provenance.stood,
        **describe_notes(provenance.note, *drawing, say_hand(provenance)),
    }


def say_hand(provenance: Provenance) -> str | None:
    """That a person has set a claim right, or added it, and when."""
    done = "added" if provenance.added else "corrected"
    return f"{done} by hand on {name_day(provenance.corrected)}" if provenance.corrected else None


def say_precision(provenance: Provenance) -> str | None:
    """How exactly the time is known; at least it had happened when the article was printed."""
    if provenance.precision is not None:
        return str(provenance.precision)
    return BY_PRINTING if provenance.published else None


def describe_why(why: Iterable[Reason]) -> str | None:
    """Why a claim reads as it does, as JSON: the article's words, what was made of them, and by which rule."""
    told = [{"start": r.span.start, "end": r.span.end, "words": r.words, "rule": r.rule} for r in why]
    return json.dumps(told, ensure_ascii=False) if told else None


def describe_notes(doubt: str | None, *drawing: str | None) -> Mapping[str, str | None]:
    """What the article says against a row, how the row was drawn, and the two in one."""
    drawn = join_notes(*drawing)
    return {"doubt": doubt, "drawing": drawn, "note": join_notes(doubt, drawn)}


def describe_place(column: str, named: Named | None) -> Mapping[str, Any]:
    """A place's name in the article's words, and its id."""
    place = named.place if named else None
    return {column: named.name if named else None, f"{column}_id": place.id if place else None}


def write_day(day: date | None) -> str | None:
    """A day as ISO 8601 writes it."""
    return day.isoformat() if day else None


def say_fact(fact: str, provenance: Provenance) -> str:
    """A fact with its date as far as it is told, or with the year of the article: "heaviest fighting, 16 June 1992".

    The month of printing is not the month of the event, and a map has little room.
    """
    published = provenance.published
    told = None if provenance.carried else say_time(*provenance.when, provenance.precision)
    said = told or (str(published.year) if published else None)
    return f"{fact}, {said}" if said else fact


def say_time(start: date | None, end: date | None, precision: Precision | None = None) -> str | None:
    """A stretch of time as exactly as it is known, in words."""
    if precision is Precision.SINCE and start is not None:
        return f"since {say_month(start)}"
    if precision is Precision.UNTIL and end is not None:
        return f"by {end.day} {say_month(end)}"
    start, end = start or end, end or start
    if start is None or end is None:
        return None
    if start == end:
        return f"{start.day} {say_month(start)}"
    if (start.year, start.month) == (end.year, end.month):
        return say_month(start)
    return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"


def say_month(day: date | None) -> str | None:
    """A month in words."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}" if day else None


def join_notes(*notes: str | None) -> str | None:
    """Notes in a row, each once."""
    kept = list(dict.fromkeys(n for n in notes if n))
    return "; ".join(kept) or None


def capitalise(words: str) -> str:
    """Words that begin a label: only the first letter changes."""
    return words[:1].upper() + words[1:]
