"""The page without mouse or screen: everything has a name, and Tab leads everywhere and out again."""

from playwright.sync_api import Frame, Page, expect

from tests.browser.stage import Visit

MOST = 400  # presses of Tab: far more than there are stops
NAMELESS = """() => [...document.querySelectorAll(
    "button, a[href], input, select, textarea, summary, iframe, [role=button], [role=switch], [tabindex='0']"
  )].filter((e) => {
    const labels = [...(e.labels ?? [])].map((label) => label.textContent);
    const ids = (e.getAttribute("aria-labelledby") ?? "").split(" ");
    const others = ids.map((id) => document.getElementById(id)?.textContent);
    const names = [e.getAttribute("aria-label"), e.title, e.textContent, ...labels, ...others];
    return !names.some((words) => words?.trim());
  }).map((e) => e.outerHTML.slice(0, 200))"""
FOCUSED = """() => {
  const e = document.activeElement;
  return e.dataset.document ?? e.dataset.mark ?? (e.className.baseVal ?? e.className).split(" ")[0];
}"""


def list_stops(page: Page, frame: Frame) -> list[str]:
    """Where Tab leads from the top of the page until it leaves it: documents, marks, else the kind of thing."""
    stops: list[str] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return stops
        inside = page.evaluate("document.activeElement.tagName === 'IFRAME'")
        stops.append(f"map {frame.evaluate(FOCUSED)}" if inside else page.evaluate(FOCUSED))
    raise AssertionError(f"Tab does not leave the page; it ends with {stops[-5:]}")


def test_everything_that_can_be_used_has_a_name(window: Visit) -> None:
    """On the page, on the map and on a card."""
    frame = window.find_map()
    assert frame.evaluate(NAMELESS) == []
    assert window.page.evaluate(NAMELESS) == []
    assert window.page.locator("iframe").get_attribute("title") == "Map"
    sheet = window.page.locator(".st-key-sheet .dl-sheet")
    sheet.get_by_role("button", name="Baku", exact=True).first.click()
    expect(sheet.get_by_role("heading", name="Baku")).to_be_visible()
    assert window.page.evaluate(NAMELESS) == []


def test_tab_leads_through_the_map_and_the_article_and_leaves_the_page(window: Visit) -> None:
    """Nothing holds the keyboard, and what is only to be read beside the map is no stop."""
    frame = window.find_map()
    stops = list_stops(window.page, frame)
    assert [stop for stop in stops if stop.startswith(("article-", "card-", "title-"))] == [
        "article-000-222a8ea1b140b4f7"
    ]
    assert "key" not in stops
    assert "map corridor-lachin" in stops
    reader = stops.index("article-000-222a8ea1b140b4f7")
    assert stops.index("map corridor-lachin") < reader
    assert "corridor-lachin" in stops[reader:]


def test_tab_leaves_a_card(window: Visit) -> None:
    """A card, which Escape closes, lets every other key pass."""
    window.find_map()
    sheet = window.page.locator(".st-key-sheet .dl-sheet")
    sheet.get_by_role("button", name="Baku", exact=True).first.press("Enter")
    expect(sheet.get_by_role("heading", name="Baku")).to_be_visible()
    expect(sheet).to_be_focused()
    for _ in range(MOST):
        window.page.keyboard.press("Tab")
        if window.page.evaluate("document.activeElement === document.body"):
            return
    raise AssertionError("Tab does not leave the card")
