"""America's hamlets, rivers, county seats, and the spellings of its towns in older texts."""

import pytest

from gazetteer import Article, Geoparser
from gazetteer.index import Index
from gazetteer.nearness import distance_km
from gazetteer.place import FeatureClass
from gazetteer.sources import us_towns
from gazetteer.sources.pairs import spell_otherwise


@pytest.mark.parametrize(
    ("name", "country", "other"),
    [
        ("Murfreesboro", "US", "Murfreesborough"),
        ("Vicksburg", "US", "Vicksburgh"),
        ("Saint Albans", "GB", "St. Albans"),
        ("Amelia Court House", "US", "Amelia Courthouse"),
    ],
)
def test_a_name_has_the_spellings_of_other_times(name: str, country: str, other: str) -> None:
    """By its beginning or its end."""
    assert other in tuple(spell_otherwise((name,), country))


def test_a_rule_of_one_country_holds_there_only() -> None:
    """No German town is spelled with "burgh"."""
    assert tuple(spell_otherwise(("Hamburg",), "DE")) == ()


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Murfreesborough", 35.85, -86.39),
        ("Vicksburgh", 32.35, -90.88),
        ("Goldsborough", 35.38, -77.99),
        ("Appomattox Court-House", 37.38, -78.8),
        ("Spotsylvania Court House", 38.2, -77.59),
        ("Dinwiddie Court-House", 37.08, -77.59),
    ],
)
def test_older_texts_name_towns_that_are_found(index: Index, name: str, latitude: float, longitude: float) -> None:
    """Within a few kilometres of where they are, among the first."""
    found = index.find(name)[:2]
    assert any(distance_km((place.latitude, place.longitude), (latitude, longitude)) < 12 for place in found)


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Rappahannock", 38.2, -77.4),
        ("Chickahominy River", 37.5, -77.2),
        ("Shenandoah River", 38.9, -78.2),
        ("Cumberland River", 36.4, -86.7),
        ("Yazoo River", 32.9, -90.5),
        ("Limpopo", -23.0, 30.0),
        ("Brahmaputra", 27.0, 92.5),
        ("Orinoco", 7.6, -65.5),
    ],
)
def test_a_river_is_found_on_its_course(index: Index, name: str, latitude: float, longitude: float) -> None:
    """The first place of the name is water, and lies there."""
    best = next(place for place in index.find(name) if place.feature_class is FeatureClass.WATER)
    assert distance_km((best.latitude, best.longitude), (latitude, longitude)) < 100


@pytest.mark.parametrize("name", ["Colorado", "Tennessee", "Savannah", "Mobile", "Black", "Green", "James"])
def test_a_river_with_the_name_of_something_else_needs_its_noun(index: Index, name: str) -> None:
    """A bare "Tennessee" is the state."""
    assert not any(place.feature_class is FeatureClass.WATER for place in index.find(name))


def test_hamlets_are_rows_of_their_own() -> None:
    """Each has an id of its own, and a state."""
    entries = list(us_towns.read_towns())
    assert len({entry.place.id for entry in entries}) == len(entries) > 10_000
    assert all((entry.admin1 or "").startswith("admin1-US-") for entry in entries)


def test_a_hamlet_of_local_news_is_found_with_its_state() -> None:
    """ "Duncans Mills, Calif." has fewer than 500 people."""
    with Index.open() as index:
        reading = Geoparser(index).read(Article.from_text("A barn burned in Duncans Mills, California, on Friday."))
    first = reading.resolutions[0]
    assert first.mention.name == "Duncans Mills"
    assert first.place is not None
    assert first.place.id == "usps-CA-duncans-mills"
