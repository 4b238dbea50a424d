"""Autonomous areas of the past, made of provinces and of former boundaries as `autonomies.csv` says."""

from collections.abc import Mapping, Sequence

from shapely import LineString, MultiLineString, Point, buffer, union_all
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, polygonize

from geo.builder.packing import UNIT, Packing
from geo.sources.natural_earth import areas_of, close_lines, lines_of
from geo.tables import DATA, read_table
from geo.topology import Topology

Provinces = Sequence[tuple[Mapping[str, str], BaseGeometry]]
Lines = Sequence[tuple[str, BaseGeometry]]
EDGE = 0.02  # degrees: an autonomous area's edge this near the country's own edge is that edge
REACH = 0.05  # degrees: how far a former boundary may end from the country's edge
SIMPLER = 0.001


def pack_autonomies(
    packing: Packing, provinces: Provinces, lines: Lines, countries: Mapping[str, BaseGeometry]
) -> None:
    """Add the layer oblasts, and their boundaries, where they run inside the country, to the layer borders.

    A boundary that two of them share is added once.
    """
    drawn: BaseGeometry = Point()
    for row in read_table(DATA / "autonomies.csv"):
        country = countries[row["country"]]
        area = areas_of(_make(row["made"], provinces, lines, country).intersection(country).simplify(SIMPLER))
        years = {"name": row["name"], "since": int(row["since"]), "until": int(row["until"])}
        packing.add_shape("oblasts", {"id": row["id"], "iso2": row["country"], **years}, area)
        inner = area.boundary.difference(buffer(country.boundary, EDGE)).difference(buffer(drawn, EDGE / 2))
        drawn = union_all([drawn, inner])
        for line in lines_of(inner):
            if line.length > 2 * EDGE:
                packing.add_shape("borders", {"kind": "oblast", "id": row["id"], **years}, line)


def pack_disputed(packing: Packing, lines: Lines) -> None:
    """Add the world's claimed boundaries to the layer borders with their years, as `disputes.csv` has them.

    Former ones and ceasefire lines are not among them. Where an autonomous area had the same boundary, it is drawn as
    that area's.
    """
    rows = {row["name"]: row for row in read_table(DATA / "disputes.csv")}
    oblasts = Topology(UNIT, packing.arcs, packing.layers).features("borders", kind="oblast")
    drawn = buffer(union_all([shape for _, shape in oblasts]), EDGE)
    for name, shape in lines:
        left = [line for line in lines_of(shape.simplify(0.02).difference(drawn)) if line.length > 2 * EDGE]
        if name in rows and left:
            years = {key: int(rows[name][key] or 0) for key in ("since", "until")}
            about = {"kind": "disputed", "name": name, "min_zoom": 4, **years}
            packing.add_shape("borders", about, MultiLineString(left))


def _make(made: str, provinces: Provinces, lines: Lines, country: BaseGeometry) -> BaseGeometry:
    """The area a cell of the table describes. Raises ValueError naming the cell where nothing is found."""
    how, _, what = made.partition(":")
    if how == "provinces":
        found = [shape for properties, shape in provinces if properties["name"] in what.split("|")]
        if len(found) == len(what.split("|")):
            return union_all(found)
    name, _, at = what.partition("@")
    chosen = [shape for line_name, shape in lines if line_name == name]
    if how == "lines" and chosen:
        return close_lines(chosen)
    if how == "cut" and chosen:
        point = Point(*map(float, at.split()))
        parts = [part for part in polygonize(_reaching(chosen, country)) if part.contains(point)]
        if parts:
            return parts[0]
    raise ValueError(f"autonomies.csv, made: expected something that world_map.gpkg has, got {made!r}")


def _reaching(lines: Sequence[BaseGeometry], country: BaseGeometry) -> BaseGeometry:
    """Lines and a country's outline as one net; lines that stop just short of the outline are carried on to it."""
    net = union_all(list(lines))
    ends = (Point(end) for line in lines_of(net) for end in (line.coords[0], line.coords[-1]))
    near = [(end, nearest_points(end, country.boundary)[1]) for end in ends]
    bridges = [LineString([end, _beyond(end, edge)]) for end, edge in near if 0 < end.distance(edge) < REACH]
    return union_all([net, country.boundary, *bridges])


def _beyond(start: Point, edge: Point) -> Point:
    """A point a little behind the edge, so that a line to it surely crosses."""
    return Point(edge.x + 0.1 * (edge.x - start.x), edge.y + 0.1 * (edge.y - start.y))
