"""The shapes of loose words: rings, sectors, leaves between two points, the ground on one side of a line.

Points are (latitude, longitude) pairs, bearings degrees from north over east, lengths kilometres. Every shape is in
EPSG:4326, cut at the 180th meridian.
"""

import math

from shapely import LineString, MultiPolygon, Point, Polygon, unary_union
from shapely.affinity import scale, translate
from shapely.geometry.base import BaseGeometry

from geo.geometry import EARTH_KM, areas_of
from geo.plane import Plane

LatLon = tuple[float, float]
STEP = 5.0  # degrees between the points of an arc
LEAF_STEPS = 24  # points along each edge of a leaf
FINEST = 0.02  # of a sweep: bends of the line smaller than this are not followed


def ring_between(point: LatLon, inner: float, outer: float) -> BaseGeometry:
    """What lies between two distances from a point."""
    plane, at = _around(point)
    return plane.lift_cut(at.buffer(outer).difference(at.buffer(inner)))


def sector(point: LatLon, bearing: float, *, half: float, inner: float, outer: float) -> BaseGeometry:
    """What lies between two distances from a point, and no further than `half` degrees beside a bearing."""
    plane, at = _around(point)
    return plane.lift_cut(at.buffer(outer).difference(at.buffer(inner)).intersection(wedge(at, bearing, half)))


def wedge(apex: Point, bearing: float, half: float) -> Polygon:
    """All of a plane that is seen from a point no further than `half` degrees beside a bearing."""
    turns = [bearing - half + step * 2 * half / 8 for step in range(9)]
    rim = [
        (apex.x + EARTH_KM * math.sin(math.radians(t)), apex.y + EARTH_KM * math.cos(math.radians(t))) for t in turns
    ]
    return Polygon([(apex.x, apex.y), *rim])


def leaf(middle: LatLon, one: LatLon, other: LatLon, *, share: float) -> BaseGeometry:
    """The ground between two points: `share` of their distance wide in the middle, and narrow at its ends."""
    plane = Plane(round(middle[0], 1), round(middle[1], 1))
    start, end = (plane.lay(Point(lon, lat)) for lat, lon in (one, other))
    length = math.hypot(end.x - start.x, end.y - start.y)
    ux, uy = (end.x - start.x) / length, (end.y - start.y) / length
    steps = [step / LEAF_STEPS for step in range(LEAF_STEPS + 1)]
    edge = [(t, share / 2 * math.sqrt(math.sin(math.pi * t))) for t in steps]
    there = [(start.x + length * (ux * t - uy * w), start.y + length * (uy * t + ux * w)) for t, w in edge]
    back = [(start.x + length * (ux * t + uy * w), start.y + length * (uy * t - ux * w)) for t, w in edge]
    return plane.lift_cut(Polygon([*there, *reversed(back)]).buffer(0))


def way_between(middle: LatLon, one: LatLon, other: LatLon) -> BaseGeometry:
    """The straight way over the ground from one point to another."""
    plane = Plane(round(middle[0], 1), round(middle[1], 1))
    ends = [plane.lay(Point(lon, lat)) for lat, lon in (one, other)]
    line = LineString([(end.x, end.y) for end in ends])
    return plane.lift_cut(line.segmentize(max(line.length / 16, 1.0)))


def beside_line(line: BaseGeometry, bearing: float, km: float) -> BaseGeometry:
    """The ground one reaches from a line by going no further than `km` on a bearing."""
    plane = Plane.around(line)
    flat = plane.lay(line).simplify(km * FINEST)
    dx, dy = km * math.sin(math.radians(bearing)), km * math.cos(math.radians(bearing))
    swept: list[Polygon] = []
    for part in getattr(flat, "geoms", (flat,)):
        for (x0, y0), (x1, y1) in zip(part.coords, part.coords[1:], strict=False):
            strip = Polygon([(x0, y0), (x1, y1), (x1 + dx, y1 + dy), (x0 + dx, y0 + dy)])
            swept.append(strip if strip.is_valid else strip.buffer(0))
    whole = unary_union([strip.buffer(km / 200) for strip in swept if strip.area])
    return plane.lift_cut(whole if whole.area else translate(scale(flat.buffer(km), 1, 1), dx / 2, dy / 2))


def beside_area(area: BaseGeometry, bearing: float, km: float, *, half: float) -> BaseGeometry:
    """The ground within `km` of an area, outside it, no further than `half` degrees beside a bearing."""
    plane = Plane.around(area)
    flat = plane.lay(area).buffer(0)
    outside = flat.buffer(km).difference(flat).intersection(wedge(flat.centroid, bearing, half))
    return plane.lift_cut(MultiPolygon(areas_of(outside)))


def _around(point: LatLon) -> tuple[Plane, Point]:
    """A plane around a point, and the point on it."""
    latitude, longitude = point
    at = Point(longitude, latitude)
    plane = Plane.around(at)
    return plane, plane.lay(at)
