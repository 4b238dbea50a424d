"""Rivers and lakes: coarse for the world, fine in a theatre, where the known rivers get their names."""

from collections.abc import Sequence

from shapely import LineString, MultiLineString, Point, buffer, line_merge, union_all
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, nearest_points, substring

from geo.builder.packing import Packing
from geo.builder.theatres import Theatre, detail
from geo.sources.natural_earth import areas_of, lines_of
from geo.sources.simplification import KM_PER_DEGREE, simplify_line
from geo.tables import DATA, read_table
from geo.topology import Topology

DOUBLED = 0.07  # degrees: a river drawn twice, by a border and by WDBII, lies this close to itself
BESIDE = 0.03  # degrees: how far WDBII and Natural Earth's borders stray from one another along a small river
MARKED = 0.15  # degrees: how near a mark of the table may lie to the line it names
SMALLEST_LAKE = 0.0006  # square degrees, about 6 km2
LAKE_TOLERANCE, SEA_TOLERANCE = 0.002, 0.01  # degrees
LONG, MIDDLE = 0.9, 0.35  # degrees of length


def pack_rivers(
    packing: Packing,
    ground: Topology,
    world: Sequence[LineString],
    fine: Sequence[LineString],
    theatres: tuple[Theatre, ...],
) -> None:
    """Add the layer rivers: named ones first, then the others of the theatres, then the world's outside them."""
    least = detail(theatres)
    rest = lines_of(MultiLineString(list(fine)))
    for row in read_table(DATA / "rivers.csv"):
        course, rest = _take_course(row, ground, rest)
        _pack(packing, {"id": row["id"], "name": row["name"], "min_zoom": int(row["min_zoom"])}, course, least)
    for line in _without_borders(rest, ground):
        zoom = 6 if line.length > LONG else 7 if line.length > MIDDLE else 8
        _pack(packing, {"min_zoom": zoom}, line, least)
    inside = union_all([t.area for t in theatres])
    for line in world:
        _pack(packing, {"min_zoom": 3 if line.length > 5 else 4}, line.difference(inside), least)


def pack_lakes(
    packing: Packing,
    land: BaseGeometry,
    world: Sequence[BaseGeometry],
    fine: Sequence[BaseGeometry],
    theatres: tuple[Theatre, ...],
) -> None:
    """Add the layer lakes; what the countries leave out, such as the Caspian, goes to the layer seas."""
    inside = union_all([t.area for t in theatres])
    names = {
        Point(float(r["lon"]), float(r["lat"])): {"id": r["id"], "name": r["name"]}
        for r in read_table(DATA / "lakes.csv")
    }
    for lake in fine:
        about = next((name for point, name in names.items() if lake.contains(point)), {})
        if lake.area > SMALLEST_LAKE and _on_land(lake, land):
            zoom = 4 if lake.area > 0.1 else 6 if lake.area > 0.01 else 8
            packing.add_shape("lakes", {**about, "min_zoom": zoom}, areas_of(lake.simplify(LAKE_TOLERANCE)))
        elif about:
            packing.add_shape("seas", about, areas_of(lake.simplify(SEA_TOLERANCE)))
    for lake in world:
        if not lake.intersects(inside) and _on_land(lake, land):
            packing.add_shape("lakes", {"min_zoom": 2 if lake.area > 0.8 else 4}, areas_of(lake))


def _take_course(
    row: dict[str, str], ground: Topology, lines: list[LineString]
) -> tuple[BaseGeometry, list[LineString]]:
    """The course of a named river, and the lines that are left once it is taken out of them."""
    parts: list[BaseGeometry] = []
    if row["borders"]:
        parts.append(border_course(row, ground))
    if row["course"]:
        parts.append(LineString(_points(row["course"])))
    drawn = buffer(union_all(parts), DOUBLED) if parts else None
    left = [piece for line in lines for piece in (lines_of(line.difference(drawn)) if drawn else [line])]
    if drawn:
        left = [line for line in left if line.length > DOUBLED]
    marked = _find_marked(row, left, "marks")
    wrong = _find_marked(row, left, "wrong")
    parts.extend(left[i] for i in marked)
    return _joined(parts), [line for i, line in enumerate(left) if i not in {*marked, *wrong}]


def _without_borders(lines: Sequence[LineString], ground: Topology) -> list[LineString]:
    """Lines without the stretches that run along a border which the same river makes, a little beside it."""
    beside = buffer(union_all([shape for _, shape in ground.features("borders")]), BESIDE)
    kept = []
    for line in lines:
        along = [part for part in lines_of(line.intersection(beside)) if part.length > 4 * BESIDE]
        kept.extend(lines_of(line.difference(buffer(union_all(along), 0.001)) if along else line))
    return [line for line in kept if line.length > DOUBLED]


def _find_marked(row: dict[str, str], lines: Sequence[LineString], column: str) -> list[int]:
    """The numbers of the lines that the marks in a column lie on. Raises ValueError naming a mark far from any."""
    found = []
    for mark in _points(row[column]):
        nearest = min(range(len(lines)), key=lambda i: lines[i].distance(Point(mark)))
        if lines[nearest].distance(Point(mark)) > MARKED:
            raise ValueError(f"rivers.csv, {row['id']}: expected a line within {MARKED} degrees of {mark}")
        found.append(nearest)
    return sorted(set(found))


def border_course(row: dict[str, str], ground: Topology) -> LineString:
    """The stretch of some borders along which a river runs, between where it comes and where it goes."""
    pairs = {pair.replace("-", " ") for pair in row["borders"].split()}
    borders = [shape for properties, shape in ground.features("borders") if properties.get("pair") in pairs]
    merged = linemerge(union_all(borders))
    start, stop = (Point(_points(row[column])[0]) for column in ("from", "to"))
    line = min(getattr(merged, "geoms", (merged,)), key=lambda part: part.distance(start) + part.distance(stop))
    ends = sorted((line.project(start), line.project(stop)))
    return substring(line, *ends)


def _joined(parts: Sequence[BaseGeometry]) -> BaseGeometry:
    """Parts of one river with the small gaps between them closed."""
    lines = [line for part in parts for line in getattr(part, "geoms", (part,))]
    bridges = []
    for i, line in enumerate(lines):
        others = [other for j, other in enumerate(lines) if j != i]
        for end in (Point(line.coords[0]), Point(line.coords[-1])):
            if others:
                nearest = min(others, key=lambda other: other.distance(end))
                if 0 < nearest.distance(end) < 3 * DOUBLED:
                    bridges.append(LineString(nearest_points(end, nearest)))
    return line_merge(union_all([line.normalize() for line in (*lines, *bridges) if line.length > 0]))


def _on_land(lake: BaseGeometry, land: BaseGeometry) -> bool:
    return bool(land.contains(lake.representative_point()))


def _pack(packing: Packing, properties: dict[str, object], shape: BaseGeometry, least) -> None:  # type: ignore[no-untyped-def]
    lines = [LineString(simplify_line(list(line.coords), least)) for line in lines_of(shape)]
    if lines:
        packing.add_shape("rivers", properties, MultiLineString(lines))


def _points(cell: str) -> list[tuple[float, float]]:
    """Points written "lon lat" and divided by "|"."""
    return [
        (float(lon), float(lat))
        for lon, lat in (entry.split() for entry in cell.replace(",", " ").split("|") if entry)
    ]


KM = KM_PER_DEGREE
