"""The page on paper: title, map, legend, the line of law, and the words in full."""

from collections import Counter
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.stage import Visit, visit

A4_WIDTH, A4_HEIGHT = 595, 842  # points
WHITE = (255, 255, 255)
READABLE = 4.5  # the contrast that words need (WCAG 2.2, 1.4.3)
WORDS = "h1, .stMain p, .dl-sheet span, .dl-timeline text"
INK = """e => { const own = getComputedStyle(e), words = e.tagName === "text" ? own.fill : own.color;
    return words.match(/[0-9.]+/g).slice(0, 3).map(Number); }"""


def print_page(window: Visit) -> list[str]:
    """The words of each page of A4 that the browser prints, on one line each."""
    window.find_map()
    window.page.wait_for_timeout(500)
    printed = PdfReader(BytesIO(window.page.pdf(format="A4")))
    first = printed.pages[0]
    assert abs(first.mediabox.width - A4_WIDTH) < 2 and abs(first.mediabox.height - A4_HEIGHT) < 2
    return [" ".join(page.extract_text().split()) for page in printed.pages]


def test_the_printed_page_holds_title_map_legend_law_and_the_whole_article(window: Visit) -> None:
    """Nothing is cut by the box in which it scrolls on the screen, and no switch or button is printed."""
    pages = print_page(window)
    words = " ".join(pages)
    assert pages[0].startswith("Nagorno-Karabakh, June 1992 and September 1993")
    for part in ("Yerevan", "100 km", "dashed: course inferred", "Shown is what is reported, claimed"):
        assert part in pages[0]
    assert "do not imply any opinion on the legal status" in pages[0]
    assert "Sources: Los Angeles Times, 17 June 1992 and 6 September 1993" in pages[0]
    assert words.index("legal status") < words.index("Armenia Seeks Alliance")
    assert words.endswith("contributed to this report.")
    for left in ("Take away", "Step through", "Outside this view", "All places", "Articles, by date", "Dateline"):
        assert left not in words


def test_a_card_is_printed_in_full(browser: Browser, address: str) -> None:
    """What is folded away on the screen is open on paper: nobody can unfold it there."""
    with visit(browser, f"{address}/?at=gn-587084", height=500) as window:
        expect(window.page.locator(".dl-sheet .dl-name")).to_be_visible()
        words = " ".join(print_page(window))
        assert "language not given" in words
        assert "Article text" not in words


def test_a_page_that_is_dark_on_the_screen_is_ink_on_white_paper(browser: Browser, address: str) -> None:
    """The paper itself, between and around everything, and every word on it."""
    with visit(browser, address, dark=True) as window:
        window.find_map()
        window.page.emulate_media(media="print")
        window.page.wait_for_timeout(1000)
        sheet = Image.open(BytesIO(window.page.screenshot(full_page=True))).convert("RGB")
        raw = sheet.tobytes()
        assert Counter(zip(raw[::3], raw[1::3], raw[2::3], strict=True)).most_common(1)[0][0] == WHITE
        assert sheet.getpixel((sheet.width - 2, sheet.height - 2)) == WHITE
        words = [one for one in window.page.locator(WORDS).all() if one.is_visible()]
        assert len(words) > 30
        faint = {one.text_content(): one.evaluate(INK) for one in words if contrast(one.evaluate(INK)) < READABLE}
        assert faint == {}


def contrast(colour: list[float]) -> float:
    """How well a colour stands out on white (WCAG 2.2)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@pytest.mark.parametrize("width", [420, 1440, 2200])
def test_the_map_on_paper_fits_the_paper_and_is_the_old_one_afterwards(
    browser: Browser, address: str, width: int
) -> None:
    """From a phone, a desk or a wide screen by night: one size, by day; then everything is as it was."""
    with visit(browser, address, width=width, dark=True) as window:
        frame = window.find_map()
        sized = """(() => { const box = map.getContainer();
            return [box.offsetWidth, box.offsetHeight, document.documentElement.dataset.theme, map.getZoom()]; })()"""
        before = frame.evaluate(sized)
        seen = frame.evaluate("[map.getBounds().getWest(), map.getBounds().getEast()]")
        window.page.emulate_media(media="print")
        frame.wait_for_function(f"`${{{sized}.slice(0, 3)}}` === '680,500,light'")  # width comes first, then the rest
        west, east = frame.evaluate("[map.getBounds().getWest(), map.getBounds().getEast()]")
        assert west <= seen[0] + 0.5 and east >= seen[1] - 0.5
        box = window.page.locator("iframe").bounding_box()
        assert box is not None and (box["width"], box["height"]) == (680, 500)
        dark = "getComputedStyle(document.querySelector('.dl-headline')).color"
        assert window.page.evaluate(dark) == "rgb(30, 34, 38)"
        window.page.emulate_media(media="screen")
        frame.wait_for_function(f"(before) => `${{{sized}}}` === `${{before}}`", arg=before)
        assert window.errors == []
