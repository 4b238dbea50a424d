"""The geocoder asks online where it is told to, also for GeoPandas."""

import geopandas
import pytest
from geopy.exc import (
    GeocoderInsufficientPrivileges,
)
from geopy.location import Location

from gazetteer import EmbeddedGazetteer, OnlineHelp
from gazetteer.index import Index
from tests.gazetteer.online.nominatim import Server


def test_the_geocoder_asks_where_it_is_told_to(index: Index, online: OnlineHelp, server: Server) -> None:
    """A name that the index lacks is geopy's location with its origin; filters hold for it too."""
    geocoder = EmbeddedGazetteer(index, online=online)
    found = geocoder.geocode("Zarbulaq")
    assert isinstance(found, Location)
    assert (found.latitude, found.address, found.raw["id"]) == (33.1, "Zarbulaq, Iraq", "osm-n-1234567")
    assert "ODbL" in found.raw["origin"]
    assert geocoder.geocode("Zarbulaq", viewbox=[(0, 0), (1, 1)], bounded=True) is None
    assert geocoder.geocode({"city": "Zarbulaq", "country": "Iraq"}) is None
    assert server.names() == ["Zarbulaq", "Zarbulaq, Iraq"]
    server.status = 403
    with pytest.raises(GeocoderInsufficientPrivileges):
        geocoder.geocode("Nowheregrad")


def test_geopandas_asks_where_it_is_told_to(index: Index, online: OnlineHelp) -> None:
    """The options of the provider are those of GeoPandas."""
    frame = geopandas.tools.geocode(["Zarbulaq"], provider=EmbeddedGazetteer, index=index, online=online)
    assert (frame.geometry[0].x, frame.geometry[0].y) == (44.2, 33.1)
