"""Arrows lead from dot to dot, however close these are on the screen; and towns in rings have names."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.stage import ROOT, serve, visit

NEWS = "EL GENEINA, Sudan, June 14, 2023 - Some 45,000 people fled from El Geneina to Adre in Chad, officials said."
ENDS = """() => {
    const middle = (e) => { const b = e.getBoundingClientRect(); return b.x + b.width / 2; };
    const dots = [...document.querySelectorAll('.mark.dot circle.dot')].map(middle).sort((a, b) => a - b);
    const arrow = [...document.querySelectorAll('.mark.flow > .flow-line, .mark.flow > .arrow')];
    const boxes = arrow.map((e) => e.getBoundingClientRect());
    return [dots, Math.min(...boxes.map((b) => b.left)), Math.max(...boxes.map((b) => b.right))];
}"""


@pytest.mark.parametrize("zoom", [5.5, 7, 9])
def test_an_arrow_ends_at_the_edges_of_its_towns_dots(browser: Browser, tmp_path: Path, zoom: float) -> None:
    """It neither reaches beyond them nor runs under them."""
    (tmp_path / "geneina.txt").write_text(NEWS, encoding="utf-8")
    with serve(ROOT / "dashboard.py", str(tmp_path)) as url, visit(browser, url) as window:
        frame = window.find_map()
        frame.evaluate(f"map.setView([13.46, 22.3], {zoom}, {{animate: false}})")
        frame.wait_for_function(f"map.getZoom() === {zoom}")
        window.page.wait_for_timeout(500)
        dots, left, right = frame.evaluate(ENDS)
        assert len(dots) == 2
        assert dots[0] < left < right < dots[1]


def test_a_town_with_a_ring_about_it_is_named(browser: Browser, tmp_path: Path) -> None:
    """Beside the words of the ring, for which there is room enough."""
    news = "KHARTOUM, Sudan, June 14, 2023 - Tens of thousands of people are stranded in El Fasher. Kutum is quiet."
    (tmp_path / "fasher.txt").write_text(news, encoding="utf-8")
    with serve(ROOT / "dashboard.py", str(tmp_path)) as url, visit(browser, url) as window:
        labels = window.find_map().locator(".dateline-label")
        expect(labels.filter(has_text="stranded")).to_be_visible()
        expect(labels.filter(has_text="El Fasher")).to_be_visible()
