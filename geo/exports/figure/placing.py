"""Placing: where each label of the printed map finds its place.

The rules are those of the screen: right, left, above, below; else free ground near by and a thin line; a word that
finds no room is left out.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import shapely
from shapely import LineString, Point, box, contains_xy, line_interpolate_point, linestrings, prepare
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.labels import FACT, INKS, MOST, SPACED, Label
from geo.exports.figure.pen import Pen, Spot
from geo.exports.figure.room import Costs, Numbers, Room, make_box
from geo.style import colour

APART = 3.4  # points between a sign and its label
HARM = 10.0  # what a label may cover and cross; one that would do more is not shown
LEADER, STEP, TURNS = 84.0, 8.0, 24  # points: how far a label may go, how finely it looks, in how many directions
GRID = 11.0  # points between the places that a label tries within an area
SHIFTS = ((0, 0), (0, 10), (0, -10), (15, 0), (-15, 0), (30, 12), (-30, -12))  # points from an anchor
BATCH = 32  # tries that are weighed at once: most labels find their place among the first


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


def find_cheapest(
    free: Numbers, least: Costs, weigh: Callable[[Numbers], Costs], limit: float = math.inf
) -> tuple[int, float] | None:
    """The free try that costs least, and less than a limit; none costs less than its `least`."""
    best: tuple[int, float] | None = None
    ordered = free[np.argsort(least[free], kind="stable")]
    for first in range(0, len(ordered), BATCH):
        tried = ordered[first : first + BATCH]
        if least[tried[0]] >= limit:
            break
        costs = weigh(tried)
        n = int(np.argmin(costs))
        if costs[n] < limit:
            limit = float(costs[n])
            best = int(tried[n]), limit
    return best


def place_beside(label: Label, room: Room) -> Standing | None:
    """Right, left, above, below, then the four corners of a spot."""
    width, height = label.size
    line = label.face.leading
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
    least, left, low = (np.array(values) for values in zip(*(one[1:] for one in tries), strict=True))
    shapes = box(left, low, left + width, low + height)

    def weigh(tried: Numbers) -> Costs:
        harm = room.covers(shapes[tried])
        return np.where(harm > HARM, math.inf, least[tried] + harm + room.tints(shapes[tried]) * 4)

    if (found := find_cheapest(room.find_free(shapes), least, weigh)) is None:
        return None
    n, cost = found
    return Standing(label, tries[n][2:], tries[n][0], cost=cost, taken=shapes[n])


def place_away(label: Label, room: Room, limit: float) -> Standing | None:
    """Free ground within reach, tied to the spot by a thin line."""
    width, height = label.size
    own = frozenset(shape.wkb for shape in label.own)
    least, leaders, right = reach_out(label.spots[:5])
    ends = leaders[:, 1]
    left = np.where(right, ends[:, 0] + 3, ends[:, 0] - 3 - width)
    low = ends[:, 1] + label.face.leading / 2 - height
    shapes = box(left, low, left + width, low + height)

    def weigh(tried: Numbers) -> Costs:
        costs = least[tried] + room.crosses(linestrings(leaders[tried]), own)
        kept = np.flatnonzero(np.isfinite(costs))
        there = shapes[tried[kept]]
        costs[kept] += room.covers(there) + room.tints(there) * 14
        return costs

    if (found := find_cheapest(room.find_free(shapes), least, weigh, limit)) is None:
        return None
    n, cost = found
    at, align = (float(left[n]), float(low[n])), "left" if right[n] else "right"
    return Standing(label, at, align, leader=LineString(leaders[n]), cost=cost, taken=shapes[n])


def reach_out(spots: Sequence[tuple[Spot, float]]) -> tuple[Costs, npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Lines to the ground around spots: what each costs, its two ends, and whether it leads to the right."""
    middles = np.array([spot for spot, _ in spots])[:, None, None]
    radius = np.array([radius for _, radius in spots])[:, None, None]
    reach = radius + 12 + np.arange(int((LEADER - 12) / STEP))[:, None] * STEP
    turn = np.arange(TURNS) * math.tau / TURNS
    way = np.stack((np.cos(turn), np.sin(turn)), axis=-1)
    costs = 6 + reach * 0.14 + np.arange(len(spots))[:, None, None] * 0.8 + np.where(np.abs(way[:, 0]) < 0.35, 4, 0)
    edge = np.broadcast_to(np.maximum(0.0, radius - 1), costs.shape)
    ends = (middles + way * length[..., None] for length in (edge, np.broadcast_to(reach, costs.shape)))
    right = np.broadcast_to(way[:, 0] >= 0, costs.shape)
    return costs.ravel(), np.stack(tuple(ends), axis=-2).reshape(-1, 2, 2), right.ravel()


