"""GeoPandas, rate limiters, threads and processes use the gazetteer as they use any geocoder."""

import pickle
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import geopandas
import pandas
import pytest
from geopy.exc import GeocoderServiceError, GeocoderUnavailable
from geopy.extra.rate_limiter import RateLimiter
from shapely.geometry import Point

from gazetteer import EmbeddedGazetteer
from gazetteer.errors import IndexBuildError
from gazetteer.index import Index


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
