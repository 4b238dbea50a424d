"""The layer of flows."""

from collections.abc import Sequence

from geopandas import GeoDataFrame

from gazetteer.geoparser import Reading
from geo.schema import frame
from geo.shapes import Ground


def derive_flows(readings: Sequence[Reading], ground: Ground) -> GeoDataFrame:
    """The flows of some readings."""
    return frame("flows", [])
