"""A quantity is how many the article says: "up to 10,000", "tens of thousands", "between 20,000 and 30,000"."""

from dataclasses import dataclass

from gazetteer import Span
from geo.claims.words import Word, load_forms

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9}
SHORT_SCALES = {"m": 1_000_000, "k": 1_000, "bn": 10**9}  # only behind digits: "2.5m"
PLURALS = {"tens": 10, **{f"{word}s": value for word, value in SCALES.items()}}
SEVERAL = frozenset({"several", "few", "many", "some", "couple"})  # before a scale: "several thousand"
MOST = 1e12
LONGEST_NUMBER = 12  # digits: there are fewer people than that
FRACTIONS = {"half": 2, "quarter": 4, "third": 3}

LEADS = {kind: load_forms("claims_words", kind) for kind in ("at most", "at least", "about", "beside a number")}
LONGEST_LEAD = 3  # words in the longest of them
OTHER_THINGS = load_forms("claims_words", "counts other things")
MONTHS = load_forms("claims_words", "months")
SIGNS = load_forms("claims_words", "signs of money")
BEFORE_YEAR = load_forms("claims_words", "before a year")


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: the least and the most (None: no bound), and the words; `first` and `last` number the words.

    "Up to 10,000" has no least; "tens of thousands" has its unit, 10,000, as the least, and no most.
    """

    span: Span
    low: int | None
    high: int | None
    first: int
    last: int  # half-open
    estimated: bool = False
    exact: bool = True  # said in a number, not in "thousands"


@dataclass(frozen=True, slots=True)
class _Number:
    """A plain number read at some word: its value, where it ends, and how it was said."""

    value: float
    last: int
    scale: float = 1  # the scale word that closed it: "million" in "1.5 million"
    vague: bool = False


def find_quantities(words: tuple[Word, ...]) -> tuple[Quantity, ...]:
    """The quantities that some words say, in order; dates, measures, ages and money are left out."""
    found: list[Quantity] = []
    n = 0
    while n < len(words):
        number = _read_number(words, n)
        if number is None:
            n += 1
            continue
        quantity = _read_quantity(words, n, number)
        n = max(quantity.last, n + 1)
        if _counts(words, quantity):
            found.append(quantity)
    return tuple(found)


def _read_quantity(words: tuple[Word, ...], n: int, number: _Number) -> Quantity:
    """A number with the words before it, and the second number of a range."""
    second, opener = _read_range(words, n, number)
    last = second.last if second else number.last
    first, kind, estimated = _read_lead(words, opener)
    low, high = _bounds(number, second, kind)
    if second is None and last + 1 < len(words) and words[last].form == "or" and words[last + 1].form == "more":
        high, last = None, last + 2
    return Quantity(
        Span(words[first].span.start, words[last - 1].span.end), low, high, first, last, estimated, not number.vague
    )


def _bounds(number: _Number, second: _Number | None, kind: str) -> tuple[int | None, int | None]:
    """The least and the most of a quantity."""
    value = round(number.value)
    if second is not None:
        # "one to 1.5 million": the scale of the second holds for the first
        scaled = number.value * second.scale if number.scale == 1 and number.value < second.scale else number.value
        return round(scaled), round(second.value)
    if kind == "at most":
        return None, value
    return (value, None) if kind == "at least" or number.vague else (value, value)


def _read_range(words: tuple[Word, ...], n: int, number: _Number) -> tuple[_Number | None, int]:
    """The second number of "between 1 and 2", "from 1 to 2", "1 to 2", "1-2", and where the whole begins."""
    at = number.last
    if at + 1 >= len(words):
        return None, n
    before, link = words[n - 1].form if n else "", words[at].form
    joined = link in {"to", "-", "--"} or (link == "and" and before == "between") or link == "or"
    second = _read_number(words, at + 1) if joined else None
    if second is None or second.vague:
        return None, n
    whole = number.value * (second.scale if number.scale == 1 and number.value < second.scale else 1)
    if second.value < whole or (link == "or" and second.value > 2 * whole):
        return None, n
    return second, n - 1 if before in {"between", "from"} else n


def _read_lead(words: tuple[Word, ...], n: int) -> tuple[int, str, bool]:
    """The words before a number that say "at most", "at least" or "about": where they begin, which, if estimated."""
    first, at, bound, estimated = n, n, "about", False
    while (lead := _find_lead(words, at)) is not None:
        size, kind = lead
        at -= size
        estimated |= kind == "about"
        bound = kind if kind in {"at most", "at least"} else bound
        first = first if kind == "beside a number" else at
    return first, bound, estimated


def _find_lead(words: tuple[Word, ...], at: int) -> tuple[int, str] | None:
    """The longest phrase of the table that ends before a word: how many words, and its kind."""
    for size in range(min(LONGEST_LEAD, at), 0, -1):
        phrase = " ".join(w.form for w in words[at - size : at])
        for kind, phrases in LEADS.items():
            if phrase in phrases:
                return size, kind
    return None


def _read_number(words: tuple[Word, ...], n: int) -> _Number | None:
    """The number that begins at a word, if one does."""
    form = words[n].form
    if form[0].isdecimal():
        digits = "".join(c for c in form if c.isdecimal() or c == ".")
        return _read_scales(words, n + 1, float(digits), digits=True) if len(digits) <= LONGEST_NUMBER else None
    if form in PLURALS:
        return _read_plural(words, n)
    following = words[n + 1].form if n + 1 < len(words) else ""
    if form in SEVERAL and following in SCALES:
        return _Number(SCALES[following], n + 2, SCALES[following], vague=True)
    if form in {"a", "one"} and following in SCALES:
        return _read_scales(words, n + 1, 1)
    if form in FRACTIONS:
        return _read_fraction(words, n)
    parts = form.split("-")
    if all(part in UNITS or part in SCALES for part in parts) and parts[0] in UNITS:
        value = 0.0
        for part in parts:
            value = value + UNITS[part] if part in UNITS else value * SCALES[part]
        return _read_scales(words, n + 1, value)
    return None


def _read_scales(words: tuple[Word, ...], n: int, value: float, *, digits: bool = False) -> _Number:
    """A number and the scale words behind it: "1.2" "million", "two" "hundred" "thousand"."""
    scale = 1.0
    while n < len(words):
        form = words[n].form
        known = SCALES | SHORT_SCALES if digits and scale == 1 else SCALES
        if form in known:
            value, scale = value * known[form], scale * known[form]
        elif not digits and scale == 1 and form in UNITS and value in range(20, 100, 10) and UNITS[form] < 10:
            value += UNITS[form]
        else:
            break
        n += 1
    return _Number(min(value, MOST), n, scale)


def _read_plural(words: tuple[Word, ...], n: int) -> _Number:
    """ "Tens of thousands", "hundreds of thousands", "thousands"."""
    value, last = float(PLURALS[words[n].form]), n + 1
    while last + 1 < len(words) and words[last].form == "of" and words[last + 1].form in PLURALS:
        value, last = value * PLURALS[words[last + 1].form], last + 2
    return _Number(value, last, value, vague=True)


def _read_fraction(words: tuple[Word, ...], n: int) -> _Number | None:
    """ "Half a million", "a quarter of a million"."""
    at = n + 1 + (n + 1 < len(words) and words[n + 1].form == "of")
    if at + 1 < len(words) and words[at].form in {"a", "one"} and words[at + 1].form in SCALES:
        scale = SCALES[words[at + 1].form]
        return _Number(scale / FRACTIONS[words[n].form], at + 2, scale)
    return None


def _counts(words: tuple[Word, ...], quantity: Quantity) -> bool:
    """Whether a quantity may count people: no date, measure, age, money or year."""
    before = words[quantity.first - 1].form if quantity.first else ""
    after = words[quantity.last].form if quantity.last < len(words) else ""
    alone = words[quantity.first].form if quantity.last - quantity.first == 1 else ""
    year = len(alone) == 4 and alone.isdigit() and "1500" <= alone <= "2199"
    dated = before in MONTHS and alone.isdigit() and (year or len(alone) <= 2)
    other = after in OTHER_THINGS or before in SIGNS or (after == "-" and quantity.last + 1 < len(words))
    return not (other or dated or (year and before in BEFORE_YEAR | {","}))
