"""Counts: the numbers of people in a sentence, and the words that say what befell them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from gazetteer import Role
from geo.claims.numbers import Quantity, find_quantities
from geo.claims.passages import ARTICLES, PREPOSITIONS, Passage
from geo.claims.polarity import AUXILIARIES, find_clause
from geo.claims.words import load_forms, load_table

DISPLACED = load_forms("claims_words", "the displaced")
PEOPLE = load_forms("claims_words", "people noun")
HOUSEHOLDS = load_forms("claims_words", "household noun")
GROUPS = load_forms("claims_words", "group of people")
CROSSED = load_forms("claims_words", "line that is crossed")
REFUGE = load_forms("claims_words", "refuge")
HOMES = load_forms("claims_words", "homes")
REASONS = load_forms("claims_words", "flight reason")
NOT_DISPLACED = load_forms("claims_words", "not displaced")
STAYED = load_forms("claims_words", "befalls those who stay")
ENDS = ARTICLES - {"other"} | load_forms("claims_words", "ends a count")
FOLLOWS = (
    ENDS | PREPOSITIONS | AUXILIARIES | load_forms("claims_words", "adverb before a verb") | {"more", "or", "too"}
)
LONGEST_TRIGGER = 3  # words
BEFORE, AFTER = 16, 14  # words between a number and the word for what befell its people
LONGEST_WHO = 6  # words of a noun phrase behind a number


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table of displacement, found at the words `first` to `last`."""

    row: Mapping[str, str]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity of people: who they are, in words, where that ends, and in what unit."""

    quantity: Quantity
    who: str | None
    last: int
    unit: str
    displaced: bool  # refugees by their name


@cache
def load_moves() -> Mapping[tuple[str, ...], Mapping[str, str]]:
    """Forms of the table of displacement, as tuples of words."""
    return {tuple(form.split()): row for row in load_table("claims_flows") for form in row["forms"].split("|")}


def find_moves(passage: Passage) -> Iterator[Move]:
    """The words for displacement in a passage, longest first."""
    table, n = load_moves(), 0
    while n < len(passage.words):
        size = passage.match(n, LONGEST_TRIGGER, table)
        if size:
            yield Move(table[passage.forms(n, n + size)], n, n + size)
        n += max(size, 1)


def find_counts(passage: Passage) -> Iterator[Count]:
    """The quantities of people in a passage."""
    for quantity in find_quantities(passage.words):
        last, forms = _find_who(passage, quantity)
        head = forms[-1] if forms else ""
        part = passage.form(quantity.first - 1) in STAYED
        if part or head in NOT_DISPLACED or _counts_dead(passage, quantity, last):
            continue
        if _is_year(passage, quantity) or (not forms and _counts_things(passage, quantity)):
            continue
        unit = "households" if any(f in HOUSEHOLDS for f in forms) else "people"
        words = passage.words[quantity.last : last]
        who = " ".join(w.text for w in words if w.form not in {"more", "of", "the"}) or None
        displaced = any(f in DISPLACED for f in forms) or (not forms and _is_of_group(passage, quantity))
        yield Count(quantity, who, last, unit, displaced)


def _is_of_group(passage: Passage, quantity: Quantity) -> bool:
    """ "Groups of refugees, one of up to 1,000": a number of those just named."""
    grouped = passage.form(quantity.first - 1) == "of" and passage.form(quantity.first - 2) in GROUPS
    return grouped and any(f in DISPLACED for f in passage.forms(0, quantity.first))


def _find_who(passage: Passage, quantity: Quantity) -> tuple[int, tuple[str, ...]]:
    """The noun phrase behind a number: where it ends, and its forms."""
    named = {i: s for s in (*passage.others, *passage.sites) for i in range(s.first, s.last)}
    n, known = quantity.last, quantity.last
    while n < len(passage.words) and n - quantity.last < LONGEST_WHO:
        form = passage.form(n)
        if form in PEOPLE | DISPLACED | HOUSEHOLDS or (n in named and named[n].role == Role.ADJECTIVE):
            known = n + 1
        elif form == "of" and n == quantity.last:
            pass
        elif form in NOT_DISPLACED:
            return n + 1, passage.forms(quantity.last, n + 1)
        elif not form.isalpha() or form in PREPOSITIONS or (form,) in load_moves() or form in ENDS:
            break
        n += 1
    return known, passage.forms(quantity.last, known)


def _is_year(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number reads like a year: four digits, and no people said beside it."""
    word = passage.words[quantity.first]
    yearly = quantity.last - quantity.first == 1 and len(word.text) == 4 and word.text[:2] in {"18", "19", "20"}
    after = passage.words[quantity.last].text if quantity.last < len(passage.words) else ""
    return yearly and after not in PEOPLE | DISPLACED


