"""GeoJSON (RFC 7946): one collection, each feature with its layer's name, its excerpt, its speaker and its source.

The format has no way to share a shape, so every feature has its own; degrees have five digits, as section 11.2 of the
RFC advises. Outlines stay as they are drawn: those of countries have a corner every few kilometres already, which a
map of 1:1,000,000 could not thin out without being seen to.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.records import once, read_records
from geo.exports.sources import Source, describe_source, list_sources
from geo.exports.words import write_items
from geo.marks import describe_shape

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write every row of every layer as a feature; a value that is not known is null."""
    sources = list_sources(layers, readings)
    about = {
        "type": "FeatureCollection",
        "note": DISCLAIMER,
        "licences": tell_licences(layers),
        "articles": [describe_article(source) for source in sources.values()],
        "features": [],
    }
    with replace_file(path) as draft:
        write_items(about, make_features(layers, sources), draft)


def make_features(
    layers: "Mapping[str, gpd.GeoDataFrame]", sources: Mapping[str, Source]
) -> Iterator[dict[str, Any]]:
    """The rows of the layers as GeoJSON features, the layer's name and the article's among their properties."""
    draw = once(describe_shape)
    for name, frame in layers.items():
        for row in read_records(frame):
            shape = row.pop("geometry")
            yield {
                "type": "Feature",
                "id": row["id"],
                "geometry": None if shape is None else draw(shape),
                "properties": {"layer": name, **row, **describe_source(sources[row["article_id"]])},
            }


def describe_article(source: Source) -> dict[str, str | None]:
    """What a reader of the file needs to find the article again."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
    }
