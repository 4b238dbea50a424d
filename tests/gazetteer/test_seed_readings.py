"""Every place that the two seed articles name, in order, with its role: nothing less and nothing more."""

from itertools import pairwise
from pathlib import Path

import pytest

from gazetteer import Article, Geoparser, Index, Reading, RelativeKind

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED = {
    "000_222a8ea1b140b4f7.txt": (
        ("Armenia", "actor", "country-AM"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Nagorno-Karabakh", "location", "region-nagorno-karabakh"),
        ("Armenia", "actor", "country-AM"),
        ("Russia", "actor", "country-RU"),
        ("Armenia", "actor", "country-AM"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Yerevan", "location", "gn-616052"),
        ("Armenian", "adjective", "country-AM"),
        ("Baku", "location", "gn-587084"),
        ("Azerbaijan", "location", "country-AZ"),
        ("Nagorno-Karabakh", "location", "region-nagorno-karabakh"),
        ("Armenia", "location", "country-AM"),
        ("Armenian", "adjective", "country-AM"),
        ("Azerbaijan", "location", "country-AZ"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Armenian", "adjective", "country-AM"),
        ("Armenia", "location", "country-AM"),
        ("Lachin corridor", "location", "corridor-lachin"),
        ("Azeri", "adjective", "country-AZ"),
        ("Armenian", "adjective", "country-AM"),
        ("Yerevan", "location", "gn-616052"),
        ("Baku", "location", "gn-587084"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Azerbaijanis", "adjective", "country-AZ"),
        ("Karabakh", "location", "region-nagorno-karabakh"),
        ("Armenia", "location", "country-AM"),
        ("Lachin humanitarian corridor", "location", "corridor-lachin"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Askeran", "location", "district-askeran"),
        ("Mordakert", "location", "district-mardakert"),
        ("Armenian", "adjective", "country-AM"),
        ("Armenian", "adjective", "country-AM"),
        ("Russia", "actor", "country-RU"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Armenians", "adjective", "country-AM"),
        ("Nagorno-Karabakh", "location", "region-nagorno-karabakh"),
        ("Russia", "actor", "country-RU"),
        ("Armenia", "actor", "country-AM"),
        ("Moscow", "actor", "gn-524901"),
        ("Armenia", "actor", "country-AM"),
        ("Russia", "actor", "country-RU"),
        ("Armenia", "actor", "country-AM"),
        ("Soviet", "adjective", "region-soviet-union"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Armenia", "actor", "country-AM"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Armenia", "actor", "country-AM"),
        ("Armenian", "adjective", "country-AM"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Armenians", "adjective", "country-AM"),
        ("Moscow", "credit", "gn-524901"),
    ),
    "002_85f6737340565b4c.txt": (
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Moscow", "location", "gn-524901"),
        ("Russian", "adjective", "country-RU"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Moscow", "location", "gn-524901"),
        ("Russian", "adjective", "country-RU"),
        ("Armenians", "adjective", "country-AM"),
        ("Iran", "actor", "country-IR"),
        ("Baku", "actor", "gn-587084"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Armenian", "adjective", "country-AM"),
        ("southwestern Azerbaijan", "location", "part-sw-country-AZ"),
        ("Iranian border", "location", "near-8-border-country-AZ-country-IR"),
        ("Iran", "actor", "country-IR"),
        ("Turkey", "actor", "country-TR"),
        ("Russia", "actor", "country-RU"),
        ("Israel", "actor", "country-IL"),
        ("Iran", "actor", "country-IR"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Araks River", "location", "river-araks"),
        ("Iran", "location", "country-IR"),
        ("southwestern Azerbaijan", "location", "part-sw-country-AZ"),
        ("Armenian", "adjective", "country-AM"),
        ("Nagorno-Karabakh", "location", "region-nagorno-karabakh"),
        ("Azeris", "adjective", "country-AZ"),
        ("northern Iran", "location", "part-n-country-IR"),
        ("Iranian", "adjective", "country-IR"),
        ("Armenians", "adjective", "country-AM"),
        ("Turkey", "actor", "country-TR"),
        ("Iranian", "adjective", "country-IR"),
        ("Azerbaijan border", "location", "border-country-AZ-country-IR"),
        ("U.S.", "actor", "country-US"),
        ("Iranians", "adjective", "country-IR"),
        ("U.S.", "actor", "country-US"),
        ("United States", "actor", "country-US"),
        ("Armenians", "adjective", "country-AM"),
        ("Azerbaijan", "location", "country-AZ"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Soviet", "adjective", "region-soviet-union"),
        ("Turkish", "adjective", "country-TR"),
        ("Russia", "actor", "country-RU"),
        ("Iran", "actor", "country-IR"),
        ("Nagorno-Karabakh", "location", "region-nagorno-karabakh"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Russian", "adjective", "country-RU"),
        ("Armenians", "adjective", "country-AM"),
        ("Russians", "adjective", "country-RU"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Armenians", "adjective", "country-AM"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Russia", "actor", "country-RU"),
        ("Russian", "adjective", "country-RU"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Turkish", "adjective", "country-TR"),
        ("Moscow", "location", "gn-524901"),
        ("Russia", "actor", "country-RU"),
        ("Azerbaijani", "adjective", "country-AZ"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Armenia", "actor", "country-AM"),
        ("Russian", "adjective", "country-RU"),
        ("Azerbaijan", "actor", "country-AZ"),
        ("Tajikistan", "actor", "country-TJ"),
        ("Russian", "adjective", "country-RU"),
        ("Afghanistan", "location", "country-AF"),
        ("Washington", "credit", "gn-4140963"),
    ),
}


@pytest.fixture(scope="module")
def readings(index: Index) -> dict[str, Reading]:
    """Both articles, read."""
    geoparser = Geoparser(index)
    return {name: geoparser.read(Article.from_file(SEEDS / name)) for name in EXPECTED}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_place_is_found_in_its_role_and_nothing_else(readings: dict[str, Reading], name: str) -> None:
    """The mentions of a seed article are exactly those a careful reader finds."""
    reading = readings[name]
    found = tuple(
        (reading.article.excerpt(r.mention.whole), str(r.mention.role), None if r.ground is None else r.ground.id)
        for r in reading.resolutions
    )
    assert found == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_mention_is_the_words_of_its_span(readings: dict[str, Reading], name: str) -> None:
    """An excerpt of a mention's span is its name, and mentions do not overlap."""
    reading = readings[name]
    spans = [r.mention.span for r in reading.resolutions]
    assert all(reading.article.excerpt(r.mention.span) == r.mention.name for r in reading.resolutions)
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_a_few_miles_of_a_border_are_eight_kilometres(readings: dict[str, Reading]) -> None:
    """ "Within a few miles of the Iranian border" is near the border of two countries, and its words are kept."""
    reading = readings["002_85f6737340565b4c.txt"]
    (near,) = [r for r in reading.resolutions if r.mention.qualifier is not None]
    assert near.mention.qualifier is not None
    assert reading.article.excerpt(near.mention.qualifier) == "within a few miles of"
    assert near.ground is not None and near.ground.relative is not None
    assert near.ground.relative.kind is RelativeKind.NEAR
    assert near.ground.relative.bases == ("country-AZ", "country-IR")
    assert near.ground.relative.distance_km == 8.0
    assert near.ground.relative.of_border


@pytest.mark.parametrize(
    ("place_id", "latitude", "longitude", "within"),
    [
        ("gn-616052", 40.178, 44.513, 0.05),
        ("gn-587084", 40.378, 49.892, 0.05),
        ("region-nagorno-karabakh", 39.9, 46.8, 0.4),
        ("district-askeran", 39.94, 46.83, 0.3),
        ("district-mardakert", 40.21, 46.81, 0.3),
        ("part-sw-country-AZ", 39.3, 46.8, 0.8),
        ("border-country-AZ-country-IR", 39.0, 47.5, 0.8),
    ],
)
def test_a_place_lies_where_the_article_means(
    readings: dict[str, Reading], place_id: str, latitude: float, longitude: float, within: float
) -> None:
    """The point of a place is no farther off, in degrees, than its kind allows."""
    places = {r.ground.id: r.ground for reading in readings.values() for r in reading.resolutions if r.ground}
    place = places[place_id]
    assert abs(place.latitude - latitude) <= within
    assert abs(place.longitude - longitude) <= within
    assert place.precision_km > 0


def test_candidates_are_best_first_with_their_evidence(readings: dict[str, Reading]) -> None:
    """Scores lie in 0..1 and fall, and every candidate says what decided."""
    for reading in readings.values():
        for resolution in reading.resolutions:
            scores = [candidate.score for candidate in resolution.candidates]
            assert scores == sorted(scores, reverse=True)
            assert all(0 <= score <= 1 for score in scores)
            assert all(candidate.evidence for candidate in resolution.candidates)
