"""Near any place the earth can be laid flat, so that kilometres are kilometres."""

from dataclasses import dataclass
from functools import lru_cache, partial
from math import cos, radians, sin
from typing import TypeVar

import shapely
from pyproj import Transformer
from shapely import LineString
from shapely.geometry.base import BaseGeometry

NEAREST = 0.1  # cosine of the angle from the centre within which a shape on a plane may lie
SEAM_STEPS = 360  # points along the seam of the map
SEAM_KM = 0.01  # half of how wide a shape is cut open there
POLAR = 70.0  # degrees of latitude from which straight lines of a plane bend much on the map
FINE_KM = 5.0  # between the points of such a line
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
        there = _make_transformer(self.latitude, self.longitude).transform
        return shapely.transform(shape, there, interleaved=False)  # type: ignore[no-any-return]

    def lift(self, shape: Kind) -> Kind:
        """Kilometres on the plane back to degrees."""
        back = partial(_make_transformer(self.latitude, self.longitude).transform, direction="INVERSE")
        return shapely.transform(shape, back, interleaved=False)  # type: ignore[no-any-return]

    def lift_cut(self, shape: BaseGeometry) -> BaseGeometry:
        """Kilometres on the plane back to degrees, cut along the 180th meridian as far as the pole.

        On a map of longitudes a shape across that meridian is two shapes, and one around a pole reaches from edge to
        edge.
        """
        seam = self._find_seam()
        fine = shape.segmentize(FINE_KM) if abs(self.latitude) >= POLAR else shape
        cut = fine if seam.is_empty or not fine.intersects(seam) else fine.difference(seam.buffer(SEAM_KM))
        lifted = self.lift(fine if cut.is_empty else cut)  # what lies along the meridian is not cut away
        return lifted if lifted.is_valid else lifted.buffer(0)

    def _find_seam(self) -> LineString:
        """The 180th meridian where it lies on this half of the globe; empty where it does not."""
        high, away = radians(self.latitude), cos(radians(180.0 - self.longitude))
        steps = [-90.0 + 180.0 * step / SEAM_STEPS for step in range(SEAM_STEPS + 1)]
        seen = [y for y in steps if sin(high) * sin(radians(y)) + cos(high) * cos(radians(y)) * away > NEAREST]
        return self.lay(LineString([(180.0, y) for y in seen])) if len(seen) > 1 else LineString()


@lru_cache(maxsize=256)
def _make_transformer(latitude: float, longitude: float) -> Transformer:
    """From degrees to kilometres. As a pipeline, for a search for the best of several ways takes PROJ 0.1 seconds."""
    flat = f"+proj=laea +lat_0={latitude} +lon_0={longitude} +ellps=WGS84 +units=km"
    return Transformer.from_pipeline(f"+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {flat}")
