"""The first-level areas of the world: Natural Earth has their shapes, the towns in them tell whose each is.

A shape belongs to the area that most of its towns are of, or whose name it bears. Where Natural Earth is finer, the
shapes of one area are joined; where it is coarser, an area is sketched around its towns and said to be approximate.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from pyproj import Geod
from shapely import MultiPoint, MultiPolygon, STRtree, union_all, voronoi_polygons
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from geo.builder.gazetteer import Towns, simplify_name
from geo.builder.packing import UNIT, Packing
from geo.builder.sharing import pack_coverage
from geo.sources.natural_earth import areas_of
from geo.sources.natural_earth_fine import Named
from geo.topology import Topology

GEOD = Geod(ellps="WGS84")
CORNER_KM2 = 2.5  # smaller corners are cut
PURE, HELD = 0.65, 0.6  # of the towns in a shape must be of its area, and of the area's towns in the shape
NAMED_PURE, NAMED_HELD = 0.5, 0.4  # where the shape bears the area's own name
NAMED_SHARE = 0.3  # of a shape's towns at least are of the area whose name it bears
ISLET_KM2, ISLET_PART = 25.0, 5e-5  # islands smaller than this, or than this part of their area, are left out,
ISLET_SHARE = 0.05  # unless they are as much of the area as this
SHARE = 0.25  # of an area's towns lie in a shape, or nothing of it is sketched there
FEWEST = 2  # towns: an area of one town is that town
FINER = 1.3  # shapes for each area: then a shape without towns goes with its neighbour

Shapes = Mapping[str, BaseGeometry]


@dataclass(frozen=True, slots=True)
class Sketch:
    """An area drawn around its towns, and about how far its edge may be off."""

    id: str
    shape: MultiPolygon
    precision_km: float


@dataclass(frozen=True, slots=True)
class Census:
    """Which towns lie in which shape, and how many of each area lie in any; some on a coast lie in none."""

    inside: tuple[tuple[int, ...], ...]
    towns: Towns
    size: Counter[str]

    @classmethod
    def take(cls, shapes: Sequence[Named], towns: Towns) -> "Census":
        """Count the towns in every shape."""
        inside: list[list[int]] = [[] for _ in shapes]
        tree = STRtree([named.shape for named in shapes])
        for town, shape in zip(*tree.query(towns.points, predicate="intersects"), strict=True):
            inside[shape].append(int(town))
        size = Counter(towns.areas[town] for town in {town for found in inside for town in found})
        return cls(tuple(map(tuple, inside)), towns, size)

    def count(self, shapes: Sequence[int]) -> Counter[str]:
        """How many towns of each area lie in some shapes."""
        return Counter(self.towns.areas[town] for shape in shapes for town in self.inside[shape])


def pack_areas(
    packing: Packing, shapes: Sequence[Named], towns: Towns, names: Mapping[str, str], also: Mapping[str, list[str]]
) -> None:
    """Add the layer areas, then the layer sketches: areas that are drawn around their towns."""
    census = Census.take(shapes, towns)
    owners = join_empty(shapes, assign(shapes, census, names))
    sure = {area: held for area, held in _group(owners).items() if _is_sure(area, held, shapes, census, names)}
    taken = {shape for held in sure.values() for shape in held}
    rest = {f"#{shape}": [shape] for shape in range(len(shapes)) if shape not in taken}
    whole = {key: _without_islets(_join(shapes, held)) for key, held in sorted((sure | rest).items())}
    pack_coverage(packing, "areas", [(_about(area, also), whole[area]) for area in sorted(sure)], _least_km2)
    for sketch in sketch_areas(_simplify(whole), sure | rest, census, frozenset(names) - sure.keys()):
        about = {**_about(sketch.id, also), "km": sketch.precision_km}
        packing.add_shape("sketches", about, sketch.shape)


def assign(shapes: Sequence[Named], census: Census, names: Mapping[str, str]) -> dict[int, str]:
    """The area that each shape with towns belongs to."""
    owners = {}
    for shape, named in enumerate(shapes):
        counts = census.count([shape])
        own = {simplify_name(name) for name in named.names}
        bears = [area for area in counts if area in names and simplify_name(names[area]) in own]
        share = counts[bears[0]] / counts.total() if len(bears) == 1 else 0.0
        if share >= NAMED_SHARE:
            owners[shape] = bears[0]
        elif counts:
            owners[shape] = max(sorted(counts), key=lambda area: counts[area])
    return {shape: area for shape, area in owners.items() if area in names}


def join_empty(shapes: Sequence[Named], owners: Mapping[int, str]) -> dict[int, str]:
    """Shapes without towns go with the neighbour they share most border with, in countries drawn finer than areas."""
    joined = dict(owners)
    pieces = Counter(shapes[shape].iso2 for shape in owners)
    areas = Counter(iso2 for iso2, _ in {(shapes[shape].iso2, area) for shape, area in owners.items()})
    tree = STRtree([named.shape for named in shapes])
    for shape, named in enumerate(shapes):
        if shape in owners or not areas[named.iso2] or pieces[named.iso2] < FINER * areas[named.iso2]:
            continue
        beside = [int(i) for i in tree.query(named.shape, predicate="intersects") if int(i) in owners]
        shared = {i: named.shape.boundary.intersection(shapes[i].shape.boundary).length for i in sorted(beside)}
        best = max(shared, key=lambda i: shared[i], default=None)
        if best is not None and shared[best] > 0:
            joined[shape] = owners[best]
    return joined


def sketch_areas(
    simple: Shapes, held: Mapping[str, Sequence[int]], census: Census, wanted: frozenset[str]
) -> Iterator[Sketch]:
    """Each wanted area as the land that is nearest to its towns, within the shapes that hold a good part of them."""
    pieces: dict[str, list[tuple[BaseGeometry, int]]] = {}
    for key, shapes in held.items():
        counts = census.count(shapes)
        here = {a for a in counts if a in wanted and counts[a] >= max(FEWEST, SHARE * census.size[a])}
        if here:
            towns = [town for shape in shapes for town in census.inside[shape]]
            told = [t for t in towns if census.towns.areas[t] in here or census.towns.areas[t] not in wanted]
            for area, piece in _divide(simple[key], told, census.towns):
                if area in here:
                    pieces.setdefault(area, []).append((piece, counts[area]))
    for area, parts in sorted(pieces.items()):
        shape = areas_of(union_all([piece for piece, _ in parts]))
        reach = math.sqrt(_km2(shape) / sum(count for _, count in parts)) / 2
        yield Sketch(area, shape, float(f"{max(5.0, reach):.2g}"))


def _divide(shape: BaseGeometry, towns: Sequence[int], known: Towns) -> Iterator[tuple[str, BaseGeometry]]:
    """The parts of a shape that lie nearest to the towns of each area (Voronoi)."""
    flat = math.cos(math.radians(shape.centroid.y))
    at: dict[tuple[float, float], str] = {}
    for town in towns:
        at.setdefault((known.points[town].x * flat, known.points[town].y), known.areas[town])
    wide = scale(shape, flat, 1.0, origin=(0, 0))
    cells = voronoi_polygons(MultiPoint(list(at)), extend_to=wide, ordered=True)
    areas = np.array(list(at.values()))
    for area in sorted(set(areas)):
        mine = [cell for cell, owner in zip(cells.geoms, areas, strict=True) if owner == area]
        part = areas_of(union_all(mine).intersection(wide))
        yield str(area), scale(_without_islets(part), 1 / flat, 1.0, origin=(0, 0))


def _join(shapes: Sequence[Named], held: Sequence[int]) -> MultiPolygon:
    return areas_of(union_all([shapes[shape].shape for shape in held]))


def _simplify(whole: Shapes) -> Shapes:
    """The same areas as they will be drawn, those besides that are nobody's."""
    packing = Packing("")
    pack_coverage(packing, "all", [({"id": key}, shape) for key, shape in whole.items()], _least_km2)
    return {str(about["id"]): shape for about, shape in Topology(UNIT, packing.arcs, packing.layers).features("all")}


