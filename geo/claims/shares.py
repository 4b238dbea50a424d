"""A share is a part of some people, said without their number: "a third", "most", "40 per cent", "one in four"."""

from dataclasses import dataclass

from gazetteer import NUMBER_WORDS
from geo.claims.words import Word, load_forms

MOSTLY = load_forms("claims_words", "more than half")
WHOLLY = load_forms("claims_words", "all of them")
PERCENT = frozenset({"percent", "%"})
PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
         "seventh": 7, "eighth": 8, "tenth": 10, "tenths": 10}  # fmt: skip
LONGEST_SHARE = 5  # words: "one in every four of"


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole, between 0 and 1: the least and the most, and the words, `first` to `last` (half-open)."""

    low: float | None
    high: float | None
    first: int
    last: int


def find_share(words: tuple[Word, ...], last: int) -> Share | None:
    """The share that ends before a word, if one does: of all that do, the longest."""
    found = (_read_share(words, first, last) for first in range(max(last - LONGEST_SHARE, 0), last))
    return next((share for share in found if share is not None), None)


def _read_share(words: tuple[Word, ...], first: int, last: int) -> Share | None:
    """Some words as one share: just these."""
    forms = tuple(w.form for w in words[first:last])
    phrase = " ".join(forms)
    if phrase in MOSTLY:
        return Share(0.5, 1.0, first, last)
    if phrase in WHOLLY:
        return Share(1.0, 1.0, first, last)
    value = _read_percent(forms) or _read_ratio(forms) or _read_parts(forms)
    return Share(value, value, first, last) if value is not None and 0 < value <= 1 else None


def _read_percent(forms: tuple[str, ...]) -> float | None:
    """ "40 %", "40 percent", "40 per cent"."""
    told = forms[1:] == ("per", "cent") or (len(forms) == 2 and forms[1] in PERCENT)
    return _value(forms[0]) / 100 if told and _value(forms[0]) else None


def _read_ratio(forms: tuple[str, ...]) -> float | None:
    """ "One in four", "one in every four"."""
    if len(forms) not in {3, 4} or forms[1] not in {"in", "of", "out"} or (len(forms) == 4 and forms[2] != "every"):
        return None
    part, whole = _value(forms[0]), _value(forms[-1])
    return part / whole if forms[1] == "in" and 0 < part < whole else None


def _read_parts(forms: tuple[str, ...]) -> float | None:
    """ "Half", "a third", "two-thirds", "three quarters"."""
    bare = tuple(part for form in forms for part in form.split("-"))
    bare = bare[1:] if bare[:1] in {("a",), ("one",)} and len(bare) > 1 else bare
    if len(bare) == 1 and bare[0] in PARTS and not bare[0].endswith("s"):
        return 1 / PARTS[bare[0]]
    many = NUMBER_WORDS.get(bare[0], 0) if len(bare) == 2 and bare[1] in PARTS else 0
    return many / PARTS[bare[1]] if many > 1 else None


def _value(form: str) -> float:
    """A number of one word; 0 for none."""
    try:
        return float(form) if form[:1].isdecimal() else float(NUMBER_WORDS.get(form, 0))
    except ValueError:
        return 0.0
