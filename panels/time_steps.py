"""Steps of the slider: the days on which something begins, ends or is told, however coarse the axis that is drawn.

In a narrow window quarters or years stand side by side; the steps inside one of them share its width.
"""

from collections.abc import Collection
from typing import Any

from panels.time_axis import Axis, Cell, Days, find_axes

MOST = 200  # steps: a hand that moves the slider tells no more apart
Place = list[float]  # from where to where, in pixels


def find_steps(days: Collection[Days]) -> Axis:
    """The finest axis with all gaps folded that has not too many steps: of days, as long as it can be."""
    return next(find_axes(days, MOST, least=1.0, near=(0,)))


def describe_steps(steps: Axis) -> list[dict[str, Any]]:
    """The steps with their days, also in words, and whether play rests there."""
    return [describe_step(steps, cell) for cell in steps.cells]


def describe_step(steps: Axis, cell: Cell) -> dict[str, Any]:
    """One of them."""
    first, last = steps.days_of(cell)
    return {
        "days": [first.isoformat(), last.isoformat()],
        "say": steps.say(cell),
        "ends": list(steps.say_ends(cell)),
        "held": cell.held,
    }


def place_steps(steps: Axis, axis: Axis) -> list[Place]:
    """Where the steps stand on an axis: those that a cell of it holds share it evenly."""
    places: list[Place] = [[] for _ in steps.cells]
    for cell in axis.cells:
        within = [n for n, step in enumerate(steps.cells) if meets(steps, step, axis, cell)]
        for k, n in enumerate(within):
            x0, x1 = (round(cell.x0 + (cell.x1 - cell.x0) * part / len(within), 2) for part in (k, k + 1))
            places[n] = [places[n][0] if places[n] else x0, x1]
    return places


def meets(steps: Axis, step: Cell, axis: Axis, cell: Cell) -> bool:
    """Whether a step and a cell have a day in common."""
    (a, b), (c, d) = steps.days_of(step), axis.days_of(cell)
    return a <= d and c <= b
