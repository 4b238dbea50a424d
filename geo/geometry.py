"""The shapes that words make: borders, parts of countries, bands along a border, lines beside a road.

Every function takes and gives shapely geometry in EPSG:4326 (x = longitude, y = latitude); `near` and `away_from` are
(latitude, longitude) pairs. Lengths are kilometres, measured on a plane laid around the shape itself.
"""

import math
from collections.abc import Callable, Sequence

import numpy
import shapely
from shapely import (
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
    contains,
    distance,
    points,
    prepare,
    union_all,
)
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, substring

from geo.curves import crossing_arrow, curve_between, smooth, smooth_flat
from geo.plane import Plane

__all__ = [
    "LatLon",
    "areas_of",
    "band_along",
    "border_between",
    "crossing_arrow",
    "curve_between",
    "front_facing",
    "lines_of",
    "nearest_part",
    "offset_lines",
    "part_of",
    "point_in",
    "ring_around",
    "smooth",
]

LatLon = tuple[float, float]

BEARINGS = {"n": 0, "ne": 45, "e": 90, "se": 135, "s": 180, "sw": 225, "w": 270, "nw": 315}
OUTER = 0.25  # "northern X" is the outer quarter of X by area
CRUMB = 0.01  # of a part: smaller pieces, such as bays of an enclave, are left out
LEAST = 0.1  # of a part must be left when an enclave hides what lies behind it, or nothing is hidden
SNAP = 0.01  # degrees: two areas from different sources still meet when this close
STEPS = 40  # halvings: more than enough for a metre on any country
GRID = 24  # points across an area when looking for a good place in it
FINE = 0.1  # degrees: edges straight on the map bend on the plane, so longer ones are laid down in steps
PULL = 0.25  # how much room a point gives up to be a kilometre nearer to what it belongs to
EARTH_KM = 20_000.0
REACH_KM = 50.0  # a place this near to a part of a border speaks for it half as loudly as one that lies on it
FACING = 72.0  # degrees to either side within which an edge faces a place
ROUNDED_KM = 15.0  # bays narrower than twice this are not followed by an inferred line


def border_between(a: BaseGeometry, b: BaseGeometry, *, near: Sequence[LatLon] = ()) -> BaseGeometry:
    """Two areas meet in a line; with `near`, only the connected part of it nearest to those points."""
    line = lines_of(a.boundary.intersection(b.boundary))
    if line.is_empty:
        line = lines_of(a.boundary.intersection(b.buffer(SNAP)))
    return nearest_part(line, near)


def nearest_part(shape: BaseGeometry, near: Sequence[LatLon]) -> BaseGeometry:
    """The part of a shape for which the points speak loudest; all of it without points."""
    parts = getattr(shape, "geoms", (shape,))
    if len(parts) < 2 or not near:
        return shape
    plane = Plane.around(shape)
    points = [plane.lay(Point(lon, lat)) for lat, lon in near]
    return max(parts, key=lambda part: sum(1 / (REACH_KM + plane.lay(part).distance(p)) for p in points))


def part_of(area: BaseGeometry, direction: str, *, without: Sequence[BaseGeometry] = ()) -> BaseGeometry:
    """The north, south-west, ... or centre ("c") of an area's mainland, less the areas in `without`.

    An area inside that has a name of its own is not meant, nor what lies behind its middle: "southwestern X" is what
    lies south of the enclave as well as south-west in X. Diagonals are the quadrant seen from the centroid; north,
    south, east and west are the outer quarter by area; the centre is the disc around the centroid that holds a
    quarter. Raises KeyError for another direction.
    """
    mainland = max(getattr(area, "geoms", (area,)), key=lambda part: Plane.around(part).lay(part).area)
    plane = Plane.around(mainland)
    flat = _mend(plane.lay(mainland.segmentize(FINE)))
    if direction == "c":
        part = _central_part(flat)
    elif len(direction) == 2:
        part = flat.intersection(_quadrant(flat.centroid, direction))
    else:
        part = _outer_part(flat, math.radians(BEARINGS[direction]))
    for enclave in (_mend(plane.lay(other)) for other in without):
        if enclave.intersects(part):
            beyond = part.intersection(_half(enclave.centroid, direction[0])) if direction != "c" else part
            part = (beyond if beyond.area > LEAST * part.area else part).difference(enclave)
    kept = [piece for piece in areas_of(part).geoms if piece.area > CRUMB * part.area]
    return areas_of(_mend(plane.lift(MultiPolygon(kept))).intersection(mainland).difference(union_all(list(without))))


