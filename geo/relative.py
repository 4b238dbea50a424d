"""Words make places of other places: "southwestern X", "the X-Y border", "within a few miles of the border of X"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from shapely import MultiLineString, MultiPoint, Point, union_all
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Relative, RelativeKind
from geo.coasts import draw_coast
from geo.geometry import (
    BEARINGS,
    LatLon,
    areas_of,
    band_along,
    border_between,
    lines_of,
    nearest_part,
    part_of,
    ring_around,
)
from geo.links import draw_link
from geo.plane import Plane
from geo.rounds import sector
from geo.shape import Drawn, Shape
from geo.terrain import COUNTRY, DIRECTIONS, Terrain, name_title, say_direction, tell_title
from geo.vicinity import LARGEST_KM, NEAR_KM, THEATRE_KM, WHOLE, draw_rough, draw_vicinity

BORDER_KM = 2.0
PART_KM = 50.0  # how vague the inner edge of "southwestern X" is
SIDE_KM = 60.0  # a border without a named part is meant this far to either side of the places spoken of
TOWN_KM = 4.0  # a town reaches at least this far from its middle
TOUCHING = 0.05  # degrees: a border this near to a part of a country is the border of that part


def draw_relative(
    ground: Terrain, place: Place, *, near: Sequence[LatLon] = (), others: Sequence[Place] = ()
) -> Shape | None:
    """The shape of a place that words make of others; None for other places, and where a base has no shape."""
    relative = place.relative
    if relative is None:
        return None
    points = [*near, *((other.latitude, other.longitude) for other in others if other.relative is None)]
    if relative.kind is RelativeKind.PART:
        return _draw_part(ground, relative, points, others) or _draw_part_of_point(place, relative)
    if relative.kind is RelativeKind.BORDER:
        return _draw_border(ground, relative, points, others)
    if relative.kind is RelativeKind.INSIDE:
        return _draw_inside(ground, relative, points, others) or draw_rough(place)
    if relative.of_border:
        return _draw_band(ground, relative, points, others)
    drawn = (
        draw_link(ground, place, relative),
        draw_coast(ground, place, relative, points),
        draw_vicinity(ground, place, relative, points),
    )
    rough = draw_rough(place) if relative.points else None
    return next((shape for shape in drawn if shape is not None), rough)


def _draw_part_of_point(place: Place, relative: Relative) -> Shape | None:
    """A part of a town, of which no outline is known: the ground on that side of its middle."""
    direction, km = relative.direction or "c", max(place.precision_km, TOWN_KM)
    if not relative.points or km > LARGEST_KM:
        return None
    latitude, longitude = relative.points[0]
    if direction not in BEARINGS:
        note = f"No outline is known here: drawn as the ground within {km / 2:.0f} km of its middle."
        return Shape(ring_around(Point(longitude, latitude), km / 2), "inferred", note, km / 2)
    note = f"No outline is known here: drawn as the ground within {km:.0f} km to the {say_direction(direction)}"
    area = sector((latitude, longitude), float(BEARINGS[direction]), half=45.0, inner=0.0, outer=km)
    return Shape(area, "inferred", f"{note} of its middle.", km)


def _draw_part(ground: Terrain, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]) -> Shape | None:
    """A part of a country, without the autonomous areas that the article names as places of their own."""
    base = ground.area_or_line(relative.bases[0])
    if base is None or not relative.direction or areas_of(base).is_empty:
        return None
    named = _named_oblasts(ground, relative.bases[0], near, others)
    area = part_of(areas_of(base), relative.direction, without=[shape for _, shape in named])
    enclaves = " and ".join("the " + ground.name(key) for key, _ in named)
    without = f", from the middle of {enclaves} outward and without the land of that name" if named else ""
    how = "quadrant" if len(relative.direction) > 1 else "quarter"
    note = f"Drawn as the {DIRECTIONS[relative.direction]} {how} of {tell_title(ground, relative.bases[0])}{without}."
    note += " Its straight edges are drawn here and are no borders."
    return Shape(area, "inferred", note, PART_KM)


def _named_oblasts(
    ground: Terrain, base: str, near: Sequence[LatLon], others: Sequence[Place]
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
    ground: Terrain, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]
) -> Border | None:
    """The border between two; where only one is named, the neighbour is the one the article's places lie in."""
    pair = _both_sides(ground, relative.bases, near)
    line = _line_between(ground, pair, near) if pair else None
    if pair is None or line is None or line.is_empty:
        return None
    votes = _votes(ground, pair, near)
    own = relative.kind is RelativeKind.INSIDE or (votes[pair[0]] > votes[pair[1]] and len(relative.bases) > 1)
    host = pair[0] if own else pair[1]
    return Border(pair, host, *_stretch(ground, line, host, near, others))


