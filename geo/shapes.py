"""The ground knows the shape of every place: a country's area, a river's course, the part a phrase speaks of."""

from collections.abc import Callable, Sequence
from functools import cache, cached_property

from shapely import (
    LineString,
    MultiPolygon,
    Point,
    Polygon,
    box,
    clip_by_rect,
    dwithin,
    get_num_coordinates,
    prepare,
    union_all,
)
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from gazetteer import FeatureClass, Place
from geo.geometry import LatLon, areas_of, ring_around
from geo.plane import Plane
from geo.relative import draw_relative
from geo.shape import Drawn, Shape
from geo.tables import DATA, read_table
from geo.terrain import COUNTRY
from geo.topology import Topology
from geo.world import World

__all__ = ["Ground", "LatLon", "Shape"]

OVERLAP_KM = 6.0  # how far a corridor reaches over the edges it links
SLIVER_KM = 1.0  # strips narrower than twice this are two sources disagreeing, not land
CRUMB = 0.05  # of a district: smaller pieces of it are left out
LAYERS = ("oblasts", "rivers", "lakes", "seas")  # of the ground, whose places have ids
OVERSEAS = 12.0  # degrees: land this far from a country's mainland is not meant by the name of a region it lies in
ISLET = 1e-5  # of a mainland: smaller islands are not seen where it is but a part of a region
FINE_POINTS = 5_000  # a region of more points than this is so large that it is drawn
COARSE = 0.05  # with corners of so many degrees, and the seams between its parts closed
AREAS = frozenset({FeatureClass.ADMINISTRATIVE, FeatureClass.AREA})
LEAST_KM, MOST_KM = 5.0, 300.0  # a smaller area is as good as a town; of a larger one a disc would say nothing
EDGE_KM = 2.0  # Natural Earth at 1:10m lies about this close to the survey


