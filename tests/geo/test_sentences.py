"""Claims as sentences: what a screen reader says of a mark."""

from typing import Any

import pytest

from geo.schema import SCHEMAS
from geo.sentences import part_fact, say_claim


def tell(kind: str, **told: Any) -> str:
    """The sentence of a row that says so much, and is reported where it does not say otherwise."""
    row = dict.fromkeys((column.name for column in SCHEMAS[kind]), None)
    common = {"certainty": "claimed" if "speaker" in told else "reported"}
    return say_claim(kind, {**row, **common, **told})


def test_a_fact_is_parted_from_its_day() -> None:
    """What has no figure is no day."""
    assert part_fact("heaviest fighting, 16 June 1992") == ("heaviest fighting", "16 June 1992")
    assert part_fact("attacked, not broken through") == ("attacked, not broken through", "")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            {"people_text": "Up to 10,000", "who": "people", "origin": "Upton", "destination": "Farland",
             "via": "Long River", "fact": "crossed into Farland, 1993", "speaker": "aid officials"},
            "Displacement: up to 10,000 people from Upton crossed into Farland by way of Long River, 1993, "
            "claimed by aid officials.",
        ),
        (
            {"people_text": "120", "who": "families", "unit": "households", "destination": "near Upton",
             "status": "stranded", "fact": "stranded, 2016"},
            "Displacement: 120 families stranded near Upton, 2016, reported.",
        ),
        (
            {"people_text": "Tens of thousands", "destination": "Upton", "status": "stranded", "fact": "stranded"},
            "Displacement: tens of thousands of people stranded in Upton, reported.",
        ),
        (
            {"who": "People", "origin": "Upton", "destination": "Newtown", "fact": "fled to Newtown, 2008"},
            "Displacement: people, number not given, from Upton fled to Newtown, 2008, reported.",
        ),
        (
            {"people_text": "thousands", "origin": "Upton", "label": "Thousands fled",
             "fact": "destination not given, 2021", "speaker": "Lt. Doe, Sr."},
            "Displacement: thousands of people from Upton fled, destination not given, 2021, "
            "claimed by Lt. Doe, Sr.",
        ),
        (
            {"people_text": "2,000", "who": "Azeris", "origin": "Upton", "destination": "Newtown",
             "status": "returning", "fact": "returned, 2016"},
            "Displacement: 2,000 Azeris from Upton returned to Newtown, 2016, reported.",
        ),
        (
            {"people_text": "500", "origin": "Upton", "destination": "Newtown", "fact": "fled to Newtown expected"},
            "Displacement: 500 people from Upton fled to Newtown, only expected, reported.",
        ),
    ],
)  # fmt: skip
def test_a_flow_says_how_many_whence_where_and_whose_estimate_it_is(told: dict[str, Any], sentence: str) -> None:
    """The whole of what the arrow shows, and nothing twice."""
    assert tell("flows", **{"unit": "people", "status": "moved", **told}) == sentence


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            {"name": "road from Upton to Newtown", "origin": "Upton", "destination": "Newtown", "status": "cut",
             "fact": "cut", "speaker": "drivers"},
            "Corridor: road from Upton to Newtown, cut, claimed by drivers.",
        ),
        (
            {"name": "road from Upton to the Farland border", "origin": "Upton", "destination": "Farland border",
             "status": "cut", "fact": "cut, 2016"},
            "Corridor: road from Upton to the Farland border, cut, 2016, reported.",
        ),
        (
            {"name": "corridor from Upton to Newtown", "origin": "Upton", "destination": "Newtown",
             "status": "promised", "fact": "promised"},
            "Corridor from Upton to Newtown, promised, reported.",
        ),
        (
            {"name": "Midway corridor", "origin": "Upton", "destination": "Newtown", "via": "Midway",
             "status": "contested", "fact": "links Upton to Newtown, 1992"},
            "Midway corridor from Upton to Newtown by way of Midway, contested, 1992, reported.",
        ),
        (
            {"name": "Midway corridor", "status": "open", "fact": "opened by militias, May 1992"},
            "Midway corridor, opened by militias, May 1992, reported.",
        ),
    ],
)  # fmt: skip
def test_a_corridor_says_what_it_joins_and_how_it_stands(told: dict[str, Any], sentence: str) -> None:
    """Each of its ends once, and its standing once."""
    assert tell("corridors", **told) == sentence


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            {"place": "Upton", "actor": "Rebels", "opponent": "Azeri army", "fact": "captured, 30 October 2008",
             "speaker": "officials"},
            "Fighting: Upton, captured, pressed by rebels against Azeri army, 30 October 2008, claimed by officials.",
        ),
        ({"place": "Upton", "fact": "fighting, 2016"}, "Fighting: Upton, 2016, reported."),
        ({"place": "Upton", "fact": "heaviest fighting, 2016"}, "Heaviest fighting: Upton, 2016, reported."),
        (
            {"place": "within five miles of Upton", "fact": "fighting within five miles, 2008"},
            "Fighting: within five miles of Upton, 2008, reported.",
        ),
        (
            {"place": "Upton", "actor": "Azeri forces", "fact": "shelled", "certainty": "disputed",
             "speaker": "Doe, an official"},
            "Fighting: Upton, shelled, pressed by Azeri forces, disputed, told by Doe, an official.",
        ),
    ],
)  # fmt: skip
def test_a_front_says_where_who_presses_and_that_it_is_disputed(told: dict[str, Any], sentence: str) -> None:
    """The account of one side carries that side's name."""
    assert tell("fronts", **told) == sentence


@pytest.mark.parametrize("kind", ["fronts", "corridors", "flows"])
def test_blank_words_are_no_words(kind: str) -> None:
    """Whatever an article's words are, they make one sentence in one line."""
    blank = dict.fromkeys(("place", "name", "who", "people_text", "origin", "destination", "fact", "actor"), "\u2028")
    said = tell(kind, **blank, status="moved", unit="people")
    assert said.endswith(", reported.")
    assert len(said.splitlines()) == 1
