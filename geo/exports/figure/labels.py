"""The words on the printed map: marks that say the same name share one label, and the ground adds its own.

Who may speak first is as on the screen: claims before towns before regions before the ground's own words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from geo.basemap import GroundLabel, ground_labels
from geo.exports.figure.frame import Frame
from geo.exports.figure.letters import Face, measure, tidy
from geo.exports.figure.marks import Mark
from geo.exports.figure.pen import Spot, list_lines, list_points
from geo.exports.figure.symbols import find_radius, has_area, list_obstacles, make_arrow

RANKS = {"flows": 900, "fronts": 810, "corridors": 800}
PLACES = {"dot": 600, "country": 420, "river": 320, "border": 250, "road": 250, "way": 250}
GROUND = {"country": 400, "exclave": 350, "sea": 310, "lake": 305, "river": 300}
STYLES = {"dot": "town", "river": "water", "country": "country"}
CLAIM, TOWN, FACT = Face(8.4, bold=True), Face(8.4, bold=True), Face(7.4)
AREA, COUNTRY, EXCLAVE = Face(8.8, serif=True, slanted=True), Face(7.6, bold=True), Face(6.4)
FACES: Mapping[str, Face] = {
    "claim": CLAIM,
    "town": TOWN,
    "area": AREA,
    "water": AREA,
    "country": COUNTRY,
    "exclave": EXCLAVE,
}
INKS = {"water": "water", "country": "ink2", "exclave": "ink2"}
SPACED = frozenset({"country", "exclave"})
THIN = "\u2009"  # between letters
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN = {raised: digit for digit, raised in SUPERSCRIPT.items()}  # and back
MOST = 200  # labels that may try; on paper there is room for fewer
WIDEST = 170.0  # points; longer words are cut


@dataclass(frozen=True, slots=True)
class Label:
    """Words that want a place: by one of the spots, along a line, or within an area."""

    key: str
    name: str
    fact: str
    style: str
    priority: float
    spots: tuple[tuple[Spot, float], ...] = ()
    own: tuple[BaseGeometry, ...] = ()
    lines: tuple[LineString, ...] = ()
    area: BaseGeometry | None = None
    anchor: Spot | None = None
    angle: float = 0.0
    number: int | None = None

    @property
    def face(self) -> Face:
        """The face of its name."""
        return FACES[self.style]

    @property
    def words(self) -> str:
        """Its name, with the number of its note."""
        return add_number(self.name, self.number)

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in points."""
        width = max(measure(self.words, self.face), measure(self.fact, FACT) if self.fact else 0.0)
        return width, self.face.leading + (FACT.leading if self.fact else 0.0)


def gather(marks: Sequence[Mark], numbers: Mapping[str, int]) -> Iterator[Label]:
    """Marks that say the same name share one label; the weightiest of them gives it its style and its fact."""
    groups: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if make_key(mark.label):
            groups[make_key(mark.label)].append(mark)
    claimed = {make_key(mark.label) for mark in marks if mark.is_claim}
    for key, group in sorted(groups.items(), key=lambda one: -weigh(one[1]))[:MOST]:
        first = max(group, key=rank)
        if not (first.form == "near" and first.covered and key not in claimed):
            yield describe(key, first, group, numbers.get(key))


def make_key(words: str) -> str:
    """Labels with the same key say the same."""
    return tidy(words).casefold()


def rank(mark: Mark) -> float:
    """How much a mark weighs when labels choose."""
    if mark.is_claim:
        return RANKS.get(mark.kind, 700) + (5 if mark.fact else 0) + (2 if mark.form == "front" else 0)
    return PLACES.get(mark.form, 500) + (min(99, mark.mentions) if mark.form == "dot" else 0)


def weigh(group: Sequence[Mark]) -> float:
    """How much marks of one name weigh together."""
    return max(map(rank, group)) + min(9, len(group))


