"""A place is what a name can mean: a point, how exact the point is, and what kind of thing lies there."""

from dataclasses import dataclass
from enum import StrEnum


class FeatureClass(StrEnum):
    """The feature classes of GeoNames (https://www.geonames.org/export/codes.html)."""

    ADMINISTRATIVE = "A"
    WATER = "H"
    AREA = "L"
    POPULATED = "P"
    ROAD = "R"
    SPOT = "S"
    TERRAIN = "T"


class RelativeKind(StrEnum):
    """The ways in which words make a place out of other places."""

    PART = "part"  # "southwestern Azerbaijan": one base, a direction
    BORDER = "border"  # "the Iranian border": one base or two
    NEAR = "near"  # "within a few miles of the Iranian border", "30 miles north of X": one base, a distance
    RING = "ring"  # "30 miles from X": one base, a distance, and no word of the direction
    SIDE = "side"  # "south of X", "the east bank of the X river": one base, a direction
    INSIDE = "inside"  # "10 miles inside X": the land along its border; one base, a distance
    COAST = "coast"  # "on the coast of X": one base
    OFFSHORE = "offshore"  # "off the coast of X": one base, a distance
    BETWEEN = "between"  # "villages between X and Y"; with the direction c, halfway between them: two bases
    ROAD = "way"  # "the road from X to Y": two bases
    FRONT = "front"  # "the X front": one base


# How the ids of those places begin that packages list by the hundred thousand; what a table picks is better known.
_TOWNS = ("gn-", "usps-")
_DISTRICTS = ("admin2-",)


def is_town_id(place_id: str) -> bool:
    """Whether an id is that of one of the world's towns: no country, no area, no place of a table kept by hand."""
    return place_id.startswith(_TOWNS)


def is_listed_id(place_id: str) -> bool:
    """Whether an id is that of one of the world's towns or districts, of which few are known by their bare name."""
    return place_id.startswith((*_TOWNS, *_DISTRICTS))


def round_reach(kilometres: float) -> float:
    """How far off a point may be, in the two digits that such a guess deserves: 95, 160, 2500."""
    return float(f"{kilometres:.2g}")


@dataclass(frozen=True, slots=True)
class Relative:
    """How a place is made of others; `geo` draws its shape from this.

    `bases` are ids of places (a NEAR may stand on a BORDER, whose own bases are then given in `bases` with
    `of_border` true). `direction` is one of n, ne, e, se, s, sw, w, nw, c. `distance_km` is a length in kilometres,
    stated or (of a SIDE, a FRONT, a coast) supposed. `points` are the bases' own, as (latitude, longitude), where the
    drawing needs them.
    """

    kind: RelativeKind
    bases: tuple[str, ...]
    direction: str | None = None
    distance_km: float | None = None
    of_border: bool = False
    points: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer, or one that words made of others.

    `latitude` and `longitude` are WGS 84 degrees; `country` is an ISO 3166-1 alpha-2 code; `precision_km` says about
    how far the point may be from what the name means, in kilometres and two digits. `id` holds only letters, digits
    and hyphens.
    """

    id: str
    name: str
    latitude: float
    longitude: float
    feature_class: FeatureClass
    country: str | None
    precision_km: float
    population: int = 0
    relative: Relative | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a place: its language (BCP 47, or None), the years it was in use, and where it is taken from."""

    text: str
    language: str | None = None
    since: int | None = None
    until: int | None = None
    source: str = ""
