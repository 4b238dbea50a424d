"""Places that words make of others have a point too: by simple rules, and honest about how rough it is."""

from dataclasses import dataclass
from math import cos, radians, sin

from gazetteer.index import Box, Index
from gazetteer.mention import Relation
from gazetteer.place import FeatureClass, Place, Relative, RelativeKind, round_reach
from gazetteer.vocabulary import BEARINGS

KM_PER_DEGREE = 111.2  # of latitude
_POINT_REACH_KM = 4.0  # how far the part of a town lies from its middle
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
        relative=Relative(RelativeKind.PART, (base.id,), direction),
    )


def construct_border(bases: tuple[Place, ...], index: Index) -> Place:
    """The border of one place, or between two: the middle of where their boxes meet."""
    bases = tuple(sorted({base.id: base for base in bases}.values(), key=lambda base: base.id))
    extents = [measure_place(base, index) for base in bases]
    meeting = _meet(extents[0], extents[-1]) if len(extents) > 1 else extents[0]
    return Place(
        id="-".join(("border", *(base.id for base in bases))),
        name=f"{'–'.join(base.name for base in bases)} border",
        latitude=round(meeting.latitude, 4),
        longitude=round(meeting.longitude, 4),
        feature_class=FeatureClass.AREA,
        country=bases[0].country if len(bases) == 1 else None,
        precision_km=max(meeting.quarter_km, 1.0),
        relative=Relative(RelativeKind.BORDER, tuple(base.id for base in bases)),
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
        latitude += cos(radians(bearing)) * distance / KM_PER_DEGREE
        longitude += sin(radians(bearing)) * distance / (KM_PER_DEGREE * max(cos(radians(latitude)), 0.1))
    reach = f"{distance:g}".replace(".", "-").replace("+", "")
    direction = () if relation.direction is None else (relation.direction,)
    bases = base.relative.bases if relation.of_border and base.relative is not None else (base.id,)
    return Place(
        id="-".join(("near", reach, *direction, base.id)),
        name=f"near {'the ' if relation.of_border else ''}{base.name}",
        latitude=round(max(-90.0, min(90.0, latitude)), 4),
        longitude=round((longitude + 180.0) % 360.0 - 180.0, 4),
        feature_class=FeatureClass.AREA,
        country=base.country,
        precision_km=round_reach(base.precision_km + (distance if bearing is None else distance / 4)),
        relative=Relative(RelativeKind.NEAR, bases, relation.direction, distance, relation.of_border),
    )
