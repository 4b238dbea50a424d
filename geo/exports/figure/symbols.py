"""How each form of mark is printed: as on the screen, its widths in points. Colours are paired with dash or shape."""

import math
from collections.abc import Callable, Iterator, Mapping

from shapely import LineString, MultiLineString, Point, Polygon, box
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from geo.exports.figure.frame import CSS
from geo.exports.figure.marks import Mark
from geo.exports.figure.pen import Pen, Spot, list_areas, list_lines, list_points
from geo.style import COLOURS, colour

RING, HEAD = 11 * CSS, 16 * CSS
DASH_FRONT, DASH_CUT, DASH_FEW, DASH_WAY = "7.5 4.5", "6.7 4.5", "3.7 3", "4.5 3.7"
SOFT = (5.0, 3.0, 1.0, -1.0, -3.0)  # points outside an area's edge at which its tint grows by one step
STOUTEST = 0.3  # of its length: an arrow that is wider has no body
HATCH_STEP, HATCH_WIDTH = 6 * CSS, 1.05 * CSS
TEETH_ZOOM = 9.0
PAPER = 1.8  # times the strength of a grey tint on the screen


def draw_mark(pen: Pen, mark: Mark, towards: Spot | None = None) -> None:
    """Draw a mark; `towards` is where a front's teeth point, on the sheet."""
    if mark.laid is not None:
        _DRAWERS.get(mark.form, draw_area)(pen, mark, mark.laid, towards)


def strength(name: str) -> float:
    """How much of a tint is printed: more than is seen on a screen, for paper swallows the faintest."""
    return float(COLOURS[name][0]) * PAPER


def draw_soft(pen: Pen, shape: BaseGeometry, tint: str, most: float) -> None:
    """An area whose edge nobody can draw sharply: its tint fades."""
    step = 1 - (1 - most) ** (1 / len(SOFT))
    for away in SOFT:
        pen.area(shape.buffer(away), tint, strength=step)


