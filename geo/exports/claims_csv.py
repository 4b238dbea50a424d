"""A table of claims: a row for everything that is claimed, with its words, its speaker and its source."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shapely.geometry.base import BaseGeometry

from geo.exports.records import Record, is_claim, once, read_records
from geo.exports.sources import describe_source, list_sources
from geo.exports.table import NOTICE, give_notice, write_table

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

# What a reader looks for first; the other columns follow as the layers have them.
FIRST = ("layer", "label", "fact", "excerpt", "speaker", "certainty", "when_start", "when_end", "publisher",
         "published", "article_title", "article_url")  # fmt: skip
LAST = ("longitude", "latitude", "geometry_wkt", *NOTICE)
DIGITS = 5  # of degrees: about a metre


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write every claim of every layer."""
    write_table(list_columns(layers), list_claims(layers, readings), path)


def list_columns(layers: "Mapping[str, gpd.GeoDataFrame]") -> tuple[str, ...]:
    """The columns of all layers of claims, each once."""
    own = [str(c) for frame in layers.values() if is_claim_layer(frame) for c in frame.columns if c != "geometry"]
    return tuple(dict.fromkeys((*FIRST, *own, *LAST)))


def is_claim_layer(frame: "gpd.GeoDataFrame") -> bool:
    """Whether the rows of a layer claim something."""
    return is_claim(dict.fromkeys(frame.columns))


def list_claims(layers: "Mapping[str, gpd.GeoDataFrame]", readings: "Sequence[Reading]") -> Iterator[Record]:
    """The claims with their sources, and with where they are; the notice of all files in each row."""
    sources, where, notice = list_sources(layers, readings), once(locate), give_notice(layers)
    for kind, frame in layers.items():
        if is_claim_layer(frame):
            for row in read_records(frame):
                found = where(row["geometry"]) if row["geometry"] is not None else {}
                yield {"layer": kind, **row, **describe_source(sources[row["article_id"]]), **found, **notice}


def locate(shape: BaseGeometry) -> Record:
    """A point that lies on a geometry, and the whole of it as well-known text."""
    point = shape.representative_point()
    where = {"longitude": round(point.x, DIGITS), "latitude": round(point.y, DIGITS)}
    simple = shape.geom_type in ("Point", "LineString", "MultiLineString")
    return where | ({"geometry_wkt": to_text(shape)} if simple else {})


def to_text(shape: object) -> str:
    """A geometry as well-known text; an area would be longer than a cell may be."""
    from shapely import to_wkt

    return str(to_wkt(shape, rounding_precision=DIGITS))
