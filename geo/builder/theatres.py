"""A theatre is a part of the world that is drawn in detail."""

from collections.abc import Callable
from dataclasses import dataclass

from shapely import Polygon, box
from shapely.geometry.base import BaseGeometry

from geo.tables import DATA, read_table

INSIDE_KM2 = 0.03  # a corner of 250 m: one pixel at zoom 9
OUTSIDE_KM2 = 12.0  # a corner of 5 km: one pixel at zoom 5
ISLAND_KM2 = 30.0  # islands smaller than this are left out outside theatres, unless a country has no larger one


@dataclass(frozen=True, slots=True)
class Theatre:
    """Bounds in degrees, the countries that are its ground, and those whose provinces are kept."""

    id: str
    bounds: tuple[float, float, float, float]
    ground: tuple[str, ...]
    provinces: tuple[str, ...]

    @property
    def area(self) -> Polygon:
        """The bounds as an area."""
        return box(*self.bounds)

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point lies inside."""
        west, south, east, north = self.bounds
        return west <= lon <= east and south <= lat <= north

    def has_province(self, iso2: str, shape: BaseGeometry) -> bool:
        """Whether the shape of a province of a country is to be kept."""
        return iso2 in self.provinces and bool(self.area.contains(shape.representative_point()))


def read_theatres() -> tuple[Theatre, ...]:
    """The theatres of the table."""
    return tuple(
        Theatre(
            row["id"],
            (float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"])),
            tuple(row["ground"].split()),
            tuple(row["provinces"].split()),
        )
        for row in read_table(DATA / "theatres.csv")
    )


def detail(theatres: tuple[Theatre, ...]) -> Callable[[float, float], float]:
    """How small a corner is worth keeping at a point, in square kilometres."""

    def least_km2(lon: float, lat: float) -> float:
        return INSIDE_KM2 if any(t.holds(lon, lat) for t in theatres) else OUTSIDE_KM2

    return least_km2
