"""The sheet: where on the paper the title, the map, the legend, the sources and the notes stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from shapely import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from geo.basemap import say_borders
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.figure.frame import Frame, choose_frame
from geo.exports.figure.ground import draw_ground
from geo.exports.figure.labels import (
    add_number,
    gather,
    gather_ground,
    list_outside,
    make_key,
    read_numbers,
)
from geo.exports.figure.legend import draw_legend, draw_scale, list_entries, measure_legend
from geo.exports.figure.letters import Face, break_lines, measure
from geo.exports.figure.marks import Mark, collect_marks, lay_marks
from geo.exports.figure.notes import (
    Line,
    Note,
    balance,
    break_columns,
    list_source_lines,
    make_notes,
    set_note,
    set_sources,
    share_out,
    write_column,
)
from geo.exports.figure.pen import Box, Pen, Spot
from geo.exports.figure.placing import Standing, draw_labels, place_labels
from geo.exports.figure.room import Room
from geo.exports.figure.symbols import TEETH_ZOOM, draw_mark, list_obstacles, list_runs
from geo.exports.records import Record, is_drawn, read_records
from geo.exports.saying import say_as_of, say_name
from geo.exports.sources import Source
from geo.served import find_year
from geo.style import colour

if TYPE_CHECKING:
    import geopandas as gpd

WIDTH, HEIGHT = 841.89, 595.28  # A4, lying: points
MARGIN, SIDE, GAP = 36.0, 176.0, 18.0
TITLE, SUBTITLE, SECTION, SMALL, TINY = Face(20, bold=True), Face(9.6), Face(9.2, bold=True), Face(7.8), Face(7.2)
HEAD = 24.0  # from the upper edge of a page to the line that numbers it
FOOT = 44.0  # under the map: what lies outside, the law
COLUMNS = 3
COLUMN_GAP = 20.0
MOST_NOTES = 120  # things in the notes of one figure; the table of claims has them all
LONGEST_TITLE, LONGEST_SOURCE = 2, 99  # lines


@dataclass(frozen=True)
class Sheet:
    """What is printed: the layers, their sources and their title, with relief or without; the rest follows."""

    layers: "Mapping[str, gpd.GeoDataFrame]"
    sources: Mapping[str, Source]
    title: str
    relief: bool = True

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that has its place on a map."""
        return collect_marks(self.layers)

    @cached_property
    def rows(self) -> tuple[Record, ...]:
        """Every row of the layers."""
        return tuple(row for frame in self.layers.values() for row in read_records(frame))

    @cached_property
    def told(self) -> tuple[Note, ...]:
        """All that is said, thing by thing."""
        return make_notes(self.rows)

    @cached_property
    def notes(self) -> list[list[Line]]:
        """The notes in lines."""
        notes, most = self.told[:MOST_NOTES], share_out(min(MOST_NOTES, len(self.told)))
        set_notes = [set_note(note, self.sources, self.column, most=most) for note in notes]
        if len(self.told) > MOST_NOTES:
            more = f"and {len(self.told) - MOST_NOTES} more; the table of claims has them all"
            set_notes.append([Line(more, SMALL, colour("ink2"), 8.0)])
        return [*set_notes, set_sources(list(self.sources.values()), self.column)] if self.is_crowded else set_notes

    @cached_property
    def is_crowded(self) -> bool:
        """Whether there may be no room for all sources beside the map: under a legend of all that it could show."""
        lines = list_source_lines(list(self.sources.values()), SMALL, SIDE, len(self.sources) * LONGEST_SOURCE)
        head = len(self.heading) * (TITLE.size * 0.9 + 8) + SUBTITLE.size * 0.7 + 10
        room = HEIGHT - 2 * MARGIN - FOOT - head - SECTION.size - 2 - measure_legend(list_entries(self.marks)) - 16
        return len(lines) > count_lines(room)

    @cached_property
    def heading(self) -> list[str]:
        """The title in lines."""
        return list(break_lines(self.title, TITLE, WIDTH - 2 * MARGIN))[:LONGEST_TITLE]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each note by the name that it has on the map."""
        return {make_key(note.name): note.number for note in self.told[:MOST_NOTES]}

    @property
    def column(self) -> float:
        """How wide a column of notes is."""
        return (WIDTH - 2 * MARGIN - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS

    @cached_property
    def lost(self) -> list[str]:
        """The names whose place is not known, each with the number of its note."""
        names = {make_key(name): name for row in self.rows if not is_drawn(row) and (name := say_name(row))}
        return [add_number(name, self.numbers.get(key)) for key, name in names.items()]


def draw_sheets(sheet: Sheet) -> Iterator[Pen]:
    """The page with the map, then those with the notes; each says which of how many it is."""
    columns = list(break_columns(sheet.notes, HEIGHT - 2 * MARGIN - 40))
    pages = [columns[first : first + COLUMNS] for first in range(0, len(columns), COLUMNS)]
    pen = Pen(WIDTH, HEIGHT, paper=colour("field"))
    shown = draw_page(pen, sheet, 0.0)
    number_page(pen, 1, 1 + len(pages))
    yield pen
    for n, own in enumerate(pages, 2):
        pen = Pen(WIDTH, HEIGHT, paper=colour("field"))
        title = next(break_lines(sheet.title, SMALL, WIDTH - 3 * MARGIN), "")
        pen.words((MARGIN, HEIGHT - HEAD), title, SMALL, colour("ink2"))
        number_page(pen, n, 1 + len(pages))
        write_notes(pen, sheet, own, HEIGHT - MARGIN, shown)
        yield pen


def number_page(pen: Pen, n: int, pages: int) -> None:
    """Which page it is, at the upper right."""
    words = f"{n} of {pages}"
    pen.words((WIDTH - MARGIN - measure(words, SMALL), HEIGHT - HEAD), words, SMALL, colour("ink2"))


def draw_whole(sheet: Sheet) -> Pen:
    """The map and, under it, all notes, on one sheet as high as they need."""
    columns, high = balance(sheet.notes, COLUMNS) if sheet.notes else ([], 0.0)
    more = high + 14 if columns else 0.0
    pen = Pen(WIDTH, HEIGHT + more, paper=colour("field"))
    shown = draw_page(pen, sheet, more)
    write_notes(pen, sheet, columns, more + 20, shown)
    return pen


def write_notes(pen: Pen, sheet: Sheet, columns: list[list[Line]], top: float, shown: frozenset[int]) -> None:
    """Columns of notes under their heading; numbers that the map's page does not show stand in brackets."""
    if not columns:
        return
    pen.line(LineString([(MARGIN, top), (WIDTH - MARGIN, top)]), colour("hairline"), 0.8)
    pen.words((MARGIN, top - 15), "What is said", SECTION, colour("ink"))
    beside = MARGIN + measure("What is said  ", SECTION)
    pen.words((beside, top - 15), say_numbers(sheet, shown), SMALL, colour("ink2"))
    for n, lines in enumerate(columns):
        write_column(pen, lines, MARGIN + n * (sheet.column + COLUMN_GAP), top - 22, shown)


