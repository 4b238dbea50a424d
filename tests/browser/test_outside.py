"""The row under the map names what lies outside of it, and nothing else."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.stage import ROOT, serve, visit

NEWS = "GOMA, Congo, Oct. 31, 2008 - Fighting was reported within five miles of Goma. Kinshasa said nothing."
ROW = "document.querySelector('.dateline-outside').innerText"


def test_what_is_too_small_to_be_drawn_is_not_called_outside(browser: Browser, tmp_path: Path) -> None:
    """On a map of the whole world five miles are less than a pixel; on one of another country they are outside."""
    (tmp_path / "goma.txt").write_text(NEWS, encoding="utf-8")
    with serve(ROOT / "dashboard.py", str(tmp_path)) as url, visit(browser, url) as window:
        frame = window.find_map()
        frame.evaluate("map.setView([5, 25], 2, {animate: false})")
        frame.wait_for_function(f"{ROW} === ''")
        frame.evaluate("map.setView([-4, 15], 8, {animate: false})")
        frame.wait_for_function(f"{ROW}.includes('within five miles of Goma') && !{ROW}.includes('Kinshasa')")
