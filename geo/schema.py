"""The columns of every kind of layer, said once, and checked on the way out.

A layer is a GeoDataFrame in EPSG:4326 (degrees, longitude first). Words are `str` or None, dates are ISO 8601 words
or None, numbers that are not known are missing (`pandas.NA`), never zero. The geometry of a row is None where the
place could not be found: such a row is listed beside the map, never drawn.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import geopandas
import pandas
from shapely.geometry.base import BaseGeometry

from gazetteer import STANCES, Precision

CRS = "EPSG:4326"


class Type(StrEnum):
    """What a column holds."""

    WORD = "word"
    DATE = "date"
    COUNT = "count"  # a whole number, not negative
    MEASURE = "measure"  # a number, not negative


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, whether it may be missing, and the words it may say, if they are few."""

    name: str
    type: Type = Type.WORD
    optional: bool = True
    words: frozenset[str] | None = None


ROLES = frozenset({"location", "actor", "adjective", "credit"})
CERTAINTIES = frozenset({"reported", "claimed", "disputed", "inferred"})
DRAWN = frozenset({"stated", "inferred"})
PRECISIONS = frozenset({*map(str, Precision), "by the article's date"})
CORRIDOR_STATUS = frozenset({"open", "cut", "contested", "promised"})
FLOW_STATUS = frozenset({"moved", "stranded", "returning", "expected"})
UNITS = frozenset({"people", "households"})
MEASURES = frozenset({"flow", "stock", "rate"})

COMMON = (
    Column("id", optional=False),
    Column("article_id", optional=False),
    Column("publisher"),
    Column("published", Type.DATE),
    Column("start", Type.COUNT, optional=False),
    Column("end", Type.COUNT, optional=False),
    Column("excerpt", optional=False),
    Column("speaker"),
    Column("certainty", optional=False, words=CERTAINTIES),
    Column("when_start", Type.DATE),
    Column("when_end", Type.DATE),
    Column("when_precision", words=PRECISIONS),  # how long the stretch is that the article's words name
    Column("when_text"),  # those words
    Column("when_drawn", words=DRAWN),  # inferred: the words stand in the sentence before
    Column("drawn", optional=False, words=DRAWN),
    Column("note"),  # all that a reader must know besides: `doubt` and `drawing`
    Column("doubt"),  # what the article itself says against it
    Column("drawing"),  # how it was drawn
    Column("why"),  # which words and which rules made the claim, as JSON
    Column("stood"),  # where the speaker spoke
    Column("label"),  # the short words for the map: a name
    Column("fact"),  # and at most one fact with its date
)
OWN = {
    "places": (
        Column("place_id"),
        Column("name", optional=False),
        Column("feature_class"),
        Column("country"),
        Column("role", optional=False, words=ROLES),
        Column("precision_km", Type.MEASURE),
        Column("stance", words=frozenset(STANCES.values())),  # of the speaker to these words
    ),
    "fronts": (
        Column("place", optional=False),
        Column("place_id"),
        Column("action", optional=False),
        Column("actor"),
        Column("opponent"),
    ),
    "corridors": (
        Column("name", optional=False),
        Column("origin"),
        Column("origin_id"),
        Column("destination"),
        Column("destination_id"),
        Column("via"),
        Column("via_id"),
        Column("status", optional=False, words=CORRIDOR_STATUS),
        Column("holder"),  # who controls it, where the words say so
    ),
    "flows": (
        Column("people_low", Type.COUNT),
        Column("people_high", Type.COUNT),
        Column("people_text"),
        Column("unit", optional=False, words=UNITS),
        Column("who"),
        Column("origin"),
        Column("origin_id"),
        Column("destination"),
        Column("destination_id"),
        Column("via"),
        Column("via_id"),
        Column("status", optional=False, words=FLOW_STATUS),
        Column("measure", words=MEASURES),  # who moved, who is displaced at a time, or so many in a stretch of time
        Column("part_of"),  # the number of those of whom these are a part: not to be added to it
    ),
}
SCHEMAS: Mapping[str, tuple[Column, ...]] = {kind: own + COMMON for kind, own in OWN.items()}
GEOMETRIES: Mapping[str, frozenset[str]] = {
    "corridors": frozenset({"LineString", "MultiLineString"}),
    "flows": frozenset({"LineString", "MultiLineString", "Point"}),
}
DTYPES = {Type.WORD: "object", Type.DATE: "object", Type.COUNT: "Int64", Type.MEASURE: "Float64"}


