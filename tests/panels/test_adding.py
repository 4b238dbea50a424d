"""Adding articles on the page: dropped, pasted, or the folder they lie in; and taking them out of view again."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from panels.folders import find_companion
from tests.hands import choose, dismiss, list_articles, list_entries, list_ids, switch

ROOT = Path(__file__).parents[2]
RAIN = "Shells fell on Aleppo on Monday, the police said, and nobody went out to look for them."
SNOW = "There was fighting in Homs on Tuesday, the mayor said, and nobody slept in the town."
HOSTILE = "<img src=x onerror=alert(1)> :red[x] $x$ :material/home:"


def open_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page of a folder that has one article."""
    if folder.is_dir() and not (folder / "rain.txt").exists():
        (folder / "rain.txt").write_text(RAIN, encoding="utf-8")
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()


def begin(page: AppTest, way: str) -> AppTest:
    """Open the dialog at one of its ways."""
    page.button(key="add").click().run()
    return page.segmented_control(key="add-how").set_value(way).run()


def drop(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Drop files and add them."""
    begin(page, "Files").file_uploader(key="add-files").set_value([(*file, "text/plain") for file in files]).run()
    return page.button(key="add-these").click().run()


def paste(page: AppTest, text: str, **fields: str) -> AppTest:
    """Paste a text and add it."""
    begin(page, "Text").text_area(key="add-text").input(text).run()
    for name, words in fields.items():
        page.text_input(key=f"add-{name}").input(words).run()
    return page.button(key="add-this").click().run()


def type_folder(page: AppTest, words: str) -> AppTest:
    """Type a path and open it."""
    begin(page, "Folder").text_input(key="add-folder").input(words).run()
    return page.button(key="add-open").click().run()


def read_words(page: AppTest) -> str:
    """All that the page says outside of sheets, without the backslashes that keep it harmless."""
    parts = (page.markdown, page.error, page.warning, page.info, page.caption)
    return " ".join(str(element.value) for elements in parts for element in elements).replace("\\", "")


def read_flight(page: AppTest) -> list[str]:
    """The marks that the map goes to."""
    flight: Any = page.session_state["flight"]
    return list(flight.ids)


def test_a_pasted_text_is_kept_read_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a file of the folder, its article is the one that is read, and the map goes to its marks."""
    page = paste(open_page(tmp_path, monkeypatch), SNOW, title="Snow in Homs", paper="The Courier")
    assert not page.exception
    assert (tmp_path / "Snow in Homs.txt").read_text(encoding="utf-8") == SNOW
    assert json.loads((tmp_path / "Snow in Homs.json").read_text(encoding="utf-8")) == {
        "title": "Snow in Homs",
        "publisher": "The Courier",
    }
    assert page.session_state["read"] == "Snow-in-Homs" and "Snow-in-Homs" not in page.session_state["off"]
    assert read_flight(page) and all("Snow-in-Homs" in mark for mark in read_flight(page))
    assert f"One file was added, in {tmp_path}." in read_words(page)
    assert not page.text_area
    page.button(key="close-news").click().run()
    assert "was added" not in read_words(page)


def test_an_address_is_checked_before_anything_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is none is told of, and all that was typed stays; one without https:// gets it. Any title is a name."""
    page = paste(open_page(tmp_path, monkeypatch), SNOW, title="Snow\\Homs\\", paper="The Courier", url="no address")
    assert "“no address” is no address on the web" in read_words(page)
    assert page.text_input(key="add-title").value == "Snow\\Homs\\"
    assert [path.name for path in tmp_path.iterdir()] == ["rain.txt"]
    page.text_input(key="add-url").input("www.courier.example/snow").run()
    page.button(key="add-this").click().run()
    assert not page.exception
    said = json.loads((tmp_path / "Snow Homs.json").read_text(encoding="utf-8"))
    assert (said["url"], said["publisher"]) == ("https://www.courier.example/snow", "The Courier")


def test_of_several_files_each_that_cannot_be_added_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty, binary, too large, there already, a JSON alone: the others still work, and what is missing is asked."""
    page = drop(
        open_page(tmp_path, monkeypatch),
        ("snow.txt", SNOW.encode()),
        ("snow.json", b'{"published": "2016-10-18"}'),
        ("empty.txt", b""),
        ("binary.txt", b"\x00\x01\x02"),
        ("large.txt", b"a" * 10_000_001),
        ("copy.txt", RAIN.encode()),
        ("again.txt", SNOW.encode()),
        ("alone.json", b"{}"),
    )
    assert not page.exception
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rain.txt", "snow.json", "snow.txt"]
    faults = page.session_state["news"].faults
    told = [("alone", "same name"), ("empty", "empty file"), ("binary", "binary one"), ("large", "at most 10 MB"),
            ("copy", "reads as the same article"), ("again", "reads as the same article as snow.txt")]  # fmt: skip
    assert [fault.startswith(name) and reason in fault for (name, reason), fault in zip(told, faults, strict=True)]
    assert "3 more problems" in str([e.label for e in page.expander]) or "Three more" in str(
        [e.label for e in page.expander]
    )
    assert [article["asks"] for article in list_articles(page)] == [True, True]


def test_where_nothing_could_be_added_the_dialog_stays_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was pasted is still there."""
    page = paste(open_page(tmp_path, monkeypatch), RAIN)
    assert "reads as the same article" in read_words(page)
    assert page.text_area(key="add-text").value == RAIN


def test_hostile_names_and_words_stay_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file gets a safe name, and the page shows the words."""
    page = drop(open_page(tmp_path, monkeypatch), (f"../{HOSTILE}.txt", f"{HOSTILE}\n\n{SNOW}".encode()))
    page = drop(page, (f"{HOSTILE}\n.txt", b""))
    assert not page.exception
    assert len(list(tmp_path.iterdir())) == 2 and len(list_ids(page)) == 2
    assert all("<img" not in str(element.value).replace("\\<", "") for element in (*page.markdown, *page.error))


def test_examples_stay_as_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is added to them goes into the user's own folder, which is open from then on, also in another window."""
    monkeypatch.setenv("DATELINE_DATA", str(tmp_path))
    before = sorted((ROOT / "seeds").iterdir())
    monkeypatch.delenv("DATELINE_ARTICLES", raising=False)
    other = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()
    page = paste(AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run(), SNOW, title="Snow")
    assert sorted((ROOT / "seeds").iterdir()) == before
    assert (find_companion(ROOT / "seeds") / "Snow.txt").read_text(encoding="utf-8") == SNOW
    assert "The examples stay as they are" in read_words(page)
    assert "Snow" in list_ids(page) and "Snow" not in list_ids(other)
    assert "Snow" in list_ids(other.run())


def test_two_windows_add_one_name_and_both_see_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written over."""
    one, other = open_page(tmp_path, monkeypatch), open_page(tmp_path, monkeypatch)
    paste(one, SNOW, title="News")
    paste(other, RAIN.replace("Aleppo", "Hama"), title="News")
    assert list_ids(one.run()) == list_ids(other.run())
    assert set(list_ids(one)) == {"rain", "News", "News-2"}


def test_a_folder_is_opened_beside_what_is_shown_and_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its articles are read where they are."""
    first, second = tmp_path / "first", tmp_path / "my 'second' folder"
    first.mkdir()
    second.mkdir()
    (second / "snow.txt").write_text(SNOW, encoding="utf-8")
    page = type_folder(open_page(first, monkeypatch), f'"{second}"')
    assert not page.exception
    assert set(list_ids(page)) == {"rain", "snow"} and page.session_state["read"] == "snow"
    begin(page, "Folder").button(key=f"close-folder:{second}").click().run()
    assert list_ids(page) == ["rain"] and (second / "snow.txt").exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("/no/such/folder", "There is nothing at /no/such/folder"),
        ("{tmp}/void", "There is no article in"),
        ("{tmp}", "is open already"),
        ("/etc/passwd", "/etc/passwd is no article: expected a file like .txt"),
        ("~nobody-of-this-name/x", "There is nothing at"),
        ("a\0b", "Type where it is"),
        ("", "Type where it is"),
    ],
)
def test_a_folder_that_cannot_be_opened_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, reason: str
) -> None:
    """The dialog stays, and what is shown is still shown."""
    (tmp_path / "void").mkdir()
    page = type_folder(open_page(tmp_path, monkeypatch), words.replace("{tmp}", str(tmp_path)))
    assert not page.exception
    assert reason in read_words(page)
    assert page.session_state["read"] == "rain"


