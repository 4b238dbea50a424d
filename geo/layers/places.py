"""The layer of places."""

from collections.abc import Sequence

from geopandas import GeoDataFrame

from gazetteer.geoparser import Reading
from geo.schema import frame
from geo.shapes import Ground


def derive_places(readings: Sequence[Reading], ground: Ground) -> GeoDataFrame:
    """The places of some readings."""
    return frame("places", [])
