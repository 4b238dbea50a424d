"""Room: what of the frame is taken. Labels ask it where they may stand, and take the place they get."""

from collections.abc import Iterable, Sequence

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
        self._taken: list[BaseGeometry] = []
        self._signs = STRtree(list(signs))
        self._runs, self._tints = STRtree(list(runs)), STRtree(list(tints))

    def take(self, shapes: Iterable[BaseGeometry]) -> None:
        """Take ground: from now on no label may stand there."""
        self._taken += shapes

    def is_free(self, shape: BaseGeometry) -> bool:
        """Whether a label lies in the frame and on nothing that must not be covered."""
        x0, y0, x1, y1 = self._frame
        west, south, east, north = shape.bounds
        inside = bool(west >= x0 + 3 and south >= y0 + 3 and east <= x1 - 3 and north <= y1 - 3)
        if not inside or self._signs.query(shape, predicate="dwithin", distance=GAP).size:
            return False
        return not (self._taken and bool(shapely.dwithin(self._taken, shape, GAP).any()))

    def covers(self, shape: BaseGeometry) -> float:
        """What it costs to stand here: the length of the lines that would be covered."""
        near = self._runs.geometries.take(self._runs.query(shape))
        return CROSSED * float(sum(line.intersection(shape).length for line in near))

    def tints(self, shape: BaseGeometry) -> float:
        """How much of a label, 0 to 1, lies on ground that a claim tints."""
        near = self._tints.geometries.take(self._tints.query(shape))
        tinted = float(sum(area.intersection(shape).area for area in near))
        return min(1.0, tinted / max(float(shape.area), 1e-6))

    def crosses(self, leader: LineString, own: Iterable[BaseGeometry]) -> float:
        """What a leader would cross: infinite where it would run over a label or a sign that is not its own."""
        signs = self._signs.geometries.take(self._signs.query(leader, predicate="intersects"))
        near = [*signs, *(shape for shape in self._taken if shape.intersects(leader))]
        if any(not any(shape.equals(one) for one in own) for shape in near):
            return float("inf")
        return float(sum(4 for i in self._runs.query(leader) if self._runs.geometries[i].intersects(leader)))


def make_box(x: float, y: float, width: float, height: float) -> BaseGeometry:
    """A box by its lower left corner."""
    return box(x, y, x + width, y + height)
