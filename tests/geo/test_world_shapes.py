"""The shapes of the world: areas of the first level, rivers, lakes, seas, and regions that are joined of areas."""

from pathlib import Path

import pytest
from pyproj import Geod
from shapely import Point, get_num_coordinates
from shapely.geometry.base import BaseGeometry

import geo.world
from gazetteer.place import FeatureClass, Place, Relative, RelativeKind
from geo.builder.gazetteer import TABLES
from geo.shapes import Ground
from geo.tables import DATA, read_table
from geo.world import World

GEOD = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def ground() -> Ground:
    """The committed ground."""
    return Ground.load()


def _place(place_id: str, relative: Relative | None = None) -> Place:
    return Place(place_id, place_id, 0.0, 0.0, FeatureClass.ADMINISTRATIVE, None, 1.0, relative=relative)


def _km2(shape: BaseGeometry) -> float:
    return abs(GEOD.geometry_area_perimeter(shape)[0]) / 1e6


def _km(shape: BaseGeometry) -> float:
    return GEOD.geometry_length(shape) / 1e3


def _shape(ground: Ground, place_id: str) -> BaseGeometry:
    shape = ground.area_or_line(place_id)
    assert shape is not None, place_id
    return shape


SEATS = [
    ("admin1-SY-09", 36.20, 37.16, 18_500),  # Aleppo
    ("admin1-SY-12", 35.93, 36.63, 6_100),  # Idlib
    ("admin1-IQ-15", 36.34, 43.13, 37_300),  # Mosul, Nineveh
    ("admin1-UA-05", 48.00, 37.80, 26_500),  # Donetsk
    ("admin1-CD-11", -1.68, 29.22, 59_600),  # Goma, North Kivu
    ("admin1-NG-27", 11.83, 13.15, 70_900),  # Maiduguri, Borno
    ("admin1-ET-53", 13.50, 39.47, 50_100),  # Mekele, Tigray
    ("admin1-AF-23", 31.61, 65.71, 54_000),  # Kandahar
    ("admin1-US-GA", 33.75, -84.39, 153_900),  # Atlanta
    ("admin1-US-AL", 32.36, -86.28, 135_800),  # Montgomery
    ("admin1-CO-02", 6.25, -75.56, 63_600),  # Medellín, Antioquia
    ("admin1-BR-04", -3.12, -60.02, 1_559_200),  # Manaus, Amazonas
    ("admin1-ID-01", 5.55, 95.32, 58_000),  # Banda Aceh
    ("admin1-AU-02", -33.87, 151.21, 801_200),  # Sydney, New South Wales
    ("admin1-GB-SCT", 55.95, -3.19, 78_800),  # Edinburgh
    ("admin1-FR-94", 42.15, 9.10, 8_700),  # Corte, Corsica
    ("admin1-BA-02", 44.77, 17.19, 24_900),  # Banja Luka, Republika Srpska
]


@pytest.mark.parametrize(("area", "lat", "lon", "km2"), SEATS)
def test_an_area_holds_its_seat_and_is_as_large_as_it_is(
    ground: Ground, area: str, lat: float, lon: float, km2: float
) -> None:
    """On five continents, whether one shape of the source made it or many; within a tenth of the official area."""
    shape = ground.shape(_place(area))
    assert shape.drawn == "stated" and shape.note == "" and shape.precision_km == geo.world.EDGE_KM
    assert shape.geometry.is_valid and shape.geometry.contains(Point(lon, lat))
    assert _km2(shape.geometry) == pytest.approx(km2, rel=0.1)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("admin1-SY-09", "admin1-SY-12", 40),
        ("admin1-UA-05", "admin1-UA-14", 150),
        ("admin1-US-GA", "admin1-US-AL", 400),
        ("admin1-CD-11", "admin1-CD-12", 150),
        ("admin1-DE-02", "admin1-DE-01", 300),
    ],
)
def test_neighbours_share_their_border(ground: Ground, one: str, other: str, km: float) -> None:
    """Simplified together, two areas meet in the very same points and do not overlap."""
    a, b = _shape(ground, one), _shape(ground, other)
    assert _km(a.boundary.intersection(b.boundary)) > km
    assert a.intersection(b).area < 1e-9


@pytest.mark.parametrize(
    ("around", "lat", "lon"), [("RO-43", 44.43, 26.10), ("UA-13", 50.45, 30.52), ("RU-38", 44.6, 40.1)]
)
def test_an_area_has_a_hole_where_another_lies(ground: Ground, around: str, lat: float, lon: float) -> None:
    """Ilfov goes round Bucharest, the Kiev region round Kiev, the Krasnodar territory round Adygea."""
    area = _shape(ground, f"admin1-{around}")
    assert area.convex_hull.contains(Point(lon, lat)) and not area.contains(Point(lon, lat))


def test_the_border_between_provinces_is_a_line(ground: Ground) -> None:
    """ "The border between Aleppo and Idlib" needs no country."""
    border = _place("border", Relative(RelativeKind.BORDER, ("admin1-SY-09", "admin1-SY-12")))
    shape = ground.shape(border)
    assert shape.drawn == "stated" and 40 < _km(shape.geometry) < 200