def say_numbers(sheet: Sheet, shown: frozenset[int]) -> str:
    """What the numbers of the notes are, and that nothing is more than said."""
    aside = "; those in brackets found no room there" if set(sheet.numbers.values()) - shown else ""
    return f"Numbers are those on the map{aside}. Nothing has been verified."


def draw_page(pen: Pen, sheet: Sheet, low: float) -> frozenset[int]:
    """Everything of the map's page, above a height; give the numbers of notes that stand on it."""
    y = low + HEIGHT - MARGIN
    for words in sheet.heading:
        y -= TITLE.size * 0.9
        pen.words((MARGIN, y), words, TITLE, colour("ink"))
        y -= 8
    y -= SUBTITLE.size * 0.7
    pen.words((MARGIN, y), say_as_of(sheet.sources.values()), SUBTITLE, colour("ink2"))
    at = (MARGIN, low + MARGIN + FOOT, WIDTH - MARGIN - SIDE - GAP, y - 10)
    seen, standing = draw_map(pen, sheet, at)
    draw_side(pen, sheet, seen, (at[2] + GAP, at[3]), at[1])
    told = draw_foot(pen, sheet, list_outside(sheet.marks, seen, sheet.numbers), at)
    labelled = (one.label.number for one in standing if one.label.number)
    return frozenset((*labelled, *(n for words in told for n in read_numbers(words))))


