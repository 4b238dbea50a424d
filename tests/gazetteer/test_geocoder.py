"""The gazetteer answers as any geopy geocoder does, with no network."""

from typing import Any

import pytest
from geopy.exc import GeocoderQueryError
from geopy.location import Location

from gazetteer import EmbeddedGazetteer


def locate(geocoder: EmbeddedGazetteer, query: str, **options: Any) -> Location:
    """The one location that a query gives."""
    found = geocoder.geocode(query, **options)
    assert isinstance(found, Location)
    return found


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
        ("Paris, Lamar County, Texas", "gn-4717560"),
        ("Springfield, Greene County, Missouri", "gn-4409896"),
    ],
)
def test_a_query_may_say_what_the_place_lies_in(geocoder: EmbeddedGazetteer, query: str, place_id: str) -> None:
    """Countries, provinces and their codes after a comma choose among places of one name."""
    assert locate(geocoder, query).raw["id"] == place_id


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ({"city": "Paris", "state": "Texas"}, "gn-4717560"),
        ({"city": "Paris", "county": "Lamar County", "state": "TX", "country": "us"}, "gn-4717560"),
        ({"street": "1 Main Street", "city": "Lachin", "country": "Azerbaijan", "postalcode": "1"}, "gn-147625"),
        ({"state": "Georgia"}, "admin1-US-GA"),
        ({"country": "Georgia"}, "country-GE"),
        ({"country": "ge"}, "country-GE"),
        ({"county": "Kent", "country": "United Kingdom"}, "admin2-GB-ENG-G5"),
    ],
)
def test_a_query_may_have_parts(geocoder: EmbeddedGazetteer, query: dict[str, str], place_id: str) -> None:
    """Structured queries as geopy's Nominatim takes them: the smallest part is found in the others."""
    assert geocoder.geocode(query).raw["id"] == place_id  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "query", [{"city": "Georgia", "country": "Brazil"}, {"state": "Baku"}, {"city": "Uzbekistan"}]
)
def test_parts_that_do_not_fit_are_not_found(geocoder: EmbeddedGazetteer, query: dict[str, str]) -> None:
    """A town in another country, a state that is a town, a town that is a country."""
    assert geocoder.geocode(query) is None


def test_what_is_not_found_is_none(geocoder: EmbeddedGazetteer) -> None:
    """Nothing found is a value."""
    assert geocoder.geocode("Nowheregrad") is None
    assert geocoder.geocode("Lachin, Brazil") is None
    assert geocoder.reverse((-50.0, -120.0)) is None
    assert [geocoder.geocode(marks) for marks in ("'", "-", "...", "%", "Lachin, -")] == [None] * 5


def test_several_answers_can_be_asked_for(geocoder: EmbeddedGazetteer) -> None:
    """A list, the likeliest first, no longer than the limit."""
    found = geocoder.geocode("San Antonio", exactly_one=False, limit=3)
    assert isinstance(found, list) and len(found) == 3
    assert found[0].raw["country"] == "US"
    assert len(geocoder.geocode("San Antonio", exactly_one=False) or ()) == 10
    near = geocoder.reverse((40.18, 44.51), exactly_one=False, limit=2)
    assert isinstance(near, list) and len(near) == 2
    with pytest.raises(GeocoderQueryError, match="limit"):
        geocoder.reverse((40.18, 44.51), exactly_one=False, limit=0)


def test_countries_and_boxes_narrow_the_answer(geocoder: EmbeddedGazetteer) -> None:
    """country_codes keeps to countries; a view box prefers, or if bounded excludes."""
    box = [(47.0, -92.0), (40.0, -86.0)]
    assert locate(geocoder, "Armenia", country_codes="co").raw["country"] == "CO"
    assert locate(geocoder, "Moscow", country_codes=["US"]).raw["country"] == "US"
    assert locate(geocoder, "Paris", viewbox=[(31, -100), (35, -90)]).raw["id"] == "gn-4717560"
    assert locate(geocoder, "Yerevan", viewbox=box).raw["country"] == "AM"
    assert geocoder.geocode("Yerevan", viewbox=box, bounded=True) is None
    assert locate(geocoder, "Paris", viewbox=["35,-90", "31,-100"]).raw["id"] == "gn-4717560"
    assert locate(geocoder, "Moscow", country_codes="de, us").raw["country"] == "US"
    assert locate(geocoder, "Moscow", country_codes=[]).raw["country"] == "RU"


def test_no_box_crosses_the_antimeridian(geocoder: EmbeddedGazetteer) -> None:
    """As in geopy, whose own example of 180 to -180 goes around the earth: the numbers between the two are inside."""
    around = [(-22, 180), (22, -180)]
    assert locate(geocoder, "Suva", viewbox=around, bounded=True).raw["country"] == "FJ"
    assert geocoder.geocode("Suva", viewbox=[(-22, 179), (22, -179)], bounded=True) is not None
    assert geocoder.geocode("Suva", viewbox=[(-22, 179), (22, 180)], bounded=True) is None


def test_a_kind_of_place_can_be_asked_for(geocoder: EmbeddedGazetteer) -> None:
    """Georgia is a country and a state; New York a state and a city."""
    assert locate(geocoder, "Georgia", featuretype="state").raw["id"] == "admin1-US-GA"
    assert locate(geocoder, "Georgia", featuretype="country").raw["id"] == "country-GE"
    assert locate(geocoder, "New York", featuretype="state").raw["feature_class"] == "A"
    assert locate(geocoder, "New York", featuretype="city").raw["feature_class"] == "P"
    assert geocoder.geocode("Araks River", featuretype="settlement") is None


def test_the_address_can_be_in_another_language(geocoder: EmbeddedGazetteer) -> None:
    """The first part of the address is a name in the language asked for, where one is known."""
    assert locate(geocoder, "Lachin", language="ru").address.startswith("Лачин")
    assert locate(geocoder, "Lachin").raw["precision_km"] == 1.0


@pytest.mark.parametrize(
    ("language", "address"),
    [
        ("ru", "Ереван, Армения"),
        ("ru-RU", "Ереван, Армения"),
        ("xx, ru", "Ереван, Армения"),
        ("de;q=0.1, ru;q=0.9", "Ереван, Армения"),
        ("de, ru", "Ереван, Armenien"),
        ("", "Yerevan, Armenia"),
        ("xx", "Yerevan, Armenia"),
    ],
)
def test_several_languages_can_be_asked_for(geocoder: EmbeddedGazetteer, language: str, address: str) -> None:
    """Every part of an address is in the first language that has a name for it, as browsers ask for languages."""
    assert locate(geocoder, "Yerevan", language=language).address == address
