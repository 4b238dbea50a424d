"""The axis of time: every stretch finds its place, gaps are folded, and what is long is drawn short."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panels.time_axis import UNITS, Axis, Days, find_axes
from panels.time_marks import write_scale

DAY, MONTH = date(1992, 6, 12), (date(1992, 5, 1), date(1992, 5, 31))
stretches = st.tuples(st.dates(), st.integers(0, 800)).map(
    lambda one: (one[0], min(one[0] + timedelta(days=one[1]), date.max) if one[0].year < 9990 else one[0])
)


def make_axis(*days: Days) -> Axis:
    """The finest axis of 600 pixels."""
    return next(find_axes(days, 600))


@given(st.lists(stretches, min_size=1, max_size=12))
def test_cells_stand_from_left_to_right_and_every_stretch_has_its_place(days: list[Days]) -> None:
    """On every axis, fine or coarse, within its width."""
    for axis in find_axes(days, 600):
        places = [(cell.x0, cell.x1) for cell in axis.cells]
        assert all(x0 <= x1 for x0, x1 in places)
        assert all(one[1] <= other[0] + 0.01 for one, other in pairwise(places))
        for stretch in days:
            x0, x1 = axis.place(axis.find(stretch))
            assert x0 <= x1


@given(st.dates(), st.sampled_from(UNITS))
def test_a_day_lies_in_its_unit(day: date, unit: object) -> None:
    """Also on the first and the last day of the calendar."""
    assert unit in UNITS
    for own in UNITS:
        number = own.find(day)
        assert own.first(number) <= day <= own.last(number)


def test_a_long_gap_is_folded_and_a_short_one_is_not() -> None:
    """Between 12 and 16 June every day stands; between June and the next year there is a fold."""
    late = date(1993, 9, 6)
    axis = make_axis((DAY, DAY), (date(1992, 6, 16), date(1992, 6, 16)), (late, late))
    assert [len(segment) for segment in axis.segments] == [5, 1]
    assert [cell.held for cell in axis.segments[0]] == [True, False, False, False, True]


def test_a_month_beside_days_is_one_short_step() -> None:
    """As wide as it is vague, but not thirty days wide."""
    axis = make_axis(MONTH, (DAY, DAY))
    month = axis.segments[0][0]
    assert axis.say(month) == "May 1992"
    assert month.weight < 3


@pytest.mark.parametrize(
    ("unit", "days", "ends"),
    [
        (0, (DAY, DAY), ("12 June 1992", "12 June 1992")),
        (0, MONTH, ("May 1992", "May 1992")),
        (2, MONTH, ("May 1992", "May 1992")),
        (6, MONTH, ("1992", "1992")),
    ],
)
def test_an_end_is_said_as_exactly_as_the_axis_knows_it(unit: int, days: Days, ends: tuple[str, str]) -> None:
    """No first of January where whole decades are meant."""
    axis = next(islice(find_axes([days], 600), 2 * unit, None))
    assert axis.say_ends(axis.cells[0]) == ends


def test_no_end_lies_before_or_after_all_that_there_is() -> None:
    """Weeks begin on Monday, but where nothing is told before 1 May, nothing is said of April."""
    weeks = next(islice(find_axes([MONTH, (DAY, DAY)], 600), 3, None))
    assert weeks.unit.name == "week"
    assert weeks.say(weeks.cells[0]) == "May 1992"
    assert weeks.say_ends(weeks.cells[-1])[1] == "12 June 1992"


def test_a_week_is_written_from_day_to_day() -> None:
    """An event of its Thursday does not stand above the number of its Monday alone."""
    days = [(day, day) for day in (date(2008, 10, 30), date(2008, 11, 12))]
    axis = next(axis for axis in find_axes(days, 300) if axis.unit.name == "week")
    ticks, groups = write_scale(axis, 300)
    assert [words.text for words in ticks] == ["30–2", "10–12"]
    assert groups[0].text == "October 2008"
