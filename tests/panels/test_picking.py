"""A spot that comes back from the map is checked before anything is made of it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panels.picking import DIGITS, check_spot, read_spot, write_spot

HOSTILE = [
    "</script>",
    [1],
    [1, 2, 3],
    ["1", "2"],
    [True, 1.0],
    [91, 0],
    [0, 181],
    [math.nan, 0],
    [0, math.inf],
    {},
    5,
]


@pytest.mark.parametrize("said", HOSTILE)
def test_whatever_is_no_spot_is_none(said: object) -> None:
    """Numbers alone, and degrees alone."""
    assert check_spot(said) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_spot_is_written_as_it_is_read(latitude: float, longitude: float) -> None:
    """Some ten metres are kept."""
    spot = check_spot([latitude, longitude])
    assert spot is not None
    assert read_spot(write_spot(spot)) == spot
    assert spot == pytest.approx((latitude, longitude), abs=10**-DIGITS)


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("39.64, 46.55", (39.64, 46.55)),
        (" 39.8°N, 89.6°W ", (39.8, -89.6)),
        ("33.4 S 70.6 W", (-33.4, -70.6)),
        ("-33.4; -70.6", (-33.4, -70.6)),
        ("-33.4°S, 70°W", None),
        ("91, 0", None),
        ("39.64", None),
        ("Springfield", None),
    ],
)
def test_degrees_are_read_as_they_are_written(words: str, spot: tuple[float, float] | None) -> None:
    """With signs or with the letters of the winds; both together may mean either."""
    assert read_spot(words) == spot


@given(st.text(max_size=30))
def test_any_words_are_a_spot_or_none(words: str) -> None:
    """What a person types never breaks the page."""
    spot = read_spot(words)
    assert spot is None or (abs(spot[0]) <= 90 and abs(spot[1]) <= 180)
