"""Where there are many dots they share several pictures, of which a switch leaves most alone."""

from pathlib import Path

from playwright.sync_api import Browser

from geo import View, draw_map
from geo.schema import frame
from tests.bench.many import LAYERS, list_layers, make_towns
from tests.browser.stage import Visit, visit

COUNT, FULL = 1200, 500
CROWDS = "[...document.querySelectorAll('.tier-dot')].map((tier) => tier.childElementCount)"
SEEN = "[...document.querySelectorAll('.mark.dot')].filter((dot) => dot.style.display !== 'none').length"
ORDER = "[...document.querySelectorAll('.mark.dot')].map((dot) => Number(dot.dataset.mark.slice(3)))"
PLACES = "new Set([...document.querySelectorAll('.dateline-marks')].map((picture) => picture.style.transform)).size"


def open_towns(window: Visit, path: Path) -> None:
    """A map of more dots than a picture takes."""
    draw_map({"places": frame("places", make_towns(COUNT))}, view=View(on=list_layers())).save(path)
    window.page.goto(path.as_uri())
    window.page.wait_for_selector("[data-ready]")


def test_many_dots_lie_in_several_pictures_in_their_order(browser: Browser, tmp_path: Path) -> None:
    """None is lost or drawn twice; all pictures lie at the same spot, after a zoom too."""
    with visit(browser, "about:blank") as window:
        open_towns(window, tmp_path / "map.html")
        assert window.page.evaluate(CROWDS) == [FULL, FULL, COUNT - 2 * FULL]
        assert window.page.evaluate(ORDER) == sorted(range(COUNT), key=lambda n: (n % LAYERS, n))
        window.page.locator(".leaflet-control-zoom-in").click()
        window.page.wait_for_timeout(1200)
        assert window.page.evaluate(PLACES) == 1


def test_a_dot_goes_back_to_its_picture_when_another_is_chosen(browser: Browser, tmp_path: Path) -> None:
    """However many are chosen one after the other, no picture grows beyond its measure, and a switch reaches all."""
    with visit(browser, "about:blank") as window:
        open_towns(window, tmp_path / "map.html")
        window.page.evaluate(
            """async () => {
                for (let n = 0; n < 40; n++) {
                    window.dateline.apply({ ...window.dateline.look().state, selected: `gn-${n}` });
                    await new Promise((done) => setTimeout(done, 20));
                }
            }"""
        )
        window.page.wait_for_timeout(500)
        assert window.page.evaluate(CROWDS) == [FULL - 1, FULL, COUNT - 2 * FULL]
        assert window.page.locator(".tier-chosen .mark").count() == 1
        half = list(list_layers()[: LAYERS // 2])
        window.page.evaluate("(on) => window.dateline.apply({ ...window.dateline.look().state, on })", half)
        window.page.wait_for_timeout(500)
        assert window.page.evaluate(SEEN) == COUNT // 2
