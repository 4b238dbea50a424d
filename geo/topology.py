"""Land is drawn from arcs: each stretch of border or coast is stored once, and neighbours share it.

A packed ground is JSON of the form (integers are `1/unit` degrees, arcs are delta-coded, `~i` is arc i backwards):

    {"head": str, "unit": 1000, "arcs": [[x0, y0, dx1, dy1, ...], ...],
     "layers": {layer: [{"p": {property: value}, "a": [[ring, hole, ...], ...]}   areas: polygons of rings of arcs
                        {"p": {property: value}, "l": [[arc, ...], ...]}]}}        lines

Where few of many shapes are wanted at a time, an arc is a string of its numbers, divided by blanks.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

from shapely import LineString, MultiLineString, MultiPolygon, Polygon, make_valid
from shapely.geometry.base import BaseGeometry

Properties = Mapping[str, Any]
Coordinates = list[tuple[float, float]]
Feature = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Topology:
    """Arcs and the layers made of them, as read from a packed ground."""

    unit: int
    arcs: Sequence[Sequence[int] | str]
    layers: Mapping[str, Sequence[Mapping[str, Any]]]
    _sorted: dict[tuple[str, str], dict[object, list[Feature]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def from_file(cls, path: Path) -> "Topology":
        """Read a packed ground. Raises ValueError naming the file when it is not one."""
        try:
            packed = json.loads(path.read_text(encoding="utf-8"))
            return cls(packed["unit"], packed["arcs"], packed["layers"])
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise ValueError(f"{path}: expected a packed ground with unit, arcs and layers ({error})") from error

    def features(self, layer: str, **wanted: object) -> Iterator[tuple[Properties, BaseGeometry]]:
        """Each feature of a layer whose properties are as wanted, with its geometry in degrees."""
        for feature in self._find(layer, wanted):
            yield feature["p"], self.shape(feature)

    def _find(self, layer: str, wanted: Mapping[str, object]) -> Sequence[Feature]:
        """The features of a layer whose properties are as wanted, looked up by the first of these."""
        if not wanted:
            return self.layers.get(layer, ())
        (key, value), *others = wanted.items()
        known = self._sorted.get((layer, key))
        if known is None:
            known = self._sorted[layer, key] = {}
            for feature in self.layers.get(layer, ()):
                known.setdefault(feature["p"].get(key), []).append(feature)
        return [f for f in known.get(value, ()) if all(f["p"].get(name) == one for name, one in others)]

    def properties(self, layer: str) -> Iterator[Properties]:
        """What is said of each feature of a layer."""
        return (feature["p"] for feature in self.layers.get(layer, ()))

    def shape(self, feature: Mapping[str, Any]) -> BaseGeometry:
        """Unpack one feature; an area whose rings touch themselves is mended."""
        if "l" in feature:
            lines = [LineString(self._join(line)) for line in feature["l"]]
            return lines[0] if len(lines) == 1 else MultiLineString(lines)
        polygons = [polygon for rings in feature["a"] if not (polygon := self._polygon(rings)).is_empty]
        shape = polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
        return shape if shape.is_valid else _areas_of(make_valid(shape))

    def _polygon(self, rings: Sequence[Sequence[int]]) -> Polygon:
        """A polygon of its shell and holes; rounding may have left a ring too short to be one."""
        shell, *holes = (self._join(ring) for ring in rings)
        return Polygon(shell, [hole for hole in holes if len(hole) > 3]) if len(shell) > 3 else Polygon()

    def _join(self, indices: Sequence[int]) -> Coordinates:
        """The points of arcs laid end to end."""
        points: Coordinates = []
        for index in indices:
            arc = self._arc(index)
            points.extend(arc[1:] if points else arc)
        return points

    def _arc(self, index: int) -> Coordinates:
        """The points of one arc, backwards where the index is negative."""
        stored = self.arcs[index if index >= 0 else ~index]
        packed = list(map(int, stored.split())) if isinstance(stored, str) else stored
        xs, ys = accumulate(packed[0::2]), accumulate(packed[1::2])
        points = [(x / self.unit, y / self.unit) for x, y in zip(xs, ys, strict=True)]
        return points if index >= 0 else points[::-1]


def _areas_of(shape: BaseGeometry) -> BaseGeometry:
    """What mending left of an area, without the lines and points it may have shed."""
    parts = getattr(shape, "geoms", (shape,))
    polygons = [p for part in parts for p in getattr(part, "geoms", (part,)) if isinstance(p, Polygon)]
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
