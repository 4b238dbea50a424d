"""A dateline opens a report with the place it was sent from, in capitals, and a dash or a day: "GOMA (Reuter) -".

It may follow a byline on the same line, or a paragraph that was run together with its own.
"""

import re

from gazetteer.passage import Passage
from gazetteer.runs import Run
from gazetteer.text.lexicon import MONTHS, NAME_PARTICLES
from gazetteer.text.parts import PartKind
from gazetteer.vocabulary import common_words

_DASH = re.compile(r"^[^.!?;\n]*(?:\.,?)?[^.!?;\n]{0,24}?(?:\)|—|–| - |--)")
# What may stand between the capitals and the dash where nothing else shows that a report begins.
_CLOSE = re.compile(r"(?:, [A-Z][\w. ]{1,18}?)?,?(?: [(\[][A-Za-z/. -]{2,20}[)\]])?(?: ?(?:—|–|--) ?| - )[A-Z“\"']")
_DATED = re.compile(rf"(?:, [A-Z][\w. ]{{1,18}}?)?,? (?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b")
_KINDS = frozenset({PartKind.BODY, PartKind.BYLINE})
_LONGEST = 5  # words before its last place
_SHORTEST, _SHORTEST_UNKNOWN = 3, 6  # letters; short words in capitals are acronyms
_REACH = 45  # characters from a place to the dash behind its dateline
_LONGEST_BYLINE = 9  # words


def is_dateline(passage: Passage, first: int, last: int, kind: PartKind) -> bool:
    """Whether a name stands in a dateline: its own words, or those before it, are in capitals, and a dash follows."""
    if kind not in _KINDS:
        return False
    for begin in range(first, max(-1, first - _LONGEST - 1), -1):
        if begin < first and not passage.tokens[begin].capital and not _is_between(passage.low(begin)):
            return False
        if _is_loud(passage, begin) and _begins(passage, begin):
            rest, end = passage.text[passage.ends[last] : passage.span.end][:_REACH], _end_loud(passage, begin)
            if begin > 0 and not _CLOSE.match(passage.text, passage.ends[end]):
                return False
            return _DASH.search(rest) is not None or _is_dated(passage, begin, end)
    return False


def find_dateline(passage: Passage, kind: PartKind) -> Run | None:
    """The words in capitals of the dateline that opens a passage, whether or not any gazetteer has the place."""
    if kind not in _KINDS:
        return None
    for begin in range(min(_LONGEST_BYLINE, len(passage))):
        if _is_loud(passage, begin) and (begin == 0 or _ends_byline(passage, begin)):
            end = _end_loud(passage, begin)
            unusual = any(passage.low(n) not in common_words() for n in range(begin, end + 1))
            long = passage.ends[end] - passage.starts[begin] >= _SHORTEST_UNKNOWN
            close = _is_dated(passage, begin, end) or _CLOSE.match(passage.text, passage.ends[end], passage.span.end)
            return (begin, end) if unusual and long and close else None
    return None


def _is_dated(passage: Passage, begin: int, end: int) -> bool:
    """Whether a place opens a report and the day follows it, as at the head of a letter."""
    return begin == 0 and _DATED.match(passage.text, passage.ends[end], passage.span.end) is not None


def _is_loud(passage: Passage, n: int) -> bool:
    """Whether a word is in capitals, and no short acronym."""
    text = passage.tokens[n].text
    several = passage.joined(n) and passage.tokens[n + 1].text.isupper()  # "LA GRANGE"
    return text.isupper() and (len(text) >= _SHORTEST or several)


def _end_loud(passage: Passage, begin: int) -> int:
    """The last of the words in capitals side by side from `begin` on."""
    end = begin
    while end + 1 < len(passage) and passage.joined(end) and passage.tokens[end + 1].text.isupper():
        end += 1
    return end


def _begins(passage: Passage, n: int) -> bool:
    """Whether a report can begin at word `n`: at the head of a passage, behind a byline, behind a sentence."""
    return n == 0 or passage.opens(n) or _ends_byline(passage, n)


def _ends_byline(passage: Passage, n: int) -> bool:
    """Whether nothing but "By" and names stand before word `n`."""
    names = (passage.tokens[k] for k in range(1, n))
    byline = 2 < n <= _LONGEST_BYLINE and passage.low(0) == "by" and passage.tokens[0].capital
    return byline and all(name.capital or name.low in NAME_PARTICLES or _is_between(name.low) for name in names)


def _is_between(word: str) -> bool:
    """Whether a small word can stand in a byline or a dateline."""
    return word in ("and", "the", "of") or word.isdecimal()
