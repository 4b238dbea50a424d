"""The map that is never drawn anew: articles and corrections bring other marks to it, and it stays where it is."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Route, expect

from geo import assets_folder
from tests.browser.stage import ROOT, Visit, serve, visit

YEREVAN = "gn-616052"
GYUMRI = "gn-616635"
BAKU = "gn-587084"
READ_YEAR = """(() => {
  const file = window.dateline.look().state.data;
  const asked = performance.getEntriesByType("resource").find((entry) => entry.name.endsWith(file));
  return fetch(asked.name).then((answer) => answer.json()).then(({ year }) => year);
})()"""
PATIENCE = 20_000  # milliseconds for reading an article anew on a busy machine
# Remembers every moment at which the page had no map with marks and labels on it.
WATCH = """() => {
  window.blank = [];
  const look = () => {
    const maps = [...document.querySelectorAll('iframe[title="Map"]')].map((frame) => frame.contentDocument);
    const has = (map, what) => map && map.querySelector(`[data-ready] ${what}`);
    const whole = (map) => has(map, ".dateline-marks .mark") && has(map, ".dateline-label");
    if (!maps.some(whole)) window.blank.push(performance.now());
    requestAnimationFrame(look);
  };
  look();
}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The seeds in a folder of their own."""
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "articles"))


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Where the dashboard is served on that folder."""
    with serve(ROOT / "dashboard.py", str(folder)) as url:
        yield url


def watch(window: Visit) -> Frame:
    """The map, marked, and from now on never to be blank."""
    frame = window.find_map()
    frame.evaluate("window.wasHere = true")
    window.page.evaluate(WATCH)
    return frame


def run_again(window: Visit) -> None:
    """Have the page run, as its key R does, wherever the keyboard is."""
    window.page.evaluate("""() => {
      const about = { key: "r", code: "KeyR", keyCode: 82, which: 82, bubbles: true };
      const press = (kind) => new KeyboardEvent(kind, about);
      ["keydown", "keypress", "keyup"].forEach((kind) => document.body.dispatchEvent(press(kind)));
    }""")


def was_never_blank(window: Visit, frame: Frame) -> bool:
    """Whether it is the same map still, and had marks and labels at every moment."""
    return (
        not frame.is_detached()
        and frame.evaluate("window.wasHere") is True
        and not window.page.evaluate("window.blank")
    )


def stand(frame: Frame) -> list[float]:
    """Where the map stands, and how near."""
    found: list[float] = frame.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]")
    return found


def test_an_article_that_comes_and_one_that_goes_change_the_marks_of_the_living_map(
    browser: Browser, address: str, folder: Path
) -> None:
    """Never blank; nobody asked for a flight, so place and zoom stay."""
    with visit(browser, address) as window:
        frame = watch(window)
        before = stand(frame)
        path = folder / "new.txt"
        path.write_text("Heavy fighting broke out near Goris on Monday. Snow fell in Kapan.", encoding="utf-8")
        run_again(window)
        expect(frame.locator('[data-mark^="fronts-new"]').first).to_be_attached(timeout=PATIENCE)
        assert stand(frame) == before
        path.unlink()
        run_again(window)
        expect(frame.locator('[data-mark^="fronts-new"]')).to_have_count(0, timeout=PATIENCE)
        assert was_never_blank(window, frame)
        assert (window.outside, window.errors) == ([], [])


def test_a_correction_and_its_undo_keep_map_place_zoom_and_focus(
    browser: Browser, address: str, folder: Path
) -> None:
    """A mark that has the keyboard has it still when the marks are others."""
    told = next(path for path in sorted(folder.glob("*.json")) if "Yerevan" in path.with_suffix(".txt").read_text())
    said = json.loads(told.read_text(encoding="utf-8"))
    made = {"name": "Yerevan", "is": "no place", "made": "2026-11-27"}
    with visit(browser, address) as window:
        frame = watch(window)
        before = stand(frame)
        gone = frame.locator(f'[data-mark="{YEREVAN}"][role="button"]')
        expect(gone).to_be_attached()
        frame.locator(f'[data-mark="{BAKU}"][role="button"]').focus()
        for corrections, count in (([made], 0), ([], 1)):
            told.write_text(json.dumps({**said, "corrections": corrections}), encoding="utf-8")
            run_again(window)
            expect(gone).to_have_count(count, timeout=PATIENCE)
            assert frame.evaluate("document.activeElement.dataset.mark") == BAKU
        assert stand(frame) == before
        assert was_never_blank(window, frame)


def test_an_older_article_brings_the_ground_of_its_year(browser: Browser, address: str, folder: Path) -> None:
    """Borders and words are those of its year, on the same map."""
    with visit(browser, address) as window:
        frame = watch(window)
        (folder / "old.txt").write_text("Rain fell in Gyumri and in Yerevan.", encoding="utf-8")
        (folder / "old.json").write_text(json.dumps({"published": "1985-05-01"}), encoding="utf-8")
        run_again(window)
        frame.wait_for_function(f"window.dateline.look().marks.includes('{GYUMRI}')", timeout=PATIENCE)
        assert frame.evaluate(READ_YEAR) == 1985
        assert was_never_blank(window, frame)


def test_a_file_that_cannot_be_had_is_told_of_and_asked_for_again(browser: Browser, address: str) -> None:
    """The map is there a moment later, and what was chosen is chosen still."""
    refused: list[str] = []

    def refuse_once(route: Route) -> None:
        if refused:
            route.fallback()
        else:
            refused.append(route.request.url)
            route.fulfill(status=404)

    with visit(browser, f"{address}?at={YEREVAN}") as window:
        window.page.route("**/marks-*.json", refuse_once)
        window.page.reload()
        frame = window.find_map()
        frame.wait_for_function(f"window.dateline.look().marks.includes('{YEREVAN}')", timeout=PATIENCE)
        assert len(refused) == 1
        window.page.wait_for_timeout(1000)
        assert frame.evaluate("window.dateline.look().state.selected") == YEREVAN
        assert (window.outside, window.errors) == ([], [])


def test_files_that_were_removed_are_made_anew(browser: Browser, address: str, folder: Path) -> None:
    """A page that is opened after a while finds its map."""
    (folder / "own.txt").write_text("Hail fell in Gyumri on Monday, the mayor said.", encoding="utf-8")
    with visit(browser, address) as window:
        file = assets_folder() / window.find_map().evaluate("window.dateline.look().state.data")
        file.unlink()
        window.page.reload()
        frame = window.find_map()
        frame.wait_for_function(f"window.dateline.look().marks.includes('{GYUMRI}')", timeout=PATIENCE)
        assert file.exists()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_an_arrow_key_moves_the_map_without_motion_for_those_who_want_none(window: Visit, motion: Any) -> None:
    """It is at its new place at once; for all others it glides there."""
    frame = window.find_map()
    window.page.emulate_media(reduced_motion=motion)
    pressed = """async () => {
        const before = map.getCenter().lng;
        map.getContainer().focus();
        document.dispatchEvent(new KeyboardEvent("keydown", {keyCode: 39, bubbles: true}));
        const at_once = map.getCenter().lng - before;
        await new Promise((done) => setTimeout(done, 1000));
        return at_once / (map.getCenter().lng - before);
    }"""
    assert (frame.evaluate(pressed) > 0.9) == (motion == "reduce")  # a glide's first step may be a few pixels
