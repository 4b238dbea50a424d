"""Layers are packed small: whole thousandths of a degree, differences along each arc, one JSON text."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

LonLat = tuple[float, float]
UNIT = 1000  # parts of a degree: 111 m or less, finer than the sources' own half kilometre


@dataclass
class Packing:
    """Arcs and layers on their way into a packed ground (see `geo.topology`)."""

    head: str
    arcs: list[list[int]] = field(default_factory=list)
    layers: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add_arc(self, points: Sequence[LonLat]) -> int:
        """Store one arc and give its number."""
        whole = [(round(x * UNIT), round(y * UNIT)) for x, y, *_ in points]
        kept = [whole[0], *(b for a, b in pairwise(whole) if a != b)]
        if len(kept) == 1:
            kept.append(kept[0])
        steps = [kept[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(kept))]
        self.arcs.append([number for step in steps for number in step])
        return len(self.arcs) - 1

    def add_area(
        self, layer: str, properties: Mapping[str, Any], polygons: Sequence[Sequence[Sequence[int]]]
    ) -> None:
        """Add an area that is made of arcs already stored."""
        self._add(layer, properties, "a", polygons)

    def add_lines(self, layer: str, properties: Mapping[str, Any], lines: Sequence[Sequence[int]]) -> None:
        """Add lines that are made of arcs already stored."""
        self._add(layer, properties, "l", lines)

    def add_shape(self, layer: str, properties: Mapping[str, Any], shape: BaseGeometry) -> None:
        """Add an area or a line that shares no arcs with others."""
        parts = getattr(shape, "geoms", (shape,))
        polygons = [part for part in parts if isinstance(part, Polygon)]
        if polygons:
            rings = [[[self.add_arc(r.coords)] for r in (p.exterior, *p.interiors)] for p in polygons]
            self.add_area(layer, properties, rings)
        else:
            lines = [[self.add_arc(part.coords)] for part in parts if isinstance(part, LineString)]
            self.add_lines(layer, properties, lines)

    def text(self, *, folded: bool = False) -> str:
        """The packed ground as one line of JSON per arc and feature, so that versions can be compared.

        With `folded` arcs each is one string, which is read six times as fast where few of many are wanted.
        """
        arcs = ",\n".join(_dump(" ".join(map(str, arc)) if folded else arc) for arc in self.arcs)
        layers = ",\n".join(
            f"{_dump(name)}:[\n" + ",\n".join(map(_dump, features)) + "]" for name, features in self.layers.items()
        )
        return f'{{"head":{_dump(self.head)},\n"unit":{UNIT},\n"arcs":[\n{arcs}],\n"layers":{{\n{layers}}}}}\n'

    def _add(self, layer: str, properties: Mapping[str, Any], key: str, value: object) -> None:
        kept = {name: entry for name, entry in properties.items() if entry not in (None, "", 0)}
        self.layers.setdefault(layer, []).append({"p": kept, key: value})


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
