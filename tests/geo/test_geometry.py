"""Shapes that words make, tried on squares and on whatever comes."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely import LineString, MultiPolygon, Point, Polygon, box

from geo.geometry import (
    band_along,
    border_between,
    crossing_arrow,
    curve_between,
    front_facing,
    offset_lines,
    part_of,
    point_in,
    ring_around,
    smooth,
)

GEOD = Geod(ellps="WGS84")
WEST, EAST = box(46, 39, 47, 40), box(47, 39, 48, 40)
SIDE = LineString([(47, 39), (47, 40)])
DIRECTIONS = ("n", "ne", "e", "se", "s", "sw", "w", "nw", "c")

latitudes = st.floats(-60, 60)
longitudes = st.floats(-170, 170)
lengths = st.floats(1, 60)


@st.composite
def stars(draw: st.DrawFn) -> Polygon:
    """Areas of 20 to 300 km with a ragged outline, anywhere but at the poles."""
    lat, lon = draw(latitudes), draw(longitudes)
    radii = draw(st.lists(st.floats(0.2, 2.5), min_size=5, max_size=12))
    turns = [2 * math.pi * i / len(radii) for i in range(len(radii))]
    return Polygon([(lon + r * math.cos(t), lat + r * math.sin(t)) for r, t in zip(radii, turns, strict=True)])


def _km(a: Point, b: Point) -> float:
    return float(GEOD.inv(a.x, a.y, b.x, b.y)[2]) / 1e3


def _km2(shape: Polygon | MultiPolygon) -> float:
    return abs(float(GEOD.geometry_area_perimeter(shape)[0])) / 1e6


def test_neighbours_meet_in_their_common_side() -> None:
    """Two squares side by side share a line, merged to one."""
    assert border_between(WEST, EAST).equals(SIDE)


def test_areas_apart_have_no_border() -> None:
    """No border is an empty line, not an error."""
    assert border_between(WEST, box(49, 39, 50, 40)).is_empty


def test_neighbours_of_two_sources_still_meet() -> None:
    """A gap of half a kilometre between two files is no sea."""
    assert border_between(WEST, box(47.005, 39, 48, 40)).length == pytest.approx(1, abs=0.02)


def test_the_part_of_a_border_nearest_is_chosen() -> None:
    """Where two areas meet twice, the places of the article choose."""
    around = box(44, 38, 50, 41).difference(box(45, 39, 46, 40)).difference(box(48, 39, 49, 40))
    holes = MultiPolygon([box(45, 39, 46, 40), box(48, 39, 49, 40)])
    assert border_between(around, holes, near=[(39.5, 48.2), (39.1, 49.3)]).bounds == (48, 39, 49, 40)


@given(stars(), st.sampled_from(DIRECTIONS))
@settings(max_examples=60, deadline=None)
def test_a_part_lies_in_its_area(area: Polygon, direction: str) -> None:
    """Whatever the outline, a part is valid, inside, and smaller than the whole."""
    part = part_of(area, direction)
    assert part.is_valid and not part.is_empty
    assert part.difference(area.buffer(1e-6)).area < 1e-6
    assert part.area < area.area


@given(stars(), st.sampled_from(("n", "e", "s", "w", "c")))
@settings(max_examples=40, deadline=None)
def test_an_outer_part_is_a_quarter(area: Polygon, direction: str) -> None:
    """North, east, south, west and the centre are each a quarter by area; crumbs may be left out."""
    assert 0.22 < _km2(part_of(area, direction)) / _km2(area) < 0.26


def test_opposite_parts_do_not_meet() -> None:
    """What is southwestern is not northeastern."""
    assert part_of(WEST, "sw").intersection(part_of(WEST, "ne")).area < 1e-9
    assert part_of(WEST, "sw").contains(Point(46.1, 39.1))


def test_an_enclave_and_what_lies_behind_it_is_left_out() -> None:
    """The southwest, with an enclave in it, is what lies south of the enclave's middle."""
    enclave = box(46.1, 39.2, 46.3, 39.4)
    part = part_of(WEST, "sw", without=[enclave])
    assert part.intersection(enclave).area < 1e-9
    assert part.contains(Point(46.4, 39.1)) and not part.contains(Point(46.2, 39.45))


