"""The relief of the land: a picture of its slopes that lies under everything else on the map. No network.

It comes in squares of the web's Mercator map, in levels: a world 2048, 4096 or 8192 pixels wide. Each square is a
grey picture, named by level, column and row ("8192/10-5"): middle grey is level ground, darker a slope in the shade,
lighter one in the sun; the sea is empty. Squares without any slope, and all south of 60 degrees south, are left out.
Laid over a colour as hard light, grey below the middle is black, grey above it white, the stronger the further it is
from the middle.
"""

import hashlib
import math
import os
import zipfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from geo.style import embed_json
from geo.tables import DATA

ARCHIVE = DATA / "relief.zip"
LEVELS = (2048, 4096, 8192)  # pixels around the world; the last is about as fine as the source
SIDE = 512  # pixels of a square
LEVEL = 128  # the grey of level ground
REACH = 100  # how far from it the grey goes, so that colours and words laid over it keep their contrast
ENDING = ".webp"
MEDIA = "image/webp"

Bounds = tuple[float, float, float, float]  # west, south, east, north


@cache
def list_squares() -> Mapping[str, int]:
    """The squares there are, each with its size in bytes."""
    with zipfile.ZipFile(ARCHIVE) as archive:
        return {info.filename.removesuffix(ENDING): info.file_size for info in archive.infolist()}


def read_squares(names: Iterable[str]) -> dict[str, bytes]:
    """Some squares as pictures."""
    with zipfile.ZipFile(ARCHIVE) as archive:
        return {name: archive.read(name + ENDING) for name in names}


def find_squares(bounds: Bounds, level: int) -> tuple[str, ...]:
    """The squares of a level that lie within bounds, of those there are."""
    west, south, east, north = bounds
    across = level // SIDE
    columns = range(max(0, math.floor((west / 360 + 0.5) * across)), math.floor((east / 360 + 0.5) * across) + 1)
    rows = range(math.floor(find_row(north) * across), math.floor(find_row(south) * across) + 1)
    named = (f"{level}/{column}-{row}" for column in columns for row in rows)
    return tuple(name for name in named if name in list_squares())


def find_row(latitude: float) -> float:
    """How far down the web's Mercator map a latitude lies: 0 is its upper edge, 1 its lower."""
    bound = math.radians(max(-85.05, min(85.05, latitude)))
    return 0.5 - math.asinh(math.tan(bound)) / (2 * math.pi)


def choose_squares(bounds: Bounds, most: int) -> tuple[str, ...]:
    """Squares for a map that carries them with it, `most` bytes: bounds as fine as fits, a little around coarse."""
    coarse = find_squares(bounds, LEVELS[0])
    choices = ((*coarse, *find_squares(bounds, level)) for level in reversed(LEVELS[1:]))
    fitting = (names for names in (*choices, coarse) if sum(list_squares()[name] for name in names) <= most)
    return next(fitting, ())


def relief_script(addresses: Mapping[str, str]) -> str:
    """JavaScript that sets `window.datelineRelief`: the squares there are, and where a browser finds each."""
    told = {"levels": LEVELS, "side": SIDE, "squares": addresses}
    return f"window.datelineRelief = {embed_json(told)};\n"


@cache
def name_edition() -> str:
    """A name for the relief as it is now."""
    return f"relief-{hashlib.sha256(ARCHIVE.read_bytes()).hexdigest()[:16]}"


def serve_relief(folder: Path) -> str:
    """Lay the squares out in a folder of their own inside a folder, unless they are there; give its name."""
    name = name_edition()
    target = folder / name
    if not target.is_dir():
        draft = Path(mkdtemp(prefix="relief-", dir=folder))
        try:
            with zipfile.ZipFile(ARCHIVE) as archive:
                archive.extractall(draft)
            draft.chmod(0o755)
            draft.rename(target)
        except OSError:
            rmtree(draft, ignore_errors=True)
            if not target.is_dir():  # else another program was faster
                raise
    os.utime(target)
    return name
