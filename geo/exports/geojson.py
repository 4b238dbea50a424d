"""GeoJSON (RFC 7946): one collection, each feature with its layer's name, its excerpt and its speaker."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.exports import DISCLAIMER, tell_licences
from geo.exports.atomic import replace_file

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write every row of every layer as a feature; a value that is not known is null."""
    collection = {
        "type": "FeatureCollection",
        "note": DISCLAIMER,
        "licences": tell_licences(layers),
        "articles": [describe_article(reading) for reading in readings],
        "features": [feature for name, frame in layers.items() for feature in make_features(name, frame)],
    }
    with replace_file(path) as draft:
        draft.write_text(json.dumps(collection, ensure_ascii=False, indent=1), encoding="utf-8")


def make_features(name: str, frame: "gpd.GeoDataFrame") -> list[dict[str, Any]]:
    """The rows of a layer as GeoJSON features, the layer's name among their properties."""
    features: list[dict[str, Any]] = json.loads(frame.to_json(na="null", drop_id=True, default=str))["features"]
    return [
        feature | {"id": feature["properties"]["id"], "properties": {"layer": name, **feature["properties"]}}
        for feature in features
    ]


def describe_article(reading: "Reading") -> dict[str, str | None]:
    """What a reader of the file needs to find the article again."""
    article = reading.article
    published = article.published.isoformat() if article.published else None
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": published,
        "url": article.url,
    }
