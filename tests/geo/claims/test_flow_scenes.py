"""Where people fled from who are told by the fighting, by the town they own, or by what hit it."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Some 5,000 people fled fighting in Zovu and Tamka districts.", ("Zovu and Tamka", None, None)),
        ("Some 5,000 people have fled fighting in the Zovu district to Goma.", ("Zovu", None, "Goma")),
        ("Some 3,000 people fleeing fighting in Zovu reached Goma.", ("Zovu", None, "Goma")),
        ("About 300 people who fled fighting in Zovu district arrived in Goma.", ("Zovu", None, "Goma")),
        ("Some 3,000 people fled after fighting reached Goma.", ("Goma", None, None)),
        ("About 3,000 families from flood-hit Zovu have left for Bukavu.", ("Zovu", None, "Bukavu")),
        ("Kosovo's 4,000 Serbs fled to Belgrade.", ("Kosovo", None, "Belgrade")),
        ("Nagorno-Karabakh fell to Azerbaijan. The enclave's 40,000 people fled.", ("Nagorno-Karabakh", None, None)),
    ],
)
def test_the_scene_is_where_they_fled_from(claim: Read, text: str, ends: Ends) -> None:
    """Also where no gazetteer knows it."""
    assert name_ends(claim(text).flows[0]) == ends


@pytest.mark.parametrize(
    "text",
    ["The enclave's 140,000 Armenians fled within days.", "The country's 40,000 Somalis fled to Kenya."],
)
def test_a_nation_that_lives_elsewhere_is_not_from_its_state(claim: Read, text: str) -> None:
    """The people of an enclave are from there, whatever their nation."""
    assert [flow.origin for flow in claim(text).flows] == [None]
