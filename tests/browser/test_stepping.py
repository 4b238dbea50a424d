"""Reading both ways: paragraph by paragraph with the map following, and from a card to the words in the article."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.stage import Visit, visit

LEAST = 4.5  # WCAG 2, 1.4.3: of words against their ground
CONTRASTS = """() => {
  const rgb = (words) => words.match(/[0-9.]+/g).map(Number);
  const light = (one) => [0.2126, 0.7152, 0.0722].reduce((sum, share, n) => {
    const part = one[n] / 255;
    return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const ground = rgb(getComputedStyle(document.querySelector(".stApp")).backgroundColor);
  return [...document.querySelectorAll(".dl-away")].map((one) => {
    const style = getComputedStyle(one), seen = Number(style.opacity);
    const words = light(rgb(style.color).slice(0, 3).map((part, n) => part * seen + ground[n] * (1 - seen)));
    const [dark, bright] = [words, light(ground)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  });
}"""


def find_text(window: Visit) -> Locator:
    """The article at the right."""
    return window.page.locator('.dl-sheet[data-document^="article-"]')


def test_a_reader_steps_through_an_article_and_the_map_follows(window: Visit) -> None:
    """The paragraph is marked, the map moves and lets the others stand back; the arrow keys go on; Leave ends it."""
    frame = window.find_map()
    frame.evaluate("window.wasHere = true")
    page, text = window.page, find_text(window)
    page.get_by_role("button", name="Step through it").click()
    expect(page.get_by_text("Paragraph 1 of")).to_be_visible()
    expect(text.locator(".dl-now")).to_have_count(1)
    frame.wait_for_function("document.querySelectorAll('.mark.dimmed').length > 0")
    stands = "JSON.stringify([map.getCenter().lat, map.getCenter().lng, map.getZoom()])"
    before = frame.evaluate(stands)
    text.focus()
    for number in (2, 3):
        text.press("ArrowRight")
        expect(page.get_by_text(f"Paragraph {number} of")).to_be_visible()
    frame.wait_for_function(f"before => {stands} !== before", arg=before)
    text.press("ArrowLeft")
    expect(page.get_by_text("Paragraph 2 of")).to_be_visible()
    page.get_by_role("button", name="Leave").click()
    expect(text.locator(".dl-now, .dl-away")).to_have_count(0)
    frame.wait_for_function("document.querySelectorAll('.mark.dimmed').length === 0")
    assert frame.evaluate("window.wasHere === true")


def test_the_keys_step_also_after_a_press_of_the_mouse_and_escape_leaves(window: Visit) -> None:
    """The button that was pressed is gone, or another one: nobody has to find the text with the keyboard first."""
    window.find_map()
    page = window.page
    page.get_by_role("button", name="Step through it").click()
    expect(page.get_by_text("Paragraph 1 of")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Paragraph 2 of")).to_be_visible()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Paragraph 3 of")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("Paragraph 2 of")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Step through it")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(700)
    expect(page.get_by_text("Paragraph 1 of")).to_have_count(0)


def is_in_view(text: Locator, words: str) -> bool:
    """Whether a paragraph of the article can be seen without scrolling."""
    paragraph = text.locator(".dl-body", has_text=words).first
    seen: bool = paragraph.evaluate(
        """p => { const box = p.closest('.dl-sheet').getBoundingClientRect(), own = p.getBoundingClientRect();
                  return own.top < box.bottom && own.bottom > box.top; }"""
    )
    return seen


def wait_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Look until it is so, for five seconds."""
    for _ in range(50):
        if is_so():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it has not come into view in five seconds")


def test_a_card_leads_to_the_words_in_the_article(window: Visit) -> None:
    """From a statement to its paragraph, far down in the text."""
    window.find_map()
    page, text = window.page, find_text(window)
    last = text.locator(".dl-body .dl-place").last
    paragraph = last.locator("xpath=ancestor::p").inner_text()
    assert not is_in_view(text, paragraph[:60])
    last.dispatch_event("click")
    card = page.locator('.dl-sheet[data-document^="card-"]')
    card.get_by_role("button", name="Read it in the article").last.click()
    expect(text).to_be_visible()
    words = [text.locator(".dl-body").nth(n).inner_text() for n in range(text.locator(".dl-body").count())]
    wait_until(page, lambda: any(is_in_view(text, own[:60]) for own in words[len(words) // 2 :]))


def test_back_from_a_card_the_text_stands_where_it_tells_of_the_mark(window: Visit) -> None:
    """A click on the map, then the article: opened at the sentence, which is ringed, in the article that has it."""
    frame = window.find_map()
    box = frame.locator(".dateline-label", has_text="Up to 10,000").first.bounding_box()
    assert box
    window.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 8)
    expect(window.page.locator('.dl-sheet[data-document^="card-"]')).to_be_visible()
    window.page.get_by_role("button", name="Article text").click()
    text = find_text(window)
    expect(text.locator(".dl-headline")).to_contain_text("Azerbaijani Leader Flies to Moscow")
    wait_until(window.page, lambda: is_in_view(text, "up to 10,000"))
    expect(text.locator(".dl-aimed")).to_contain_text("up to 10,000")


@pytest.mark.parametrize("dark", [False, True])
def test_what_stands_back_can_still_be_read(browser: Browser, address: str, *, dark: bool) -> None:
    """The line under the headline too, which is fainter than the text."""
    with visit(browser, address, dark=dark) as window:
        window.find_map()
        window.page.get_by_role("button", name="Step through it").click()
        expect(find_text(window).locator(".dl-deck.dl-away")).to_have_count(1)
        contrasts = window.page.evaluate(CONTRASTS)
        assert len(contrasts) > 5
        assert min(contrasts) >= LEAST
