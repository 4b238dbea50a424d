"""Setting things right with a real mouse and keyboard: claims, missed claims, spots on the map, many at once."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, expect

from tests.browser.righting.forms import (
    FLOW,
    PATIENCE,
    YEREVAN,
    choose,
    find_card,
    find_labels,
    open_at,
    read_said,
    wait_for_said,
    was_kept,
)
from tests.browser.stage import Visit

SECOND = "002_85f6737340565b4c.json"


def test_a_number_is_set_right_and_stands_on_the_card_on_the_map_and_in_the_json(
    browser: Browser, address: str, folder: Path
) -> None:
    """Least of "up to 10,000"; all else in the JSON stays; the card says so; undone, it is as before."""
    before = json.loads((folder / SECOND).read_text(encoding="utf-8"))
    with open_at(browser, address, FLOW) as window:
        window.find_map()
        window.page.get_by_text("Set it right").click()
        window.page.get_by_role("spinbutton", name="At least").fill("2000")
        window.page.get_by_role("button", name="Save").click()
        expect(find_card(window)).to_contain_text("2,000 to 10,000", timeout=PATIENCE)
        expect(find_card(window)).to_contain_text("corrected by hand on")
        (said,) = wait_for_said(window, folder, "claim_corrections", 1)
        assert said["number"] == {"low": 2000, "high": 10000, "words": "up to 10,000", "unit": "people"}
        after = json.loads((folder / SECOND).read_text(encoding="utf-8"))
        assert {name: value for name, value in after.items() if name != "claim_corrections"} == before
        expect(find_labels(window, "2,000 to 10,000").first).to_be_attached(timeout=PATIENCE)
        window.page.get_by_role("button", name="Undo").click()
        expect(find_card(window)).not_to_contain_text("2,000 to 10,000", timeout=PATIENCE)
        wait_for_said(window, folder, "claim_corrections", 0)
        assert (window.outside, window.errors) == ([], [])


def test_a_claim_is_removed_and_comes_back_with_undo(browser: Browser, address: str, folder: Path) -> None:
    """Off the map, and on it again."""
    with open_at(browser, address, FLOW) as window:
        window.find_map()
        window.page.get_by_text("Set it right").click()
        window.page.get_by_role("button", name="Remove this").wait_for()
        window.rest()
        window.page.get_by_role("button", name="Remove this").click()
        expect(find_card(window)).to_have_count(0, timeout=PATIENCE)
        assert [said["is"] for said in wait_for_said(window, folder, "claim_corrections", 1)] == ["wrong"]
        expect(find_labels(window, "100,000 fled").first).to_be_attached(timeout=PATIENCE)
        expect(find_labels(window, "Up to 10,000")).to_have_count(0, timeout=PATIENCE)
        window.page.get_by_role("button", name="Undo").click()
        expect(find_card(window)).to_contain_text("up to 10,000", timeout=PATIENCE)
        wait_for_said(window, folder, "claim_corrections", 0)


def test_a_missed_claim_is_added_from_its_sentence_by_keyboard(browser: Browser, address: str, folder: Path) -> None:
    """Choose the sentence, say what it tells, and its card opens."""
    with open_at(browser, address) as window:
        window.find_map()
        window.page.get_by_role("button", name="Add a missed claim").click()
        sentence = window.page.locator(".dl-choosable", has_text="Reports both from Yerevan")
        sentence.focus()
        window.page.keyboard.press("Enter")
        expect(window.page.get_by_text("It tells of")).to_be_visible()
        choose(window, "Where", "Yerevan")
        choose(window, "What happens there", "Shelling")
        window.page.get_by_role("button", name="Save").click()
        expect(find_card(window)).to_contain_text("Added by hand on", timeout=PATIENCE)
        (said,) = wait_for_said(window, folder, "claim_corrections", 1)
        assert (said["kind"], said["place"], said["action"]) == ("front", {"name": "Yerevan"}, "shelling")
        assert said["sentence"].startswith("Reports both from Yerevan")
        assert (window.outside, window.errors) == ([], [])


def point(window: Visit, name: str) -> Frame:
    """Ask for a spot on the map for the name of the card."""
    frame = window.find_map()
    frame.evaluate("window.wasHere = true")
    window.page.get_by_text("Set it right").click()
    choose(window, f"“{name}” is", "a spot on the map")
    window.page.get_by_role("button", name="Point at the map").click()
    frame.wait_for_function("document.querySelector('.picking') !== null")
    return frame


def test_a_click_on_the_map_gives_the_spot_and_never_reloads_the_map(
    browser: Browser, address: str, folder: Path
) -> None:
    """The pin lies where the mouse was; a second click moves it; the place is there after saving."""
    with open_at(browser, address, YEREVAN) as window:
        frame = point(window, "Yerevan")
        expect(window.page.get_by_text("Click the right spot for “Yerevan”")).to_be_visible()
        window.page.wait_for_timeout(1000)  # the map has flown to the card's place
        box = window.page.locator("iframe").first.bounding_box()
        assert box
        for share in (0.3, 0.4):
            window.page.mouse.click(box["x"] + share * box["width"], box["y"] + 0.45 * box["height"])
            window.page.wait_for_timeout(600)
        expect(frame.locator(".dateline-pin")).to_have_count(1)
        field = window.page.get_by_role("textbox", name="Latitude, longitude")
        shown = [float(part) for part in field.input_value().split(",")]
        at = frame.evaluate("spot => { const p = map.latLngToContainerPoint(spot); return [p.x, p.y]; }", shown)
        box = window.page.locator("iframe").first.bounding_box()
        assert box
        assert at == pytest.approx([0.4 * box["width"], 0.45 * box["height"]], abs=3)
        assert read_said(folder, "corrections") == []
        assert was_kept(frame)
        window.page.get_by_role("button", name="Save").click()
        said = wait_for_said(window, folder, "corrections", 1)
        assert said[0]["point"] == shown


def test_a_spot_is_shown_by_keyboard_too_and_escape_leaves(browser: Browser, address: str, folder: Path) -> None:
    """Arrow keys move the map, Enter takes its middle; Escape gives the clicks back to the marks."""
    with open_at(browser, address, YEREVAN) as window:
        frame = point(window, "Yerevan")
        window.page.wait_for_timeout(1000)
        window.page.keyboard.press("ArrowRight")
        window.page.wait_for_timeout(600)
        window.page.keyboard.press("Enter")
        expect(frame.locator(".dateline-pin")).to_have_count(1)
        middle = frame.evaluate("[map.getCenter().lat, map.getCenter().lng]")
        field = window.page.get_by_role("textbox", name="Latitude, longitude")
        shown = [float(part) for part in field.input_value().split(",")]
        assert shown == pytest.approx(middle, abs=0.001)
        window.page.keyboard.press("Escape")
        frame.wait_for_function("document.querySelector('.picking') === null")
        expect(find_card(window)).to_be_visible()
        assert was_kept(frame)
        assert read_said(folder, "corrections") == []


def test_the_places_a_name_could_mean_are_faint_on_the_map_while_its_reasons_are_read(
    browser: Browser, address: str
) -> None:
    """By the numbers of the list; folded again, they go."""
    with open_at(browser, address, YEREVAN) as window:
        frame = window.find_map()
        expect(frame.locator(".dateline-candidate")).to_have_count(0)
        window.page.get_by_text("Why here?").click()
        expect(frame.locator(".dateline-candidate").first).to_be_attached()
        numbers = frame.locator(".dateline-candidate").all_inner_texts()
        assert numbers == [str(n + 1) for n in range(len(numbers))]
        expect(find_card(window).locator(".dl-number").first).to_have_text("1")
        window.page.get_by_text("Why here?").click()
        expect(frame.locator(".dateline-candidate")).to_have_count(0)


def test_the_map_goes_to_a_place_that_is_chosen_before_it_is_saved(
    browser: Browser, address: str, folder: Path
) -> None:
    """However far off it lies; the map stays the same, and nothing is written."""
    with open_at(browser, address, YEREVAN) as window:
        frame = window.find_map()
        frame.evaluate("window.wasHere = true")
        window.page.get_by_text("Set it right").first.click()
        field = window.page.get_by_role("textbox", name="Look for another name")
        field.fill("Reims")
        field.press("Enter")
        frame.wait_for_function("map.getBounds().contains([49.25, 4.03])", timeout=PATIENCE)
        expect(frame.locator(".dateline-candidate").first).to_be_attached()
        assert was_kept(frame)
        assert read_said(folder, "corrections") == []


def test_rows_of_the_table_are_chosen_and_set_right_at_once(browser: Browser, address: str, folder: Path) -> None:
    """Two rows by the mouse; one step; one undo."""
    with open_at(browser, address) as window:
        window.find_map()
        window.page.get_by_role("button", name="All mentions, as a table").click()
        dialog = window.page.get_by_role("dialog")
        dialog.get_by_role("textbox", name="Find").fill("Mordakert")
        dialog.get_by_role("textbox", name="Find").press("Enter")
        grid = dialog.get_by_test_id("stDataFrame")
        expect(grid).to_have_count(1)  # the one that it takes the place of is gone
        window.page.wait_for_timeout(1500)
        window.rest()
        box = grid.bounding_box()
        assert box
        for row in (0, 1):
            window.page.mouse.click(box["x"] + 18, box["y"] + 50 + 33 * row)
            window.page.wait_for_timeout(500)
        expect(dialog.get_by_text("The 2 chosen are")).to_be_visible()
        choose(window, "The 2 chosen are", "a place, but nobody can say which")
        dialog.get_by_role("button", name="Save").click()
        said = wait_for_said(window, folder, "corrections", 2)
        assert {one["is"] for one in said} == {"unidentifiable"}
        dialog.get_by_role("button", name="Close").click()
        window.page.get_by_role("button", name="Undo").click()
        wait_for_said(window, folder, "corrections", 0)
        assert (window.outside, window.errors) == ([], [])


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_the_forms_are_not_cut(browser: Browser, address: str, *, dark: bool) -> None:
    """At 420 pixels nothing is wider than the screen, and pointing brings the map into view."""
    with open_at(browser, address, YEREVAN, width=420, dark=dark) as window:
        point(window, "Yerevan")
        window.page.wait_for_timeout(1000)
        assert window.page.evaluate("document.documentElement.scrollWidth") <= 420
        box = window.page.locator("iframe").first.bounding_box()
        assert box
        assert 0 <= box["y"] < 900
