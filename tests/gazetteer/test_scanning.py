"""Running text is searched in one pass that remembers words; it finds what a search anew at every capital finds."""

import re
from collections.abc import Iterator

import marisa_trie
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.index import Index
from gazetteer.scanning import Scanner
from gazetteer.spelling import fold_letters

NAMES = (
    "Goma", "Gorazde", "Baku", "Bak", "New York", "New York City", "York", "al-Bab", "Bab", "'s-Gravenhage", "U.S.",
    "Nagorno-Karabakh", "Karabakh", "St. Louis", "The Hague", "Of", "Xai-Xai", "Bangor (Maine)", "Aix-en-Ot",
)  # fmt: skip
BEGINNING = re.compile(r"(?<!\w)(?:(?:[aei][lrsdntz]|ash|esh|'s)[-'])?[A-Z]")
SHOUTED = re.compile(r"[A-Z][A-Z'.-]{2,}(?: [A-Z][A-Z'.-]+)*")
SMALL = re.compile(r"(?<=[ -])[A-Z][a-z]{0,3}(?=[ -])")
HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
SEASONED = Scanner(marisa_trie.Trie(NAMES))  # has read all texts before
OTHERS = ("the", "on", "S", "Ab", "al-", "'s-", "Cy", "2", "É", "_", "é", "Bäku", "ß")
PIECES = st.sampled_from([*NAMES, *(name.upper() for name in NAMES), *OTHERS])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "-", "'", ".", ", ", "\n"])), max_size=20).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def search_anew(text: str) -> Iterator[tuple[int, int, bool]]:
    """The longest name at every capital, from left to right, by trying all names there; then as a shout."""
    plain, reached = fold_letters(text), 0
    for found in BEGINNING.finditer(plain):
        start = found.start()
        end, shouted = start + find_longest(plain[start:]), False
        if start < reached:
            continue
        hyphened = HYPHENED.match(plain, start)
        words = hyphened.group().split("-") if hyphened else []
        if found.end() - found.start() == 1 and words and end <= start + len(words[0]) and {*words} - {*NAMES}:
            longer = find_longest(" ".join(words))
            end = start + longer if longer > len(words[0]) else end
        if end == start and not plain[found.end() : found.end() + 1].islower():
            run = SHOUTED.match(plain, start)
            title = run.group().title() if run else ""
            small = SMALL.sub(lambda word: word.group().lower(), title)
            end, shouted = start + max(find_longest(title), find_longest(small)), True
        if end > start:
            yield start, end, shouted
            reached = end


def find_longest(rest: str) -> int:
    """The length of the longest name that a text begins with, its last word whole."""
    lengths = [len(name) for name in NAMES if rest.startswith(name)]
    return max((length for length in lengths if not rest[length : length + 1].isalnum()), default=0)


@given(text=TEXTS)
def test_the_pass_finds_what_a_search_at_every_capital_finds(text: str) -> None:
    """The words that are remembered change nothing, nor do those of other texts."""
    scanner = Scanner(marisa_trie.Trie(NAMES))
    found, again = tuple(scanner.scan(text)), tuple(scanner.scan(text))
    assert found == again
    assert [(match.start, match.end, match.shouted) for match in found] == list(search_anew(text))
    assert found == tuple(SEASONED.scan(text))


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


def test_a_name_with_an_article_inside_is_one_name(index: Index) -> None:
    """ "Ras al-Ayn" is the town of that name, and no spot called Ras beside one called al-Ayn."""
    assert [match.name for match in index.scan("Fighting raged in Ras al-Ayn.")] == ["Ras al-Ayn"]
