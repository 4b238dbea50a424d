"""SVG for drawing programs: words stay words, in typefaces that the file brings along, and nothing is told twice.

Matplotlib writes each coordinate to the millionth of a point, and a coast once for each line along it; a hundredth of
a point is finer than any printer. The typefaces are cut down to the letters that are there (Source Sans and Serif:
SIL Open Font License 1.1), so that the words are as wide as they were measured wherever the file is opened.
"""

import re
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from io import BytesIO
from typing import Any

from geo.exports.figure.letters import FALLBACK, SANS, SERIF, Face, find_files

DIGITS = 2  # of a coordinate in points
LONG = 400  # letters of a path from which on it is worth a name of its own
BOLD = 600  # the weight from which on a typeface is the bold one
_PATH = re.compile(r'<path ((?:id="[^"]*" )?)d="([^"]*)"')
_NUMBER = re.compile(r"-?\d+\.\d+")
_TEXT = re.compile(r'<text style="([^"]*)"[^>]*>([^<]*)</text>')
_HEAD = re.compile(r"(<svg [^>]*>)")


def finish(svg: str) -> str:
    """A drawing as Matplotlib writes it, made small, with its typefaces."""
    short = _PATH.sub(lambda m: f'<path {m[1]}d="{shorten(m[2])}"', svg)
    counts = Counter(path for kept, path in _PATH.findall(short) if not kept and len(path) > LONG)
    names = {path: f"course{n}" for n, (path, count) in enumerate(counts.items()) if count > 1}
    shared = _PATH.sub(lambda m: f'<use xlink:href="#{names[m[2]]}"' if m[2] in names else m[0], short)
    defined = "".join(f'<path id="{name}" d="{path}"/>' for path, name in names.items())
    faces = "".join(write_faces(svg))
    return _HEAD.sub(lambda m: f"{m[1]}<defs><style>{faces}</style>{defined}</defs>", shared, count=1)


def shorten(path: str) -> str:
    """A path no more exactly than is seen, in one line."""
    return " ".join(_NUMBER.sub(lambda m: f"{float(m[0]):.{DIGITS}f}".rstrip("0").rstrip("."), path).split())


def write_faces(svg: str) -> Iterator[str]:
    """The typefaces of the words of a drawing, as rules of its style sheet."""
    used: dict[tuple[str, bool, bool, str], set[str]] = defaultdict(set)
    for style, words in _TEXT.findall(svg):
        face = read_face(style)
        for sign in unescape(words):
            own, other = find_files(face)
            path, family = (own, name_family(face)) if sign in list_letters(own) else (other, FALLBACK)
            used[family, face.bold and path == own, face.slanted and path == own, path].add(sign)
    for (family, bold, slanted, path), signs in sorted(used.items()):
        yield (
            f"@font-face{{font-family:'{family}';font-weight:{700 if bold else 400};"
            f"font-style:{'italic' if slanted else 'normal'};"
            f"src:url(data:font/woff;base64,{cut_face(path, ''.join(sorted(signs)))})}}"
        )


def read_face(style: str) -> Face:
    """The typeface that a style asks for, of no size."""
    told: Mapping[str, str] = dict(part.strip().split(": ", 1) for part in style.split(";") if ": " in part)
    weight = told.get("font-weight", "400")
    bold = weight == "bold" or (weight.isdecimal() and int(weight) >= BOLD)
    return Face(
        10.0, bold=bold, serif=SERIF in told.get("font-family", ""), slanted=told.get("font-style") == "italic"
    )


def name_family(face: Face) -> str:
    """The family of a typeface."""
    return SERIF if face.serif else SANS


@lru_cache(maxsize=16)
def list_letters(path: str) -> frozenset[str]:
    """The signs that a typeface has."""
    from matplotlib.font_manager import get_font

    return frozenset(map(chr, get_font(path).get_charmap()))


@lru_cache(maxsize=64)
def cut_face(path: str, signs: str) -> str:
    """A typeface with some letters only, as WOFF in base 64."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options: Any = Options()
    options.hinting, options.notdef_outline = False, True
    font, cutter = TTFont(path), Subsetter(options)
    cutter.populate(text=signs)
    cutter.subset(font)
    font.flavor = "woff"
    paper = BytesIO()
    font.save(paper)
    return b64encode(paper.getvalue()).decode()
