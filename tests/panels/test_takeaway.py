"""Take away: every format is offered, and takes along what is switched on."""

import json
import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from geo import CERTAINTIES, FORMATS
from panels.library import Library
from panels.takeaway import PURPOSES, list_off, say_selection, write_file
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
    monkeypatch.setitem(st.session_state, "off", frozenset((first, f"{second}/flows")))
    off = list_off(library)
    assert {first, f"{second}/flows"} <= off
    assert say_selection(library, list_off(library)) == "What is switched on, of one article."
    sure = tuple(word for word in CERTAINTIES if word != "claimed")
    told = json.loads(write_file(library.stamps, ".geojson", off, sure, library))
    rows = [feature["properties"] for feature in told["features"]]
    assert {row["article_id"] for row in rows} == {second}
    assert {row["layer"] for row in rows} == {"places", "fronts"}
    assert "claimed" not in {row["certainty"] for row in rows}
    assert [article["id"] for article in told["articles"]] == [second]


def test_with_everything_on_everything_is_taken_along(library: Library) -> None:
    """Row for row."""
    told = json.loads(write_file(library.stamps, ".geojson", frozenset(), CERTAINTIES, library))
    assert len(told["features"]) == sum(len(frame) for frame in library.layers.values())
    assert re.match("Everything, of two articles", say_selection(library, list_off(library)))
