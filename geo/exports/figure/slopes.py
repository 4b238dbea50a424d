"""The relief under the printed map: the slopes of the land in the figure's projection, as faint as on the screen."""

import math
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.exports.figure.frame import CSS, Frame, find_transformers
from geo.relief import LEVEL, LEVELS, REACH, SIDE, find_row, list_squares, read_squares
from geo.style import COLOURS

if TYPE_CHECKING:
    from PIL.Image import Image

FULL, GONE = 7.0, 9.75  # zooms, as on the screen: from the first on it grows fainter, from the second on it is gone
SPARE = 0.7  # of the pixels of the screen, as there: so coarse a level may still be drawn
DENSITY = 1.5  # pixels of the printed picture in a point
MESH = 12.0  # points: within a square of this side the projection is as good as straight
FAINT = 6  # greys from the middle that nobody sees
NORTHMOST, WIDEST = 84.0, 30.0  # degrees: beyond there is no relief; a wider square lies across a pole or an edge
Nodes = npt.NDArray[np.float64]


def make_slopes(frame: Frame) -> npt.NDArray[np.uint8] | None:
    """A frame's picture: black in the shade, white in the sun, as opaque as it is strong; None without slopes."""
    strength = float(COLOURS["relief-strength"][0]) * max(0.0, min(1.0, (GONE - frame.zoom) / (GONE - FULL)))
    nodes = find_nodes(frame)
    if not strength or (ground := join_squares(nodes, choose_level(frame.zoom))) is None:
        return None
    bent = np.asarray(bend(frame, nodes, *ground), np.float64)
    grey = np.clip(bent, LEVEL - REACH, LEVEL + REACH) / 255 * 2 - 1  # what is bent may shoot beyond
    grey[np.abs(grey) < FAINT / 128] = 0
    picture = np.zeros((*grey.shape, 4), np.uint8)
    picture[..., :3] = np.where(grey > 0, 255, 0)[..., None]
    picture[..., 3] = np.round(np.abs(grey) * strength * 255)
    return picture


def choose_level(zoom: float) -> int:
    """The coarsest level that is fine enough for print, where a pixel of the screen is wider than one of paper."""
    world = 256 * 2**zoom * CSS * DENSITY
    return next((level for level in LEVELS if level >= world * SPARE), LEVELS[-1])


def find_nodes(frame: Frame) -> Nodes:
    """A grid over the frame from its upper left corner, as longitude and latitude; unknown outside the world."""
    x0, y0, x1, y1 = frame.box
    columns, rows = (max(2, math.ceil(long / MESH) + 1) for long in (x1 - x0, y1 - y0))
    right, up = np.meshgrid(np.linspace(-0.5, 0.5, columns), np.linspace(0.5, -0.5, rows))
    _, back = find_transformers(frame.projection)
    there = back.transform(
        frame.centre[0] + right * (x1 - x0) / frame.scale, frame.centre[1] + up * (y1 - y0) / frame.scale
    )
    longitudes, latitudes = (np.where(np.isfinite(values), values, np.nan) for values in there)
    away = (longitudes - frame.longitude + 180) % 360 - 180  # one run of degrees, also across the 180th meridian
    return np.stack((frame.longitude + away, np.where(np.abs(latitudes) < NORTHMOST, latitudes, np.nan)), axis=-1)


def join_squares(nodes: Nodes, level: int) -> "tuple[Image, Nodes] | None":
    """The relief around the nodes as one picture, level ground where there is none, and where the nodes lie in it."""
    from PIL import Image

    down = np.vectorize(find_row)(np.nan_to_num(nodes[..., 1])) + 0 * nodes[..., 1]  # unknown stays unknown
    at = np.stack((nodes[..., 0] / 360 + 0.5, down), axis=-1) * level
    known = at[np.isfinite(at).all(axis=-1)]
    if not len(known):
        return None
    (left, top), (right, bottom) = (known.min(axis=0) // SIDE).astype(int), (known.max(axis=0) // SIDE).astype(int)
    across = level // SIDE
    spots = [(column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    named = {spot: f"{level}/{spot[0] % across}-{spot[1]}" for spot in spots}
    squares = read_squares({name for name in named.values() if name in list_squares()})
    if not squares:
        return None
    ground = Image.new("L", ((right - left + 1) * SIDE, (bottom - top + 1) * SIDE), LEVEL)
    for (column, row), name in named.items():
        if name in squares:
            square = Image.open(BytesIO(squares[name])).convert("RGBA")
            ground.paste(square.getchannel("R"), ((column - left) * SIDE, (row - top) * SIDE), square.getchannel("A"))
    return ground, at - np.array((left, top)) * SIDE


def bend(frame: Frame, nodes: Nodes, ground: "Image", at: Nodes) -> "Image":
    """The picture of the ground, bent into the frame; level ground where a part of the grid is not known."""
    from PIL import Image

    x0, y0, x1, y1 = frame.box
    wide, high = round((x1 - x0) * DENSITY), round((y1 - y0) * DENSITY)
    rows, columns = at.shape[:2]
    xs = np.round(np.linspace(0, wide, columns)).astype(int).tolist()
    ys = np.round(np.linspace(0, high, rows)).astype(int).tolist()
    parts = [
        ((xs[n], ys[m], xs[n + 1], ys[m + 1]), tuple(corners.ravel().tolist()))
        for m, n in np.ndindex(rows - 1, columns - 1)
        if is_whole(nodes[m : m + 2, n : n + 2])
        for corners in [at[[m, m + 1, m + 1, m], [n, n, n + 1, n + 1]]]
    ]
    return ground.transform((wide, high), Image.Transform.MESH, parts, Image.Resampling.BICUBIC, fillcolor=LEVEL)


def is_whole(corners: Nodes) -> bool:
    """Whether a square of the grid lies in the world, and not across a pole or an edge of it."""
    return bool(np.isfinite(corners).all() and np.ptp(corners[..., 0]) < WIDEST)
