"""The layer of corridors: along their road where one is known, else a line between their ends."""

from collections.abc import Mapping, Sequence
from typing import Any

from geopandas import GeoDataFrame
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from geo.claims import Claims, CorridorClaim, Named
from geo.geometry import point_in
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
        **describe_provenance("corridors", n, corridor.provenance, note),
        "why": describe_why(corridor.why),
        "name": corridor.where.name,
        **describe_place("origin", corridor.origin),
        **describe_place("destination", corridor.destination),
        **describe_place("via", corridor.via),
        "status": corridor.status,
        "drawn": drawn,
        "label": corridor.where.name,
        "fact": say_fact(corridor.fact, corridor.provenance),
        "geometry": geometry,
    }


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
        return None, "inferred", "course not known"
    return LineString(points), "inferred", "course inferred: a line between the places named"


def _find_end(end: Named | None, scene: Claims, ground: Ground) -> Point | None:
    """The point of one end; a point well inside an area."""
    if end is None or end.place is None:
        return None
    geometry = ground.shape(end.place, near=scene.points, others=scene.theatre).geometry
    if isinstance(geometry, Point):
        return geometry
    return point_in(geometry) if geometry.geom_type.endswith("Polygon") else geometry.centroid
