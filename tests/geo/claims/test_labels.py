"""Numbers that name a flight, a unit or a day count nobody; those beside them still do."""

import pytest

from tests.geo.claims.telling import Read


@pytest.mark.parametrize(
    "text",
    [
        "A herder known only as P-0217 had walked from Boda to Garoua-Boulai.",
        "The witness, D-114, fled Prijedor for Zagreb.",
        "PRETORIA, Feb. 28.-President Steyn has left Pretoria for Bloemfontein.",
        "Flight 370 left Kuala Lumpur for Beijing.",
        "Passengers aboard flight 370 had left Kuala Lumpur for Beijing.",
        "Bus 54 left Aleppo for Damascus.",
        "The jet, MH17, left Amsterdam for Kuala Lumpur.",
        "The men of Unit 731 fled Harbin for Tokyo.",
        "The crew of Soyuz 11 left Baikonur for Moscow.",
    ],
)
def test_a_number_in_a_name_counts_nobody(claim: Read, text: str) -> None:
    """Witnesses, flights and days are no people who moved."""
    assert claim(text).flows == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Goma 300 fled to Bukavu.", "300"),
        ("At Kilolo 300 fled to Bukavu.", "300"),
        ("On Monday 300 fled Goma for Bukavu.", "300"),
        ("Yesterday 300 fled Goma for Bukavu.", "300"),
        ("Of the Uitlanders 3,000 fled Johannesburg for Durban.", "3,000"),
        ("Of the Serbs 300 fled Pristina for Nis.", "300"),
        ("About 200-300 people fled Goma for Bukavu.", "About 200-300"),
        ("Some 300k people fled Syria for Turkey.", "Some 300k"),
        ("Haiti counts more, with14,593 displaced households in Jacmel.", "14,593"),
        ("JUBA-300 people fled Goma for Bukavu.", "300"),
        ("In the camp 300 fled to Bukavu.", "300"),
        ("By bus 300 left Aleppo for Damascus.", "300"),
        ("MOGADISHU--300 families fled Afgoye for Mogadishu.", "300"),
    ],
)
def test_a_number_behind_a_place_or_a_day_counts_people(claim: Read, text: str, words: str) -> None:
    """What stands before a number only says where and when, or of whom."""
    assert [flow.words for flow in claim(text).flows] == [words]
