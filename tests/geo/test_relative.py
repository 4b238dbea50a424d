"""What words make of places, drawn: rings, sides of rivers, ways, coasts; and each says how it was drawn."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely import Point
from shapely.geometry.base import BaseGeometry

from gazetteer import FeatureClass, Index, Place, Relative, RelativeKind
from gazetteer.composition import compose_place
from gazetteer.construction import construct_nearness, construct_rim, construct_side
from gazetteer.mention import Relation
from geo.plane import Plane
from geo.rounds import leaf, ring_between, sector, way_between
from geo.shape import Shape
from geo.shapes import Ground

GEOD = Geod(ellps="WGS84")
NEAR, RING, SIDE, ROAD = RelativeKind.NEAR, RelativeKind.RING, RelativeKind.SIDE, RelativeKind.ROAD
LatLon = tuple[float, float]


@pytest.fixture(scope="module")
def ground() -> Ground:
    """The committed ground."""
    return Ground.load()


def _town(name: str, latitude: float, longitude: float, precision: float = 2.0) -> Place:
    return Place(name, name, latitude, longitude, FeatureClass.POPULATED, None, precision)


GORIS, SHUSHA = _town("gn-174895", 39.511, 46.342), _town("gn-147", 39.760, 46.750)
ALEPPO, DAMASCUS = _town("gn-170063", 36.201, 37.161, 10.0), _town("gn-170654", 33.510, 36.291)
LATAKIA = _town("gn-173576", 35.531, 35.790)
ARAKS = Place("river-araks", "Araks", 39.42, 46.90, FeatureClass.WATER, None, 30.0)
SOMALIA = Place("country-SO", "Somalia", 6.0, 48.0, FeatureClass.ADMINISTRATIVE, "SO", 480.0)
SYRIA = Place("country-SY", "Syria", 35.0, 38.0, FeatureClass.ADMINISTRATIVE, "SY", 210.0)
TURKEY = Place("country-TR", "Turkey", 39.0, 35.0, FeatureClass.ADMINISTRATIVE, "TR", 450.0)


def _draw(ground: Ground, place: Place | None, near: Sequence[LatLon] = ()) -> Shape:
    """The shape of a place that words make, which always says how it was drawn."""
    assert place is not None
    shape = ground.shape(place, near=near)
    assert shape.drawn == "inferred"
    assert shape.note.endswith(".")
    assert shape.precision_km > 0
    assert shape.geometry.is_valid and not shape.geometry.is_empty
    return shape


def _km(one: LatLon, other: LatLon) -> float:
    return float(GEOD.inv(one[1], one[0], other[1], other[0])[2]) / 1e3


def _km2(shape: BaseGeometry) -> float:
    return abs(float(GEOD.geometry_area_perimeter(shape)[0])) / 1e6


def test_miles_north_of_a_town_are_ground_there_and_no_dot(ground: Ground) -> None:
    """The words are good to a quarter of the distance: the shape holds the point and not the town."""
    place = construct_nearness(ALEPPO, Relation(NEAR, "n", 48.0))
    shape = _draw(ground, place)
    assert shape.geometry.contains(Point(place.longitude, place.latitude))
    assert not shape.geometry.intersects(Point(ALEPPO.longitude, ALEPPO.latitude))
    assert shape.precision_km == 12.0


def test_a_distance_without_a_direction_is_a_ring(ground: Ground) -> None:
    """Thirty kilometres from a town is anywhere around it, and not in it."""
    shape = _draw(ground, construct_nearness(ALEPPO, Relation(RING, None, 30.0))).geometry
    assert _km2(shape) == pytest.approx(3.1416 * (37.5**2 - 22.5**2), rel=0.01)
    assert not shape.contains(Point(ALEPPO.longitude, ALEPPO.latitude))


def test_south_of_a_town_lies_south_of_it(ground: Ground, small_index: Index) -> None:
    """A quarter of the horizon, as far as such words commonly reach."""
    shape = _draw(ground, construct_side(ALEPPO, "s", small_index))
    assert shape.geometry.bounds[3] < ALEPPO.latitude
    assert _km2(shape.geometry) == pytest.approx(3.1416 * (30**2 - 3**2) / 4, rel=0.01)
    assert "how far is meant is not said" in shape.note


def test_south_of_a_river_keeps_to_its_course_and_to_the_stretch_of_the_article(
    ground: Ground, small_index: Index
) -> None:
    """North of the Araks near Julfa is Nakhchivan, and not the mouth of the river."""
    place = construct_side(ARAKS, "n", small_index)
    whole, part = (_draw(ground, place, near).geometry for near in ((), [(38.954, 45.630)]))
    assert whole.contains(Point(45.63, 39.05)) and whole.contains(Point(48.2, 40.0))
    assert part.contains(Point(45.63, 39.05)) and not part.contains(Point(48.2, 40.0))
    assert not whole.contains(Point(45.63, 38.85))


def test_a_river_without_a_course_gives_half_a_disc_or_only_its_middle(ground: Ground, small_index: Index) -> None:
    """Where nothing better is known, and the roughness of it is kept."""
    jordan = Place("river-x", "X", 32.2, 35.55, FeatureClass.WATER, None, 70.0)
    shape = _draw(ground, construct_side(jordan, "w", small_index))
    assert shape.geometry.bounds[2] == pytest.approx(35.55, abs=0.01)
    assert "not known here" in shape.note
    long = Place("river-y", "Y", 34.5, 41.0, FeatureClass.WATER, None, 500.0)
    vast = _draw(ground, construct_side(long, "e", small_index))
    assert vast.geometry.geom_type == "Point" and vast.precision_km > 500


def test_between_two_towns_is_ground_that_holds_neither(ground: Ground) -> None:
    """A leaf from one to the other, a quarter as wide as they are apart."""
    place = compose_place(Relation(RelativeKind.BETWEEN), (ALEPPO, DAMASCUS))
    shape = _draw(ground, place)
    assert place is not None and shape.geometry.contains(Point(place.longitude, place.latitude))
    apart = _km((ALEPPO.latitude, ALEPPO.longitude), (DAMASCUS.latitude, DAMASCUS.longitude))
    assert 0.15 * apart**2 < _km2(shape.geometry) < 0.25 * apart**2
    assert shape.precision_km == pytest.approx(apart / 4, rel=0.01)


def test_halfway_is_ground_around_the_middle(ground: Ground) -> None:
    """As far from the one as from the other, give or take a tenth."""
    place = compose_place(Relation(RelativeKind.BETWEEN, "c"), (ALEPPO, DAMASCUS))
    shape = _draw(ground, place)
    apart = _km((ALEPPO.latitude, ALEPPO.longitude), (DAMASCUS.latitude, DAMASCUS.longitude))
    assert _km2(shape.geometry) == pytest.approx(3.1416 * (apart / 10) ** 2, rel=0.02)


def test_nothing_lies_between_a_place_and_itself_or_a_place_far_away() -> None:
    """No leaf is drawn over half a continent, no road to a place so rough that it may lie at the other end."""
    far = _town("gn-3", 55.75, 37.62)
    assert compose_place(Relation(RelativeKind.BETWEEN), (ALEPPO, ALEPPO)) is None
    assert compose_place(Relation(RelativeKind.BETWEEN), (ALEPPO, far)) is None
    assert compose_place(Relation(ROAD), (ALEPPO, _town("region-x", 33.5, 36.3, 400.0))) is None


def test_a_known_road_is_followed_and_an_unknown_one_goes_straight(ground: Ground) -> None:
    """The road from Goris to Shusha is in the table; that from Aleppo to Damascus is not, and says so."""
    known = _draw(ground, compose_place(Relation(ROAD), (GORIS, SHUSHA)))
    straight = _draw(ground, compose_place(Relation(ROAD), (ALEPPO, DAMASCUS)))
    assert known.precision_km == 3.0 and len(known.geometry.coords) > 4
    assert known.geometry.distance(Point(46.550, 39.637)) < 0.02  # by way of Lachin
    assert "not known here" in straight.note and straight.precision_km > 30
    length = GEOD.geometry_length(straight.geometry) / 1e3
    assert length == pytest.approx(_km((36.201, 37.161), (33.510, 36.291)), rel=0.001)


def test_off_a_coast_is_sea_and_on_a_coast_is_land(ground: Ground) -> None:
    """Of a country, and of a town on the sea; inland there is no coast, and the place is drawn as rough as it is."""
    somalia = ground.country("SO")
    assert somalia is not None
    at_sea = _draw(ground, construct_rim(SOMALIA, Relation(RelativeKind.OFFSHORE)), [(2.04, 45.34)]).geometry
    on_land = _draw(ground, construct_rim(SOMALIA, Relation(RelativeKind.COAST)), [(2.04, 45.34)]).geometry
    assert at_sea.intersection(somalia).area < 0.01 * at_sea.area
    assert on_land.difference(somalia.buffer(0.02)).area < 0.01 * on_land.area
    assert at_sea.contains(Point(45.5, 1.95)) and on_land.distance(Point(45.34, 2.04)) < 0.05
    town = _draw(ground, construct_rim(LATAKIA, Relation(RelativeKind.OFFSHORE, None, 30.0)))
    assert town.geometry.contains(Point(35.6, 35.5)) and not town.geometry.contains(Point(36.0, 35.5))
    inland = _draw(ground, construct_rim(DAMASCUS, Relation(RelativeKind.OFFSHORE, None, 30.0)))
    assert "No outline is known" in inland.note


def test_inside_a_country_is_the_land_along_its_border(ground: Ground) -> None:
    """With the neighbour that the article speaks of; where it speaks of none, along every border."""
    place = construct_rim(SYRIA, Relation(RelativeKind.INSIDE, None, 16.0))
    all_around, turkish = _draw(ground, place), _draw(ground, place, [(37.06, 37.38)])
    assert "which is not said" in all_around.note
    assert turkish.geometry.contains(Point(38.0, 36.75)) and not turkish.geometry.contains(Point(36.1, 33.0))
    assert all_around.geometry.distance(Point(36.1, 33.0)) < 0.2
    assert turkish.geometry.difference(ground.country("SY")).area < 1e-6


def test_a_border_on_one_side_is_the_land_border_there(ground: Ground) -> None:
    """Turkey's southern border meets Syria and Iraq, not Bulgaria."""
    place = Place(
        "border-s-country-TR", "southern Turkey border", 36.8, 39.0, FeatureClass.AREA, "TR", 400.0,
        relative=Relative(RelativeKind.BORDER, ("country-TR",), "s"),
    )  # fmt: skip
    line = _draw(ground, place).geometry
    assert line.distance(ground.country("SY")) < 0.01 and line.distance(ground.country("BG")) > 3