class Ground:
    """The shapes of the world, read from `geo/data` when first asked for."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._known: dict[str, BaseGeometry | None] = {}
        self._beyond: dict[str, Shape] = {}
        self._world = World(DATA)

    @classmethod
    def load(cls) -> "Ground":
        """The committed ground; one for the whole program."""
        return _load()

    def shape(self, place: Place, *, near: Sequence[LatLon] = (), others: Sequence[Place] = ()) -> Shape:
        """A place's shape; where none is known its point, or a disc where it is an area.

        `near` are the points of the article's other places, which choose between parts; `others` are those places
        themselves, where the caller has them: a band along a border keeps to the part of the country they name.
        """
        relative = draw_relative(self, place, near=near, others=others)
        if relative is not None and not relative.geometry.is_empty:
            return relative
        geometry = self.area_or_line(place.id)
        if geometry is None:
            return _draw_unknown(place)
        row = self._rows.get(place.id)
        if row is not None:
            return Shape(geometry, _drawn(row), row["note"], float(row["precision_km"]))
        return self._beyond.get(place.id) or Shape(geometry, "stated", "", EDGE_KM)

    def country(self, iso2: str) -> BaseGeometry | None:
        """The area of a country by its ISO 3166-1 alpha-2 code."""
        return self._remember(COUNTRY + iso2, lambda: self._country(iso2))

    def river(self, place_id: str) -> BaseGeometry | None:
        """The course of a river by its place id."""
        shape = self.area_or_line(place_id)
        return None if shape is None or shape.area else shape

    def road(self, place_id: str) -> BaseGeometry | None:
        """The course of a road or corridor by its place id, from its first end to its second."""
        row = self._rows.get(place_id)
        return self.area_or_line(place_id) if row and row["make"] in ("road", "stretch") else None

    def area_or_line(self, place_id: str) -> BaseGeometry | None:
        """The geometry of a place that is more than a point."""
        if place_id.startswith(COUNTRY):
            return self.country(place_id.removeprefix(COUNTRY))
        return self._remember(place_id, lambda: self._find(place_id))

    def name(self, place_id: str) -> str:
        """What a country or an oblast is called on the ground, or "" for other places."""
        layers = (("land", {"iso2": place_id.removeprefix(COUNTRY)}), ("oblasts", {"id": place_id}))
        return next(
            (str(p["name"]) for layer, wanted in layers for p, _ in self._ground.features(layer, **wanted)), ""
        )

    def neighbours(self, iso2: str) -> tuple[str, ...]:
        """The codes of the countries a country shares a border with."""
        pairs = (str(p["pair"]).split() for p in self._ground.properties("borders") if "pair" in p)
        return tuple(sorted({other for pair in pairs if iso2 in pair for other in pair if other != iso2}))

    def oblasts(self, iso2: str) -> tuple[tuple[str, BaseGeometry], ...]:
        """The ids and areas of the autonomous areas that lay in a country."""
        return tuple((str(p["id"]), area) for p, area in self._ground.features("oblasts", iso2=iso2))

    def roads(self) -> tuple[BaseGeometry, ...]:
        """The courses of the roads that are known."""
        roads = (self.road(key) for key, row in self._rows.items() if row["make"] == "road")
        return tuple(road for road in roads if road is not None)

    def is_water(self, place_id: str) -> bool:
        """Whether a place is a lake or a sea with a shape of its own."""
        return any(self._on_ground(layer, place_id) is not None for layer in ("lakes", "seas"))

    def land_around(self, bounds: tuple[float, float, float, float]) -> BaseGeometry:
        """The land that is seen in a frame of west, south, east and north."""
        return union_all([clip_by_rect(land, *bounds) for land in self._lands if land.intersects(box(*bounds))])

    @cached_property
    def _ground(self) -> Topology:
        return Topology.from_file(DATA / "ground.json")

    @cached_property
    def _lands(self) -> tuple[BaseGeometry, ...]:
        return tuple(area for _, area in self._ground.features("land") if not area.is_empty)

    @cached_property
    def _provinces(self) -> Topology:
        return Topology.from_file(DATA / "provinces.json")

    @cached_property
    def _rows(self) -> dict[str, dict[str, str]]:
        return {row["id"]: row for row in read_table(DATA / "shapes.csv")}

    def _remember(self, key: str, find: Callable[[], BaseGeometry | None]) -> BaseGeometry | None:
        if key not in self._known:
            self._known[key] = find()
        return self._known[key]

    def _country(self, iso2: str) -> BaseGeometry | None:
        areas = [area for _, area in self._ground.features("land", iso2=iso2) if not area.is_empty]
        return union_all(areas) if len(areas) > 1 else areas[0] if areas else None

    def _find(self, place_id: str) -> BaseGeometry | None:
        row = self._rows.get(place_id)
        if row is not None:
            return self._make(row)
        near = next((shape for layer in LAYERS if (shape := self._on_ground(layer, place_id)) is not None), None)
        return near if near is not None else self._find_beyond(place_id)

    def _find_beyond(self, place_id: str) -> BaseGeometry | None:
        """The shape of a place that the ground does not have, remembered with how it was drawn."""
        shape = self._world.find(place_id)
        if shape is None:
            return None
        self._beyond[place_id] = shape
        return shape.geometry

    def _on_ground(self, layer: str, place_id: str) -> BaseGeometry | None:
        return next((shape for _, shape in self._ground.features(layer, id=place_id)), None)

    def _make(self, row: dict[str, str]) -> BaseGeometry:
        """Follow one row of shapes.csv. Raises ValueError naming the row where it cannot be followed."""
        makers = {
            "provinces": self._join_provinces,
            "part": self._take_part,
            "cut": self._cut_oblast,
            "road": _lay_road,
            "stretch": self._take_stretch,
            "places": self._join_places,
            "land": self._take_land,
            "outline": _lay_outline,
        }
        try:
            return makers[row["make"]](row["of"])
        except (KeyError, ValueError, StopIteration) as error:
            raise ValueError(f"shapes.csv, {row['id']}: expected a recipe that can be followed ({error})") from error

    def _join_provinces(self, of: str) -> BaseGeometry:
        """ "AZ Name|Name": administrative areas joined."""
        country, _, names = of.partition(" ")
        wanted = names.split("|")
        found = {str(p["name"]): area for p, area in self._provinces.features("provinces", country=country)}
        return union_all([found[name] for name in wanted])

    def _join_places(self, of: str) -> BaseGeometry:
        """ "country-EE country-LV": places joined, without their lands overseas."""
        parts = [_near_mainland(self._required(place_id)) for place_id in of.split()]
        if int(get_num_coordinates(parts).sum()) < FINE_POINTS:
            return areas_of(union_all(parts))
        coarse = union_all([part.simplify(COARSE) for part in parts])
        return areas_of(coarse.buffer(COARSE, join_style="mitre").buffer(-COARSE, join_style="mitre"))

    def _take_land(self, of: str) -> BaseGeometry:
        """ "Somaliland": what the ground calls so, though no list of states has it."""
        return next(area for _, area in self._ground.features("land", name=of))

    def _take_part(self, of: str) -> BaseGeometry:
        """ "AZ lon lat": the piece of a country at a point."""
        country, lon, lat = of.split()
        area, point = self._required(COUNTRY + country), Point(float(lon), float(lat))
        return next(part for part in getattr(area, "geoms", (area,)) if part.contains(point))

    def _cut_oblast(self, of: str) -> BaseGeometry:
        """ "oblast AZ Name|Name": what of an oblast lies in some administrative areas."""
        oblast, _, provinces = of.partition(" ")
        cut = self._required(oblast).intersection(self._join_provinces(provinces))
        plane = Plane.around(cut)
        flat = plane.lay(cut)
        opened = areas_of(flat.buffer(-SLIVER_KM).buffer(SLIVER_KM).intersection(flat))
        return plane.lift(MultiPolygon([piece for piece in opened.geoms if piece.area > CRUMB * opened.area]))

    def _take_stretch(self, of: str) -> BaseGeometry:
        """ "road AZ oblast": the stretch of a road between the edges of a country and another area.

        The edges are off by kilometres, so it reaches a little over both.
        """
        road, country, area = of.split()
        line = self._required(road)
        left = line.difference(self._required(COUNTRY + country)).difference(self._required(area))
        gap = max(getattr(left, "geoms", (left,)), key=lambda part: part.length)
        plane = Plane.around(line)
        flat, ends = plane.lay(line), [plane.lay(Point(end)) for end in (gap.coords[0], gap.coords[-1])]
        first, last = sorted(flat.project(end) for end in ends)
        return plane.lift(substring(flat, max(0.0, first - OVERLAP_KM), min(flat.length, last + OVERLAP_KM)))

    def _required(self, place_id: str) -> BaseGeometry:
        found = self.area_or_line(place_id)
        if found is None:
            raise ValueError(f"no shape for {place_id}")
        return found


@cache
def _load() -> Ground:
    return Ground()


def _draw_unknown(place: Place) -> Shape:
    """A place whose shape is not known: a town's point; an area is never a dot, but about so much ground."""
    point, km = Point(place.longitude, place.latitude), place.precision_km
    if place.feature_class not in AREAS or not LEAST_KM <= km <= MOST_KM:
        return Shape(point, "stated", "", km)
    note = f"Its outline is not known here: drawn as the ground within {km:.0f} km of its middle."
    return Shape(ring_around(point, km), "inferred", note, km)


def _lay_road(of: str) -> LineString:
    """ "lon lat|lon lat": the points of a road."""
    return LineString([tuple(map(float, point.split())) for point in of.split("|")])


def _near_mainland(area: BaseGeometry) -> BaseGeometry:
    """The parts of an area that lie around its largest one."""
    parts = getattr(area, "geoms", (area,))
    largest = max(parts, key=lambda part: part.area)
    prepare(largest)
    return MultiPolygon(
        [part for part in parts if part.area >= ISLET * largest.area and dwithin(largest, part, OVERSEAS)]
    )


def _lay_outline(of: str) -> Polygon:
    """ "lon lat|lon lat": an outline drawn by hand."""
    return Polygon(_lay_road(of))


def _drawn(row: dict[str, str]) -> Drawn:
    return "inferred" if row["drawn"] == "inferred" else "stated"
