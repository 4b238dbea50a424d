"""Placing: where each label of the printed map finds its place.

The rules are those of the screen: right, left, above, below; else free ground near by and a thin line; a word that
finds no room is left out.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
from shapely import LineString, Point, box, contains_xy, prepare
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.labels import FACT, INKS, MOST, SPACED, Label
from geo.exports.figure.pen import Pen, Spot
from geo.exports.figure.room import Room, make_box
from geo.style import colour

APART = 3.4  # points between a sign and its label
HARM = 10.0  # what a label may cover and cross; one that would do more is not shown
LEADER, STEP, TURNS = 84.0, 8.0, 24  # points: how far a label may go, how finely it looks, in how many directions
GRID = 11.0  # points between the places that a label tries within an area


@dataclass(frozen=True, slots=True)
class Standing:
    """A label in its place: its lower left corner, how it is set, and what leads to it."""

    label: Label
    at: Spot
    align: str = "left"
    turn: float = 0.0
    leader: LineString | None = None
    cost: float = 0.0
    taken: BaseGeometry = field(default_factory=Point)


def place_labels(labels: Iterable[Label], room: Room) -> list[Standing]:
    """Labels choose in the order of their weight; who finds no place is not shown."""
    placed = []
    for label in sorted(labels, key=lambda one: (-one.priority, one.key))[:MOST]:
        found = find_place(label, room) or (find_place(replace(label, fact=""), room) if label.fact else None)
        if found is not None:
            room.take([found.taken, *([found.leader.buffer(0.5)] if found.leader is not None else [])])
            placed.append(found)
    return placed


def find_place(label: Label, room: Room) -> Standing | None:
    """Where a label may stand."""
    if label.anchor is not None:
        return place_anchored(label, room)
    if label.lines and (along := place_along(label, room)):
        return along
    if label.spots:
        close = place_beside(label, room)
        if close is not None and close.cost < 7:
            return close
        return place_away(label, room, close.cost if close else math.inf) or close
    if label.area is None:
        return None
    within = place_within(label, room)
    if within is None and label.style == "claim":
        middle = label.area.representative_point()
        spotted = replace(label, spots=(((middle.x, middle.y), 0.0),))
        return place_away(spotted, room, math.inf)
    return within


def place_beside(label: Label, room: Room) -> Standing | None:
    """Right, left, above, below, then the four corners of a spot."""
    width, height = label.size
    line, best = label.face.leading, None
    tries: list[tuple[str, float, float, float]] = []
    for n, ((x, y), radius) in enumerate(label.spots[:12]):
        d, worse = radius * 0.7, n * 0.6
        tries += (
            ("left", worse, x + radius + APART, y + line / 2 - height),
            ("right", 1.0 + worse, x - radius - APART - width, y + line / 2 - height),
            ("center", 2.0 + worse, x - width / 2, y + radius + APART),
            ("center", 2.4 + worse, x - width / 2, y - radius - APART - height),
            ("left", 3.0 + worse, x + d + APART, y + d),
            ("left", 3.2 + worse, x + d + APART, y - d - height),
            ("right", 3.4 + worse, x - d - APART - width, y + d),
            ("right", 3.6 + worse, x - d - APART - width, y - d - height),
        )
    shapes = [make_box(left, low, width, height) for _, _, left, low in tries]
    for n in sorted(room.find_free(shapes), key=lambda n: tries[n][1]):
        align, base, left, low = tries[n]
        if best is not None and base >= best.cost:
            break
        harm = room.covers(shapes[n])
        cost = base + harm + room.tints(shapes[n]) * 4
        if harm <= HARM and (best is None or cost < best.cost):
            best = Standing(label, (left, low), align, cost=cost, taken=shapes[n])
    return best


def place_away(label: Label, room: Room, limit: float) -> Standing | None:
    """Free ground within reach, tied to the spot by a thin line."""
    width, height = label.size
    best: Standing | None = None
    own = frozenset(shape.wkb for shape in label.own)
    tries = [one for one in reach_out(label.spots[:5]) if one[0] < limit]
    ends = np.array([end for _, _, end, _ in tries]).reshape(-1, 2)
    left = np.where([right for *_, right in tries], ends[:, 0] + 3, ends[:, 0] - 3 - width)
    low = ends[:, 1] + label.face.leading / 2 - height
    shapes = box(left, low, left + width, low + height)
    for n in sorted(room.find_free(shapes), key=lambda n: tries[n][0]):
        base, begin, end, right = tries[n]
        if base >= limit:
            break
        leader = LineString([begin, end])
        cost = base + room.covers(shapes[n]) + room.crosses(leader, own) + room.tints(shapes[n]) * 14
        if cost < limit:
            corner, align = (float(left[n]), float(low[n])), "left" if right else "right"
            best, limit = Standing(label, corner, align, leader=leader, cost=cost, taken=shapes[n]), cost
    return best


def reach_out(spots: Iterable[tuple[Spot, float]]) -> Iterator[tuple[float, Spot, Spot, bool]]:
    """Lines to the ground around spots: what each costs, its two ends, and whether it leads to the right."""
    for n, ((x, y), radius) in enumerate(spots):
        edge = max(0.0, radius - 1)
        for step in range(int((LEADER - 12) / STEP)):
            reach = radius + 12 + step * STEP
            for turn in range(TURNS):
                dx, dy = math.cos(turn * math.tau / TURNS), math.sin(turn * math.tau / TURNS)
                cost = 6 + reach * 0.14 + n * 0.8 + (4 if abs(dx) < 0.35 else 0)
                yield cost, (x + dx * edge, y + dy * edge), (x + dx * reach, y + dy * reach), dx >= 0


def place_within(label: Label, room: Room) -> Standing | None:
    """Inside an area: near the middle of what is seen of it, all of the word on it if possible."""
    width, height = label.size
    if label.area is None or label.area.is_empty:
        return None
    middle, best = label.area.centroid, None
    strict = label.style in SPACED
    spots = list_grid(label.area)
    x, y = spots[:, 0] - width / 2, spots[:, 1] - height / 2
    shapes = box(x, y, x + width, y + height)
    away = np.hypot(*(spots - (middle.x, middle.y)).T) / 25
    for n in sorted(room.find_free(shapes), key=lambda n: float(away[n])):
        if best is not None and away[n] >= best.cost:
            break
        outside = 1 - label.area.intersection(shapes[n]).area / max(width * height, 1e-6)
        harm = room.covers(shapes[n])
        if harm > HARM or outside > (0.15 if strict else 0.6):
            continue
        cost = float(away[n]) + outside * 14 + harm + (room.tints(shapes[n]) * 9 if strict else 0)
        if best is None or cost < best.cost:
            best = Standing(label, (float(x[n]), float(y[n])), "center", cost=cost, taken=shapes[n])
    return best


def list_grid(area: BaseGeometry) -> npt.NDArray[np.float64]:
    """Points of a grid that lie in an area: a row for each."""
    west, south, east, north = area.bounds
    step = max(GRID, math.sqrt((east - west) * (north - south)) / 40)
    prepare(area)
    x = west + (np.arange(int((east - west) / step) + 1) + 0.5) * step
    y = south + (np.arange(int((north - south) / step) + 1) + 0.5) * step
    spots: npt.NDArray[np.float64] = np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2)
    inside: npt.NDArray[np.float64] = spots[contains_xy(area, spots)]
    return inside


def place_along(label: Label, room: Room) -> Standing | None:
    """Along a line, in its slope, on one of its two sides."""
    width, height = label.size
    best: Standing | None = None
    for line in label.lines:
        at = width / 2 + 4
        while at < line.length - width / 2 - 4:
            a, b, m = (line.interpolate(at + share * width) for share in (-0.5, 0.5, 0.0))
            at += 10
            chord = math.hypot(b.x - a.x, b.y - a.y)
            if chord < width * 0.9:
                continue
            ux, uy = (b.x - a.x) / chord, (b.y - a.y) / chord
            if ux < 0:
                ux, uy = -ux, -uy
            bow = abs((m.x - a.x) * -uy + (m.y - a.y) * ux)
            for side in (1, -1):
                shift = side * (height / 2 + 1 + bow)
                cx, cy, turn = m.x - uy * shift, m.y + ux * shift, math.degrees(math.atan2(uy, ux))
                shape = rotate(make_box(cx - width / 2, cy - height / 2, width, height), turn, origin=(cx, cy))
                harm = room.covers(shape)
                cost = abs(uy) * 6 + bow * 0.5 + harm + abs(at - line.length / 2) / 150
                if harm <= HARM / 2 and (best is None or cost < best.cost) and room.find_free([shape]):
                    best = Standing(label, (cx, cy), "center", turn, cost=cost, taken=shape)
    return best


def place_anchored(label: Label, room: Room) -> Standing | None:
    """About the anchor that the ground gives."""
    width, height = label.size
    x, y = label.anchor or (0.0, 0.0)
    shifts = ((0, 0), (0, 10), (0, -10), (15, 0), (-15, 0), (30, 12), (-30, -12))
    for dx, dy in shifts:
        cx, cy = x + dx, y + dy
        flat = make_box(cx - width / 2, cy - height / 2, width, height)
        shape = rotate(flat, label.angle, origin=(cx, cy)) if label.angle else flat
        if room.find_free([shape]) and room.covers(shape) <= HARM:
            at = (cx, cy) if label.angle else (cx - width / 2, cy - height / 2)
            return Standing(label, at, "center", label.angle, taken=shape)
    return None


def draw_labels(pen: Pen, standing: Iterable[Standing]) -> None:
    """Write the labels, the lines to them first."""
    placed = list(standing)
    for one in placed:
        if one.leader is not None:
            pen.line(one.leader, colour("halo"), 2.2, strength=0.85)
            pen.line(one.leader, colour("ink2"), 0.6)
    for one in placed:
        write_label(pen, one)


def write_label(pen: Pen, one: Standing) -> None:
    """Write one label."""
    label, (x, y), (width, height) = one.label, one.at, one.label.size
    ink, halo = colour(INKS.get(label.style, "ink")), colour("halo")
    if one.turn:
        down = label.face.size * 0.34
        turn = math.radians(one.turn)
        base = (x + math.sin(turn) * down, y - math.cos(turn) * down)
        pen.words(base, label.words, label.face, ink, halo=halo, align="center", turn=one.turn)
        return
    across = {"left": x, "right": x + width, "center": x + width / 2}[one.align]
    top = y + height - label.face.size * 0.98
    pen.words((across, top), label.words, label.face, ink, halo=halo, align=one.align)
    if label.fact:
        pen.words((across, top - FACT.leading), label.fact, FACT, colour("ink2"), halo=halo, align=one.align)