def band_along(line: BaseGeometry, km: float, *, within: BaseGeometry) -> BaseGeometry:
    """The land within `km` of a line on the side of `within`, cut square at the line's ends."""
    plane = Plane.around(line)
    band = _mend(plane.lift(plane.lay(line.segmentize(FINE)).buffer(km, cap_style="flat")))
    parts = areas_of(band.intersection(within))
    touching = [part for part in parts.geoms if part.distance(line) < SNAP]
    return touching[0] if len(touching) == 1 else MultiPolygon(touching)


def ring_around(point: Point, km: float) -> BaseGeometry:
    """The disc of radius `km` around a point."""
    plane = Plane.around(point)
    return plane.lift_cut(plane.lay(point).buffer(km))


def offset_lines(line: LineString, km: float, *, trim: float = 0.12) -> tuple[LineString, LineString]:
    """The two lines that run `km` to the left and to the right of a line, smooth, each end shortened by `trim`."""
    plane = Plane.around(line)
    flat = smooth_flat(plane.lay(line))
    left, right = (_longest(flat.offset_curve(side, join_style="round")) for side in (km, -km))
    trimmed = (substring(side, trim, 1 - trim, normalized=True) for side in (left, right))
    first, second = (plane.lift(smooth_flat(side.simplify(km / 50))) for side in trimmed)
    return first, second


def find_middle(geometry: BaseGeometry) -> Point:
    """The point that stands for a geometry as the end of a line: well inside an area."""
    if isinstance(geometry, Point):
        return geometry
    return point_in(geometry) if geometry.geom_type.endswith("Polygon") else geometry.centroid


def point_in(area: BaseGeometry, *, away_from: Sequence[LatLon] = (), near: Sequence[LatLon] = ()) -> Point:
    """A point well inside an area, far from the points it should not cover, and rather near to others."""
    plane = Plane.around(area)
    flat = _mend(plane.lay(area))
    edge = flat.boundary
    avoided, sought = (
        MultiPoint([plane.lay(Point(lon, lat)) for lat, lon in places]) for places in (away_from, near)
    )
    west, south, east, north = flat.bounds
    steps = (numpy.arange(GRID) + 0.5) / GRID
    u, v = (axis.ravel() for axis in numpy.meshgrid(steps, steps, indexing="ij"))
    grid = points(west + (east - west) * u, south + (north - south) * v)
    prepare(flat)
    inside = numpy.append(flat.representative_point(), grid[contains(flat, grid)])
    free = distance(edge, inside)
    if away_from:
        free = numpy.minimum(free, distance(inside, avoided) / 2)
    if near:
        free = free - PULL * distance(inside, sought)
    best: Point = inside[int(free.argmax())]
    return plane.lift(best)


def front_facing(area: BaseGeometry, origin: BaseGeometry, *, km: float = 8.0) -> LineString:
    """The inferred line of an advance out of `origin` into `area`: about `km` out, on the side where `area` lies.

    Where the two are further apart than that, the line crosses `area` `km` behind its nearest edge.
    """
    plane = Plane.around(area, origin)
    inside, source = _mend(plane.lay(area)), _mend(plane.lay(origin))
    outline = source.buffer(km + ROUNDED_KM).buffer(-ROUNDED_KM).boundary
    facing = _cone(source.centroid, inside.representative_point() if inside.contains(source) else inside.centroid)
    line = _longest(lines_of(outline.intersection(inside.buffer(-km / 6)).intersection(facing)))
    if line.length < km:
        line = _chord(inside, source, km)
    return plane.lift(smooth_flat(line.simplify(km / 3)))


