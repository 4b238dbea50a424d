"""The layer of corridors: along their road where one is known, else a line between their ends."""

from collections.abc import Mapping, Sequence
from typing import Any

from geopandas import GeoDataFrame
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from geo.claims import Claims, CorridorClaim, Named
from geo.geometry import find_middle
from geo.rows import describe_place, describe_provenance, describe_why, say_fact
from geo.schema import frame
from geo.shapes import Ground


def derive_corridors(claims: Sequence[Claims], ground: Ground) -> GeoDataFrame:
    """The corridors that articles tell of, one row for each statement."""
    return frame(
        "corridors",
        [_describe(c, n, one, ground) for one in claims for n, c in enumerate(one.corridors)],
    )


def _describe(corridor: CorridorClaim, n: int, scene: Claims, ground: Ground) -> Mapping[str, Any]:
    """One row."""
    geometry, drawn, note = draw_corridor(corridor, scene, ground)
    return {
        **describe_provenance("corridors", n, corridor.provenance, note, say_holder(corridor)),
        "why": describe_why(corridor.why),
        "name": corridor.where.name,
        **describe_place("origin", corridor.origin),
        **describe_place("destination", corridor.destination),
        **describe_place("via", corridor.via),
        "status": corridor.status,
        "holder": corridor.holder,
        "drawn": drawn,
        "label": corridor.where.name,
        "fact": say_fact(corridor.fact, corridor.provenance),
        "geometry": geometry,
    }


def say_holder(corridor: CorridorClaim) -> str | None:
    """Who controls it, if the words say so."""
    return f"held by {corridor.holder}" if corridor.holder else None


def draw_corridor(
    corridor: CorridorClaim, scene: Claims, ground: Ground
) -> tuple[BaseGeometry | None, str, str | None]:
    """A corridor on the ground, whether its course is stated, and how it was drawn."""
    if corridor.where.place is not None:
        shape = ground.shape(corridor.where.place, near=scene.points, others=scene.theatre)
        if shape.geometry.geom_type.endswith("LineString"):
            return shape.geometry, shape.drawn, shape.note or None
    ends = [_find_end(end, scene, ground) for end in (corridor.origin, corridor.via, corridor.destination)]
    points = [p for p in ends if p is not None]
    points = [p for n, p in enumerate(points) if n == 0 or not p.equals(points[n - 1])]
    if len(points) < 2:
        lost = [
            end.name for end in (corridor.origin, corridor.via, corridor.destination) if end and end.place is None
        ]
        return None, "inferred", "; ".join(["course not known", *(f"place not found: {name}" for name in lost)])
    return LineString(points), "inferred", "course inferred: a line between the places named"


def _find_end(end: Named | None, scene: Claims, ground: Ground) -> Point | None:
    """The point of one end; a point well inside an area."""
    if end is None or end.place is None:
        return None
    return find_middle(ground.shape(end.place, near=scene.points, others=scene.theatre).geometry)
