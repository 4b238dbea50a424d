"""The table of all mentions: found, filtered, and set right many at once, in one step."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gazetteer import Verdict
from panels.entries import COLUMNS
from panels.mentions import AS_READ
from tests.hands import find_field

ROOT = Path(__file__).parents[2]
TEXTS = {
    "a": "Rain fell in Georgia. Georgia was wet, and so was Aleppo.",
    "b": "Snow fell in Georgia. The village of Qarmitabad was cut off.",
}


def open_table(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Two articles, and the table of their mentions."""
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()
    return page.button(key="all-mentions").click().run()


def read_said(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The corrections beside each article."""
    paths = sorted(folder.glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")).get("corrections", []) for path in paths}


def test_the_table_lists_every_mention_with_its_sentence_and_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be placed is there too."""
    page = open_table(tmp_path, monkeypatch)
    assert not page.exception
    frame = page.dataframe[0].value
    assert tuple(frame.columns) == COLUMNS
    assert sorted(frame["Name"]) == ["Aleppo", "Georgia", "Georgia", "Georgia", "Qarmitabad"]
    assert set(frame[frame["Name"] == "Qarmitabad"]["State"]) <= {"guess", "unplaced"}
    assert "Georgia was wet, and so was Aleppo." in set(frame["Sentence"])


def test_namesakes_are_told_apart_and_days_are_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two Springfields in one article; what is sorted by day is sorted by date, and not by its words."""
    text = "SPRINGFIELD, Ill. -- Rain fell. Volunteers from Springfield, Missouri, arrived."
    (tmp_path / "flood.txt").write_text(text, encoding="utf-8")
    (tmp_path / "flood.json").write_text('{"published": "2019-05-07", "title": "Flood"}', encoding="utf-8")
    frame = open_table(tmp_path, monkeypatch).dataframe[0].value
    own = frame[frame["Name"].str.casefold() == "springfield"]
    assert list(own["Place read"]) == ["Springfield, Illinois, US", "Springfield, Missouri, US"]
    assert [(str(day)[:10], title) for day, title in zip(own["Printed"], own["Article"], strict=True)] == [
        ("2019-05-07", "Flood")] * 2  # fmt: skip


def test_it_is_filtered_by_words_and_by_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words of the sentence count too."""
    page = open_table(tmp_path, monkeypatch)
    page.text_input(key="mentions-find").input("SNOW").run()
    assert list(page.dataframe[0].value["Name"]) == ["Georgia"]
    page.text_input(key="mentions-find").input("").run()
    page.multiselect(key="mentions-state").select("read").run()
    assert "Qarmitabad" not in set(page.dataframe[0].value["Name"])


def test_what_mentions_of_different_names_are_is_chosen_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hasty press would make all of them what only one of them can be."""
    page = open_table(tmp_path, monkeypatch)
    page.checkbox(key="mentions-every").check().run()
    assert find_field(page, "selectbox", "mentions-are").value is None
    assert page.button(key="mentions-save").disabled
    page.text_input(key="mentions-find").input("snow").run()
    assert str(find_field(page, "selectbox", "mentions-are").value).startswith("Georgia")
    assert not page.button(key="mentions-save").disabled


def test_all_that_are_shown_are_set_right_at_once_and_undone_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two articles, one step; of a name whose mentions are all chosen it is said once."""
    page = open_table(tmp_path, monkeypatch)
    page.text_input(key="mentions-find").input("Georgia").run()
    page.multiselect(key="mentions-state").select("read").run()
    assert len(page.dataframe[0].value) == 4  # Aleppo stands in a sentence with Georgia
    page.text_input(key="mentions-find").input("fell in").run()
    page.checkbox(key="mentions-every").check().run()
    find_field(page, "selectbox", "mentions-are").select("not a place").run()
    page.button(key="mentions-save").click().run()
    assert not page.exception
    said = read_said(tmp_path)
    assert [(c["name"], c["is"], c.get("start")) for c in said["a"]] == [("Georgia", "no place", 13)]
    assert [(c["name"], c["is"], c.get("start")) for c in said["b"]] == [("Georgia", "no place", None)]
    page.button(key="undo-step").click().run()
    assert read_said(tmp_path) == {"a": [], "b": []}


def test_what_was_called_no_place_is_listed_and_can_be_left_to_the_program_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A correction of yesterday is no dead end."""
    said = {"name": "Georgia", "is": "no place", "made": "2026-11-27"}
    (tmp_path / "a.json").write_text(json.dumps({"corrections": [said]}), encoding="utf-8")
    page = open_table(tmp_path, monkeypatch)
    page.multiselect(key="mentions-state").select("corrected").run()
    frame = page.dataframe[0].value
    assert list(zip(frame["Name"], frame["Place read"], strict=True)) == [("Georgia", "no place")]
    page.checkbox(key="mentions-every").check().run()
    find_field(page, "selectbox", "mentions-are").select(AS_READ).run()
    page.button(key="mentions-save").click().run()
    assert read_said(tmp_path)["a"] == []


def test_a_place_can_be_looked_for_and_given_to_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that nobody could place means a city with another spelling."""
    page = open_table(tmp_path, monkeypatch)
    page.text_input(key="mentions-find").input("Qarmitabad").run()
    page.checkbox(key="mentions-every").check().run()
    page.text_input(key="mentions-asked").input("Gyumri").run()
    assert find_field(page, "selectbox", "mentions-are").value.startswith("Gyumri, city")
    page.button(key="mentions-save").click().run()
    (said,) = read_said(tmp_path)["b"]
    assert (said["is"], said["place"]) == (str(Verdict.PLACE), "gn-616635")
