"""A selection is what a reader has left switched on: it alone is taken along."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from numpy import array

from geo.days import Claimed, find_days, is_within, list_claimed, list_days

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
    that are shown; `time` a first and a last day (YYYY-MM-DD): what lies outside, as geo.days has it, is left behind.
    `only` holds marks, claims by their ids and places by their place's: None is all of them.
    """
    timely = {kind: list_timely(layers, kind, time) for kind in layers} if time else {}
    selected = {
        kind: select_rows(kind, frame, frozenset(off), certainty, timely.get(kind)) for kind, frame in layers.items()
    }
    return selected if only is None else {kind: keep_marks(kind, own, only) for kind, own in selected.items()}


def keep_marks(kind: str, frame: "gpd.GeoDataFrame", only: Collection[str]) -> "gpd.GeoDataFrame":
    """The rows of one layer whose marks are among some."""
    return frame[frame["place_id" if kind == "places" else "id"].isin(list(only))].reset_index(drop=True)


def select_rows(
    kind: str,
    frame: "gpd.GeoDataFrame",
    off: frozenset[str],
    certainty: Collection[str] | None,
    timely: list[bool] | None,
) -> "gpd.GeoDataFrame":
    """The rows of one layer that are shown; `timely` says of each whether its days are."""
    articles = frame["article_id"]
    shown = ~articles.isin(off) & ~(articles.astype(str) + f"/{kind}").isin(off)
    if certainty is not None:
        shown &= frame["certainty"].isin(list(certainty))
    if timely is not None:
        shown &= array(timely, dtype=bool)
    return frame[shown].reset_index(drop=True)


def list_timely(layers: "Mapping[str, gpd.GeoDataFrame]", kind: str, time: tuple[str, str]) -> list[bool]:
    """Of each row of a kind, whether it may be of some days."""
    claims = (row for other, frame in layers.items() if other != "places" for row in list_plain(frame))
    claimed: Claimed = list_claimed(claims) if kind == "places" else {}
    told = (list_days(row, claimed) if kind == "places" else (find_days(row),) for row in list_plain(layers[kind]))
    return [any(is_within(days, time) for days in own) for own in told]


def list_plain(frame: "gpd.GeoDataFrame") -> list[dict[str, Any]]:
    """The rows of a layer as they are, without their geometry."""
    rows: list[dict[str, Any]] = frame.drop(columns="geometry").to_dict("records")
    return rows
