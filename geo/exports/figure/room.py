"""Room: what of the frame is taken. Labels ask it where they may stand, and take the place they get."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely import STRtree, box
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.pen import Box

Shapes = npt.NDArray[Any]  # of geometries
Costs = npt.NDArray[np.float64]  # one for each shape
Numbers = npt.NDArray[np.intp]
GAP = 2.0  # points between two labels
CROSSED = 0.45  # what a point of a line costs that a label covers


class Room:
    """The frame, and what stands in it already."""

    def __init__(
        self,
        frame: Box,
        *,
        signs: Sequence[BaseGeometry],
        runs: Sequence[BaseGeometry],
        tints: Sequence[BaseGeometry],
    ) -> None:
        """Take the frame, what no label may cover, the lines it had better not cross, and what claims tint."""
        self._frame = frame
        self._taken, self._signs = STRtree([]), STRtree(list(signs))
        self._kept_off = shapely.union_all([keep_off(sign) for sign in signs])  # signs lie in heaps
        self._names = np.array([sign.wkb for sign in signs], dtype=object)
        self._runs, self._tints = STRtree(list(runs)), STRtree(list(tints))

    def take(self, shapes: Iterable[BaseGeometry]) -> None:
        """Take ground: from now on no label may stand there."""
        new = list(shapes)
        self._taken = STRtree([*self._taken.geometries, *new])
        self._kept_off = shapely.union_all([self._kept_off, *map(keep_off, new)])

    def find_free(self, shapes: Shapes) -> Numbers:
        """Which labels lie in the frame and on nothing that must not be covered: their numbers."""
        x0, y0, x1, y1 = self._frame
        west, south, east, north = shapely.bounds(shapes).reshape(-1, 4).T
        inside = (west >= x0 + 3) & (south >= y0 + 3) & (east <= x1 - 3) & (north <= y1 - 3)
        shapely.prepare(self._kept_off)
        within = np.flatnonzero(inside)
        free: Numbers = within[~shapely.intersects(self._kept_off, shapes[within])]
        return free

    def covers(self, shapes: Shapes) -> Costs:
        """What it costs each label to stand here: the length of the lines that it would cover."""
        costs: Costs = CROSSED * add_met(self._runs, shapes, shapely.length)
        return costs

    def tints(self, shapes: Shapes) -> Costs:
        """How much of each label, 0 to 1, lies on ground that a claim tints."""
        tinted = add_met(self._tints, shapes, shapely.area)
        shares: Costs = np.minimum(1.0, tinted / np.maximum(shapely.area(shapes), 1e-6)).astype(np.float64)
        return shares

    def crosses(self, leaders: Shapes, own: frozenset[bytes]) -> Costs:
        """What each leader would cross: infinite where it would run over a label or a sign that is not its own.

        `own` holds its signs as well-known binary.
        """
        met = self._runs.query(leaders, predicate="intersects")[0]
        costs: Costs = (4.0 * np.bincount(met, minlength=len(leaders))).astype(np.float64)
        lines, signs = self._signs.query(leaders, predicate="intersects")
        costs[lines[[name not in own for name in self._names[signs]]]] = np.inf
        costs[self._taken.query(leaders, predicate="intersects")[0]] = np.inf
        return costs


def keep_off(shape: BaseGeometry) -> BaseGeometry:
    """A shape and the gap around it."""
    return shape.buffer(GAP, quad_segs=4)


def add_met(tree: STRtree, shapes: Shapes, measure: Callable[[Shapes], Costs]) -> Costs:
    """For each shape the size, summed up, of what it shares with everything of a tree."""
    numbers, met = tree.query(shapes, predicate="intersects")
    shared = measure(shapely.intersection(tree.geometries.take(met), shapes[numbers]))
    sums: Costs = np.bincount(numbers, weights=shared, minlength=len(shapes)).astype(np.float64)
    return sums


def make_box(x: float, y: float, width: float, height: float) -> BaseGeometry:
    """A box by its lower left corner."""
    return box(x, y, x + width, y + height)
