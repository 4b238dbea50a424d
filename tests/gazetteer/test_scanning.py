"""Running text is searched in one pass that remembers words; it finds what a search anew at every capital finds."""

import re
from collections.abc import Iterator

import marisa_trie
from hypothesis import assume, given
from hypothesis import strategies as st

from gazetteer.index import Index
from gazetteer.scanning import Scanner

NAMES = (
    "Goma", "Gorazde", "Baku", "Bak", "New York", "New York City", "York", "al-Bab", "Bab", "'s-Gravenhage", "U.S.",
    "Nagorno-Karabakh", "Karabakh", "St. Louis", "The Hague", "Of", "Xai-Xai", "Bangor (Maine)",
)  # fmt: skip
BEGINNING = re.compile(r"(?<!\w)(?:(?:[aei][lrsdntz]|ash|esh|'s)[-'])?[A-Z]")
PIECES = st.sampled_from(
    [*NAMES, *(name.upper() for name in NAMES), "the", "S", "Ab", "al-", "'s-", "Cy", "2", "É", "_"]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "-", "'", ".", ", ", "\n"])), max_size=20).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def search_anew(text: str) -> Iterator[tuple[int, int]]:
    """The longest name at every capital, from left to right, by trying all names there."""
    reached = 0
    for found in BEGINNING.finditer(text):
        start = found.start()
        ends = [start + len(name) for name in NAMES if text.startswith(name, start)]
        ends = [end for end in ends if end == len(text) or not text[end].isalnum()]
        if start >= reached and ends:
            reached = max(ends)
            yield start, reached


@given(text=TEXTS.filter(lambda text: text.isascii() and "\n" not in text))
def test_the_pass_finds_what_a_search_at_every_capital_finds(text: str) -> None:
    """The words that are remembered change nothing."""
    scanner = Scanner(marisa_trie.Trie(NAMES))
    found, again = tuple(scanner.scan(text)), tuple(scanner.scan(text))
    assert found == again
    assume(not any(match.shouted for match in found))
    assert [(match.start, match.end) for match in found] == list(search_anew(text))


@given(text=TEXTS | st.text())
def test_every_match_is_its_stretch_of_the_text(index: Index, text: str) -> None:
    """Matches come in order, none over another, and each is what the text has there."""
    reached = 0
    for match in index.scan(text):
        assert text[match.start : match.end] == match.name
        assert reached <= match.start < match.end
        reached = match.end


def test_a_shout_is_read_as_a_title() -> None:
    """ALL CAPITALS are matched where no name has them so."""
    (match,) = Scanner(marisa_trie.Trie(NAMES)).scan("GOMA, Zaire")
    assert (match.name, match.shouted) == ("GOMA", True)