def draw_area(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """A region, a part of one, or the land near something."""
    if mark.covered:
        return
    name = {"near": "near-strength", "part": "part-strength"}.get(mark.form, "place-strength")
    if mark.form == "near":
        pen.area(shape, colour("place"), strength=strength(name))
    else:
        draw_soft(pen, shape, colour("place"), strength(name))


def draw_country(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """A country is on the ground already; its name is all that is added."""


def draw_fighting(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """An area under fighting; hatched where only a side says so, sharp where a distance is stated."""
    if mark.form == "band":
        pen.area(shape, colour("front"), strength=0.12 if mark.nested else 0.24)
        return
    if mark.form == "fighting":
        draw_soft(pen, shape, colour("front"), 0.06 if mark.nested else 0.13)
        return
    if not mark.nested:
        pen.area(shape, colour("front"), strength=0.13)
    lines = make_hatch(shape)
    pen.line(lines, colour("front"), HATCH_WIDTH, strength=float(COLOURS["hatch-strength"][0]))


def make_hatch(shape: BaseGeometry) -> BaseGeometry:
    """Slanting lines across an area, everywhere on the sheet in the same rank."""
    west, south, east, north = shape.bounds
    reach = math.hypot(east - west, north - south)
    first = (west - south) / math.sqrt(2)
    ranks = range(math.floor((first - reach) / HATCH_STEP), math.ceil((first + reach) / HATCH_STEP) + 1)
    far = math.hypot(max(abs(west), abs(east)), max(abs(south), abs(north)))  # a sheet with many notes is long
    upright = [LineString([(x * HATCH_STEP, -far), (x * HATCH_STEP, far)]) for x in ranks]
    slanting = rotate(MultiLineString(upright), -45, origin=(0, 0)).intersection(box(*shape.bounds))
    return slanting.intersection(shape if shape.is_valid else shape.buffer(0))


def draw_course(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """A water, a border or a road that the text speaks of."""
    if mark.covered and mark.form in ("road", "way"):
        return
    tint = colour("river-said" if mark.form == "river" else "border-said")
    if mark.form == "river" and has_area(mark):  # a lake or a sea
        pen.area(shape, colour("sea"), strength=0.55)  # a border through it is still seen
        pen.line(shape, tint, 1.1 * CSS)
        return
    pen.line(shape, colour("halo"), 4.6 * CSS)
    pen.line(shape, tint, 2.2 * CSS, dash=DASH_WAY if mark.form == "way" else "")


def draw_front(pen: Pen, mark: Mark, shape: BaseGeometry, towards: Spot | None) -> None:
    """A front: dashed where no sentence states its course; its teeth on the side of what is pressed."""
    dash = DASH_FRONT if mark.inferred else ""
    pen.line(shape, colour("casing"), 7.4 * CSS)
    pen.line(shape, colour("front"), 4 * CSS, dash=dash)
    if towards is not None:
        for line in list_lines(shape):
            for tooth in make_teeth(line, towards):
                pen.area(tooth, colour("front"))


def make_teeth(line: LineString, towards: Spot) -> Iterator[Polygon]:
    """Triangles on the middle of every third dash."""
    at = 21 * CSS
    while at < line.length - 12 * CSS:
        (x, y), (ux, uy) = find_way(line, at)
        nx, ny = -uy, ux
        if (towards[0] - x) * nx + (towards[1] - y) * ny < 0:
            nx, ny = -nx, -ny
        half, high = 5 * CSS, 10 * CSS
        yield Polygon(
            [(x + ux * half, y + uy * half), (x + nx * high, y + ny * high), (x - ux * half, y - uy * half)]
        )
        at += 48 * CSS


def find_way(line: LineString, at: float) -> tuple[Spot, Spot]:
    """The point so far along a line, and the unit vector along it there."""
    point = line.interpolate(at)
    a, b = line.interpolate(max(0.0, at - 1)), line.interpolate(min(line.length, at + 1))
    long = math.hypot(b.x - a.x, b.y - a.y) or 1.0
    return (point.x, point.y), ((b.x - a.x) / long, (b.y - a.y) / long)


def draw_clash(pen: Pen, _mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """Fighting at a point whose extent nobody states: a dashed ring about the dot."""
    for point in list_points(shape):
        ring = point.buffer(11.5 * CSS)
        pen.area(point.buffer(14 * CSS), colour("front"), strength=0.13)
        pen.line(ring, colour("casing"), 5 * CSS)
        pen.line(ring, colour("front"), 3 * CSS, dash=DASH_FEW)


def draw_corridor(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """A corridor along its road; cut, the same in dashes with a cross."""
    dash = DASH_CUT if mark.status in ("cut", "promised") else ""
    for tint, width, dashed in ((colour("casing"), 9, ""), (colour("corridor"), 6, dash), ("#FFFFFF", 2, dash)):
        pen.line(shape, tint, width * CSS, dash=dashed)
    if mark.status == "cut" and (lines := list(list_lines(shape))):
        draw_cross(pen, max(lines, key=lambda line: line.length).interpolate(0.5, normalized=True))


def draw_cross(pen: Pen, point: Point) -> None:
    """The cross on what is cut."""
    reach = 6 * CSS
    cross = MultiLineString(
        [[(point.x - reach, point.y + s * reach), (point.x + reach, point.y - s * reach)] for s in (1, -1)]
    )
    pen.line(cross, colour("gap"), 6.5 * CSS)
    pen.line(cross, colour("ink"), 2.6 * CSS)


def draw_flow(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """People who moved: an arrow, as wide as the root of their number, dashed where no number is given."""
    for raw in list_lines(shape):
        width = min((mark.width or 2) * CSS, raw.length * STOUTEST)
        body, head = make_arrow(raw, width)
        pen.line(body, colour("casing"), width + 2.6 * CSS)
        pen.area(head, colour("flow"), edge=colour("casing"), width=2.6 * CSS)
        pen.line(body, colour("flow"), width, dash="" if mark.width else DASH_FEW)
        pen.area(head, colour("flow"))


def make_arrow(line: LineString, width: float) -> tuple[LineString, Polygon]:
    """The body and the head of an arrow along a line."""
    size = min(max(HEAD, width * 2.1), line.length * 0.6)
    tip, (neck, _) = line.coords[-1], find_way(line, line.length - size * 0.9)
    dx, dy = tip[0] - neck[0], tip[1] - neck[1]
    long = math.hypot(dx, dy) or 1.0
    ux, uy = dx / long, dy / long
    base = (tip[0] - ux * size * 0.92, tip[1] - uy * size * 0.92)
    side = (-uy * size / 2, ux * size / 2)
    head = Polygon([(base[0] + side[0], base[1] + side[1]), tip[:2], (base[0] - side[0], base[1] - side[1])])
    return substring(line, 0, line.length - size * 0.72), head


def draw_ring(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """People who are somewhere: a ring. Nobody says where they went, or came from: with four heads out, or in."""
    for point in list_points(shape):
        ring = point.buffer(RING)
        pen.line(ring, colour("casing"), 6 * CSS)
        pen.line(ring, colour("flow"), 3 * CSS)
        for head in make_heads(point, inward=mark.form == "arrived") if mark.form != "stranded" else ():
            pen.area(head, colour("flow"), edge=colour("casing"), width=1.2 * CSS)


def make_heads(point: Point, *, inward: bool) -> Iterator[Polygon]:
    """Four heads that point away from a ring, or to it."""
    reach, size = (9 * CSS, 8 * CSS) if inward else (16 * CSS, -8 * CSS)
    for x, y in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        tip = (point.x + x * reach, point.y + y * reach)
        yield Polygon([tip, (tip[0] + x * size, tip[1]), (tip[0], tip[1] + y * size)])


def draw_dot(pen: Pen, mark: Mark, shape: BaseGeometry, _: Spot | None) -> None:
    """A settlement."""
    radius = (4.5 if mark.mentions > 2 else 4) * CSS
    for point in list_points(shape):
        pen.area(point.buffer(radius + 1 * CSS), colour("halo"))
        pen.area(point.buffer(radius), colour("ink"))


def find_radius(mark: Mark) -> float:
    """How far the sign of a mark at a point reaches."""
    return {"dot": 4.5, "stranded": 13.0, "fled": 19.0, "arrived": 19.0, "clash": 15.0}.get(mark.form, 4.0) * CSS


def list_obstacles(mark: Mark) -> Iterator[BaseGeometry]:
    """What of a mark no label may cover: its signs, and the head of its arrow."""
    if mark.laid is None or not mark.shown:
        return
    yield from (point.buffer(find_radius(mark) + 1, quad_segs=4) for point in list_points(mark.laid))
    if mark.form == "flow":
        for raw in list_lines(mark.laid):
            yield make_arrow(raw, (mark.width or 2) * CSS)[1].buffer(2)


def list_runs(mark: Mark) -> Iterator[BaseGeometry]:
    """The lines of a mark, which a label had better not cross."""
    if mark.laid is None or not mark.shown or has_area(mark):
        return
    yield from list_lines(mark.laid)


def has_area(mark: Mark) -> bool:
    """Whether a mark is an area on the sheet."""
    return mark.laid is not None and any(True for _ in list_areas(mark.laid))


_FILLED = ("fighting", "claimed", "band")
_DRAWERS: Mapping[str, Callable[[Pen, Mark, BaseGeometry, Spot | None], None]] = {
    "country": draw_country,
    **dict.fromkeys(("area", "part", "near"), draw_area),
    **dict.fromkeys(_FILLED, draw_fighting),
    **dict.fromkeys(("river", "border", "road", "way"), draw_course),
    "front": draw_front,
    "clash": draw_clash,
    "corridor": draw_corridor,
    "flow": draw_flow,
    "stranded": draw_ring,
    "fled": draw_ring,
    "arrived": draw_ring,
    "dot": draw_dot,
}
