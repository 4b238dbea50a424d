"""A claim's correction is what a person says that an article claims, where the program read it wrongly or not at all.

In the JSON beside the article, `claim_corrections` is a list of objects with these fields:

    kind         "front", "corridor" or "flow"
    is           "so": the article claims what the other fields say; "wrong": it claims no such thing
    sentence     the sentence, as it stands in the article
    start        the character of the text at which it begins
    was          what the program had read: {"place" or "origin", "destination", "via", "number": words}, as far as
                 it had; not there where the program had missed the claim
    name         what a corridor goes by
    place        where a front is: {"name": words}, and with it "place": the id of a place, or "point": [latitude,
                 longitude], where a person has said which is meant; else it is what the words mean in the article
    origin, destination, via     the same, of a corridor or a flow
    action       what happens at a front
    number       {"low": whole number, "high": whole number, "words": words, "unit": "people" or "households"}
    who          who a flow's people are
    status       of a corridor: open, cut, contested or promised; of a flow: moved, stranded, returning or expected
    certainty    reported, claimed, disputed or inferred; not there where the program may say it
    speaker      who says so; "" is the article itself; not there where the program may say it
    made         the day of the correction, as 2026-11-27

What is not there is not told. A correction stands on its own: it says all that the claim is, so that it is kept when
the program reads the sentence in another way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from gazetteer.text.corrections import check_day, check_place, check_point, read_each
from gazetteer.text.span import Span

ENDS = ("place", "origin", "destination", "via")
WORDS = ("name", "action", "who", "status", "certainty", "speaker")
FIELDS = ("kind", "is", "sentence", "start", "was", "number", "made", *ENDS, *WORDS)
NUMBER_FIELDS = ("low", "high", "words", "unit")
STATUSES = {
    "front": (),
    "corridor": ("open", "cut", "contested", "promised"),
    "flow": ("moved", "stranded", "returning", "expected"),
}
CERTAINTIES = ("reported", "claimed", "disputed", "inferred")
UNITS = ("people", "households")
ENDS_OF = {"front": ("place",), "corridor": ("origin", "destination", "via"),
           "flow": ("origin", "destination", "via")}  # fmt: skip
LONGEST = 2000  # characters of a sentence or of a name
MOST = 10**12  # people


class ClaimVerdict(StrEnum):
    """What a person can say of a claim."""

    SO = "so"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class End:
    """A place as a person gives it to a claim: its words, and which place they mean, if that was said."""

    name: str
    place: str | None = None
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people, as a person gives it: the least, the most, the article's words, and what is counted."""

    low: int | None = None
    high: int | None = None
    words: str | None = None
    unit: str = "people"


@dataclass(frozen=True, slots=True)
class ClaimCorrection:
    """One correction of a claim; `was` holds pairs of a field and its words, None where the program had missed it."""

    kind: str
    verdict: ClaimVerdict
    sentence: str
    start: int
    made: date
    was: tuple[tuple[str, str], ...] | None = None
    name: str | None = None
    place: End | None = None
    origin: End | None = None
    destination: End | None = None
    via: End | None = None
    action: str | None = None
    number: Tally | None = None
    who: str | None = None
    status: str | None = None
    certainty: str | None = None
    speaker: str | None = None

    @property
    def ends(self) -> Iterator[tuple[str, End]]:
        """The places that are told, each with its field."""
        return ((field, end) for field in ENDS if (end := getattr(self, field)) is not None)

    @property
    def subject(self) -> tuple[str, int, tuple[tuple[str, str], ...]] | None:
        """What it speaks of: a claim that the program reads in a sentence; None where the program had missed it."""
        return None if self.was is None else (self.kind, self.start, self.was)

    def find_sentence(self, text: str) -> Span | None:
        """Where the sentence stands in a text: at its place, or where it has moved to; None where it is gone."""
        end = self.start + len(self.sentence)
        if text[self.start : end] == self.sentence:
            return Span(self.start, end)
        moved = text.find(self.sentence)
        return Span(moved, moved + len(self.sentence)) if moved >= 0 else None


def read_claim_corrections(said: object) -> tuple[ClaimCorrection, ...]:
    """The corrections of a JSON value, in their order. Raises ValueError that says which one breaks, and how."""
    return read_each(said, FIELDS, _check)


def write_claim_corrections(corrections: tuple[ClaimCorrection, ...]) -> list[dict[str, object]]:
    """The same as a JSON value; fields that say nothing are left out."""
    return [_write(correction) for correction in corrections]


