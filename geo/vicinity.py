"""Words that lead away from one place: "near X", "30 miles north of X", "south of X", "the X front"."""

from collections.abc import Sequence

from shapely import Point, union_all
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Relative, RelativeKind
from geo.geometry import BEARINGS, LatLon, areas_of, ring_around
from geo.plane import Plane
from geo.rounds import beside_area, beside_line, ring_between, sector
from geo.shape import Shape
from geo.terrain import Terrain, say_direction

NEAR_KM = 8.0  # "within a few miles" where no distance is said
SHARE = 0.25  # of a distance said in round numbers: it may be this much more or less
POINT_HALF = 22.5  # degrees: half a point of the compass of eight
QUARTER_HALF = 45.0  # degrees: "south of X" is the quarter of the horizon around the south
INNER = 0.1  # of the reach: the middle of a town does not lie south of the town
STRETCH_KM = 60.0  # a river without a named stretch is meant this far up and down from the places spoken of
THEATRE_KM = 150.0  # places further than this from a river say nothing about which stretch is meant
VAGUE = 5.0  # of a distance: a place this much rougher has no surroundings of that width
WHOLE = 0.98  # a stretch this long is the whole line
LARGEST_KM = 250.0  # a disc larger than this says nothing: then the rough middle alone is marked


def draw_vicinity(ground: Terrain, place: Place, relative: Relative, near: Sequence[LatLon]) -> Shape | None:
    """The ground that words mean beside one place; None where the kind is another, or nothing says from where."""
    if relative.direction is not None and not relative.points:
        return None
    if relative.kind is RelativeKind.NEAR and relative.direction is None:
        return _draw_surroundings(ground, place, relative)
    if relative.kind in (RelativeKind.NEAR, RelativeKind.RING):
        return _draw_distance(ground, place, relative)
    if relative.kind is RelativeKind.SIDE:
        return _draw_side(ground, place, relative, near)
    return _draw_front(ground, place, relative) if relative.kind is RelativeKind.FRONT else None


def draw_rough(place: Place) -> Shape:
    """The disc in which a place lies that words make of one whose outline is not known; of vast ones, a point."""
    km = place.precision_km
    if km > LARGEST_KM:
        note = "No course or outline is known here: marked is the rough middle of what the words start from."
        return Shape(Point(place.longitude, place.latitude), "inferred", note, km)
    note = f"No outline is known here: drawn as the ground within {km:.0f} km of the middle of what is meant."
    return Shape(ring_around(Point(place.longitude, place.latitude), km), "inferred", note, km)


def base_point(place: Place, relative: Relative) -> LatLon:
    """Where the base of a place made by words lies."""
    return relative.points[0] if relative.points else (place.latitude, place.longitude)


def _draw_surroundings(ground: Terrain, place: Place, relative: Relative) -> Shape:
    """What lies within a distance of an area or a line, or the disc around a point."""
    km = relative.distance_km or NEAR_KM
    note = f"Drawn as what lies within {km:.0f} km."
    base = ground.area_or_line(relative.bases[0])
    if base is None and place.precision_km > VAGUE * km:
        return draw_rough(place)
    if base is None:
        latitude, longitude = base_point(place, relative)
        return Shape(ring_around(Point(longitude, latitude), km), "inferred", note, km)
    plane = Plane.around(base)
    around = plane.lift_cut(plane.lay(base).buffer(km))
    return Shape(around.difference(base) if areas_of(base) else around, "inferred", note, km)


