"""Corridors: what they link, and whether they are open."""

from collections.abc import Callable

import pytest

from geo.claims import Claims

Read = Callable[[str], Claims]


@pytest.mark.parametrize(
    ("text", "status", "ends"),
    [
        ("The army opened a corridor from Goma to Bukavu on Monday.", "open", ["Goma", "Bukavu"]),
        ("Rebels cut the main highway that links Homs with Aleppo.", "cut", ["Homs", "Aleppo"]),
        (
            "Both sides agreed on a humanitarian corridor between Tuzla and Sarajevo.",
            "promised",
            ["Tuzla", "Sarajevo"],
        ),
        ("They blocked the corridor linking Goma to Bukavu.", "cut", ["Goma", "Bukavu"]),
    ],
)
def test_a_corridor_has_its_ends_and_its_standing(claim: Read, text: str, status: str, ends: list[str]) -> None:
    """What is linked, and what is done to the way."""
    corridor = claim(text).corridors[0]
    assert corridor.status == status
    assert [end.name for end in (corridor.origin, corridor.destination) if end] == ends


@pytest.mark.parametrize(
    "text",
    [
        "She walked down the corridor of the hospital in Tuzla.",
        "The road was wet after the rain in Tuzla.",
        "They drove along the highway to Homs.",
    ],
)
def test_an_ordinary_way_is_no_corridor(claim: Read, text: str) -> None:
    """A hospital's corridor and a wet road link nothing."""
    assert claim(text).corridors == ()


def test_the_corridor_is_the_one_the_article_names(claim: Read) -> None:
    """A bare "the corridor" takes the name of the only one."""
    text = "The Lachin corridor links Armenia to Karabakh. Rebels cut the corridor on Monday."
    assert [corridor.where.name for corridor in claim(text).corridors] == ["Lachin corridor", "Lachin corridor"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The road from Goma to Bukavu was cut on Monday.", "road from Goma to Bukavu"),
        ("The road between Goma and Bukavu was cut on Monday.", "road between Goma and Bukavu"),
    ],
)
def test_a_road_without_a_name_goes_by_its_ends(claim: Read, text: str, name: str) -> None:
    """ "Road" alone would say nothing on a map; what was done to it need not repeat the ends."""
    corridor = claim(text).corridors[0]
    assert (corridor.where.name, corridor.fact) == (name, "cut")
    assert corridor.where.place is not None
    assert corridor.where.place.id == "way-gn-216281-gn-217831"


def test_a_road_that_may_be_cut_is_not_cut(claim: Read) -> None:
    """A threat is no cross on the map."""
    assert claim("They said they would cut the road between Goma and Bukavu within days.").corridors == ()
