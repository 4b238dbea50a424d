"""The ground of the printed map: sea, land and relief, waters, borders of the year; in the colours of the screen."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from shapely import box
from shapely.geometry.base import BaseGeometry

from geo.basemap import LINGER
from geo.exports.figure.frame import CSS, Frame, find_window
from geo.exports.figure.pen import Pen
from geo.exports.figure.slopes import make_slopes
from geo.style import colour
from geo.tables import DATA
from geo.topology import Topology

SHALLOWS = ((22, 0.16), (14, 0.2), (7, 0.28))  # widths in pixels and strengths of the strip along a coast
YOUNG = 5  # years around the end of a union in which its republics are lighter
NEAR_ZOOM, OBLAST_ZOOM = 7.0, 5.5  # as on the screen: where rivers grow stronger, and oblasts are seen
Feature = tuple[Mapping[str, Any], BaseGeometry]


@cache
def load_ground() -> Topology:
    """The ground of the world."""
    return Topology.from_file(DATA / "ground.json")


@cache
def load_layer(name: str) -> tuple[Feature, ...]:
    """What is in a layer of the ground, unpacked once."""
    return tuple(load_ground().features(name))


def lay_layer(frame: Frame, name: str) -> Iterator[Feature]:
    """What of a layer of the ground the frame shows, laid on the sheet."""
    zoom, windows = frame.zoom, [box(*part) for part in find_window(frame)]
    for about, shape in load_layer(name):
        if about.get("min_zoom", 0) <= zoom + 0.5 and any(shape.intersects(window) for window in windows):
            laid = frame.lay(shape)
            if not laid.is_empty:
                yield about, laid


def draw_ground(
    pen: Pen, frame: Frame, year: int, *, said: frozenset[str] = frozenset(), relief: bool = True
) -> dict[str, BaseGeometry]:
    """Draw the ground, without the rivers that are marks of their own; give the land in the frame by country."""
    sheet = box(*frame.box)
    pen.area(sheet, colour("sea"))
    coast = [shape for _, shape in lay_layer(frame, "coast")]
    for width, strength in SHALLOWS:
        for shape in coast:
            pen.line(shape, colour("shallows"), width * CSS, strength=strength)
    borders = [one for one in lay_layer(frame, "borders") if holds(one[0], year)]
    young = find_young(year)
    lands = list(lay_layer(frame, "land"))
    for about, shape in lands:
        tint = colour("republic" if about.get("iso2") in young else "land")
        pen.area(shape, tint, edge=tint, width=0.3)  # neighbours meet without a seam
    if relief and (slopes := make_slopes(frame)) is not None:
        pen.picture(slopes, frame.box)
    for _, shape in lay_layer(frame, "lakes"):
        pen.area(shape, colour("sea"), edge=colour("shore"), width=0.8 * CSS)
    for shape in coast:
        pen.line(shape, colour("shore"), 0.9 * CSS)
    draw_rivers(pen, frame, said)
    draw_borders(pen, borders, frame.zoom)
    return {str(about.get("iso2")): shape.intersection(sheet) for about, shape in lands if shape.intersects(sheet)}


def draw_rivers(pen: Pen, frame: Frame, said: frozenset[str]) -> None:
    """The rivers, finer the more of the earth is seen."""
    near = frame.zoom >= NEAR_ZOOM
    for about, shape in lay_layer(frame, "rivers"):
        if about.get("id") not in said:
            pen.line(shape, colour("river"), (1.1 if near else 0.8) * CSS, strength=0.6 if near else 0.4)


def draw_borders(pen: Pen, borders: list[Feature], zoom: float) -> None:
    """Borders of states and republics; dashed those of what lies within them, or is disputed."""
    for about, shape in borders:
        inner = about.get("kind") in ("oblast", "disputed")
        if about.get("kind") != "oblast" or zoom >= OBLAST_ZOOM:
            pen.line(shape, colour("oblast" if inner else "border"), 1.1 * CSS, dash="2.6 2.2" if inner else "")


def holds(about: Mapping[str, Any], year: int) -> bool:
    """Whether a border was there in a year, or a few years before it."""
    return bool(about.get("since", -10_000) <= year <= about.get("until", 10_000) + LINGER)


def find_young(year: int) -> frozenset[str]:
    """The countries that were republics of a union not long before a year."""
    pairs = (p for p in load_ground().properties("borders") if abs(year - p.get("dissolved", -10_000)) <= YOUNG)
    return frozenset(code for about in pairs for code in str(about.get("pair", "")).split())
