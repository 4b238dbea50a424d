"""A passage is a stretch of an article as words: where each begins and ends, and what lies between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gazetteer.text.span import Span

# A word: an abbreviation with stops ("U.S."), letters with inner apostrophes, or a number; a genitive stands apart.
_WORD = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]{2,}|['’](?!s\b)[^\W\d_])*|\d+(?:[.,]\d+)*)"
    r"(?P<genitive>['’]s\b|(?<=s)['’](?= ))?"
)
_JOIN = frozenset({" ", "-", "\n", "\u00a0", "‑", "–"})
_OPENING = " \u00a0\n\t“”\"‘’'(["


class Token(NamedTuple):
    """One word, half-open, in characters of the article; `tail` is where its genitive ends, if it has one."""

    start: int
    end: int
    text: str
    low: str
    tail: int
    capital: bool  # whether it begins with a capital

    @property
    def genitive(self) -> bool:
        """Whether something belongs to it ("Armenia's")."""
        return self.tail > self.end


class Passage:
    """The words of one stretch of text, by number, with what lies between them."""

    def __init__(self, text: str, span: Span) -> None:
        """Split the stretch `span` of `text` into words."""
        self.text = text
        self.span = span
        self.tokens = tuple(_read_tokens(text, span))
        self.capitals = tuple(n for n, token in enumerate(self.tokens) if token.capital)
        self._starts = [token.start for token in self.tokens]
        self._lows = [token.low for token in self.tokens]
        self._gaps = [text[one.tail : other.start] for one, other in pairwise(self.tokens)]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.tokens)

    def low(self, n: int) -> str:
        """The word with this number in small letters, or nothing beyond the ends."""
        return self._lows[n] if 0 <= n < len(self._lows) else ""

    def gap(self, n: int) -> str:
        """What lies between word `n` and the next; "." beyond the ends."""
        return self._gaps[n] if 0 <= n < len(self._gaps) else "."

    def joined(self, n: int) -> bool:
        """Whether word `n` and the next stand side by side, the first without a genitive."""
        return 0 <= n < len(self._gaps) and self._gaps[n] in _JOIN and not self.tokens[n].genitive

    def follows(self, n: int) -> bool:
        """Whether no mark but an opening one stands between word `n` and the next."""
        return not self.gap(n).strip(_OPENING)

    def opens(self, n: int) -> bool:
        """Whether word `n` begins a sentence, or the passage."""
        return n == 0 or any(mark in self.gap(n - 1) for mark in ".!?:“\n")

    def find(self, start: int) -> int | None:
        """The number of the word that begins at this character."""
        n = bisect_left(self._starts, start)
        return n if n < len(self._starts) and self._starts[n] == start else None

    def find_last(self, end: int) -> int:
        """The number of the last word that begins before this character."""
        return bisect_left(self._starts, end) - 1

    def span_of(self, first: int, last: int) -> Span:
        """From the beginning of one word to the end of another."""
        return Span(self.tokens[first].start, self.tokens[last].end)


def _read_tokens(text: str, span: Span) -> Iterator[Token]:
    """The words of a stretch of text; a word that comes often is kept once."""
    known: dict[str, tuple[str, str, bool]] = {}
    for found in _WORD.finditer(text, span.start, span.end):
        start, end = found.span(1)
        word = text[start:end]
        spelled = known.get(word)
        if spelled is None:
            spelled = known[word] = (word, word.casefold(), word[0].isupper())
        word, low, capital = spelled
        yield Token(start, end, word, low, end if found.end() == end else found.end(), capital)
