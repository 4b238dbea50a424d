"""A quantity is how many the article says: "up to 10,000", "tens of thousands", "a third of the 90,000"."""

from dataclasses import dataclass

from gazetteer import Span
from geo.claims.numbers import Number, read_number
from geo.claims.shares import Share, find_share
from geo.claims.words import Word, load_forms

LEADS = {kind: load_forms("claims_words", kind) for kind in ("at most", "at least", "about", "beside a number")}
LONGEST_LEAD = max(len(phrase.split()) for phrases in LEADS.values() for phrase in phrases)
TAILS = {"more": "at least", "plus": "at least", "so": "about", "odd": "about", "fewer": "at most", "less": "at most"}
OTHER_THINGS = load_forms("claims_words", "counts other things")
MONTHS = load_forms("claims_words", "months")
SIGNS = load_forms("claims_words", "signs of money")
BEFORE_YEAR = load_forms("claims_words", "before a year")
LABELLED = load_forms("claims_words", "named by a number")
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our"})
GROWS = load_forms("claims_words", "grows")
PER = frozenset({"a", "an", "per", "each", "every"})  # before a unit of time: "2,000 a day"
TIMES = load_forms("claims_words", "unit of time")
STOPS = frozenset({",", ";", "and", "or", "in", "to", "from", "where", "who", "that", "when", "after", "with"})
MARKS = frozenset({".", "-", "--"})  # behind the short form of a month: "Feb. 28"
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
BESIDE_LABEL = load_forms("claims_words", "preposition of place") | {"from", "of", "aboard", "board", "with"}
PEOPLED = load_forms("claims_words", "people noun") | load_forms("claims_words", "the displaced")
SCORES = 20
LONGEST_WHOLE = 6  # words between "of" and the number of which something is a part


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: the least and the most (None: no bound), and the words; `first` and `last` number the words.

    "Up to 10,000" has no least; "tens of thousands" has its unit, 10,000, as the least, and no most. Of "a third of
    the town's 90,000", `whole` is that of the 90,000.
    """

    span: Span
    low: int | None
    high: int | None
    first: int
    last: int  # half-open
    estimated: bool = False
    exact: bool = True  # said in a number, not in "thousands"
    whole: "Quantity | None" = None


OLDEST = 110  # years


def find_quantities(words: tuple[Word, ...]) -> tuple[Quantity, ...]:
    """The quantities that some words say, in order; dates, measures, ages and money are left out."""
    found: list[Quantity] = []
    n = 0
    while n < len(words):
        number = read_number(words, n)
        if number is None:
            n += 1
            continue
        quantity = _read_quantity(words, n, number)
        n = max(quantity.last, n + 1)
        if not _counts(words, quantity) or _is_ratio(words, quantity):
            continue
        part = _take_part(words, found[-1] if found else None, quantity)
        while part is not None and found and part.first <= found[-1].first:
            found.pop()
        found.append(part or quantity)
    return tuple(found)


def _read_quantity(words: tuple[Word, ...], n: int, number: Number) -> Quantity:
    """A number with the words before and behind it, and the second number of a range."""
    second, opener = _read_range(words, n, number)
    last = (second or number).last
    if second is not None and _has_grown(words, opener):
        number, second = second, None
        first, kind, estimated = n, "about", False
    else:
        first, kind, estimated = _read_lead(words, opener)
    size, tail = _read_tail(words, last)
    last, kind = last + size, tail or kind
    low, high = _bounds(number, second, kind)
    span = Span(words[first].span.start, words[last - 1].span.end)
    return Quantity(span, low, high, first, last, estimated, not number.vague)


def _bounds(number: Number, second: Number | None, kind: str) -> tuple[int | None, int | None]:
    """The least and the most of a quantity."""
    value = round(number.value)
    if second is not None:
        # "one to 1.5 million": the scale of the second holds for the first
        scaled = number.value * second.scale if number.scale == 1 and number.value < second.scale else number.value
        return round(scaled), round(second.value)
    if number.vague and value == SCORES:
        return None, None  # "scores" says no number that anybody could check
    if kind == "at most":
        return None, value
    return (value, None) if kind == "at least" or number.vague else (value, value)


def _read_range(words: tuple[Word, ...], n: int, number: Number) -> tuple[Number | None, int]:
    """The second number of "between 1 and 2", "from 1 to 2", "1 to 2", "1-2", and where the whole begins."""
    at = number.last
    if at + 1 >= len(words):
        return None, n
    before, link = words[n - 1].form if n else "", words[at].form
    joined = link in {"to", "-", "--"} or (link == "and" and before == "between") or link == "or"
    second = read_number(words, at + 1) if joined else None
    if second is None or second.vague:
        return None, n
    whole = number.value * (second.scale if number.scale == 1 and number.value < second.scale else 1)
    if second.value < whole or (link == "or" and second.value > 2 * whole):
        return None, n
    return second, n - 1 if before in {"between", "from"} else n


def _has_grown(words: tuple[Word, ...], opener: int) -> bool:
    """Whether two numbers are before and after: "rose from 5,000 to 9,000"."""
    before = {w.form for w in words[max(opener - 3, 0) : opener]}
    return words[opener].form == "from" and bool(before & GROWS)


def _read_tail(words: tuple[Word, ...], n: int) -> tuple[int, str | None]:
    """How many words behind a number say "at least" or "about", and which: "or more", "-odd", "+"."""
    forms = tuple(w.form for w in words[n : n + 2])
    if forms[:1] == ("+",):
        return 1, "at least"
    if len(forms) == 2 and forms[0] in {"or", "-"} and forms[1] in TAILS and (forms[0] == "or" or forms[1] != "more"):
        return 2, TAILS[forms[1]]
    return (1, "about") if forms[:1] == ("odd",) else (0, None)


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


def _is_ratio(words: tuple[Word, ...], quantity: Quantity) -> bool:
    """ "One in four": neither counts people; "one in four of the 8,000" is read with its whole."""
    for last in range(quantity.last, min(quantity.last + 4, len(words)) + 1):
        share = find_share(words, last)
        if share is not None and share.first <= quantity.first and last - share.first > 2:
            return words[share.first + 1].form == "in"
    return False


def _take_part(words: tuple[Word, ...], before: Quantity | None, whole: Quantity) -> Quantity | None:
    """What of a whole is meant, where words say so: "500 of the 4,000", "a third of the town's 90,000"."""
    value, of = whole.high or whole.low, _find_of(words, whole.first)
    if value is None:
        return None
    share = _find_share(words, whole.first, of)
    if share is not None:
        return _share_out(words, share, whole, value)
    if before is None or of is None or of + 1 == whole.first or before.last != of:
        return None
    low, high = before.low, before.high
    if high is None or not before.exact:
        high = value if low is None or low <= value else None
    span = Span(before.span.start, whole.span.end)
    return Quantity(span, low, high, before.first, whole.last, before.estimated, before.exact, whole)


def _find_of(words: tuple[Word, ...], n: int) -> int | None:
    """The "of" that leads to a whole: "of the 4,000", "of the town's 90,000"."""
    for at in range(n - 1, max(n - 2 - LONGEST_WHOLE, -1), -1):
        if words[at].form == "of":
            return at
        if words[at].form in STOPS:
            return None
    return None


def _find_share(words: tuple[Word, ...], n: int, of: int | None) -> Share | None:
    """The share of a whole: "a third of the 90,000", "half the city's 40,000", "all 1,200"."""
    if of is not None and of + 1 < n:
        return find_share(words, of)
    begin = next((at for at in range(max(n - 3, 0), n) if words[at].form in DETERMINERS), n)
    return find_share(words, begin)


def _share_out(words: tuple[Word, ...], share: Share, whole: Quantity, value: int) -> Quantity:
    """A share of a whole, in people."""
    first, kind, _ = _read_lead(words, share.first)
    low, high = (None if s is None else round(s * value) for s in (share.low, share.high))
    if kind == "at least":
        high = value
    if kind == "at most":
        low = None
    return Quantity(Span(words[first].span.start, whole.span.end), low, high, first, whole.last, True, True, whole)


def _counts(words: tuple[Word, ...], quantity: Quantity) -> bool:
    """Whether a quantity may count people: no date, measure, age, money or year."""
    before = words[quantity.first - 1].form if quantity.first else ""
    after = words[quantity.last].form if quantity.last < len(words) else ""
    alone = words[quantity.first].form if quantity.last - quantity.first == 1 else ""
    year = len(alone) == 4 and alone.isdigit() and "1500" <= alone <= "2199"
    marked = words[quantity.first - 2].form if quantity.first > 1 and before in MARKS else before
    dated = marked in MONTHS and alone.isdigit() and (year or len(alone) <= 2)
    things = after in OTHER_THINGS and not is_rate(words, quantity.last)
    other = things or before in SIGNS or (after == "-" and quantity.last + 1 < len(words))
    named = alone[:1].isdigit() and _is_label(words, quantity.first)
    return not (other or dated or named or (year and before in BEFORE_YEAR | {","}) or _is_age(words, quantity))


def _is_label(words: tuple[Word, ...], n: int) -> bool:
    """ "P-0217", "MH17", "Flight 370": a number that is a part of the name of one thing, or of one person.

    A blank that a file has lost makes no name ("with300 people"), nor does the dash behind a dateline.
    """
    if n + 1 < len(words) and words[n + 1].form in PEOPLED:
        return False
    if _is_tied(words, n - 1, n):
        at = n - 2 if words[n - 1].text in HYPHENS and _is_tied(words, n - 2, n - 1) else n - 1
        return words[at].text.isalpha() and words[at].text[:1].isupper() and words[at].form not in MONTHS
    named = n > 0 and words[n - 1].form in LABELLED
    return named and (words[n - 1].text[:1].isupper() or (n > 1 and words[n - 2].form in BESIDE_LABEL))


def _is_tied(words: tuple[Word, ...], n: int, after: int) -> bool:
    """Whether no blank parts two words."""
    return n >= 0 and words[n].span.end == words[after].span.start


def _is_age(words: tuple[Word, ...], quantity: Quantity) -> bool:
    """ "Jane Doe, 34, fled": how old somebody is who has a name."""
    first, last = quantity.first, quantity.last
    if first < 2 or last - first != 1 or last >= len(words):
        return False
    parted = (words[first - 1].form, words[last].form) == (",", ",")
    age = words[first].form.isdigit() and int(words[first].form) <= OLDEST
    return parted and age and words[first - 2].text[:1].isupper()


def is_rate(words: tuple[Word, ...], n: int) -> bool:
    """Whether a word and the next make a rate of the number before them: "a day", "per week"."""
    return n + 1 < len(words) and words[n].form in PER and words[n + 1].form in TIMES