def test_several_folders_and_single_files_are_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spaces are part of a name; a colon parts, unless it is part of a name too."""
    for name, words in (("a b", RAIN), ("c:d", SNOW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name[0]}.txt").write_text(words, encoding="utf-8")
    assert list_ids(open_page(tmp_path / "c:d" / "c.txt", monkeypatch)) == ["c"]
    monkeypatch.setenv("DATELINE_ARTICLES", os.pathsep.join((str(tmp_path / "a b"), str(ROOT / "seeds"))))
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300).run()
    assert len(list_ids(page)) == 3


def test_an_article_leaves_the_view_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It leaves the list, the words and the map, which is not made anew; the file stays."""
    (tmp_path / "snow.txt").write_text(SNOW, encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    script = json.loads(page.get("component_instance")[0].proto.json_args)["script"]
    dismiss(page, "rain")
    assert not page.exception
    assert list_ids(page) == ["snow"] and page.session_state["read"] == "snow"
    assert "One article removed from view." in read_words(page)
    arguments = json.loads(page.get("component_instance")[0].proto.json_args)
    assert arguments["script"] == script and '"rain/places"' not in arguments["feature_group"]
    assert (tmp_path / "rain.txt").exists()
    dismiss(page, "snow")
    assert not page.exception and list_ids(page) == []
    page.button(key="bring-back").click().run()
    assert set(list_ids(page)) == {"rain", "snow"} and "removed" not in read_words(page)


def test_a_card_of_an_article_that_leaves_closes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim that nobody makes any more has no card."""
    (tmp_path / "snow.txt").write_text(SNOW, encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    mark = next(mark for mark in list_entries(page) if mark.startswith("fronts-rain"))
    choose(page, mark)
    dismiss(page, "rain")
    assert not page.exception
    assert page.session_state["read"] == "snow" and not any(b.key == "back" for b in page.button)


def test_many_that_are_off_leave_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One button, and one to bring all of them back."""
    for n in range(8):
        (tmp_path / f"n{n}.txt").write_text(f"Rain fell in Homs on day {n}, said the mayor.", encoding="utf-8")
    page = open_page(tmp_path, monkeypatch)
    for n in range(3):
        switch(page, f"n{n}", on=False)
    page.button(key="remove-off").click().run()
    assert len(list_ids(page)) == 6
    page.button(key="bring-back").click().run()
    assert len(list_ids(page)) == 9