def _draw_border(
    ground: Terrain, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]
) -> Shape | None:
    """The stretch of a border at the article's theatre; the whole where the article has none."""
    if relative.direction is not None:
        return _draw_side_of_border(ground, relative)
    border = _find_border(ground, relative, near, others)
    if border is None:
        return None
    told = len(relative.bases) > 1
    guessed = "" if told else f"Drawn as the border with {tell_title(ground, border.pair[1])}"
    if not border.where:
        drawn: Drawn = "stated" if told else "inferred"
        return Shape(border.stretch, drawn, f"{guessed}, where the article's other places lie." if guessed else "",
                     BORDER_KM)  # fmt: skip
    note = f"The text does not say where along the border: drawn is the stretch {border.where}."
    reach = Plane.around(border.stretch).lay(border.stretch).length / 2
    return Shape(border.stretch, "inferred", f"{guessed}. {note}" if guessed else note, max(BORDER_KM, reach))


def _draw_side_of_border(ground: Terrain, relative: Relative) -> Shape | None:
    """The borders that a country has on one side: those of its outer quarter there."""
    base, direction = relative.bases[0], relative.direction or "n"
    area = ground.area_or_line(base)
    if area is None or not base.startswith(COUNTRY):
        return None
    sides = _neighbours_of(ground, base)
    lines = [line for side in sides if not (line := _line_between(ground, (base, side), ())).is_empty]
    part = part_of(areas_of(area), direction).buffer(TOUCHING)
    line = lines_of(union_all(lines).intersection(part)) if lines else MultiLineString()
    if line.is_empty:
        return None
    reach = Plane.around(line).lay(line).length / 2
    note = f"Drawn as the land borders of {DIRECTIONS[direction]} {name_title(ground, base)}."
    return Shape(line, "inferred", note, max(BORDER_KM, reach))


def _line_between(ground: Terrain, pair: tuple[str, str], near: Sequence[LatLon]) -> BaseGeometry:
    """The border between two areas, nearest to the article's places."""
    a, b = (ground.area_or_line(key) for key in pair)
    return MultiLineString() if a is None or b is None else border_between(a, b, near=near)


def _both_sides(ground: Terrain, bases: Sequence[str], near: Sequence[LatLon]) -> tuple[str, str] | None:
    """The ids of the areas on either side of a border."""
    if len(bases) > 1:
        return (bases[0], bases[1]) if all(ground.area_or_line(base) for base in bases[:2]) else None
    neighbours = _neighbours_of(ground, bases[0])
    if not neighbours:
        return None
    votes = _votes(ground, neighbours, near)
    return bases[0], max(votes, key=lambda key: votes[key])


def _votes(ground: Terrain, areas: Sequence[str], near: Sequence[LatLon]) -> Counter[str]:
    """How many of the points lie in each area."""
    shapes = {key: ground.area_or_line(key) for key in areas}
    points = [Point(lon, lat) for lat, lon in near]
    return Counter(
        {key: sum(1 for p in points if shape is not None and shape.contains(p)) for key, shape in shapes.items()}
    )


def _draw_band(ground: Terrain, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]) -> Shape | None:
    """The land near a border, on the side on which the article's places lie, along the stretch it speaks of."""
    border = _find_border(ground, relative, near, others)
    here = ground.area_or_line(border.host) if border else None
    if border is None or here is None:
        return None
    km = relative.distance_km or NEAR_KM
    where = f"within {km:.0f} km of the border, in {tell_title(ground, border.host)}"
    note = f"Drawn as the land {where}" + (f", along the stretch {border.where}." if border.where else ".")
    return Shape(band_along(border.stretch, km, within=here), "inferred", note, km)


def _draw_inside(
    ground: Terrain, relative: Relative, near: Sequence[LatLon], others: Sequence[Place]
) -> Shape | None:
    """The land inside a country along its border: the one with the neighbour that the article speaks of, or all."""
    base, km = relative.bases[0], relative.distance_km or NEAR_KM
    area, sides = ground.area_or_line(base), _neighbours_of(ground, base)
    if area is None or not sides:
        return None
    if any(_votes(ground, sides, near).values()):
        return _draw_band(ground, relative, near, others)
    borders = union_all([_line_between(ground, (base, side), ()) for side in sides])
    note = f"Drawn as the land within {km:.0f} km of the borders of {tell_title(ground, base)}: which is not said."
    reach = Plane.around(borders).lay(borders).length / 2
    return Shape(band_along(borders, km, within=area), "inferred", note, max(km, reach))


def _neighbours_of(ground: Terrain, place_id: str) -> tuple[str, ...]:
    """The ids of a country's neighbours; none of another place."""
    codes = ground.neighbours(place_id.removeprefix(COUNTRY)) if place_id.startswith(COUNTRY) else ()
    return tuple(COUNTRY + code for code in codes)


def _stretch(
    ground: Terrain, line: BaseGeometry, host: str, near: Sequence[LatLon], others: Sequence[Place]
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
        return nearest_part(shared, near), f"at {named} {name_title(ground, host)}, which the article names"
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
