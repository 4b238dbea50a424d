"""The timeline's words grow with those of the page, and the whole picture with them, so that none meets another."""

from itertools import combinations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.stage import visit
from tests.browser.test_text_sizes import SIZE, WIDE

WORDS = """() => [...document.querySelectorAll(".dl-picture text")].filter((e) => e.textContent)
    .map((e) => { const { left, right, top, bottom } = e.getBoundingClientRect();
                  return { words: e.textContent, left, right, top, bottom }; })"""
PICTURE = "() => document.querySelector('.dl-picture').getBoundingClientRect().toJSON()"
FOLD = """() => document.querySelector(".dl-axis").getBoundingClientRect().right"""
TOUCHING = 8  # pixels: what letters leave free above and below them
NEAR = 3  # pixels
HTML = (".dl-said", ".dl-asof", ".dl-summary")
CUT = """() => [...document.querySelectorAll(".dl-line *, .dl-summary, .dl-play")].filter((e) => e.checkVisibility())
    .filter((e) => {
      const own = e.getBoundingClientRect(), box = e.closest(".dl-fold").getBoundingClientRect();
      return own.left < box.left - 1 || own.right > box.right + 1;
    }).map((e) => e.className)"""
ENDS = """() => { const [first, last] = [...document.querySelectorAll(".dl-end")].map((e) => {
    const { left, width } = e.getBoundingClientRect(); return left + width / 2; });
    const lines = [...document.querySelectorAll(".dl-row-line")].map((e) => e.getBoundingClientRect());
    return [first - Math.min(...lines.map((e) => e.left)), last - Math.max(...lines.map((e) => e.right))]; }"""


def unfold(page: Page) -> None:
    """On a phone the timeline is folded at first."""
    if not page.locator(".dl-picture").is_visible():
        page.locator(".dl-summary").click()
    expect(page.locator(".dl-picture")).to_be_visible()
    page.wait_for_timeout(500)


def test_its_words_grow_as_much_as_those_of_the_page(large: Browser, browser: Browser, address: str) -> None:
    """Rows and marks, and the line of the slider."""
    with visit(browser, address) as plain, visit(large, address) as grown:
        plain.find_map()
        grown.find_map()
        heights = [next(w["bottom"] - w["top"] for w in one.page.evaluate(WORDS) if w["words"] == "Events")
                   for one in (plain, grown)]  # fmt: skip
        assert heights[1] == pytest.approx(2 * heights[0], rel=0.05)
        for name in HTML:
            assert grown.page.evaluate(SIZE, name) == pytest.approx(2 * plain.page.evaluate(SIZE, name), rel=0.01)


def list_met(page: Page) -> list[tuple[str, str]]:
    """Words of the picture that stand in one another; a line of them may touch the next."""
    words = page.evaluate(WORDS)
    return [
        (one["words"], other["words"])
        for one, other in combinations(words, 2)
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > TOUCHING
    ]


def list_outside(page: Page) -> list[str]:
    """Words that reach out of the picture."""
    box = page.evaluate(PICTURE)
    return [
        one["words"]
        for one in page.evaluate(WORDS)
        if one["left"] < box["left"] - 1
        or one["right"] > box["right"] + 1
        or one["top"] < box["top"] - 1
        or one["bottom"] > box["bottom"] + TOUCHING / 2
    ]


@pytest.mark.parametrize("width", [1440, 1024, 420])
def test_none_is_cut_or_meets_another_where_words_are_twice_as_large(
    large: Browser, address: str, width: int
) -> None:
    """All stand in the picture, the slider under its days, and its end where the hand lets it go."""
    with visit(large, address, width=width) as window:
        window.find_map()
        page = window.page
        unfold(page)
        assert len(page.evaluate(WORDS)) >= 7
        assert list_outside(page) == []
        assert list_met(page) == []
        assert page.evaluate(ENDS) == pytest.approx([0, 0], abs=1.5)
        end, track = page.get_by_role("slider", name="Last day shown"), page.locator(".dl-track")
        end.scroll_into_view_if_needed()
        box, rail = end.bounding_box(), track.bounding_box()
        assert box
        assert rail
        y, goal = box["y"] + box["height"] / 2, page.evaluate(FOLD)
        page.mouse.move(box["x"] + box["width"] / 2, y)
        page.mouse.down()
        page.mouse.move(goal, y, steps=8)
        held = end.bounding_box()
        page.mouse.up()
        assert held
        assert abs(held["x"] + held["width"] / 2 - goal) <= NEAR
        expect(page.get_by_role("button", name="All days")).to_be_visible()
        assert page.evaluate(CUT) == []
        assert page.evaluate(WIDE) <= 1
        assert window.errors == []
