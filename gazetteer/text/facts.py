"""What is known of an article's printing and where it was taken from, and what is not known, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)  # what is printed at midnight is of two days, by the clocks of two towns
LONGEST_VALUE = 300  # characters: what is longer is no name and no headline


class Field(StrEnum):
    """What can be known of an article beside its words."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known: what it says, and where that stands ("JSON-LD of its head")."""

    field: Field
    value: str  # a day as 1992-06-17
    where: str


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not known, and why; it is to be asked for, never guessed."""

    field: Field
    reason: str


UNSAID = "neither the file nor its text says it"
ASKED_FOR = {
    Field.PUBLISHED: "Day of publication not known",
    Field.PUBLISHER: "Publisher not known",
}


def choose_facts(
    sources: Sequence[Iterable[Fact]], weak: Iterable[Fact], doubts: Iterable[Missing]
) -> tuple[tuple[Fact, ...], tuple[Missing, ...]]:
    """One fact of each field, from the most trusted source that has it, and what stays unknown.

    `sources` are in the order of trust; the first is what somebody wrote down for this article, and nothing can
    contradict it. Elsewhere two days of publication that are more than a day apart leave the day unknown. `weak`
    facts count where no source says anything of their field.
    """
    told = tuple(sources[0])
    found = [[fact for fact in source if 0 < len(fact.value) <= LONGEST_VALUE] for source in sources[1:]]
    facts = {fact.field: fact for source in (tuple(weak), *reversed(found), told) for fact in reversed(source)}
    missing = {doubt.field: doubt for doubt in reversed(tuple(doubts))}
    conflict = _find_conflict([fact for source in found for fact in source if fact.field is Field.PUBLISHED])
    if conflict and not any(fact.field is Field.PUBLISHED for fact in told):
        del facts[Field.PUBLISHED]
        missing[Field.PUBLISHED] = conflict
    unknown = (missing.get(field, Missing(field, UNSAID)) for field in ASKED_FOR if field not in facts)
    return tuple(facts[field] for field in Field if field in facts), tuple(unknown)


def _find_conflict(days: Sequence[Fact]) -> Missing | None:
    """Two sources that name days too far apart for one printing."""
    for fact in days[1:]:
        if abs(date.fromisoformat(fact.value) - date.fromisoformat(days[0].value)) > ONE_DAY:
            first = days[0]
            reason = f"{first.where} says {first.value}, {fact.where} says {fact.value}"
            return Missing(Field.PUBLISHED, reason)
    return None


def describe_missing(missing: Missing) -> str:
    """What is to be asked for, in a sentence."""
    asked = ASKED_FOR.get(missing.field, f"{missing.field.capitalize()} not known")
    return f"{asked}." if missing.reason == UNSAID else f"{asked}: {missing.reason}."