def test_a_part_of_a_province_is_inside_it(ground: Ground) -> None:
    """ "Northern Aleppo province" is the outer quarter by area, with Azaz and without Aleppo itself."""
    whole = _shape(ground, "admin1-SY-09")
    north = ground.shape(_place("north", Relative(RelativeKind.PART, ("admin1-SY-09",), "n"))).geometry
    assert north.contains(Point(37.045, 36.586)) and not north.contains(Point(37.16, 36.20))
    assert _km2(north) == pytest.approx(_km2(whole) / 4, rel=0.02)


def test_an_area_the_source_lacks_is_sketched_around_its_towns(ground: Ground) -> None:
    """Kenya's counties and Telangana are newer than the source's shapes: drawn as inferred, and the note says so."""
    for area, lat, lon in [("admin1-IN-40", 17.38, 78.47), ("admin1-KE-51", 3.12, 35.6)]:
        shape = ground.shape(_place(area))
        assert shape.drawn == "inferred" and "Approximate" in shape.note
        assert shape.geometry.contains(Point(lon, lat))
    assert _km2(_shape(ground, "admin1-IN-40")) == pytest.approx(112_100, rel=0.1)


def test_an_area_is_known_under_the_gazetteer_s_own_id(ground: Ground) -> None:
    """A region that a table says to be the same as a first-level area has that area's shape."""
    assert _shape(ground, "region-tigray").equals(_shape(ground, "admin1-ET-53"))
    assert _shape(ground, "region-crimea").contains(Point(34.1, 44.95))


@pytest.mark.parametrize(
    ("river", "towns", "km"),
    [
        ("river-euphrates", [(35.95, 39.01), (35.34, 40.14), (33.35, 43.78)], 1_500),
        ("river-drina", [(43.67, 18.98), (44.39, 19.10)], 300),
        ("river-dnieper", [(50.45, 30.52), (47.84, 35.14)], 1_600),
        ("river-congo", [(-4.32, 15.31), (0.52, 25.19)], 3_000),
        ("river-mekong", [(17.97, 102.6), (11.56, 104.92)], 4_000),
        ("river-nile", [(24.09, 32.9), (30.05, 31.23)], 2_700),
        ("river-amazon", [(-3.12, -60.02)], 2_000),
        ("river-mississippi", [(38.63, -90.2), (29.95, -90.07)], 3_000),
        ("river-yellow", [(36.06, 103.83), (34.8, 113.6)], 3_000),
    ],
)
def test_a_river_runs_by_its_towns(ground: Ground, river: str, towns: list[tuple[float, float]], km: float) -> None:
    """Its course passes each town within 15 km, and is about as long as it is."""
    course = ground.river(river)
    assert course is not None and _km(course) > km
    for lat, lon in towns:
        assert _far(course, lat, lon) < 15


def _far(shape: BaseGeometry, lat: float, lon: float) -> float:
    near = shape.interpolate(shape.project(Point(lon, lat)))
    return float(GEOD.inv(lon, lat, near.x, near.y)[2]) / 1e3


def test_finer_rivers_keep_their_course(ground: Ground) -> None:
    """The ground of the Caucasus has its own Araks and Kura; the world's coarser ones do not replace them."""
    beyond = World(DATA)
    assert all(beyond.find(i) is None for i in ("river-araks", "river-kura", "sea-caspian", "lake-sevan"))
    assert get_num_coordinates(_shape(ground, "river-araks")) > 200


