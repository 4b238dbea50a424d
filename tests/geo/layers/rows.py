"""Rows of a layer, found by the words of their sentence, for the tests."""

from typing import Any

from geopandas import GeoDataFrame

Layers = dict[str, GeoDataFrame]


def find_rows(layers: Layers, kind: str, excerpt: str) -> list[dict[str, Any]]:
    """The rows of a layer whose sentence holds some words."""
    return [row for row in layers[kind].to_dict("records") if excerpt in row["excerpt"]]


def find_row(layers: Layers, kind: str, excerpt: str) -> dict[str, Any]:
    """The one row of a layer whose sentence holds some words."""
    rows = find_rows(layers, kind, excerpt)
    assert len(rows) == 1, [row["excerpt"] for row in rows]
    return rows[0]
