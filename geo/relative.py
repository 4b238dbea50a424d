"""Words make places of other places: "southwestern X", "the X-Y border", "within a few miles of the border of X"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from shapely import MultiLineString, MultiPoint, Point, union_all
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Relative, RelativeKind
from geo.geometry import LatLon, areas_of, band_along, border_between, lines_of, nearest_part, part_of, ring_around
from geo.plane import Plane
from geo.shape import Drawn, Shape

COUNTRY = "country-"
NEAR_KM = 8.0  # "within a few miles" where no distance is said
BORDER_KM = 2.0
PART_KM = 50.0  # how vague the inner edge of "southwestern X" is
SIDE_KM = 60.0  # a border without a named part is meant this far to either side of the places spoken of
WHOLE = 0.98  # a stretch this long is the whole line
THEATRE_KM = 150.0  # places further than this from a border say nothing about which stretch is meant
DIRECTIONS = {
    "n": "northern",
    "ne": "north-eastern",
    "e": "eastern",
    "se": "south-eastern",
    "s": "southern",
    "sw": "south-western",
    "w": "western",
    "nw": "north-western",
    "c": "central",
}


class Ground(Protocol):
    """What drawing needs to know of the ground (`geo.shapes.Ground` does)."""

    def shape(self, place: Place, *, near: Sequence[LatLon] = (), others: Sequence[Place] = ()) -> Shape:
        """A place's shape."""

    def area_or_line(self, place_id: str) -> BaseGeometry | None:
        """The geometry of a place that is more than a point."""

    def name(self, place_id: str) -> str:
        """What a country or an oblast is called on the ground."""

    def neighbours(self, iso2: str) -> tuple[str, ...]:
        """The codes of a country's neighbours."""

    def oblasts(self, iso2: str) -> tuple[tuple[str, BaseGeometry], ...]:
        """The ids and areas of the autonomous areas in a country."""


def draw_relative(
    ground: Ground, place: Place, *, near: Sequence[LatLon] = (), others: Sequence[Place] = ()
) -> Shape | None:
    """The shape of a place that words make of others; None for other places, and where a base has no shape."""
    relative = place.relative
    if relative is None:
        return None
    points = [*near, *((other.latitude, other.longitude) for other in others if other.relative is None)]
    if relative.kind is RelativeKind.PART:
        return _draw_part(ground, relative, points, others)
    if relative.kind is RelativeKind.BORDER:
        return _draw_border(ground, relative, points, others)
    if relative.of_border:
        return _draw_band(ground, relative, points, others)
    return _draw_surroundings(ground, place, relative) if relative.direction is None else None


def _draw_part(ground: Ground, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]) -> Shape | None:
    """A part of a country, without the autonomous areas that the article names as places of their own."""
    base = ground.area_or_line(relative.bases[0])
    if base is None or not relative.direction or areas_of(base).is_empty:
        return None
    named = _named_oblasts(ground, relative.bases[0], near, others)
    area = part_of(areas_of(base), relative.direction, without=[shape for _, shape in named])
    enclaves = " and ".join("the " + ground.name(key) for key, _ in named)
    without = f", from the middle of {enclaves} outward and without the land of that name" if named else ""
    how = "quadrant" if len(relative.direction) > 1 else "quarter by area"
    note = f"Drawn as the {DIRECTIONS[relative.direction]} {how} of {_title(ground, relative.bases[0])}{without}."
    note += " Its straight edges are drawn here and are no borders."
    return Shape(area, "inferred", note, PART_KM)


def _title(ground: Ground, place_id: str) -> str:
    """What a place is called on the ground, or a word for it."""
    return ground.name(place_id) or "the area"


def _named_oblasts(
    ground: Ground, base: str, near: Sequence[LatLon], others: Sequence[Place]
) -> list[tuple[str, BaseGeometry]]:
    """The autonomous areas of a country that the article speaks of, by name or by a place in them."""
    ids = {place.id for place in others}
    points = MultiPoint([Point(lon, lat) for lat, lon in near])
    oblasts = ground.oblasts(base.removeprefix(COUNTRY)) if base.startswith(COUNTRY) else ()
    return [(key, area) for key, area in oblasts if key in ids or (near and area.intersects(points))]


@dataclass(frozen=True, slots=True)
class Border:
    """A border as an article means it: the side it speaks of, and the stretch, with where that lies in words.

    `where` is "" where nothing tells which stretch is meant: then `stretch` is the whole line.
    """

    pair: tuple[str, str]
    host: str
    stretch: BaseGeometry
    where: str


def _find_border(
    ground: Ground, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]
) -> Border | None:
    """The border between two; where only one is named, the neighbour is the one the article's places lie in."""
    pair = _both_sides(ground, relative.bases, near)
    line = _line_between(ground, pair, near) if pair else None
    if pair is None or line is None or line.is_empty:
        return None
    votes = _votes(ground, pair, near)
    host = pair[0] if votes[pair[0]] > votes[pair[1]] and len(relative.bases) > 1 else pair[1]
    return Border(pair, host, *_stretch(ground, line, host, near, others))


