"""At most one dialog is open, and it is the one that was asked for last."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.hands import ask_about, list_ids
from tests.test_dashboard import open_folder


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page of an article of which neither day nor newspaper is known."""
    (tmp_path / "own.txt").write_text("Rain fell on Baku.", encoding="utf-8")
    return open_folder(tmp_path, monkeypatch)


def list_open(page: AppTest) -> list[str]:
    """By a field of each, which dialogs are open."""
    keys = {str(field.key).partition(":")[0] for field in (*page.text_input, *page.button_group)}
    return sorted(keys & {"ask-paper", "mentions-find", "add-how"})


def test_another_dialog_takes_the_place_of_one_whose_closing_was_not_heard(page: AppTest) -> None:
    """A hand that is quicker than the page closes one and opens the other at once."""
    ask_about(page, list_ids(page)[0])
    assert list_open(page) == ["ask-paper"]
    page.button(key="all-mentions").click().run()
    assert list_open(page) == ["mentions-find"]
    page.button(key="add").click().run()
    assert list_open(page) == ["add-how"]
    assert not page.exception
