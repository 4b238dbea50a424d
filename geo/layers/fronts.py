"""The layer of fronts."""

from collections.abc import Sequence

from geopandas import GeoDataFrame

from gazetteer.geoparser import Reading
from geo.schema import frame
from geo.shapes import Ground


def derive_fronts(readings: Sequence[Reading], ground: Ground) -> GeoDataFrame:
    """The fronts of some readings."""
    return frame("fronts", [])
