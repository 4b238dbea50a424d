"""The shapes of real places."""

import pytest
from pyproj import Geod
from shapely import Point, box
from shapely.geometry.base import BaseGeometry

from gazetteer.place import FeatureClass, Place, Relative, RelativeKind
from geo.shapes import Ground
from geo.tables import DATA, read_table

GEOD = Geod(ellps="WGS84")
OBLAST = "region-nagorno-karabakh"


@pytest.fixture(scope="module")
def ground() -> Ground:
    """The committed ground."""
    return Ground.load()


def _place(place_id: str, latitude: float = 0.0, longitude: float = 0.0, relative: Relative | None = None) -> Place:
    return Place(place_id, place_id, latitude, longitude, FeatureClass.AREA, None, 1.0, relative=relative)


KARABAKH = _place(OBLAST, 39.82, 46.75)
BAKU = _place("gn-587084", 40.378, 49.892)
SOUTHWEST = _place("part-sw-country-AZ", 39.8, 47.0, Relative(RelativeKind.PART, ("country-AZ",), "sw"))
PAIR = ("country-AZ", "country-IR")
THEATRE = (KARABAKH, BAKU, _place("country-AZ", 40.5, 47.5), _place("country-TR", 39.0, 35.0), SOUTHWEST)


def _km2(shape: BaseGeometry) -> float:
    return abs(GEOD.geometry_area_perimeter(shape)[0]) / 1e6


def _km(shape: BaseGeometry) -> float:
    return GEOD.geometry_length(shape) / 1e3


def _area(ground: Ground, place_id: str) -> BaseGeometry:
    shape = ground.area_or_line(place_id)
    assert shape is not None
    return shape


def test_the_oblast_is_as_large_as_it_was(ground: Ground) -> None:
    """The autonomous oblast had 4,388 km2 and lay between 46.29 and 47.32 E, 39.38 and 40.42 N."""
    oblast = _area(ground, OBLAST)
    assert _km2(oblast) == pytest.approx(4388, rel=0.04)
    assert oblast.bounds == pytest.approx((46.29, 39.38, 47.32, 40.42), abs=0.01)


@pytest.mark.parametrize(
    ("iso2", "km2"),
    [("AM", 29_743), ("AZ", 86_600), ("GE", 69_700), ("IR", 1_648_195), ("RU", 17_098_246), ("FJ", 18_274)],
)
def test_countries_are_as_large_as_they_are(ground: Ground, iso2: str, km2: float) -> None:
    """Simplified or not, cut at the 180th meridian or not, an area keeps its size."""
    country = ground.country(iso2)
    assert country is not None and country.is_valid
    assert _km2(country) == pytest.approx(km2, rel=0.04)


def test_every_country_has_an_area(ground: Ground) -> None:
    """Each ISO code on the ground gives an area that is valid; only the Vatican is smaller than the source's grid."""
    codes = {label["iso2"] for label in read_table(DATA / "labels.csv") if label["iso2"]}
    areas = {iso2: ground.country(iso2) for iso2 in codes}
    assert {iso2 for iso2, area in areas.items() if area is None} == {"VA"}
    assert all(area.is_valid and area.area > 0 for area in areas.values() if area is not None)


def test_the_araks_runs_along_the_border_and_on_to_the_kura(ground: Ground) -> None:
    """From where it reaches Armenia to where it leaves Iran it parts countries for about 487 km."""
    araks, kura = ground.river("river-araks"), ground.river("river-kura")
    assert araks is not None and kura is not None
    shared = araks.intersection(_area(ground, "country-IR").union(_area(ground, "country-TR")).boundary.buffer(0.001))
    assert _km(shared) == pytest.approx(487, rel=0.06)
    assert 750 < _km(araks) < 1072
    assert araks.distance(kura) < 0.05


def test_every_recipe_can_be_followed(ground: Ground) -> None:
    """Each row of shapes.csv makes a valid shape."""
    for row in read_table(DATA / "shapes.csv"):
        shape = ground.area_or_line(row["id"])
        assert shape is not None and shape.is_valid and not shape.is_empty, row["id"]