def draw_map(pen: Pen, sheet: Sheet, at: Box) -> tuple[tuple[Mark, ...], list[Standing]]:
    """The map in its frame; give the marks that are seen, and the words that have found their place."""
    frame, year = choose_view(sheet.marks, at), find_year(sheet.layers)
    seen = lay_marks(sheet.marks, frame)
    pen.keep_within(at)
    said = frozenset(mark.id for mark in seen if mark.form == "river")
    lands = draw_ground(pen, frame, year, said=said, relief=sheet.relief)
    for mark in seen:
        if mark.shown:
            draw_mark(pen, mark, find_pressed(mark, frame))
    pen.keep_within(None)
    scale = draw_scale(pen, frame, SMALL)
    standing = set_labels(sheet, frame, seen, lands, scale)
    draw_labels(pen, standing)
    pen.line(box(*at), colour("ink3"), 0.6)
    return seen, standing


def set_labels(
    sheet: Sheet, frame: Frame, seen: tuple[Mark, ...], lands: Mapping[str, BaseGeometry], scale: BaseGeometry
) -> list[Standing]:
    """The words on the map, each in its place; `scale` is the room that the scale bar takes."""
    tints = [mark.laid for mark in seen if mark.is_claim and mark.shown and mark.laid is not None and mark.laid.area]
    signs = [scale, *(shape for mark in seen for shape in list_obstacles(mark))]
    room = Room(frame.box, signs=signs, runs=[run for mark in seen for run in list_runs(mark)], tints=tints)
    said = list(gather(name_countries(seen, lands), sheet.numbers))
    keys, ids = frozenset(label.key for label in said), frozenset(mark.id for mark in seen)
    ours = gather_ground(frame, find_year(sheet.layers), keys, ids, lands)
    return place_labels([*said, *ours], room)


def name_countries(marks: tuple[Mark, ...], lands: Mapping[str, BaseGeometry]) -> tuple[Mark, ...]:
    """The marks, each country as that part of it that is seen."""
    code = "country-"
    return tuple(
        replace(mark, laid=lands.get(mark.id.removeprefix(code), mark.laid)) if mark.form == "country" else mark
        for mark in marks
    )


def choose_view(marks: tuple[Mark, ...], at: Box) -> Frame:
    """Which part of the earth is shown."""
    claims = [mark.shape for mark in marks if mark.is_claim]
    dots = [mark.shape for mark in marks if mark.form == "dot"]
    rest = [mark.shape for mark in marks if not mark.is_claim and mark.form not in ("dot", "country")]
    return choose_frame(claims, dots, rest or ([] if dots else [mark.shape for mark in marks]), at)


def find_pressed(mark: Mark, frame: Frame) -> Spot | None:
    """Where a front's teeth point, on the sheet, where the map is near enough for them."""
    if mark.form != "front" or mark.towards is None or frame.zoom < TEETH_ZOOM:
        return None
    spot = frame.lay(Point(mark.towards))
    return None if spot.is_empty else (spot.x, spot.y)


def draw_side(pen: Pen, sheet: Sheet, seen: tuple[Mark, ...], at: Spot, low: float) -> None:
    """The column beside the map: the legend, then the sources."""
    x, y = at
    pen.words((x, y - SECTION.size), "On this map", SECTION, colour("ink"))
    y = draw_legend(pen, list_entries(seen), say_borders(find_year(sheet.layers)), (x, y - SECTION.size - 2))
    y -= 16
    pen.words((x, y), "Sources", SECTION, colour("ink"))
    cited = list_source_lines(list(sheet.sources.values()), SMALL, SIDE, count_lines(y - low))
    for n, words in enumerate(cited, 1):
        pen.words((x, y - 3 - n * SMALL.leading), words, SMALL, colour("ink2"))


def count_lines(room: float) -> int:
    """How many lines of sources a height has room for; some are always told."""
    return max(3, int(room / SMALL.leading) - 1)


def draw_foot(pen: Pen, sheet: Sheet, outside: list[str], at: Box) -> list[str]:
    """What stands under the map: the places it does not show, which are given back, the law, the licences."""
    x, y = at[0], at[1] - 12  # of the first line
    told: list[str] = []
    for head, names in (("Outside this map: ", outside), ("Place not found: ", sheet.lost)):
        if names:
            words = head + ", ".join(names)
            first = next(break_lines(words, SMALL, at[2] - at[0] - 8))
            told.append(first if first == words else first.rstrip(", ") + " …")
            pen.words((x, y), told[-1], SMALL, colour("ink"))
            y -= SMALL.leading
    y += 4
    for words in break_lines(f"{DISCLAIMER} {tell_licences(sheet.layers)}", TINY, WIDTH - 2 * MARGIN):
        y -= TINY.leading
        pen.words((x, y), words, TINY, colour("ink2"))
    return told
