"""Dialogs by keyboard: Tab goes round in them, past all that they hold; Escape closes them and goes back."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.stage import ROOT, Visit, serve, visit
from tests.browser.test_inside_by_keyboard import LOOKS, check_stops, unfold_sidebar

DIALOGS = {
    "Add": ["Close", "Files", "Upload"],
    "Add what is missing": ["Close", "year, Day of publication", "Choose date", "Newspaper", "Save"],
    "All mentions, as a table": ["Close", "Find", "State", "Article", "Search", "Look for a place"],
}
WAYS = {
    "Text": ["Title, if the text does not begin with it", "Newspaper", "Address on the web", "Add"],
    "Folder": ["Folder or file on this machine", "Open"],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, and an article of which neither day nor newspaper is known."""
    made = Path(shutil.copytree(ROOT / "seeds", tmp_path_factory.mktemp("dialogs") / "articles"))
    (made / "own.txt").write_text("Rain fell there.", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the dashboard is served on that folder."""
    with serve(ROOT / "dashboard.py", str(folder)) as url:
        yield url


def open_dialog(window: Visit, name: str) -> tuple[Locator, Locator]:
    """A dialog that was opened by the keyboard, and the button that did it."""
    window.find_map()
    unfold_sidebar(window.page)
    button = window.page.get_by_test_id("stSidebar").get_by_role("button", name=name, exact=True)
    button.press("Enter")
    box = window.page.get_by_role("dialog")
    expect(box).to_be_visible()
    window.page.wait_for_timeout(1500)  # a table comes late
    return box, button


def check_round(page: Page, box: Locator, expected: list[str]) -> None:
    """From its last stop Tab goes on to its first, and back, and never behind the dialog."""
    check_stops(page, box, expected)
    for key in ("Shift+Tab", "Tab"):
        page.keyboard.press(key)
        assert box.evaluate("box => box.contains(document.activeElement)")


@pytest.mark.parametrize(("width", "dark"), LOOKS)
@pytest.mark.parametrize("name", list(DIALOGS))
def test_tab_goes_round_in_a_dialog_and_escape_goes_back_to_its_button(
    browser: Browser, address: str, name: str, width: int, *, dark: bool
) -> None:
    """Also past the table of mentions, which keeps Tab for its cells where nobody stops it."""
    with visit(browser, address, width=width, dark=dark) as window:
        box, button = open_dialog(window, name)
        page = window.page
        check_round(page, box, DIALOGS[name])
        for way, expected in WAYS.items() if name == "Add" else ():
            box.get_by_role("radio", checked=True).focus()
            page.keyboard.press("ArrowRight")
            page.keyboard.press("Space")
            expect(box.get_by_role("radio", name=way)).to_be_checked()
            page.wait_for_timeout(500)
            check_round(page, box, expected)
        page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        expect(button).to_be_focused()
        assert window.errors == []


def test_rows_of_the_table_are_chosen_by_keyboard_and_escape_closes_it(browser: Browser, address: str) -> None:
    """From the table itself, which keeps Escape where nobody stops it."""
    with visit(browser, address) as window:
        box, button = open_dialog(window, "All mentions, as a table")
        box.get_by_test_id("data-grid-canvas").focus()
        for key in ("ArrowDown", "Shift+Space", "ArrowDown", "Shift+Space"):
            window.page.keyboard.press(key)
            window.page.wait_for_timeout(400)
        expect(box.get_by_text("The 2 chosen are")).to_be_visible()
        window.page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        expect(button).to_be_focused()


def test_escape_closes_what_is_open_in_a_dialog_before_the_dialog(browser: Browser, address: str) -> None:
    """A calendar, a list of choices and the search in the table; the keyboard is back where each was opened."""
    with visit(browser, address) as window:
        page = window.page
        for name, opener, key in (
            ("Add what is missing", {"role": "button", "name": "Choose date"}, "Enter"),
            ("All mentions, as a table", {"role": "combobox", "name": "Article"}, "ArrowDown"),
        ):
            box, button = open_dialog(window, name)
            opening = page.get_by_role(opener["role"], name=opener["name"])  # type: ignore[arg-type]
            opening.press(key)
            expect(opening).to_have_attribute("aria-expanded", "true")
            page.wait_for_timeout(500)
            page.keyboard.press("Escape")
            expect(opening).not_to_have_attribute("aria-expanded", "true")
            expect(opening).to_be_focused()
            if name.startswith("All"):
                box.get_by_role("button", name="Search").press("Enter")
                expect(box.get_by_role("textbox", name="Type to search")).to_be_focused()
                page.keyboard.press("Escape")
                expect(box).to_be_visible()
            page.keyboard.press("Escape")
            expect(page.get_by_role("dialog")).to_have_count(0)
            expect(button).to_be_focused()


def test_what_is_missing_is_typed_and_saved_by_keyboard_alone(browser: Browser, address: str, folder: Path) -> None:
    """Tab goes from the newspaper to the button, though nothing had been typed before; with nothing it says so."""
    with visit(browser, address) as window:
        box, _ = open_dialog(window, "Add what is missing")
        page = window.page
        box.get_by_role("button", name="Save").press("Enter")
        expect(box.get_by_role("alert")).to_have_text("Give the day, the newspaper, or both.")
        box.get_by_label("Newspaper").focus()
        page.keyboard.type("The Courier")
        page.keyboard.press("Tab")
        expect(box.get_by_role("button", name="Save")).to_be_focused()
        page.keyboard.press("Enter")
        expect(box).to_have_count(0)
        assert json.loads((folder / "own.json").read_text(encoding="utf-8"))["publisher"] == "The Courier"
        page.wait_for_timeout(1500)  # the list of articles is drawn anew
        expect(page.get_by_role("button", name="Add what is missing")).to_be_focused()
        check_what_is_gone(page)


def check_what_is_gone(page: Page) -> None:
    """Where nothing is missing any more, and where the article is gone, the keyboard stays in the list."""
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_label("year, Day of publication").focus()
    page.keyboard.type("19930507")  # the year, the month and the day stand side by side
    page.get_by_role("dialog").get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("button", name="Add what is missing")).to_have_count(0)
    page.wait_for_timeout(1500)
    expect(page.get_by_role("switch", name="7 May 1993")).to_be_focused()
    page.get_by_role("button", name="Remove from view: 7 May 1993").press("Enter")
    expect(page.get_by_role("switch", name="7 May 1993")).to_have_count(0)
    page.wait_for_timeout(1000)
    expect(page.get_by_role("switch", name="6 September 1993")).to_be_focused()
