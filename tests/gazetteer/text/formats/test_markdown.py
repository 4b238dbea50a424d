"""Markdown without its marks, and the front matter above it."""

from datetime import date
from pathlib import Path

import pytest

from gazetteer.text import Article
from gazetteer.text.formats import markdown

NOTE = """---
title: "Bridge falls: town cut off"
date: 1996-10-12T08:00:00
source: https://courier.example/bridge   # where it was clipped
publisher: 'The Valley Courier'
authors:
  - Peter Lang
  - Ann Bell
tags: [war, bridges]
---

# Bridge falls: town cut off

**BREZOVO** — Two shells fell on the [market](https://a.example/b_c) in this town, *nine* people
died \\*there\\* &amp; elsewhere.

> “We know where they came from.”

- One ridge
- One river

![A picture](a.png)

<script>alert(1)</script>
"""


def test_marks_are_left_out_and_words_stay(tmp_path: Path) -> None:
    """Headings, stress, links, quotes and lists are their words; pictures and HTML have none."""
    path = tmp_path / "a.md"
    path.write_text(NOTE, encoding="utf-8")
    article = Article.from_file(path)
    assert article.text == (
        "Bridge falls: town cut off\n\n"
        "BREZOVO — Two shells fell on the market in this town, nine people\ndied *there* & elsewhere.\n\n"
        "“We know where they came from.”\n\nOne ridge\n\nOne river\n"
    )


def test_the_front_matter_is_known_and_no_part_of_the_text(tmp_path: Path) -> None:
    """Title, day, newspaper, authors and address; an address as source is an address."""
    path = tmp_path / "a.md"
    path.write_text(NOTE, encoding="utf-8")
    article = Article.from_file(path)
    assert article.title == "Bridge falls: town cut off"
    assert article.published == date(1996, 10, 12)
    assert article.publisher == "The Valley Courier"
    assert article.author == "Peter Lang, Ann Bell"
    assert article.url == "https://courier.example/bridge"
    assert article.known_from["publisher"] == "“publisher” of its front matter"
    assert article.missing == ()


@pytest.mark.parametrize(
    "words",
    [
        "---\n\nIt rained.\n\n---\n\nIt snowed.",
        "It rained.\n\n---\ntitle: x\n---\n",
        "--- \nIt rained.",
        "+++\nIt rained.",
    ],
)
def test_rules_within_a_text_are_no_front_matter(words: str) -> None:
    """A front matter stands first, is closed, and nothing of a text is lost to what only looks like one."""
    document = markdown.read_document(words.encode())
    assert document.facts == ()
    assert "It rained." in document.text


def test_an_unclear_day_is_told() -> None:
    """The article is read all the same."""
    document = markdown.read_document(b"---\ndate: some day in June\n---\nIt rained.")
    assert document.text == "It rained.\n"
    assert document.remarks == ("Expected a day like 1992-06-17 as date of its front matter, got some day in June",)


@pytest.mark.parametrize(
    "words", ["[" * 20_000, "> " * 20_000, "*a " * 20_000, "`" * 20_000, "- " * 5_000, "![[](" * 5_000]
)
def test_marks_without_end_are_read_in_time(words: str) -> None:
    """Whatever is nested, and never closed."""
    markdown.read_document(words.encode())
