"""TopoJSON (https://github.com/topojson/topojson-specification) stores countries as rings of shared arcs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

LonLat = tuple[float, float]
Ring = tuple[int, ...]
SEAM = 180.0
POLE = -90.0


@dataclass(frozen=True, slots=True)
class Area:
    """One feature: its id and name in the file, and its polygons as rings of arcs."""

    id: str | None
    name: str
    polygons: tuple[tuple[Ring, ...], ...]


def read_arcs(path: Path) -> tuple[list[list[LonLat]], dict[str, Any]]:
    """The arcs of a TopoJSON file in degrees, and its objects."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [
        [(x * sx + tx, y * sy + ty) for x, y in accumulate(arc, lambda a, b: (a[0] + b[0], a[1] + b[1]))]
        for arc in topology["arcs"]
    ]
    return arcs, topology["objects"]


def read_areas(geometries: Sequence[dict[str, Any]]) -> list[Area]:
    """The areas of a collection of Polygons and MultiPolygons."""
    areas = []
    for shape in geometries:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = tuple(tuple(tuple(ring) for ring in polygon) for polygon in polygons)
        areas.append(Area(shape.get("id"), shape.get("properties", {}).get("name", ""), rings))
    return areas


class Seam:
    """The 180th meridian, where areas are cut so that no line runs across the whole map."""

    def __init__(self, arcs: list[list[LonLat]]) -> None:
        """Cut every arc that crosses; `arcs` are then the pieces, `pieces[i]` those of the old arc i."""
        self.arcs: list[list[LonLat]] = []
        self.pieces: list[tuple[int, ...]] = []
        self.seams: set[int] = set()
        for arc in arcs:
            parts = _cut_line(arc)
            self.pieces.append(tuple(range(len(self.arcs), len(self.arcs) + len(parts))))
            self.arcs.extend(parts)

    def cut_polygon(self, polygon: Sequence[Ring]) -> list[tuple[Ring, ...]]:
        """A polygon as one or two polygons, none of which crosses the seam."""
        shell, *holes = ([piece for i in ring for piece in self._pieces_of(i)] for ring in polygon)
        runs = self._split_ring(shell)
        if len(runs) == 1 and not self._is_open(runs[0]):
            return [(tuple(shell), *(tuple(hole) for hole in holes))]
        return [(self._close(run),) for run in runs]

    def end(self, index: int, last: bool) -> LonLat:
        """The first or last point of an arc in the direction the index means."""
        forward = index >= 0
        return self.arcs[index if forward else ~index][-1 if last == forward else 0]

    def _pieces_of(self, index: int) -> list[int]:
        if index >= 0:
            return list(self.pieces[index])
        return [~piece for piece in reversed(self.pieces[~index])]

    def _split_ring(self, ring: list[int]) -> list[list[int]]:
        """Break a ring wherever one arc ends on the other side of the map from where the next begins."""
        runs: list[list[int]] = [[]]
        for i, arc in enumerate(ring):
            runs[-1].append(arc)
            following = ring[(i + 1) % len(ring)]
            if abs(self.end(arc, True)[0] - self.end(following, False)[0]) > SEAM:
                runs.append([])
        if len(runs) > 1:
            runs[0] = runs.pop() + runs[0]
        return runs

    def _is_open(self, run: list[int]) -> bool:
        return self.end(run[0], False) != self.end(run[-1], True)

    def _close(self, run: list[int]) -> Ring:
        """Close a run along the seam, around the pole where it began on the other side."""
        start, stop = self.end(run[0], False), self.end(run[-1], True)
        corners = [] if start[0] == stop[0] else [(stop[0], POLE), (start[0], POLE)]
        self.seams.add(len(self.arcs))
        self.arcs.append([stop, *corners, start])
        return (*run, len(self.arcs) - 1)


def _cut_line(line: Sequence[LonLat]) -> list[list[LonLat]]:
    """A line as the pieces that lie on one side of the seam each."""
    parts: list[list[LonLat]] = [[line[0]]]
    for (x0, y0), (x1, y1) in pairwise(line):
        if abs(x1 - x0) > SEAM:
            side = SEAM if x0 > 0 else -SEAM
            gap = (side - x0) + (x1 + side)
            y = y0 + (y1 - y0) * (side - x0) / gap if gap else y0
            parts[-1].append((side, y))
            parts.append([(-side, y)])
        parts[-1].append((x1, y1))
    kept = [_without_repeats(part) for part in parts]
    return [part for part in kept if len(part) > 1] or [list(line)]


def _without_repeats(line: Sequence[LonLat]) -> list[LonLat]:
    return [point for i, point in enumerate(line) if i == 0 or point != line[i - 1]]
