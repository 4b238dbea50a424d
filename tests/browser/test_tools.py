"""The buttons on the map: see all, measure a distance, full screen."""

import re

from playwright.sync_api import Frame, Locator, Position, expect

from tests.browser.stage import Visit


def find_tool(frame: Frame, name: str) -> Locator:
    """One of the buttons."""
    return frame.locator(f'[data-tool="{name}"]')


def find_centre(frame: Frame) -> list[float]:
    """Where the map stands: latitude, longitude, zoom."""
    found: list[float] = frame.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]")
    return found


def find_spot(frame: Frame, latitude: float, longitude: float) -> Position:
    """Where a place lies in the map's box, in pixels."""
    spot: Position = frame.evaluate(
        "([lat, lng]) => { const p = map.latLngToContainerPoint([lat, lng]); return {x: p.x, y: p.y}; }",
        [latitude, longitude],
    )
    return spot


def test_the_whole_of_what_is_on_comes_back_into_view(window: Visit) -> None:
    """After moving away, one button shows everything, also what lies too far off for the opening view."""
    frame = window.find_map()
    frame.evaluate("map.setView([0, 0], 4, {animate: false})")
    find_tool(frame, "fit").click()
    assert find_centre(frame)[2] < 6
    expect(frame.locator(".dateline-outside [data-mark]")).to_have_count(0)


def test_a_distance_is_measured_over_the_ground(window: Visit) -> None:
    """Two clicks tell kilometres and miles; a third one adds to them; Escape ends it and chooses nothing."""
    frame = window.find_map()
    frame.evaluate("map.setView([40, 46], 7, {animate: false})")
    find_tool(frame, "measure").click()
    box, told = frame.locator("#map_atlas, .dateline").first, frame.locator(".dateline-distance")
    expect(told).to_have_text("Click from place to place")
    for latitude, longitude in ((41.7, 44.0), (41.7, 48.0)):
        box.click(position=find_spot(frame, latitude, longitude), force=True)
    # 4 degrees of a great circle at 41.7 north
    expect(told).to_have_text(re.compile(r"33[12] km \(20[67] miles\)"))
    box.click(position=find_spot(frame, 38.3, 48.0), force=True)
    expect(told).to_have_text(re.compile(r"7(09|1[0-2]) km \(44[0-3] miles\)"))
    box.press("Escape")
    expect(told).to_have_count(0)
    assert not re.search("[?&]at=", window.page.url)


def test_a_distance_can_be_measured_without_a_mouse(window: Visit) -> None:
    """With the map in focus, Enter sets a point in its middle."""
    frame = window.find_map()
    frame.evaluate("map.setView([40, 46], 7, {animate: false})")
    find_tool(frame, "measure").press("Enter")
    box = frame.locator(".dateline").first
    box.focus()
    box.press("Enter")
    frame.evaluate("map.setView([41, 46], 7, {animate: false})")
    box.press("Enter")
    # a degree of latitude; the middle of the map is a whole pixel, half a kilometre either way
    expect(frame.locator(".dateline-distance")).to_have_text(re.compile(r"11[012] km \(69 miles\)"))


def test_the_map_fills_the_screen(window: Visit) -> None:
    """One button gives the map the whole screen, and takes it back."""
    frame = window.find_map()
    full = find_tool(frame, "full")
    full.click()
    frame.wait_for_function("document.fullscreenElement !== null")
    full.click()
    frame.wait_for_function("document.fullscreenElement === null")


def test_what_is_chosen_on_the_whole_screen_is_read_beside_the_map(window: Visit) -> None:
    """A card under the full screen would be no card."""
    frame = window.find_map()
    find_tool(frame, "full").click()
    frame.wait_for_function("document.fullscreenElement !== null")
    window.page.wait_for_timeout(500)
    frame.locator(".dateline-label[data-mark]").first.click(position={"x": 10, "y": 6})
    frame.wait_for_function("document.fullscreenElement === null")
    expect(window.page.locator('.dl-sheet[data-document^="card-"]')).to_be_visible()


def test_all_that_a_name_could_mean_is_brought_into_view(window: Visit) -> None:
    """However far apart; a flight to marks leaves out what lies far from the others."""
    frame = window.find_map()
    frame.evaluate(
        """dateline.apply({...dateline.look().state, fly: {ids: ["a", "b", "c"], n: 1},
                           candidates: [["a", 40, 45], ["b", 41, 44], ["c", 10, -70]]})"""
    )
    frame.wait_for_function("[[40, 45], [41, 44], [10, -70]].every(spot => map.getBounds().contains(spot))")
