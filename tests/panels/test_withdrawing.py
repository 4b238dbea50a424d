"""What was set right in an earlier session is told where it counts, and can be left to the program again."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.hands import find_field, open_form

ROOT = Path(__file__).parents[2]
YEREVAN, GYUMRI = "gn-616052", "gn-616635"
SECOND = "002-85f6737340565b4c"
FLOW = f"flows-{SECOND}-1"
FOLDER_FILE = "dateline-corrections.json"
PLACED = {"name": "Yerevan", "is": "place", "place": GYUMRI, "made": "2026-11-01"}
NOWHERE = {"name": "Yerevan", "is": "no place", "made": "2026-11-01"}


def write_seeds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seeds in a folder of their own."""
    for file in (ROOT / "seeds").iterdir():
        shutil.copy(file, folder)
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))


def open_page(at: str | None = None) -> AppTest:
    """The page, with the card of one mark."""
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    if at:
        page.query_params["at"] = at
    open_form(page)
    assert not page.exception
    return page


def say_for_folder(folder: Path, *said: dict[str, Any]) -> Path:
    """What somebody has said for the whole folder."""
    path = folder / FOLDER_FILE
    path.write_text(json.dumps({"corrections": said}), encoding="utf-8")
    return path


def say_beside(folder: Path, field: str, *said: dict[str, Any]) -> Path:
    """What somebody has said beside the article that tells of Yerevan."""
    path = next(p for p in sorted(folder.glob("*.json")) if "Yerevan" in p.with_suffix(".txt").read_text("utf-8"))
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), field: said}), encoding="utf-8")
    return path


def read(path: Path, field: str = "corrections") -> list[dict[str, Any]]:
    """What a JSON says by now."""
    told: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")).get(field, [])
    return told


def list_captions(page: AppTest) -> str:
    """All captions, as they are read."""
    return "\n".join(caption.value.replace("\\", "") for caption in page.caption)


def test_what_holds_for_a_folder_is_told_on_the_card_and_withdrawn_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its day; then the card of the place that the program reads is open; undone, it holds again."""
    write_seeds(tmp_path, monkeypatch)
    path = say_for_folder(tmp_path, PLACED)
    page = open_page(GYUMRI)
    told = "Set by hand on 1 November 2026, for the whole folder: “Yerevan” is Gyumri"
    assert told in list_captions(page)
    find_field(page, "button", f"withdraw-{GYUMRI}").click().run()
    assert not page.exception
    assert read(path) == []
    assert page.session_state["at"] == YEREVAN
    assert told not in list_captions(page)
    page.button(key="undo-step").click().run()
    assert read(path) == [PLACED]
    assert page.session_state["at"] == GYUMRI
    assert told in list_captions(page)


def test_a_correction_of_one_article_is_withdrawn_in_a_later_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of undo is left of the session in which it was made."""
    write_seeds(tmp_path, monkeypatch)
    path = say_beside(tmp_path, "corrections", PLACED)
    page = open_page(GYUMRI)
    assert "in one article: “Yerevan” is Gyumri" in list_captions(page)
    find_field(page, "button", f"withdraw-{GYUMRI}").click().run()
    assert read(path) == []
    assert page.session_state["at"] == YEREVAN


def test_the_table_withdraws_what_was_called_no_place_for_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a name has no card; it is found by its state."""
    write_seeds(tmp_path, monkeypatch)
    path = say_for_folder(tmp_path, NOWHERE)
    page = open_page()
    page.button(key="all-mentions").click().run()
    page.multiselect(key="mentions-state").select("folder-wide").run()
    assert set(page.dataframe[0].value["Name"]) == {"Yerevan"}
    page.checkbox(key="mentions-every").check().run()
    assert "for the whole folder: “Yerevan” is not a place" in list_captions(page)
    find_field(page, "button", "withdraw-mentions").click().run()
    assert not page.exception
    assert read(path) == []
    page.button(key="undo-step").click().run()
    assert read(path) == [NOWHERE]


def test_a_mention_that_is_no_longer_there_is_told_of_and_withdrawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words were cut from the article; it is not dropped without a word."""
    write_seeds(tmp_path, monkeypatch)
    path = say_beside(tmp_path, "corrections", {**PLACED, "start": 99_999, "around": "the gardens of Yerevan"})
    page = open_page()
    assert "One mention of “Yerevan”: Gyumri" in list_captions(page)
    find_field(page, "button", "withdraw-gone-names").click().run()
    assert not page.exception
    assert read(path) == []


def test_a_claim_set_right_long_ago_is_left_to_the_program_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On its card, which stays open; its day is told."""
    write_seeds(tmp_path, monkeypatch)
    page = open_page(FLOW)
    find_field(page, "number_input", "claim-low:").set_value(2000).run()
    find_field(page, "button", "claim-save:").click().run()
    later = open_page(FLOW)
    assert "Set right by hand on" in list_captions(later)
    find_field(later, "button", f"withdraw-{FLOW}").click().run()
    assert not later.exception
    assert all(not read(path, "claim_corrections") for path in tmp_path.glob("*.json"))
    assert later.session_state["at"] == FLOW
    later.button(key="undo-step").click().run()
    assert "Set right by hand on" in list_captions(later)


def test_a_claim_removed_long_ago_is_listed_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no card any more."""
    write_seeds(tmp_path, monkeypatch)
    page = open_page(FLOW)
    find_field(page, "button", "claim-remove:").click().run()
    later = open_page()
    flows = later.session_state["library"].rows["flows"]
    assert "up to 10,000" not in {row["people_text"] for row in flows}
    assert "Flow, southwestern Azerbaijan, Iran" in list_captions(later)
    find_field(later, "button", "withdraw-removed-claims").click().run()
    assert not later.exception
    assert all(not read(path, "claim_corrections") for path in tmp_path.glob("*.json"))
    assert later.session_state["library"].claims[FLOW][1]["people_text"] == "up to 10,000"


def test_what_another_window_has_said_since_is_not_undone_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two windows on one folder: neither loses what the other has said, and each sees it at its next run."""
    write_seeds(tmp_path, monkeypatch)
    one, other = open_page(YEREVAN), open_page(YEREVAN)
    find_field(one, "selectbox", "correct-is:Yerevan:").select("not a place").run()
    find_field(one, "button", "correct-save:Yerevan:").click().run()
    path = say_beside(tmp_path, "corrections")  # the file, as it is found
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "corrections": [NOWHERE]}), encoding="utf-8")
    other.run()
    assert YEREVAN not in other.session_state["library"].places
    one.button(key="undo-step").click().run()
    assert read(path) == [NOWHERE]
    assert any("could not be undone" in info.value.replace("\\", "") for info in one.info)
    assert not one.exception