def describe(key: str, first: Mark, group: Sequence[Mark], number: int | None) -> Label:
    """The label of a group of marks."""
    style, weight = "claim" if first.is_claim else STYLES.get(first.form, "area"), weigh(group)
    group = list({(mark.form, mark.laid.wkb): mark for mark in reversed(group) if mark.laid is not None}.values())[
        ::-1
    ]
    dotted = [mark for mark in group if mark.form == "dot"] or group
    fact = next((mark.fact for mark in sorted(group, key=rank, reverse=True) if mark.fact), "")
    reach = max((find_radius(m) for m in group if m.laid is not None and any(list_points(m.laid))), default=0.0)
    areas = [mark.laid for mark in group if mark.laid is not None and has_area(mark)]
    courses = [mark.laid for mark in group if mark.laid is not None and not has_area(mark) and style == "water"]
    return Label(
        key=key,
        name=shorten(set_words(tidy(first.label), style), FACES[style]),
        fact=shorten(tidy(fact), FACT),
        style=style,
        priority=weight,
        spots=tuple((at, max(radius, reach)) for mark in dotted for at, radius in list_spots(mark)),
        own=tuple(shape for mark in group for shape in list_obstacles(mark)),
        lines=tuple(line for course in courses for line in list_lines(course)),
        area=areas[0] if areas else None,
        number=number,
    )


def set_words(words: str, style: str) -> str:
    """Names of countries are spaced capitals."""
    return THIN.join(words.upper().replace(" ", THIN * 3)) if style in SPACED else words


def shorten(words: str, face: Face) -> str:
    """Words no wider than a label may be."""
    if measure(words, face) <= WIDEST:
        return words
    size = int(len(words) * WIDEST / measure(words, face))
    return words[: max(1, size - 1)].rstrip() + "…"


def list_outside(marks: Iterable[Mark], seen: Iterable[Mark], numbers: Mapping[str, int]) -> list[str]:
    """What the frame does not show, by name, with the number of its note."""
    inside = {make_key(mark.label or mark.name) for mark in seen}
    names = {make_key(words): tidy(words) for mark in marks if make_key(words := mark.label or mark.name)}
    keys = sorted((key for key in names if key not in inside), key=lambda key: key not in numbers)  # claims first
    return [add_number(names[key], numbers.get(key)) for key in keys]


def add_number(words: str, number: int | None) -> str:
    """Words with the number of their note."""
    return f"{words}{str(number).translate(SUPERSCRIPT)}" if number else words


def read_numbers(words: str) -> list[int]:
    """The numbers of notes that stand in some words."""
    return [int(found.translate(_PLAIN)) for found in re.findall(f"[{''.join(map(chr, _PLAIN))}]+", words)]


def list_spots(mark: Mark) -> Iterator[tuple[Spot, float]]:
    """The points of a mark by which its label may stand, and how far its sign reaches there."""
    if mark.laid is None:
        return
    yield from (((point.x, point.y), find_radius(mark)) for point in list_points(mark.laid))
    if has_area(mark):
        return
    for line in list_lines(mark.laid):
        if mark.form == "flow":
            body, head = make_arrow(line, mark.width or 2)
            tip, middle = head.exterior.coords[1], body.interpolate(0.5, normalized=True)
            yield (tip[0], tip[1]), 7.0
            yield (middle.x, middle.y), 3.0 + (mark.width or 2) / 2
            yield body.coords[0], 7.0
        for share in (0.5, 0.08, 0.92, 0.28, 0.72):
            point = line.interpolate(share, normalized=True)
            yield (point.x, point.y), 5.0


def gather_ground(
    frame: Frame, year: int, said: frozenset[str], ids: frozenset[str], lands: Mapping[str, BaseGeometry]
) -> Iterator[Label]:
    """The ground's own words, less those that a mark says already."""
    zoom = frame.zoom
    for word in ground_labels(year=year):
        if not word.min_zoom - 0.5 <= zoom < word.max_zoom + 1 or make_key(word.text) in said:
            continue
        if not ids.isdisjoint(accumulate(word.id.split("-"), "{}-{}".format)):
            continue
        if word.kind == "country" and word.country is not None and word.country in lands:
            yield name_ground(word, area=lands[word.country])
            continue
        laid = frame.lay(Point(word.longitude, word.latitude))
        if not laid.is_empty:
            yield name_ground(word, anchor=(laid.x, laid.y))


def name_ground(word: GroundLabel, *, area: BaseGeometry | None = None, anchor: Spot | None = None) -> Label:
    """A word of the ground as a label."""
    style = word.kind if word.kind in SPACED else "water"
    return Label(
        key=f"ground {word.id}",
        name=set_words(word.text, style),
        fact="",
        style=style,
        priority=GROUND[word.kind],
        area=area,
        anchor=anchor,
        angle=-word.angle,
    )
