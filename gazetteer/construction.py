"""Places that words make of others have a point too: by simple rules, and honest about how rough it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin

from gazetteer.index import Box, Index
from gazetteer.mention import Relation
from gazetteer.place import FeatureClass, Place, Relative, RelativeKind, round_reach
from gazetteer.text.lexicon import load_rows
from gazetteer.vocabulary import BEARINGS

KM_PER_DEGREE = 111.2  # of latitude
_POINT_REACH_KM = 4.0  # how far the part of a town lies from its middle
SIDE_KM = 30.0  # how far "south of X" reaches where no distance is said: half an hour on the road
COAST_KM = {
    RelativeKind.COAST: 15.0,
    RelativeKind.OFFSHORE: 40.0,
}  # "on the coast", and "off the coast": 22 sea miles
_OPPOSITE = 180
_ADJECTIVES = {
    "n": "northern", "s": "southern", "e": "eastern", "w": "western", "c": "central", "ne": "northeastern",
    "nw": "northwestern", "se": "southeastern", "sw": "southwestern",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extent:
    """A middle, and how far it is from there to the sides, in degrees."""

    latitude: float
    longitude: float
    half_height: float
    half_width: float

    @property
    def quarter_km(self) -> float:
        """A quarter of the larger side, in kilometres."""
        width = self.half_width * cos(radians(self.latitude))
        return round_reach(max(self.half_height, width) / 2 * KM_PER_DEGREE)


def measure_place(place: Place, index: Index) -> Extent:
    """The extent of a place: its box, where the index has one, or else its point and precision."""
    box = index.bbox(place.id)
    if box is not None:
        return _measure_box(box)
    reach = max(place.precision_km, _POINT_REACH_KM) / KM_PER_DEGREE
    return Extent(place.latitude, place.longitude, reach, reach / max(cos(radians(place.latitude)), 0.1))


def _measure_box(box: Box) -> Extent:
    west, south, east, north = box
    if west > east:
        east += 360.0
    middle = (west + east) / 2
    return Extent(
        (south + north) / 2, middle - 360.0 if middle > 180 else middle, (north - south) / 2, (east - west) / 2
    )


def construct_part(base: Place, direction: str, index: Index) -> Place:
    """The part of a place that lies in a direction from its middle: halfway to its edge."""
    extent = measure_place(base, index)
    latitude, longitude = extent.latitude, extent.longitude
    if direction in BEARINGS:
        bearing = radians(BEARINGS[direction])
        latitude += cos(bearing) * extent.half_height / 2
        longitude += sin(bearing) * extent.half_width / 2
    else:
        latitude, longitude = base.latitude, base.longitude
    return Place(
        id=f"part-{direction}-{base.id}",
        name=f"{_ADJECTIVES[direction]} {base.name}",
        latitude=round(latitude, 4),
        longitude=round(longitude, 4),
        feature_class=FeatureClass.AREA,
        country=base.country,
        precision_km=extent.quarter_km,
        relative=Relative(RelativeKind.PART, (base.id,), direction, points=(_point(base),)),
    )


def construct_border(bases: tuple[Place, ...], index: Index, *, direction: str | None = None) -> Place:
    """The border of one place, all around or on one side of it, or between two: there, where their boxes meet."""
    bases = tuple(sorted({base.id: base for base in bases}.values(), key=lambda base: base.id))
    extents = [measure_place(base, index) for base in bases]
    meeting = _meet(extents[0], extents[-1]) if len(extents) > 1 else extents[0]
    side = () if direction is None else (direction,)
    high, wide = meeting.half_height * KM_PER_DEGREE, meeting.half_width * KM_PER_DEGREE
    wide *= cos(radians(meeting.latitude))
    latitude, longitude = shift_point(meeting, BEARINGS[direction], high, wide) if direction else (
        round(meeting.latitude, 4), round(meeting.longitude, 4)
    )  # fmt: skip
    return Place(
        id="-".join(("border", *side, *(base.id for base in bases))),
        name=" ".join((*(_ADJECTIVES[short] for short in side), "–".join(base.name for base in bases), "border")),
        latitude=latitude,
        longitude=longitude,
        feature_class=FeatureClass.AREA,
        country=bases[0].country if len(bases) == 1 else None,
        precision_km=max(meeting.quarter_km, 1.0),
        relative=Relative(RelativeKind.BORDER, tuple(base.id for base in bases), direction),
    )


def _meet(one: Extent, other: Extent) -> Extent:
    """Where two boxes overlap, or the gap between them."""
    latitude, height = _meet_line(one.latitude, one.half_height, other.latitude, other.half_height)
    shift = 360.0 * round((one.longitude - other.longitude) / 360.0)
    longitude, width = _meet_line(one.longitude, one.half_width, other.longitude + shift, other.half_width)
    return Extent(latitude, (longitude + 180.0) % 360.0 - 180.0, height, width)


def _meet_line(one: float, half: float, other: float, other_half: float) -> tuple[float, float]:
    """The middle and half the length of where two stretches of a line overlap, or of the gap between them."""
    low, high = max(one - half, other - other_half), min(one + half, other + other_half)
    return (low + high) / 2, abs(high - low) / 2


def construct_nearness(base: Place, relation: Relation) -> Place:
    """A place near another: at a distance in a direction, where both are said, or else around it."""
    distance = relation.distance_km or 0.0
    latitude, longitude = base.latitude, base.longitude
    bearing = BEARINGS.get(relation.direction or "")
    if bearing is not None:
        latitude, longitude = shift_point(base, bearing, distance, distance)
    bases = base.relative.bases if relation.of_border and base.relative is not None else (base.id,)
    near = relation.kind is RelativeKind.NEAR
    return Place(
        id=_join_id(relation.kind, distance, relation.direction, base.id),
        name=f"{'near' if near else f'{distance:g} km from'} {'the ' if relation.of_border else ''}{base.name}",
        latitude=latitude,
        longitude=longitude,
        feature_class=FeatureClass.AREA,
        country=base.country,
        precision_km=round_reach(base.precision_km + (distance if bearing is None else distance / 4)),
        relative=Relative(
            relation.kind, bases, relation.direction, distance, relation.of_border, points=(_point(base),)
        ),
    )


def construct_side(base: Place, direction: str, index: Index) -> Place:
    """What lies beside a place in a direction, not how far: from its edge as far as such words usually mean.

    A river's left and right are read by the way it flows; where that is not known, both of its banks are meant.
    """
    compass = direction if direction in BEARINGS else _find_bank(base.id, direction)
    if compass is None:
        return construct_nearness(base, Relation(RelativeKind.NEAR, None, SIDE_KM))
    box = None if base.feature_class is FeatureClass.WATER else index.bbox(base.id)
    extent = _measure_box(box) if box else Extent(base.latitude, base.longitude, 0.0, 0.0)
    middle = SIDE_KM / 2
    north = extent.half_height * KM_PER_DEGREE + middle
    east = extent.half_width * KM_PER_DEGREE * cos(radians(extent.latitude)) + middle
    latitude, longitude = shift_point(extent, BEARINGS[compass], north, east)
    return Place(
        id=_join_id(RelativeKind.SIDE, None, compass, base.id),
        name=f"{_ADJECTIVES[compass].removesuffix('ern')} of {base.name}",
        latitude=latitude,
        longitude=longitude,
        feature_class=FeatureClass.AREA,
        country=base.country,
        precision_km=round_reach(base.precision_km + middle),
        relative=Relative(RelativeKind.SIDE, (base.id,), compass, SIDE_KM, points=(_point(base),)),
    )


def construct_rim(base: Place, relation: Relation) -> Place:
    """What lies along the border inside a place, or along its coast: as rough as the place is large."""
    distance = relation.distance_km or COAST_KM.get(relation.kind, 0.0)
    words = {
        RelativeKind.INSIDE: f"{distance:g} km inside",
        RelativeKind.COAST: "the coast of",
        RelativeKind.OFFSHORE: "off the coast of",
    }
    return Place(
        id=_join_id(relation.kind, relation.distance_km, relation.direction, base.id),
        name=f"{words[relation.kind]} {base.name}",
        latitude=base.latitude,
        longitude=base.longitude,
        feature_class=FeatureClass.AREA,
        country=None if relation.kind is RelativeKind.OFFSHORE else base.country,
        precision_km=round_reach(base.precision_km + distance),
        relative=Relative(relation.kind, (base.id,), relation.direction, distance, points=(_point(base),)),
    )


def shift_point(base: Place | Extent, bearing: float, north_km: float, east_km: float) -> tuple[float, float]:
    """The point that lies so far from another, on an ellipse around it; a pole is never passed."""
    latitude = base.latitude + cos(radians(bearing)) * north_km / KM_PER_DEGREE
    latitude = max(-90.0, min(90.0, latitude))
    width = KM_PER_DEGREE * max(cos(radians(latitude)), 0.1)
    longitude = base.longitude + sin(radians(bearing)) * east_km / width
    return round(latitude, 4), round((longitude + 180.0) % 360.0 - 180.0, 4)


def _join_id(kind: RelativeKind, distance: float | None, direction: str | None, base: str) -> str:
    """An id of letters, digits and hyphens: "near-48-3-n-gn-53654"."""
    reach = () if distance is None else (f"{distance:g}".replace(".", "-").replace("+", ""),)
    return "-".join((kind, *reach, *(() if direction is None else (direction,)), base))


def _point(base: Place) -> tuple[float, float]:
    return base.latitude, base.longitude


def _find_bank(river: str, hand: str) -> str | None:
    """The direction in which the left or the right bank of a river lies, where a table says which way it flows."""
    left = _left_banks().get(river)
    if left is None or hand == "left":
        return left
    across = (BEARINGS[left] + _OPPOSITE) % 360
    return next(short for short, bearing in BEARINGS.items() if bearing == across)


@cache
def _left_banks() -> Mapping[str, str]:
    """River -> the direction of its left bank."""
    return {river: left for river, left, *_ in (row.split(",") for row in load_rows("river_banks.csv")[1:])}
