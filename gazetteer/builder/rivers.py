"""Make gazetteer/data/rivers.csv: the rivers of the world that no table kept by hand has.

    python -m gazetteer.builder.rivers FOLDER/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp

The file is that of the Debian package libmagics++-data 4.13.0 (Natural Earth, public domain), unpacked with
dpkg-deb -x. Many of its names have lost letters: river_names.csv, kept by hand, says what they are.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazetteer.builder.courses import Point, measure_km, order_course, part_course
from gazetteer.builder.lands import Lands
from gazetteer.builder.lines import Line, box_lines, read_lines
from gazetteer.builder.river_names import Namer, fold_river
from gazetteer.builder.tables import Row, write_table
from gazetteer.nearness import distance_km
from gazetteer.sources.rivers import COLUMNS
from gazetteer.sources.supplement import read_supplement

_JOINED_KM = 100.0  # between two lines of one river, at most: where it is drawn through no lake
_SAME_KM = 300.0  # from a river's line to the point that a table kept by hand gives it
_THINNED = 8  # of so many points of a line one tells how near it is
_SAMPLES = 12  # points of a course that are asked for their country
HEAD = """Rivers of the world that the tables kept by hand lack. A bare name means the river; one that a word, a
  person, a town or a state has as well stands with "River". The point lies on the line, at the middle of its
  course; the country is that of the towns nearest to it all along, empty where they are of several or few.
source: Natural Earth 1:10m rivers and lake centerlines (public domain), as in Debian libmagics++-data 4.13.0.
made by: python -m gazetteer.builder.rivers, with the names of river_names.csv."""


@dataclass(frozen=True, slots=True)
class River:
    """One river: its names, the usual one first, and its lines."""

    names: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def length_km(self) -> float:
        """The length of all its lines."""
        return sum(measure_km(line) for line in self.lines)

    def lies_near(self, point: Point, within_km: float) -> bool:
        """Whether a latitude and longitude lie near its lines."""
        return any(distance_km(point, (y, x)) <= within_km for line in self.lines for x, y in thin_line(line))


def thin_line(line: Line) -> Line:
    """Some points of a line, its ends among them."""
    return (*line[::_THINNED], line[-1])


def read_rivers(path: Path, namer: Namer) -> list[River]:
    """The rivers of the file, the longest first."""
    named: dict[str, list[River]] = defaultdict(list)
    for fields, lines in read_lines(path):
        for line in lines:
            names = namer.correct(fields["name"], fields["name_alt"], line)
            if names:
                named[fold_river(names[0])].append(River(names, (line,)))
    rivers = [river for parts in named.values() for river in _join_near(parts)]
    return sorted(rivers, key=lambda river: (-river.length_km, river.names))


def _join_near(parts: Iterable[River]) -> Iterator[River]:
    """The rivers that parts of one name make up: those of which each is near another."""
    rivers: list[River] = []
    for part in parts:
        near = [river for river in rivers if _are_near(river, part)]
        names = tuple(dict.fromkeys(name for river in (*near, part) for name in river.names))
        joined = River(names, tuple(line for river in (*near, part) for line in river.lines))
        rivers = [*(river for river in rivers if river not in near), joined]
    yield from rivers


def _are_near(one: River, other: River) -> bool:
    points = [point for line in other.lines for point in thin_line(line)]
    return any(one.lies_near((y, x), _JOINED_KM) for x, y in points)


def list_rows(rivers: Iterable[River], namer: Namer) -> Iterator[Row]:
    """The rows of the rivers that no table kept by hand has."""
    known: dict[str, list[Point]] = defaultdict(list)
    ids = set()
    for entry in read_supplement():
        ids.add(entry.place.id)
        if entry.place.id.startswith("river-"):
            for name in entry.names:
                known[fold_river(name.text)].append((entry.place.latitude, entry.place.longitude))
    lands = Lands.load()
    for river in rivers:
        points = [point for name in river.names for point in known[fold_river(name)]]
        if not any(river.lies_near(point, _SAME_KM) for point in points):
            yield _list_row(river, namer, lands, ids)


def _list_row(river: River, namer: Namer, lands: Lands, ids: set[str]) -> Row:
    course = order_course(river.lines)
    country = lands.find_country(part_course(course, n / _SAMPLES) for n in range(_SAMPLES + 1))
    x, y = part_course(course, 0.5)
    names = tuple(dict.fromkeys(map(namer.write_name, river.names)))
    place_id = _choose_id(fold_river(river.names[0]), country, ids)
    box = (round(edge, 2) for edge in box_lines(list(river.lines)))
    return place_id, names[0], "|".join(names[1:]), country, round(y, 3), round(x, 3), *box, round(river.length_km)


def _choose_id(name: str, country: str, ids: set[str]) -> str:
    """An id that no other place has: with the country, or a number, where another river has the name."""
    slug = "river-" + "-".join("".join(letter if letter.isalnum() else " " for letter in name).split())
    wanted = (slug, *((f"{slug}-{country.lower()}",) if country else ()), *(f"{slug}-{n}" for n in range(2, 100)))
    place_id: str = next(choice for choice in wanted if choice not in ids)
    ids.add(place_id)
    return place_id


def main() -> None:
    """Make the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    namer = Namer.load()
    rows = list_rows(read_rivers(Path(sys.argv[1]), namer), namer)
    write_table("rivers.csv", HEAD, COLUMNS, sorted(rows, key=lambda row: str(row[0])))


if __name__ == "__main__":
    main()
