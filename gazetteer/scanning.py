"""Running text is searched for names: one pass that halts at capitals, and remembers the words it has met.

The pass is made of steps that the interpreter takes in one go (splitting, adding up, looking up); only words that
may be names are looked at one by one, and only where names go on as the text does are the names themselves asked.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, compress, islice
from typing import NamedTuple

import marisa_trie

from gazetteer.spelling import fold_letters, list_articled

LONGEST_NAME = 80  # characters; the longest name worth looking for in running text
# A word that may begin a name: from a capital on, letter for letter; what stands before it is no letter.
_WORD = re.compile(r"([A-Z](?<!\w[A-Z])[^\W_]{0,79})")
# An Arabic article or the like before a capital ("al-Bab", "'s-Gravenhage"), with which the name begins.
_ARTICLE = re.compile(r"(?<!\w)(?:[AE]l|[aei][lrsdntz]|ash|esh|'s)[-']\Z")
_LONGEST_ARTICLE = 4  # characters
_TIES = (re.compile("-(?=[A-Z])"), re.compile("'(?=[A-Z])"))  # apart: a pattern that begins with one letter is quick
_SHOUTED = re.compile(r"[A-Z][A-Z'.-]{2,}(?: [A-Z][A-Z'.-]+)*")
_SMALL = re.compile(r"(?<=[ -])[A-Z][a-z]{0,3}(?=[ -])")  # what may be a small word inside a name
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_MOST_KEPT = 50_000  # of each kind: more than there are capitalised words in a year of a newspaper; some 5 MB
_AHEAD = 4  # characters behind a word that tell whether a longer name can stand there
_NAME, _LONGER, _RAISED, _TIED = 1, 2, 4, 8  # a word is a name; begins longer ones; may be a shout; has an article


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
        self._words = _Words(trie)
        self._ahead = _Ahead(trie)

    def scan(self, text: str) -> Iterator[Match]:
        """The longest names in running text that begin at a capital, in order, none overlapping another."""
        plain, ahead, reached = f"{fold_letters(text)} ", self._ahead, 0  # the blank ends the last word
        pieces = _WORD.split(plain)
        words, articles = pieces[1::2], _find_articles(plain)
        ends: Iterator[int] = islice(accumulate(map(len, pieces)), 1, None, 2)
        kinds = [*map(self._words.__getitem__, words)]
        if articles:
            ends = iter(known := [*ends])
            kinds = [_TIED if e - len(w) in articles else k for w, e, k in zip(words, known, kinds, strict=True)]
        for word, end, kind in compress(zip(words, ends, kinds, strict=True), kinds):
            start = end - len(word)
            if kind == _TIED:
                start = articles[start]
            if start < reached:
                continue
            if kind == _TIED:
                end = self._find_end(plain, start) or self._find_articled_end(plain, start)
            elif kind & _LONGER and ahead[plain[start : end + _AHEAD]]:
                end = self._find_end(plain, start)
            elif not kind & _NAME:
                end = 0
            tail = start + len(word)
            if kind & _LONGER and end <= tail and plain[tail] == "-":
                end = self._find_untied_end(plain, start) or end
            if end:
                yield Match(start, end, text[start:end])
            elif kind & _RAISED and (end := self._find_shouted_end(plain, start)):
                yield Match(start, end, text[start:end], shouted=True)
            reached = end

    def _find_end(self, plain: str, start: int) -> int:
        """The end of the longest name that begins exactly here and ends where a word ends; 0 if there is none."""
        for name in reversed(self.trie.prefixes(plain[start : start + LONGEST_NAME])):
            end = start + len(name)
            if not plain[end].isalnum():
                return end
        return 0

    def _find_articled_end(self, plain: str, start: int) -> int:
        """The same, where the index may write the article of a name otherwise: "El Bab" for "al-Bab"."""
        spellings = list_articled(plain[start : start + LONGEST_NAME])
        return max((end + start for s in spellings if (end := self._find_end(f"{s} ", 0))), default=0)

    def _find_shouted_end(self, plain: str, start: int) -> int:
        """The end of the longest name that begins here if the run of ALL CAPITALS here is written as a title."""
        run = _SHOUTED.match(plain, start, start + LONGEST_NAME)
        title = run.group().title() if run else ""
        spellings = (
            {title, _SMALL.sub(lambda small: small.group().lower(), title)} if run else ()
        )  # "Aix-en-Provence"
        end = max((self._find_end(f"{spelling} ", 0) for spelling in spellings), default=0)
        return end and start + end

    def _find_untied_end(self, plain: str, start: int) -> int:
        """The end of the name that begins here and has blanks for these hyphens, unless each word of it is a name."""
        run = _HYPHENED.match(plain, start, start + LONGEST_NAME)
        words = run.group().split("-") if run else []
        if all(word in self.trie for word in words):  # "Goma-Bukavu"
            return 0
        end = self._find_end(f"{' '.join(words)} ", 0)
        return start + end if end > len(words[0]) else 0


def _find_articles(plain: str) -> Mapping[int, int]:
    """Where the capitals stand that have an article before them, and where it begins."""
    ties = (tie.end() for pattern in _TIES for tie in pattern.finditer(plain))
    found = ((tie, _ARTICLE.search(plain, max(0, tie - _LONGEST_ARTICLE - 1), tie)) for tie in ties)
    return {tie: article.start() for tie, article in found if article}


class _Words(dict[str, int]):
    """What names begin with a word, found out when the word is first met."""

    def __init__(self, trie: marisa_trie.Trie) -> None:
        self.trie = trie

    def __missing__(self, word: str) -> int:
        """What a new word is."""
        kind = 0 if word[1:2].islower() else _RAISED
        for name in islice(self.trie.iterkeys(word), 2):
            kind |= _NAME if name == word else _LONGER
        kind |= _NAME * (word in self.trie) if kind & _LONGER else 0
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[word] = kind
        return kind


class _Ahead(dict[str, bool]):
    """Whether a name longer than a word can stand where the word goes on so, found out when it is first asked."""

    def __init__(self, trie: marisa_trie.Trie) -> None:
        self.trie = trie

    def __missing__(self, beginning: str) -> bool:
        """Whether a name begins with a word and what is behind it, or lies within these."""
        names = self.trie
        longer = any(True for _ in names.iterkeys(beginning)) or not all(map(str.isalnum, names.prefixes(beginning)))
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[beginning] = longer
        return longer
