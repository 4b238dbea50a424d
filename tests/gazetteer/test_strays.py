"""A name that the words put in one land is not drawn in another, though no gazetteer has a better place."""

import pytest

from gazetteer import Geoparser, Index

STRAYS = [
    "Militants raided the Mozambican town of Salamanca. Salamanca was quiet.",
    "The northern Mozambique town of Salamanca was quiet. Militants raided Salamanca.",
]
NAMES = frozenset({"Salamanca", "Barcelona", "Paris"})
PLACED = [
    ("They met in the Spanish city of Salamanca. Salamanca was quiet.", "ES"),
    ("Troops of Barcelona in Mozambique slept. Barcelona was quiet.", "ES"),
    ("In the Kentucky town of Paris it rained. Paris was wet.", "US"),
]


@pytest.mark.parametrize("text", STRAYS)
def test_a_town_is_no_dot_in_another_land_than_the_words_say(index: Index, text: str) -> None:
    """It is listed with what else it could be, wherever the article names it."""
    found = [r for r in Geoparser(index).read_text(text).resolutions if r.mention.name == "Salamanca"]
    assert len(found) == 2
    assert all(r.place is None and r.candidates for r in found)


@pytest.mark.parametrize(("text", "country"), PLACED)
def test_a_town_stays_where_the_words_agree_or_say_nothing(index: Index, text: str, country: str) -> None:
    """Who is from one place may be in another."""
    found = [r.place for r in Geoparser(index).read_text(text).resolutions if r.mention.name in NAMES]
    assert [place.country if place else None for place in found] == [country, country]
