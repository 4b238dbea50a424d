"""What was set right is withdrawn, and two windows on one folder leave each other's words alone."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, expect

from tests.browser.righting.forms import (
    FLOW,
    GYUMRI,
    PATIENCE,
    YEREVAN,
    choose,
    find_card,
    open_at,
    read_said,
    wait_for_said,
    was_kept,
)
from tests.browser.stage import Visit

HOSTILE = "<script>window.ran=1</script> **x** $y$ :material/home: {{7*7}}"


def wait_for_marks(frame: Frame, words: str, *, there: bool) -> None:
    """Return once some words stand in the file of the marks that a map shows, or stand there no more."""
    read = """() => {
      const file = window.dateline.look().state.data;
      const asked = performance.getEntriesByType("resource").find((entry) => entry.name.endsWith(file));
      return fetch(asked.name).then((answer) => answer.text());
    }"""
    for _ in range(100):
        if (words in frame.evaluate(read)) is there:
            return
        frame.page.wait_for_timeout(200)
    raise AssertionError(f"expected {words!r} {'among' if there else 'not among'} the marks")


def withdraw(window: Visit) -> None:
    """Press the button, once the runs that were on their way have come to their end."""
    window.page.wait_for_timeout(1000)
    window.page.get_by_role("button", name="Withdraw").first.click()


def test_what_was_said_for_the_folder_is_withdrawn_on_the_card_by_keyboard(
    browser: Browser, address: str, folder: Path
) -> None:
    """On another day, when undo is gone: the map keeps its frame, and goes to where the name is now."""
    path = folder / "dateline-corrections.json"
    said = {"name": "Yerevan", "is": "place", "place": GYUMRI, "made": "2026-11-01"}
    path.write_text(json.dumps({"corrections": [said]}), encoding="utf-8")
    with open_at(browser, address, GYUMRI) as window:
        frame = window.find_map()
        frame.evaluate("window.wasHere = true")
        expect(window.page.get_by_text("Set by hand on 1 November 2026, for the whole folder")).to_be_visible()
        window.page.wait_for_timeout(1000)
        window.page.get_by_role("button", name="Withdraw").focus()
        window.page.keyboard.press("Enter")
        expect(find_card(window).locator("h2")).to_have_text("Yerevan", timeout=PATIENCE)
        frame.wait_for_function(f"window.dateline.look().marks.includes('{YEREVAN}')", timeout=PATIENCE)
        assert json.loads(path.read_text(encoding="utf-8")) == {}
        window.page.get_by_role("button", name="Undo").click()
        expect(window.page.get_by_text("Set by hand on 1 November 2026, for")).to_be_visible(timeout=PATIENCE)
        assert json.loads(path.read_text(encoding="utf-8"))["corrections"] == [said]
        assert was_kept(frame)
        assert (window.outside, window.errors) == ([], [])


def test_two_windows_correct_one_folder_and_neither_loses_what_the_other_has_said(
    browser: Browser, address: str, folder: Path
) -> None:
    """Each sees the other's at its next run; undo in one leaves the other's alone."""
    with open_at(browser, address, FLOW) as one, open_at(browser, address, YEREVAN) as other:
        maps = [window.find_map() for window in (one, other)]
        for frame in maps:
            frame.evaluate("window.wasHere = true")
        one.page.get_by_text("Set it right").click()
        one.page.get_by_role("spinbutton", name="At least").fill("2000")
        one.page.get_by_role("button", name="Save").click()
        wait_for_said(one, folder, "claim_corrections", 1)
        other.page.get_by_text("Set it right").click()
        choose(other, "“Yerevan” is", "not a place")
        other.page.get_by_role("button", name="Save").click()
        wait_for_said(other, folder, "corrections", 1)
        wait_for_marks(maps[1], "2,000 to 10,000", there=True)
        one.page.get_by_role("button", name="Undo").click()
        wait_for_said(one, folder, "claim_corrections", 0)
        assert len(read_said(folder, "corrections")) == 1
        wait_for_marks(maps[0], YEREVAN, there=False)
        assert all(was_kept(frame) for frame in maps)
        assert (one.errors, other.errors) == ([], [])


@pytest.mark.parametrize("dark", [False, True])
def test_hostile_words_of_a_correction_stay_words_and_nothing_is_cut(
    browser: Browser, address: str, folder: Path, *, dark: bool
) -> None:
    """In the line above the form, on a phone."""
    said = {"name": HOSTILE, "is": "point", "point": [40.2, 44.5], "made": "2026-11-01"}
    (folder / "own.txt").write_text("Rain fell in Yerevan.", encoding="utf-8")
    own = {"name": "Yerevan", "is": "place", "place": GYUMRI, "made": "2026-11-01"}
    (folder / "own.json").write_text(json.dumps({"corrections": [own], "title": HOSTILE}), encoding="utf-8")
    path = folder / "dateline-corrections.json"
    path.write_text(json.dumps({"corrections": [said]}), encoding="utf-8")
    with open_at(browser, address, GYUMRI, width=420, dark=dark) as window:
        line = window.page.get_by_text("Set by hand on 1 November 2026, in one article")
        expect(line).to_be_visible()
        assert window.page.evaluate("document.documentElement.scrollWidth") <= 420
        assert all(frame.evaluate("window.ran") is None for frame in window.page.frames)
        withdraw(window)
        wait_for_said(window, folder, "corrections", 1)  # the folder's own stays
        assert (window.outside, window.errors) == ([], [])
