"""The steps of the slider are days, also where there is room for quarters only."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from panels.time_axis import Days, find_axes
from panels.time_steps import MOST, describe_steps, find_steps, place_steps
from tests.panels.test_time_axis import stretches

PRINTED = (date(1913, 7, 3), date(1993, 5, 28), date(2023, 4, 24), date(2023, 6, 20), date(2023, 12, 19))


def test_days_of_one_quarter_are_told_apart_on_an_axis_of_years() -> None:
    """April and June 2023 are two steps, one beside the other, where all of 2023 is one cell."""
    days = {(day, day) for day in PRINTED}
    steps = find_steps(days)
    assert [step["days"][0] for step in describe_steps(steps)] == [day.isoformat() for day in PRINTED]
    axis = next(axis for axis in find_axes(days, 300, least=20) if axis.unit.name == "year")
    places, year = place_steps(steps, axis), axis.cells[-1]
    assert places[2][0] == year.x0
    assert places[4][1] == year.x1
    assert places[2][1] == places[3][0]


@given(st.lists(stretches, min_size=1, max_size=12))
def test_every_step_has_its_place_on_every_axis(days: list[Days]) -> None:
    """From left to right, within the width."""
    steps = find_steps(days)
    for axis in find_axes(days, 300, least=20):
        places = place_steps(steps, axis)
        assert all(len(place) == 2 and place[0] <= place[1] for place in places)
        assert all(one[1] <= other[1] for one, other in pairwise(places))


def test_many_days_are_taken_together() -> None:
    """A hand tells no more of them apart."""
    every = {(date.fromordinal(728000 + n), date.fromordinal(728000 + n)) for n in range(0, 3000, 2)}
    assert len(find_steps(every).cells) <= MOST
