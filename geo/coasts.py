"""Words along the edge of a land: "on the coast of X", "50 miles off the coast of X", "10 miles inside X"."""

from collections.abc import Sequence

from shapely import Point, union_all
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Relative, RelativeKind
from geo.geometry import BEARINGS, LatLon, areas_of
from geo.plane import Plane
from geo.rounds import wedge
from geo.shape import Shape
from geo.terrain import DIRECTIONS, Terrain
from geo.vicinity import base_point

STRETCH_KM = 120.0  # of a coast, to either side of the places spoken of
THEATRE_KM = 300.0  # places further inland than this say nothing about which stretch is meant
FINEST_KM = 1.0  # bends of a coast smaller than this are not followed
MARGIN = 2.0  # degrees around a land in which other land may lie
SIDE_HALF = 60.0  # degrees: how much of the horizon "the northern coast" is
SHORE_KM = 3.0  # land that has sea within this lies on the coast


def draw_coast(ground: Terrain, place: Place, relative: Relative, near: Sequence[LatLon]) -> Shape | None:
    """The land or the sea along a coast; None where there is none, and for other kinds."""
    if relative.kind not in (RelativeKind.COAST, RelativeKind.OFFSHORE):
        return None
    km, base = relative.distance_km or STRETCH_KM, ground.area_or_line(relative.bases[0])
    if base is None or areas_of(base).is_empty:
        latitude, longitude = base_point(place, relative)
        base = Point(longitude, latitude)
    elif ground.is_water(relative.bases[0]):
        return _draw_shore(base, km)
    strip, where = _find_strip(ground, relative, base, km, near)
    if strip.is_empty:
        return None
    at_sea = relative.kind is RelativeKind.OFFSHORE
    side = f"{DIRECTIONS[relative.direction]} " if relative.direction else ""
    what = "sea" if at_sea else "land"
    note = f"Drawn as the {what} within {km:.0f} km of the {side}coast{where}."
    return Shape(strip, "inferred", note, max(km / 2, _reach(strip) if not where else km))


def _draw_shore(water: BaseGeometry, km: float) -> Shape:
    """The land around a lake or a sea."""
    plane = Plane.around(water)
    flat = plane.lay(water).buffer(0)
    ring = plane.lift_cut(flat.buffer(km).difference(flat))
    return Shape(ring, "inferred", f"Drawn as the land within {km:.0f} km of its shore.", max(km, _reach(ring)))


def _find_strip(
    ground: Terrain, relative: Relative, base: BaseGeometry, km: float, near: Sequence[LatLon]
) -> tuple[BaseGeometry, str]:
    """The strip of land or sea along a coast, on the side that is said, where the article's places lie."""
    mainland = max(getattr(base, "geoms", (base,)), key=lambda part: part.area)
    west, south, east, north = mainland.bounds
    plane = Plane.around(mainland)
    land = plane.lay(ground.land_around((west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN))).buffer(0)
    flat = plane.lay(mainland).buffer(0 if mainland.area else km).simplify(FINEST_KM)
    own = flat if mainland.area else flat.intersection(land)
    land = land.simplify(FINEST_KM)
    if relative.kind is RelativeKind.OFFSHORE:
        strip = (own.buffer(km) if mainland.area else flat).difference(land)
    else:
        sea = own.buffer(SHORE_KM).difference(land)
        strip = sea.buffer(km).intersection(own)
    if relative.direction in BEARINGS:
        strip = strip.intersection(wedge(own.centroid, float(BEARINGS[relative.direction]), SIDE_HALF))
    points = [plane.lay(Point(lon, lat)) for lat, lon in near]
    discs = [p.buffer(p.distance(strip) + STRETCH_KM) for p in points if p.distance(strip) < THEATRE_KM]
    close = strip.intersection(union_all(discs)) if discs and mainland.area else strip
    narrowed = close.area < 0.9 * strip.area
    where = ", along the stretch near the places that the article names" if narrowed else ""
    return plane.lift_cut(areas_of(close)), where


def _reach(shape: BaseGeometry) -> float:
    """Half the length of a shape, in kilometres."""
    west, south, east, north = Plane.around(shape).lay(shape).bounds
    return float(max(east - west, north - south) / 2)
