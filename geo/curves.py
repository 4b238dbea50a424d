"""Lines that are drawn to be seen: curved flows, arrows across a border, corners rounded.

Curved beats straight, and longer means more curved: Jenny et al. (2018), Design principles for origin-destination
flow maps, Cartography and Geographic Information Science 45(1).
"""

import math
from collections.abc import Sequence
from itertools import product

import numpy as np
from shapely import LineString, MultiPoint, Point, union_all
from shapely.geometry.base import BaseGeometry

from geo.plane import Plane

LatLon = tuple[float, float]
Spot = tuple[float, float]

POINTS = 25  # along a curve
LEAST_BEND, MOST_BEND = 0.12, 0.28  # of the length, how far the curve's control point lies to the side
LONG_KM = 800.0  # from this length on a curve is bent most
DEPTH = 1.1  # an arrow begins this much deeper in its origin than it ends in its host
SWEEP = 0.9  # and this much to the side, in depths
SAMPLES = 160  # places looked at along a border
AHEAD_KM = 15.0  # along a border to either side, to tell which way it runs there
NEAREST = 60  # of which these are tried
SHRINKING = ((1.0, 0.0), (0.7, 8.0), (0.4, 40.0))  # a smaller arrow, and how far off a larger one may be instead
WRONG_SIDE_KM = 40.0  # how far off an arrow may be that comes from the side of its origin's middle


def curve_between(start: Point, end: Point, *, bend: float | None = None) -> LineString:
    """A curved line from start to end; longer means more curved; a negative `bend` curves to the other side."""
    plane = Plane.around(start, end)
    a, b = plane.lay(start), plane.lay(end)
    dx, dy = b.x - a.x, b.y - a.y
    share = min(1.0, math.hypot(dx, dy) / LONG_KM)
    side = LEAST_BEND + (MOST_BEND - LEAST_BEND) * share if bend is None else bend
    control = ((a.x + b.x) / 2 - dy * side, (a.y + b.y) / 2 + dx * side)
    return plane.lift(_bezier((a.x, a.y), control, (b.x, b.y)))


def crossing_arrow(
    origin: BaseGeometry, line: BaseGeometry, host: BaseGeometry, *, near: Sequence[LatLon] = (), km: float = 13.0
) -> LineString:
    """A curved line that starts in `origin`, crosses `line` once, where it parts the two, and ends in `host`.

    It ends about `km` inside, comes rather from the side of the middle of `origin`, and is drawn where the line is
    nearest to `near`, or else to that middle, unless there is more room a little further on.
    Raises ValueError where no such line can be drawn: when `line` does not part the two.
    """
    plane = Plane.around(line, origin)
    here, across, there = plane.lay(origin), plane.lay(line), plane.lay(host)
    aim = MultiPoint([plane.lay(Point(lon, lat)) for lat, lon in near]) if near else here.centroid
    spots = sorted(_samples(across), key=lambda spot: Point(spot[0]).distance(aim))[:NEAREST]
    tried = []
    for (spot, way), bank, (shrink, cost) in product(spots, (1, -1), SHRINKING):
        away = Point(spot).distance(aim) + cost
        arrows = [_arrow(spot, (way[0] * side, way[1] * side), bank * side, km * shrink) for side in (1, -1)]
        arrows.sort(key=lambda arrow: Point(arrow.coords[0]).distance(here.centroid))
        tried += [(away, arrows[0]), (away + WRONG_SIDE_KM, arrows[1])]
    for _, arrow in sorted(tried, key=lambda pair: pair[0]):
        if _crosses_once(arrow, here, across, there):
            return plane.lift(arrow)
    raise ValueError("expected a line that parts the origin from the host")


def smooth(line: LineString) -> LineString:
    """A line with its corners rounded, between the same two ends."""
    plane = Plane.around(line)
    return plane.lift(smooth_flat(plane.lay(line)))


def smooth_flat(line: LineString, rounds: int = 3) -> LineString:
    """Corner cutting (Chaikin 1974) on a plane; the ends stay."""
    points = np.asarray(line.coords)
    for _ in range(rounds if len(points) > 2 else 0):
        before, after = points[:-1], points[1:]
        cut = np.stack([0.75 * before + 0.25 * after, 0.25 * before + 0.75 * after], axis=1).reshape(-1, 2)
        points = np.vstack([points[:1], cut[1:-1], points[-1:]])
    return LineString(points)


def _bezier(start: Spot, control: Spot, end: Spot) -> LineString:
    """A quadratic Bezier curve as a line of points."""
    t = np.linspace(0.0, 1.0, POINTS)[:, None]
    return LineString((1 - t) ** 2 * np.array(start) + 2 * t * (1 - t) * np.array(control) + t**2 * np.array(end))


def _samples(line: BaseGeometry) -> list[tuple[Spot, Spot]]:
    """Points along a line, each with the unit vector along the line there."""
    found = []
    for part in getattr(line, "geoms", (line,)):
        for step in range(1, SAMPLES):
            at = part.length * step / SAMPLES
            a, b = part.interpolate(max(0.0, at - AHEAD_KM)), part.interpolate(min(part.length, at + AHEAD_KM))
            spot, length = part.interpolate(at), math.hypot(b.x - a.x, b.y - a.y) or 1.0
            found.append(((spot.x, spot.y), ((b.x - a.x) / length, (b.y - a.y) / length)))
    return found


def _arrow(spot: Spot, way: Spot, turn: int, km: float) -> LineString:
    """An arrow that runs beside the line first and then turns and crosses it square at a spot."""
    (x, y), (ux, uy) = spot, way
    nx, ny = -uy * turn, ux * turn
    depth = km * DEPTH
    back = (x - nx * depth, y - ny * depth)
    start = (back[0] - ux * depth * SWEEP, back[1] - uy * depth * SWEEP)
    return _bezier(start, back, (x + nx * km, y + ny * km))


def _crosses_once(arrow: LineString, origin: BaseGeometry, line: BaseGeometry, host: BaseGeometry) -> bool:
    """Whether an arrow starts in the origin, ends in the host, leaves neither, and meets the line in one point."""
    first, last = Point(arrow.coords[0]), Point(arrow.coords[-1])
    if not (origin.contains(first) and host.contains(last)) or host.contains(first):
        return False
    return isinstance(arrow.intersection(line), Point) and union_all([origin, host]).buffer(0.5).contains(arrow)