@pytest.mark.parametrize(
    ("water", "inside", "outside"),
    [
        ("lake-victoria", (-1.0, 33.0), (-1.29, 36.82)),
        ("lake-tanganyika", (-6.2, 29.6), (-4.88, 29.7)),
        ("sea-dead", (31.6, 35.48), (31.78, 35.22)),
        ("sea-black", (43.3, 34.2), (46.0, 36.8)),
        ("sea-azov", (46.0, 36.8), (43.3, 34.2)),
        ("sea-red", (21.0, 38.2), (24.0, 32.9)),
        ("gulf-persian", (27.3, 51.3), (25.2, 58.0)),
        ("strait-hormuz", (26.6, 56.5), (27.18, 56.1)),
    ],
)
def test_waters_are_areas(
    ground: Ground, water: str, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    """A lake or a sea is its water, not the land beside it nor the next sea."""
    area = _shape(ground, water)
    assert area.is_valid and area.area > 0
    assert area.contains(Point(inside[1], inside[0])) and not area.contains(Point(outside[1], outside[0]))


@pytest.mark.parametrize(
    ("region", "inside", "outside"),
    [
        ("region-donbas", [(47.1, 37.55), (48.57, 39.31)], (49.99, 36.23)),
        ("region-darfur", [(13.63, 25.35), (12.05, 24.88), (13.45, 22.45)], (15.5, 32.56)),
        ("region-kivu", [(-1.68, 29.22), (-2.5, 28.86)], (0.52, 25.19)),
        ("region-iraqi-kurdistan", [(36.19, 44.01), (35.56, 45.43), (36.87, 43.0)], (36.34, 43.13)),
        ("region-gaza-strip", [(31.5, 34.46)], (31.53, 35.1)),
        ("region-west-bank", [(31.9, 35.2)], (32.08, 34.78)),
        ("region-golan-heights", [(32.99, 35.69)], (33.51, 36.29)),
        ("region-somaliland", [(9.56, 44.06)], (2.04, 45.34)),
        ("region-northern-cyprus", [(35.33, 33.32)], (34.68, 33.04)),
        ("region-new-england", [(42.36, -71.06), (44.48, -73.21)], (40.71, -74.0)),
        ("region-midwest", [(41.88, -87.63)], (38.25, -85.76)),
        ("region-balkans", [(43.86, 18.41), (42.0, 21.43)], (47.5, 19.04)),
        ("region-horn-of-africa", [(2.04, 45.34), (9.03, 38.74)], (-1.29, 36.82)),
        ("region-western-europe", [(48.86, 2.35)], (4.92, -52.31)),
        ("region-anatolia", [(39.93, 32.85)], (41.68, 26.56)),
    ],
)
def test_a_region_holds_its_towns(
    ground: Ground, region: str, inside: list[tuple[float, float]], outside: tuple[float, float]
) -> None:
    """A region of the news is joined of the areas that make it, without lands overseas."""
    area = _shape(ground, region)
    assert all(area.contains(Point(lon, lat)) for lat, lon in inside)
    assert not area.contains(Point(outside[1], outside[0]))


def test_a_region_without_fixed_bounds_says_so(ground: Ground) -> None:
    """The Donbas and the Sahel are drawn as inferred, with a note."""
    for region in ("region-donbas", "region-sahel", "region-kurdistan", "region-balkans"):
        shape = ground.shape(_place(region))
        assert shape.drawn == "inferred" and shape.note and shape.precision_km >= 30


def test_large_regions_are_light(ground: Ground) -> None:
    """No region that a message carries has more points than a large country."""
    for region in ("region-europe", "region-africa", "region-middle-east", "region-siberia", "region-soviet-union"):
        assert get_num_coordinates(_shape(ground, region)) < 6_000


def test_an_island_is_its_own_land_and_no_mainland() -> None:
    """Tasmania and Long Island have their shores; a group of islands, or an islet the source has not, has none."""
    world = World(DATA)
    for island, km2 in (("island-tasmania", 64_519), ("island-long-island", 3_629), ("island-sakhalin", 72_492)):
        found = world.find(island)
        assert found is not None and _km2(found.geometry) == pytest.approx(km2, rel=0.1)
    assert all(world.find(f"island-{name}") is None for name in ("canvey-island", "dejima", "cyclades"))


def test_a_town_reads_no_file_of_the_world(tmp_path: Path) -> None:
    """The world's files are read when a place of their kinds is first asked for, and no other one then."""
    world = World(tmp_path)
    assert world.find("gn-147625") is None
    with pytest.raises(FileNotFoundError):
        world.find("admin1-SY-09")
    (tmp_path / "areas.json").symlink_to(DATA / "areas.json")
    assert world.find("admin1-SY-09") is not None
    with pytest.raises(FileNotFoundError):
        world.find("river-nile")


def test_the_files_are_small() -> None:
    """What is shipped and read at the first question stays within bounds."""
    assert (DATA / "areas.json").stat().st_size < 2_500_000
    assert (DATA / "waters.json").stat().st_size < 1_750_000


def test_an_area_whose_outline_is_not_known_is_no_dot(ground: Ground) -> None:
    """A county is about so much ground around its middle, and says so; a town is a point."""
    county = Place("admin2-US-TN-189", "Wilson County", 36.15, -86.3, FeatureClass.ADMINISTRATIVE, "US", 15.0)
    town = Place("gn-4636045", "Lebanon", 36.2, -86.29, FeatureClass.POPULATED, "US", 15.0)
    shape = ground.shape(county)
    assert _km2(shape.geometry) == pytest.approx(707, rel=0.02)
    assert (shape.drawn, shape.precision_km) == ("inferred", 15.0)
    assert shape.note == "Its outline is not known here: drawn as the ground within 15 km of its middle."
    assert ground.shape(town).geometry.equals(Point(-86.29, 36.2))


def test_provinces_that_were_made_of_one_have_shapes_before_their_time(ground: Ground) -> None:
    """An article of any year may speak of North and South Kivu."""
    north, south = _shape(ground, "admin1-CD-11"), _shape(ground, "admin1-CD-12")
    assert north.contains(Point(29.22, -1.68)) and south.contains(Point(28.84, -2.52))


def test_every_river_of_the_table_has_a_course_through_its_point(ground: Ground) -> None:
    """What the gazetteer knows by its line is drawn as a line, and no dot in its middle."""
    rows = read_table(TABLES / "rivers.csv")
    courses = {row["id"]: ground.area_or_line(row["id"]) for row in rows}
    assert [place_id for place_id, course in courses.items() if course is None or course.area] == []
    for row in rows[::40]:
        course, point = courses[row["id"]], Point(float(row["longitude"]), float(row["latitude"]))
        assert course is not None and course.distance(point) < 0.02
