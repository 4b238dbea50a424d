"""The ground knows the shape of every place: a country's area, a river's course, the part a phrase speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from shapely import Point
from shapely.geometry.base import BaseGeometry

from gazetteer.place import Place

LatLon = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A place's geometry in EPSG:4326, whether words state it or it is inferred, and how that was done.

    `precision_km` says about how far an edge may be from what the words mean.
    """

    geometry: BaseGeometry
    drawn: Literal["stated", "inferred"]
    note: str
    precision_km: float


class Ground:
    """The shapes of the world, read from `geo/data` when first asked for."""

    @classmethod
    def load(cls) -> "Ground":
        """The committed ground; one for the whole program."""
        return cls()

    def shape(self, place: Place, *, near: Sequence[LatLon] = ()) -> Shape:
        """A place's shape; its point where no other shape is known. `near`: the article's other places."""
        return Shape(Point(place.longitude, place.latitude), "stated", "", place.precision_km)

    def country(self, iso2: str) -> BaseGeometry | None:
        """The area of a country by its ISO 3166-1 alpha-2 code."""
        raise NotImplementedError

    def river(self, place_id: str) -> BaseGeometry | None:
        """The course of a river by its place id."""
        raise NotImplementedError

    def road(self, place_id: str) -> BaseGeometry | None:
        """The course of a road or corridor by its place id."""
        raise NotImplementedError
