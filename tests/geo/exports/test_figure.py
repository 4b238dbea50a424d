"""The figure for print: true to scale, its words apart, and with all that must stand beside a map."""

import re
from io import BytesIO
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely import LineString, Point, box

from gazetteer import Reading
from geo.exports import DISCLAIMER, write_layers
from geo.exports.figure.frame import Frame, choose_frame, find_transformers, find_window, fit_frame
from geo.exports.figure.ground import draw_ground
from geo.exports.figure.labels import read_numbers
from geo.exports.figure.legend import (
    ENTRIES,
    WIDTHS,
    draw_legend,
    draw_scale,
    find_latitude,
    list_entries,
    measure_legend,
    round_length,
    say_latitude,
)
from geo.exports.figure.letters import Face, break_lines, measure, part, press, tidy
from geo.exports.figure.marks import TIERS, collect_marks, lay_marks, stretch
from geo.exports.figure.notes import Line, balance, break_columns
from geo.exports.figure.pen import Pen
from geo.exports.figure.sheet import Sheet, choose_view, draw_sheets, set_labels
from geo.exports.figure.symbols import list_obstacles, make_hatch
from geo.exports.sources import Source, list_sources
from geo.marks import WIDEST, find_width
from tests.geo.exports.layers import Layers, make_layers

AT = (36.0, 80.0, 620.0, 520.0)
FACE = Face(8.0)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sheet(read_layers: Layers, readings: tuple[Reading, ...]) -> Sheet:
    """The dispatch, ready for print."""
    return Sheet(read_layers, list_sources(read_layers, readings), "Aleppo, October 2016")


def test_kilometres_on_the_map_are_as_long_as_the_scale_bar_says() -> None:
    """Within two in a hundred, from the middle of the map to its edges."""
    frame = fit_frame([Point(36.0, 33.0), Point(39.0, 37.0)], AT)
    for a, b in (((36.0, 33.0), (36.5, 33.0)), ((39.0, 37.0), (39.0, 36.6)), ((37.4, 35.0), (37.6, 35.2))):
        _, _, metres = Geod(ellps="WGS84").inv(*a, *b)
        drawn = frame.lay(LineString([a, b])).length
        assert drawn == pytest.approx(metres / 1000 * frame.scale, rel=0.02)


@settings(deadline=None)
@given(st.floats(0.5, 20_000))
def test_a_scale_bar_has_a_round_length_of_the_size_asked_for(km: float) -> None:
    """1, 2, 4 or 5 times a power of ten, and never longer than there is room."""
    length = round_length(km)
    assert km / 2.5 <= length <= km * (1 + 1e-9)
    assert f"{length:.6e}"[0] in "1245"


def test_a_map_across_the_180th_meridian_is_one_map() -> None:
    """Islands on both sides of it lie next to each other."""
    frame = fit_frame([Point(178.4, -18.1), Point(179.9, -16.8)], AT)
    assert len(find_window(frame)) == 2
    fiji, beyond = frame.lay(Point(179.9, -17.0)), frame.lay(Point(-179.9, -17.0))
    _, _, metres = Geod(ellps="WGS84").inv(179.9, -17.0, -179.9, -17.0)
    assert beyond.x - fiji.x == pytest.approx(metres / 1000 * frame.scale, rel=0.02)


def test_the_whole_world_fits_on_one_map() -> None:
    """Articles from three continents share a frame that shows them all."""
    towns = [Point(-122.4, 37.8), Point(28.0, -26.2), Point(151.2, -33.9)]
    frame = fit_frame(towns, AT)
    assert all(box(*AT).contains(frame.lay(town)) for town in towns)


def test_the_claims_decide_what_is_shown_and_far_towns_do_not() -> None:
    """A capital on another continent does not shrink the front to a point."""
    front = LineString([(37.0, 36.0), (37.5, 36.4)])
    frame = choose_frame([front], [Point(37.2, 36.2), Point(-77.0, 38.9)], [], AT)
    assert not box(*AT).intersects(frame.lay(Point(-77.0, 38.9)))
    west, south, east, north = frame.lay(front).bounds
    assert max((east - west) / (AT[2] - AT[0]), (north - south) / (AT[3] - AT[1])) > 0.4


def test_no_label_lies_on_another_on_a_sign_or_outside_the_frame(sheet: Sheet) -> None:
    """Every word has its own ground."""
    frame: Frame = choose_view(sheet.marks, AT)
    seen = lay_marks(sheet.marks, frame)
    pen = Pen(842, 595, paper="#FFFFFF")
    lands = draw_ground(pen, frame, 2016)
    scale = draw_scale(pen, frame, FACE)
    standing = set_labels(sheet, frame, seen, lands, scale)
    assert {"Aleppo", "Damascus"} <= {one.label.name for one in standing}
    signs = [sign for mark in seen for sign in list_obstacles(mark)]
    for one in standing:
        assert box(*AT).contains(one.taken), one.label.name
        assert not any(one.taken.intersects(sign) for sign in [*signs, scale]), one.label.name
    for one, other in combinations(standing, 2):
        assert not one.taken.intersects(other.taken), (one.label.name, other.label.name)


