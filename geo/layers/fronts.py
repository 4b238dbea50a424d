"""The layer of fronts: places fought over as they are, and lines only where the words give a side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geopandas import GeoDataFrame
from shapely import LineString, MultiLineString, Point, box
from shapely.geometry.base import BaseGeometry

from gazetteer import FeatureClass, Place
from geo.claims import Claims, FrontClaim, FrontShape, Named
from geo.geometry import band_along, find_middle, front_facing, offset_lines, ring_around
from geo.rows import describe_place, describe_provenance, describe_why, say_fact
from geo.schema import frame
from geo.shapes import Ground

BESIDE_KM = 4.0  # from a road to the lines beside it: seen apart at a region's scale, and one drawing for all claims
MARGIN = 1.0  # degrees around a road in which the land beside it lies
AROUND_KM = 4.0  # the ring round a besieged town: outside the houses, inside artillery range


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a front looks like, and whether the words state it."""

    geometry: BaseGeometry | None
    drawn: str
    note: str | None


def derive_fronts(claims: Sequence[Claims], ground: Ground) -> GeoDataFrame:
    """The fronts that articles tell of."""
    return frame(
        "fronts",
        [
            _describe(front, n, draw_front(front, one.fronts, one, ground))
            for one in claims
            for n, front in enumerate(one.fronts)
        ],
    )


def _describe(front: FrontClaim, n: int, drawing: Drawing) -> Mapping[str, Any]:
    """One row."""
    return {
        **describe_provenance("fronts", n, front.provenance, drawing.note),
        "why": describe_why(front.why),
        **describe_place("place", front.where),
        "action": ", ".join(front.actions),
        "actor": front.actor,
        "opponent": front.opponent,
        "drawn": drawing.drawn,
        "label": front.where.short or front.where.name,
        "fact": say_fact(" ".join(w for w in (front.fact, front.where.distance) if w), front.provenance),
        "geometry": drawing.geometry,
    }


def draw_front(front: FrontClaim, others: Sequence[FrontClaim], scene: Claims, ground: Ground) -> Drawing:
    """A front on the ground: the place itself, or the line or ring that its words make of it."""
    if front.line:
        return draw_line(front.line, scene, ground)
    if front.where.place is None:
        return Drawing(None, "inferred", "place not found")
    shape = ground.shape(front.where.place, near=scene.points, others=scene.theatre)
    plain = Drawing(shape.geometry, shape.drawn, shape.note or None)
    if isinstance(shape.geometry, LineString) and front.where.place.feature_class == FeatureClass.ROAD:
        return _draw_road(front, shape.geometry)
    if front.shape == FrontShape.AROUND and isinstance(shape.geometry, Point):
        return Drawing(ring_around(shape.geometry, AROUND_KM), "inferred", "ring drawn around the place")
    origin = find_origin(front, others)
    if front.shape == FrontShape.FACING and origin is not None and shape.geometry.geom_type.endswith("Polygon"):
        facing = front_facing(shape.geometry, ground.shape(origin, near=scene.points, others=scene.theatre).geometry)
        return Drawing(facing, "inferred", f"line inferred: the side that faces {origin.name}")
    return plain


def draw_line(line: Sequence[Named], scene: Claims, ground: Ground) -> Drawing:
    """The line that the text gives, from place to place; a place that is not found is left out, and said."""
    lost = ", ".join(point.name for point in line if point.place is None)
    shapes = (ground.shape(p.place, near=scene.points, others=scene.theatre) for p in line if p.place is not None)
    points = [find_middle(shape.geometry) for shape in shapes]
    note = f"place not found: {lost}" if lost else None
    if len(points) < 2 or points[0].equals(points[-1]):
        return Drawing(points[0] if points else None, "inferred", note)
    told = "line stated, drawn straight from place to place"
    return Drawing(LineString(points), "stated", f"{told}; {note}" if note else told)


def find_origin(front: FrontClaim, others: Sequence[FrontClaim]) -> Place | None:
    """The side an advance comes from: as its sentence says, or another sentence on the same place."""
    if front.origin is not None or front.where.place is None:
        return front.origin
    same = [o for o in others if o.where.place is not None and o.where.place.id == front.where.place.id]
    return next((o.origin for o in same if o.origin is not None), None)


def _draw_road(front: FrontClaim, road: LineString) -> Drawing:
    """A front along a road: a line on either side, however many tell of it; where they only fight, the land."""
    if front.actions == ("fighting",):
        land = band_along(road, BESIDE_KM, within=box(*road.buffer(MARGIN).bounds))
        return Drawing(land, "inferred", "land beside the road, width inferred")
    return Drawing(MultiLineString(offset_lines(road, BESIDE_KM)), "inferred", "lines inferred on both sides")
