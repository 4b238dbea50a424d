"""People who come to a place from no other that is named, in sentences on wars and disasters of all times."""

import pytest

from tests.geo.claims.telling import Read, Told, describe


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A third of the town's 90,000 people have left their homes.",
         (30_000, 30_000, "people", (None, None, None), "moved")),
        ("Most of its 5,000 inhabitants fled to Tuzla.", (2500, 5000, "people", (None, None, "Tuzla"), "moved")),
        ("Dozens of families took refuge in Zenica.", (12, None, "households", (None, None, "Zenica"), "moved")),
        ("Refugees poured into Macedonia.", (None, None, "people", (None, None, "Macedonia"), "moved")),
        ("More than 11,000 people are living in camps around Port-au-Prince.",
         (11_000, None, "people", (None, None, "Port-au-Prince"), "moved")),
        ("At least 900 people are sheltering in schools in Leyte after the typhoon.",
         (900, None, "people", (None, None, "Leyte"), "moved")),
        ("The governor said that 6,000 families had been moved to Mekelle.",
         (6000, 6000, "households", (None, None, "Mekelle"), "moved")),
        ("The number of refugees in Pakistan has risen to three million.",
         (3_000_000, 3_000_000, "people", (None, None, "Pakistan"), "moved")),
        ("The number of displaced people in Ukraine stands at 5m.",
         (5_000_000, 5_000_000, "people", (None, None, "Ukraine"), "moved")),
        ("Some 20,000 to 30,000 refugees are massed at the Macedonian border.",
         (20_000, 30_000, "people", (None, None, "Macedonian border"), "moved")),
        ("Nearly three thousand Boer women and children are in the camp at Bloemfontein.",
         (3000, 3000, "people", (None, None, "Bloemfontein"), "moved")),
        ("The number of displaced in Ituri has risen from 50,000 to 70,000.",
         (70_000, 70_000, "people", (None, None, "Ituri"), "moved")),
        ("By evening 350 people had taken shelter in a church in Nablus.",
         (350, 350, "people", (None, None, "Nablus"), "moved")),
    ],
)  # fmt: skip
def test_a_sentence_tells_where_people_came_to(claim: Read, text: str, told: Told) -> None:
    """Bounds, unit, host and standing of one flow, and nothing besides."""
    assert [describe(flow) for flow in claim(text).flows] == [told]