def test_the_legend_explains_every_form_that_is_seen(sheet: Sheet) -> None:
    """No symbol stands on the map without its words; countries are ground."""
    assert {form for form, *_ in ENTRIES} == set(TIERS) - {"country", "road"}
    seen = [mark for mark in lay_marks(sheet.marks, choose_view(sheet.marks, AT)) if mark.shown and not mark.covered]
    told = {mark.form for mark, _ in list_entries(seen)}
    assert told == {mark.form for mark in seen} - {"country"}


def test_the_notes_hold_every_claim_with_its_words_its_speaker_and_its_source(sheet: Sheet) -> None:
    """What the map shows can be read beneath it."""
    printed = " ".join(line.words for lines in sheet.notes for line in lines).replace("\u00a0", " ")
    for kind in ("fronts", "corridors", "flows"):
        for row in sheet.layers[kind].itertuples():
            assert tidy(row.excerpt) in printed
    assert "Claimed by aid workers" in printed
    assert "The Paper, 15 October 2016" in printed
    assert any("Qarmitabad" in name for name in sheet.lost)


def test_where_nothing_is_claimed_the_notes_are_of_the_places() -> None:
    """A map of places leads back to sentences, too."""
    from geo.schema import SCHEMAS, frame

    layers = {kind: rows if kind == "places" else frame(kind, []) for kind, rows in make_layers("Upton").items()}
    assert set(layers) == set(SCHEMAS)
    notes = Sheet(layers, list_sources(layers), "Upton").notes
    assert notes[0][0].words == "Upton"


