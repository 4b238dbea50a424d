"""A claim as one sentence, for those who hear or read the map instead of seeing it; nothing is said twice in it."""

from collections.abc import Iterable, Mapping
from typing import Any

from geo.claims.words import load_forms

Row = Mapping[str, Any]  # of a layer; what is not known is None
PARTITIVE = ("dozens", "scores", "hundreds", "thousands", "millions", "third", "half", "quarter", "number", "handful")
PEOPLE, ARMED = (load_forms("claims_words", kind) for kind in ("people without a number", "armed"))
# Words that begin with a capital only where they begin a sentence of an article.
ORDINARY = PEOPLE | {form for form in ARMED if form.endswith("s")} | {"army", "the", "our"}
FIGHTING, EXPECTED, LINKS = "fighting", " expected", "links "
UNTOLD = "destination not given"  # the fact of those of whom it is told that they left, and not more
# How the name of a ground begins that needs no "in" before it: "near Upton", "within five miles of Upton".
LED = frozenset({"near", "within", "outside", "around", "along", "off", "between", "across", "beyond", "inside", "on",
                 "in", "at", "by", "under", "over", "close"})  # fmt: skip


def say_claim(kind: str, row: Row) -> str:
    """What, where, when, and who says so: "Displacement: up to 10,000 people fled to Iran, claimed by ..."."""
    told = {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in row.items()}
    what, when = part_fact(told["fact"] or "")
    said = {"fronts": say_front, "corridors": say_corridor, "flows": say_flow}[kind](told, what)
    return f"{', '.join(keep((*said, when, say_source(told)))).removesuffix('.')}."


def part_fact(fact: str) -> tuple[str, str]:
    """What is told, and the date that ends it, if one does."""
    words, _, last = fact.rpartition(", ")
    if not any(sign.isdigit() for sign in last):
        return fact, ""
    return words, last


def keep(parts: Iterable[str | None]) -> list[str]:
    """Those that say anything."""
    return [part for part in parts if part]


def begin(words: str) -> str:
    """Words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def settle(words: str) -> str:
    """Words from the beginning of a sentence as they stand within one: "Rebels" are "rebels", Azeris stay so."""
    first, blank, rest = words.partition(" ")
    return f"{first.casefold() if first.istitle() and first.casefold() in ORDINARY else first}{blank}{rest}"


def say_front(row: Row, what: str) -> Iterable[str]:
    """Where, what happened, and who presses whom: "Fighting: Upton, captured, pressed by rebels against the army"."""
    place = str(row["place"])
    words = what.split(" ")
    distance = next((n for n in range(1, len(words)) if place.startswith(" ".join(words[n:]))), len(words))
    fate = " ".join(words[:distance])  # a distance that the place has in its name
    head = begin(fate) if fate.endswith(FIGHTING) and " and " not in fate else begin(FIGHTING)
    sides = (("pressed by", row["actor"]), ("against", row["opponent"]))
    pressed = " ".join(f"{word} {settle(str(side))}" for word, side in sides if side)
    return (f"{head}: {place}", "" if head == begin(fate) else fate, pressed)


def say_corridor(row: Row, what: str) -> Iterable[str]:
    """What it is called, what it joins, and how it stands: "Corridor: road from Upton to Newtown, cut"."""
    name, status = str(row["name"]), str(row["status"])
    head = begin(name) if "corridor" in name.casefold() else f"Corridor: {name}"
    own = name.casefold()
    ends = [words for words in say_ends(row) if not own.endswith(words.casefold()) and words.casefold() not in own]
    if len(ends) < len(say_ends(row)):  # the name tells its ends, each in its own words
        ends = [words for words in ends if words.startswith("by way of")]
    fate = "" if what.startswith(LINKS) or what.casefold() in own else what
    return (" ".join((head, *ends)), "" if fate.startswith(status) else status, fate)


def say_flow(row: Row, what: str) -> Iterable[str]:
    """How many of whom, from where, what befell them, and where: "120 families stranded near Upton"."""
    fate = find_verb(row) if what == UNTOLD else what
    expected = fate.endswith(EXPECTED)
    host, fate = str(row["destination"] or ""), fate.removesuffix(EXPECTED)
    led = "" if not host or fate.endswith(host) else f"{lead_to(row, host)}{host}"
    via = f"by way of {row['via']}" if row["via"] and row["via"] != host else ""
    origin = f"from {row['origin']}" if row["origin"] else ""
    told = " ".join(keep((say_people(row), origin, fate, led, via)))
    return (f"Displacement: {told}", UNTOLD if what == UNTOLD else "", "only expected" if expected else "")


def say_people(row: Row) -> str:
    """How many of whom: "tens of thousands of refugees", "people, number not given,"."""
    who = settle(str(row["who"] or ("households" if row["unit"] == "households" else "people")))
    number = row["people_text"]
    if not number:
        return f"{who}, number not given,"
    return f"{number[:1].casefold()}{number[1:]}{' of' if is_partitive(number) else ''} {who}"


def is_partitive(number: str) -> bool:
    """Whether a number is one of something: "tens of thousands", not "up to 10,000"."""
    return number.split()[-1].casefold() in PARTITIVE


def find_verb(row: Row) -> str:
    """What befell those of whom no destination is told: it ends the words that they have on the map."""
    counted = str(row["people_text"] or row["who"] or "people").casefold()
    label = str(row["label"] or "")
    at = label.casefold().rfind(counted.removeprefix("an ").removeprefix("estimated "))
    verb = label[at + len(counted.removeprefix("an ").removeprefix("estimated ")) :] if at >= 0 else ""
    return verb.strip().removeprefix("of ").removeprefix("families").strip() or "left"


def lead_to(row: Row, host: str) -> str:
    """What leads to where people are, or go: "in ", "to ", or nothing before "near Upton"."""
    words = host.casefold().split()
    if words[0] in LED or words[1:2] == ["of"]:
        return ""
    return "in " if row["status"] == "stranded" else "to "


def say_ends(row: Row) -> list[str]:
    """The ends of a way, and what it leads over."""
    ends = (("from", row["origin"]), ("to", row["destination"]), ("by way of", row["via"]))
    return [f"{word} {name}" for word, name in ends if name]


def say_source(row: Row) -> str:
    """How sure it is, and whose word it is."""
    certainty, speaker = str(row["certainty"]), row["speaker"]
    if not speaker or certainty == "reported":
        return certainty
    return f"claimed by {speaker}" if certainty == "claimed" else f"{certainty}, told by {speaker}"
