"""A shape is how a place looks on the map, and how much of that the words say."""

from dataclasses import dataclass
from typing import Literal

from shapely.geometry.base import BaseGeometry

Drawn = Literal["stated", "inferred"]


@dataclass(frozen=True, slots=True)
class Shape:
    """A place's geometry in EPSG:4326, whether words state it or it is inferred, and how that was done.

    `precision_km` says about how far an edge may be from what the words mean; `note` is for readers, or "".
    """

    geometry: BaseGeometry
    drawn: Drawn
    note: str
    precision_km: float
