"""Whatever lies in a folder, and whatever a disk refuses, the page goes on, says so, and loses nothing."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.hands import ask_about, choose, find_field, list_entries, list_ids, open_form

ROOT = Path(__file__).parents[2]
RAIN = "Shells fell on Aleppo on Monday, the police said, and nobody went out to look for them."
SNOW = "There was fighting in Homs on Tuesday, the mayor said, and nobody slept in the town."


def open_page(folder: Path, monkeypatch: pytest.MonkeyPatch, **parameters: str) -> AppTest:
    """The page of a folder."""
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


def read_words(page: AppTest) -> str:
    """All that the page says outside of sheets, without the backslashes that keep it harmless."""
    parts = (page.markdown, page.error, page.warning, page.info, page.caption)
    return " ".join(str(element.value) for elements in parts for element in elements).replace("\\", "")


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder with one article into which nobody can write, not even the superuser."""
    folder = tmp_path / "read only"
    folder.mkdir()
    (folder / "rain.txt").write_text(RAIN, encoding="utf-8")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    steps = (["mount", "--bind", str(folder), str(folder)], ["mount", "-o", "remount,ro,bind", str(folder)])
    if not shutil.which("mount") or any(
        subprocess.run(step, capture_output=True, check=False).returncode for step in steps
    ):
        subprocess.run(["umount", str(folder)], capture_output=True, check=False)
        pytest.skip("the superuser may write everywhere, and cannot mount here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_folder_is_read_and_what_is_added_goes_elsewhere(
    read_only: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are shown, and the page says where it is; what is said of an article is not lost but told."""
    monkeypatch.setenv("DATELINE_DATA", str(tmp_path / "data"))
    page = open_page(read_only, monkeypatch)
    page.button(key="add").click().run()
    page.segmented_control(key="add-how").set_value("Text").run()
    page.text_area(key="add-text").input(SNOW).run()
    page.button(key="add-this").click().run()
    assert not page.exception
    (kept,) = (tmp_path / "data").rglob("*.txt")
    assert kept.read_text(encoding="utf-8") == SNOW and kept.stem.startswith("There was fighting")
    assert f"{read_only} cannot be written" in read_words(page) and str(kept.parent) in read_words(page)
    ask_about(page, "rain")
    page.text_input(key="ask-paper:rain").input("The Courier").run()
    page.button(key="ask-save:rain").click().run()
    assert not page.exception
    assert "Read-only file system; nothing was saved" in read_words(page) or "Permission denied" in read_words(page)
    assert page.text_input(key="ask-paper:rain").value == "The Courier"
    assert len(list_ids(page)) == 2


def test_a_correction_in_a_read_only_folder_says_that_it_was_not_saved(
    read_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The card stays open."""
    page = open_page(read_only, monkeypatch)
    mark = next(mark for mark in list_entries(page) if mark.startswith("gn-"))
    open_form(choose(page, mark))
    find_field(page, "selectbox", "correct-is:Aleppo:").select("not a place").run()
    find_field(page, "button", "correct-save:Aleppo:").click().run()
    assert not page.exception
    assert "nothing was saved" in read_words(page)
    assert [path.name for path in read_only.iterdir()] == ["rain.txt"]


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ('{"published": "17 June"}', "rain.json, field published: expected a date like 1992-06-17"),
        ('{"titel": "Rain"}', "rain.json, field titel: expected one of the fields title"),
        ('{"title": "a", "title": "b"}', 'each field once, got "title" twice'),
        ("{", "rain.json: expected a JSON object in UTF-8, line 1"),
        ("[" * 5000, "nested too deep"),
        ('{"title": "\\ud800"}', "half a character"),
        (f'{{"published": {"9" * 5000}}}', "digits"),
    ],
)
def test_a_broken_json_stays_as_it_is_and_its_article_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: str, told: str
) -> None:
    """The page says what is wrong with file, field and value; neither a form nor a correction writes over it."""
    (tmp_path / "rain.txt").write_text(RAIN, encoding="utf-8")
    (tmp_path / "rain.json").write_text(beside, encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    assert not page.exception and told in read_words(page)
    ask_about(page, "rain")
    page.text_input(key="ask-paper:rain").input("The Courier").run()
    page.button(key="ask-save:rain").click().run()
    assert "nothing was saved" in read_words(page)
    mark = next(mark for mark in list_entries(page) if mark.startswith("gn-"))
    open_form(choose(page, mark))
    find_field(page, "selectbox", "correct-is:Aleppo:").select("not a place").run()
    find_field(page, "button", "correct-save:Aleppo:").click().run()
    assert not page.exception and "nothing was saved" in read_words(page)
    assert (tmp_path / "rain.json").read_text(encoding="utf-8") == beside


@pytest.mark.parametrize("day", ["0001-01-01", "1066-10-14", "2999-12-31", "9999-12-31"])
def test_any_day_of_the_calendar_can_be_that_of_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: str
) -> None:
    """Also where the newspaper is still to be asked for, and beside words like "on Monday" and "last year"."""
    words = f"{RAIN} It had snowed last year, he said on 3 March, and would snow again next month."
    (tmp_path / "rain.txt").write_text(words, encoding="utf-8")
    (tmp_path / "rain.json").write_text(json.dumps({"published": day}), encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    ask_about(page, "rain")
    assert not page.exception
    assert page.text_input(key="ask-paper:rain").value == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_files_of_strange_names_are_read_or_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in no encoding is set aside with its reason; any other is read, and none does anything."""
    strange = (
        "-rf.txt",
        "a\nb.txt",
        "<img onerror=x>.txt",
        "'\".txt",
        "con.txt",
        "..txt.txt",
        "é" * 120 + ".txt",
        "c\u202ed.txt",
    )
    for n, name in enumerate(strange):
        (tmp_path / name).write_text(f"{RAIN} Day {n} of it.", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(SNOW, encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    assert not page.exception
    assert "caf?.txt: expected a name in UTF-8" in read_words(page)
    shown = set(list_ids(page))
    assert len(shown) == len([name for name in strange if not name.startswith(".")])


def test_two_windows_correct_one_article_and_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other window sees it at its next run."""
    (tmp_path / "rain.txt").write_text(f"{RAIN} {SNOW}", encoding="utf-8")
    windows = [open_page(tmp_path, monkeypatch), open_page(tmp_path, monkeypatch)]
    for window, name in zip(windows, ("Aleppo", "Homs"), strict=True):
        open_form(
            choose(window, next(mark for mark, words in list_entries(window).items() if words.startswith(name)))
        )
        find_field(window, "selectbox", f"correct-is:{name}:").select("not a place").run()
        find_field(window, "button", f"correct-save:{name}:").click().run()
    said = json.loads((tmp_path / "rain.json").read_text(encoding="utf-8"))
    assert {one["name"] for one in said["corrections"]} == {"Aleppo", "Homs"}
    for window in windows:
        assert not window.run().exception
        assert not any(words.startswith(("Aleppo", "Homs")) for words in list_entries(window).values())


def test_a_folder_that_vanishes_leaves_a_page_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its articles go, and no error comes up."""
    folder = tmp_path / "x"
    folder.mkdir()
    (folder / "rain.txt").write_text(RAIN, encoding="utf-8")
    page = open_page(folder, monkeypatch)
    shutil.rmtree(folder)
    page.run()
    assert not page.exception
    assert str(folder) in read_words(page)


def test_make_hands_any_name_of_a_folder_to_the_page(tmp_path: Path) -> None:
    """Spaces, quotation marks and dollars in it mean nothing to make or to a shell."""
    if not shutil.which("make"):
        pytest.skip("no make on this machine")
    name = "my \"own\" $HOME $(x) 'articles'; echo no"
    told = "run: export DATELINE_ARTICLES := $(value ARTICLES)"
    assert told in (ROOT / "Makefile").read_text(encoding="utf-8")
    probe = f"{told}\nrun:\n\t@printenv DATELINE_ARTICLES\n"
    (tmp_path / "Makefile").write_text(probe, encoding="utf-8")
    make = ["make", "-s", "-C", str(tmp_path), "--no-print-directory", "run", f"ARTICLES={name}"]
    assert subprocess.run(make, capture_output=True, text=True, check=True).stdout.strip() == name