def test_exclaves_are_no_part() -> None:
    """Only the mainland has a southwest."""
    country = MultiPolygon([WEST, box(44, 38, 44.3, 38.3)])
    assert part_of(country, "sw").bounds[0] > 45.9


def test_no_such_direction() -> None:
    """A direction that is none is an error."""
    with pytest.raises(KeyError):
        part_of(WEST, "x")


@given(lengths)
@settings(max_examples=20, deadline=None)
def test_a_band_keeps_its_side_and_its_distance(km: float) -> None:
    """The band lies on one side of the line, and its far edge `km` away."""
    band = band_along(SIDE, km, within=WEST)
    assert band.difference(WEST.buffer(1e-6)).area < 1e-9
    far = max(_km(Point(x, 39.5), Point(47, 39.5)) for x in (band.bounds[0],))
    assert far == pytest.approx(km, rel=0.02, abs=0.2)


@given(latitudes, longitudes, lengths)
@settings(max_examples=30, deadline=None)
def test_a_ring_is_round_on_the_ground(lat: float, lon: float, km: float) -> None:
    """Every point of the ring is `km` from its middle, at any latitude."""
    ring = ring_around(Point(lon, lat), km)
    assert all(_km(Point(lon, lat), Point(p)) == pytest.approx(km, rel=0.01) for p in ring.exterior.coords)


def test_two_lines_run_beside_a_road() -> None:
    """They lie `km` to either side, do not cross it, and are shorter than it."""
    road = LineString([(46.45, 39.545), (46.525, 39.595), (46.55, 39.637), (46.624, 39.678)])
    left, right = offset_lines(road, 5)
    for line in (left, right):
        assert line.is_valid and not line.intersects(road)
        assert 3.5 < min(_km(Point(c), road.interpolate(road.project(Point(c)))) for c in line.coords) < 6
        assert GEOD.geometry_length(line) < GEOD.geometry_length(road)
    assert not left.intersects(right)


@given(latitudes, st.floats(-160, 160), st.floats(-5, 5), st.floats(0.5, 5))
@settings(max_examples=40, deadline=None)
def test_a_flow_starts_and_ends_where_it_should(lat: float, lon: float, dlat: float, dlon: float) -> None:
    """A curve keeps its ends, and is longer than the straight line but not by much."""
    start, end = Point(lon, lat), Point(lon + dlon, lat + dlat)
    curve = curve_between(start, end)
    assert _km(Point(curve.coords[0]), start) < 0.01 and _km(Point(curve.coords[-1]), end) < 0.01
    assert 1.0 < GEOD.geometry_length(curve) / 1e3 / _km(start, end) < 1.25


def test_longer_means_more_curved() -> None:
    """A long flow bows out further for its length than a short one."""

    def bow(end: Point) -> float:
        curve = curve_between(Point(40, 40), end)
        return float(curve.hausdorff_distance(LineString([(40, 40), end])) / end.distance(Point(40, 40)))

    assert bow(Point(49, 40)) > bow(Point(41, 40))


def test_bend_chooses_the_side() -> None:
    """A negative bend is the mirror image."""
    up, down = (curve_between(Point(40, 40), Point(42, 40), bend=b).centroid.y for b in (0.2, -0.2))
    assert (up - 40) * (down - 40) < 0


