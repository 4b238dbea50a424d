"""A rate is how many go in a stretch of time: "2,000 a day", "500 people per week"; it counts nobody who went."""

from collections.abc import Iterator, Sequence

from geo.claims.counts import Count
from geo.claims.moves import Move, load_moves
from geo.claims.needs import CROSSED
from geo.claims.passages import ARTICLES, CLOSES, DESCRIBING, DIRECTIONS, PLACE_NOUNS, PREPOSITIONS, Passage
from geo.claims.polarity import find_clause
from geo.claims.quantities import Quantity, find_quantities, is_rate
from geo.claims.words import load_forms

UNITS = load_forms("claims_words", "unit of time")
NOUNS = load_forms("claims_words", "flight as a noun")
ADVERBS = load_forms("claims_words", "so often")
EACH = frozenset({"each", "every", "per"})
NO_RATE = frozenset({"after", "before", "later", "ago", "earlier", "when", "since", "following"})  # "a day after"
PACES = frozenset({"at", "rate", "pace", "averaging", "averaged", "to", "reached", "of"})
PLAIN = ARTICLES | PREPOSITIONS | PLACE_NOUNS | DIRECTIONS | DESCRIBING | CROSSED | {","}
REACH = 12  # words between the move and what says how often
SEVERAL = 3  # words of "every two days"


def find_rate(passage: Passage, count: Count, move: Move | None) -> str | None:
    """A number of people with what makes a rate of it, in the article's words; None where it is a number of them.

    Without a `move` only what stands right behind them counts.
    """
    last = max(count.last, count.head)
    end = _measure(passage, last)
    if end:
        return _write(passage, count.first, end)
    if move is None:
        return None
    told = _find_behind(passage, max(last, move.last)) or _find_before(passage, count)
    return f"{_write(passage, count.first, last)} {_write(passage, *told).lower()}" if told else None


def find_noun(passage: Passage, count: Count, moves: Sequence[Move]) -> Move | None:
    """The noun whose rate a bare number is: "arrivals in X reached 2,000 a day"."""
    begin, _ = find_clause(passage, count.first)
    before = (m for m in moves if begin <= m.first and m.last <= count.first)
    return next((m for m in before if m.row["measure"] == "flow" and passage.form(m.last - 1) in NOUNS), None)


def find_pace(passage: Passage, move: Move) -> str | None:
    """The rate at which people without a number go: "at a rate of 500 a week", "has slowed to 300 a day"."""
    _, end = find_clause(passage, move.first)
    for quantity in _list_behind(passage, move.last, end):
        paced = any(f in PACES for f in passage.forms(quantity.first - 1, quantity.first))
        noun = quantity.last + (not is_rate(passage.words, quantity.last))
        told = _measure(passage, noun)
        if paced and told:
            return _write(passage, quantity.first, told)
    return None


def _list_behind(passage: Passage, first: int, end: int) -> Iterator[Quantity]:
    """The quantities between two words."""
    return (q for q in find_quantities(passage.words) if first <= q.first < end)


def _measure(passage: Passage, n: int) -> int:
    """Where the words end that begin at a word and say so often: "a day", "every two days"; 0 for none."""
    if passage.form(n) in ADVERBS:
        return n + 1 if _closes(passage, n + 1) else 0
    if is_rate(passage.words, n):
        return n + 2 if passage.form(n + 2) not in NO_RATE else 0
    several = passage.form(n) == "every" and passage.form(n + 2).removesuffix("s") in UNITS
    return n + SEVERAL if several else 0


def _closes(passage: Passage, n: int) -> bool:
    """Whether no noun goes on behind "daily": "crossing daily into X", not "the daily paper"."""
    form = passage.form(n)
    return form in CLOSES or form.endswith("ing") or (form,) in load_moves()


def _find_behind(passage: Passage, first: int) -> tuple[int, int] | None:
    """What says so often behind a move, with nothing but places between: "cross into X from Y every week"."""
    named = {i for s in (*passage.sites, *passage.others) for i in range(s.start or s.first, s.last)}
    for n in range(first, min(first + REACH, len(passage.words))):
        end = _measure(passage, n)
        each = passage.form(n) in EACH | ADVERBS
        if end and (each or ((n - 1 in named or passage.form(n - 1) in CROSSED) and _closes(passage, end))):
            return n, end
        if n not in named and passage.form(n) not in PLAIN:
            return None
    return None


def _find_before(passage: Passage, count: Count) -> tuple[int, int] | None:
    """What says so often before people: "each day about 600 refugees cross"."""
    begin, _ = find_clause(passage, count.first)
    named = {i for s in passage.sites for i in range(s.start, s.last)}
    for n in range(count.first - 1, begin - 1, -1):
        end = _measure(passage, n) if passage.form(n) in EACH else 0
        if end:
            return n, end
        if n not in named and passage.form(n) not in PLAIN | UNITS:
            return None
    return None


def _write(passage: Passage, first: int, last: int) -> str:
    """Some words as they are written, with one blank between any two."""
    return " ".join(w.text for w in passage.words[first:last]).replace(" ,", ",")
