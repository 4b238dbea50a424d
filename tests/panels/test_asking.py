"""What an article does not tell of its printing is asked for on the page, and kept beside it."""

import json
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.hands import ask_about, list_articles

ROOT = Path(__file__).parents[2]


def open_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A folder with one article that tells neither day nor newspaper."""
    (folder / "a.txt").write_text("Shells fell on Aleppo on Monday.", encoding="utf-8")
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()


def test_a_missing_newspaper_and_day_are_asked_for_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once both are known nothing is asked any more, and "Monday" has a date."""
    page = ask_about(open_page(tmp_path, monkeypatch), "a")
    page.date_input(key="ask-day:a").set_value(date(2016, 10, 18)).run()
    page.text_input(key="ask-paper:a").input("The Courier").run()
    page.button(key="ask-save:a").click().run()
    assert not page.exception
    said = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert said == {"published": "2016-10-18", "publisher": "The Courier"}
    assert not list_articles(page)[0]["asks"]
    assert not any(button.key == "ask-save:a" for button in page.button)
    library = page.session_state["library"]
    assert [row["when_start"] for row in library.rows["fronts"]] == ["2016-10-17"]


def test_a_json_that_cannot_be_changed_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is lost: the file stays as it is, and the reason stands in the form."""
    page = ask_about(open_page(tmp_path, monkeypatch), "a")
    page.text_input(key="ask-paper:a").input("The Courier").run()
    (tmp_path / "a.json").write_text("[]", encoding="utf-8")
    page.button(key="ask-save:a").click().run()
    assert any("nothing was saved" in error.value for error in page.error)
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "[]"


def test_an_article_that_tells_all_is_asked_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The JSON beside it says it already."""
    (tmp_path / "a.json").write_text('{"published": "2016-10-18", "publisher": "The Courier"}', encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    assert not list_articles(page)[0]["asks"]
    ask_about(page, "a")
    assert not any(str(button.key).startswith("ask-") for button in page.button)
