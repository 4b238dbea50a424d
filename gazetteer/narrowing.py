"""What a caller of a geocoder may ask for, read as geopy's Nominatim reads it, and what is left then."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from typing import Any

from geopy.exc import GeocoderQueryError
from geopy.point import Point

from gazetteer.index import Hit, Index
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.query import find_hits, find_within

MOST_RESULTS = 10  # where no limit is asked for
PARTS = ("city", "county", "state", "country")  # of a structured query, the smallest first
_UNKNOWN_PARTS = frozenset({"street", "postalcode"})  # that Nominatim knows, and the gazetteer does not

Query = str | Mapping[str, str]


def _is_country(place: Place) -> bool:
    return place.id.startswith("country-")


def _is_area(place: Place) -> bool:
    return place.feature_class is FeatureClass.ADMINISTRATIVE and not _is_country(place)


def _is_town(place: Place) -> bool:
    return place.feature_class is FeatureClass.POPULATED


KINDS: dict[str, Callable[[Place], bool]] = {
    "country": _is_country,
    "state": lambda place: _is_area(place) and not place.id.startswith("admin2-"),
    "county": _is_area,
    "city": _is_town,
    "settlement": lambda place: _is_area(place) or _is_town(place),
}


def read_query(query: object) -> str | dict[str, str]:
    """A name, or the parts of a structured query that the gazetteer can look for, the smallest first."""
    if isinstance(query, Mapping):
        strangers = query.keys() - _UNKNOWN_PARTS - set(PARTS)
        parts = {part: _read_name(query[part]) for part in PARTS if query.get(part)}
        if strangers or not parts:
            raise GeocoderQueryError(f"expected any of {', '.join(PARTS)}, found {dict(query)!r}")
        return parts
    return _read_name(query)


def _read_name(query: object) -> str:
    if not isinstance(query, str) or not query.strip(" ,"):
        raise GeocoderQueryError(f"expected the name of a place, found {query!r}")
    try:
        query.encode()
    except UnicodeEncodeError as error:
        raise GeocoderQueryError(f"expected the name of a place, found half a character ({error})") from error
    return query.strip(" ,")


def write_query(query: str | dict[str, str]) -> str:
    """A query as one line: "Paris, Texas"."""
    return query if isinstance(query, str) else ", ".join(query.values())


def find_queried(index: Index, query: str | dict[str, str]) -> list[Hit]:
    """The hits of a query that was read, the likeliest first."""
    if isinstance(query, str):
        return find_hits(index, query)
    (part, name), *holders = query.items()
    hits = find_within(index, name, [holder for _, holder in holders])
    if part == "country" and not hits and (country := index.country(name)):
        hits = [Hit(country, Name(country.name), index.prior(country.id))]
    return [hit for hit in hits if KINDS[part](hit.place)]


def read_limit(exactly_one: bool, limit: object) -> int:
    """How many answers are wanted; as in geopy, `limit` says nothing where exactly one is."""
    if exactly_one:
        return 1
    if limit is None:
        return MOST_RESULTS
    try:
        number = int(limit)  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError) as error:
        raise GeocoderQueryError(f"expected a limit of 1 or more, found {limit!r}") from error
    if number < 1:
        raise GeocoderQueryError(f"expected a limit of 1 or more, found {limit!r}")
    return int(number)


def read_codes(country_codes: str | Sequence[str] | None) -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes in capitals, from "az", "az,am" or ["az", "am"]; none at all where none are given."""
    wanted = [country_codes] if isinstance(country_codes, str) else country_codes or ()
    if not isinstance(wanted, Iterable) or not all(isinstance(listed, str) for listed in wanted):
        raise GeocoderQueryError(f"expected country codes of two letters, found {country_codes!r}")
    codes = frozenset(code.strip().upper() for listed in wanted for code in listed.split(",") if code.strip())
    if not all(len(code) == 2 and code.isascii() and code.isalpha() for code in codes):
        raise GeocoderQueryError(f"expected country codes of two letters, found {country_codes!r}")
    return codes


def read_languages(language: object) -> tuple[str, ...]:
    """Languages in the order they are wanted: "de, en", or as browsers send them, "de-AT,de;q=0.9,en;q=0.5"."""
    if not language:  # geopy's Nominatim has False for none
        return ()
    if not isinstance(language, str):
        raise GeocoderQueryError(f"expected codes of languages, found {language!r}")
    weighed = [_read_language(part) for part in language.split(",") if part.strip()]
    return tuple(dict.fromkeys(code for _, code in sorted(weighed, key=lambda pair: -pair[0])))


def _read_language(part: str) -> tuple[float, str]:
    code, _, weight = part.partition(";")
    try:
        return float(weight.strip().removeprefix("q=") or 1), code.strip().lower()
    except ValueError as error:
        raise GeocoderQueryError(f"expected codes of languages, found {part.strip()!r}") from error


def read_point(query: Any) -> Point:
    """A point on the earth from whatever geopy takes for one."""
    try:
        if query is None or (isinstance(query, Sized) and len(query) == 0):  # geopy reads them as the point 0, 0
            raise ValueError("nothing given")
        return Point(query)
    except (TypeError, ValueError) as error:
        raise GeocoderQueryError(f"expected a latitude and a longitude, found {query!r} ({error})") from error


def keep_kind(hits: list[Hit], featuretype: str | None) -> list[Hit]:
    """The hits of a kind: country, state, city or settlement."""
    if featuretype is None:
        return hits
    if featuretype not in KINDS:
        raise GeocoderQueryError(f"expected any of {', '.join(KINDS)}, found {featuretype!r}")
    return [hit for hit in hits if KINDS[featuretype](hit.place)]


def keep_box(hits: list[Hit], viewbox: Sequence[Any] | None, *, bounded: bool) -> list[Hit]:
    """The hits inside a box before those outside, or alone.

    As in geopy, two points make the box that lies between their longitudes as numbers: no box crosses the
    antimeridian, and [(22, 180), (-22, -180)] goes all around the earth.
    """
    if viewbox is None:
        return hits
    if isinstance(viewbox, str) or not isinstance(viewbox, Sized) or len(viewbox) != 2:
        raise GeocoderQueryError(f"expected two corners of a box, found {viewbox!r}")
    corners = [read_point(corner) for corner in viewbox]
    south, north = sorted(corner.latitude for corner in corners)
    west, east = sorted(corner.longitude for corner in corners)
    inside = [h for h in hits if south <= h.place.latitude <= north and west <= h.place.longitude <= east]
    return inside if bounded else inside + [hit for hit in hits if hit not in inside]
