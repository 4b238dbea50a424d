"""Folders of many formats: what cannot be read stops no other, and what is there twice is told of."""

import os
from datetime import date
from pathlib import Path

import pytest

from gazetteer.text import Article, ArticleError, load_articles, read_folder
from tests.gazetteer.text.pdf_writer import set_column, write_pdf

STORY = "It rained in the hills on Monday, the police said, and nobody went out to look for the missing."
PAGE = f'<html><head><meta property="article:published_time" content="1999-05-03"></head><body><p>{STORY}</p>'


def fill(folder: Path, **files: str | bytes) -> None:
    """Files of a folder, `_` standing for the stop in their names."""
    for name, words in files.items():
        data = words.encode() if isinstance(words, str) else words
        (folder / name.replace("_", ".")).write_bytes(data)


def test_a_folder_of_many_formats_is_read(tmp_path: Path) -> None:
    """By name; what is no article beside them is passed over."""
    fill(
        tmp_path,
        a_txt=f"One. {STORY}",
        b_md="# Two\n\nIt snowed in the valley on Tuesday, the mayor said.",
        c_html=PAGE.replace("rained in the hills", "hailed in the fields"),
        d_pdf=write_pdf(
            [set_column(["The convoy left the town at dawn and drove along the river."], left=50, top=700)]
        ),
        README_md="About this folder.",
        notes_csv="a,b",
    )
    articles, problems = read_folder(tmp_path)
    assert [article.id for article in articles] == ["a", "b", "c", "d"]
    assert articles[2].published == date(1999, 5, 3)
    assert articles[3].text == "The convoy left the town at dawn and drove along the river.\n"
    assert problems == ()


def test_a_file_that_holds_several_articles_is_several(tmp_path: Path) -> None:
    """They are numbered; asked for as one article, the file is refused with the way to read it."""
    fill(
        tmp_path, a_txt=f"Document 1 of 2\n\n{STORY}\n\nDocument 2 of 2\n\nIt snowed in the valley, the mayor said.\n"
    )
    articles, _ = load_articles(tmp_path / "a.txt")
    assert [article.id for article in articles] == ["a-1", "a-2"]
    with pytest.raises(ArticleError, match=r"a\.txt: expected one article, got 2"):
        Article.from_file(tmp_path / "a.txt")


def test_the_same_article_in_two_formats_is_told_of(tmp_path: Path) -> None:
    """Of one name, the first stays; of two names both are shown; two papers that print one dispatch are two."""
    fill(tmp_path, a_html=PAGE, a_txt=STORY, b_txt=STORY)
    articles, problems = read_folder(tmp_path)
    assert [article.id for article in articles] == ["a", "b"]
    assert "a.txt: reads as the same article as" in problems[0] and "set aside" in problems[0]
    assert "b.txt: reads as the same article as" in problems[1] and "Both are shown" in problems[1]
    fill(tmp_path, a_json='{"publisher": "The Echo"}', b_txt=f"The Boston Globe\n{STORY}")
    assert len(read_folder(tmp_path)[1]) == 1


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"PK\x03\x04word", "save it as text, HTML or PDF"),
        ("a.txt", b"PK\x03\x04word", "ZIP archive or an office document"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "old office document"),
        ("a.rtf", b"{\\rtf1 It rained.}", "RTF"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.html", b"\xff\xd8\xff\xe0", "a picture"),
        ("a.zip", b"not a zip at all", "got a .zip file"),
        ("a.html", b"", "empty"),
        ("a.html", b"<html><body><a href=/>Home</a></body></html>", "no text of one in it"),
        ("a.pdf", b"It rained.", "expected a PDF"),
        ("a.pdf", write_pdf([[]]), "a scan"),
        ("a.mht", b"It rained.", "MHTML"),
        ("a.md", b"---\ntitle: x\n---\n", "empty"),
        ("a.txt", b"a" * 10_000_001, "at most 10 MB"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """And the article beside it is read."""
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    articles, (problem,) = read_folder(tmp_path)
    assert [article.id for article in articles] == ["good"]
    assert name in problem and "expected" in problem and reason in problem


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.txt", PAGE.encode()),
        ("page.txt", b"<!DOCTYPE html>\n" + PAGE.encode()),
        ("page", write_pdf([set_column([STORY], left=50, top=700)])),
    ],
)
def test_a_file_is_what_its_first_bytes_say(tmp_path: Path, name: str, data: bytes) -> None:
    """A page that was saved under the name of a text is read as a page."""
    (tmp_path / name).write_bytes(data)
    assert Article.from_file(tmp_path / name).text == f"{STORY}\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nothing would ever come out of it."""
    os.mkfifo(tmp_path / "a.txt")
    fill(tmp_path, b_txt=STORY)
    articles, (problem,) = read_folder(tmp_path)
    assert [article.id for article in articles] == ["b"]
    assert "a pipe or a device" in problem
