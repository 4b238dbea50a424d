"""A correction is what a person says of a name in an article, where the program was wrong or not sure.

In the JSON beside the article, `corrections` is a list of objects with these fields:

    name     the words as they stand in the article
    is       "place": the place with the id `place` is meant; "point": the spot at `point` is;
             "no place": the words name no place; "unidentifiable": nobody can say which place is meant
    place    the id of a place, as the command `locate` tells it
    point    [latitude, longitude] in degrees (WGS 84)
    start    the character of the text at which the name begins, where only that mention is meant; else all are
    around   the words around that mention, by which it is found when the text has moved
    made     the day of the correction, as 2026-11-27
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

One = TypeVar("One")
FIELDS = ("name", "is", "place", "point", "start", "around", "made")
OF_FOLDER = ("name", "is", "place", "point", "made", "except")  # see gazetteer.text.folder
BESIDE = 20  # characters before a mention, and behind the beginning of it, by which it is found again
_ID = re.compile(r"[A-Za-z0-9-]{1,80}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Verdict(StrEnum):
    """What a person can say of a name."""

    PLACE = "place"
    POINT = "point"
    NO_PLACE = "no place"
    UNKNOWN = "unidentifiable"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: of every mention of `name`, or only of the one that begins at character `start`.

    `but_not` are the names of files of a folder in which it does not hold, where it is said for the whole folder.
    """

    name: str
    verdict: Verdict
    made: date
    place: str | None = None
    point: tuple[float, float] | None = None
    start: int | None = None
    but_not: tuple[str, ...] = ()
    around: str | None = None

    @property
    def subject(self) -> tuple[str, int | None]:
        """What it speaks of: a name, or one mention of it. Of two that speak of the same the last counts."""
        return self.name.casefold(), self.start

    def of_one(self, text: str, start: int) -> "Correction":
        """The same of one mention in a text alone."""
        return replace(self, start=start, around=_cut_around(text, start))

    def find_subject(self, text: str) -> tuple[str, int | None] | None:
        """What it speaks of in a text that may have moved; None where that mention is gone, or cannot be told."""
        start = None if self.start is None else self._find_start(text, self.start)
        return None if start is None and self.start is not None else (self.name.casefold(), start)

    def _find_start(self, text: str, start: int) -> int | None:
        """Where the mention stands: by the words around it, or at its place, or where the name stands but once."""
        words = r"\s+".join(map(re.escape, self.name.split()))
        spots = [m.start() for m in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE)]
        alike = [spot for spot in spots if _cut_around(text, spot) == self.around]
        known = alike or [spot for spot in spots if spot == start] or (spots if len(spots) == 1 else [])
        return min(known, key=lambda spot: abs(spot - start), default=None)


def _cut_around(text: str, start: int) -> str:
    """The words around what begins at a character."""
    return " ".join(text[max(0, start - BESIDE) : start + BESIDE].split())


def read_corrections(said: object, fields: Collection[str] = FIELDS) -> tuple[Correction, ...]:
    """The corrections of a JSON value, in their order. Raises ValueError that says which one breaks, and how."""
    return read_each(said, fields, _check)


def read_each(said: object, fields: Collection[str], check: Callable[[Mapping[str, Any]], One]) -> tuple[One, ...]:
    """Corrections of any kind: a list of objects that have no other fields, each made by `check`.

    Raises ValueError that says which one breaks, and how.
    """
    if said is None:
        return ()
    if not isinstance(said, list):
        raise ValueError("expected a list of corrections")
    return tuple(_read(n, one, fields, check) for n, one in enumerate(said, 1))


def write_corrections(corrections: tuple[Correction, ...]) -> list[dict[str, object]]:
    """The same as a JSON value; fields that say nothing are left out."""
    return [_write(correction) for correction in corrections]


def _write(correction: Correction) -> dict[str, object]:
    """One correction as a JSON object."""
    told: dict[str, object] = {"name": correction.name, "is": str(correction.verdict)}
    told |= {"place": correction.place} if correction.place is not None else {}
    told |= {"point": list(correction.point)} if correction.point is not None else {}
    told |= {"start": correction.start} if correction.start is not None else {}
    told |= {"around": correction.around} if correction.around is not None else {}
    told |= {"made": correction.made.isoformat()}
    return told | ({"except": list(correction.but_not)} if correction.but_not else {})


def _read(n: int, said: object, fields: Collection[str], check: Callable[[Mapping[str, Any]], One]) -> One:
    """One correction; `n` is its number in the list."""
    if not isinstance(said, dict):
        raise ValueError(f"correction {n}: expected an object")
    strange = next((name for name in said if name not in fields), None)
    if strange is not None:
        raise ValueError(f"correction {n}, field {strange}: expected one of the fields {', '.join(fields)}")
    try:
        return check(said)
    except ValueError as error:
        raise ValueError(f"correction {n}, {error}") from error


def _check(said: Mapping[str, Any]) -> Correction:
    """A correction whose fields are what its verdict asks for."""
    name, start = said.get("name"), said.get("start")
    if not isinstance(name, str) or not name.strip():
        raise ValueError("field name: expected the words of the article")
    if said.get("is") not in tuple(Verdict):
        raise ValueError(f"field is: expected one of {', '.join(Verdict)}")
    if start is not None and (not isinstance(start, int) or isinstance(start, bool) or start < 0):
        raise ValueError("field start: expected the number of a character")
    verdict = Verdict(said["is"])
    place = check_place(said.get("place")) if verdict is Verdict.PLACE else None
    point = check_point(said.get("point")) if verdict is Verdict.POINT else None
    around = said.get("around")
    if around is not None and not isinstance(around, str):
        raise ValueError("field around: expected the words around the name")
    made, files = check_day(said.get("made")), _check_files(said.get("except"))
    return Correction(name, verdict, made, place, point, start, files, around)


def _check_files(said: object) -> tuple[str, ...]:
    """The names of some files. Raises ValueError."""
    names = [] if said is None else said
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise ValueError("field except: expected a list of names of files")
    return tuple(names)


def check_place(said: object) -> str:
    """The id of a place. Raises ValueError."""
    if not isinstance(said, str) or not _ID.fullmatch(said):
        raise ValueError("field place: expected the id of a place, like gn-616052")
    return said


def check_point(said: object) -> tuple[float, float]:
    """A latitude and a longitude. Raises ValueError."""
    numbers = said if isinstance(said, list) and len(said) == 2 else []
    if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers) or not numbers:
        raise ValueError("field point: expected [latitude, longitude] in degrees")
    latitude, longitude = numbers  # as they stand: an integer may be too large for a float
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValueError("field point: expected a latitude within 90 and a longitude within 180 degrees")
    return float(latitude), float(longitude)


def check_day(said: object) -> date:
    """The day on which something was set right. Raises ValueError."""
    try:
        if isinstance(said, str) and _DAY.fullmatch(said):
            return date.fromisoformat(said)
    except ValueError:
        pass
    raise ValueError("field made: expected a date like 2026-11-27")
