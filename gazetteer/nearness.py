"""How far apart places lie on the ball of the earth, and which of them lie nearest."""

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from gazetteer.place import Place

EARTH_RADIUS_KM = 6371.0088  # the mean radius of WGS 84
_KM_PER_DEGREE = 111.195  # of latitude, on that ball
_REACHES_KM = (10.0, 40.0, 160.0, 640.0, 2560.0)  # how far to look, ever farther

Within = Callable[[float, float, float, float], list[Place]]


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance between two (latitude, longitude) points, by the haversine formula."""
    (lat_a, lon_a), (lat_b, lon_b) = (tuple(map(radians, point)) for point in (a, b))
    chord = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))


def nearest_of(within: Within, latitude: float, longitude: float, limit: int) -> tuple[Place, ...]:
    """The nearest places to a point, the nearest first; `within` answers for a box west, south, east, north."""
    for reach in _REACHES_KM:
        near = {place for box in _boxes_around(latitude, longitude, reach) for place in within(*box)}
        ranked = sorted((distance_km((latitude, longitude), (p.latitude, p.longitude)), p.id, p) for p in near)
        found = tuple(place for distance, _, place in ranked if distance <= reach)
        if len(found) >= limit:
            return found[:limit]
    return found[:limit]


def _boxes_around(latitude: float, longitude: float, reach_km: float) -> list[tuple[float, float, float, float]]:
    """One box, or two where the antimeridian cuts it, that holds all within reach of the point."""
    high = reach_km / _KM_PER_DEGREE
    south, north = latitude - high, latitude + high
    if max(abs(south), abs(north)) >= 89:
        return [(-180.0, south, 180.0, north)]
    wide = high / cos(radians(max(abs(south), abs(north))))
    west, east = longitude - wide, longitude + wide
    if west < -180:
        return [(west + 360, south, 180.0, north), (-180.0, south, east, north)]
    if east > 180:
        return [(west, south, 180.0, north), (-180.0, south, east - 360, north)]
    return [(west, south, east, north)]
