"""The course of a river is its lines one after another, from one end to the other."""

from collections.abc import Iterable
from itertools import accumulate, pairwise

from gazetteer.builder.lines import Line
from gazetteer.nearness import distance_km

Point = tuple[float, float]


def measure_km(line: Line) -> float:
    """The length of a line."""
    return sum(_gap_km(a, b) for a, b in pairwise(line))


def order_course(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines in the order of the river: from its farthest end each time on to the nearest line."""
    left = list(lines)
    ends = [end for line in left for end in (line[0], line[-1])]
    start = max(ends, key=lambda end: max(_gap_km(end, other) for other in ends))
    course: list[Line] = []
    while left:
        line = min(left, key=lambda near: min(_gap_km(start, near[0]), _gap_km(start, near[-1])))
        left.remove(line)
        course.append(line if _gap_km(start, line[0]) <= _gap_km(start, line[-1]) else line[::-1])
        start = course[-1][-1]
    return tuple(course)


def part_course(course: tuple[Line, ...], share: float) -> Point:
    """The longitude and latitude of the point of the lines at a share of the way along them, from 0 to 1."""
    steps = [(a, b) for line in course for a, b in pairwise(line)]
    ways = list(accumulate(_gap_km(a, b) for a, b in steps))
    wanted = share * ways[-1]
    return next(b for (_, b), way in zip(steps, ways, strict=True) if way >= wanted)


def _gap_km(one: Point, other: Point) -> float:
    return distance_km(one[::-1], other[::-1])
