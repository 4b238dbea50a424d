"""What is given becomes a file of a folder, whatever it is called and whatever lies there already."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Given, add_article, load_articles, read_folder, tell_given
from gazetteer.text.adding import name_file
from gazetteer.text.files import list_files

STORY = "It rained in the hills on Monday, the police said, and nobody went out to look for the missing."
EVIL = (
    "../../etc/passwd", "..", "", ".", "-rf", "~", "con.txt", "LPT1", "a\nb.txt", "C:\\temp\\x.txt", ".hidden.txt",
    "<img src=x onerror=alert(1)>.txt", 'a"b\'c`d.txt', "$(rm).txt", "é" * 300 + ".txt", "x" * 300, "README.md",
    "статья.txt", "\u202etxt.exe", "a\0b.txt", " . ", "记者" * 200, "x." + "y" * 300, "a:b|c?.txt", "NUL.tar.txt",
)  # fmt: skip


def give(name: str, words: str = STORY, beside: str | None = None) -> Given:
    """A text as it is given."""
    return Given(name, words.encode(), beside.encode() if beside else None)


@pytest.mark.parametrize("name", EVIL)
def test_a_file_of_any_name_lands_in_the_folder_and_is_read_there(tmp_path: Path, name: str) -> None:
    """No path leads out, no name is one of a device, and the folder lists what it was given."""
    folder = tmp_path / "articles"
    added = add_article(give(name), folder, known={})
    assert added.path is not None and added.faults == ()
    assert added.path.parent == folder and list(tmp_path.iterdir()) == [folder]
    assert list_files(folder) == (added.path,)
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', added.path.name)
    assert not added.path.name.startswith((".", "-", "~", " "))
    assert [article.text.strip() for article in load_articles(added.path)[0]] == [STORY]


@given(st.text())
def test_any_words_make_a_name(words: str) -> None:
    """Short enough for a file system, the same when it is made safe again, and never empty."""
    name = name_file(words)
    assert name and len(name.encode()) <= 200
    assert name_file(name) == name or name.startswith("article-")


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """The second of a name has a number; a JSON that lies there alone is not taken for its own."""
    (tmp_path / "a-2.json").write_text("{}", encoding="utf-8")
    for words in ("One. ", "Two. ", "Three. "):
        add_article(give("a.txt", words + STORY), tmp_path, known={})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.json", "a-3.txt", "a-4.txt", "a.txt"]
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("One.")


def test_an_id_that_another_folder_has_is_not_given_again(tmp_path: Path) -> None:
    """Else one of the two would be set aside; a paste of several takes the numbers it needs."""
    first = add_article(give("a b.txt"), tmp_path, known={}, taken=("a-b", "a-b-2"))
    assert first.path is not None and first.path.name == "a b-3.txt"
    two = f"Document 1 of 2\n\n{STORY}\n\nDocument 2 of 2\n\nIt snowed in the valley, the mayor said.\n"
    several = add_article(give("c.txt", two), tmp_path, known={}, taken=("c-2",))
    assert several.path is not None and several.path.name == "c-3.txt"
    assert [article.id for article in read_folder(tmp_path)[0]] == ["a-b-3", "c-3-1", "c-3-2"]


def test_the_json_that_is_given_goes_along(tmp_path: Path) -> None:
    """What a person says of a text is what its article says."""
    beside = tell_given(title=" Rain ", published=date(1992, 6, 17), publisher=" ", url="https://a.example/b")
    added = add_article(Given("a.txt", STORY.encode(), beside), tmp_path, known={})
    assert added.path is not None
    (article,), faults = load_articles(added.path)
    assert (article.title, article.publisher, article.published) == ("Rain", None, date(1992, 6, 17))
    assert faults == () and tell_given(title=" ") is None


def test_a_json_that_is_broken_is_told_of_and_its_article_added(tmp_path: Path) -> None:
    """What is wrong is said by its own name, and is not kept: the article can be told of anew."""
    added = add_article(give("a.txt", beside='{"published": "June"}'), tmp_path, known={})
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert added.faults[0].startswith("a.json, field published: expected a date like 1992-06-17")


def test_what_is_sound_in_a_json_is_kept(tmp_path: Path) -> None:
    """A misspelt field costs nothing else."""
    added = add_article(give("a.txt", beside='{"titel": "Rain", "publisher": "Courier"}'), tmp_path, known={})
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8")) == {"publisher": "Courier"}
    assert "field titel" in added.faults[0]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "expected an article, got an empty file"),
        ("a.txt", b"\x00\x01\x02", "expected a text file, got a binary one"),
        ("a.docx", b"PK\x03\x04word", "save it as text, HTML or PDF"),
        ("a.docx", b"not even that", "got a .docx file"),
        ("a.txt", b"a" * 10_000_001, "at most 10 MB"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """By the name it was given under; nothing is left behind."""
    added = add_article(Given(name, data), tmp_path, known={})
    assert added.path is None and added.faults[0].startswith(f"{name}: ") and reason in added.faults[0]
    assert list(tmp_path.iterdir()) == []


def test_an_article_that_is_there_is_not_added_again(tmp_path: Path) -> None:
    """Two papers that print one dispatch are two."""
    first = add_article(give("a.txt"), tmp_path, known={})
    assert first.path is not None
    known = {"a.txt": load_articles(first.path)[0][0]}
    again = add_article(give("b.txt"), tmp_path, known=known)
    assert again.path is None and "reads as the same article as a.txt" in again.faults[0]
    (tmp_path / "a.json").write_text('{"publisher": "Echo"}', encoding="utf-8")
    known = {"a.txt": load_articles(first.path)[0][0]}
    assert add_article(give("b.txt", beside='{"publisher": "Courier"}'), tmp_path, known=known).path is not None


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    """A file stands where the folder should."""
    (tmp_path / "x").write_text("", encoding="utf-8")
    added = add_article(give("a.txt"), tmp_path / "x", known={})
    assert added.path is None and f"cannot keep it in {tmp_path / 'x'}" in added.faults[0]


def test_many_hands_lose_nothing(tmp_path: Path) -> None:
    """Files of one name, given at once, are all there."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: add_article(give("a.txt", f"{n}. {STORY}"), tmp_path, known={}), range(16)))
    told = {path.read_text(encoding="utf-8").partition(".")[0] for path in tmp_path.iterdir()}
    assert told == {str(n) for n in range(16)}
