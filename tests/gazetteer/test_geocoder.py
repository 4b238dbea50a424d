"""The gazetteer answers as any geopy geocoder does, with no network."""

import pickle
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import geopandas
import pandas
import pytest
from geopy.exc import GeocoderQueryError, GeocoderServiceError, GeocoderUnavailable
from geopy.extra.rate_limiter import RateLimiter
from geopy.location import Location
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

from gazetteer import EmbeddedGazetteer
from gazetteer.errors import IndexBuildError
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


@pytest.mark.usefixtures("index")
def test_geopandas_gets_nothing_for_what_is_no_place() -> None:
    """Unknown names, gaps in a column and points in the sea are rows without a point; the index of rows is kept."""
    names = pandas.Series(["Baku", "Nowheregrad", None, float("nan"), ""], index=list("abcde"))
    frame = geopandas.tools.geocode(names, provider=EmbeddedGazetteer, timeout=5, user_agent="mine")
    assert list(frame.index) == list("abcde")
    assert list(frame.geometry.is_empty) == [False, True, True, True, True]
    back = geopandas.tools.reverse_geocode([Point(-120, -50), Point(44.51, 40.18)], provider=EmbeddedGazetteer)
    assert list(back.geometry.is_empty) == [True, False]


def test_geopy_limits_its_rate(geocoder: EmbeddedGazetteer) -> None:
    """A rate limiter passes names, options and answers on, gives None for a bad query, or lets its error through."""
    patient = RateLimiter(geocoder.geocode, min_delay_seconds=0.0, max_retries=0, error_wait_seconds=0.0)
    strict = RateLimiter(geocoder.geocode, max_retries=0, swallow_exceptions=False)
    reverse = RateLimiter(geocoder.reverse, max_retries=0)
    assert patient("Moscow", country_codes="US").raw["country"] == "US"
    assert patient("") is None
    with pytest.raises(GeocoderServiceError):
        strict("")
    assert "Armenia" in reverse((40.18, 44.51)).address


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


@pytest.mark.parametrize("query", ["", "  ", ",", None, 7, b"Baku", ["Baku"], "\ud800", {"city": 7}])
def test_what_is_no_name_is_refused(geocoder: EmbeddedGazetteer, query: Any) -> None:
    """A bad query is geopy's own error, as its users expect."""
    with pytest.raises(GeocoderQueryError, match="expected the name"):
        geocoder.geocode(query)


@pytest.mark.parametrize("query", [{}, {"street": "1 Main Street"}, {"planet": "Mars"}, {"city": ""}])
def test_parts_without_a_place_are_refused(geocoder: EmbeddedGazetteer, query: dict[str, str]) -> None:
    """Some part must be one that the gazetteer can find."""
    with pytest.raises(GeocoderQueryError, match="expected any of city, county, state, country"):
        geocoder.geocode(query)


@pytest.mark.parametrize(
    "options",
    [
        {"limit": 0, "exactly_one": False},
        {"limit": -3, "exactly_one": False},
        {"limit": "many", "exactly_one": False},
        {"country_codes": "usa"},
        {"country_codes": [7]},
        {"country_codes": 7},
        {"viewbox": [(0, 0)]},
        {"viewbox": "0,0"},
        {"viewbox": 7},
        {"viewbox": [(0, 0), (float("nan"), 1)]},
        {"language": 7},
        {"language": "de;q=much"},
        {"featuretype": "planet"},
    ],
)
def test_options_that_mean_nothing_are_refused(geocoder: EmbeddedGazetteer, options: dict[str, Any]) -> None:
    """Every bad option is geopy's error for a bad query, which is a ValueError too."""
    with pytest.raises(GeocoderQueryError, match="expected") as caught:
        geocoder.geocode("Paris", **options)
    assert isinstance(caught.value, ValueError)


@pytest.mark.filterwarnings("ignore:Latitude normalization")
@pytest.mark.parametrize(
    "query", ["Lachin", (91.0, 0.0), (91.0, 0.0, 0.0, 0.0), None, (), [], {}, (float("nan"),) * 2, Point(1, 2)]
)
def test_what_is_no_point_is_refused(geocoder: EmbeddedGazetteer, query: object) -> None:
    """Only a latitude and a longitude can be looked up backwards."""
    with pytest.raises(GeocoderQueryError, match="expected a latitude"):
        geocoder.reverse(query)


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


def test_a_broken_index_is_an_error_of_geopy(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that cannot be written to, and an index that was closed, are told in geopy's terms and in ours."""
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "file"))
    with pytest.raises(GeocoderUnavailable, match="expected a folder") as caught:
        EmbeddedGazetteer()
    assert isinstance(caught.value, IndexBuildError) and isinstance(caught.value, OSError)
    with EmbeddedGazetteer(Index.open(index.path)) as closed:
        closed.geocode("Baku")
        closed.index.close()
    with pytest.raises(GeocoderUnavailable, match="can be read") as told:
        closed.geocode("Lachin")
    assert isinstance(told.value.__cause__, sqlite3.Error)
    with pytest.raises(GeocoderUnavailable, match="can be read"):
        closed.reverse((40.0, 44.0))


def test_threads_and_processes_share_it(geocoder: EmbeddedGazetteer) -> None:
    """Several threads ask one geocoder; a pickled one opens the same index for itself."""
    names = ["Lachin", "Baku", "Yerevan", "Paris, Texas"] * 10
    alone = [geocoder.geocode(name) for name in names]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(geocoder.geocode, names)) == alone
    with pickle.loads(pickle.dumps(geocoder)) as other:
        assert other.geocode("Lachin") == alone[0]


@given(
    query=st.text(max_size=30) | st.sampled_from(["Paris", "Georgia, US", "Lachin"]),
    limit=st.integers(-2, 20),
    codes=st.lists(st.sampled_from(["us", "GE", "az,am"]), max_size=2),
    corners=st.none() | st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=2, max_size=2),
    bounded=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_query_is_answered_or_refused(
    geocoder: EmbeddedGazetteer,
    query: str,
    limit: int,
    codes: list[str],
    corners: list[tuple[float, float]] | None,
    bounded: bool,
) -> None:
    """Whatever is asked gives None, places within what was asked for, or geopy's error for a bad query."""
    options: dict[str, Any] = {"country_codes": codes, "viewbox": corners, "bounded": bounded}
    try:
        found = geocoder.geocode(query, exactly_one=False, limit=limit, **options)
    except GeocoderQueryError:
        assert limit < 1 or not query.strip(" ,") or not query.isprintable()
        return
    assert found is None or (isinstance(found, list) and 0 < len(found) <= limit)
    for location in found or ():
        assert not codes or location.raw["country"] in {"US", "GE", "AZ", "AM"}
        if bounded and corners is not None:
            (south, west), (north, east) = (tuple(map(at, zip(*corners, strict=True))) for at in (min, max))
            assert south <= location.latitude <= north and west <= location.longitude <= east
    first = geocoder.geocode(query, **options)
    assert first == (found[0] if found else None)
