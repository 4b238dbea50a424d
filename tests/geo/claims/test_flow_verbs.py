"""Ordinary verbs of motion tell of flight where the places, or the article, say so."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Some 135,000 people had been moved out of Aleppo and Homs.", ("Aleppo and Homs", None, None)),
        ("Some 900 people were moved out of two districts of Aleppo.", ("Aleppo", None, None)),
        ("Some 76,000 people had been moved from the area to other towns.", ("the area", None, "other towns")),
        ("The airline has flown 20,000 survivors from Adana to Istanbul.", ("Adana", None, "Istanbul")),
        ("Rebels attacked Juba. Planes have flown 300 people from Juba to Nairobi.", ("Juba", None, "Nairobi")),
        ("Some 3,000 people crossed into Mizoram from Chin State.", ("Chin State", None, "Mizoram")),
        ("Troops attacked Falam. Some 3,000 entered Mizoram from Chin State.", ("Chin State", None, "Mizoram")),
        ("Troops shelled Bilbao. Some 5,000 persons have come in from Guernica.", ("Guernica", None, None)),
        ("Troops shelled Bilbao. Some 5,000 people have come to Bilbao from Guernica.", ("Guernica", None, "Bilbao")),
    ],
)
def test_people_who_come_from_one_place_to_another_have_moved(claim: Read, text: str, ends: Ends) -> None:
    """Moved out, flown, come in, entered from: with both war and places they are flows."""
    assert [name_ends(flow) for flow in claim(text).flows] == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 people have been moved out of a hotel in Leeds.",
        "Some 300 people were moved from the hospital to Adana.",
        "Some 5,000 people have come to London from Wales for the match.",
        "Some 3,000 people entered Singapore from Malaysia.",
        "The airline has flown 3,000 people from London to Paris.",
        "Some 300 people crossed from Dover to Calais.",
        "Troops attacked Falam. Some 3,000 rebels have come in from Chin State.",
        "Troops attacked Falam. Some 300 journalists came to Falam from Delhi.",
        "Troops attacked Goma. Planes flew 40 soldiers to Goma from Kinshasa.",
    ],
)
def test_guests_passengers_and_soldiers_are_none(claim: Read, text: str) -> None:
    """The same verbs of those who travel or fight."""
    assert claim(text).flows == ()