def _least_km2(*_: float) -> float:
    """The same detail everywhere."""
    return CORNER_KM2


def _is_sure(
    area: str, held: Sequence[int], shapes: Sequence[Named], census: Census, names: Mapping[str, str]
) -> bool:
    """Whether some shapes are an area: they hold its towns and few others, or all bear its name."""
    counts = census.count(held)
    pure, part = counts[area] / max(1, counts.total()), counts[area] / max(1, census.size[area])
    if pure >= PURE and part >= HELD:
        return True
    bears = all(simplify_name(names[area]) in map(simplify_name, shapes[shape].names) for shape in held)
    return bears and pure >= NAMED_PURE and part >= NAMED_HELD


def _about(area: str, also: Mapping[str, list[str]]) -> dict[str, object]:
    """What is said of an area: its id, and the ids under which the gazetteer's tables know it."""
    return {"id": area, **({"as": also[area]} if area in also else {})}


def _group(owners: Mapping[int, str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for shape, area in sorted(owners.items()):
        groups.setdefault(area, []).append(shape)
    return groups


def _without_islets(shape: MultiPolygon) -> MultiPolygon:
    """An area without the islands that are too small to see; the largest one always stays."""
    sizes = {part: _km2(part) for part in shape.geoms}
    whole, largest = sum(sizes.values()), max(sizes.values(), default=0.0)
    least = min(largest, ISLET_SHARE * whole, max(ISLET_KM2, ISLET_PART * whole))
    return MultiPolygon([part for part, km2 in sizes.items() if km2 >= least])


def _km2(shape: BaseGeometry) -> float:
    return abs(float(GEOD.geometry_area_perimeter(shape)[0])) / 1e6