def _write(said: ClaimCorrection) -> dict[str, object]:
    """One correction as a JSON object."""
    told: dict[str, object] = {"kind": said.kind, "is": str(said.verdict)}
    told |= {"sentence": said.sentence, "start": said.start}
    told |= {"was": dict(said.was)} if said.was is not None else {}
    told |= {field: _write_end(end) for field, end in said.ends}
    if said.number is not None:
        number = {field: getattr(said.number, field) for field in NUMBER_FIELDS}
        told["number"] = {field: value for field, value in number.items() if value is not None}
    told |= {field: getattr(said, field) for field in WORDS if getattr(said, field) is not None}
    return told | {"made": said.made.isoformat()}


def _write_end(end: End) -> dict[str, object]:
    """A place as a JSON object."""
    told: dict[str, object] = {"name": end.name}
    told |= {"place": end.place} if end.place is not None else {}
    return told | ({"point": list(end.point)} if end.point is not None else {})


def _check(said: Mapping[str, Any]) -> ClaimCorrection:
    """A correction whose fields are those of its kind."""
    kind = check_choice("kind", said.get("kind"), tuple(STATUSES))
    verdict = ClaimVerdict(check_choice("is", said.get("is"), tuple(ClaimVerdict)))
    ends: dict[str, Any] = {field: _check_end(field, said[field]) for field in ENDS if said.get(field) is not None}
    foreign = next((field for field in ends if field not in ENDS_OF[kind]), None)
    if foreign is not None:
        raise ValueError(f"field {foreign}: expected one of {', '.join(ENDS_OF[kind])} for a {kind}")
    words = {field: _check_words(field, said.get(field)) for field in WORDS}
    if words["status"] is not None:
        check_choice("status", words["status"], STATUSES[kind])
    if words["certainty"] is not None:
        check_choice("certainty", words["certainty"], CERTAINTIES)
    if kind == "front" and verdict is ClaimVerdict.SO and "place" not in ends:
        raise ValueError("field place: expected the place of the front")
    sentence = said.get("sentence")
    if not isinstance(sentence, str) or not sentence.strip():
        raise ValueError("field sentence: expected the sentence of the article")
    return ClaimCorrection(
        kind=kind,
        verdict=verdict,
        sentence=sentence,
        start=_check_count("start", said.get("start")) or 0,
        made=check_day(said.get("made")),
        was=_check_was(said.get("was")),
        number=_check_number(said["number"]) if said.get("number") is not None else None,
        **{**ends, **words},
    )


def check_choice(field: str, said: object, words: tuple[str, ...]) -> str:
    """One of some words. Raises ValueError, naming the field and the words."""
    if not isinstance(said, str) or said not in words:
        raise ValueError(f"field {field}: expected one of {', '.join(words) or 'none'}")
    return str(said)


def _check_words(field: str, said: object) -> str | None:
    """Some words, or nothing."""
    if said is not None and (not isinstance(said, str) or len(said) > LONGEST):
        raise ValueError(f"field {field}: expected at most {LONGEST} characters of words")
    return said


def _check_count(field: str, said: object) -> int | None:
    """A whole number, or nothing."""
    if said is not None and (not isinstance(said, int) or isinstance(said, bool) or not 0 <= said <= MOST):
        raise ValueError(f"field {field}: expected a whole number, not negative")
    return said


def _check_end(field: str, said: object) -> End:
    """A place: its words, and at most one way of saying which it is."""
    if not isinstance(said, dict) or set(said) - {"name", "place", "point"}:
        raise ValueError(f"field {field}: expected an object with name and, if it is known, place or point")
    name = _check_words(f"{field}.name", said.get("name"))
    if not name or not name.strip():
        raise ValueError(f"field {field}.name: expected the words for the place")
    try:
        place = check_place(said["place"]) if said.get("place") is not None else None
        point = check_point(said["point"]) if said.get("point") is not None else None
    except ValueError as error:
        raise ValueError(str(error).replace("field ", f"field {field}.", 1)) from error
    return End(name, place, point)


def _check_number(said: object) -> Tally:
    """A number of people."""
    if not isinstance(said, dict) or set(said) - set(NUMBER_FIELDS):
        raise ValueError(f"field number: expected an object with {', '.join(NUMBER_FIELDS)}")
    low, high = (_check_count(f"number.{field}", said.get(field)) for field in ("low", "high"))
    if low is not None and high is not None and low > high:
        raise ValueError("field number.high: expected no less than low")
    words = _check_words("number.words", said.get("words"))
    return Tally(low, high, words, check_choice("number.unit", said.get("unit", "people"), UNITS))


def _check_was(said: object) -> tuple[tuple[str, str], ...] | None:
    """What the program had read."""
    if said is None:
        return None
    known = (*ENDS, "number")
    if not isinstance(said, dict) or not all(f in known and isinstance(w, str) for f, w in said.items()):
        raise ValueError(f"field was: expected an object with words for {', '.join(known)}")
    return tuple(said.items())
