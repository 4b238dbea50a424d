"""The world beyond the ground: areas of the first level, rivers, lakes, seas, islands; each read when asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from shapely.geometry.base import BaseGeometry

from geo.shape import Drawn, Shape
from geo.topology import Topology

EDGE_KM = 3.0  # Natural Earth at 1:10m, with corners smaller than 2 km cut
SEA_KM = 20.0
SKETCH = "Approximate: drawn as the land nearest to the towns that lie in it."
SEA = "Where it meets other waters, its bounds are drawn by hand."


@dataclass(frozen=True, slots=True)
class Kind:
    """A layer of the world's files: how its shapes are drawn, how exact they are, and what a reader should know."""

    layer: str
    drawn: Drawn
    precision_km: float
    note: str = ""


FILES: Mapping[str, tuple[frozenset[str], tuple[Kind, ...]]] = {
    "areas.json": (
        frozenset({"admin1", "region", "district"}),
        (Kind("areas", "stated", EDGE_KM), Kind("sketches", "inferred", EDGE_KM, SKETCH)),
    ),
    "waters.json": (
        frozenset({"river", "lake", "lakes", "sea", "gulf", "bay", "strait", "channel", "island"}),
        (
            Kind("rivers", "stated", EDGE_KM),
            Kind("lakes", "stated", EDGE_KM),
            Kind("seas", "stated", SEA_KM, SEA),
            Kind("islands", "stated", EDGE_KM),
        ),
    ),
}


class World:
    """Shapes by place id, from the files of a folder; a file is read when a place of its kinds is first asked for."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read yet."""
        self._files = {name: Shelf(folder / name, kinds) for name, (_, kinds) in FILES.items()}

    def find(self, place_id: str) -> Shape | None:
        """The shape of a place, with how it was drawn and how exact it is; None where it is not known."""
        kind = place_id.partition("-")[0]
        shelves = (self._files[name] for name, (prefixes, _) in FILES.items() if kind in prefixes)
        return next((shape for shelf in shelves if (shape := shelf.find(place_id)) is not None), None)


class Shelf:
    """One file of shapes."""

    def __init__(self, path: Path, kinds: Sequence[Kind]) -> None:
        """Nothing is read yet."""
        self._path, self._kinds = path, kinds

    def find(self, place_id: str) -> Shape | None:
        """The shape of a place that this file has."""
        found = self._index.get(place_id)
        if found is None:
            return None
        kind, feature = found
        geometry: BaseGeometry = self._topology.shape(feature)
        return Shape(geometry, kind.drawn, kind.note, float(feature["p"].get("km", kind.precision_km)))

    @cached_property
    def _topology(self) -> Topology:
        return Topology.from_file(self._path)

    @cached_property
    def _index(self) -> Mapping[str, tuple[Kind, Mapping[str, Any]]]:
        return dict(self._entries())

    def _entries(self) -> Iterator[tuple[str, tuple[Kind, Mapping[str, Any]]]]:
        """Every id with its feature, and the other ids under which the gazetteer's tables know the place."""
        for kind in self._kinds:
            for feature in self._topology.layers.get(kind.layer, ()):
                for place_id in (feature["p"]["id"], *feature["p"].get("as", ())):
                    yield place_id, (kind, feature)
