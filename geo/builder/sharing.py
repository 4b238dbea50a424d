"""Areas that meet share their borders: each stretch between two corners is stored once, as TopoJSON does it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from geo.builder.packing import UNIT, Packing
from geo.sources.simplification import simplify_line

Node = tuple[int, int]
Path = tuple[Node, ...]


def pack_coverage(
    packing: Packing,
    layer: str,
    features: Sequence[tuple[Mapping[str, Any], BaseGeometry]],
    least_km2: Callable[[float, float], float],
) -> None:
    """Add areas that do not overlap to a layer, on arcs that neighbours share, without corners that are too small."""
    rounded = [(about, list(_round_polygons(shape))) for about, shape in features]
    corners = _find_corners([ring for _, polygons in rounded for polygon in polygons for ring in polygon])
    store = _Store(packing, least_km2)
    for about, polygons in rounded:
        packed = [[[store.number(arc) for arc in _split(ring, corners)] for ring in rings] for rings in polygons]
        if packed:
            packing.add_area(layer, about, packed)


def _round_polygons(shape: BaseGeometry) -> Iterable[list[Path]]:
    """The rings of each polygon on the grid, open; what is too small for the grid is left out."""
    for polygon in getattr(shape, "geoms", (shape,)):
        if isinstance(polygon, Polygon):
            shell, *holes = (_round_ring(ring.coords) for ring in (polygon.exterior, *polygon.interiors))
            if len(shell) > 2:
                yield [shell, *(hole for hole in holes if len(hole) > 2)]


def _round_ring(points: Iterable[tuple[float, ...]]) -> Path:
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y, *_ in points]
    return tuple(b for a, b in pairwise(whole) if a != b)


def _find_corners(rings: Iterable[Path]) -> frozenset[Node]:
    """The points at which more than two stretches meet."""
    beside: dict[Node, set[Node]] = {}
    for ring in rings:
        for a, b in pairwise((*ring, ring[0])):
            beside.setdefault(a, set()).add(b)
            beside.setdefault(b, set()).add(a)
    return frozenset(node for node, others in beside.items() if len(others) > 2)


def _split(ring: Path, corners: frozenset[Node]) -> list[Path]:
    """A ring as its stretches between corners; one without corners begins at its least point."""
    places = [i for i, node in enumerate(ring) if node in corners]
    first = places[0] if places else ring.index(min(ring))
    turned = (*ring[first:], *ring[:first], ring[first])
    stops = [0, *(i for i in range(1, len(ring)) if turned[i] in corners), len(ring)] if places else [0, len(ring)]
    return [turned[a : b + 1] for a, b in pairwise(stops)]


class _Store:
    """The arcs that are stored already, each in the direction that comes first."""

    def __init__(self, packing: Packing, least_km2: Callable[[float, float], float]) -> None:
        """Nothing is stored yet."""
        self._packing, self._least_km2 = packing, least_km2
        self._known: dict[Path, int] = {}

    def number(self, arc: Path) -> int:
        """The number of an arc; `~` of it where it is stored the other way round."""
        stored = min(arc, arc[::-1])
        if stored not in self._known:
            points = [(x / UNIT, y / UNIT) for x, y in stored]
            self._known[stored] = self._packing.add_arc(simplify_line(points, self._least_km2))
        return self._known[stored] if stored == arc else ~self._known[stored]
