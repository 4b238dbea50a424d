"""Setting a name right on the page: saved beside the article at once, taken back, and done again."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from panels.correcting import SPOT, UNKNOWN
from panels.scope import ONE
from tests.hands import choose, find_field, open_form, open_panel, tell

ROOT = Path(__file__).parents[2]
YEREVAN, BAKU = "gn-616052", "gn-587084"
NAME = "Yerevan"


def open_card(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The seeds in a folder of their own, with the card of one town open."""
    for file in (ROOT / "seeds").iterdir():
        shutil.copy(file, folder)
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    page.query_params["at"] = YEREVAN
    return open_form(page)


def set_right(page: AppTest, words: str) -> AppTest:
    """Choose what the name is, and save it."""
    find_field(page, "selectbox", f"correct-is:{NAME}:").select(words).run()
    find_field(page, "button", f"correct-save:{NAME}:").click()
    return page.run()


def read_corrections(folder: Path) -> list[dict[str, Any]]:
    """What is saved in the JSON of the folder's articles."""
    said = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return [correction for one in said for correction in one.get("corrections", ())]


def test_a_name_that_is_no_place_leaves_the_map_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved, undone, redone; only the articles that use the name are changed."""
    page = set_right(open_card(tmp_path, monkeypatch), "not a place")
    assert not page.exception
    assert [(c["name"], c["is"]) for c in read_corrections(tmp_path)] == [(NAME, "no place")]
    page.button(key="undo-step").click().run()
    assert read_corrections(tmp_path) == []
    page.button(key="redo-step").click().run()
    assert [c["is"] for c in read_corrections(tmp_path)] == ["no place"]


def test_another_place_opens_its_card_and_the_map_goes_there_and_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place that was looked for by name is offered, chosen, and shown; undone, the one before is."""
    page = open_card(tmp_path, monkeypatch)
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("Gyumri").run()
    assert find_field(page, "selectbox", f"correct-is:{NAME}:").value.startswith("Gyumri, city")
    find_field(page, "button", f"correct-save:{NAME}:").click().run()
    assert not page.exception
    (saved,) = read_corrections(tmp_path)
    assert page.session_state["at"] == saved["place"]
    assert page.session_state["flight"].ids == (saved["place"],)
    page.button(key="undo-step").click().run()
    assert page.session_state["flight"].ids == (YEREVAN,)


def test_what_is_not_found_is_said_and_the_place_before_is_not_saved_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is chosen then; what is found is chosen and numbered on the map; without a name all is as before."""
    page = open_card(tmp_path, monkeypatch)
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("Zzzqqq").run()
    assert any("Zzzqqq" in warning.value for warning in page.warning)
    assert find_field(page, "selectbox", f"correct-is:{NAME}:").value is None
    assert find_field(page, "button", f"correct-save:{NAME}:").disabled
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("Reims").run()
    assert find_field(page, "selectbox", f"correct-is:{NAME}:").value.startswith("Reims, city")
    mark, offered = page.session_state["offered"]
    assert (mark, "Reims" in {place.name for place in offered}) == (YEREVAN, True)
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("").run()
    assert find_field(page, "selectbox", f"correct-is:{NAME}:").value.startswith("Yerevan")
    assert not page.exception


def test_a_spot_needs_its_degrees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is saved before latitude and longitude can be read."""
    page = open_card(tmp_path, monkeypatch)
    find_field(page, "selectbox", f"correct-is:{NAME}:").select("a spot on the map").run()
    assert find_field(page, "button", f"correct-save:{NAME}:").disabled
    find_field(page, "text_input", f"correct-spot:{NAME}:").input("north of it").run()
    assert ["Expected degrees" in warning.value for warning in page.warning] == [True]
    find_field(page, "text_input", f"correct-spot:{NAME}:").input("40.2, 44.6").run()
    assert list(page.warning) == []
    find_field(page, "button", f"correct-save:{NAME}:").click().run()
    assert [c["point"] for c in read_corrections(tmp_path)] == [[40.2, 44.6]]


