"""The gazetteer answers as any geopy geocoder does, with no network."""

from typing import Any

import geopandas
import pytest
from geopy.exc import GeocoderQueryError
from geopy.location import Location
from shapely.geometry import Point

from gazetteer import EmbeddedGazetteer
from gazetteer.index import Index


@pytest.fixture(scope="module")
def geocoder(index: Index) -> EmbeddedGazetteer:
    """A geocoder over the whole world."""
    return EmbeddedGazetteer(index)


def locate(geocoder: EmbeddedGazetteer, query: str, **options: Any) -> Location:
    """The one location that a query gives."""
    found = geocoder.geocode(query, **options)
    assert isinstance(found, Location)
    return found


@pytest.mark.usefixtures("index")
def test_geopandas_geocodes_with_it() -> None:
    """Three towns at their GeoNames points, and a river on its course."""
    names = ["Lachin", "Baku", "Yerevan", "Araks River"]
    frame = geopandas.tools.geocode(names, provider=EmbeddedGazetteer)
    points = [(round(point.y, 3), round(point.x, 3)) for point in frame.geometry]
    assert points[:3] == [(39.637, 46.550), (40.378, 49.892), (40.178, 44.513)]
    latitude, longitude = points[3]
    assert abs(latitude - 39.4) < 0.2 and 46.3 <= longitude <= 48
    assert list(frame.address.str.split(",").str[0]) == names


@pytest.mark.usefixtures("index")
def test_geopandas_reverse_geocodes_with_it() -> None:
    """Points beside towns have the towns' addresses."""
    frame = geopandas.tools.reverse_geocode([Point(46.56, 39.64), Point(44.51, 40.18)], provider=EmbeddedGazetteer)
    assert frame.address[0].startswith("Laçın") and "Armenia" in frame.address[1]


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ("Lachin, Azerbaijan", "gn-147625"),
        ("Paris, Texas", "gn-4717560"),
        ("Paris, TX", "gn-4717560"),
        ("Moscow, Idaho", "gn-5601538"),
        ("Bangor, Maine", "gn-4957280"),
        ("Washington, D.C.", "gn-4140963"),
        ("Tripoli, Lebanon", "gn-266826"),
    ],
)
def test_a_query_may_say_what_the_place_lies_in(geocoder: EmbeddedGazetteer, query: str, place_id: str) -> None:
    """Countries, provinces and their codes after a comma choose among places of one name."""
    assert locate(geocoder, query).raw["id"] == place_id


def test_what_is_not_found_is_none(geocoder: EmbeddedGazetteer) -> None:
    """Nothing found is a value."""
    assert geocoder.geocode("Nowheregrad") is None
    assert geocoder.geocode("Lachin, Brazil") is None
    assert geocoder.reverse((-50.0, -120.0)) is None


@pytest.mark.parametrize("query", ["", "  ", ",", None, 7])
def test_what_is_no_name_is_refused(geocoder: EmbeddedGazetteer, query: Any) -> None:
    """A bad query is geopy's own error, as its users expect."""
    with pytest.raises(GeocoderQueryError, match="expected the name"):
        geocoder.geocode(query)


@pytest.mark.parametrize("query", ["Lachin", (91.0, 0.0, 0.0, 0.0), None])
def test_what_is_no_point_is_refused(geocoder: EmbeddedGazetteer, query: object) -> None:
    """Only a latitude and a longitude can be looked up backwards."""
    with pytest.raises(GeocoderQueryError, match="expected a latitude"):
        geocoder.reverse(query)


def test_several_answers_can_be_asked_for(geocoder: EmbeddedGazetteer) -> None:
    """A list, the likeliest first, no longer than the limit."""
    found = geocoder.geocode("San Antonio", exactly_one=False, limit=3)
    assert isinstance(found, list) and len(found) == 3
    assert found[0].raw["country"] == "US"


def test_countries_and_boxes_narrow_the_answer(geocoder: EmbeddedGazetteer) -> None:
    """country_codes keeps to countries; a view box prefers, or if bounded excludes."""
    box = [(47.0, -92.0), (40.0, -86.0)]
    assert locate(geocoder, "Armenia", country_codes="co").raw["country"] == "CO"
    assert locate(geocoder, "Moscow", country_codes=["US"]).raw["country"] == "US"
    assert locate(geocoder, "Paris", viewbox=[(31, -100), (35, -90)]).raw["id"] == "gn-4717560"
    assert locate(geocoder, "Yerevan", viewbox=box).raw["country"] == "AM"
    assert geocoder.geocode("Yerevan", viewbox=box, bounded=True) is None


def test_the_address_can_be_in_another_language(geocoder: EmbeddedGazetteer) -> None:
    """The first part of the address is a name in the language asked for, where one is known."""
    assert locate(geocoder, "Lachin", language="ru").address.startswith("Лачин")
    assert locate(geocoder, "Lachin").raw["precision_km"] == 1.0