def _draw_distance(ground: Terrain, place: Place, relative: Relative) -> Shape:
    """What lies at about a distance: all around, or on the side that is said."""
    km = relative.distance_km or NEAR_KM
    inner, outer = km * (1 - SHARE), km * (1 + SHARE)
    span = f"{inner:.0f} to {outer:.0f} km"
    point = base_point(place, relative)
    if relative.direction is None:
        base = ground.area_or_line(relative.bases[0])
        note = f"Drawn as the ring {span} away: no direction is said."
        if base is not None:
            plane = Plane.around(base)
            flat = plane.lay(base)
            return Shape(plane.lift_cut(flat.buffer(outer).difference(flat.buffer(inner))), "inferred", note, km)
        return Shape(ring_between(point, inner, outer), "inferred", note, km)
    bearing = float(BEARINGS[relative.direction])
    note = f"Drawn as the ground {span} to the {say_direction(relative.direction)}: the words are no more exact."
    area = sector(point, bearing, half=POINT_HALF, inner=inner, outer=outer)
    return Shape(area, "inferred", note, km * SHARE)


def _draw_side(ground: Terrain, place: Place, relative: Relative, near: Sequence[LatLon]) -> Shape:
    """What lies beside a river or an area, or on one side of a town."""
    km, direction = relative.distance_km or NEAR_KM, relative.direction or "n"
    bearing, where = float(BEARINGS[direction]), say_direction(direction)
    base = ground.area_or_line(relative.bases[0])
    vague = "; how far is meant is not said"
    if base is None:
        return _draw_side_of_point(place, relative, km, bearing, where)
    if not areas_of(base).is_empty:
        note = f"Drawn as the ground within {km:.0f} km of its edge, to the {where}{vague}."
        return Shape(beside_area(base, bearing, km, half=60.0), "inferred", note, km / 2)
    stretch, told = find_stretch(base, near)
    note = f"Drawn as the ground within {km:.0f} km to the {where} of its course{told}{vague}."
    reach = Plane.around(stretch).lay(stretch).length / 2
    return Shape(beside_line(stretch, bearing, km), "inferred", note, max(km / 2, reach))


def _draw_side_of_point(place: Place, relative: Relative, km: float, bearing: float, where: str) -> Shape:
    """A quarter of the ground around a town; half of that around the middle of something larger without outline."""
    point = base_point(place, relative)
    rough = place.precision_km - km / 2  # how rough the base itself is
    if rough <= km:
        note = f"Drawn as the ground within {km:.0f} km to the {where}: how far is meant is not said."
        area = sector(point, bearing, half=QUARTER_HALF, inner=km * INNER, outer=km)
        return Shape(area, "inferred", note, km / 2)
    reach = rough + km
    if reach > LARGEST_KM:
        return draw_rough(place)
    note = f"Its course or outline is not known here: drawn as the half of the ground within {reach:.0f} km of its"
    note += f" middle that lies to the {where}."
    area = sector(point, bearing, half=90.0, inner=km * INNER, outer=reach)
    return Shape(area, "inferred", note, place.precision_km)


def find_stretch(line: BaseGeometry, near: Sequence[LatLon]) -> tuple[BaseGeometry, str]:
    """The stretch of a line near the places of an article, and where that is in words; the whole without any."""
    plane = Plane.around(line)
    flat = plane.lay(line)
    points = [plane.lay(Point(lon, lat)) for lat, lon in near]
    discs = [p.buffer(p.distance(flat) + STRETCH_KM) for p in points if p.distance(flat) < THEATRE_KM]
    meant = flat.intersection(union_all(discs)) if discs else flat
    if meant.is_empty or meant.length > WHOLE * flat.length:
        return line, ""
    return plane.lift(meant), ", along the stretch near the places that the article names"


def _draw_front(ground: Terrain, place: Place, relative: Relative) -> Shape:
    """A front by name alone: somewhere in an area, or around a town."""
    km = relative.distance_km or NEAR_KM
    base = ground.area_or_line(relative.bases[0])
    line = "no sentence says where the line runs"
    if base is not None and not areas_of(base).is_empty:
        return Shape(base, "inferred", f"Drawn as all of it: {line}.", place.precision_km)
    reach = max(km, place.precision_km)
    if reach > LARGEST_KM:
        return draw_rough(place)
    latitude, longitude = base_point(place, relative)
    note = f"Drawn as the ground within {reach:.0f} km: {line}."
    return Shape(ring_around(Point(longitude, latitude), reach), "inferred", note, reach)
