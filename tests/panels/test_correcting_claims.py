"""Setting a claim right on the page: saved beside the article at once, seen on its card, taken back, done again."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from panels.claim_form import ANOTHER
from panels.words import plain
from tests.hands import choose, find_field, open_form, open_panel

ROOT = Path(__file__).parents[2]
SECOND = "002-85f6737340565b4c"
FLOW = f"flows-{SECOND}-1"
OTHER = f"flows-{SECOND}-0"
HOSTILE = "<script>window.ran=1</script> **x** $y$ :material/home: {{7*7}}"


def open_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, at: str | None = None) -> AppTest:
    """The articles of a folder, with the card of one mark open."""
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    if at:
        page.query_params["at"] = at
    return open_form(page)


def open_seeds(folder: Path, monkeypatch: pytest.MonkeyPatch, at: str | None = None) -> AppTest:
    """The seeds in a folder of their own."""
    for file in (ROOT / "seeds").iterdir():
        shutil.copy(file, folder)
    return open_folder(folder, monkeypatch, at)


def read_said(folder: Path) -> list[dict[str, Any]]:
    """What is saved in the JSON of the folder's articles."""
    said = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return [correction for one in said for correction in one.get("claim_corrections", ())]


def read_card(page: AppTest) -> str:
    """All words of the sheets."""
    return "\n".join(str(element.proto.mixed.json or element.proto.json) for element in page.get("bidi_component"))


def test_the_number_of_a_flow_is_set_right_and_seen_on_its_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Least and most; undone and done again; the card stays."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    assert "up to 10,000" in read_card(page)
    find_field(page, "number_input", "claim-low:").set_value(2000).run()
    find_field(page, "button", "claim-save:").click().run()
    assert not page.exception
    (said,) = read_said(tmp_path)
    assert said["number"] == {"low": 2000, "high": 10000, "words": "up to 10,000", "unit": "people"}
    assert (said["kind"], said["is"], said["was"]["number"]) == ("flow", "so", "up to 10,000")
    assert "certainty" not in said
    assert "2,000 to 10,000" in read_card(page)
    assert "corrected by hand on" in read_card(page)
    page.button(key="undo-step").click().run()
    assert read_said(tmp_path) == []
    assert page.session_state["at"] == FLOW
    assert "2,000 to 10,000" not in read_card(page)
    assert find_field(page, "number_input", "claim-low:").value is None
    page.button(key="redo-step").click().run()
    assert "2,000 to 10,000" in read_card(page)


def test_words_say_what_is_counted_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ "450 families" are households; a bare number leaves that as it is."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    for words, unit in (("450 families", "households"), ("some 500", "households"), ("600 people", "people")):
        find_field(page, "text_input", "claim-words:").input(words).run()
        assert find_field(page, "selectbox", "claim-unit:").value == unit
    assert find_field(page, "number_input", "claim-low:").value == 600


def test_a_second_correction_of_a_claim_takes_the_place_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the program had read is still known, and a place that was chosen is kept."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    find_field(page, "selectbox", "claim-destination:").select(ANOTHER).run()
    assert find_field(page, "button", "claim-save:").disabled
    find_field(page, "text_input", "claim-asked-destination:").input("Zzzqqq").run()
    assert find_field(page, "button", "claim-save:").disabled
    assert ["Zzzqqq" in warning.value for warning in page.warning] == [True]
    find_field(page, "text_input", "claim-asked-destination:").input("Tabriz").run()
    assert str(find_field(page, "selectbox", "claim-destination:").value).startswith("Tabriz, city")
    find_field(page, "button", "claim-save:").click().run()
    find_field(page, "text_input", "claim-speaker:").input("the Red Cross").run()
    find_field(page, "button", "claim-save:").click().run()
    assert not page.exception
    (said,) = read_said(tmp_path)
    assert (said["was"]["destination"], said["destination"]["name"]) == ("Iran", "Tabriz")
    assert said["destination"]["place"].startswith("gn-")
    assert said["speaker"] == "the Red Cross"
    assert "the Red Cross" in read_card(page)


def test_a_wrong_claim_is_removed_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its card closes; undone, it is open again."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    find_field(page, "button", "claim-remove:").click().run()
    assert [said["is"] for said in read_said(tmp_path)] == ["wrong"]
    assert page.session_state["at"] is None
    page.button(key="undo-step").click().run()
    assert read_said(tmp_path) == []
    assert page.session_state["at"] == FLOW


