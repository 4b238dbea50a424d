"""Layers of one kind of row each, for the words that a test puts wherever an article's words may stand."""

from typing import Any

import geopandas
from shapely.geometry import LineString, Point, Polygon

from geo.schema import SCHEMAS, frame

Layers = dict[str, geopandas.GeoDataFrame]
SQUARE = Polygon([(46.5, 39.5), (47.5, 39.5), (47.5, 40.5), (46.5, 40.5)])


def make_row(kind: str, n: int, words: str, **values: Any) -> dict[str, Any]:
    """A row in which the words stand wherever an article's words may stand, and the given values."""
    said = dict.fromkeys(("excerpt", "speaker", "publisher", "note", "doubt", "label", "fact", "stood"), words)
    common = {"id": f"{kind}-a1-{n}", "article_id": "a1", "published": "1992-06-17", "start": 0, "end": len(words)}
    return {**said, **common, "certainty": "claimed", "drawn": "stated", "when_start": "1992-06-16", **values}


def make_layers(words: str) -> Layers:
    """A town and a name without a place, an area under fighting, a road that is cut, people on their way."""
    town = {"name": words, "role": "location", "feature_class": "P"}
    rows = {
        "places": [
            make_row("places", 0, words, **town, place_id="gn-1", country="AZ", geometry=Point(46.8, 40.2)),
            make_row("places", 1, words, **town, geometry=None),
        ],
        "fronts": [make_row("fronts", 0, words, place=words, place_id="gn-1", action="fighting", geometry=SQUARE)],
        "corridors": [
            make_row("corridors", 0, words, name=words, status="cut",
                     geometry=LineString([(46.3, 39.5), (46.8, 39.8)]))
        ],
        "flows": [
            make_row("flows", 0, words, unit="people", status="moved", people_high=10_000, people_text=words,
                     geometry=LineString([(47, 39.4), (47.1, 39.1)]))
        ],
    }  # fmt: skip
    return {kind: frame(kind, rows[kind]) for kind in SCHEMAS}
