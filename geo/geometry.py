"""The shapes that words make: borders, parts of countries, bands along a border, curved flows.

Every function takes and gives shapely geometry in EPSG:4326 (x = longitude, y = latitude); `near` and `away_from` are
(latitude, longitude) pairs. Lengths are kilometres, measured in a projection laid around the shape itself.
"""

from collections.abc import Sequence

from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

LatLon = tuple[float, float]


def border_between(a: BaseGeometry, b: BaseGeometry, *, near: Sequence[LatLon] = ()) -> BaseGeometry:
    """Two areas meet in a line; with `near`, only the connected part of it nearest to those points."""
    raise NotImplementedError


def part_of(area: BaseGeometry, direction: str, *, without: Sequence[BaseGeometry] = ()) -> BaseGeometry:
    """The north, south-west, ... or centre ("c") of an area's mainland, less the areas named in `without`."""
    raise NotImplementedError


def band_along(line: BaseGeometry, km: float, *, within: BaseGeometry) -> BaseGeometry:
    """The land within `km` of a line on the side of `within`, cut square at the line's ends."""
    raise NotImplementedError


def ring_around(point: Point, km: float) -> BaseGeometry:
    """The disc of radius `km` around a point."""
    raise NotImplementedError


def offset_lines(line: LineString, km: float, *, trim: float = 0.12) -> tuple[LineString, LineString]:
    """The two lines that run `km` to the left and to the right of a line, smooth, each end shortened by `trim`."""
    raise NotImplementedError


def curve_between(start: Point, end: Point, *, bend: float | None = None) -> LineString:
    """A curved line from start to end; longer means more curved; a negative `bend` curves to the other side."""
    raise NotImplementedError


def crossing_arrow(
    origin: BaseGeometry, line: BaseGeometry, host: BaseGeometry, *, near: Sequence[LatLon] = (), km: float = 13.0
) -> LineString:
    """A curved line that starts in `origin`, crosses `line` once, where it parts the two, and ends `km` inside `host`."""
    raise NotImplementedError


def point_in(area: BaseGeometry, *, away_from: Sequence[LatLon] = ()) -> Point:
    """A point well inside an area, and far from the points it should not cover."""
    raise NotImplementedError


def front_facing(area: BaseGeometry, origin: BaseGeometry, *, km: float = 12.0) -> LineString:
    """The inferred line of an advance out of `origin` into `area`: the side of `area` that faces it, `km` inside."""
    raise NotImplementedError


def smooth(line: LineString) -> LineString:
    """A line with its corners rounded, between the same two ends."""
    raise NotImplementedError