@pytest.mark.parametrize(
    ("district", "town"),
    [
        ("district-askeran", (39.939, 46.832)),
        ("district-mardakert", (40.215, 46.813)),
        ("district-shusha", (39.760, 46.750)),
        ("district-hadrut", (39.52, 47.03)),
        ("district-fizuli", (39.601, 47.145)),
        ("district-jabrayil", (39.399, 47.028)),
        ("district-qubadli", (39.344, 46.582)),
        ("district-zangilan", (39.084, 46.660)),
        ("district-kalbajar", (40.110, 46.044)),
    ],
)
def test_a_district_holds_its_town(ground: Ground, district: str, town: tuple[float, float]) -> None:
    """Edges are off by kilometres, so the town may lie up to five kilometres outside."""
    assert _area(ground, district).distance(Point(town[1], town[0])) < 0.05


def test_soviet_districts_lie_in_the_oblast_and_apart(ground: Ground) -> None:
    """Askeran and Martakert are parts of the oblast that do not overlap."""
    oblast = _area(ground, OBLAST)
    askeran, martakert = _area(ground, "district-askeran"), _area(ground, "district-mardakert")
    assert askeran.difference(oblast.buffer(0.001)).is_empty and martakert.difference(oblast.buffer(0.001)).is_empty
    assert askeran.intersection(martakert).area < 1e-6
    assert ground.shape(_place("district-askeran")).drawn == "inferred"


def test_the_corridor_runs_through_its_town_from_the_border_to_the_oblast(ground: Ground) -> None:
    """The Lachin corridor is about twenty kilometres of the road, and passes Lachin."""
    corridor = ground.road("corridor-lachin")
    assert corridor is not None
    assert 12 < _km(corridor) < 30
    assert corridor.distance(Point(46.550, 39.637)) < 0.005
    assert corridor.intersects(_area(ground, "country-AM")) and corridor.distance(_area(ground, OBLAST)) < 0.01


def test_southwestern_azerbaijan_is_not_karabakh_nor_nakhchivan(ground: Ground) -> None:
    """It lies on the mainland, south and west, with the enclave taken out."""
    shape = ground.shape(SOUTHWEST, others=THEATRE)
    area = shape.geometry
    assert shape.drawn == "inferred" and "Nagorno-Karabakh" in shape.note and "no borders" in shape.note
    assert area.intersection(_area(ground, OBLAST)).area < 1e-6
    assert area.intersection(_area(ground, "region-nakhchivan")).area < 1e-6
    assert all(area.contains(Point(lon, lat)) for lat, lon in [(39.601, 47.145), (39.399, 47.028), (39.084, 46.660)])
    assert not area.intersects(box(48, 38, 51, 42)) and not area.intersects(box(44, 40, 51, 42))


def test_an_enclave_that_nobody_speaks_of_is_not_taken_out(ground: Ground) -> None:
    """Without Karabakh in the article, southwestern Azerbaijan is the whole quadrant."""
    area = ground.shape(SOUTHWEST, others=(BAKU,)).geometry
    assert area.contains(Point(46.75, 39.82))


def test_northern_iran_has_tabriz(ground: Ground) -> None:
    """The outer quarter by area reaches Tabriz, which a cone from the middle misses; it leaves Isfahan out."""
    north = ground.shape(_place("north", relative=Relative(RelativeKind.PART, ("country-IR",), "n"))).geometry
    assert north.contains(Point(46.29, 38.08)) and not north.contains(Point(51.67, 32.65))


def test_a_border_is_the_stretch_where_the_article_is(ground: Ground) -> None:
    """Azerbaijan meets Iran twice; with Karabakh in the article it is the mainland's border, not Nakhchivan's."""
    between = _place("border", relative=Relative(RelativeKind.BORDER, ("country-AZ", "country-IR")))
    whole, part = ground.shape(between).geometry, ground.shape(between, others=THEATRE).geometry
    assert _km(part) < _km(whole)
    assert part.bounds[0] > 46.4


