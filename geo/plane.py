"""Near any place the earth can be laid flat, so that kilometres are kilometres."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

WGS84 = "EPSG:4326"
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


@lru_cache(maxsize=64)
def _transformers(latitude: float, longitude: float) -> tuple[Transformer, Transformer]:
    flat = f"+proj=laea +lat_0={latitude} +lon_0={longitude} +ellps=WGS84 +units=km"
    return (
        Transformer.from_crs(WGS84, flat, always_xy=True),
        Transformer.from_crs(flat, WGS84, always_xy=True),
    )