def test_a_front_by_name_alone_is_ground_and_no_line(ground: Ground) -> None:
    """No sentence says where it runs."""
    shape = _draw(ground, compose_place(Relation(RelativeKind.FRONT), (ALEPPO,)))
    assert shape.geometry.geom_type == "Polygon"
    assert "no sentence says where the line runs" in shape.note


def test_a_part_of_a_town_says_how_it_was_drawn(ground: Ground) -> None:
    """A town has no outline here: its north is the ground to the north of its middle."""
    relative = Relative(RelativeKind.PART, ("gn-170063",), "n", points=((36.201, 37.161),))
    place = Place(
        "part-n-gn-170063", "northern Aleppo", 36.24, 37.16, FeatureClass.AREA, "SY", 5.0, relative=relative
    )
    assert _draw(ground, place).geometry.bounds[1] >= 36.2


points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@settings(deadline=None)
@given(points, st.floats(1, 500), st.floats(0, 359))
def test_a_sector_lies_on_the_map_wherever_it_is(point: LatLon, km: float, bearing: float) -> None:
    """Across the antimeridian and around a pole too: valid, inside the map, and as large as it is on the ground."""
    ring, quarter = ring_between(point, km / 2, km), sector(point, bearing, half=45, inner=0, outer=km)
    for shape, share in ((ring, 0.75), (quarter, 0.25)):
        west, south, east, north = shape.bounds
        assert shape.is_valid
        assert -180.000001 <= west <= east <= 180.000001 and -90.000001 <= south <= north <= 90.000001
        if abs(point[0]) < 85:
            assert _km2(shape) == pytest.approx(3.1416 * km**2 * share, rel=0.05)


@settings(deadline=None)
@given(points, st.floats(-3, 3), st.floats(-3, 3))
def test_what_lies_between_two_points_reaches_both(one: LatLon, north: float, east: float) -> None:
    """The leaf and the straight way, wherever they lie."""
    other = (max(-90.0, min(90.0, one[0] + north)), (one[1] + east + 180.0) % 360.0 - 180.0)
    place = compose_place(Relation(RelativeKind.BETWEEN), (_town("gn-1", *one), _town("gn-2", *other)))
    if place is None or abs(one[0]) > 85:
        return
    middle = (place.latitude, place.longitude)
    ground, way = leaf(middle, one, other, share=0.25), way_between(middle, one, other)
    assert ground.is_valid and way.is_valid
    for latitude, longitude in (one, other):
        plane = Plane(round(latitude, 1), round(longitude, 1))
        at = plane.lay(Point(longitude, latitude))
        assert plane.lay(ground).distance(at) < 1.0 and plane.lay(way).distance(at) < 1.0
