"""A passage is a stretch of an article as words: where each begins and ends, and what lies between them."""

import re
from array import array
from bisect import bisect_left
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
    """One word as it is spelled, which a passage keeps once however often it comes."""

    text: str
    low: str
    capital: bool  # whether it begins with a capital


class Passage:
    """The words of one stretch of text, by number, with what lies between them.

    `starts` and `ends` are characters of the article, half-open; a genitive stands behind the end. All is kept in
    columns, since a text can have a million words.
    """

    def __init__(self, text: str, span: Span) -> None:
        """Split the stretch `span` of `text` into words."""
        self.text = text
        self.span = span
        self.tokens: list[Token] = []
        self.starts, self.ends, self.capitals = array("I"), array("I"), array("I")
        self._genitives: set[int] = set()
        self._gaps: list[str] = []
        self._read()

    def _read(self) -> None:
        """Fill the columns; a word, and what stands between words, is kept once."""
        text, tokens, gaps = self.text, self.tokens, self._gaps
        known: dict[str, Token] = {}
        between: dict[str, str] = {}
        tail = -1  # where the word before ends, its genitive included
        for found in _WORD.finditer(text, self.span.start, self.span.end):
            start, end = found.span(1)
            word = text[start:end]
            token = known.get(word)
            if token is None:
                token = known[word] = Token(word, word.casefold(), word[0].isupper())
            if tail >= 0:
                gap = text[tail:start]
                gaps.append(between.setdefault(gap, gap))
            if token.capital:
                self.capitals.append(len(tokens))
            tail = found.end()
            if tail > end:
                self._genitives.add(len(tokens))
            tokens.append(token)
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.tokens)

    def low(self, n: int) -> str:
        """The word with this number in small letters, or nothing beyond the ends."""
        return self.tokens[n].low if 0 <= n < len(self.tokens) else ""

    def gap(self, n: int) -> str:
        """What lies between word `n` and the next; "." beyond the ends."""
        return self._gaps[n] if 0 <= n < len(self._gaps) else "."

    def joined(self, n: int) -> bool:
        """Whether word `n` and the next stand side by side, the first without a genitive."""
        return 0 <= n < len(self._gaps) and self._gaps[n] in _JOIN and n not in self._genitives

    def genitive(self, n: int) -> bool:
        """Whether something belongs to word `n` ("Armenia's")."""
        return n in self._genitives

    def follows(self, n: int) -> bool:
        """Whether no mark but an opening one stands between word `n` and the next."""
        gap = self.gap(n)
        return gap == " " or not gap.strip(_OPENING)

    def opens(self, n: int) -> bool:
        """Whether word `n` begins a sentence, or the passage."""
        return n == 0 or any(mark in self.gap(n - 1) for mark in ".!?:“\n")

    def find(self, start: int) -> int | None:
        """The number of the word that begins at this character."""
        n = bisect_left(self.starts, start)
        return n if n < len(self.starts) and self.starts[n] == start else None

    def find_last(self, end: int) -> int:
        """The number of the last word that begins before this character."""
        return bisect_left(self.starts, end) - 1

    def find_words(self, span: Span) -> range:
        """The numbers of the words that begin in a stretch."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def span_of(self, first: int, last: int) -> Span:
        """From the beginning of one word to the end of another."""
        return Span(self.starts[first], self.ends[last])