def _draw_border(ground: Ground, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]) -> Shape | None:
    """The stretch of a border at the article's theatre; the whole where the article has none."""
    border = _find_border(ground, relative, near, others)
    if border is None:
        return None
    told = len(relative.bases) > 1
    guessed = "" if told else f"Drawn as the border with {_title(ground, border.pair[1])}"
    if not border.where:
        drawn: Drawn = "stated" if told else "inferred"
        return Shape(border.stretch, drawn, f"{guessed}, where the article's other places lie." if guessed else "",
                     BORDER_KM)  # fmt: skip
    note = f"The text does not say where along the border: drawn is the stretch {border.where}."
    reach = Plane.around(border.stretch).lay(border.stretch).length / 2
    return Shape(border.stretch, "inferred", f"{guessed}. {note}" if guessed else note, max(BORDER_KM, reach))


def _line_between(ground: Ground, pair: tuple[str, str], near: Sequence[LatLon]) -> BaseGeometry:
    """The border between two areas, nearest to the article's places."""
    a, b = (ground.area_or_line(key) for key in pair)
    return MultiLineString() if a is None or b is None else border_between(a, b, near=near)


def _both_sides(ground: Ground, bases: Sequence[str], near: Sequence[LatLon]) -> tuple[str, str] | None:
    """The ids of the areas on either side of a border."""
    if len(bases) > 1:
        return (bases[0], bases[1]) if all(ground.area_or_line(base) for base in bases[:2]) else None
    if not bases[0].startswith(COUNTRY):
        return None
    neighbours = ground.neighbours(bases[0].removeprefix(COUNTRY))
    if not neighbours:
        return None
    votes = _votes(ground, tuple(COUNTRY + code for code in neighbours), near)
    return bases[0], max(votes, key=lambda key: votes[key])


def _votes(ground: Ground, areas: Sequence[str], near: Sequence[LatLon]) -> Counter[str]:
    """How many of the points lie in each area."""
    shapes = {key: ground.area_or_line(key) for key in areas}
    points = [Point(lon, lat) for lat, lon in near]
    return Counter(
        {key: sum(1 for p in points if shape is not None and shape.contains(p)) for key, shape in shapes.items()}
    )


def _draw_band(ground: Ground, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]) -> Shape | None:
    """The land near a border, on the side on which the article's places lie, along the stretch it speaks of."""
    border = _find_border(ground, relative, near, others)
    here = ground.area_or_line(border.host) if border else None
    if border is None or here is None:
        return None
    km = relative.distance_km or NEAR_KM
    where = f"within {km:.0f} km of the border, in {_title(ground, border.host)}"
    note = f"Drawn as the land {where}" + (f", along the stretch {border.where}." if border.where else ".")
    return Shape(band_along(border.stretch, km, within=here), "inferred", note, km)


def _stretch(
    ground: Ground, line: BaseGeometry, host: str, near: Sequence[LatLon], others: Sequence[Place]
) -> tuple[BaseGeometry, str]:
    """The stretch of a border the article speaks of, and where: at the part it names of a country, or its places."""
    parts = {
        place.relative.direction or "": shape.geometry
        for place in others
        if place.relative and place.relative.kind is RelativeKind.PART and place.relative.bases == (host,)
        if (shape := ground.shape(place, near=near)) and shape.geometry.distance(line) == 0
    }
    if parts:
        named = " and ".join(DIRECTIONS[direction] for direction in parts)
        shared = lines_of(line.intersection(union_all(list(parts.values())).buffer(0.001)))
        return nearest_part(shared, near), f"at {named} {_title(ground, host)}, which the article names"
    area, plane = ground.area_or_line(host), Plane.around(line)
    flat = plane.lay(line)
    inside = [plane.lay(Point(lon, lat)) for lat, lon in near if area is not None and area.contains(Point(lon, lat))]
    discs = [p.buffer(p.distance(flat) + SIDE_KM) for p in inside if p.distance(flat) < THEATRE_KM]
    if not discs:
        return line, ""
    meant = _longest(lines_of(flat.intersection(union_all(discs))))
    if meant.length > WHOLE * flat.length:
        return line, ""
    return plane.lift(meant), "near the places that the article names"


def _longest(line: BaseGeometry) -> BaseGeometry:
    """The longest piece of a line that was cut."""
    return max(getattr(line, "geoms", (line,)), key=lambda part: part.length)


def _draw_surroundings(ground: Ground, place: Place, relative: Relative) -> Shape:
    """What lies within a distance of an area or a line, or the disc around a point."""
    km = relative.distance_km or NEAR_KM
    note = f"Drawn as what lies within {km:.0f} km."
    base = ground.area_or_line(relative.bases[0])
    if base is None:
        return Shape(ring_around(Point(place.longitude, place.latitude), km), "inferred", note, km)
    plane = Plane.around(base)
    around = plane.lift(plane.lay(base).buffer(km))
    return Shape(around.difference(base) if areas_of(base) else around, "inferred", note, km)