def test_a_picture_carries_its_title_its_sources_and_the_line_of_law(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Also for those who cannot see it, and when it is cut from its page."""
    for ending in (".svg", ".png"):
        write_layers(read_layers, path := tmp_path / f"x{ending}", readings=readings)
        told = path.read_bytes().decode("utf-8", "replace")
        assert DISCLAIMER[:60] in told
        assert "The Paper, 15 October 2016" in told
        assert "Aleppo, October 2016" in told
    root = ElementTree.parse(tmp_path / "x.svg").getroot()
    assert str(root.get("width")).endswith("pt")
    assert not re.search(r"(href|src)=\"https?:", (tmp_path / "x.svg").read_text(encoding="utf-8"))


def test_the_pdf_is_a_map_and_pages_of_notes(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Pages of A4."""
    write_layers(read_layers, path := tmp_path / "x.pdf", readings=readings)
    content = path.read_bytes()
    assert len(re.findall(rb"/Type /Page\b", content)) == 2
    assert set(re.findall(rb"/MediaBox \[ ([\d. ]+) \]", content)) == {b"0 0 841.89 595.28"}


@settings(deadline=None)
@given(st.text(max_size=80), st.floats(20, 200))
def test_lines_fit_their_column_and_lose_no_letter(words: str, width: float) -> None:
    """Whatever the words are."""
    lines = list(break_lines(words, FACE, width))
    assert "".join("".join(lines).split()) == "".join(tidy(words).split())
    assert all(measure(line, FACE) <= width or len(line) <= 2 for line in lines)


def test_what_belongs_together_is_not_torn_apart() -> None:
    """A claim's head stays with its words, and three columns are about as high as one another."""
    blocks = [[Line(f"{n}", FACE, "#000000", together=4 - n) for n in range(4)] for _ in range(7)]
    columns, height = balance(blocks, 3)
    assert len(columns) <= 3
    assert all(column[0].words == "0" for column in columns)
    assert all(sum(line.height for line in column) <= height for column in break_columns(blocks, height))


def test_the_same_place_in_two_articles_is_one_mark(sheet: Sheet) -> None:
    """Its mentions are counted together."""
    marks = collect_marks(sheet.layers)
    assert len({(mark.id, mark.form) for mark in marks}) == len(marks)
    aleppo = next(mark for mark in marks if mark.id == "gn-170063")
    named = sheet.layers["places"]
    assert aleppo.mentions == (named["place_id"] == "gn-170063").sum()


def test_an_area_is_hatched_however_far_up_the_sheet_it_lies() -> None:
    """Above the notes of many articles as above none."""
    low, high = (make_hatch(box(100, y, 200, y + 80)).length for y in (300, 9_000))
    assert high == pytest.approx(low, rel=0.05)
    assert low > 0


def test_a_line_is_pressed_word_by_word_as_long_as_it_is_and_whole_where_it_runs_leftwards() -> None:
    """The words of a PNG stand where those of the other formats do."""
    words = "“Two columns”, he said, left the old town for Avonmouth."
    long = sum(press(word, FACE, 200.0)[2] for word in part(words)) - press("", FACE, 200.0)[2]
    assert long == pytest.approx(measure(words, FACE) * 200 / 72, rel=0.03)
    assert part("من حلب") == ["من حلب"]


def test_an_arrow_leads_from_dot_to_dot_and_no_further() -> None:
    """As on the screen, also where the two are but a finger's breadth apart."""
    near = LineString([(0, 0), (15, 4), (30, 0)])
    assert stretch(near, "flow").equals(near)


def test_an_arrow_between_dots_that_touch_is_seen() -> None:
    """It grows about its middle, and no further than it takes."""
    grown = stretch(LineString([(0, 0), (10, 0)]), "flow")
    assert grown.bounds == pytest.approx((-5, 0, 15, 0))


def test_a_number_that_has_no_room_on_the_map_stands_in_brackets(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """All others are on the map's page, raised behind a name."""
    write_layers(read_layers, path := tmp_path / "x.svg", readings=readings)
    told = [(one.text or "", str(one.get("style"))) for one in ElementTree.parse(path).iter(f"{SVG}text")]
    raised = {n for words, _ in told for n in read_numbers(words)}
    notes = {words for words, style in told if "9.2px" in style and re.fullmatch(r"\(?\d+\)?", words)}
    assert {int(words) for words in notes if words.isdecimal()} == raised
    assert not {int(words.strip("()")) for words in notes if not words.isdecimal()} & raised


def test_all_sources_are_named_with_their_addresses_where_the_map_has_no_room_for_them(sheet: Sheet) -> None:
    """After the notes; where there is room for all beside the map, nowhere else."""
    assert not sheet.is_crowded
    sources = {f"s{n}": Source(f"s{n}", f"Headline {n}", "The Paper", None, f"https://x.org/{n}") for n in range(60)}
    crowded = Sheet(sheet.layers, sources | dict(sheet.sources), "Upton")
    assert crowded.is_crowded
    told = " ".join(line.words for line in crowded.notes[-1])
    assert all(f"“Headline {n}”" in told and f"https://x.org/{n}" in told for n in range(60))


def test_each_page_of_the_pdf_says_which_it_is(sheet: Sheet) -> None:
    """The map too; the notes also have the title, for pages come apart."""
    pages = list(draw_sheets(sheet))
    told = [list_words(page) for page in pages]
    assert all(f"{n} of {len(pages)}" in words for n, words in enumerate(told, 1))
    assert all(sheet.title in words for words in told)


def list_words(pen: Pen) -> set[str]:
    """The words on a sheet, as an SVG of it has them."""
    paper = BytesIO()
    pen.figure.savefig(paper, format="svg")
    return {
        one.text or "" for one in ElementTree.fromstring(paper.getvalue()).iter("{http://www.w3.org/2000/svg}text")
    }


def test_the_legend_says_how_many_people_a_width_is_and_is_as_high_as_measured(sheet: Sheet) -> None:
    """Three widths, from thin to the widest that there is."""
    entries = list_entries(sheet.marks)
    assert any(mark.form == "flow" for mark, _ in entries)
    pen = Pen(400, 600, paper="#FFFFFF")
    assert 600 - draw_legend(pen, entries, "borders of 2016", (0, 600)) == pytest.approx(measure_legend(entries))
    assert {words for _, words in WIDTHS} <= list_words(pen)
    widths = [find_width({"people_high": people}) or 0.0 for people, _ in WIDTHS]
    assert widths == sorted(widths)
    assert widths[-1] == WIDEST


def test_a_bar_on_a_map_of_the_world_says_where_it_is_true() -> None:
    """To one in a hundred at that latitude; on a map of a country it is true everywhere, and says nothing."""
    world, country = (fit_frame(list(map(Point, ends)), AT) for ends in (((-70, 8), (98, 17)), ((36, 33), (39, 37))))
    assert say_latitude(find_latitude(country, 50)) == ""
    latitude = find_latitude(world, 1000)
    assert latitude is not None
    assert re.fullmatch(r"at \d+° [NS]", say_latitude(latitude))
    there, back = find_transformers(world.projection)
    _, y = there.transform(0, latitude)
    _, _, metres = Geod(ellps="WGS84").inv(*back.transform(-500, y), *back.transform(500, y))
    assert metres / 1000 == pytest.approx(1000, rel=0.01)
