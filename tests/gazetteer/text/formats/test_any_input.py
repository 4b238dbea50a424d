"""Whatever a file holds, it is an article, or told with a reason that names it."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.text import Article, ArticleError, load_articles
from gazetteer.text.formats import FORMATS, SUFFIXES, load_format
from gazetteer.text.lexicon import words
from tests.gazetteer.text.pdf_writer import set_column, write_pdf

TAGS = words(
    "<p> </p> <div> </div> <h1> <br> <br><br> <table> <td> <article> </article> <script> </script> <style> <!-- -->"
    " <a&#0;"
)
ODD = ("&amp;", "&#x110000;", "&#1;", "<meta charset=utf-7>", "<time datetime='x'>", "\0", "<![CDATA[", "<aside>\x0b")
PIECES = st.sampled_from((*sorted(TAGS), *ODD, "It rained, he said. ", "</aside>\x01"))
LD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
PDF = write_pdf([set_column(["It rained in Baku on Monday, the police of the town said."], left=50, top=700)])
ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(suffix: str, data: bytes) -> None:
    """Read a file of these bytes; all it may end in is an error that names it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"any{suffix}"
        path.write_bytes(data)
        try:
            articles, _ = load_articles(path)
        except ArticleError as error:
            assert "any" in str(error) and "expected" in str(error)
        else:
            assert all(article.text.strip() for article in articles)


@ANY
@given(st.sampled_from(SUFFIXES), st.binary(max_size=300))
def test_any_bytes(suffix: str, data: bytes) -> None:
    """In a file of any format."""
    read(suffix, data)


@ANY
@given(st.lists(PIECES | st.text(max_size=20), max_size=40).map("".join))
def test_any_page(page: str) -> None:
    """Tags in any order, closed or not."""
    read(".html", f"<html>{page}".encode("utf-8", "replace"))


@ANY
@given(st.recursive(st.none() | st.text(max_size=9) | st.integers(), st.lists, max_leaves=9).map(repr))
def test_any_head(value: str) -> None:
    """Whatever JSON-LD says of an article."""
    read(".html", f"<html>{LD}{value.replace('None', 'null')}}}</script><p>It rained in Baku, he said.".encode())


@ANY
@given(st.integers(0, len(PDF) - 1), st.binary(min_size=1, max_size=12), st.booleans())
def test_any_damage_to_a_pdf(at: int, data: bytes, cut: bool) -> None:
    """Bytes overwritten anywhere, or the rest lost."""
    read(".pdf", PDF[:at] + data + (b"" if cut else PDF[at + len(data) :]))


@ANY
@given(st.text(), st.sampled_from(["---\n", "+++\n", "", "Document 1 of 2\n", "=====\n"]))
def test_any_text(said: str, head: str) -> None:
    """As Markdown, as text and as a paste."""
    data = (head + said).encode("utf-8", "replace")
    read(".md", data)
    read(".txt", data)
    try:
        assert Article.from_paste(head + said)
    except ArticleError as error:
        assert "expected" in str(error)


@pytest.mark.parametrize("name", FORMATS)
def test_the_list_of_formats_says_what_each_format_says(name: str) -> None:
    """A format is one file, and one line in the list."""
    found = load_format(name)
    assert (found.SUFFIXES, bool(found.NAME)) == (FORMATS[name], True)


def test_no_library_of_a_format_is_fetched_before_a_file_of_it_is_read() -> None:
    """Opening the index, and reading text, needs none of them."""
    heavy = "{'trafilatura', 'lxml', 'markdown_it', 'pypdf', 'charset_normalizer'}"
    program = f"import sys, gazetteer.text as t; t.Article.from_text('Rain.'); print({heavy} & {{*sys.modules}})"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"
