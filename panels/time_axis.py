"""The axis of time: stretches that hold something stand side by side, gaps between them are folded.

A day stands as wide as the next one as long as there is room; else weeks, months, years and longer stand for them. A
long stretch in which no day is told apart is drawn short: a month is not thirty times as important as a day.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate, pairwise
from math import log2

from panels.words import say_day, say_month, say_when

Days = tuple[date, date]  # the first and the last, both included
Stretch = tuple[int, int]  # the first and the last unit, both included

FOLD = 22.0  # pixels of a gap that is folded
SEGMENT = 62.0  # pixels: "June 1992" has room under a stretch of this width
NEAR = 5  # units: a gap no longer than this is drawn as long as it is
COMPRESSED = 3.0  # a stretch of 2, 4, 8 units is one, two, three of these parts wider than a single unit
YEAR = 12  # months, and as many come before the first that the calendar has
LEAST_YEAR = 364  # days from its first to its last


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the calendar, counted in whole days (weeks begin on Monday) or in whole months."""

    name: str
    days: int = 0
    months: int = 0

    def find(self, day: date) -> int:
        """The number of the unit in which a day lies."""
        if self.days:
            return (day.toordinal() - 1) // self.days
        return (day.year * 12 + day.month - 1) // self.months

    def first(self, number: int) -> date:
        """The first day of a unit, as far as the calendar goes."""
        if self.days:
            return date.fromordinal(min(max(number * self.days + 1, 1), date.max.toordinal()))
        months = max(number * self.months, YEAR)
        return date(months // 12, months % 12 + 1, 1) if months // 12 <= date.max.year else date.max

    def last(self, number: int) -> date:
        """The last day of a unit."""
        after = self.first(number + 1)
        return after if after == date.max else date.fromordinal(after.toordinal() - 1)


UNITS = (
    Unit("day", days=1),
    Unit("week", days=7),
    Unit("month", months=1),
    Unit("quarter", months=3),
    Unit("year", months=12),
    Unit("five years", months=60),
    Unit("decade", months=120),
    Unit("quarter of a century", months=300),
    Unit("century", months=1200),
    Unit("millennium", months=12000),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One step of the axis: a unit, or a longer stretch inside which nothing begins or ends.

    `held` says whether anything begins in it; `x0` and `x1` are where it stands, in pixels.
    """

    lo: int
    hi: int
    held: bool = False
    x0: float = 0.0
    x1: float = 0.0

    @property
    def weight(self) -> float:
        """How wide it is beside a single unit."""
        return 1 + log2(self.hi - self.lo + 1) / COMPRESSED


@dataclass(frozen=True)
class Axis:
    """Cells from left to right in segments, between which gaps are folded; `pitch` is the width of a single unit.

    `extent` is the first and the last day that anything on it has.
    """

    unit: Unit
    segments: tuple[tuple[Cell, ...], ...]
    pitch: float
    extent: Days

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """All cells."""
        return tuple(cell for segment in self.segments for cell in segment)

    @cached_property
    def _edges(self) -> tuple[dict[int, float], dict[int, float]]:
        """Where the first unit of each cell begins, and where the last one ends."""
        return {c.lo: c.x0 for c in self.cells}, {c.hi: c.x1 for c in self.cells}

    def find(self, days: Days) -> Stretch:
        """The units that some days touch."""
        return self.unit.find(days[0]), self.unit.find(days[1])

    def place(self, stretch: Stretch) -> tuple[float, float]:
        """From where to where a stretch for which this axis was made is drawn."""
        begins, ends = self._edges
        return begins[stretch[0]], ends[stretch[1]]

    def days_of(self, cell: Cell) -> Days:
        """The days that a cell stands for, none of them before or after all that there is."""
        return max(self.unit.first(cell.lo), self.extent[0]), min(self.unit.last(cell.hi), self.extent[1])

    def say(self, cell: Cell) -> str:
        """A cell in words: "17 June 1992", "May 1992", "1990 to 1994"."""
        return say_span(*self.days_of(cell))

    def say_ends(self, cell: Cell) -> tuple[str, str]:
        """The first and the last of a cell's days, as exactly as the axis tells days apart."""
        first, last = self.days_of(cell)
        if self.unit.months >= YEAR or (last - first).days >= LEAST_YEAR:
            return str(first.year), str(last.year)
        say = say_month if self.unit.months or say_when(first, last) == say_month(first) else say_day
        return say(first), say(last)


def say_span(first: date, last: date) -> str:
    """Days in words; whole years by their numbers alone."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year != last.year:
        return f"{first.year} to {last.year}"
    return say_when(first, last)


def find_axes(
    days: Collection[Days], width: float, *, least: float = 0.0, near: tuple[int, ...] = (NEAR, 0)
) -> Iterator[Axis]:
    """The axes that could be drawn, the finest first: each unit as it is, then with all gaps folded.

    A gap is folded that is longer than `near` says. Those whose cells could not be as wide as the least are passed
    over, all but the coarsest.
    """
    extent = min(first for first, _ in days), max(last for _, last in days)
    for unit in UNITS:
        held = {(unit.find(first), unit.find(last)) for first, last in days}
        for shortest in near:
            segments = cut(held, shortest)
            if sum(map(len, segments)) * least <= width or (unit, shortest) == (UNITS[-1], 0):
                yield spread(unit, segments, width, extent)


def cut(held: Collection[Stretch], near: int) -> list[list[Cell]]:
    """The segments of an axis on which each of the stretches held begins and ends with a cell."""
    edges = sorted({edge for lo, hi in held for edge in (lo, hi + 1)})
    steps = Counter(lo for lo, _ in held)
    begins = set(steps)
    steps.subtract(hi + 1 for _, hi in held)
    depths = accumulate(steps[edge] for edge in edges)
    segments: list[list[Cell]] = [[]]
    for (lo, after), depth in zip(pairwise(edges), depths, strict=False):
        if not depth and after - lo > near:
            segments.append([])
        elif after - lo <= max(near, 1):
            segments[-1] += [Cell(n, n, held=n in begins) for n in range(lo, after)]
        else:
            segments[-1].append(Cell(lo, after - 1, held=lo in begins))
    return [segment for segment in segments if segment]


def spread(unit: Unit, segments: list[list[Cell]], width: float, extent: Days) -> Axis:
    """Share the width by weight, to each segment at least what the name of a month needs, if there is room."""
    room = width - FOLD * (len(segments) - 1)
    weights = [sum(cell.weight for cell in segment) for segment in segments]
    shares = share(weights, room, SEGMENT if SEGMENT * len(segments) <= room else 0.0)
    placed, x = [], 0.0
    for segment, weight, own in zip(segments, weights, shares, strict=True):
        cells = []
        for cell in segment:
            end = x + own * cell.weight / weight
            cells.append(Cell(cell.lo, cell.hi, cell.held, round(x, 2), round(end, 2)))
            x = end
        placed.append(tuple(cells))
        x += FOLD
    pitch = min((own / weight for own, weight in zip(shares, weights, strict=True)), default=width)
    return Axis(unit, tuple(placed), pitch, extent)


def share(weights: list[float], room: float, least: float) -> list[float]:
    """Room shared by weight, to none less than the least."""
    small: set[int] = set()
    while True:
        free = sum(weight for n, weight in enumerate(weights) if n not in small)
        pitch = (room - least * len(small)) / free if free else 0.0
        more = {n for n, weight in enumerate(weights) if n not in small and weight * pitch < least}
        if not more:
            return [least if n in small else weight * pitch for n, weight in enumerate(weights)]
        small |= more
