"""How things stand by a day: what the articles say last of each place, way and flight, and what they said before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from geo import key_subject, part_fact
from panels.library import Row
from panels.words import parse_day


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told last of one thing, the last that was told otherwise before, and how many claims tell of it."""

    kind: str
    last: Row
    before: Row | None
    told: int


def find_day(row: Row) -> date | None:
    """The last day on which a claim may have happened, at the latest that of its printing."""
    start, end, printed = (parse_day(row.get(column)) for column in ("when_start", "when_end", "published"))
    last = end or printed
    return start if start and (last is None or last < start) else last


def list_standings(rows: Iterable[tuple[str, Row]], day: date) -> tuple[Standing, ...]:
    """What claims, each with its kind, tell as of a day; the newest first."""
    subjects: dict[tuple[str, ...], list[tuple[date, str, Row]]] = {}
    for kind, row in rows:
        own = find_day(row)
        if own is not None and own <= day:
            subjects.setdefault(find_subject(kind, row), []).append((own, str(row["published"] or ""), row))
    found = [stand(subject[0], told) for subject, told in subjects.items()]
    return tuple(sorted(found, key=lambda s: (-(find_day(s.last) or day).toordinal(), name_subject(s.kind, s.last))))


def stand(kind: str, told: list[tuple[date, str, Row]]) -> Standing:
    """The last of some claims about one thing, and the last of those that say otherwise."""
    ordered = [row for *_, row in sorted(told, key=lambda one: one[:2])]
    last, state = ordered[-1], say_state(kind, ordered[-1])
    before = next((row for row in reversed(ordered[:-1]) if say_state(kind, row) != state), None)
    return Standing(kind, last, before, len(ordered))


def find_subject(kind: str, row: Row) -> tuple[str, ...]:
    """What a claim is about."""

    def key(part: str) -> str:
        name = row.get("name" if kind == "corridors" and part == "place" else part)
        return str(row.get(f"{part}_id") or (f"name:{str(name).casefold()}" if name else ""))

    return key_subject(kind, key("place"), key("origin"), key("destination"), str(row.get("unit") or ""))


def name_subject(kind: str, row: Row) -> str:
    """The same in the article's words."""
    if kind == "fronts":
        return str(row["place"])
    if kind == "corridors":
        return str(row["name"])
    host = "in" if row["status"] == "stranded" else "to"
    ends = (("from", row["origin"]), (host, row["destination"]))
    return " ".join(("People", *(f"{word} {name}" for word, name in ends if name)))


def say_state(kind: str, row: Row) -> str:
    """How a thing stands by one claim: what happened there, how a way stands, or how many people did what."""
    if kind == "fronts":
        return part_fact(str(row.get("fact") or row.get("action") or ""))[0]
    if kind == "corridors":
        return str(row["status"])
    return f"{row['people_text'] or 'number not given'}, {row['status']}"
