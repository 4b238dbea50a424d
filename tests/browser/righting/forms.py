"""What a hand does where things are set right, and what is saved of it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Frame, Locator

from tests.browser.stage import Visit, visit

FLOW = "flows-002-85f6737340565b4c-1"
YEREVAN, GYUMRI = "gn-616052", "gn-616635"
PATIENCE = 20_000  # milliseconds for reading an article anew on a busy machine


def open_at(browser: Browser, address: str, mark: str = "", **options: Any) -> Any:
    """A window with the card of a mark."""
    return visit(browser, f"{address}?at={mark}" if mark else address, **options)


def find_card(window: Visit) -> Locator:
    """The card at the right."""
    return window.page.locator('.dl-sheet[data-document^="card-"]')


def find_labels(window: Visit, words: str) -> Locator:
    """Labels of the map, which stays when its marks are others."""
    return window.page.frame_locator('iframe[title="Map"]').locator(".dateline-label", has_text=words)


def read_said(folder: Path, field: str) -> list[dict[str, Any]]:
    """What is saved in the JSON of the folder's articles."""
    said = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return [correction for one in said for correction in one.get(field, ())]


def wait_for_said(window: Visit, folder: Path, field: str, count: int) -> list[dict[str, Any]]:
    """What is saved, once there is as much of it."""
    for _ in range(200):
        if len(said := read_said(folder, field)) == count:
            return said
        window.page.wait_for_timeout(100)
    raise AssertionError(f"expected {count} {field}, got {read_said(folder, field)}")


def choose(window: Visit, label: str, words: str) -> None:
    """Choose an option of a field, by its words."""
    field = window.page.get_by_role("combobox", name=label).last
    option = window.page.get_by_role("option", name=words, exact=True)
    for _ in range(12):
        if field.input_value() == words:
            return
        field.fill(words)
        window.page.wait_for_timeout(1000)
        if option.count():  # a run of the page that was on its way may have closed the list
            field.press("Enter")
            window.page.wait_for_timeout(500)
        field.blur()  # what was typed and not chosen goes
        window.page.wait_for_timeout(300)
    raise AssertionError(f"{label}: cannot choose {words!r}")


def was_kept(frame: Frame) -> bool:
    """Whether the map is still the one that was marked."""
    return not frame.is_detached() and bool(frame.evaluate("window.wasHere === true"))
