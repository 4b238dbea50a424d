"""Bytes become letters, and what was guessed is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Article
from gazetteer.text.encodings import decode

STORY = (
    "“We don’t know,” said José Núñez, the mayor — a café owner before the war — and wept. “Nobody asked us.”\n"
    "The commander’s men took the town, naïve as that sounds, for £40 … and a promise.\n"
)


@pytest.mark.parametrize(
    ("encoding", "called"),
    [("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")],
)
def test_what_reads_best_is_taken_and_told(encoding: str, called: str) -> None:
    """Without a mark or a word about it."""
    decoded = decode(STORY.encode(encoding))
    assert decoded is not None
    assert decoded.text == STORY
    assert called in (decoded.remark or "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "ascii"])
def test_what_cannot_be_mistaken_needs_no_remark(encoding: str) -> None:
    """UTF-8 is known by itself, the others by their mark."""
    story = STORY.encode("ascii", "replace").decode() if encoding == "ascii" else STORY
    decoded = decode(story.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.remark) == (story, None)


def test_names_of_latin_2_are_read_where_it_is_declared() -> None:
    """No guess is better than what a page says of itself."""
    decoded = decode("Milošević and Wałęsa met in Łódź.".encode("iso-8859-2"), "ISO-8859-2")
    assert decoded is not None and decoded.text == "Milošević and Wałęsa met in Łódź."


@pytest.mark.parametrize("declared", ["utf-16", "no-such-thing", "", "utf-7", "hex", "idna", "\0", "undefined"])
def test_what_a_page_cannot_be_is_passed_over(declared: str) -> None:
    """A declaration that is false, odd or hostile."""
    decoded = decode(STORY.encode(), declared)
    assert decoded is not None and decoded.text == STORY


def test_russian_in_its_own_encoding_is_told_as_a_guess_or_refused() -> None:
    """It is never shown as English letters without a word."""
    decoded = decode("Город был взят войсками в понедельник утром, сообщил мэр. ".encode("cp1251") * 8)
    assert decoded is None or decoded.remark


def test_a_guess_is_told_with_the_article(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where the page shows it."""
    path = tmp_path_factory.mktemp("old") / "old.txt"
    path.write_bytes(STORY.encode("mac_roman"))
    assert "Mac Roman" in Article.from_file(path).remarks[0]


@given(st.binary(max_size=400), st.none() | st.text(max_size=20))
def test_any_bytes_are_a_text_or_none(data: bytes, declared: str | None) -> None:
    """Nothing is raised."""
    decode(data, declared)
