"""The furniture of the printed figure: the legend of what is seen, the scale bar, and what must be said beside it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from pyproj import Geod
from shapely import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.frame import CSS, Frame, find_transformers
from geo.exports.figure.letters import Face, measure
from geo.exports.figure.marks import Mark
from geo.exports.figure.pen import Pen, Spot
from geo.exports.figure.symbols import draw_mark
from geo.marks import find_width
from geo.style import colour

ENTRY, SAMPLE = Face(8.2), Face(7.8)
WIDTHS = ((5_000, "5,000"), (30_000, "30,000"), (100_000, "100,000 or more"))  # people, from thin to widest
BAR = 14.0  # points: how long a sample of a width is
SYMBOL = (26.0, 12.0)  # points: a symbol's room
ROW = 16.0
TALL = {"fled": 6.0, "arrived": 6.0, "stranded": 3.0, "clash": 3.0, "flow": 1.0}  # how far beyond its row
WIDEST_BAR = 110.0
UNTRUE, FURTHEST = 0.06, 75.0  # of a bar's length, above which its latitude is told; degrees, nobody measures further
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
    ("flow", "", False, "people who moved, so many:"),
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


def measure_legend(entries: Iterable[tuple[Mark, str]]) -> float:
    """How high a legend is."""
    rows = (ROW + 2 * TALL.get(mark.form, 0.0) + (ROW if has_widths(mark) else 0.0) for mark, _ in entries)
    return sum(rows) + 1.5 * ROW


def has_widths(mark: Mark) -> bool:
    """Whether a mark is as wide as a number."""
    return mark.form == "flow" and mark.width is not None


def draw_legend(pen: Pen, entries: Iterable[tuple[Mark, str]], borders: str, at: Spot) -> float:
    """Draw the legend downwards from a corner; give where it ends."""
    x, y = at
    for mark, words in entries:
        y -= ROW + TALL.get(mark.form, 0.0)
        draw_symbol(pen, mark, (x, y))
        pen.words((x + SYMBOL[0] + 8, y - ENTRY.size * 0.34), words, ENTRY, colour("ink"))
        y -= TALL.get(mark.form, 0.0)
        if has_widths(mark):
            y -= ROW
            draw_widths(pen, (x, y))
    y -= ROW
    draw_borders_symbol(pen, (x, y))
    pen.words((x + SYMBOL[0] + 8, y - ENTRY.size * 0.34), borders, ENTRY, colour("ink"))
    return y - ROW / 2


def draw_symbol(pen: Pen, mark: Mark, at: Spot) -> None:
    """A mark as a symbol; a tint lies on a piece of land, on which alone it can be told from another one."""
    shape = place_symbol(mark.form, at)
    if shape.area:
        x, y = at
        land = (x, y - SYMBOL[1] / 2, x + SYMBOL[0], y + SYMBOL[1] / 2)
        pen.area(box(*land), colour("land"), edge=colour("ink3"), width=0.4)
        pen.keep_within(land)
    draw_mark(pen, replace(mark, laid=shape, width=min(mark.width or 0, 5) or None))
    pen.keep_within(None)


def draw_widths(pen: Pen, at: Spot) -> None:
    """How wide an arrow is for some numbers of people."""
    x, y = at
    for people, words in WIDTHS:
        width = (find_width({"people_high": people}) or 0.0) * CSS
        pen.line(LineString([(x, y), (x + BAR, y)]), colour("flow"), width)
        pen.words((x + BAR + 3, y - SAMPLE.size * 0.34), words, SAMPLE, colour("ink"))
        x += BAR + 3 + measure(words, SAMPLE) + 9


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
    return box(x + 7, y - high, x + wide + high, y + high)  # its edge is seen at the left alone


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
    last = " ".join(filter(None, (f"{say_km(km)} km", say_latitude(find_latitude(frame, km)))))
    room = box(x0 + 4, y0 + 4, x + long + measure(last, face) + 8, y + 20)
    pen.area(box(x, y, x + long, y + 3.2), colour("field"), edge=colour("ink2"), width=0.7)
    pen.area(box(x, y, x + long / 2, y + 3.2), colour("ink2"))
    for share, words in ((0.0, "0"), (0.5, say_km(km / 2)), (1.0, last)):
        align = "center" if share == 0.5 else "left"
        shift = -measure(say_km(km), face) / 2 if share == 1 else 0.0
        pen.words((x + long * share + shift, y + 6), words, face, colour("ink"), halo=colour("halo"), align=align)
    return room


def find_latitude(frame: Frame, km: float) -> float | None:
    """At which latitude a bar of so many kilometres is true, where it is so only there: on a map of the world."""
    _, back = find_transformers(frame.projection)
    _, y0, _, y1 = frame.box
    heights = [frame.centre[1] + share * (y1 - y0) / frame.scale for share in np.linspace(-0.5, 0.5, 41)]
    found = []
    for y in heights:
        ends = [back.transform(frame.centre[0] + side * km / 2, y) for side in (-1, 1)]
        if np.isfinite(ends).all() and abs(ends[0][1]) < FURTHEST:
            _, _, metres = Geod(ellps="WGS84").inv(*ends[0], *ends[1])
            found.append((metres / 1000 / km, ends[0][1]))
    shares = [share for share, _ in found]
    if not found or (max(shares) < 1 + UNTRUE and min(shares) > 1 - UNTRUE):
        return None
    return float(min(found, key=lambda one: abs(one[0] - 1))[1])


def say_latitude(latitude: float | None) -> str:
    """A latitude in words: "at 32° N"; nothing where there is none to be told."""
    if latitude is None:
        return ""
    return f"at {abs(latitude):.0f}° {'N' if latitude >= 0 else 'S'}"


def round_length(wanted: float) -> float:
    """A length of about so many kilometres that divides well in two."""
    power = 10.0 ** math.floor(math.log10(wanted))
    return max(step * power for step in STEPS if step * power <= wanted)


def say_km(km: float) -> str:
    """Kilometres in words."""
    return f"{km:,.0f}" if km >= 10 else f"{km:g}"
