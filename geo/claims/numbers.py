"""A plain number is read as it is written: "1.2 million", "fifteen thousand", "a million and a half", "300k"."""

from dataclasses import dataclass

from gazetteer import NUMBER_WORDS
from geo.claims.words import Word

SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000,
    "crore": 10**7, "billion": 10**9,
}  # fmt: skip
SHORT_SCALES = {"m": 1_000_000, "k": 1_000, "mn": 1_000_000, "bn": 10**9}  # only behind digits: "2.5m"
PLURALS = {"tens": 10, **{f"{word}s": value for word, value in SCALES.items()}}
SEVERAL = frozenset({"several", "few", "many", "some", "couple"})  # before a scale: "several thousand"
JOINS_PLURALS = frozenset({"of", "upon", "on", "and"})  # "tens of thousands", "thousands upon thousands"
ROUND = frozenset({"100", "1,000", "1000", "10,000", "100,000"})
MOST = 1e12
LONGEST_NUMBER = 12  # digits: there are fewer people than that
FRACTIONS = {"half": 2, "quarter": 4, "third": 3}
GROUPS = 100  # a hundred is said inside a group of three digits, a thousand closes one


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number read at some word: its value, where it ends (half-open), and how it was said."""

    value: float
    last: int
    scale: float = 1  # the scale word that closed it: "million" in "1.5 million"
    vague: bool = False  # said in "thousands", without how many


def read_number(words: tuple[Word, ...], n: int) -> Number | None:
    """The number that begins at a word, if one does."""
    form = words[n].form
    following = words[n + 1].form if n + 1 < len(words) else ""
    if form[0].isdecimal():
        digits = "".join(c for c in form if c.isdecimal() or c == ".")
        return _read_scales(words, n + 1, float(digits)) if len(digits) <= LONGEST_NUMBER else None
    if form in PLURALS:
        return _read_plural(words, n)
    if form in SEVERAL and following in SCALES:
        return Number(SCALES[following], n + 2, SCALES[following], vague=True)
    if form in FRACTIONS:
        return _read_fraction(words, n)
    if form == "a" and following in ROUND:  # "over a 100"
        return read_number(words, n + 1)
    if form == "a" and following in SCALES:
        return _read_spelled(words, n + 1, 1)
    parts = form.split("-")
    if parts[0] in NUMBER_WORDS and all(part in NUMBER_WORDS or part in SCALES for part in parts):
        return _read_spelled(words, n, 0)
    return None


def _read_scales(words: tuple[Word, ...], n: int, value: float) -> Number:
    """Digits and the scale words behind them: "1.2" "million", "300" "k"."""
    scale = 1.0
    while n < len(words):
        form = words[n].form
        known = SCALES | SHORT_SCALES if scale == 1 else SCALES
        if form not in known:
            break
        value, scale, n = value * known[form], scale * known[form], n + 1
    value, n = _add_half(words, n, value, scale)
    return Number(min(value, MOST), n, scale)


def _read_spelled(words: tuple[Word, ...], n: int, given: float) -> Number:
    """A number in words: "two hundred and fifty thousand", "seventeen hundred"; `given` stands for "a"."""
    total, group, scale = 0.0, given, 1.0
    while n < len(words):
        added = _add_word(words, n, total, group)
        if added is None:
            break
        total, group, scale, n = added
    value, n = _add_half(words, n, total + group, scale)
    return Number(min(value, MOST), n, scale)


def _add_word(words: tuple[Word, ...], n: int, total: float, group: float) -> tuple[float, float, float, int] | None:
    """A number grown by one word: what is closed, the group still open, the last scale, and where to go on."""
    form = words[n].form
    if form == "and" and _goes_on(words, n + 1) and group >= GROUPS and group % GROUPS == 0:
        return total, group, 1.0, n + 1
    if form in {"and", "a"} and n + 2 < len(words) and words[n + 1].form in {"a", "half"}:
        return _add_and_half(words, n, total, group)
    parts, scale = form.split("-"), 1.0
    if not all(part in NUMBER_WORDS or part in SCALES for part in parts):
        return None
    for part in parts:
        if part in NUMBER_WORDS:
            fits = group % GROUPS == 0 or (group % GROUPS in range(20, 100, 10) and NUMBER_WORDS[part] < 10)
            if not fits or (total and scale == 1 and group and group < GROUPS and NUMBER_WORDS[part] >= 10):
                return None
            group, scale = group + NUMBER_WORDS[part], 1.0
        elif SCALES[part] <= GROUPS:
            group, scale = (group or 1) * SCALES[part], float(SCALES[part])
        elif group and total > SCALES[part]:
            total, group, scale = total + group * SCALES[part], 0.0, float(SCALES[part])
        else:
            total, group, scale = (total + group or 1) * SCALES[part], 0.0, float(SCALES[part])
    return total, group, scale, n + 1


def _goes_on(words: tuple[Word, ...], n: int) -> bool:
    """Whether a number in words goes on behind "and": "two hundred and fifty"."""
    return n < len(words) and all(part in NUMBER_WORDS for part in words[n].form.split("-"))


def _add_and_half(words: tuple[Word, ...], n: int, total: float, group: float
                  ) -> tuple[float, float, float, int] | None:  # fmt: skip
    """ "Two and a half million": a half before the scale."""
    at = n + 1 + (words[n + 1].form == "a")
    if at + 1 < len(words) and words[at].form == "half" and words[at + 1].form in SCALES and not total and group:
        return total, group + 0.5, 1.0, at + 1
    return None


def _add_half(words: tuple[Word, ...], n: int, value: float, scale: float) -> tuple[float, int]:
    """ "A million and a half": a half of the scale behind it."""
    told = tuple(w.form for w in words[n : n + 3])
    return (value + scale / 2, n + 3) if scale > 1 and told == ("and", "a", "half") else (value, n)


def _read_plural(words: tuple[Word, ...], n: int) -> Number:
    """ "Tens of thousands", "hundreds of thousands", "thousands", "thousands upon thousands"."""
    value, last = float(PLURALS[words[n].form]), n + 1
    while last + 1 < len(words) and words[last].form in JOINS_PLURALS and words[last + 1].form in PLURALS:
        more = PLURALS[words[last + 1].form]
        value, last = value * more if words[last].form == "of" else max(value, more), last + 2
    return Number(min(value, MOST), last, value, vague=True)


def _read_fraction(words: tuple[Word, ...], n: int) -> Number | None:
    """ "Half a million", "a quarter of a million", "half a dozen"."""
    at = n + 1 + (n + 1 < len(words) and words[n + 1].form == "of")
    if at + 1 < len(words) and words[at].form in {"a", "one"} and words[at + 1].form in SCALES:
        scale = SCALES[words[at + 1].form]
        return Number(scale / FRACTIONS[words[n].form], at + 2, scale)
    return None
