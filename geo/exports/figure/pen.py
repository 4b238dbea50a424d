"""The pen draws on a sheet of paper, in points from its lower left corner: 72 to an inch.

Matplotlib does the drawing, because one drawing of it becomes SVG, PDF and PNG alike, with the true widths of words,
without a browser or a library of the system.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from shapely import get_coordinates
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.letters import Face, find_font, keep_printable, part, press

Spot = tuple[float, float]
Box = tuple[float, float, float, float]  # left, lower, right, upper
Corners = npt.NDArray[np.float64]  # a row for each: to the right, upwards
INCH = 72.0


class Pen:
    """A sheet and what draws on it; each stroke lies above those before it."""

    def __init__(self, width: float, height: float, *, paper: str) -> None:
        """Take a new sheet, its sides in points."""
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / INCH, height / INCH), facecolor=paper)
        self._points = Affine2D().scale(1 / INCH) + self.figure.dpi_scale_trans
        self._order = 0
        self._clip: Any = None

    def keep_within(self, box: Box | None) -> None:
        """From now on draw only within a box; None: on the whole sheet."""
        from matplotlib.transforms import Bbox, TransformedBbox

        self._clip = None if box is None else TransformedBbox(Bbox.from_extents(*box), self._points)

    def line(self, shape: BaseGeometry, colour: str, width: float, *, dash: str = "", strength: float = 1.0) -> None:
        """Stroke lines, or the edges of areas; the width and the dashes in points."""
        lists = [get_coordinates(part) for part in list_lines(shape)]
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
        rings = [get_coordinates(ring) for part in list_areas(shape) for ring in (part.exterior, *part.interiors)]
        edged = {"edgecolor": edge, "linewidth": width} if edge else {"edgecolor": "none", "linewidth": 0}
        self._draw(rings, closed=True, facecolor=colour, alpha=strength, joinstyle="round", **edged)

    def picture(self, pixels: npt.NDArray[np.uint8], box: Box) -> None:
        """Lay a picture into a box: rows from the top of red, green, blue and how opaque."""
        self._order += 1
        picture = define_picture()(pixels, box)
        picture.set_clip_box(self._clip)
        self._add(picture)

    def words(
        self, at: Spot, words: str, face: Face, colour: str, *, halo: str = "", align: str = "left", turn: float = 0.0
    ) -> None:
        """Write one line on its base line; never as a formula."""
        from matplotlib.patheffects import Stroke

        self._order += 1
        if align == "left" and not halo and not turn:
            self._add(define_line()(at, keep_printable(words), face, colour))
            return
        halos = [Stroke(linewidth=face.size * 0.3, foreground=halo)] if halo else []
        for effects in ([halos] if halos else []) + [[]]:  # the outline lies under words that stay words
            self.figure.text(
                *at,
                keep_printable(words),
                fontproperties=find_font(face),
                color=colour,
                ha=align,
                va="baseline",
                rotation=turn,
                rotation_mode="anchor",
                parse_math=False,
                transform=self._points,
                zorder=self._order,
                path_effects=effects,
                clip_on=False,
            )

    def _draw(self, lists: Sequence[Corners], *, closed: bool = False, **looks: Any) -> None:
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        kept = [points for points in lists if len(points) > 1]
        if not kept:
            return
        self._order += 1
        corners = np.concatenate(kept)
        codes = np.full(len(corners), Path.LINETO, dtype=Path.code_type)
        ends = np.cumsum([len(points) for points in kept])
        codes[[0, *ends[:-1]]] = Path.MOVETO
        if closed:
            codes[ends - 1] = Path.CLOSEPOLY
        path = Path(corners, codes)
        patch = PathPatch(path, **looks)
        patch.set_clip_box(self._clip)
        self._add(patch)

    def _add(self, artist: Any) -> None:
        """Lay something on top; of the figure itself, for axes would clip each artist twice."""
        artist.set_zorder(self._order)
        artist.set_transform(self._points)
        self.figure.add_artist(artist)


@cache
def define_line() -> Any:
    """A plain line of words as Matplotlib draws it, without first asking how large it will be: there are many."""
    from matplotlib.artist import Artist

    class Line(Artist):
        def __init__(self, at: Spot, words: str, face: Face, colour: str) -> None:
            super().__init__()
            self._told = at, words, face, colour

        def draw(self, renderer: Any) -> None:
            at, words, face, colour = self._told
            brush = renderer.new_gc()
            brush.set_foreground(colour)
            if renderer.option_scale_image():
                x, y = self.get_transform().transform(at)
                y = renderer.get_canvas_width_height()[1] - y if renderer.flipy() else y
                renderer.draw_text(brush, x, y, words, find_font(face), 0.0, ismath=False)
            else:
                self.press(renderer, brush)
            brush.restore()

        def press(self, renderer: Any, brush: Any) -> None:
            """Print word by word: most words come again, and so need not be drawn letter by letter each time."""
            at, words, face, _ = self._told
            ink = [round(255 * share) for share in brush.get_rgb()[:3]]
            x, y = self.get_transform().transform(at)
            x -= press("", face, renderer.dpi)[2]
            for word in part(words):
                inked, rises, long = press(word, face, renderer.dpi)
                pixels = np.empty((*inked.shape, 4), np.uint8)
                pixels[..., :3], pixels[..., 3] = ink, inked
                renderer.draw_image(brush, round(x), round(y) + rises - len(inked), pixels[::-1])
                x += long

    return Line


@cache
def define_picture() -> Any:
    """A picture that is printed pixel by pixel as it is, and only for a PNG stretched to that one's own pixels."""
    from matplotlib.artist import Artist
    from matplotlib.transforms import Affine2D
    from PIL import Image

    class Picture(Artist):
        def __init__(self, pixels: npt.NDArray[np.uint8], box: Box) -> None:
            super().__init__()
            self._told = pixels, box

        def draw(self, renderer: Any) -> None:
            pixels, (left, low, right, high) = self._told
            (x0, y0), (x1, y1) = self.get_transform().transform([(left, low), (right, high)])
            brush = renderer.new_gc()
            brush.set_clip_rectangle(self.get_clip_box())
            if renderer.option_scale_image():
                renderer.draw_image(brush, x0, y0, pixels[::-1], Affine2D().scale(x1 - x0, y1 - y0))
            else:
                (x0, y0), (x1, y1) = (round(x0), round(y0)), (round(x1), round(y1))
                stretched = Image.fromarray(pixels).resize((x1 - x0, y1 - y0), Image.Resampling.BICUBIC)
                renderer.draw_image(brush, x0, y0, np.asarray(stretched)[::-1])
            brush.restore()

    return Picture


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
