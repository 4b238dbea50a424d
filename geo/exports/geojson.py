"""GeoJSON (RFC 7946): one collection, each feature with its layer's name, its excerpt, its speaker and its source."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.sources import Source, describe_source, list_sources
from geo.exports.words import dump_json

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write every row of every layer as a feature; a value that is not known is null."""
    sources = list_sources(layers, readings)
    collection = {
        "type": "FeatureCollection",
        "note": DISCLAIMER,
        "licences": tell_licences(layers),
        "articles": [describe_article(source) for source in sources.values()],
        "features": [feature for name, frame in layers.items() for feature in make_features(name, frame, sources)],
    }
    with replace_file(path) as draft:
        draft.write_text(dump_json(collection), encoding="utf-8")


def make_features(name: str, frame: "gpd.GeoDataFrame", sources: Mapping[str, Source]) -> list[dict[str, Any]]:
    """The rows of a layer as GeoJSON features, the layer's name and the article's among their properties."""
    features: list[dict[str, Any]] = json.loads(frame.to_json(na="null", drop_id=True, default=str))["features"]
    return [feature | describe_feature(name, feature["properties"], sources) for feature in features]


def describe_feature(name: str, row: Mapping[str, Any], sources: Mapping[str, Source]) -> dict[str, Any]:
    """A feature's id and properties."""
    return {"id": row["id"], "properties": {"layer": name, **row, **describe_source(sources[row["article_id"]])}}


def describe_article(source: Source) -> dict[str, str | None]:
    """What a reader of the file needs to find the article again."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
    }
