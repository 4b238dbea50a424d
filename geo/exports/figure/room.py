"""Room: what of the frame is taken. Labels ask it where they may stand, and take the place they get."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from shapely import LineString, STRtree, box
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.pen import Box

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
        self._kept_off = [STRtree([]), STRtree([keep_off(sign) for sign in signs])]
        self._names = [sign.wkb for sign in signs]
        self._runs, self._tints = STRtree(list(runs)), STRtree(list(tints))

    def take(self, shapes: Iterable[BaseGeometry]) -> None:
        """Take ground: from now on no label may stand there."""
        new = list(shapes)
        self._taken = STRtree([*self._taken.geometries, *new])
        self._kept_off[0] = STRtree([*self._kept_off[0].geometries, *map(keep_off, new)])

    def find_free(self, shapes: Iterable[BaseGeometry]) -> list[int]:
        """Which labels lie in the frame and on nothing that must not be covered: their numbers."""
        x0, y0, x1, y1 = self._frame
        boxes = np.array(list(shapes), dtype=object)
        west, south, east, north = shapely.bounds(boxes).reshape(-1, 4).T
        inside = (west >= x0 + 3) & (south >= y0 + 3) & (east <= x1 - 3) & (north <= y1 - 3)
        free = np.flatnonzero(inside)
        for tree in self._kept_off:
            free = np.delete(free, np.unique(tree.query(boxes[free], predicate="intersects")[0]))
        return [int(n) for n in free]

    def covers(self, shape: BaseGeometry) -> float:
        """What it costs to stand here: the length of the lines that would be covered."""
        return CROSSED * float(shapely.length(shapely.intersection(find_met(self._runs, shape), shape)).sum())

    def tints(self, shape: BaseGeometry) -> float:
        """How much of a label, 0 to 1, lies on ground that a claim tints."""
        tinted = float(shapely.area(shapely.intersection(find_met(self._tints, shape), shape)).sum())
        return min(1.0, tinted / max(float(shape.area), 1e-6))

    def crosses(self, leader: LineString, own: frozenset[bytes]) -> float:
        """What a leader would cross: infinite where it would run over a label or a sign that is not its own.

        `own` holds its signs as well-known binary.
        """
        met = (self._names[n] for n in self._signs.query(leader, predicate="intersects"))
        if any(name not in own for name in met) or len(find_met(self._taken, leader)):
            return float("inf")
        return 4.0 * len(find_met(self._runs, leader))


def keep_off(shape: BaseGeometry) -> BaseGeometry:
    """A shape and the gap around it."""
    return shape.buffer(GAP, quad_segs=4)


def find_met(tree: STRtree, shape: BaseGeometry) -> Any:
    """What of a tree a shape meets."""
    return tree.geometries.take(tree.query(shape, predicate="intersects"))


def make_box(x: float, y: float, width: float, height: float) -> BaseGeometry:
    """A box by its lower left corner."""
    return box(x, y, x + width, y + height)
