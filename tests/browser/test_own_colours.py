"""For readers whose own colours take the place of the page's: what was said by a ground is said in another way."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import Visit

GROUND = "([e, part]) => getComputedStyle(document.querySelector(e), part).backgroundColor"


@pytest.fixture
def contrasting(browser: Browser, address: str) -> Iterator[Visit]:
    """A window with the reader's own colours."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, forced_colors="active")
    opened = Visit(context.new_page())
    opened.watch()
    opened.page.goto(address)
    opened.find_map()
    yield opened
    context.close()


def test_a_switch_has_a_knob_and_is_another_on_than_off(contrasting: Visit) -> None:
    """The knob stands out from the pill in both, and the pill says which it is."""
    switch = ".dl-switch input"
    page = contrasting.page
    on = [page.evaluate(GROUND, [switch, part]) for part in (None, "::after")]
    page.locator(switch).first.click()
    off = [page.evaluate(GROUND, [switch, part]) for part in (None, "::after")]
    assert on[0] != on[1] and off[0] != off[1] and on[0] != off[0]


def test_the_slider_has_its_track_and_a_quotation_its_mark(contrasting: Visit) -> None:
    """The track is seen on the page, and what was said aloud is told from what was written."""
    page = contrasting.page
    paper = page.evaluate(GROUND, ["body", None])
    for part in (".dl-track", ".dl-fill", ".dl-end"):
        assert page.evaluate(GROUND, [part, "::before"]) != paper
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.dl-body .dl-quoted')).textDecorationStyle")
        == "dashed"
    )
