"""Near any place the earth can be laid flat, so that kilometres are kilometres."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import shapely
from pyproj import Transformer
from shapely import MultiPolygon, Point, Polygon, box, union_all
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

WGS84 = "EPSG:4326"
HALF = 180.0  # degrees of longitude
KINDS = frozenset({"Point", "LineString", "Polygon"})
Kind = TypeVar("Kind", bound=BaseGeometry)


@dataclass(frozen=True, slots=True)
class Plane:
    """A Lambert azimuthal equal-area projection in kilometres, centred on a point.

    Within 500 km of the centre lengths are true to about 0.1 %; areas are true everywhere.
    """

    latitude: float
    longitude: float

    @classmethod
    def around(cls, *shapes: BaseGeometry) -> "Plane":
        """A plane centred on shapes. Raises ValueError where they are all empty."""
        if all(shape.is_empty for shape in shapes):
            raise ValueError("expected at least one shape that is not empty")
        west, south, east, north = (float(bound) for bound in shapely.total_bounds(shapes))
        return cls(round((south + north) / 2, 1), round((west + east) / 2, 1))

    def lay(self, shape: Kind) -> Kind:
        """Degrees to kilometres east and north of the centre."""
        there, _ = _transformers(self.latitude, self.longitude)
        return shapely.transform(shape, there.transform, interleaved=False)  # type: ignore[no-any-return]

    def lift(self, shape: Kind) -> Kind:
        """Kilometres on the plane back to degrees."""
        _, back = _transformers(self.latitude, self.longitude)
        return shapely.transform(shape, back.transform, interleaved=False)  # type: ignore[no-any-return]

    def lift_cut(self, shape: BaseGeometry) -> BaseGeometry:
        """Kilometres on the plane back to degrees, cut at the 180th meridian and opened around a pole.

        On a map of longitudes a shape across that meridian is two shapes, and one around a pole reaches from edge to
        edge.
        """
        pole = 90.0 if self.latitude >= 0 else -90.0
        at = self.lay(Point(self.longitude, pole))
        parts = [self._lift_part(part, at, pole) for part in getattr(shape, "geoms", (shape,))]
        return union_all(parts) if len(parts) != 1 else parts[0]

    def _lift_part(self, part: BaseGeometry, at: Point, pole: float) -> BaseGeometry:
        if not isinstance(part, Polygon) or not Polygon(part.exterior).intersects(at):
            return _cut(self.lift(part))
        rings = [Polygon(ring) for ring in (part.exterior, *part.interiors)]
        shell, *holes = (self._open(ring, pole) if ring.intersects(at) else _cut(self.lift(ring)) for ring in rings)
        return shell.difference(union_all(holes)) if holes else shell

    def _open(self, ring: Polygon, pole: float) -> BaseGeometry:
        """All that lies inside a ring around a pole."""
        edge = sorted((float(x), float(y)) for x, y in self.lift(ring).exterior.coords)
        meeting = (edge[0][1] + edge[-1][1]) / 2
        return Polygon([(-180.0, meeting), *edge, (180.0, meeting), (180.0, pole), (-180.0, pole)]).buffer(0)


def _cut(shape: BaseGeometry) -> BaseGeometry:
    """A shape whose longitudes leap from one edge of the map to the other, in the two pieces that it is."""
    west, _, east, _ = shape.bounds if not shape.is_empty else (0.0, 0.0, 0.0, 0.0)
    if east - west <= HALF:
        return shape
    whole = shapely.transform(shape, lambda points: points + (points[:, :1] < 0) * (2 * HALF, 0.0))
    whole = whole if whole.is_valid else shapely.make_valid(whole)
    left, right = (whole.intersection(box(start, -90, start + HALF, 90)) for start in (0.0, HALF))
    pieces = [piece for piece in (left, translate(right, -2 * HALF)) if not piece.is_empty]
    kept = [piece for one in pieces for piece in getattr(one, "geoms", (one,)) if piece.geom_type in KINDS]
    return MultiPolygon(kept) if all(isinstance(piece, Polygon) for piece in kept) else union_all(kept)


@lru_cache(maxsize=64)
def _transformers(latitude: float, longitude: float) -> tuple[Transformer, Transformer]:
    flat = f"+proj=laea +lat_0={latitude} +lon_0={longitude} +ellps=WGS84 +units=km"
    return (
        Transformer.from_crs(WGS84, flat, always_xy=True),
        Transformer.from_crs(flat, WGS84, always_xy=True),
    )
