"""A sheet that scrolls shows by its edges that there is more, and hides nothing that the keyboard has reached."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.stage import visit
from tests.browser.test_page import find_sheet

SHOWN = """sheet => ["::before", "::after"].map((edge) => {
    const look = getComputedStyle(sheet, edge);
    return look.content !== "none" && look.opacity === "1";
})"""
COVERED = """sheet => {
    const own = document.activeElement.getBoundingClientRect(), box = sheet.getBoundingClientRect();
    const high = parseFloat(getComputedStyle(sheet, "::after").height);
    const [above, below] = ["dl-more-above", "dl-more-below"].map((name) => sheet.classList.contains(name));
    return (above && own.top < box.top + high - 1) || (below && own.bottom > box.bottom - high + 1);
}"""


def wait_for_edges(page: Page, *, above: bool, below: bool) -> None:
    """Wait until more is shown to be above, and below, and see that it stays so."""
    sheet = "document.querySelector('.st-key-sheet .dl-sheet')"
    for _ in range(2):
        page.wait_for_function(f"wanted => `${{({SHOWN})({sheet})}}` === `${{wanted}}`", arg=[above, below])
        page.wait_for_timeout(400)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_long_card_fades_where_more_of_it_is(browser: Browser, address: str, *, dark: bool) -> None:
    """Below, on both sides, above; on paper it is there in full."""
    with visit(browser, f"{address}/?at=gn-616052", height=600, dark=dark) as window:
        window.find_map()
        sheet = find_sheet(window)
        wait_for_edges(window.page, above=False, below=True)
        sheet.evaluate("sheet => sheet.scrollTo(0, 100)")
        wait_for_edges(window.page, above=True, below=True)
        sheet.evaluate("sheet => sheet.scrollTo(0, sheet.scrollHeight)")
        wait_for_edges(window.page, above=True, below=False)
        window.page.emulate_media(media="print")
        wait_for_edges(window.page, above=False, below=False)


def test_what_is_unfolded_or_folded_changes_what_more_there_is(browser: Browser, address: str) -> None:
    """A card that just fits has no edge until its further names are unfolded."""
    with visit(browser, f"{address}/?at=gn-616052") as window:
        window.find_map()
        wait_for_edges(window.page, above=False, below=False)
        names = window.page.get_by_text("more names")
        names.click()
        wait_for_edges(window.page, above=False, below=True)
        names.click()
        wait_for_edges(window.page, above=False, below=False)


def test_no_edge_covers_what_the_keyboard_has_reached(browser: Browser, address: str) -> None:
    """All the way down the article, and up again."""
    with visit(browser, address, height=600) as window:
        window.find_map()
        sheet = find_sheet(window)
        window.page.wait_for_timeout(1000)  # the runs that follow the opening have come to their end
        sheet.focus()
        for key in ("Tab",) * 15 + ("Shift+Tab",) * 14:
            window.page.keyboard.press(key)
            assert not sheet.evaluate(COVERED)
        assert sheet.evaluate("sheet => sheet.contains(document.activeElement)")


@pytest.mark.parametrize("width", [1024, 420])
def test_where_the_page_itself_scrolls_a_sheet_has_no_edges(browser: Browser, address: str, width: int) -> None:
    """Under the map it is as long as it is."""
    with visit(browser, f"{address}/?at=gn-616052", width=width, height=600) as window:
        window.find_map()
        wait_for_edges(window.page, above=False, below=False)
