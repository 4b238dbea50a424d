"""The sidebar is folded away and brought back by hand, finger and key, and its name then stands clear of the page."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.stage import Visit, visit

COLLAPSE, EXPAND = '[data-testid="stSidebarCollapseButton"] button', '[data-testid="stExpandSidebarButton"]'


def wait_for_sidebar(page: Page, *, is_open: bool) -> None:
    """The button that closes it is there only while it is open."""
    expect(page.locator(EXPAND)).to_be_visible(visible=not is_open)


def test_its_button_is_seen_without_hovering_and_a_click_on_it_counts(window: Visit) -> None:
    """Nothing lies over it."""
    window.find_map()
    window.page.mouse.move(900, 600)
    expect(window.page.locator(COLLAPSE)).to_be_visible()
    window.page.locator(COLLAPSE).click()
    wait_for_sidebar(window.page, is_open=False)
    window.page.locator(EXPAND).click()
    wait_for_sidebar(window.page, is_open=True)


def test_tab_reaches_its_button(window: Visit) -> None:
    """Among the first stops of the page, and Enter folds it away."""
    window.find_map()
    for _ in range(3):
        window.page.keyboard.press("Tab")
        if window.page.locator(COLLAPSE).evaluate("e => e === document.activeElement"):
            break
    window.page.keyboard.press("Enter")
    wait_for_sidebar(window.page, is_open=False)


def test_a_tap_closes_it_on_a_phone(browser: Browser, address: str) -> None:
    """Where nothing hovers."""
    context = browser.new_context(viewport={"width": 420, "height": 800}, has_touch=True)
    phone = Visit(context.new_page())
    phone.watch()
    phone.page.goto(address)
    phone.find_map()
    phone.page.locator(EXPAND).tap()
    wait_for_sidebar(phone.page, is_open=True)
    phone.page.locator(COLLAPSE).tap()
    wait_for_sidebar(phone.page, is_open=False)
    context.close()


@pytest.mark.parametrize("width", [420, 700, 768, 1440])
def test_the_name_of_the_program_never_lies_over_the_page(browser: Browser, address: str, width: int) -> None:
    """With the sidebar folded away it has a bar of its own, through which nothing shows."""
    with visit(browser, address, width=width) as window:
        window.find_map()
        if width > 768:
            window.page.locator(COLLAPSE).click()
        wait_for_sidebar(window.page, is_open=False)
        bar = window.page.locator(".stAppHeader").bounding_box()
        title = window.page.get_by_role("heading", level=1).bounding_box()
        assert bar is not None and title is not None
        assert bar["y"] + bar["height"] <= title["y"]
        seen = window.page.locator(".stAppHeader").evaluate("e => getComputedStyle(e).backgroundColor")
        assert seen == "rgb(251, 250, 246)"
