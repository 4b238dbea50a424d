"""Dropping the points of a line that tell least."""

from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString

from geo.sources.simplification import ring_km2, simplify_line

POINTS = st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20)), min_size=2, max_size=40, unique=True)


@given(POINTS, st.floats(0.01, 1e5))
def test_only_inner_points_go(line: list[tuple[float, float]], least: float) -> None:
    """The ends stay, what is left is in order, and no point is new."""
    simple = simplify_line(line, lambda lon, lat: least)  # noqa: ARG005  the same everywhere
    assert (simple[0], simple[-1]) == (line[0], line[-1])
    rest = iter(line)
    assert all(point in rest for point in simple)


@given(st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20)), min_size=4, max_size=30, unique=True))
def test_a_ring_stays_a_ring(points: list[tuple[float, float]]) -> None:
    """However coarse, an island keeps four corners and its end."""
    ring = [*points, points[0]]
    simple = simplify_line(ring, lambda lon, lat: 1e9)  # noqa: ARG005  the same everywhere
    assert len(simple) == 5 and simple[0] == simple[-1]


def test_detail_stays_where_it_is_wanted() -> None:
    """Small bends go in the west and stay in the east, as a theatre in the east would have it."""
    line = [(x / 10, 0.01 * (x % 2)) for x in range(101)]
    simple = simplify_line(line, lambda lon, lat: 100.0 if lon < 5 else 0.01)  # noqa: ARG005  latitude does not matter
    assert sum(x < 5 for x, _ in simple) < 5 and sum(x >= 5 for x, _ in simple) > 45


def test_a_large_bay_outlives_a_small_one() -> None:
    """The point that goes first is the one whose triangle is smallest."""
    line = [(0.0, 0.0), (1.0, 1.0), (2.0, 0.0), (3.0, 0.1), (4.0, 0.0)]
    assert (1.0, 1.0) in simplify_line(line, lambda lon, lat: 3000.0)  # noqa: ARG005  the same everywhere
    assert not LineString(simplify_line(line, lambda lon, lat: 3000.0)).contains(LineString(line))  # noqa: ARG005


def test_a_ring_has_its_area() -> None:
    """A square degree at the equator has about 12,365 km2."""
    assert abs(ring_km2([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]) - 12_365) < 50
