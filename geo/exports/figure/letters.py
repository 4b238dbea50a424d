"""The typefaces of the printed figure, and how wide words are in them.

Source Sans and Source Serif, as on the page; signs that these lack come from DejaVu, which Matplotlib brings along.
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.exports.words import LOST

PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")
NEEDED = ("Regular.ttf", "Bold.ttf", "It.ttf")
SANS, SERIF, FALLBACK = "Source Sans Pro", "Source Serif Pro", "DejaVu Sans"
LONGEST = 400  # signs that are measured at once: more stand in no line
NEARLY = 0.03  # of a width, within which the widths of words do not tell that of their line
LEADING = 1.26  # of the size, from line to line
TIE = "\u00a0"  # a blank at which no line is broken
_BLANKS = re.compile(f"[^\\S{TIE}]+")
_BEFORE_STOPS = re.compile(r" (?=[,.;:!?])")  # what is left where a picture stood before a comma
LEFTWARDS = frozenset({"R", "AL", "RLE", "RLO", "RLI"})  # kinds of signs that turn the order of words
PICTURES = frozenset({"So", "Sk", "Cf", "Mn", "Me"})  # kinds of signs that are no letters, and what alters them
CONTROL = frozenset({"Cc", "Cs", "Co", "Cn"})  # kinds of signs that no typeface has


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface in one size: points."""

    size: float
    bold: bool = False
    serif: bool = False
    slanted: bool = False

    @property
    def leading(self) -> float:
        """From line to line, in points."""
        return self.size * LEADING


@cache
def load_faces() -> None:
    """Make the typefaces known to Matplotlib. Raises FileNotFoundError naming a package that is not installed."""
    from matplotlib import rcParams
    from matplotlib.font_manager import fontManager

    rcParams["svg.fonttype"] = "none"  # words stay words, see geo.exports.figure.svg
    for package in PACKAGES:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise FileNotFoundError(f"expected the package {package.replace('_', '-')} to be installed")
        for path in sorted((Path(spec.origin).parent / "files").glob("*.ttf")):
            if path.name.split("-")[-1] in NEEDED:
                fontManager.addfont(path)


@cache
def find_font(face: Face) -> Any:
    """A face as Matplotlib knows it."""
    from matplotlib.font_manager import FontProperties

    load_faces()
    return FontProperties(
        family=[SERIF if face.serif else SANS, FALLBACK],
        size=face.size,
        weight="bold" if face.bold else "regular",
        style="italic" if face.slanted else "normal",
    )


@lru_cache(maxsize=20_000)
def measure(words: str, face: Face) -> float:
    """How wide words are, in points."""
    from matplotlib.textpath import TextToPath

    width, _, _ = TextToPath().get_text_width_height_descent(words, find_font(face), ismath=False)
    return float(width)


@cache
def find_files(face: Face) -> tuple[str, ...]:
    """The files of a face, the second for the signs that the first lacks."""
    from matplotlib.font_manager import findfont

    wanted = find_font(face)
    both = []
    for family in wanted.get_family():
        one = wanted.copy()
        one.set_family(family)
        both.append(str(findfont(one)))
    return tuple(both)


@lru_cache(maxsize=10_000)
def press(word: str, face: Face, dots: float) -> tuple[npt.NDArray[np.uint8], int, float]:
    """A blank and a word as a picture of so many dots an inch: its ink, how high it rises, and how far it leads."""
    from matplotlib.font_manager import get_font
    from matplotlib.ft2font import LoadFlags

    fonts = get_font(find_files(face))  # each thread has its own, for a font remembers what it was last asked
    fonts.set_size(face.size, dots)
    fonts.set_text(f" {word} n", 0.0, flags=LoadFlags.DEFAULT)
    long = fonts.get_width_height()[0]
    fonts.set_text(" n", 0.0, flags=LoadFlags.DEFAULT)
    long -= fonts.get_width_height()[0]
    fonts.set_text(f" {word}", 0.0, flags=LoadFlags.DEFAULT)
    fonts.draw_glyphs_to_bitmap(antialiased=True)
    rises = (fonts.get_width_height()[1] - fonts.get_descent()) // 64 + 1
    return np.array(fonts.get_image(), np.uint8), rises, long / 64


def part(words: str) -> list[str]:
    """The words of a line; in one piece where a part of it runs leftwards."""
    return [words] if any(unicodedata.bidirectional(sign) in LEFTWARDS for sign in words) else words.split(" ")


def tidy(words: str) -> str:
    """Words that can be printed: in one line, with single blanks, and without signs that only command a machine."""
    line = _BLANKS.sub(" ", words)
    kept = keep_printable(line)
    return (kept if kept == line else _BEFORE_STOPS.sub("", _BLANKS.sub(" ", kept))).strip()


def keep_printable(words: str) -> str:
    """Words without what no typeface here has: a letter is a sign that one is lost, a picture is left out."""
    known = list_signs()
    if known.issuperset(words):
        return words
    return "".join(sign if sign in known else "" if is_picture(sign) else LOST for sign in words)


def is_picture(sign: str) -> bool:
    """Whether a sign is no letter, and no part of one."""
    return unicodedata.category(sign) in PICTURES


def is_control(sign: str) -> bool:
    """Whether a sign is there for machines."""
    return unicodedata.category(sign) in CONTROL


@cache
def list_signs() -> frozenset[str]:
    """The signs that can be printed."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    load_faces()
    paths = (findfont(FontProperties(family=family)) for family in (SANS, FALLBACK))
    signs = (chr(code) for path in paths for code in get_font(path).get_charmap())
    return frozenset(sign for sign in signs if not is_control(sign))


def break_lines(words: str, face: Face, width: float) -> Iterator[str]:
    """Words in lines no wider than a column, broken at blanks, or where they must be."""
    line, wide = "", 0.0
    blank = measure("n n", face) - measure("nn", face)
    for word in tidy(words).split(" "):
        own = measure(word, face) if len(word) <= LONGEST else math.inf
        joined, long = (f"{line} {word}", wide + blank + own) if line else (word, own)
        if abs(long - width) < NEARLY * width:  # letters may stand closer beside a blank
            long = measure(joined, face)
        if long <= width:
            line, wide = joined, long
            continue
        if line:
            yield line
        *whole, line = cut_word(word, face, width)
        wide = measure(line, face)
        yield from whole
    if line:
        yield line


def cut_word(word: str, face: Face, width: float) -> list[str]:
    """A word in pieces that fit a column; mostly one."""
    pieces = []
    while word:
        piece = word[:LONGEST]
        if (wide := measure(piece, face)) > width:
            piece = piece[: max(1, int(len(piece) * width / wide))]
        while len(piece) > 1 and measure(piece, face) > width:
            piece = piece[:-1]
        pieces.append(piece)
        word = word[len(piece) :]
    return pieces or [word]
