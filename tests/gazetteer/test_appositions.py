"""A name that the words behind a comma call a town, a port, a capital, is a place's, whoever else is called so."""

import pytest

from gazetteer import Geoparser, Index, Role


@pytest.fixture(scope="module")
def geoparser(index: Index) -> Geoparser:
    """Reads with the whole gazetteer."""
    return Geoparser(index=index)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kelby, the main town in Bong County, was taken.", "Kelby"),
        ("It was quiet, they said. Kelby, the main town in Bong County, was taken.", "Kelby"),
        ("Dawson, a village in Helmand province, was bombed.", "Dawson"),
        ("Rebels took Nelson, the only port in southeastern Liberia.", "Nelson"),
        ("The army shelled Zorvane, a strategic port on the coast of Liberia, for a week.", "Zorvane"),
        ("Marshall, the port of Margibi County, was captured.", "Marshall"),
        ("Troops entered Morgan, Bong County's second city, at dawn.", "Morgan"),
    ],
)
def test_what_is_called_a_settlement_is_a_place_though_no_gazetteer_has_it(
    geoparser: Geoparser, text: str, name: str
) -> None:
    """It is listed, and not put where another bears its name."""
    told = {r.mention.name: (r.mention.role, r.place) for r in geoparser.read_text(text).resolutions}
    assert told[name] == (Role.LOCATION, None)


def test_a_first_name_that_is_called_a_town_is_that_town(geoparser: Geoparser) -> None:
    """The place that the words put it in tells which of its namesakes is meant."""
    (found, _) = geoparser.read_text("Harper, the main town in Maryland County, was taken by rebels.").resolutions
    assert found.place is not None
    assert (found.place.name, found.place.country) == ("Harper", "LR")


def test_a_town_of_another_country_is_not_the_one_that_is_meant(geoparser: Geoparser) -> None:
    """Of all that bear a name none may lie where the words put it: then it is not known."""
    reading = geoparser.read_text("Carson, the largest town of Nimba County, was captured by rebels.")
    assert [(r.mention.name, r.place is None) for r in reading.resolutions] == [
        ("Carson", True),
        ("Nimba County", False),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to Smith, the town in Nimba County was taken.", "Smith"),
        ("According to Kelby, the main town in Nimba County, Ganta, was taken.", "Kelby"),
        ("General Kelby, the commander in Nimba County, was captured.", "Kelby"),
        ("Dawson, the village chief in Helmand, was killed.", "Dawson"),
        ("Kelby, the city council said, was quiet.", "Kelby"),
        ("After Kelby, the town of Ganta was taken.", "Kelby"),
        ("With Kelby, the town in Nimba County was lost.", "Kelby"),
        ("Kelby, where rebels have a base, was shelled.", "Kelby"),
    ],
)
def test_other_words_behind_a_comma_make_no_place_of_a_name(geoparser: Geoparser, text: str, name: str) -> None:
    """A chief, a council, a source, and a town that has a name of its own."""
    assert name not in [r.mention.name for r in geoparser.read_text(text).resolutions]
