"""What is said of people between their number and their verb: "10,000 people, primarily X-ians, have crossed"."""

import pytest

from tests.geo.claims.telling import Ends, Read, describe


@pytest.mark.parametrize(
    ("text", "people", "ends"),
    [
        ("Some 9,000 people, primarily Liberians, have crossed from Nimba County into Ivory Coast.", 9000,
         ("Nimba County", None, "Ivory Coast")),
        ("Some 9,000 people, mostly Liberians, have crossed from western Ivory Coast into Liberia.", 9000,
         ("western Ivory Coast", None, "Liberia")),
        ("Some 9,000 people, most of them Liberians, arrived in Guinea from Sierra Leone.", 9000,
         ("Sierra Leone", None, "Guinea")),
        ("Some 9,000 people, nearly all of them women, reached Bukavu from Goma.", 9000, ("Goma", None, "Bukavu")),
        ("Some 9,000 people -- mainly Liberians -- have crossed into Guinea.", 9000, (None, None, "Guinea")),
    ],
)  # fmt: skip
def test_who_people_mostly_are_does_not_part_them_from_their_verb(
    claim: Read, text: str, people: int, ends: Ends
) -> None:
    """The number is told once, and so is where they went."""
    assert [describe(flow) for flow in claim(text).flows] == [(people, people, "people", ends, "moved")]


@pytest.mark.parametrize(
    "text",
    [
        "Some 400 soldiers, mainly Russians, have crossed from western Georgia into Russia.",
        "Some 400 tourists, mainly Germans, have crossed from western Austria into Italy.",
        "Some 400 people, mainly students, arrived in Athens from London.",
        "Some 400 people, mostly women, work in Lowell.",
        "About 300 people, mostly Americans, came to Geneva for talks.",
    ],
)
def test_soldiers_and_travellers_stay_what_they_are(claim: Read, text: str) -> None:
    """What people mostly are makes refugees of nobody who travels, fights or works."""
    assert claim(text).flows == ()
