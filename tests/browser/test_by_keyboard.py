"""For everybody: each stop of Tab is named, seen and ringed; what opens closes by Escape; changes are heard."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.stage import Visit, visit
from tests.browser.test_page import find_sheet
from tests.browser.walking import walk

LEAST = 25  # pixels of a ring, on the smallest stop
HEADINGS = """[...document.querySelectorAll("h1, h2, h3, h4")]
    .filter((e) => e.checkVisibility()).map((e) => e.tagName)"""
CONTROLS = (
    "Search: place, speaker or words", "Filter", "Compare", "Add", "17 June 1992", "Remove from view: 17 June 1992",
    "Places", "Fronts", "Corridors", "Displacement", "reported", "All places, as a list", "All mentions, as a table",
    "Legend", "Map", "Take away", "Zoom in", "Show all that is switched on", "Measure a distance", "Full screen",
    "Up to 10,000, crossed into Iran, 1993", "Moscow", "Play", "First day shown", "Last day shown",
    "Step through it, the map follows", "Article of 17 June 1992", "Add a missed claim",
)  # fmt: skip


def test_every_stop_is_named_seen_and_ringed_and_every_control_is_one(window: Visit) -> None:
    """The whole page by Tab, in the order of the eye: sidebar, heading, map with its buttons first, words."""
    window.find_map()
    stops = list(walk(window.page))
    assert [stop for stop in stops if not stop.name or not stop.seen or stop.ringed < LEAST] == []
    names = [stop.name for stop in stops]
    assert [control for control in CONTROLS if control not in names] == []
    order = [names.index(name) for name in ("Filter", "Add", "Take away", "Zoom in", "Baku", "Play", CONTROLS[-1])]
    assert order == sorted(order)


def test_on_a_phone_at_night_nothing_that_is_folded_away_is_a_stop(browser: Browser, address: str) -> None:
    """The closed sidebar is passed over, and so are marks that lie outside of the map's frame."""
    with visit(browser, address, width=420, height=800, dark=True) as phone:
        phone.find_map()
        stops = list(walk(phone.page))
        assert [stop for stop in stops if not stop.name or not stop.seen or stop.ringed < LEAST] == []
        names = [stop.name for stop in stops]
        assert "Filter" not in names
        assert "Expand sidebar" in names
        assert names.count("Yerevan") - names[names.index("Article of 17 June 1992") :].count("Yerevan") == 1


def test_the_sidebar_of_a_phone_takes_the_keyboard_and_gives_it_back(browser: Browser, address: str) -> None:
    """The buttons that open and close it are each gone when the other is there."""
    with visit(browser, address, width=420, height=800) as phone:
        phone.find_map()
        phone.page.get_by_role("button", name="Expand sidebar").press("Enter")
        expect(phone.page.get_by_role("button", name="Collapse sidebar")).to_be_focused()
        phone.page.keyboard.press("Enter")
        expect(phone.page.get_by_role("button", name="Expand sidebar")).to_be_focused()


def test_one_heading_comes_first_and_the_parts_have_names(window: Visit) -> None:
    """The wordmark is no heading; no level is left out."""
    window.find_map()
    levels = [int(tag[1]) for tag in window.page.evaluate(HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    for role, name in (
        ("complementary", "Articles, search and legend"), ("main", "Map and text"), ("region", "Map"),
        ("region", "Text"), ("group", "How sure"), ("group", "How it is drawn"),
    ):  # fmt: skip
        expect(
            window.page.locator(f'[role="{role}"][aria-label="{name}"], {role}[aria-label="{name}"]')
        ).to_be_visible()


def test_the_legend_is_seen_without_scrolling(window: Visit) -> None:
    """At 900 pixels of height."""
    window.find_map()
    expect(window.page.locator(".st-key-certainties")).to_be_in_viewport(ratio=1)
    expect(window.page.locator(".st-key-key .dl-legend")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("name", ["Filter", "Compare", "Map", "Take away"])
def test_escape_closes_what_is_open_and_the_keyboard_is_back(window: Visit, name: str) -> None:
    """At the button that opened it."""
    window.find_map()
    button = window.page.locator(".stPopover").get_by_role("button", name=name, exact=True)
    button.press("Enter")
    body = window.page.get_by_test_id("stPopoverBody")
    expect(body).to_be_visible()
    window.rest()
    window.page.keyboard.press("Escape")
    expect(body).to_have_count(0)
    expect(button).to_be_focused()


def test_a_card_that_opens_beside_the_map_is_heard_and_the_opening_of_the_page_is_not(window: Visit) -> None:
    """A mark chosen on the map tells its card; nothing was said before."""
    frame, card = window.find_map(), window.page.locator('.dl-heard [data-of="card"]')
    assert card.text_content() == ""
    frame.locator('[data-mark="gn-587084"]').first.press("Enter")
    expect(card).to_have_text("Card: Baku.")


def test_what_filters_hide_is_heard_and_that_they_hide_nothing_more(window: Visit) -> None:
    """In the words that stand above the map."""
    window.find_map()
    page = window.page
    hidden = page.locator('.dl-heard [data-of="hidden"]')
    assert hidden.text_content() == ""
    page.get_by_role("button", name="Filter").click()
    window.pick("Speaker", "Samvel Dokholyan")
    expect(hidden).to_have_text(re.compile(r"^2 of 33 marks shown\."))
    page.keyboard.press("Escape")
    page.locator(".st-key-hidden").get_by_role("button", name="Show all").click()
    expect(hidden).to_have_text("All marks are shown.")


def test_on_a_phone_what_is_found_or_chosen_comes_into_view(browser: Browser, address: str) -> None:
    """Enter brings the finds from under the sidebar, a click the sentence, a mark its card."""
    with visit(browser, address, width=420, height=800) as phone:
        page, frame = phone.page, phone.find_map()
        page.get_by_role("button", name="Expand sidebar").click()
        page.get_by_role("searchbox").fill('"siding with"')
        page.get_by_role("searchbox").press("Enter")
        found = page.locator(".dl-found").first
        expect(found).to_be_in_viewport()
        found.click()
        expect(find_sheet(phone).locator(".dl-line").first).to_be_in_viewport()
        page.locator(".stMain").evaluate("main => main.scrollTo(0, 0)")
        frame.locator(".mark.stranded").first.click(force=True)
        expect(find_sheet(phone).locator(".dl-name")).to_be_in_viewport()


def test_a_distance_is_begun_and_ended_by_keys(window: Visit) -> None:
    """The map has the keyboard and says what the keys do; Escape gives it back to the button."""
    frame = window.find_map()
    rule = frame.locator('[data-tool="measure"]')
    rule.press(" ")
    expect(frame.locator(".dateline-distance")).to_have_text("Arrow keys move the map, Enter sets a point")
    expect(frame.locator(".dateline").first).to_be_focused()
    window.page.keyboard.press("Escape")
    expect(frame.locator(".dateline-distance")).to_have_count(0)
    expect(rule).to_be_focused()


@pytest.mark.parametrize("width", [320, 420, 720])
def test_at_twice_the_size_nothing_scrolls_sideways(browser: Browser, address: str, width: int) -> None:
    """Zoom is half the width: 320 is a phone at 120 %, 720 a wide screen at 200 %."""
    with visit(browser, address, width=width, height=450) as small:
        small.find_map()
        assert small.page.evaluate("document.documentElement.scrollWidth") <= width
        assert small.page.locator(".stMain").evaluate("main => main.scrollWidth") <= width