def place_within(label: Label, room: Room) -> Standing | None:
    """Inside an area: near the middle of what is seen of it, all of the word on it if possible."""
    width, height = label.size
    if label.area is None or label.area.is_empty:
        return None
    area, strict = label.area, label.style in SPACED
    spots = list_grid(area)
    x, y = spots[:, 0] - width / 2, spots[:, 1] - height / 2
    shapes = box(x, y, x + width, y + height)
    away = np.hypot(*(spots - (area.centroid.x, area.centroid.y)).T) / 25

    def weigh(tried: Numbers) -> Costs:
        there = shapes[tried]
        outside = 1 - shapely.area(shapely.intersection(area, there)) / max(width * height, 1e-6)
        harm = room.covers(there)
        costs = away[tried] + outside * 14 + harm + (room.tints(there) * 9 if strict else 0)
        return np.where((harm > HARM) | (outside > (0.15 if strict else 0.6)), math.inf, costs)

    if (found := find_cheapest(room.find_free(shapes), away, weigh)) is None:
        return None
    n, cost = found
    return Standing(label, (float(x[n]), float(y[n])), "center", cost=cost, taken=shapes[n])


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
    tries = [one for line in label.lines for one in follow(line, width, height)]
    if not tries:
        return None
    least, spots, turns = (np.array(values) for values in zip(*tries, strict=True))
    shapes = np.array([turn_box(at, label.size, turn) for _, at, turn in tries], dtype=object)

    def weigh(tried: Numbers) -> Costs:
        harm = room.covers(shapes[tried])
        return np.where(harm > HARM / 2, math.inf, least[tried] + harm)

    if (found := find_cheapest(room.find_free(shapes), least, weigh)) is None:
        return None
    n, cost = found
    return Standing(label, (float(spots[n, 0]), float(spots[n, 1])), "center", float(turns[n]), None, cost, shapes[n])


def follow(line: LineString, width: float, height: float) -> Iterator[tuple[float, Spot, float]]:
    """Where words may stand along a line: what it costs at least, their middle, and their slope in degrees."""
    at = np.arange(width / 2 + 4, line.length - width / 2 - 4, 10.0)
    begins, ends, middles = (
        shapely.get_coordinates(line_interpolate_point(line, at + share * width)) for share in (-0.5, 0.5, 0.0)
    )
    for n, (a, b, m) in enumerate(zip(begins.tolist(), ends.tolist(), middles.tolist(), strict=True)):
        chord = math.hypot(b[0] - a[0], b[1] - a[1])
        if chord < width * 0.9:
            continue
        ux, uy = (b[0] - a[0]) / chord, (b[1] - a[1]) / chord
        if ux < 0:
            ux, uy = -ux, -uy
        bow = abs((m[0] - a[0]) * -uy + (m[1] - a[1]) * ux)
        least = abs(uy) * 6 + bow * 0.5 + abs(at[n] + 10 - line.length / 2) / 150
        for side in (1, -1):
            shift = side * (height / 2 + 1 + bow)
            yield least, (m[0] - uy * shift, m[1] + ux * shift), math.degrees(math.atan2(uy, ux))


def turn_box(at: Spot, size: tuple[float, float], turn: float) -> BaseGeometry:
    """The box of words about their middle, turned by degrees."""
    (x, y), (width, height) = at, size
    return rotate(make_box(x - width / 2, y - height / 2, width, height), turn, origin=at)


def place_anchored(label: Label, room: Room) -> Standing | None:
    """About the anchor that the ground gives."""
    width, height = label.size
    x, y = label.anchor or (0.0, 0.0)
    middles = [(x + dx, y + dy) for dx, dy in SHIFTS]
    shapes = np.array([turn_box(at, label.size, label.angle) for at in middles], dtype=object)
    free = room.find_free(shapes)
    for n in free[room.covers(shapes[free]) <= HARM]:
        cx, cy = middles[n]
        at = (cx, cy) if label.angle else (cx - width / 2, cy - height / 2)
        return Standing(label, at, "center", label.angle, taken=shapes[n])
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
