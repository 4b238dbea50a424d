"""Finding, filtering and comparing on the page, with a real keyboard, a real mouse and no network."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.stage import Visit, visit
from tests.browser.test_page import (
    DOKHOLYAN,
    find_center,
    find_sheet,
    mark_frame,
    press_until,
    wait_for_marks,
    was_kept,
)

FOUND = '.dl-sheet[data-document^="found-"]'
SEARCH = "Search: place, speaker or words"


def test_the_keyboard_alone_finds_a_place_under_another_name_and_opens_its_card(window: Visit) -> None:
    """Tab to the search, write, go to what was found, open it, go back, and end the search with Escape."""
    page, frame = window.page, window.find_map()
    mark_frame(frame)
    before = find_center(frame)
    press_until(window, SEARCH)
    page.keyboard.type("berdzor")
    found = page.locator(FOUND)
    expect(found).to_contain_text("Lachin corridor")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("One place.")
    found.get_by_role("button", name="Lachin corridor", exact=True).press("Enter")
    expect(find_sheet(window)).to_contain_text(DOKHOLYAN)
    frame.wait_for_function("before => map.getCenter().lng !== before", arg=before[1])
    page.wait_for_url(lambda url: "find=berdzor" in url and "at=corridor-lachin" in url)
    page.keyboard.press("Escape")
    expect(found).to_be_visible()
    found.focus()
    page.keyboard.press("Escape")
    expect(find_sheet(window)).to_contain_text("Armenia Seeks Alliance’s Help")
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.wait_for_url(lambda url: "find=" not in url)
    assert was_kept(frame)


def test_escape_and_the_cross_empty_the_search(window: Visit) -> None:
    """Both leave the hand in the box, ready for other words."""
    window.find_map()
    box = window.page.get_by_role("searchbox")
    for key in ("Escape", None):
        box.fill("refugees")
        expect(window.page.locator(FOUND)).to_contain_text("Words")
        box.press(key) if key else window.page.get_by_label("Clear the search").click()
        expect(box).to_have_value("")
        expect(box).to_be_focused()
        expect(window.page.locator(FOUND)).to_have_count(0)


def test_a_sentence_that_was_found_opens_the_article_there(window: Visit, browser: Browser) -> None:
    """The text is scrolled to it, the map flies to its claim, and the link brings another reader to the same line."""
    page, frame = window.page, window.find_map()
    before = find_center(frame)
    page.get_by_role("searchbox").fill('"siding with"')
    page.locator(FOUND).locator(".dl-found").first.click()
    line = find_sheet(window).locator(".dl-line").first
    expect(line).to_be_in_viewport()
    expect(find_sheet(window)).to_have_attribute("data-document", "article-002-85f6737340565b4c")
    frame.wait_for_function("before => map.getCenter().lng !== before", arg=before[1])
    page.wait_for_url("**line=**")
    with visit(browser, page.url) as again:
        again.find_map()
        expect(find_sheet(again).locator(".dl-line").first).to_be_in_viewport()


def test_what_was_meant_is_offered_and_taken(window: Visit) -> None:
    """The box in the sidebar takes the right word over."""
    window.find_map()
    window.page.get_by_role("searchbox").fill("skelling")
    window.page.locator(FOUND).get_by_role("button", name="shelling").click()
    expect(window.page.locator(FOUND)).to_contain_text("heavy shelling")
    expect(window.page.get_by_role("searchbox")).to_have_value("shelling")


def test_a_filter_hides_marks_on_the_map_and_a_link_opens_the_same(window: Visit, browser: Browser) -> None:
    """Only what one speaker says stays; the map is neither moved nor loaded anew."""
    page, frame = window.page, window.find_map()
    mark_frame(frame)
    before = find_center(frame)
    wait_for_marks(frame, "flows-", seen=True)
    page.get_by_text("Filter", exact=True).click()
    window.pick("Speaker", "Samvel Dokholyan")
    wait_for_marks(frame, "flows-", seen=False)
    page.keyboard.press("Escape")  # closes the list of options; at once it would close it before it has chosen
    wait_for_marks(frame, "fronts-", seen=True)
    expect(page.locator(".st-key-hidden")).to_contain_text("2 of 33 marks shown.")
    assert was_kept(frame)
    assert find_center(frame) == pytest.approx(before, abs=0.01)  # the line above the map takes its height from it
    page.wait_for_url("**speaker=samvel-dokholyan**")
    with visit(browser, page.url) as again:
        other = again.find_map()
        wait_for_marks(other, "fronts-", seen=True)
        wait_for_marks(other, "flows-", seen=False)
        assert again.outside == []
    page.get_by_role("button", name="Show all").click()
    wait_for_marks(frame, "flows-", seen=True)
    page.wait_for_url(lambda url: "speaker=" not in url)


def test_what_the_map_shows_now_can_be_kept_alone(window: Visit) -> None:
    """The map is asked for its bounds once: moving it afterwards runs nothing and hides nothing."""
    page, frame = window.page, window.find_map()
    mark_frame(frame)
    frame.evaluate("map.setView([39.6, 46.5], 10, {animate: false})")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_role("button", name="Only in this view").click()
    page.wait_for_url("**view=**")
    expect(page.locator(".st-key-hidden")).to_contain_text("Filter: area.")
    frame.evaluate("map.setView([40.4, 49.8], 8, {animate: false})")
    wait_for_marks(frame, "gn-587084", seen=False)
    kept = page.url.partition("&map=")[0]
    page.wait_for_timeout(700)
    assert page.url.partition("&map=")[0] == kept
    page.get_by_role("button", name="Everywhere").click()
    wait_for_marks(frame, "gn-587084", seen=True)
    assert was_kept(frame)


def test_two_articles_are_compared_on_the_map(window: Visit) -> None:
    """Only in the second: the flows stay, the corridor goes."""
    page, frame = window.page, window.find_map()
    page.get_by_text("Compare", exact=True).click()
    page.get_by_text("only in B", exact=True).click()
    wait_for_marks(frame, "corridor", seen=False)
    wait_for_marks(frame, "flows-", seen=True)
    expect(page.locator(".st-key-hidden")).to_contain_text("Only in 6 Sept 1993: eight places, seven claims.")
    page.wait_for_url(lambda url: "compare=" in url and url.endswith("other"))


def test_on_a_phone_nothing_of_it_is_cut(browser: Browser, address: str) -> None:
    """What was found and what filters hide, at 420 pixels."""
    with visit(browser, f"{address}/?find=azerbaijan&speaker=turkey", width=420, dark=True) as phone:
        phone.find_map()
        expect(phone.page.locator(FOUND)).to_contain_text("Words")
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 420
        assert phone.outside == []
