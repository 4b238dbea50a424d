"""The sheet: where on the paper the title, the map, the legend, the sources and the notes stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from shapely import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from geo.basemap import say_borders
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.days import say_day
from geo.exports.figure.frame import Frame, choose_frame
from geo.exports.figure.ground import draw_ground
from geo.exports.figure.labels import add_number, gather, gather_ground, list_outside, make_key
from geo.exports.figure.legend import draw_legend, draw_scale, list_entries
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
    share_out,
    write_column,
)
from geo.exports.figure.pen import Box, Pen, Spot
from geo.exports.figure.placing import Standing, draw_labels, place_labels
from geo.exports.figure.room import Room
from geo.exports.figure.symbols import TEETH_ZOOM, draw_mark, list_obstacles, list_runs
from geo.exports.records import Record, is_drawn, read_records
from geo.exports.saying import say_name
from geo.exports.sources import Source
from geo.served import find_year
from geo.style import colour

if TYPE_CHECKING:
    import geopandas as gpd

WIDTH, HEIGHT = 841.89, 595.28  # A4, lying: points
MARGIN, SIDE, GAP = 36.0, 176.0, 18.0
TITLE, SUBTITLE, SECTION, SMALL, TINY = Face(20, bold=True), Face(9.6), Face(9.2, bold=True), Face(7.8), Face(7.2)
FOOT = 44.0  # under the map: what lies outside, the law
COLUMNS = 3
COLUMN_GAP = 20.0
MOST_NOTES = 120  # things in the notes of one figure; the table of claims has them all
LONGEST_TITLE = 2  # lines


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
        return set_notes

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each note by the name that it has on the map."""
        return {make_key(note.name): note.number for note in self.told[:MOST_NOTES]}

    @property
    def column(self) -> float:
        """How wide a column of notes is."""
        return (WIDTH - 2 * MARGIN - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS

    @property
    def as_of(self) -> str:
        """Until when the articles can have known what they say."""
        days = [source.published for source in self.sources.values() if source.published]
        what = "What one article says" if len(self.sources) == 1 else f"What {len(self.sources)} articles say"
        return f"{what}, as of {say_day(max(days))}" if days else f"{what}; dates not known"

    @cached_property
    def lost(self) -> list[str]:
        """The names whose place is not known, each with the number of its note."""
        names = {make_key(name): name for row in self.rows if not is_drawn(row) and (name := say_name(row))}
        return [add_number(name, self.numbers.get(key)) for key, name in names.items()]


def draw_map_sheet(sheet: Sheet) -> Pen:
    """The page with the map."""
    pen = Pen(WIDTH, HEIGHT, paper=colour("field"))
    draw_page(pen, sheet, 0.0)
    return pen


def draw_whole(sheet: Sheet) -> Pen:
    """The map and, under it, all notes, on one sheet as high as they need."""
    columns, high = balance(sheet.notes, COLUMNS) if sheet.notes else ([], 0.0)
    more = high + 14 if columns else 0.0
    pen = Pen(WIDTH, HEIGHT + more, paper=colour("field"))
    draw_page(pen, sheet, more)
    write_notes(pen, sheet, columns, more + 20)
    return pen


def draw_note_sheets(sheet: Sheet) -> Iterator[Pen]:
    """The pages with the notes."""
    columns = list(break_columns(sheet.notes, HEIGHT - 2 * MARGIN - 40))
    for first in range(0, len(columns), COLUMNS):
        pen = Pen(WIDTH, HEIGHT, paper=colour("field"))
        write_notes(pen, sheet, columns[first : first + COLUMNS], HEIGHT - MARGIN)
        yield pen


def write_notes(pen: Pen, sheet: Sheet, columns: list[list[Line]], top: float) -> None:
    """Columns of notes under their heading."""
    if not columns:
        return
    pen.line(LineString([(MARGIN, top), (WIDTH - MARGIN, top)]), colour("hairline"), 0.8)
    pen.words((MARGIN, top - 15), "What is said", SECTION, colour("ink"))
    beside = MARGIN + measure("What is said  ", SECTION)
    pen.words((beside, top - 15), "Numbers are those on the map. Nothing has been verified.", SMALL, colour("ink2"))
    for n, lines in enumerate(columns):
        write_column(pen, lines, MARGIN + n * (sheet.column + COLUMN_GAP), top - 22)


def draw_page(pen: Pen, sheet: Sheet, low: float) -> None:
    """Everything of the map's page, above a height."""
    title = list(break_lines(sheet.title, TITLE, WIDTH - 2 * MARGIN))[:LONGEST_TITLE]
    y = low + HEIGHT - MARGIN
    for words in title:
        y -= TITLE.size * 0.9
        pen.words((MARGIN, y), words, TITLE, colour("ink"))
        y -= 8
    y -= SUBTITLE.size * 0.7
    pen.words((MARGIN, y), sheet.as_of, SUBTITLE, colour("ink2"))
    at = (MARGIN, low + MARGIN + FOOT, WIDTH - MARGIN - SIDE - GAP, y - 10)
    seen = draw_map(pen, sheet, at)
    draw_side(pen, sheet, seen, (at[2] + GAP, at[3]), at[1])
    draw_foot(pen, sheet, list_outside(sheet.marks, seen, sheet.numbers), at)


def draw_map(pen: Pen, sheet: Sheet, at: Box) -> tuple[Mark, ...]:
    """The map in its frame; give the marks that are seen."""
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
    draw_labels(pen, set_labels(sheet, frame, seen, lands, scale))
    pen.line(box(*at), colour("ink3"), 0.6)
    return seen


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
    most = max(3, int((y - low) / SMALL.leading) - 1)
    for n, words in enumerate(list_source_lines(list(sheet.sources.values()), SMALL, SIDE, most), 1):
        pen.words((x, y - 3 - n * SMALL.leading), words, SMALL, colour("ink2"))


def draw_foot(pen: Pen, sheet: Sheet, outside: list[str], at: Box) -> None:
    """What stands under the map: the places it does not show, the law, the licences."""
    x, y = at[0], at[1] - 12  # of the first line
    for head, names in (("Outside this map: ", outside), ("Place not found: ", sheet.lost)):
        if names:
            words = head + ", ".join(names)
            first = next(break_lines(words, SMALL, at[2] - at[0] - 8))
            pen.words((x, y), first if first == words else first.rstrip(", ") + " …", SMALL, colour("ink"))
            y -= SMALL.leading
    y += 4
    for words in break_lines(f"{DISCLAIMER} {tell_licences(sheet.layers)}", TINY, WIDTH - 2 * MARGIN):
        y -= TINY.leading
        pen.words((x, y), words, TINY, colour("ink2"))
