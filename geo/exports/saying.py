"""What a row says, in words: its name, how surely it is told, and by whom."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from geo.exports.days import say_day, say_when
from geo.exports.sources import Source

KINDS = {"places": "Places", "fronts": "Fronts", "corridors": "Corridors", "flows": "Displacement"}


def say_kind(kind: str) -> str:
    """A kind of layer by its name on the page."""
    return KINDS.get(kind, kind.capitalize())


def say_name(row: Mapping[str, Any]) -> str:
    """What a row is about: the short words it has on the map."""
    columns = ("label", "place", "name", "people_text", "origin", "id")
    named = (" ".join(str(row.get(column) or "").split()) for column in columns)
    return next(filter(None, named), "")


def say_certainty(row: Mapping[str, Any]) -> str:
    """How surely it is told, and by whom: "claimed by the mayor", "denied by the army"."""
    speaker, certainty = row.get("speaker"), str(row["certainty"])
    if not speaker:
        return certainty
    return say_stance(speaker, row.get("stance")) if certainty == "claimed" else f"{certainty} (told by {speaker})"


def say_stance(speaker: str, stance: str | None) -> str:
    """Whose words they are, and whether the speaker stands by them: "claimed by the mayor", "denied by the army"."""
    return f"{stance or 'claimed'} by {speaker}"


def say_time(row: Mapping[str, Any]) -> str:
    """When it happened, as far as the article tells; "(inferred)" where the sentence before tells it."""
    told = say_when(row.get("when_start"), row.get("when_end"), row.get("when_precision"))
    return f"{told} (inferred)" if told and row.get("when_drawn") == "inferred" else told


def say_facts(row: Mapping[str, Any], source: Source) -> list[tuple[str, str]]:
    """What a reader asks of a claim, each with its answer; what is not known is left out."""
    facts = (
        ("Said", row.get("fact")),
        ("How sure", say_certainty(row)),
        ("Speaker", row.get("speaker")),
        ("Spoke in", row.get("stood")),
        ("When", say_time(row)),
        ("Note", row.get("note")),
        ("Source", source.citation),
        ("Address", source.url),
    )
    return [(name, str(value)) for name, value in facts if value]


def say_sources(sources: Iterable[Source]) -> str:
    """The articles in one line: publishers and days of publication."""
    names = [source.name for source in sources]
    return f"Sources: {'; '.join(names)}" if names else "No articles."


def say_as_of(sources: Collection[Source]) -> str:
    """Until when the articles can have known what they say."""
    days = [source.published for source in sources if source.published]
    what = "What one article says" if len(sources) == 1 else f"What {len(sources)} articles say"
    return f"{what}, as of {say_day(max(days))}" if days else f"{what}; dates not known"
