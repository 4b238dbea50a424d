"""The theatre: that part of the earth in which most of what is told lies."""

import math
from collections.abc import Mapping, Sequence
from statistics import median_low
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from shapely.geometry.base import BaseGeometry

FAR = 4.0  # degrees within which marks always belong together
AROUND = 0.5  # of the theatre's longer side, and degrees at least: what a map shows beside it
WORLD = (-180.0, -85.0, 180.0, 85.0)


def find_theatre(layers: "Mapping[str, GeoDataFrame]") -> tuple[float, float, float, float]:
    """The bounds of the claims, or else of the places, and a little around; without any, the world."""
    claims = [shape for kind, frame in layers.items() if kind != "places" for shape in list_shapes(frame)]
    shapes = keep_together(claims or list_shapes(layers.get("places", ())))
    if not shapes:
        return WORLD
    wests, souths, easts, norths = zip(*(shape.bounds for shape in shapes), strict=True)
    west, south, east, north = min(wests), min(souths), max(easts), max(norths)
    more = AROUND * max(east - west, north - south, 2)
    return (max(-180, west - more), max(-85, south - more), min(180, east + more), min(85, north + more))


def list_shapes(frame: Any) -> "list[BaseGeometry]":
    """The shapes of a layer."""
    drawn = getattr(frame, "geometry", ()) if len(frame) else ()
    return [shape for shape in drawn if shape is not None and not shape.is_empty]


def keep_together(shapes: "Sequence[BaseGeometry]") -> "list[BaseGeometry]":
    """Shapes without those that lie far from where most of them are."""
    if len(shapes) < 3:
        return list(shapes)
    middles = [((s.bounds[0] + s.bounds[2]) / 2, (s.bounds[1] + s.bounds[3]) / 2) for s in shapes]
    x, y = median_low([m[0] for m in middles]), median_low([m[1] for m in middles])
    away = [math.hypot(mx - x, my - y) for mx, my in middles]
    reach = max(4 * median_low(away), FAR)
    return [shape for shape, far in zip(shapes, away, strict=True) if far <= reach]
