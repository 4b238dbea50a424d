"""Reads the outlines of a GeoPackage with nothing but the standard library.

See OGC 12-128r18 (GeoPackage), 2.1.3, for the head before each geometry, and OGC 06-103r4 for the rest of it.
"""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from math import asin, degrees, radians, sin
from pathlib import Path

from gazetteer.sources.entry import Box

Ring = tuple[tuple[float, float], ...]  # longitude and latitude, the first point again at the end

_ENVELOPE_BYTES = (0, 32, 48, 48, 64)  # by the kind of envelope in the head
_MULTIPOLYGON = 6


@dataclass(frozen=True, slots=True)
class Outline:
    """One area: all its rings, outer ones and holes alike, and its box."""

    rings: tuple[Ring, ...]
    box: Box

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the area: a line from it to the east meets the rings an odd number of times."""
        west, south, east, north = self.box
        if not (west <= x <= east and south <= y <= north):
            return False
        inside = False
        for ring in self.rings:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    inside = not inside
        return inside


def read_outlines(path: Path, layer: str) -> Iterator[Outline]:
    """The areas of a layer of multipolygons."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
        for (blob,) in file.execute(f'SELECT geom FROM "{layer}"'):
            rings = tuple(_read_rings(blob))
            points = [point for ring in rings for point in ring]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield Outline(rings, (min(xs), min(ys), max(xs), max(ys)))


def _read_rings(blob: bytes) -> Iterator[Ring]:
    """The rings of one geometry: polygons one after another, each a number of rings."""
    at = 8 + _ENVELOPE_BYTES[blob[3] >> 1 & 7]
    order, kind, polygons = struct.unpack_from("<BII", blob, at)
    if order != 1 or kind != _MULTIPOLYGON:
        raise ValueError(f"expected a little-endian multipolygon, found byte order {order}, kind {kind}")
    at += 9
    for _ in range(polygons):
        (rings,) = struct.unpack_from("<I", blob, at + 5)
        at += 9
        for _ in range(rings):
            (count,) = struct.unpack_from("<I", blob, at)
            flat = struct.unpack_from(f"<{2 * count}d", blob, at + 4)
            yield tuple(zip(flat[::2], flat[1::2], strict=True))
            at += 4 + 16 * count


def find_middle(outlines: list[Outline]) -> tuple[float, float]:
    """Longitude and latitude of the centroid of areas together, found on a cylindrical equal-area map."""
    area = middle_x = middle_y = 0.0
    for outline in outlines:
        for ring in outline.rings:
            points = [(x, sin(radians(y))) for x, y in ring]
            for (x1, y1), (x2, y2) in pairwise(points):
                cross = x1 * y2 - x2 * y1
                area += cross
                middle_x += (x1 + x2) * cross
                middle_y += (y1 + y2) * cross
    return middle_x / area / 3, degrees(asin(middle_y / area / 3))
