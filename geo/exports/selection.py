"""A selection is what a reader has left switched on: it alone is taken along."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import geopandas as gpd


def select_layers(
    layers: "Mapping[str, gpd.GeoDataFrame]",
    *,
    off: Collection[str] = (),
    certainty: Collection[str] | None = None,
    time: tuple[str, str] | None = None,
    only: Collection[str] | None = None,
) -> "dict[str, gpd.GeoDataFrame]":
    """The rows of the layers that are not switched off; a layer keeps its columns, also when it becomes empty.

    `off` holds articles ("<article id>") and single layers of them ("<article id>/<kind>"); `certainty` those
    that are shown; `time` a first and a last day (YYYY-MM-DD): what is known to lie outside is left behind.
    `only` holds marks, claims by their ids and places by their place's: None is all of them.
    """
    selected = {kind: select_rows(kind, frame, frozenset(off), certainty, time) for kind, frame in layers.items()}
    return selected if only is None else {kind: keep_marks(kind, own, only) for kind, own in selected.items()}


def keep_marks(kind: str, frame: "gpd.GeoDataFrame", only: Collection[str]) -> "gpd.GeoDataFrame":
    """The rows of one layer whose marks are among some."""
    return frame[frame["place_id" if kind == "places" else "id"].isin(list(only))].reset_index(drop=True)


def select_rows(
    kind: str,
    frame: "gpd.GeoDataFrame",
    off: frozenset[str],
    certainty: Collection[str] | None,
    time: tuple[str, str] | None,
) -> "gpd.GeoDataFrame":
    """The rows of one layer that are shown."""
    articles = frame["article_id"]
    shown = ~articles.isin(off) & ~(articles.astype(str) + f"/{kind}").isin(off)
    if certainty is not None:
        shown &= frame["certainty"].isin(list(certainty))
    if time is not None:
        first, last = time
        shown &= frame["when_end"].isna() | (frame["when_end"].fillna(last) >= first)
        shown &= frame["when_start"].isna() | (frame["when_start"].fillna(first) <= last)
    return frame[shown].reset_index(drop=True)
