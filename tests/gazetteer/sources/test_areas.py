"""Districts, counties and provinces of the world: their names, and where they lie."""

import re

import pytest

from gazetteer.index import Index
from gazetteer.nearness import distance_km
from gazetteer.sources.admin1 import AREAS, COLUMNS, POINT_COLUMNS, POINTS
from gazetteer.sources.admin2 import read_districts
from gazetteer.sources.area_kinds import read_kinds
from gazetteer.sources.table import read_rows


@pytest.mark.parametrize(
    ("country", "name", "proper", "words"),
    [
        ("US", "Dallas County", "Dallas", ("Dallas County", "Dallas Co.")),
        ("US", "Orleans Parish", "Orleans", ("Orleans Parish",)),
        ("ID", "Kabupaten Pidie Jaya", "Pidie Jaya", ("Pidie Jaya Regency", "Pidie Jaya District")),
        ("RU", "Uyskiy Rayon", "Uyskiy", ("Uyskiy District", "Uyskiy Rayon", "Uyskiy Raion")),
        ("FR", "Département de l'Essonne", "Essonne", ("Essonne Department",)),
        ("ZA", "Nkangala District Municipality", "Nkangala", ("Nkangala District Municipality", "Nkangala District")),
        ("GB", "Kent", "Kent", None),
    ],
)
def test_an_official_name_is_taken_apart(country: str, name: str, proper: str, words: tuple[str, ...] | None) -> None:
    """What stands beside the name proper tells the kind of area, and with it the English forms."""
    found, kind = read_kinds(country).split_name(name)
    assert found == proper
    assert (kind and kind.spell_out(found)) == words


def test_a_district_has_an_id_a_name_and_a_box_around_its_point() -> None:
    """Of all districts of the world."""
    entries = list(read_districts())
    assert len({entry.place.id for entry in entries}) == len(entries) > 30_000
    for entry in entries:
        assert re.fullmatch(r"admin2-[A-Z]{2}-[A-Za-z0-9-]+", entry.place.id)
        assert entry.place.name == entry.names[0].text
        assert entry.box is not None
        west, south, east, north = entry.box
        assert west - 0.001 <= entry.place.longitude <= east + 0.001, entry
        assert south - 0.001 <= entry.place.latitude <= north + 0.001, entry


@pytest.mark.parametrize(
    ("name", "place_id", "latitude", "longitude"),
    [
        ("Dallas County", "admin2-US-TX-113", 32.77, -96.78),
        ("Harney County", "admin2-US-OR-025", 43.5, -119.0),
        ("St. Tammany Parish", "admin2-US-LA-103", 30.4, -89.95),
        ("Devon", "admin2-GB-ENG-D4", 50.7, -3.8),
        ("County Durham", "admin2-GB-ENG-D8", 54.7, -1.8),
        ("Bas-Rhin", "admin2-FR-44-67", 48.6, 7.6),
        ("Province of Florence", "admin2-IT-16-FI", 43.85, 11.3),
        ("Rukungiri District", None, -0.8, 29.9),
        ("Swat District", None, 35.2, 72.4),
        ("Pidie Jaya Regency", None, 5.2, 96.2),
        ("Kasese District", None, 0.1, 30.1),
    ],
)
def test_districts_lie_where_they_are(
    index: Index, name: str, place_id: str | None, latitude: float, longitude: float
) -> None:
    """Areas of several continents are found by their full names, within 50 km of their middles."""
    best = index.find(name)[0]
    assert place_id in (None, best.id)
    assert best.id.startswith("admin2-")
    assert distance_km((best.latitude, best.longitude), (latitude, longitude)) < 50


@pytest.mark.parametrize(
    "name", ["Florence", "Toronto", "Aleppo", "Xi'an", "Medan", "Luton", "Adana", "Houston", "Ravenna"]
)
def test_a_bare_name_means_the_town_not_its_district(index: Index, name: str) -> None:
    """An area that has the name of a town in it answers to its full name only."""
    assert index.find(name)[0].id.startswith("gn-")
    assert index.find(name)[0].country not in {
        place.country for place in index.find(name) if place.id.startswith("admin2-")
    }


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Lombardy", "admin1-IT-09"),
        ("Lower Saxony", "admin1-DE-06"),
        ("Andalusia", "admin1-ES-51"),
        ("Khyber Pakhtunkhwa", "admin1-PK-03"),
        ("Nineveh Governorate", "admin1-IQ-15"),
        ("Ivano-Frankivsk Oblast", "admin1-UA-06"),
        ("Styria", "admin1-AT-06"),
        ("Jalisco", "admin1-MX-14"),
    ],
)
def test_provinces_are_known_by_their_english_names(index: Index, name: str, place_id: str) -> None:
    """Beside the name that GeoNames puts first."""
    assert place_id in {place.id for place in index.find(name)}


@pytest.mark.parametrize("word", ["Golden State", "Kekeka", "Mikikana"])
def test_a_nickname_is_no_name_of_a_province(index: Index, word: str) -> None:
    """Nor is what Hawaiian calls an American state."""
    assert not any(place.id.startswith("admin1-") for place in index.find(word))


@pytest.mark.parametrize(
    ("place_id", "latitude", "longitude"),
    [
        ("admin1-CA-01", 52.28, -117.47),
        ("admin1-AU-04", -20.0, 145.0),
        ("admin1-US-TX", 31.25, -99.25),
        ("admin1-PE-16", -4.8, -75.0),
        ("admin1-CN-13", 41.5, 85.5),
    ],
)
def test_a_province_lies_at_the_middle_of_its_land(
    index: Index, place_id: str, latitude: float, longitude: float
) -> None:
    """Not at the middle of its towns, which crowd at one end of it."""
    place = index.get(place_id)
    assert place is not None
    assert distance_km((place.latitude, place.longitude), (latitude, longitude)) < 161


def test_the_middles_are_those_of_known_provinces() -> None:
    """Each row of the table of middles has a row in the table of provinces."""
    known = {(row.text("country"), row.text("code")) for row in read_rows(AREAS, COLUMNS)}
    rows = [(row.text("country"), row.text("code")) for row in read_rows(POINTS, POINT_COLUMNS)]
    assert len(set(rows)) == len(rows) > 3_000
    assert set(rows) <= known
