"""Names in old dispatches and war reports: where they were sent from, old spellings, articles, generals."""

import pytest

from gazetteer import Geoparser, Index

WEST = "CAIRO, Jan. 4.—A boat came from Memphis. Vicksburg is quiet, and so is Natchez."
SENT = [
    (WEST, "US"),
    (f"{WEST} The khedive of Egypt slept.", "EG"),
    ("CAIRO (AP) - The Egyptian press wrote of Memphis, Vicksburg and Natchez.", "EG"),
    ("CAIRO, Jan. 4.—It rained all night.", "EG"),
]


@pytest.mark.parametrize(("text", "country"), SENT, ids=[text for text, _ in SENT])
def test_a_dateline_is_the_capital_unless_all_else_lies_around_its_namesake(
    index: Index, text: str, country: str
) -> None:
    """A word on the capital's own land, or nothing on any, leaves the capital."""
    dateline = Geoparser(index).read_text(text).resolutions[0]
    assert dateline.place is not None and dateline.place.country == country


def test_the_town_of_the_dateline_stays_the_same_in_the_report(index: Index) -> None:
    """In small letters it is no other town."""
    places = [r.place for r in Geoparser(index).read_text(f"{WEST} Troops fill Cairo.").resolutions]
    assert places[0] is not None and places[0].country == "US" and places[-1] == places[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Guards left el-Fasher and slept in El-Fasher.", ["el-Fasher", "El-Fasher"]),
        ("Omar el-Fasher slept in Khartoum.", ["Khartoum"]),
    ],
)
def test_a_name_is_found_however_its_article_is_written(index: Index, text: str, names: list[str]) -> None:
    """The table has "El Fasher"; behind a first name it is somebody's surname."""
    assert [r.mention.name for r in Geoparser(index).read_text(text).resolutions] == names


def test_whom_a_general_attacks_is_no_wood(index: Index) -> None:
    """A town that is an English word needs more than a verb of fighting, which generals have, too."""
    text = "They attacked Forest at dawn near Lexington, Tennessee, and slept."
    assert [r.mention.name for r in Geoparser(index).read_text(text).resolutions] == ["Lexington", "Tennessee"]


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("It rained in Umballa.", "gn-1278860"),
        ("It rained in Rustchuk.", "gn-727523"),
        ("They crossed the Tugela at dawn.", "river-tugela"),
        ("In Nigeria, it rained in Baga.", "town-baga-ng"),
    ],
)
def test_a_name_of_old_dispatches_is_found(index: Index, text: str, place_id: str) -> None:
    """London's papers had their own spellings of the world."""
    assert place_id in [r.place.id for r in Geoparser(index).read_text(text).resolutions if r.place is not None]
