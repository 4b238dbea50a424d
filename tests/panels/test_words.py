"""The page's own words, and what makes an article's words harmless."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panels.words import plain, say_count, say_day, say_list, say_when


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(1992, 5, 1), date(1992, 5, 31), "May 1992"),
        (date(1992, 6, 16), date(1992, 6, 16), "16 June 1992"),
        (date(1992, 6, 12), date(1992, 6, 16), "12 to 16 June 1992"),
        (date(1992, 1, 1), date(1992, 12, 31), "1992"),
        (date(1991, 12, 1), date(1992, 2, 29), "December 1991 to February 1992"),
        (date(1992, 6, 30), date(1992, 7, 2), "30 June 1992 to 2 July 1992"),
        (None, date(1992, 6, 16), "until 16 June 1992"),
        (date(1992, 6, 16), None, "from 16 June 1992"),
        (None, None, ""),
    ],
)
def test_a_stretch_of_days_is_said_as_briefly_as_it_can_be(start: date | None, end: date | None, words: str) -> None:
    """Whole months and years go by their names."""
    assert say_when(start, end) == words


def test_days_lists_and_counts_read_as_a_newspaper_writes_them() -> None:
    """Small numbers are words, large ones digits."""
    assert say_day(date(1992, 6, 17), weekday=True) == "Wednesday 17 June 1992"
    assert say_day(date(1993, 9, 6), short=True) == "6 Sept 1993"
    assert say_day(None) == "date not known"
    assert say_list(["a", "b", "c"]) == "a, b and c"
    assert [say_count(1, "article"), say_count(14, "article")] == ["one article", "14 articles"]


@given(st.text())
def test_words_made_plain_are_the_same_words(words: str) -> None:
    """Taking the escapes away again gives the words, with their blanks made single."""
    shown = re.sub(r"\\(.)", r"\1", plain(words)).replace("\u2060", "")
    assert shown == " ".join(words.split()).replace("\u2060", "")


@given(st.text(alphabet=r"[]()!<>*_`$:\{}#|~&-+.1ab @w/", max_size=60))
def test_no_sign_that_markdown_knows_stays_alive(words: str) -> None:
    """Every sign that could begin a link, a picture, a formula or a directive stands behind a backslash."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]()!<>*_`$:{}#|~&]", plain(words))


@pytest.mark.parametrize(
    "lively", [":streamlit:", "-> x", "<- x", "https://evil.example", "www.evil.example", "a@b.example"]
)
def test_what_streamlit_enlivens_after_markdown_is_broken_up(lively: str) -> None:
    """Arrows, links and the ship appear even where they are escaped, so an unseen sign parts them."""
    assert "\u2060" in plain(lively)
