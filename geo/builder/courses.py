"""The courses of the world's rivers, and the shores of its lakes and islands, for the places the gazetteer names.

A river's lines bear one of its names and one of them passes near its point, so that a further row of the gazetteer
needs nothing but another run; `courses.csv` says what else Natural Earth calls a river on its way.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import shapely
from pyproj import Geod
from shapely import LineString, MultiLineString, Point, Polygon, STRtree, line_merge, union_all
from shapely.geometry.base import BaseGeometry

from geo.builder.gazetteer import ON_LINE_KM, Listed, simplify_name
from geo.builder.packing import Packing
from geo.sources.natural_earth import lines_of
from geo.sources.natural_earth_fine import Named
from geo.tables import DATA, read_table

GEOD = Geod(ellps="WGS84")
NEAR_KM = 60.0  # a river passes its point within this
GAP_KM = 60.0  # lines of one name this far apart are one river, with a lake or a border between them
SHORE_KM = 10.0  # a lake's point lies in it, or this near to it
LINE_TOLERANCE, SHORE_TOLERANCE = 0.004, 0.006  # degrees, about half a kilometre
LAKE_REACH, ISLAND_REACH, MOST_REACH = 0.15, 0.25, 3.0  # times how rough its point is: so wide is what is meant
CONTINENT_KM2 = 2_200_000.0  # Greenland is the largest island
LOST = "?"  # a letter that the file has lost
_OUTSIDE = re.compile(r"^(?P<one>[^(]*)\((?P<other>[^)]*)\)")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of river and what to look it up by: its names, as patterns where letters were lost."""

    names: tuple[re.Pattern[str], ...]
    shape: BaseGeometry

    def bears(self, names: frozenset[str]) -> bool:
        """Whether one of some names is its own."""
        return any(pattern.fullmatch(name) for pattern in self.names for name in names)


def read_lines(courses: Iterable[Named]) -> list[Line]:
    """The lines that have a name; "Donau (Danube)" is two names."""
    return [Line(tuple(map(_compile, _split_names(named.names))), named.shape) for named in courses if named.names]


def pack_courses(packing: Packing, lines: Sequence[Line], rivers: Iterable[Listed]) -> list[str]:
    """Add the layer rivers; the ids of those for which no line was found."""
    further = {row["id"]: row["names"].split("|") for row in read_table(DATA / "courses.csv")}
    missing = []
    for river in rivers:
        course = find_course(lines, river, further.get(river.id, ()))
        if course is None:
            missing.append(river.id)
        else:
            packing.add_shape("rivers", {"id": river.id, **_also(river)}, course)
    return missing


def find_course(lines: Sequence[Line], river: Listed, further: Sequence[str] = ()) -> BaseGeometry | None:
    """The lines that bear a river's name and hang together with the one that passes its point."""
    point = Point(river.longitude, river.latitude)
    left = _choose(lines, (*river.names, *further))
    start = _find_start(left, point, river.precision_km)
    if start is None and river.precision_km <= ON_LINE_KM:
        left = _choose_at(lines, point)
        start = _find_start(left, point, river.precision_km)
    if start is None:
        return None
    found = [start]
    while reached := [shape for shape in left if any(_km_apart(shape, other) <= GAP_KM for other in found)]:
        found.extend(reached)
        left = [shape for shape in left if not any(shape is other for other in reached)]
    merged = line_merge(union_all(found))
    simple = [line.simplify(LINE_TOLERANCE) for line in lines_of(merged)]
    return MultiLineString(simple)


def pack_lakes(packing: Packing, polygons: Sequence[Polygon], lakes: Iterable[Listed]) -> list[str]:
    """Add the layer lakes; the ids of those of which no shore was found."""
    return _pack_holding(packing, "lakes", polygons, lakes, SHORE_KM, LAKE_REACH)


def pack_islands(packing: Packing, polygons: Sequence[Polygon], islands: Iterable[Listed]) -> list[str]:
    """Add the layer islands: land around a point that is no continent; the ids of those that were not found."""
    small = [polygon for polygon in polygons if _km2(polygon) < CONTINENT_KM2]
    return _pack_holding(packing, "islands", small, islands, 0.0, ISLAND_REACH)


def _pack_holding(
    packing: Packing,
    layer: str,
    polygons: Sequence[Polygon],
    places: Iterable[Listed],
    reach_km: float,
    least: float,
) -> list[str]:
    """Add for each place the polygon that holds its point, or is nearest to it within a reach."""
    tree, missing = STRtree(polygons), []
    for place in places:
        point = Point(place.longitude, place.latitude)
        nearest = polygons[int(tree.nearest(point))]
        if _km(nearest, point) <= reach_km and _is_as_wide(nearest, place.precision_km, least):
            packing.add_shape(layer, {"id": place.id, **_also(place)}, nearest.simplify(SHORE_TOLERANCE))
        else:
            missing.append(place.id)
    return missing


def _is_as_wide(shape: BaseGeometry, precision_km: float, least: float) -> bool:
    """Whether a shape is neither one of a group that a place means, nor a mainland it lies on."""
    return least * precision_km <= math.sqrt(_km2(shape) / math.pi) <= MOST_REACH * precision_km


def _choose(lines: Sequence[Line], names: Iterable[str]) -> list[BaseGeometry]:
    wanted = frozenset(map(simplify_name, names))
    return [line.shape for line in lines if line.bears(wanted)]


def _choose_at(lines: Sequence[Line], point: Point) -> list[BaseGeometry]:
    """The lines that are called as the one on which a point lies, however that is spelled."""
    nearest = min(lines, key=lambda line: line.shape.distance(point))
    if _km(nearest.shape, point) > ON_LINE_KM:
        return []
    return [line.shape for line in lines if set(line.names) & set(nearest.names)]


def _find_start(lines: Sequence[BaseGeometry], point: Point, precision_km: float) -> BaseGeometry | None:
    """The line that passes a point; for a rough point, the nearest where all in its reach are one river."""
    far = {i: _km(line, point) for i, line in enumerate(lines)}
    reached = [lines[i] for i in sorted(far, key=lambda i: far[i]) if far[i] <= max(NEAR_KM, precision_km)]
    is_near = reached and _km(reached[0], point) <= NEAR_KM
    return reached[0] if reached and (is_near or _is_one(reached)) else None


def _is_one(lines: Sequence[BaseGeometry]) -> bool:
    """Whether lines of one name are near one another, so that no other river of that name is meant."""
    return len(lines) < 2 or all(any(_km_apart(a, b) <= GAP_KM for b in lines if b is not a) for a in lines)


def _split_names(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        parts = _OUTSIDE.match(name)
        yield from (parts["one"], parts["other"]) if parts else (name,)


def _compile(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(simplify_name(name)).replace(re.escape(LOST), ".{0,2}"))


def _also(place: Listed) -> dict[str, object]:
    return {"as": list(place.same_as)} if place.same_as else {}


def _km(shape: BaseGeometry, point: Point) -> float:
    """How far a point is from a shape."""
    line: LineString = shapely.shortest_line(shape, point)
    return float(GEOD.geometry_length(line)) / 1000


def _km_apart(a: BaseGeometry, b: BaseGeometry) -> float:
    return float(GEOD.geometry_length(shapely.shortest_line(a, b))) / 1000


def _km2(shape: BaseGeometry) -> float:
    return abs(float(GEOD.geometry_area_perimeter(shape)[0])) / 1e6
