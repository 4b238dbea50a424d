"""The furniture of the printed figure: the legend of what is seen, the scale bar, and what must be said beside it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from shapely import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.frame import CSS, Frame
from geo.exports.figure.letters import Face, measure
from geo.exports.figure.marks import Mark
from geo.exports.figure.pen import Pen, Spot
from geo.exports.figure.symbols import draw_mark
from geo.style import colour

ENTRY = Face(8.2)
SYMBOL = (26.0, 12.0)  # points: a symbol's room
ROW = 16.0
TALL = {"fled": 6.0, "arrived": 6.0, "stranded": 3.0, "clash": 3.0, "flow": 1.0}  # how far beyond its row
WIDEST_BAR = 110.0
STEPS = (1, 2, 4, 5, 10)  # lengths that divide well in two
# What may stand in the legend, from the top down: the form, a status or a width, and the words.
ENTRIES: tuple[tuple[str, str, bool, str], ...] = (
    ("dot", "", False, "town or site"),
    ("area", "", False, "area, its edge not exact"),
    ("part", "", True, "ground told in words only"),
    ("near", "", False, "within a distance"),
    ("river", "", False, "water that is spoken of"),
    ("border", "", False, "border that is spoken of"),
    ("way", "", True, "road, its course inferred"),
    ("front", "", False, "front, stated"),
    ("front", "", True, "front, its course inferred"),
    ("clash", "", False, "fighting at a place"),
    ("fighting", "", False, "fighting"),
    ("claimed", "", False, "fighting, gains only claimed"),
    ("band", "", False, "fighting within a stated distance"),
    ("corridor", "open", False, "corridor"),
    ("corridor", "cut", False, "corridor, cut"),
    ("corridor", "promised", False, "corridor, only promised"),
    ("flow", "", False, "people who moved; wider: more people"),
    ("flow", "few", False, "people who moved, number not given"),
    ("stranded", "", False, "people stranded"),
    ("fled", "", False, "fled, destination not given"),
    ("arrived", "", False, "arrived, origin not given"),
)


def list_entries(marks: Sequence[Mark]) -> list[tuple[Mark, str]]:
    """The symbols that are seen on the map, each with its meaning."""
    drawn = [mark for mark in marks if mark.shown and not mark.covered]
    entries = []
    for form, status, inferred, words in ENTRIES:
        like = [mark for mark in drawn if mark.form == form and matches(mark, status, inferred)]
        if like:
            entries.append((replace(like[0], laid=None, nested=False, covered=False), words))
    return entries


def matches(mark: Mark, status: str, inferred: bool) -> bool:
    """Whether a mark is of the kind that an entry of the legend explains."""
    if mark.form == "front":
        return mark.inferred == inferred
    if mark.form == "flow":
        return (mark.width is None) == (status == "few")
    if mark.form == "corridor":
        return (mark.status if mark.status in ("cut", "promised") else "open") == status
    return True


def draw_legend(pen: Pen, entries: Iterable[tuple[Mark, str]], borders: str, at: Spot) -> float:
    """Draw the legend downwards from a corner; give where it ends."""
    x, y = at
    for mark, words in entries:
        y -= ROW + TALL.get(mark.form, 0.0)
        draw_mark(pen, replace(mark, laid=place_symbol(mark.form, (x, y)), width=min(mark.width or 0, 5) or None))
        pen.words((x + SYMBOL[0] + 8, y - ENTRY.size * 0.34), words, ENTRY, colour("ink"))
        y -= TALL.get(mark.form, 0.0)
    y -= ROW
    draw_borders_symbol(pen, (x, y))
    pen.words((x + SYMBOL[0] + 8, y - ENTRY.size * 0.34), borders, ENTRY, colour("ink"))
    return y - ROW / 2


def place_symbol(form: str, at: Spot) -> BaseGeometry:
    """A shape for a symbol of the legend, its room beginning at a point, centred on its height."""
    x, y = at
    wide, high = SYMBOL
    if form in ("dot", "clash", "stranded", "fled", "arrived"):
        return Point(x + wide / 2, y)
    if form == "flow":
        return LineString([(x, y - 4), (x + 5, y - 0.5), (x + 11, y + 2), (x + 18, y + 1.5), (x + wide, y - 2)])
    if form in ("front", "corridor", "river", "border", "road", "way"):
        return LineString([(x, y), (x + wide, y)])
    return box(x + 2, y - high / 2 + 1, x + wide - 2, y + high / 2 - 1)


def draw_borders_symbol(pen: Pen, at: Spot) -> None:
    """Borders of states and republics; below, dashed, of what lies within them or is disputed."""
    x, y = at
    for dy, name, dash in ((2.2, "border", ""), (-2.2, "oblast", "2.6 2.2")):
        pen.line(LineString([(x, y + dy), (x + SYMBOL[0], y + dy)]), colour(name), 1.1 * CSS, dash=dash)


def draw_scale(pen: Pen, frame: Frame, face: Face) -> BaseGeometry:
    """A metric scale bar in the lower left corner of the map; give the room it takes."""
    x0, y0, _, _ = frame.box
    km = round_length(WIDEST_BAR / frame.scale)
    long, x, y = km * frame.scale, x0 + 14, y0 + 14
    room = box(x0 + 4, y0 + 4, x + long + measure(f"{say_km(km)} km", face) + 8, y + 20)
    pen.area(box(x, y, x + long, y + 3.2), colour("field"), edge=colour("ink2"), width=0.7)
    pen.area(box(x, y, x + long / 2, y + 3.2), colour("ink2"))
    for share, words in ((0.0, "0"), (0.5, say_km(km / 2)), (1.0, f"{say_km(km)} km")):
        align = "left" if share == 0 else "center"
        shift = measure(" km", face) / 2 if share == 1 else 0.0
        pen.words((x + long * share + shift, y + 6), words, face, colour("ink"), halo=colour("halo"), align=align)
    return room


def round_length(wanted: float) -> float:
    """A length of about so many kilometres that divides well in two."""
    power = 10.0 ** math.floor(math.log10(wanted))
    return max(step * power for step in STEPS if step * power <= wanted)


def say_km(km: float) -> str:
    """Kilometres in words."""
    return f"{km:,.0f}" if km >= 10 else f"{km:g}"
