"""A claim as one sentence, for those who hear the map instead of seeing it."""

from panels.library import Row
from panels.words import keep_known

SUBJECTS = {"fronts": "Fighting", "corridors": "Corridor", "flows": "Displacement"}
PARTITIVE = ("dozens", "scores", "hundreds", "thousands", "millions", "third", "half", "quarter", "number", "handful")


def say_claim(kind: str, row: Row) -> str:
    """What, where, when, and who says so: "Displacement: up to 10,000 people from ... to Iran; claimed by ..."."""
    says = {"fronts": say_front, "corridors": say_corridor, "flows": say_flow}[kind]
    return f"{SUBJECTS[kind]}: {'; '.join(keep_known((*says(row), row['fact'], say_source(row))))}."


def say_front(row: Row) -> tuple[str | None, ...]:
    """Where, and who presses whom."""
    sides = (("pressed by", row["actor"]), ("against", row["opponent"]))
    return (row["place"], ", ".join(f"{word} {side}" for word, side in sides if side))


def say_corridor(row: Row) -> tuple[str | None, ...]:
    """What it is called, what it joins, and how it stands."""
    return (" ".join(keep_known((row["name"], *say_way(row)))), row["status"])


def say_flow(row: Row) -> tuple[str | None, ...]:
    """How many of whom, from where to where."""
    who = row["who"] or ("households" if row["unit"] == "households" else "people")
    number = row["people_text"]
    told = f"number not given, {who}" if not number else f"{number}{' of' if is_partitive(number) else ''} {who}"
    return (" ".join((told, *say_way(row))), row["status"])


def is_partitive(number: str) -> bool:
    """Whether a number is one of something: "tens of thousands", not "up to 10,000"."""
    return number.split()[-1].casefold() in PARTITIVE


def say_way(row: Row) -> tuple[str, ...]:
    """The ends of a way; those who are stranded are somewhere, and go nowhere."""
    host = "in" if row["status"] == "stranded" else "to"
    ends = (("from", row["origin"]), (host, row["destination"]), ("by way of", row["via"]))
    return tuple(f"{word} {name}" for word, name in ends if name)


def say_source(row: Row) -> str:
    """How sure it is, and whose word it is."""
    certainty, speaker = str(row["certainty"]), row["speaker"]
    if not speaker or certainty == "reported":
        return certainty
    return f"claimed by {speaker}" if certainty == "claimed" else f"{certainty}: told by {speaker}"
