"""Words are as large as the reader has told the browser to make them, and nothing is cut by it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import ROOT, serve, visit

READ = (".dl-sheet .dl-body", ".dl-switches .dl-switch", "h1", '[data-testid="stCaptionContainer"] p')
SIZE = "s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize)"
WIDE = "() => document.querySelector('.stMain').scrollWidth - document.querySelector('.stMain').clientWidth"
CUT = """() => [...document.querySelectorAll('.dl-switches :is(span, p), .stMain button, .dl-sheet p, h1')]
    .filter((e) => e.checkVisibility({visibilityProperty: true}) && getComputedStyle(e).display !== 'inline')
    .filter((e) => e.scrollWidth > e.clientWidth + 2).map((e) => `${e.className} ${e.innerText.slice(0, 40)}`)"""

BROKEN = """() => [...document.querySelectorAll('.dl-layer')].filter((layer) => {
    const own = layer.getBoundingClientRect(), share = layer.lastElementChild.getBoundingClientRect();
    return Math.abs(own.right - share.right) > 1;
}).map((layer) => layer.innerText)"""


def test_words_grow_with_the_size_that_the_browser_has_been_told(
    large: Browser, browser: Browser, address: str
) -> None:
    """Article, switches, heading and notes, and the labels of the map: all of them twice as large."""
    with visit(browser, address) as plain, visit(large, address) as grown:
        plain.find_map()
        frame = grown.find_map()
        for name in READ:
            assert grown.page.evaluate(SIZE, name) == pytest.approx(2 * plain.page.evaluate(SIZE, name), rel=0.01)
        label = ".dateline-label"
        frame.wait_for_selector(label)
        plain.find_map().wait_for_selector(label)
        for name in (label, ".dateline-scale"):
            assert frame.evaluate(SIZE, name) == 2 * plain.find_map().evaluate(SIZE, name)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (420, 800)])
def test_nothing_is_cut_where_words_are_twice_as_large(large: Browser, address: str, width: int, height: int) -> None:
    """No line runs out of its box, and the page does not scroll sideways."""
    with visit(large, address) as window:
        window.page.set_viewport_size({"width": width, "height": height})
        window.find_map()
        window.page.wait_for_timeout(1000)
        assert window.page.evaluate(WIDE) <= 1
        assert window.page.evaluate(CUT) == []
        assert window.page.evaluate(BROKEN) == []


def test_a_choice_that_is_longer_than_its_box_ends_in_dots(browser: Browser, tmp_path: Path) -> None:
    """Nobody takes half of a headline for the whole."""
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text(
            f"Rain {name} falls on Goma, and on all of the lake\n\nIt rained in Goma."
        )
    with serve(ROOT / "dashboard.py", str(tmp_path)) as url, visit(browser, url) as window:
        field = window.page.get_by_role("combobox", name="Article")
        assert field.evaluate("e => getComputedStyle(e).textOverflow") == "ellipsis"
