"""An invented dispatch about real places: what its words make of them lies where it should, and says how."""

import re
from datetime import date

import pytest
from geopandas import GeoDataFrame
from shapely import Point

from gazetteer import Article, Geoparser
from geo import derive_layers
from geo.marks import make_marks

DISPATCH = """Highway Cut in North

ALEPPO, Syria - Fighters cut the Aleppo-Damascus highway on Monday and held villages south of Aleppo, residents said.

Shells fell on the northern outskirts of Aleppo. Families slept in fields between Hama and Homs, in the west of Syria.

Other Syrians held villages east of the Euphrates. A convoy stood halfway between Palmyra and Homs, and soldiers were
seen 10 miles inside Syria. A patrol boat was hit 20 miles off the coast of Latakia.

In Congo, thousands walked through villages between Goma and Bukavu. In Somalia, a bomb exploded 30 miles north of
Mogadishu."""
WHERE = [
    ("Aleppo-Damascus highway", (34.86, 36.72), "straight way between the two"),
    ("south of Aleppo", (36.07, 37.16), "within 30 km to the south"),
    ("northern outskirts of Aleppo", (36.27, 37.16), "6 to 10 km to the north"),
    ("between Hama and Homs", (34.93, 36.74), "ground between the two"),
    ("halfway between Palmyra and Homs", (34.64, 37.50), "about 72 km from both"),
    ("20 miles off the coast of Latakia", (35.53, 35.60), "sea within 32 km of the coast"),
    ("between Goma and Bukavu", (-2.08, 29.04), "ground between the two"),
    ("30 miles north of Mogadishu", (2.47, 45.34), "36 to 60 km to the north"),
]


@pytest.fixture(scope="module")
def layers(geoparser: Geoparser) -> dict[str, GeoDataFrame]:
    """The layers of the dispatch."""
    article = Article.from_text(DISPATCH, id="dispatch", published=date(2013, 3, 4))
    return derive_layers([geoparser.read(article)])


@pytest.mark.parametrize(("label", "where", "note"), WHERE)
def test_a_phrase_is_drawn_where_it_says(
    layers: dict[str, GeoDataFrame], label: str, where: tuple[float, float], note: str
) -> None:
    """The map's label is the article's own phrase, the shape is inferred, and the card tells how."""
    rows = [row for row in layers["places"].to_dict("records") if row["label"] == label]
    assert len(rows) == 1
    (row,) = rows
    assert row["geometry"].distance(Point(where[1], where[0])) < 0.02
    assert row["drawn"] == "inferred" and note in row["drawing"]
    assert 1 <= row["precision_km"] < 100


def test_every_mark_can_stand_in_a_link(layers: dict[str, GeoDataFrame]) -> None:
    """The ids of places that words make are letters, digits and hyphens, like all others."""
    ids = {row["place_id"] for row in layers["places"].to_dict("records") if row["place_id"]}
    assert {"way-gn-170063-gn-170654", "between-gn-216281-gn-217831", "near-48-3-n-gn-53654"} <= ids
    assert all(re.fullmatch(r"[A-Za-z0-9-]{1,200}", place) for place in ids)


def test_the_map_draws_words_as_loosely_as_they_are(layers: dict[str, GeoDataFrame]) -> None:
    """A road whose course is not known is a way of its own kind; ground between towns is soft; none is a dot."""
    (marks,) = [marks for name, marks in make_marks(layers).items() if name == "dispatch/places"]
    forms = {mark["id"]: mark["properties"]["form"] for mark in marks["features"]}
    assert forms["way-gn-170063-gn-170654"] == "way"
    assert forms["between-gn-216281-gn-217831"] == forms["side-s-gn-170063"] == "part"
    assert forms["near-48-3-n-gn-53654"] == forms["near-8-n-gn-170063"] == "near"
    assert forms["gn-170063"] == "dot"