@pytest.mark.parametrize(("origin", "host"), [(WEST, EAST), (EAST, WEST)])
def test_an_arrow_crosses_once_and_ends_just_inside(origin: Polygon, host: Polygon) -> None:
    """It starts in the origin, crosses the border in one point and ends 12 to 15 km inside the host."""
    arrow = crossing_arrow(origin, SIDE, host)
    assert origin.contains(Point(arrow.coords[0])) and host.contains(Point(arrow.coords[-1]))
    assert isinstance(arrow.intersection(SIDE), Point)
    x, y = arrow.coords[-1]
    assert 12 < _km(Point(x, y), Point(47, y)) < 15


def test_an_arrow_crosses_near_what_it_is_about() -> None:
    """With places given, it crosses beside them."""
    assert crossing_arrow(WEST, SIDE, EAST, near=[(39.2, 46.8)]).centroid.y < 39.4


@pytest.mark.parametrize("below", [True, False])
def test_an_arrow_comes_from_the_middle_of_its_origin(below: bool) -> None:
    """Across the end of a long border it comes from where most of the origin lies."""
    arrow = crossing_arrow(WEST, SIDE, EAST, near=[(39.15 if below else 39.85, 47.0)])
    assert (arrow.coords[0][1] > arrow.coords[-1][1]) == below


def test_no_arrow_across_a_line_elsewhere() -> None:
    """A river that does not part the two cannot be crossed on the way."""
    with pytest.raises(ValueError, match="parts the origin"):
        crossing_arrow(WEST, LineString([(40, 30), (41, 30)]), EAST)


@given(stars())
@settings(max_examples=30, deadline=None)
def test_a_point_in_an_area_is_in_it(area: Polygon) -> None:
    """However ragged the area."""
    assert area.contains(point_in(area))


def test_a_point_avoids_what_it_should_not_cover_and_seeks_what_it_belongs_to() -> None:
    """The ring of the stranded stands away from the town, and toward the border."""
    assert point_in(WEST, away_from=[(39.5, 46.5)]).distance(Point(46.5, 39.5)) > 0.15
    rooms = box(46, 39, 46.5, 39.5).union(box(47, 39.05, 47.4, 39.45)).union(box(46.4, 39.2, 47.1, 39.25))
    assert point_in(rooms).x < 46.5
    assert point_in(rooms, near=[(39.2, 47.5)]).x > 47


def test_an_advance_runs_inside_the_area_beside_its_origin() -> None:
    """Out of an enclave into what lies south of it: the line is south of the enclave, about `km` from it."""
    enclave = box(46.4, 39.5, 46.6, 39.7)
    south = part_of(WEST, "s").union(box(46, 39.2, 47, 39.5))
    line = front_facing(south, enclave, km=9)
    assert line.is_valid and south.buffer(0.01).contains(line)
    assert line.bounds[3] < 39.5 and GEOD.geometry_length(line) > 15_000
    assert all(
        5 < _km(Point(c), enclave.exterior.interpolate(enclave.exterior.project(Point(c)))) < 15 for c in line.coords
    )


@given(stars(), st.floats(-8, 8), st.floats(-8, 8))
@settings(max_examples=30, deadline=None)
def test_an_advance_from_anywhere_is_a_line_in_the_area(area: Polygon, dx: float, dy: float) -> None:
    """From a place inside or far away, the inferred line is never empty and stays in the area."""
    origin = Point(area.centroid.x + dx, area.centroid.y + dy).buffer(0.3)
    line = front_facing(area, origin)
    assert line.is_valid and line.length > 0
    assert line.difference(area.buffer(0.05)).length < 0.2 * line.length


def test_smoothing_keeps_the_ends_and_stays_close() -> None:
    """Corners are cut, nothing else changes."""
    line = LineString([(46, 39), (46.5, 39.5), (47, 39)])
    soft = smooth(line)
    assert (
        Point(soft.coords[0]).distance(Point(46, 39)) < 1e-6 and Point(soft.coords[-1]).distance(Point(47, 39)) < 1e-6
    )
    assert len(soft.coords) > len(line.coords) and soft.hausdorff_distance(line) < 0.15
