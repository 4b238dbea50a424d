"""What the drawing of words needs to know of the ground, and how directions are said."""

from collections.abc import Sequence
from typing import Protocol

from shapely.geometry.base import BaseGeometry

from gazetteer import Place
from geo.geometry import LatLon
from geo.shape import Shape

COUNTRY = "country-"
DIRECTIONS = {
    "n": "northern",
    "ne": "north-eastern",
    "e": "eastern",
    "se": "south-eastern",
    "s": "southern",
    "sw": "south-western",
    "w": "western",
    "nw": "north-western",
    "c": "central",
}


class Terrain(Protocol):
    """What drawing needs to know of the ground (`geo.shapes.Ground` does)."""

    def shape(self, place: Place, *, near: Sequence[LatLon] = (), others: Sequence[Place] = ()) -> Shape:
        """A place's shape."""

    def area_or_line(self, place_id: str) -> BaseGeometry | None:
        """The geometry of a place that is more than a point."""

    def name(self, place_id: str) -> str:
        """What a country or an oblast is called on the ground."""

    def neighbours(self, iso2: str) -> tuple[str, ...]:
        """The codes of a country's neighbours."""

    def oblasts(self, iso2: str) -> tuple[tuple[str, BaseGeometry], ...]:
        """The ids and areas of the autonomous areas in a country."""

    def roads(self) -> tuple[BaseGeometry, ...]:
        """The courses of the roads that are known."""

    def is_water(self, place_id: str) -> bool:
        """Whether a place is a lake or a sea with a shape of its own."""

    def land_around(self, bounds: tuple[float, float, float, float]) -> BaseGeometry:
        """The land that is seen in a frame of west, south, east and north."""


def say_direction(direction: str) -> str:
    """A direction as a noun: "north-east"."""
    return DIRECTIONS[direction].removesuffix("ern")


def name_title(ground: Terrain, place_id: str) -> str:
    """What a place is called on the ground, or a word for it, as a title has it: without an article."""
    return ground.name(place_id) or "the area"


def tell_title(ground: Terrain, place_id: str) -> str:
    """The same as it stands in a sentence: "the Democratic Republic of the Congo"."""
    name = name_title(ground, place_id)
    titled = place_id.startswith(COUNTRY) and (" of " in name or name.endswith(("States", "Kingdom", "Emirates")))
    return f"the {name}" if titled else name
