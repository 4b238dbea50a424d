"""Adding articles in a browser: dropped files become articles that are read, and a quiet button takes them away."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Frame, expect

from tests.browser.stage import ROOT, Visit, serve, visit

NAME = "<img src=x onerror=window.ran=1> rain.txt"
NEWS = (
    "Fighting in Homs\n\n"
    "There was fighting in Homs on Tuesday, the mayor said, and 3,000 people fled from Homs to Aleppo."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds in a folder that can be written, with a space in its name."""
    return Path(shutil.copytree(ROOT / "seeds", tmp_path_factory.mktemp("add") / "my articles"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the dashboard is served on that folder."""
    with serve(ROOT / "dashboard.py", str(folder)) as url:
        yield url


def wait_for_map(window: Visit, *, south: float, north: float, west: float, east: float) -> Frame:
    """The map, once its middle lies in a stretch of degrees: it goes there when the new marks have come."""
    stands = "(() => { const c = window.map.getCenter(); return [c.lat, c.lng]; })()"
    for _ in range(60):
        frame = window.find_map()
        latitude, longitude = frame.evaluate(stands)
        if south < latitude < north and west < longitude < east:
            return frame
        window.page.wait_for_timeout(500)
    raise TimeoutError("the map did not go there in 30 s")


def test_dropped_files_are_added_shown_and_taken_out_of_view(window: Visit, folder: Path) -> None:
    """The good one is read, the empty one has its reason, the map goes there; removed, it is not drawn anew."""
    window.find_map().evaluate("window.same = true")
    page = window.page
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator('[data-testid="stFileUploaderDropzone"] input').set_input_files(
        [
            FilePayload(name=NAME, mimeType="text/plain", buffer=NEWS.encode()),
            FilePayload(name="empty.txt", mimeType="text/plain", buffer=b" "),
        ]
    )
    page.locator(".st-key-add-these button:enabled").click()
    expect(page.locator(".st-key-news")).to_contain_text("One file was added, in", timeout=30_000)
    expect(page.locator(".st-key-messages")).to_contain_text("empty.txt: expected an article, got an empty file")
    expect(page.locator('.dl-sheet[data-document^="article-img"]')).to_contain_text("3,000 people fled")
    assert (folder / "img src=x onerror=window.ran=1- rain.txt").exists()
    shown = wait_for_map(window, south=34, north=37, west=36, east=38)
    assert shown.evaluate("window.same") is True
    assert all(frame.evaluate("window.ran") is None for frame in page.frames)
    page.get_by_role("button", name="Remove from view").last.click()
    expect(page.locator(".st-key-removed")).to_contain_text("One article removed from view.")
    assert window.find_map().evaluate("window.same") is True
    page.get_by_role("button", name="Show it", exact=True).click()
    expect(page.locator(".st-key-removed")).to_have_count(0)


def test_a_text_is_pasted_by_keyboard_on_a_phone(browser: Browser, address: str, folder: Path) -> None:
    """The dialog fits, nothing of it is cut, and one press of the button is enough."""
    with visit(browser, address, width=420, height=860) as opened:
        opened.find_map()
        page = opened.page
        page.locator('[data-testid="stExpandSidebarButton"]').click()
        page.locator(".st-key-add button").press("Enter")
        page.get_by_role("radio", name="Text").or_(page.get_by_text("Text", exact=True)).first.click()
        field = page.get_by_role("textbox", name="Text", exact=True)
        field.fill("Rain in Hama\n\nRain fell in Hama on Friday, he said.")
        dialog = page.get_by_role("dialog").bounding_box()
        assert dialog is not None and dialog["x"] >= 0 and dialog["x"] + dialog["width"] <= 420
        page.locator(".st-key-add-this button").click()
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=30_000)
        assert (folder / "Rain in Hama.txt").exists()
        assert opened.outside == [] and opened.errors == []
