"""What opens at a button is filled only while it is open, and what was chosen in it stays when it is closed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from panels import folding
from tests.hands import list_entries, name_field, open_panel

ROOT = Path(__file__).parents[2]
GROUND = {"names": "hy", "ground": "relief", "relief": False}


@pytest.fixture
def page() -> AppTest:
    """The page as it opens on the seeds."""
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()


def read_link(page: AppTest) -> dict[str, str]:
    """What the address says."""
    return {name: "".join(words) for name, words in page.query_params.items()}


def choose_ground(page: AppTest) -> AppTest:
    """Choose names in Armenian, no relief, then pictures as the ground: with these the relief is no question."""
    open_panel(page, "map-choice")
    page.selectbox(key=name_field(page, "names")).set_value("hy").run()
    page.toggle(key=name_field(page, "relief")).set_value(False).run()
    return page.radio(key=name_field(page, "ground")).set_value("relief").run()


def test_a_closed_panel_of_the_map_sends_nothing(page: AppTest) -> None:
    """None of its fields."""
    keys = {name_field(page, part) for part in GROUND}
    fields = (*page.selectbox, *page.radio, *page.toggle)
    assert keys.isdisjoint(field.key for field in fields)
    open_panel(page, "map-choice")
    assert keys <= {field.key for field in (*page.selectbox, *page.radio, *page.toggle)}


def test_what_was_chosen_of_the_ground_stays_when_the_panel_is_closed(page: AppTest) -> None:
    """In the session, in the address and in the fields when they are there again."""
    choose_ground(page)
    open_panel(page, "map-choice", is_open=False)
    page.run()  # whatever was forgotten is forgotten by now
    assert {key: page.session_state[key] for key in GROUND} == GROUND
    assert read_link(page) == {"names": "hy", "ground": "relief", "relief": "off"}
    open_panel(page, "map-choice")
    assert page.selectbox(key=name_field(page, "names")).value == "hy"
    assert page.radio(key=name_field(page, "ground")).value == "relief"
    assert page.toggle(key=name_field(page, "relief")).value is False
    assert not page.exception


def test_filters_of_many_articles_hold_when_their_panel_is_closed_and_are_cleared_from_outside(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is filled only while it is open."""
    monkeypatch.setattr(folding, "MANY", 0)
    open_panel(page, "filters")
    page.multiselect(key=name_field(page, "what")).set_value(["fighting"]).run()
    open_panel(page, "filters", is_open=False)
    assert not page.multiselect
    assert page.run().session_state["what"] == ["fighting"]
    assert read_link(page) == {"what": "fighting"}
    page.button(key="hidden-clear").click().run()
    assert read_link(page) == {}
    assert not open_panel(page, "filters").multiselect(key=name_field(page, "what")).value


def test_what_a_browser_still_sends_of_a_field_does_not_undo_what_was_set_from_outside(page: AppTest) -> None:
    """A click that is quicker than the page brings along what stood in the field before it was cleared."""
    page.multiselect(key=name_field(page, "what")).set_value(["fighting"]).run()
    quick = page._tree.get_widget_states()
    for button in [state for state in quick.widgets if state.HasField("trigger_value")]:
        quick.widgets.remove(button)  # what is not pressed would be heard as let go
    page.button(key="hidden-clear").click().run()
    page._run(quick)
    assert page.session_state["what"] == []
    assert not page.multiselect(key=name_field(page, "what")).value
    assert read_link(page) == {}


def test_a_comparison_of_many_articles_holds_when_its_panel_is_closed(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sources and what of them is shown."""
    monkeypatch.setattr(folding, "MANY", 0)
    open_panel(page, "comparing")
    page.button_group(key=name_field(page, "pair-show")).set_value("both").run()
    link = read_link(open_panel(page, "comparing", is_open=False).run())
    assert link["compare"].endswith(":both")
    assert read_link(open_panel(page, "comparing")) == link


def test_a_list_of_many_is_filled_when_it_is_unfolded(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """All places; with few articles it is there before."""
    assert list_entries(page)
    monkeypatch.setattr(folding, "MANY", 0)
    with pytest.raises(StopIteration):
        list_entries(page.run())
    assert list_entries(open_panel(page, "all-places"))
