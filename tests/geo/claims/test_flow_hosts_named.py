"""Where people came to who are put up, who come back, or of whom a town is full."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends

THEME = " Refugees have fled Goma. Refugees are walking to Bukavu."


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Some 13,000 of the arrivals have been put up in Uvira." + THEME, (None, None, "Uvira")),
        ("About 300 of the new arrivals are sheltering in Uvira." + THEME, (None, None, "Uvira")),
        ("Some 400 families from Goma returned to Bukavu.", ("Goma", None, "Bukavu")),
        ("About 400 families from Zovu Amka returned to Larkana district.", ("Zovu Amka", None, "Larkana")),
        ("Some 400 families from Homs have returned to Homs.", (None, None, "Homs")),
        ("Some 400 families from Darfur have returned to El Fasher.", (None, None, "El Fasher")),
        ("Some 400 refugees from Goma returned to Bukavu.", (None, None, "Bukavu")),
        ("Some 400 residents from Sake returned home to Goma.", (None, None, "Goma")),
        ("Some 400 families from Aleppo returned to the city from Turkey.", ("Turkey", None, "Aleppo")),
        ("Goma is full of refugees from Masisi.", ("Masisi", None, "Goma")),
        ("Beirut is overflowing with refugees from Tyre.", ("Tyre", None, "Beirut")),
    ],
)
def test_the_ends_of_those_who_came(claim: Read, text: str, ends: Ends) -> None:
    """Refugees from a town would come back to it; families from it who come back to another come from it."""
    assert name_ends(claim(text).flows[0]) == ends


@pytest.mark.parametrize(
    "text",
    [
        "Some 3,000 of the arrivals have been put up in Goa.",
        "Some 3,000 of the arrivals were delayed in Leeds.",
        "The hall is full of people from Tyre.",
        "Goma is full of tourists from Masisi.",
    ],
)
def test_guests_are_no_refugees(claim: Read, text: str) -> None:
    """Arrivals and full halls are everyday things where nobody has fled."""
    assert claim(text).flows == ()


def test_arrivals_are_those_just_told_of(claim: Read) -> None:
    """Behind people who came, "the arrivals" are of them."""
    flows = claim(
        "Some 50,000 people crossed from Karabakh into Armenia. About 13,000 of the arrivals were put up in Goris."
    )
    assert [name_ends(flow) for flow in flows.flows] == [("Karabakh", None, "Armenia"), (None, None, "Goris")]
