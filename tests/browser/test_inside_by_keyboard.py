"""Panels and forms by keyboard: Tab reaches all in them, named, seen, ringed; Escape closes them and goes back."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.stage import visit
from tests.browser.test_by_keyboard import LEAST
from tests.browser.walking import walk_inside

SETTLE = 800  # milliseconds in which the run that opening or closing has asked for comes to its end
LOOKS = [(1440, False), (420, True)]
PANELS = {
    "Filter": ["Speaker", "Side", "What happened", "Only in this view"],
    "Compare": ["A", "B", "everything"],
    "Map": ["Names of places", "Drawn here, offline", "Relief on the map drawn here"],
    "Take away": ["GeoPackage", "KML", "One page that opens offline", "Figure, PNG"],
}
FORMS = {
    "gn-616052": ["Look for another name", "“Yerevan” is", "In later articles too", "Save"],
    "flows-002-85f6737340565b4c-1": ["From", "At least", "How sure", "Who says so", "Save", "Remove this"],
}


def check_stops(page: Page, box: Locator, expected: list[str]) -> None:
    """All that is reached in what is open is named, seen and ringed, and what must be reached is."""
    stops = list(walk_inside(page, box))
    assert [stop for stop in stops if not stop.name or not stop.seen or stop.ringed < LEAST] == []
    names = [stop.name for stop in stops]
    assert [name for name in expected if name not in names] == []


def unfold_sidebar(page: Page) -> None:
    """On a phone the sidebar is closed at first."""
    expand = page.get_by_role("button", name="Expand sidebar")
    if expand.count():
        expand.press("Enter")
        page.wait_for_timeout(500)


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_tab_leads_into_a_panel_through_it_and_on_from_its_button(
    browser: Browser, address: str, width: int, *, dark: bool
) -> None:
    """It closes when it is left forwards; backwards the button is reached; Escape gives the keyboard back."""
    with visit(browser, address, width=width, dark=dark) as window:
        window.find_map()
        page, box = window.page, window.page.get_by_test_id("stPopoverBody")
        for name, expected in PANELS.items():
            if name == "Filter":
                unfold_sidebar(page)
            elif name == "Map" and width < 500:
                page.get_by_role("button", name="Collapse sidebar").press("Enter")
                page.wait_for_timeout(500)
            button = page.locator(".stPopover").get_by_role("button", name=name, exact=True)
            button.press("Enter")
            expect(box).to_be_focused()
            expect(box.get_by_role("button").or_(box.get_by_role("combobox")).first).to_be_visible()
            page.wait_for_timeout(500)
            check_stops(page, box, expected)
            expect(box).to_have_count(0)
            expect(button).not_to_be_focused()
            page.wait_for_timeout(SETTLE)
            button.press("Enter")
            expect(box).to_be_focused()
            page.wait_for_timeout(SETTLE)
            page.keyboard.press("Shift+Tab")
            expect(button).to_be_focused()
            page.keyboard.press("Tab")
            page.keyboard.press("Tab")
            page.keyboard.press("Escape")
            expect(box).to_have_count(0)
            expect(button).to_be_focused()


@pytest.mark.parametrize(("width", "dark"), LOOKS)
@pytest.mark.parametrize("mark", list(FORMS))
def test_tab_reaches_all_of_a_form_on_a_card_and_escape_folds_it(
    browser: Browser, address: str, mark: str, width: int, *, dark: bool
) -> None:
    """Of a place, and of a claim; the keyboard is back at "Set it right"."""
    with visit(browser, f"{address}/?at={mark}", width=width, dark=dark) as window:
        window.find_map()
        page = window.page
        page.wait_for_timeout(1000)
        summary = page.locator(".stExpander summary", has_text="Set it right")
        summary.press("Enter")
        form = page.locator(".stExpander").filter(has_text="Set it right")
        expect(form.get_by_role("button", name="Save")).to_be_visible()
        page.wait_for_timeout(500)
        check_stops(page, form, FORMS[mark])
        form.get_by_role("button", name="Save").focus()
        page.keyboard.press("Escape")
        expect(form.get_by_role("button", name="Save")).to_have_count(0)
        expect(summary).to_be_focused()


@pytest.mark.parametrize(
    ("mark", "label", "words"),
    [
        ("gn-616052", "Look for another name", "Erevan"),
        ("flows-002-85f6737340565b4c-1", "Who says so", "the Red Cross"),
    ],
)
def test_what_was_typed_in_a_form_is_there_when_it_is_unfolded_again(
    browser: Browser, address: str, mark: str, label: str, words: str
) -> None:
    """Escape folds it from the very field, and loses nothing."""
    with visit(browser, f"{address}/?at={mark}") as window:
        window.find_map()
        page = window.page
        page.wait_for_timeout(1000)
        summary, field = page.locator(".stExpander summary", has_text="Set it right"), page.get_by_label(label)
        summary.press("Enter")
        expect(field).to_be_visible()
        page.wait_for_timeout(SETTLE)
        field.fill(words)
        page.keyboard.press("Escape")
        expect(field).to_have_count(0)
        expect(summary).to_be_focused()
        page.wait_for_timeout(SETTLE)
        summary.press("Enter")
        expect(field).to_have_value(words)
