"""Layers leave the house as files: the format is chosen by the file's ending, one module a format."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

FORMATS: Mapping[str, str] = {".geojson": "geojson", ".gpkg": "geopackage", ".html": "html"}
DISCLAIMER = (
    "The boundaries and names shown do not imply any opinion on the legal status of any territory. "
    "What is shown is what the articles say; nothing has been verified."
)
LICENCES = "Places: GeoNames (CC BY 4.0). Ground: Natural Earth (public domain), GSHHG and WDBII (LGPL)."
FROM_ONLINE = "Some places: © OpenStreetMap contributors (ODbL)."  # whose ids begin so:
_OSM = "osm-"


class ExportError(ValueError):
    """A file cannot be written; the message names it and says what was expected."""


def tell_licences(layers: "Mapping[str, gpd.GeoDataFrame]") -> str:
    """The licences of what the layers show; OpenStreetMap is named where a place is from there."""
    names = ((frame, name) for frame in layers.values() for name in frame.columns if name.endswith("_id"))
    columns = (frame[name].astype("string") for frame, name in names if name != "article_id")
    asked = any(column.str.startswith(_OSM).any() for column in columns)
    return f"{LICENCES} {FROM_ONLINE}" if asked else LICENCES


def write_layers(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write all layers to one file whose ending says the format: .geojson, .gpkg or .html.

    The file appears whole or not at all. Raises ExportError for an unknown ending or a folder that does not exist.
    """
    module = FORMATS.get(path.suffix.lower())
    if module is None:
        raise ExportError(f"{path}: expected a name that ends in {', '.join(FORMATS)}")
    if not path.parent.is_dir():
        raise ExportError(f"{path}: the folder {path.parent} does not exist")
    import_module(f"geo.exports.{module}").write(layers, path, readings=readings)
