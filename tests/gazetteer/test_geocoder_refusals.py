"""What means nothing is refused in geopy's terms, whatever is asked."""

from typing import Any

import pytest
from geopy.exc import GeocoderQueryError
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

from gazetteer import EmbeddedGazetteer


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
