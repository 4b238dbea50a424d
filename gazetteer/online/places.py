"""What OpenStreetMap's Nominatim knows of a place becomes a place of ours.

The fields are those of https://nominatim.org/release-docs/latest/api/Output/ with address details.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from gazetteer.nearness import distance_km
from gazetteer.place import FeatureClass, Place, round_reach
from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows

KINDS = DATA / "osm_kinds.csv"
COLUMNS = ("class", "type", "feature_class")
LICENCE = "© OpenStreetMap contributors, ODbL 1.0 (https://www.openstreetmap.org/copyright)"
_LEAST_KM = 1.0  # as exact as the points of towns in the index
_SAME_KM = 5.0  # a village and its own boundary are two things on OpenStreetMap, and one place
_ELEMENTS = {"node": "n", "way": "w", "relation": "r"}


@dataclass(frozen=True, slots=True)
class OnlinePlace:
    """A place known from online, its whole address, and how well known it is, in 0..1."""

    place: Place
    address: str
    country_name: str
    importance: float


@cache
def load_kinds() -> dict[tuple[str, str], FeatureClass]:
    """The kind of place for each class and type of OpenStreetMap; raises TableError."""
    rows = read_rows(KINDS, COLUMNS)
    return {
        (row.text("class"), row.text("type")): row.value("feature_class", FeatureClass, "a feature class")
        for row in rows
    }


def read_places(records: Iterable[dict[str, Any]]) -> tuple[OnlinePlace, ...]:
    """The places among the records of an answer, in their order, each of them once.

    Raises ValueError, TypeError or KeyError where a record is none of a Nominatim.
    """
    kept: list[OnlinePlace] = []
    for found in _read_each(records):
        if not any(_are_same(found.place, other.place) for other in kept):
            kept.append(found)
    return tuple(kept)


def _read_each(records: Iterable[dict[str, Any]]) -> Iterator[OnlinePlace]:
    for record in records:
        kind, element = _find_kind(record), _ELEMENTS.get(str(record.get("osm_type")))
        if kind is None or element is None:
            continue
        details, address = record.get("address") or {}, str(record["display_name"])
        country = str(details.get("country_code") or "").upper()
        latitude, longitude = _read_degrees(record["lat"], 90), _read_degrees(record["lon"], 180)
        place = Place(
            id=f"osm-{element}-{int(record['osm_id'])}",
            name=str(record.get("name") or address.split(",")[0]).strip(),
            latitude=latitude,
            longitude=longitude,
            feature_class=kind,
            country=country if len(country) == 2 and country.isascii() and country.isalpha() else None,
            precision_km=_measure_reach(record, latitude, longitude),
        )
        importance = min(1.0, max(0.0, float(record.get("importance") or 0)))
        yield OnlinePlace(place, address, str(details.get("country") or country), importance)


def _find_kind(record: dict[str, Any]) -> FeatureClass | None:
    """What kind of place a record tells of; the boundary of a town is the town."""
    kinds, known = load_kinds(), (str(record["class"]), str(record["type"]))
    if known[0] == "boundary":
        town = kinds.get(("place", str(record.get("addresstype"))))
        if town is not None:
            return town
    return kinds.get(known) or kinds.get((known[0], "*"))


def _read_degrees(value: Any, most: int) -> float:
    degrees = float(value)
    if not -most <= degrees <= most:
        raise ValueError(f"expected degrees from -{most} to {most}, found {value!r}")
    return degrees


def _measure_reach(record: dict[str, Any], latitude: float, longitude: float) -> float:
    """About how far off a point may be: half the way to the farther corner of what it stands for."""
    box = record.get("boundingbox")
    if not box:
        return _LEAST_KM
    south, north, west, east = (float(edge) for edge in box)
    far = max(distance_km((latitude, longitude), (y, x)) for y in (south, north) for x in (west, east))
    return max(_LEAST_KM, round_reach(far / 2))


def _are_same(one: Place, other: Place) -> bool:
    if one.name.casefold() != other.name.casefold():
        return False
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude)) <= _SAME_KM