def test_a_border_of_one_country_finds_its_neighbour(ground: Ground) -> None:
    """ "The Iranian border" in an article about Azerbaijan is the one with Azerbaijan, and is marked as inferred."""
    shape = ground.shape(_place("border", relative=Relative(RelativeKind.BORDER, ("country-IR",))), others=THEATRE)
    assert shape.drawn == "inferred" and "Azerbaijan" in shape.note
    assert shape.geometry.bounds[0] > 46.4


def test_a_border_keeps_to_the_part_that_is_named(ground: Ground) -> None:
    """The stretch of a border is that of the land along it, is marked as inferred, and its note says so."""
    border = ground.shape(_place("border", relative=Relative(RelativeKind.BORDER, PAIR)), others=THEATRE)
    band = ground.shape(_place("near", relative=Relative(RelativeKind.NEAR, PAIR, None, 8.0, True)), others=THEATRE)
    assert border.drawn == "inferred" and border.geometry.bounds[2] < 47.8
    assert border.geometry.hausdorff_distance(band.geometry) < 0.1
    assert "does not say where along the border" in border.note and "south-western Azerbaijan" in border.note
    assert border.precision_km == pytest.approx(_km(border.geometry) / 2, rel=0.01)


def test_a_border_nobody_stands_near_is_whole(ground: Ground) -> None:
    """With all its places far away, an article speaks of the border as such."""
    place = _place("border", relative=Relative(RelativeKind.BORDER, ("country-TJ", "country-AF")))
    alone, far = ground.shape(place), ground.shape(place, others=THEATRE)
    assert alone.drawn == far.drawn == "stated" and alone.note == far.note == ""
    assert alone.geometry.equals(far.geometry) and _km(far.geometry) > 1100


def test_near_the_border_is_a_band_on_this_side(ground: Ground) -> None:
    """ "Within a few miles of the Iranian border" is land in Azerbaijan at most 8 km from Iran, in the south-west."""
    near = _place("near", relative=Relative(RelativeKind.NEAR, ("country-IR",), None, 8.0, True))
    band = ground.shape(near, others=THEATRE).geometry
    iran, azerbaijan = _area(ground, "country-IR"), _area(ground, "country-AZ")
    assert band.difference(azerbaijan.buffer(0.001)).is_empty
    assert band.intersection(iran).area < 1e-6
    assert band.hausdorff_distance(band.intersection(iran.buffer(0.11))) < 0.01
    assert band.bounds[0] > 46.4 and band.bounds[2] < 47.8


def test_near_a_town_is_a_disc(ground: Ground) -> None:
    """A ring of ten kilometres has its area."""
    near = _place("near-10-gn-1", 40.0, 46.0, Relative(RelativeKind.NEAR, ("gn-1",), None, 10.0))
    assert _km2(ground.shape(near).geometry) == pytest.approx(314, rel=0.01)


def test_an_unknown_place_is_its_point(ground: Ground) -> None:
    """A town has no other shape than its point, and its own precision."""
    shape = ground.shape(_place("gn-147625", 39.637, 46.550))
    assert shape.geometry.equals(Point(46.550, 39.637)) and shape.precision_km == 1.0


@pytest.mark.parametrize(
    "relative",
    [
        Relative(RelativeKind.PART, ("nowhere",), "n"),
        Relative(RelativeKind.BORDER, ("nowhere",)),
        Relative(RelativeKind.BORDER, ("country-IR", "nowhere")),
        Relative(RelativeKind.BORDER, ("country-IR", "country-BR")),
        Relative(RelativeKind.BORDER, ("country-AU",)),
        Relative(RelativeKind.NEAR, ("country-AU",), None, 5.0, True),
        Relative(RelativeKind.NEAR, ("nowhere",), "n", 5.0),
        Relative(RelativeKind.PART, ("river-araks",), "n"),
    ],
)
def test_a_relation_that_makes_no_shape_leaves_the_point(ground: Ground, relative: Relative) -> None:
    """Countries without a common border, islands, unknown bases: the place is still drawn, at its point."""
    assert ground.shape(_place("odd", 10.0, 20.0, relative)).geometry.equals(Point(20.0, 10.0))


def test_a_country_is_remembered(ground: Ground) -> None:
    """The second look at a country gives the very same shape."""
    assert ground.country("AZ") is ground.country("AZ")