def _counts_things(passage: Passage, quantity: Quantity) -> bool:
    """Whether an unknown noun follows a number: "500 companies", but not "40,000 fled"."""
    form = passage.form(quantity.last)
    known = form in FOLLOWS or (form,) in load_moves() or not form.isalpha()
    text = passage.words[quantity.last].text if form else ""
    people = text[:1].isupper() and text.endswith(("s", "i", "ese", "ians"))
    return bool(form) and not known and not people and "-" not in text


def _counts_dead(passage: Passage, quantity: Quantity, last: int) -> bool:
    """ "Killed 300 people", "300 people were killed": these did not move."""
    before = passage.forms(quantity.first - 2, quantity.first)
    after = passage.forms(last, last + 3)
    told = any(f in {"killed", "killing", "kills", "wounded", "injured", "injuring", "dead"} for f in before)
    return told or any(f in {"killed", "dead", "died", "wounded", "injured", "dying", "drowned"} for f in after)


def tie_move(passage: Passage, count: Count, moves: tuple[Move, ...]) -> Move | None:
    """The word that says what befell counted people: the nearest that fits, the verb behind before the one ahead."""
    begin, end = _find_stretch(passage, count)
    fitting = [m for m in moves if _fits(passage, count, m)]
    after = [m for m in fitting if count.quantity.last <= m.first <= count.last + AFTER and m.first < end + 6]
    before = [m for m in fitting if m.last <= count.quantity.first <= m.last + BEFORE and m.first >= begin - 6]
    before = [m for m in before if m.row["object"] == "people" or _introduces(passage, m, count)]
    if before and (not after or count.quantity.first - before[-1].last <= 2):
        return before[-1]
    return after[0] if after else (before[-1] if before else None)


def _find_stretch(passage: Passage, count: Count) -> tuple[int, int]:
    """The clause of a count; what stands in brackets behind it does not end it."""
    begin, end = find_clause(passage, count.quantity.first)
    if passage.form(end) == "(":
        closed = next((n for n in range(end, len(passage.words)) if passage.form(n) == ")"), end)
        end = find_clause(passage, closed + 1)[1] if closed + 1 < len(passage.words) else end
    return begin, end


def _introduces(passage: Passage, move: Move, count: Count) -> bool:
    """ "Brought several thousand", "forced 300,000 into shelters", "prompted thousands to flee"."""
    return (
        count.quantity.first - move.last <= 1 and move.row["needs"] == "displaced" and passage.form(move.first) != ""
    )


def _fits(passage: Passage, count: Count, move: Move) -> bool:
    """Whether an ordinary word speaks of displacement here."""
    if not move.row["needs"]:
        return True
    near = passage.forms(move.first - 4, move.last + 12)
    refuge = any(f in REFUGE for f in near)
    if move.row["needs"] == "refuge":
        return refuge or count.displaced
    if move.row["needs"] == "border":
        return count.displaced or any(f in CROSSED for f in near)
    if move.row["object"] == "origin" and any(s.start == move.last and not s.lead for s in passage.sites):
        return True
    return count.displaced or refuge or any(f in HOMES | DISPLACED | REASONS for f in near)
