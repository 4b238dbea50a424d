"""Two places make a third that lies between them or leads from one to the other; a place's front lies around it."""

from math import atan2, cos, degrees, hypot, radians, sin

from gazetteer.mention import Mention, Relation
from gazetteer.nearness import distance_km
from gazetteer.place import FeatureClass, Place, Relative, RelativeKind, round_reach

FRONT_KM = 20.0  # a front named after a town is looked for this far around it
HALFWAY = "c"
_COMPOSED = frozenset({RelativeKind.BETWEEN, RelativeKind.ROAD, RelativeKind.FRONT})
_FARTHEST_KM = {RelativeKind.BETWEEN: 500.0, RelativeKind.ROAD: 1500.0}  # farther apart, nothing lies between two
_NEAREST_KM = 1.0
_COUNTRY = "country-"


def is_composed(mention: Mention) -> bool:
    """Whether a mention is a noun whose place is made of the places of other mentions."""
    return mention.relation is not None and mention.relation.kind in _COMPOSED


def compose_place(relation: Relation, bases: tuple[Place, ...]) -> Place | None:
    """What a noun makes of the places around it, or None where they make nothing that can be drawn."""
    if any(base.id.startswith(_COUNTRY) or base.relative is not None for base in bases):
        return None
    if relation.kind is RelativeKind.FRONT:
        return _compose_front(bases[0])
    return _compose_link(relation, bases[0], bases[-1])


def _compose_front(base: Place) -> Place:
    """The front that is named after a place: somewhere in it, or around it."""
    return Place(
        id=f"front-{base.id}",
        name=f"{base.name} front",
        latitude=base.latitude,
        longitude=base.longitude,
        feature_class=FeatureClass.AREA,
        country=base.country,
        precision_km=round_reach(base.precision_km + FRONT_KM),
        relative=Relative(RelativeKind.FRONT, (base.id,), None, FRONT_KM, points=((base.latitude, base.longitude),)),
    )


def _compose_link(relation: Relation, one: Place, other: Place) -> Place | None:
    """The ground or the road between two places that are apart, near, and each better known than their distance."""
    points = ((one.latitude, one.longitude), (other.latitude, other.longitude))
    apart = distance_km(*points)
    vague = max(one.precision_km, other.precision_km)
    if not max(_NEAREST_KM, vague) < apart <= _FARTHEST_KM[relation.kind]:
        return None
    road, halfway = relation.kind is RelativeKind.ROAD, relation.direction == HALFWAY
    latitude, longitude = find_middle(*points)
    words = "road from {} to {}" if road else "halfway between {} and {}" if halfway else "between {} and {}"
    return Place(
        id="-".join((relation.kind, *((HALFWAY,) if halfway else ()), one.id, other.id)),
        name=words.format(one.name, other.name),
        latitude=latitude,
        longitude=longitude,
        feature_class=FeatureClass.ROAD if road else FeatureClass.AREA,
        country=one.country if one.country == other.country else None,
        precision_km=round_reach(vague + apart / (10 if halfway else 4)),
        relative=Relative(relation.kind, (one.id, other.id), relation.direction, round(apart, 1), points=points),
    )


def find_middle(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """The middle of the great circle between two (latitude, longitude) points that are no antipodes."""
    sums = [a + b for a, b in zip(_unit(*one), _unit(*other), strict=True)]
    latitude = degrees(atan2(sums[2], hypot(sums[0], sums[1])))
    return round(latitude, 4), round(degrees(atan2(sums[1], sums[0])), 4)


def _unit(latitude: float, longitude: float) -> tuple[float, float, float]:
    """A point of the globe as a vector of length one."""
    high, along = radians(latitude), radians(longitude)
    return cos(high) * cos(along), cos(high) * sin(along), sin(high)