def test_what_cannot_be_saved_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A JSON that another program has just broken is named, and left as it is."""
    page = open_card(tmp_path, monkeypatch)
    broken = sorted(tmp_path.glob("*.json"))[0]
    find_field(page, "selectbox", f"correct-is:{NAME}:").select("not a place").run()
    broken.write_text("{", encoding="utf-8")
    find_field(page, "button", f"correct-save:{NAME}:").click().run()
    assert any(str(broken) in error.value.replace("\\", "") for error in page.error)
    assert broken.read_text(encoding="utf-8") == "{"


def test_one_broken_json_keeps_no_other_from_being_saved_and_undo_takes_back_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which files were saved and which was not, and why, is told; nothing says that all is well."""
    texts = {name: f"Rain fell in Yerevan and Gyumri, said the {name}." for name in "abc"}
    page = open_two(tmp_path, monkeypatch, texts, YEREVAN)
    find_field(page, "selectbox", f"correct-is:{NAME}:").select("not a place").run()
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    find_field(page, "button", f"correct-save:{NAME}:").click().run()
    assert not page.exception
    assert [len(json.loads((tmp_path / f"{n}.json").read_text("utf-8"))["corrections"]) for n in "ac"] == [1, 1]
    (told,) = (error.value.replace("\\", "") for error in page.error)
    assert "saved in a.json and c.json, but not everywhere" in told and f"{tmp_path / 'b.json'}: expected" in told
    assert list(page.toast) == []
    page.button(key="undo-step").click().run()
    assert [json.loads((tmp_path / f"{n}.json").read_text("utf-8")) for n in "ac"] == [{}, {}]


@pytest.mark.parametrize(("verdict", "spot"), [("not a place", ""), (UNKNOWN, ""), (SPOT, "40.2, 44.6")])
def test_the_reader_stays_where_a_name_was_set_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verdict: str, spot: str
) -> None:
    """A spot opens its card; what has none is seen in its sentence, in its own article and not in the first."""
    texts = {"a": "Rain fell in Gyumri.", "b": "Snow fell in Gyumri. Then Yerevan was cut off."}
    page = open_two(tmp_path, monkeypatch, texts, YEREVAN)
    find_field(page, "selectbox", f"correct-is:{NAME}:").select(verdict).run()
    if spot:
        find_field(page, "text_input", f"correct-spot:{NAME}:").input(spot).run()
    find_field(page, "button", f"correct-save:{NAME}:").click().run()
    assert not page.exception
    if spot:
        assert page.session_state["at"] == "hand-n40-2000-e44-6000"
        return
    at = (page.session_state["at"], page.session_state["read"], page.session_state["line"])
    assert at == (None, "b", texts["b"].index("Then"))


def test_a_place_as_it_is_read_is_confirmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By one press; the card stays, and the button goes, until that is undone."""
    page = open_card(tmp_path, monkeypatch)
    find_field(page, "button", f"confirm:{YEREVAN}").click().run()
    assert not page.exception
    assert [(c["name"], c["place"]) for c in read_corrections(tmp_path)] == [(NAME, YEREVAN)]
    assert page.session_state["at"] == YEREVAN
    assert not any(str(button.key).startswith("confirm:") for button in page.button)
    page.button(key="undo-step").click().run()
    assert any(str(button.key).startswith("confirm:") for button in page.button)


def test_a_name_that_nobody_could_place_is_placed_by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A village that no gazetteer has gets its spot from the list beside the map."""
    (tmp_path / "a.txt").write_text("There was fighting in the village of Qarmitabad near Aleppo.", encoding="utf-8")
    monkeypatch.setenv("DATELINE_ARTICLES", str(tmp_path))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()
    find_field(page, "selectbox", "correct-is:Qarmitabad:").select("a spot on the map").run()
    find_field(page, "text_input", "correct-spot:Qarmitabad:").input("36.3, 37.1").run()
    find_field(page, "button", "correct-save:Qarmitabad:").click().run()
    assert not page.exception
    assert [(c["name"], c["point"]) for c in read_corrections(tmp_path)] == [("Qarmitabad", [36.3, 37.1])]
    assert any("Every name in these articles was placed" in caption.value for caption in page.caption)


def test_a_correction_may_hold_in_later_articles_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is kept once for the folder: an article that comes later has it; undone, it is gone."""
    page = open_card(tmp_path, monkeypatch)
    find_field(page, "checkbox", f"correct-later:{NAME}:").check().run()
    set_right(page, "not a place")
    assert not page.exception
    kept = tmp_path / "dateline-corrections.json"
    assert [c["is"] for c in json.loads(kept.read_text(encoding="utf-8"))["corrections"]] == ["no place"]
    assert read_corrections(tmp_path) == json.loads(kept.read_text(encoding="utf-8"))["corrections"]
    assert page.session_state["library"].readings[0].article.corrections[0].name == NAME
    (tmp_path / "later.txt").write_text("Rain fell in Yerevan and in Aleppo.", encoding="utf-8")
    page.run()
    later = page.session_state["library"].find_reading("later")
    assert [r.mention.name for r in later.resolutions] == ["Aleppo"]
    page.button(key="undo-step").click().run()
    assert json.loads(kept.read_text(encoding="utf-8")) == {}
    later = page.session_state["library"].find_reading("later")
    assert [r.mention.name for r in later.resolutions] == ["Yerevan", "Aleppo"]


def open_two(folder: Path, monkeypatch: pytest.MonkeyPatch, texts: dict[str, str], mark: str) -> AppTest:
    """Some articles in a folder of their own, with the card of one mark open."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    page.query_params["at"] = mark
    return open_form(page)


