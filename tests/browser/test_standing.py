"""Where the map stands is in the address: a link opens the same view, and nobody goes back through each move."""

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import visit
from tests.browser.test_page import FLOWS_SWITCH, find_center, find_switch


def test_a_link_opens_the_map_where_it_stands(browser: Browser, address: str) -> None:
    """Also once the page has written its own part of it; a map that is seen whole leaves it bare."""
    with visit(browser, address) as one:
        frame, page = one.find_map(), one.page
        opened, before = find_center(frame), page.evaluate("history.length")
        for latitude in (15.5, 17.5):
            frame.evaluate("to => map.setView([to, 30], 7, {animate: false})", latitude)
            page.wait_for_url(f"**map={int(latitude)}.*")
        assert page.evaluate("history.length") == before
        find_switch(one, FLOWS_SWITCH).click()
        page.wait_for_url(lambda url: "off=" in url and "map=17" in url)
        with visit(browser, page.url) as other:
            assert find_center(other.find_map()) == pytest.approx([17.5, 30, 7], abs=0.01)
            assert other.errors == []
        page.go_back()
        page.wait_for_url(lambda url: "off=" not in url and "map=17" in url)
        frame.evaluate("to => map.setView([to[0], to[1]], to[2], {animate: false})", opened)
        page.wait_for_url(lambda url: "map=" not in url)
