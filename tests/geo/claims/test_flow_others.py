"""Where one sentence tells of some people and then of others, each goes their own way."""

import pytest

from tests.geo.claims.telling import Read, name_ends


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "An estimated 150,000 refugees poured from Quang Tri to Hue, and half the people of Hue were themselves "
            "leaving for Da Nang.",
            [("Quang Tri", None, "Hue"), ("Hue", None, "Da Nang")],
        ),
        (
            "Some 5,000 people fled Goma, and most residents of Minova were leaving for Bukavu.",
            [("Goma", None, None), ("Minova", None, "Bukavu")],
        ),
        (
            "Some 5,000 people fled Homs, and many people fled Hama for Beirut.",
            [("Homs", None, None), ("Hama", None, "Beirut")],
        ),
        ("Some 5,000 people fled Homs and many residents were hiding in Hama.", [("Homs", None, None)]),
    ],
)
def test_others_behind_and_go_their_own_way(claim: Read, text: str, told: list[tuple[str | None, ...]]) -> None:
    """The end of the second is none of the first."""
    assert [name_ends(flow) for flow in claim(text).flows] == told


@pytest.mark.parametrize(
    "text",
    [
        "Some 5,000 people fled Homs and the villages around it to Tripoli.",
        "Some 5,000 people fled Homs with their wives and children to Tripoli.",
        "Some 5,000 people fled Homs and were taken to Tripoli.",
        "Some 5,000 refugees fled Homs, and the refugees are now camped in Tripoli.",
        "Some 5,000 men, women and children were taken from Homs to Tripoli.",
    ],
)
def test_the_same_people_go_on_behind_and(claim: Read, text: str) -> None:
    """What a list or a second verb adds is still of them."""
    assert [name_ends(flow) for flow in claim(text).flows] == [("Homs", None, "Tripoli")]
