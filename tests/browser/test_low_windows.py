"""A phone on its side: the map is never higher than the window, so that a finger beside it can scroll the page."""

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import visit


@pytest.mark.parametrize(("width", "height"), [(640, 360), (900, 420), (1280, 420)])
def test_the_map_fits_into_a_low_window(browser: Browser, address: str, width: int, height: int) -> None:
    """With its row of what lies outside, under the bar of the page."""
    with visit(browser, address, width=width, height=height) as window:
        window.find_map()
        box = window.page.locator("iframe").bounding_box()
        assert box is not None
        assert 240 <= box["height"] <= height - 64