class SchemaError(ValueError):
    """A layer is not what its schema says; the message says each fault: layer, row, column, what was expected."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Keep the faults as evidence."""
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def frame(kind: str, rows: Iterable[Mapping[str, Any]]) -> geopandas.GeoDataFrame:
    """Make a checked layer of rows: each a mapping from column to value, with its `geometry`.

    Raises SchemaError naming every fault of every row. No rows make an empty layer with all the columns.
    """
    kept = list(rows)
    faults = [fault for n, row in enumerate(kept) for fault in _find_faults(kind, n, row)]
    faults += _find_bad_geometries(kind, kept)
    faults += _find_repeated_ids(kind, kept)
    if faults:
        raise SchemaError(faults)
    columns = {
        c.name: pandas.Series([_clean(row.get(c.name)) for row in kept], dtype=DTYPES[c.type]) for c in SCHEMAS[kind]
    }
    geometry = geopandas.GeoSeries([row.get("geometry") for row in kept], crs=CRS)
    return geopandas.GeoDataFrame(columns, geometry=geometry, crs=CRS)


def _find_faults(kind: str, n: int, row: Mapping[str, Any]) -> list[str]:
    """Say everything that is wrong with one row."""
    where = f"layer {kind}, row {n} ({row.get('id')!r})"
    known = {c.name for c in SCHEMAS[kind]} | {"geometry"}
    faults = [f"{where}, column {name}: not a column of this layer" for name in row if name not in known]
    for column in SCHEMAS[kind]:
        expected = _expected(column, row.get(column.name))
        if expected:
            faults.append(f"{where}, column {column.name}: expected {expected}, got {row.get(column.name)!r}")
    return faults


def _find_bad_geometries(kind: str, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say which rows lie nowhere that can be drawn; a shape that many rows share is looked at once."""
    seen: dict[int, str | None] = {}
    faults = []
    for n, row in enumerate(rows):
        shape = row.get("geometry")
        if id(shape) not in seen:
            seen[id(shape)] = _expected_geometry(kind, shape)
        if seen[id(shape)]:
            where = f"layer {kind}, row {n} ({row.get('id')!r})"
            faults.append(f"{where}, column geometry: expected {seen[id(shape)]}")
    return faults


def _expected(column: Column, value: object) -> str | None:
    """What a column wanted, where the value is something else."""
    if _clean(value) is None:
        return None if column.optional else f"a {column.type}"
    if column.words is not None and value not in column.words:
        return "one of " + ", ".join(sorted(column.words))
    return None if _TESTS[column.type](value) else _WANTED[column.type]


def _expected_geometry(kind: str, value: object) -> str | None:
    """What geometry the layer wanted, where the value is something else."""
    if value is None:
        return None
    if not isinstance(value, BaseGeometry) or value.is_empty or not value.is_valid:
        return f"a valid geometry that is not empty, or None, got {value!r:.60}"
    allowed = GEOMETRIES.get(kind)
    if allowed is not None and value.geom_type not in allowed:
        return "one of " + ", ".join(sorted(allowed)) + f", got {value.geom_type}"
    west, south, east, north = value.bounds
    if west < -180 or east > 180 or south < -90 or north > 90:
        return f"degrees within -180..180 and -90..90, got bounds {value.bounds}"
    return None


def _find_repeated_ids(kind: str, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say which ids stand twice."""
    ids = [row.get("id") for row in rows]
    repeated = sorted({str(i) for i in ids if ids.count(i) > 1}) if len(set(ids)) < len(ids) else []
    return [f"layer {kind}, column id: expected each id once, got {i!r} again" for i in repeated]


def _clean(value: Any) -> Any:
    """Missing values of any kind are None."""
    return None if value is None or value is pandas.NA or value != value else value


def _is_date(value: object) -> bool:
    """Whether a value is an ISO 8601 day in words."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_number(value: object) -> bool:
    """Whether a value is a number that is not negative."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


_TESTS = {
    Type.WORD: lambda value: isinstance(value, str),
    Type.DATE: _is_date,
    Type.COUNT: lambda value: _is_number(value) and float(value).is_integer(),
    Type.MEASURE: _is_number,
}
_WANTED = {
    Type.WORD: "a word",
    Type.DATE: "a date like 1992-06-17",
    Type.COUNT: "a whole number, not negative",
    Type.MEASURE: "a number, not negative",
}
