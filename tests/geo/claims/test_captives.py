"""Who is abducted or taken hostage flees nothing; who is expelled or deported is driven out."""

import pytest

from tests.geo.claims.telling import Read, describe


@pytest.mark.parametrize(
    "text",
    [
        "Rebels abducted 200 villagers from Gulu and took them to Sudan.",
        "Some 40 women were taken to Sudan as captives.",
        "About 300 women and children captured in Sinjar were moved to Mosul.",
        "The militants took 80 villagers captive and carried them to Raqqa.",
        "About 120 families were kidnapped in Gulu and taken to Sudan.",
        "Rebels abducted 60 people in Aru and fled into Sudan.",
        "The rebels carried off 50 children to their camps in Sudan.",
        "The rebels attacked Goma and withdrew into Rwanda, taking with them five nurses.",
        "Rebels retreated to Sudan, taking 60 families with them to Juba.",
        "The hostages were marched to Kandahar.",
        "Militants stormed the village. Women are being taken to Mosul.",
        "The rebels kidnapped 40 people near Gulu. About 20 people were later taken to Juba.",
        "The kidnapped children were brought back to Gulu.",
        "Some 500 Yazidi women were transferred to Raqqa by the militants who hold them captive.",
    ],
)
def test_captives_are_no_refugees(claim: Read, text: str) -> None:
    """Somebody took them where they are."""
    assert claim(text).flows == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Serb forces expelled 3,000 Albanians from Pristina.",
            (3000, 3000, "people", ("Pristina", None, None), "moved"),
        ),
        ("Some 500 women were deported to Serbia.", (500, 500, "people", (None, None, "Serbia"), "moved")),
        (
            "About 2,000 women and children were taken to Tuzla by bus.",
            (2000, 2000, "people", (None, None, "Tuzla"), "moved"),
        ),
        ("Some 700 civilians were taken to Tuzla.", (700, 700, "people", (None, None, "Tuzla"), "moved")),
        (
            "Some 300 abducted children escaped and fled to Gulu.",
            (300, 300, "people", (None, None, "Gulu"), "moved"),
        ),
        (
            "Thousands of villagers fled Gulu after rebels abducted 100 children.",
            (1000, None, "people", ("Gulu", None, None), "moved"),
        ),
        (
            "Rebels captured Bor and 3,000 people fled to Juba.",
            (3000, 3000, "people", (None, None, "Juba"), "moved"),
        ),
        (
            "Families fled Gulu for Kampala, taking with them their goats.",
            (None, None, "households", ("Gulu", None, "Kampala"), "moved"),
        ),
    ],
)
def test_the_expelled_the_escaped_and_those_who_flee_abductors_are_told(
    claim: Read, text: str, told: tuple[object, ...]
) -> None:
    """Force that drives people out makes a flow, and so does fear of being taken."""
    assert [describe(flow) for flow in claim(text).flows] == [told]


def test_who_takes_captives_somewhere_takes_no_place(claim: Read) -> None:
    """ "Took them" has people as its object, and not the town just named."""
    assert claim("Gunmen seized 40 villagers in Gulu and took them to Sudan.").fronts == ()