def test_a_missed_claim_is_added_from_its_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A front, with a place of its sentence; its card opens; wrong after all, it is gone without a trace."""
    text = "Rain fell in Aleppo on Monday.\n\nTrucks waited at Azaz, and nobody came."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    page.button(key="add-claim").click().run()
    assert "Choose the sentence that makes the claim." in read_card(page)
    page.session_state["missed"] = type(page.session_state["missed"])("a", text.index("Trucks"))
    page.run()
    find_field(page, "selectbox", "claim-place:").select("Azaz").run()
    find_field(page, "selectbox", "claim-action:").select("Shelling").run()
    find_field(page, "button", "claim-save:").click().run()
    assert not page.exception
    (said,) = read_said(tmp_path)
    assert (said["place"], said["action"], "was" in said) == ({"name": "Azaz"}, "shelling", False)
    assert page.session_state["at"] == "fronts-a-0"
    assert "Added by hand on" in read_card(page)
    find_field(page, "button", "claim-remove:").click().run()
    assert read_said(tmp_path) == []


def test_numbers_that_contradict_each_other_are_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The least is more than the most."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    find_field(page, "number_input", "claim-low:").set_value(20000).run()
    assert [error.value for error in page.error] == ["The least is more than the most."]
    assert find_field(page, "button", "claim-save:").disabled


def test_words_for_a_number_fill_in_what_they_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ "At least 7,000"."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    find_field(page, "text_input", "claim-words:").input("at least 7,000").run()
    bounds = [find_field(page, "number_input", f"claim-{part}:").value for part in ("low", "high")]
    assert bounds == [7000, None]


def test_a_correction_whose_sentence_is_gone_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays in the JSON; hostile words in it do nothing but show."""
    (tmp_path / "a.txt").write_text("Rain fell in Aleppo on Monday.", encoding="utf-8")
    said = {"kind": "flow", "is": "wrong", "sentence": HOSTILE, "start": 0, "made": "2026-11-27"}
    (tmp_path / "a.json").write_text(json.dumps({"claim_corrections": [said]}), encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    assert not page.exception
    assert any(plain(HOSTILE) in caption.value for caption in page.caption)
    assert read_said(tmp_path) == [said]


def test_hostile_words_of_a_correction_are_words_on_its_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A JSON written by an enemy: nothing of it is Markdown."""
    (tmp_path / "a.txt").write_text("Rain fell in Aleppo on Monday.", encoding="utf-8")
    said: dict[str, Any] = {"kind": "flow", "is": "so", "sentence": "Rain fell in Aleppo on Monday."}
    said |= {"start": 0, "made": "2026-11-27"}
    said |= {"origin": {"name": HOSTILE}, "who": HOSTILE, "speaker": HOSTILE, "number": {"words": HOSTILE}}
    (tmp_path / "a.json").write_text(json.dumps({"claim_corrections": [said]}), encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch, "flows-a-0")
    assert not page.exception
    assert json.loads(json.dumps(HOSTILE)) in json.loads(json.dumps(read_card(page))).replace("\\\\", "\\")
    assert find_field(page, "text_input", "claim-who:").value == HOSTILE
    labels = [e.label for kind in ("selectbox", "text_input", "button") for e in getattr(page, kind)]
    assert not any(HOSTILE in label for label in labels)


def test_what_was_typed_waits_for_the_same_claim_and_is_not_shown_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor where another window has set the claim otherwise meanwhile: what stands there then is shown."""
    page = open_seeds(tmp_path, monkeypatch, FLOW)
    find_field(page, "text_input", "claim-speaker:").input("the Red Cross").run()
    find_field(page, "number_input", "claim-low:").set_value(2000).run()
    for is_open in (False, True):
        page = open_panel(page, "correct-claim", is_open=is_open)
    assert find_field(page, "text_input", "claim-speaker:").value == "the Red Cross"
    page = choose(page, OTHER)
    assert find_field(page, "number_input", "claim-low:").value != 2000
    page = choose(page, FLOW)
    assert find_field(page, "number_input", "claim-low:").value == 2000
    other = open_folder(tmp_path, monkeypatch, FLOW)
    find_field(other, "number_input", "claim-low:").set_value(3000).run()
    find_field(other, "button", "claim-save:").click().run()
    assert find_field(page.run(), "number_input", "claim-low:").value == 3000
