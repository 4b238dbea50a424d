"""Small numbers in words, as distances have them: "twenty-five", "a couple of hundred", "ten or twelve", "half a"."""

import re

from gazetteer.passage import Passage
from gazetteer.vocabulary import COUNTS, FRACTIONS

_LONGEST = 7  # words of a number before its unit: "a hundred and twenty or thirty"
_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,3})?")
_RANGE = frozenset({"or", "to", "-", "–"})  # between the least and the most there can be
_BEFORE_OF = frozenset({"dozens", "couple", "hundreds", "quarter", "quarters", "half", "third", "thirds"})


def read_count(passage: Passage, n: int) -> tuple[int, float | None]:
    """The number that ends at word `n`, and where it begins; of "ten or twelve" the middle."""
    begin = n + 1
    for k in range(n, max(-1, n - _LONGEST), -1):
        word = passage.low(k)
        if _read_word(word) is not None:
            begin = k
        elif not _links(passage, k) or begin != k + 1:
            break
    words = _split(passage, begin, n)
    return begin, _read_range(words)


def read_half(passage: Passage, n: int) -> tuple[int, float]:
    """ "And a half" that ends at word `n` behind a unit: the word before, and what it adds; else `n` and nothing."""
    share = FRACTIONS.get(passage.low(n))
    if share is not None and passage.low(n - 1) == "a" and passage.low(n - 2) == "and":
        return n - 3, share
    return n, 0.0


def _links(passage: Passage, k: int) -> bool:
    """Whether a word only joins two numbers, or a number and its greater unit."""
    word, before = passage.low(k), passage.low(k - 1)
    if word == "of":
        return before in _BEFORE_OF
    number = _read_word(before) is not None and before not in ("a", "an")
    return number and (word in _RANGE or word == "and")


def _split(passage: Passage, begin: int, n: int) -> list[str]:
    """The words of a number; the dash of "10-15" is one of them, that of "twenty-five" none."""
    words: list[str] = []
    for k in range(begin, n + 1):
        words.append(passage.low(k))
        both = k < n and passage.low(k)[0].isdigit() and passage.low(k + 1)[0].isdigit()
        if both and passage.gap(k).strip() in _RANGE:
            words.append("-")
    return words


def _read_range(words: list[str]) -> float | None:
    """What words amount to; the middle of the least and the most, where they name both."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word in _RANGE:
            parts.append([])
        else:
            parts[-1].append(word)
    values = [value for part in parts if (value := _add_up(part)) is not None]
    return sum(values) / len(values) if values else None


def _add_up(words: list[str]) -> float | None:
    """What the words of one number amount to: twenty and five, half of a dozen, a couple of hundred."""
    total: float | None = None
    for word in words:
        value = _read_word(word)
        if value is None or (word in ("a", "an") and total is not None):
            continue
        if total is None:
            total = value
        elif _adds(words, total, value):
            total += value
        else:
            total *= value
    return total


def _adds(words: list[str], total: float, value: float) -> bool:
    """Whether a word adds to those before it, and does not multiply them: "twenty-five", "two and a half"."""
    return total > value and total >= COUNTS["twenty"] if value >= 1 else "and" in words


def _read_word(word: str) -> float | None:
    """What one word amounts to."""
    if word and word[0].isdigit():
        digits = word.replace(",", "")
        return float(digits) if _NUMBER.fullmatch(digits) else None
    return COUNTS.get(word, FRACTIONS.get(word))
