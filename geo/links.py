"""Words that lead from one place to another: "between X and Y", "halfway between X and Y", "the road from X to Y"."""

from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, substring

from gazetteer import Place, Relative, RelativeKind
from geo.geometry import LatLon, ring_around
from geo.plane import Plane
from geo.rounds import leaf, way_between
from geo.shape import Shape
from geo.terrain import Terrain

WIDTH = 0.25  # of the distance: how wide the ground between two places is in its middle
HALFWAY = 0.1  # of the distance: how far from the exact middle "halfway" may be
ASIDE = 0.125  # of the distance: how far a road commonly runs beside the straight way
ON_ROAD_KM = 5.0  # a town this near to a road lies on it
ROAD_KM = 3.0  # how exact the course of a known road is


def draw_link(ground: Terrain, place: Place, relative: Relative) -> Shape | None:
    """The ground or the road between two places; None where the kind is another, or where they are the same point."""
    if relative.kind not in (RelativeKind.BETWEEN, RelativeKind.ROAD) or len(set(relative.points)) < 2:
        return None
    one, other = relative.points[:2]
    middle, apart = (place.latitude, place.longitude), relative.distance_km or 0.0
    if relative.kind is RelativeKind.ROAD:
        known = _find_road(ground, one, other)
        if known is not None:
            return Shape(known, "inferred", "Drawn along the road that is known here between the two.", ROAD_KM)
        note = f"Drawn as the straight way between the two, {apart:.0f} km: the road's course is not known here."
        return Shape(way_between(middle, one, other), "inferred", note, max(apart * ASIDE, ROAD_KM))
    if relative.direction is not None:
        km = max(apart * HALFWAY, 1.0)
        note = f"Drawn as the ground around the middle of the straight way, about {apart / 2:.0f} km from both."
        return Shape(ring_around(Point(middle[1], middle[0]), km), "inferred", note, km)
    note = f"Drawn as the ground between the two, {apart:.0f} km apart, a quarter as wide: its edges are no borders."
    return Shape(leaf(middle, one, other, share=WIDTH), "inferred", note, apart / 4)


def _find_road(ground: Terrain, one: LatLon, other: LatLon) -> BaseGeometry | None:
    """The stretch of a known road between two places that lie on it."""
    for road in ground.roads():
        plane = Plane.around(road)
        flat = plane.lay(road)
        line = flat if isinstance(flat, LineString) else linemerge(flat)
        ends = [plane.lay(Point(lon, lat)) for lat, lon in (one, other)]
        if not isinstance(line, LineString) or max(line.distance(end) for end in ends) > ON_ROAD_KM:
            continue
        first, last = sorted(line.project(end) for end in ends)
        if last - first > ON_ROAD_KM:
            return plane.lift(substring(line, first, last))
    return None