def lines_of(shape: BaseGeometry) -> BaseGeometry:
    """The lines of a shape, merged where they meet; points and areas are dropped."""
    parts = [part for part in getattr(shape, "geoms", (shape,)) if isinstance(part, LineString) and part.length > 0]
    return linemerge(MultiLineString(parts)) if parts else MultiLineString()


def areas_of(shape: BaseGeometry) -> MultiPolygon:
    """The polygons of a shape; points and lines are dropped."""
    parts = getattr(shape, "geoms", (shape,))
    flat = [inner for part in parts for inner in getattr(part, "geoms", (part,))]
    return MultiPolygon([part for part in flat if isinstance(part, Polygon) and not part.is_empty])


def _mend(shape: BaseGeometry) -> BaseGeometry:
    """A shape whose outline laying flat or lifting has made to touch itself, made valid."""
    return shape if shape.is_valid else shapely.make_valid(shape)


def _quadrant(centre: Point, direction: str) -> Polygon:
    """A quarter of the plane, seen from a point."""
    x = centre.x + (EARTH_KM if "e" in direction else -EARTH_KM)
    y = centre.y + (EARTH_KM if "n" in direction else -EARTH_KM)
    return box(min(x, centre.x), min(y, centre.y), max(x, centre.x), max(y, centre.y))


def _half(centre: Point, direction: str) -> Polygon:
    """The half of the plane that lies north, east, south or west of a point."""
    far = {"n": (0, EARTH_KM), "e": (EARTH_KM, 0), "s": (0, -EARTH_KM), "w": (-EARTH_KM, 0)}[direction]
    x, y = centre.x + far[0], centre.y + far[1]
    return box(x - EARTH_KM, y - EARTH_KM, x + EARTH_KM, y + EARTH_KM)


def _outer_part(flat: BaseGeometry, bearing: float) -> BaseGeometry:
    """The quarter of an area that lies furthest in a direction."""
    turned = rotate(flat, bearing, origin=(0, 0), use_radians=True)
    west, south, east, north = turned.bounds

    def above(y: float) -> BaseGeometry:
        return turned.intersection(box(west, y, east, north))

    cut = _bisect(lambda y: above(y).area, south, north, OUTER * flat.area)
    return rotate(above(cut), -bearing, origin=(0, 0), use_radians=True)


def _central_part(flat: BaseGeometry) -> BaseGeometry:
    """The quarter of an area that lies nearest its centroid."""

    def within(radius: float) -> BaseGeometry:
        return flat.intersection(flat.centroid.buffer(radius))

    reach = flat.centroid.hausdorff_distance(flat)
    return within(_bisect(lambda radius: -within(radius).area, 0.0, reach, -OUTER * flat.area))


def _bisect(falling: Callable[[float], float], low: float, high: float, wanted: float) -> float:
    """Where a falling function has a value."""
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > wanted else (low, middle)
    return (low + high) / 2


def _cone(apex: Point, towards: Point) -> Polygon:
    """What one sees from a point, looking at another, without turning the head further than FACING."""
    ahead = math.atan2(towards.y - apex.y, towards.x - apex.x)
    turns = [math.radians(FACING * step / 4) for step in range(-4, 5)]
    rim = [(apex.x + 2000 * math.cos(ahead + t), apex.y + 2000 * math.sin(ahead + t)) for t in turns]
    return Polygon([(apex.x, apex.y), *rim])


def _chord(inside: BaseGeometry, source: BaseGeometry, km: float) -> LineString:
    """A line across an area, behind the edge that faces a source and square to the way from there."""
    edge, centre = shapely.shortest_line(inside, source), inside.representative_point()
    x0, y0 = edge.coords[0]
    dx, dy = centre.x - x0, centre.y - y0
    length = math.hypot(dx, dy) or 1.0
    step = min(km, length) / length
    x, y = x0 + dx * step, y0 + dy * step
    ux, uy = dx / length, dy / length
    across = LineString([(x + uy * EARTH_KM, y - ux * EARTH_KM), (x - uy * EARTH_KM, y + ux * EARTH_KM)])
    return _longest(lines_of(across.intersection(inside)))


def _longest(line: BaseGeometry) -> LineString:
    """The longest of several lines."""
    return max(getattr(line, "geoms", (line,)), key=lambda part: part.length, default=LineString())