SAN_ANTONIOS = {
    "march": "Protesters marched in San Antonio, and police in Austin and Laredo, Texas, said so.",
    "quake": "SANTIAGO, Chile -- An earthquake shook San Antonio and Valparaiso. San Antonio lay dark.",
}
TEXAS, CHILEAN = "gn-4726206", "gn-3872395"


def find_san_antonios(page: AppTest) -> dict[str, set[str | None]]:
    """What the name is read as in each article."""
    readings = page.session_state["library"].readings
    found = [(r.article.id, x.ground) for r in readings for x in r.resolutions if x.mention.name == "San Antonio"]
    return {article: {g.id if g else None for a, g in found if a == article} for article, _ in found}


@pytest.mark.parametrize("also", [False, True])
def test_what_is_said_for_later_articles_leaves_those_that_read_the_name_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, also: bool
) -> None:
    """The Chilean port stays, and is told of, unless it is asked for too; an article that is added has it."""
    page = open_two(tmp_path, monkeypatch, SAN_ANTONIOS, TEXAS)
    assert find_san_antonios(page) == {"march": {TEXAS}, "quake": {CHILEAN}}
    find_field(page, "checkbox", "correct-later:San Antonio:").check().run()
    asked = find_field(page, "checkbox", "correct-also:San Antonio:")
    assert asked.label == "Also change two mentions in one article already here"
    assert any("quake" in c.value and "Chile" in c.value for c in page.caption)
    if also:
        asked.check().run()
    find_field(page, "button", "correct-save:San Antonio:").click().run()
    assert not page.exception
    (tmp_path / "later.txt").write_text("Rain fell in San Antonio, Santiago and Valparaiso.", encoding="utf-8")
    page.run()
    assert find_san_antonios(page) == {"march": {TEXAS}, "quake": {TEXAS if also else CHILEAN}, "later": {TEXAS}}
    page.button(key="undo-step").click().run()
    assert find_san_antonios(page)["quake"] == {CHILEAN}


def test_a_card_sets_its_own_mentions_right_and_leaves_those_that_their_words_put_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of Missouri stays when the others move; on its own card it moves alone, though its words say Missouri."""
    text = "Springfield was wet, said officials in Illinois. Volunteers from Springfield, Missouri, arrived."
    page = open_two(tmp_path, monkeypatch, {"flood": text}, "gn-4409896")
    field = find_field(page, "selectbox", "correct-is:Springfield:")
    other = next(words for words in field.options if "Massachusetts" in words)
    field.select(other).run()
    find_field(page, "button", "correct-save:Springfield:").click().run()
    assert not page.exception
    whole, single = read_corrections(tmp_path)
    assert ("start" in whole, single["start"]) == (False, text.index("Springfield, Missouri"))


def test_a_mention_that_was_clicked_can_be_set_right_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the text; from elsewhere the card knows of no mention. A name is offered once, however it is spelt."""
    text = "YEREVAN -- Rain fell in Yerevan. Gyumri was dry, but Yerevan was not."
    page = open_two(tmp_path, monkeypatch, {"rain": text}, YEREVAN)
    assert not any(str(field.key).startswith(("correct-in:", "correct-name:")) for field in page.selectbox)
    last = text.rindex(NAME)
    page = tell(choose(page, BAKU), "sheet", "chosen", {"id": YEREVAN, "begins": str(last), "n": 1})
    find_field(page, "selectbox", f"correct-in:{NAME}:").select(ONE).run()
    set_right(page, "not a place")
    assert [(c["is"], c["start"]) for c in read_corrections(tmp_path)] == [("no place", last)]


def test_what_was_typed_waits_for_the_same_place_and_is_not_shown_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form is folded, another card is opened and left; once it is saved the form begins anew."""
    page = open_card(tmp_path, monkeypatch)
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("Gyumri").run()
    find_field(page, "selectbox", f"correct-is:{NAME}:").select(UNKNOWN).run()
    for is_open in (False, True):
        page = open_panel(page, "correct", is_open=is_open)
    assert find_field(page, "text_input", f"correct-asked:{NAME}:").value == "Gyumri"
    page = choose(page, BAKU)
    assert find_field(page, "text_input", "correct-asked:Baku:").value == ""
    page = choose(page, YEREVAN)
    assert find_field(page, "text_input", f"correct-asked:{NAME}:").value == "Gyumri"
    assert find_field(page, "selectbox", f"correct-is:{NAME}:").value == UNKNOWN
    find_field(page, "button", f"correct-save:{NAME}:").click().run()
    page.button(key="undo-step").click().run()
    page = choose(page, YEREVAN)
    assert find_field(page, "text_input", f"correct-asked:{NAME}:").value == ""
