"""Layers leave the house as files: the format is chosen by the file's ending, one module a format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gazetteer import say_fault

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

Purpose = Literal["maps", "tables", "archives", "people", "print"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module here that writes it, its name, what for, its media type, and why one would want it.

    `relief` is whether it can be drawn without the relief of the land.
    """

    module: str
    name: str
    purpose: Purpose
    media: str
    hint: str
    relief: bool = False


FORMATS: Mapping[str, Format] = {
    ".gpkg": Format(
        "geopackage", "GeoPackage", "maps", "application/geopackage+sqlite3", "Opens in QGIS with the map's symbols"
    ),
    ".geojson": Format("geojson", "GeoJSON", "maps", "application/geo+json", "For web maps and programs"),
    ".kml": Format("kml", "KML", "maps", "application/vnd.google-earth.kml+xml", "For Google Earth"),
    ".claims.csv": Format("claims_csv", "Claims, CSV", "tables", "text/csv", "A row for each claim, with its source"),
    ".quotes.csv": Format("quotes_csv", "Quotes, CSV", "tables", "text/csv", "Who said what, in which words"),
    ".lpf.json": Format(
        "linked_places", "Linked Places", "archives", "application/geo+json", "The places, for historical gazetteers"
    ),
    ".annotations.jsonld": Format(
        "annotations", "Web Annotation", "archives", "application/ld+json", "Notes tied to the words of the articles"
    ),
    ".html": Format(
        "html", "One page that opens offline", "people", "text/html", "Map, switches and quotes in one file"
    ),
    ".pdf": Format("figure", "Figure, PDF", "print", "application/pdf", "Map and notes on pages of A4", True),
    ".svg": Format("figure", "Figure, SVG", "print", "image/svg+xml", "For drawing programs", True),
    ".png": Format("figure", "Figure, PNG", "print", "image/png", "For slides and letters", True),
}
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


def find_format(path: Path) -> Format:
    """The format that a file's name asks for. Raises ExportError where it asks for none of them."""
    name = path.name.lower()
    found = next((made for ending, made in FORMATS.items() if name.endswith(ending)), None)
    if found is None:
        raise ExportError(f"{path}: expected a name that ends in {', '.join(FORMATS)}")
    return found


def write_layers(
    layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = (), relief: bool = True
) -> None:
    """Write all layers to one file whose ending says the format: one of FORMATS; `relief` counts for figures.

    The file appears whole or not at all. Raises ExportError for an unknown ending, a folder that does not exist, and
    where the disk does not take the file.
    """
    made = find_format(path)
    looks = {"relief": relief} if made.relief else {}
    if not path.parent.is_dir():
        raise ExportError(f"{path}: the folder {path.parent} does not exist")
    try:
        import_module(f"geo.exports.{made.module}").write(layers, path, readings=readings, **looks)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {say_fault(error)}") from error
