"""The pen draws on a sheet of paper, in points from its lower left corner: 72 to an inch.

Matplotlib does the drawing, because one drawing of it becomes SVG, PDF and PNG alike, with the true widths of words,
without a browser or a library of the system.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from shapely.geometry.base import BaseGeometry

from geo.exports.figure.letters import Face, find_font, keep_printable

Spot = tuple[float, float]
Box = tuple[float, float, float, float]  # left, lower, right, upper
INCH = 72.0


class Pen:
    """A sheet and what draws on it; each stroke lies above those before it."""

    def __init__(self, width: float, height: float, *, paper: str) -> None:
        """Take a new sheet, its sides in points."""
        from matplotlib.figure import Figure

        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / INCH, height / INCH), facecolor=paper)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(0, height)
        self._order = 0
        self._clip: Any = None

    def keep_within(self, box: Box | None) -> None:
        """From now on draw only within a box; None: on the whole sheet."""
        from matplotlib.patches import Rectangle

        self._clip = None
        if box is not None:
            x0, y0, x1, y1 = box
            self._clip = Rectangle((x0, y0), x1 - x0, y1 - y0, transform=self._axes.transData)

    def line(self, shape: BaseGeometry, colour: str, width: float, *, dash: str = "", strength: float = 1.0) -> None:
        """Stroke lines, or the edges of areas; the width and the dashes in points."""
        lists = [list(part.coords) for part in list_lines(shape)]
        pattern = tuple(float(step) / width for step in dash.split())
        self._draw(
            lists,
            facecolor="none",
            edgecolor=colour,
            linewidth=width,
            linestyle=(0, pattern) if pattern else "-",
            alpha=strength,
            capstyle="butt",
            joinstyle="round",
        )

    def area(
        self, shape: BaseGeometry, colour: str, *, strength: float = 1.0, edge: str = "", width: float = 0
    ) -> None:
        """Fill areas."""
        rings = [list(ring.coords) for part in list_areas(shape) for ring in (part.exterior, *part.interiors)]
        edged = {"edgecolor": edge, "linewidth": width} if edge else {"edgecolor": "none", "linewidth": 0}
        self._draw(rings, closed=True, facecolor=colour, alpha=strength, joinstyle="round", **edged)

    def words(
        self, at: Spot, words: str, face: Face, colour: str, *, halo: str = "", align: str = "left", turn: float = 0.0
    ) -> None:
        """Write one line on its base line; never as a formula."""
        from matplotlib.patheffects import withStroke

        self._order += 1
        effects = [withStroke(linewidth=face.size * 0.3, foreground=halo)] if halo else []
        self._axes.text(
            *at,
            keep_printable(words),
            fontproperties=find_font(face),
            color=colour,
            ha=align,
            va="baseline",
            rotation=turn,
            rotation_mode="anchor",
            parse_math=False,
            zorder=self._order,
            path_effects=effects,
            clip_on=False,
        )

    def _draw(self, lists: Sequence[Sequence[Sequence[float]]], *, closed: bool = False, **looks: Any) -> None:
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        kept = [points for points in lists if len(points) > 1]
        if not kept:
            return
        self._order += 1
        codes = [
            code
            for points in kept
            for code in (Path.MOVETO, *[Path.LINETO] * (len(points) - 2), Path.CLOSEPOLY if closed else Path.LINETO)
        ]
        path = Path([point[:2] for points in kept for point in points], codes)
        patch = PathPatch(path, zorder=self._order, **looks)
        self._axes.add_artist(patch)  # which, unlike add_patch, does not measure the paper anew
        if self._clip is not None:
            patch.set_clip_path(self._clip)


def list_lines(shape: BaseGeometry) -> Iterable[Any]:
    """The lines of a shape; of an area its edges."""
    if hasattr(shape, "geoms"):
        return [line for part in shape.geoms for line in list_lines(part)]
    if shape.geom_type == "Polygon":
        return [shape.exterior, *shape.interiors]
    return [shape] if shape.geom_type in ("LineString", "LinearRing") and not shape.is_empty else []


def list_areas(shape: BaseGeometry) -> Iterable[Any]:
    """The areas of a shape."""
    if hasattr(shape, "geoms"):
        return [area for part in shape.geoms for area in list_areas(part)]
    return [shape] if shape.geom_type == "Polygon" and not shape.is_empty else []


def list_points(shape: BaseGeometry) -> Iterable[Any]:
    """The points of a shape."""
    if hasattr(shape, "geoms"):
        return [point for part in shape.geoms for point in list_points(part)]
    return [shape] if shape.geom_type == "Point" and not shape.is_empty else []
