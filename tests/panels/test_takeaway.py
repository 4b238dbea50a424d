"""Take away: every format is offered, and takes along what is switched on."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from geo import CERTAINTIES, FORMATS, derive_layers
from geo.exports.heading import say_heading
from panels.filtering import make_register
from panels.heading import title_library
from panels.library import Library, open_index
from panels.takeaway import PURPOSES, write_file
from panels.taken import Taken, find_taken, say_taken
from tests.hands import open_panel

ROOT = Path(__file__).parents[2]


def test_every_format_has_its_place_in_the_panel() -> None:
    """A new line in the list of formats appears on the page by itself."""
    assert {made.purpose for made in FORMATS.values()} == set(PURPOSES)


def test_the_page_offers_each_format_once_by_a_name_with_the_day() -> None:
    """Grouped by what it is for, once the panel is open; closed it sends nothing."""
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()
    assert page.get("download_button") == []
    open_panel(page, "take-away")
    assert not page.exception
    names = [button.proto.label for button in page.get("download_button")]
    assert names == [made.name for purpose in PURPOSES for made in FORMATS.values() if made.purpose == purpose]
    captions = [caption.value for caption in page.caption]
    assert [words for words in captions if words in PURPOSES.values()] == list(PURPOSES.values())


def test_what_is_switched_off_is_not_taken_along(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that is off, a layer that is off, a certainty that is off."""
    first, second = (reading.article.id for reading in library.readings)
    sure = tuple(word for word in CERTAINTIES if word != "claimed")
    monkeypatch.setitem(st.session_state, "off", frozenset((first, f"{second}/flows")))
    monkeypatch.setitem(st.session_state, "sure", list(sure))
    taken = find_taken(library)
    assert {first, f"{second}/flows"} <= taken.off
    words = "Places and fronts of one article; how sure: reported, disputed and inferred."
    assert say_taken(library, taken) == words
    told = json.loads(write_file(library.stamps, ".geojson", taken, library))
    rows = [feature["properties"] for feature in told["features"]]
    assert {row["article_id"] for row in rows} == {second}
    assert {row["layer"] for row in rows} == {"places", "fronts"}
    assert "claimed" not in {row["certainty"] for row in rows}
    assert [article["id"] for article in told["articles"]] == [second]


def test_with_everything_on_everything_is_taken_along(library: Library) -> None:
    """Row for row."""
    told = json.loads(write_file(library.stamps, ".geojson", Taken(), library))
    assert len(told["features"]) == sum(len(frame) for frame in library.layers.values())
    assert say_taken(library, Taken()) == "Everything, of two articles."


def test_a_layer_that_is_on_in_some_articles_says_in_how_many(library: Library) -> None:
    """And one that is on nowhere is not named."""
    first, second = (article.id for article in library.articles)
    taken = Taken(off=frozenset((f"{first}/fronts", f"{first}/corridors", f"{second}/corridors")))
    assert say_taken(library, taken) == "Places and displacement of two articles, fronts of one of them."


def test_what_the_slider_hides_is_not_taken_along(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on the map: what is known to lie outside the days stays behind, what has no day is taken."""
    monkeypatch.setitem(st.session_state, "sure", list(CERTAINTIES))
    monkeypatch.setitem(st.session_state, "time", ("1993-01-01", "1993-12-31"))
    taken = find_taken(library)
    words = "Places, fronts, corridors and displacement of two articles; only 1993, and what has no day."
    assert say_taken(library, taken) == words
    told = json.loads(write_file(library.stamps, ".geojson", taken, library))
    ends = [feature["properties"]["when_end"] for feature in told["features"]]
    assert None in ends
    assert all(end is None or end >= "1993-01-01" for end in ends)
    assert 0 < len(ends) < sum(len(frame) for frame in library.layers.values())


def test_filters_keep_claims_that_pass_and_have_no_mark(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file has room for them; and it says by what they were filtered."""
    row = library.rows["flows"][0]
    unplaced = {**row, "id": "flows-nowhere", "drawable": False}
    others = replace(library, rows={**library.rows, "flows": (*library.rows["flows"], unplaced)})
    monkeypatch.setitem(st.session_state, "sure", list(CERTAINTIES))
    monkeypatch.setitem(st.session_state, "what", [row["status"]])
    monkeypatch.setitem(st.session_state, "shown", None)
    others._remembered["register"] = make_register(others, open_index())
    taken = find_taken(others)
    assert taken.only is not None
    assert {row["id"], "flows-nowhere"} <= set(taken.only)
    assert say_taken(others, taken).endswith("; only what passes the filters (what happened).")


def test_files_have_the_title_of_the_page(library: Library) -> None:
    """Whichever way they are made: of the page's layers, or of readings at the command line, in any order."""
    told = json.loads(write_file(library.stamps, ".annotations.jsonld", Taken(), library))
    readings = list(library.readings)[::-1]
    assert told["label"] == title_library(library) == say_heading(derive_layers(readings), readings)
