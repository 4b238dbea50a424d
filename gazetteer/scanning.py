"""Running text is searched for names: one pass that halts at capitals, and remembers the words it has met."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import marisa_trie

from gazetteer.spelling import fold_letters

LONGEST_NAME = 80  # characters; the longest name worth looking for in running text
# A word that may begin a name: from a capital on, letter for letter; what stands before it is no letter.
_WORD = re.compile(r"[A-Z](?<!\w[A-Z])[^\W_]{0,79}")
# An Arabic article or the like before a capital ("al-Bab", "'s-Gravenhage"), with which the name begins.
_ARTICLE = re.compile(r"(?<!\w)(?:[aei][lrsdntz]|ash|esh|'s)[-']\Z")
_LONGEST_ARTICLE = 4  # characters
_SHOUTED = re.compile(r"[A-Z][A-Z'.-]{2,}(?: [A-Z][A-Z'.-]+)*")
_MOST_WORDS = 50_000  # remembered: more than there are capitalised words in a year of a newspaper; some 5 MB
_NAME, _LONGER, _BLANK = 1, 2, 4  # a word is a name; begins longer ones; some of these go on after a blank


class Match(NamedTuple):
    """A stretch of text that spells a name: half-open, in characters; `shouted` if only ALL CAPITALS agree."""

    start: int
    end: int
    name: str
    shouted: bool = False


class Scanner:
    """The Latin-script names of an index, and what names begin with the words met so far."""

    def __init__(self, trie: marisa_trie.Trie) -> None:
        """Search for the names of this trie."""
        self.trie = trie
        self._begun: dict[str, int] = {}

    def scan(self, text: str) -> Iterator[Match]:
        """The longest names in running text that begin at a capital, in order, none overlapping another."""
        plain, begun, reached = fold_letters(text), self._begun, 0
        for found in _WORD.finditer(plain):
            word, start = found.group(), found.start()
            names = begun.get(word)
            if names is None:
                names = self._look_up(word)
            end = found.end()
            if start and plain[start - 1] in "-'":
                article = _ARTICLE.search(plain, max(0, start - _LONGEST_ARTICLE - 1), start)
                if article is not None:
                    start, names = article.start(), _LONGER | _BLANK
            if start < reached:
                continue
            if not names & (_BLANK if plain[end : end + 1] == " " else _LONGER):
                match = Match(start, end, word) if names & _NAME else None
            else:
                match = self._match_at(plain, start)
            if match is None and not word[1:2].islower():
                match = self._match_shouted(plain, start)
            if match is not None:
                reached = match.end
                yield Match(start, reached, text[start:reached], match.shouted)

    def _look_up(self, word: str) -> int:
        """What names begin with a word, remembered for its next time."""
        names = 0
        for name in islice(self.trie.iterkeys(word), 2):
            names |= _NAME if name == word else _LONGER
        if names & _LONGER:
            names |= _NAME * (word in self.trie) | _BLANK * any(True for _ in self.trie.iterkeys(f"{word} "))
        if len(self._begun) >= _MOST_WORDS:
            self._begun.clear()
        self._begun[word] = names
        return names

    def _match_at(self, plain: str, start: int) -> Match | None:
        """The longest name that begins exactly here and ends where a word ends."""
        for name in reversed(self.trie.prefixes(plain[start : start + LONGEST_NAME])):
            end = start + len(name)
            if end == len(plain) or not plain[end].isalnum():
                return Match(start, end, name)
        return None

    def _match_shouted(self, plain: str, start: int) -> Match | None:
        """The longest name that begins here if the run of ALL CAPITALS here is written as a title."""
        run = _SHOUTED.match(plain, start, start + LONGEST_NAME)
        if run is None:
            return None
        found = self._match_at(run.group().title(), 0)
        return found and Match(start, start + found.end, found.name, shouted=True)
