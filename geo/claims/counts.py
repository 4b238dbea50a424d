"""Counts: the people of a sentence, in numbers: how many they are, and who."""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer import Role
from geo.claims.moves import load_moves
from geo.claims.passages import Passage
from geo.claims.people import (
    ARRIVALS,
    CIVILIANS,
    DISPLACED,
    HOUSEHOLDS,
    NOT_DISPLACED,
    PEOPLE,
    TRAVELLERS,
    are_a_nation,
    find_apposed,
    find_unit,
    find_who,
)
from geo.claims.polarity import find_clause
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.uncounted import GROWS, counts_dead, counts_none, have_stayed, is_population, is_year, says_again
from geo.claims.words import Word, load_forms

SPOKEN = frozenset({"said", "says"})
HEARD = frozenset({"", ".", ",", "in", "at", "from", "who"})
GROUPS = load_forms("claims_words", "group of people")
TALLIES = load_forms("claims_words", "tally of people")
NUMBERS = load_forms("claims_words", "numbers people")
FARTHEST_TOLD = 30  # words between "the number of people who" and the number
FARTHEST_TALLY = 16  # words between "the number of refugees" and the number


@dataclass(frozen=True, slots=True)
class Count:
    """Some people of a sentence, from the word `first` to the word `last` (half-open); their number ends at `head`.

    `quantity` is None, and `words` say "most residents", where the article gives no number.
    """

    first: int
    head: int
    last: int
    quantity: Quantity | None
    words: str | None
    who: str | None
    unit: str
    displaced: bool  # refugees by their name
    travelling: bool = False  # people who often travel of their own will
    civil: bool = False  # families, villagers: people who live somewhere
    until: int | None = None  # the word from which on the sentence tells of others
    themed: bool = False  # people of an article that is about refugees
    tallied: bool = False  # "the number of refugees stands at 3,000"
    at_war: bool = False  # people of an article that tells of fighting
    rate: str | None = None  # "2,000 a day": how many go in a stretch of time, and not how many went

    @property
    def few(self) -> bool:
        """Whether they are so few that their number may count anything: "one", "the two"."""
        return self.quantity is not None and self.quantity.exact and _most(self.quantity) < LEAST_UNNAMED


LEAST_UNNAMED = 10  # fewer than this, and not said to be people, may be anything


def _most(quantity: Quantity) -> int:
    """The figure that a quantity says."""
    return quantity.high or quantity.low or 0


def find_counts(passage: Passage) -> Iterator[Count]:
    """The quantities of people in a passage."""
    for quantity in find_quantities(passage.words):
        last, forms = find_who(passage, quantity.last)
        shared = () if forms else _share_noun(passage, quantity)
        forms = forms or shared
        head = forms[-1] if forms else ""
        if quantity.high == 1 and passage.form(quantity.last) == "of":
            continue  # "one of the greatest"
        if (
            have_stayed(passage, quantity)
            or _speak(passage, quantity, last)
            or says_again(passage, quantity, forms)
            or head in NOT_DISPLACED
            or counts_dead(passage, quantity, last)
            or is_population(passage, quantity, forms)
        ):
            continue
        if is_year(passage, quantity) or (not forms and counts_none(passage, quantity)):
            continue
        told = None if forms else _find_told(passage, quantity)
        if told is not None:
            yield _count_told(passage, quantity, *told)
            continue
        tally = None if forms else _find_tally(passage, quantity)
        words, apposed = passage.words[quantity.last : last], find_apposed(passage, last)
        who = _write(words) or tally or " ".join(shared) or None
        yield Count(
            first=quantity.first,
            head=quantity.last,
            last=last,
            quantity=quantity,
            words=None,
            who=who,
            unit=find_unit(forms),
            displaced=any(f in DISPLACED for f in forms)
            or tally is not None
            or _are_apposed(passage, quantity, last)
            or any(f in DISPLACED for f in passage.forms(*apposed))
            or (not forms and _is_of_group(passage, quantity)),
            travelling=any(f in TRAVELLERS for f in forms) and not any(f in CIVILIANS for f in forms),
            civil=any(f in CIVILIANS or f == ARRIVALS for f in forms)
            or are_a_nation(passage, quantity.last, last)
            or (head in {"", "people", "persons"} and _are_civil(passage, *apposed)),
            tallied=tally is not None,
        )


def _speak(passage: Passage, quantity: Quantity, last: int) -> bool:
    """ "Said one escapee in X": some few who are only heard."""
    told = passage.form(quantity.first - 1) in SPOKEN and passage.form(last) in HEARD
    return told and quantity.exact and _most(quantity) < LEAST_UNNAMED


def _find_told(passage: Passage, quantity: Quantity) -> tuple[int, int] | None:
    """ "The number of people who fled has risen to 3,000", "bringing to 3,000 the number of those fleeing".

    The words at which the tally and the noun stand whose number it is, where what befell them stands behind the noun.
    """
    begin, _ = find_clause(passage, quantity.first)
    behind = passage.form(quantity.last) in {"the", "a"} and passage.form(quantity.last + 1) in TALLIES
    rises = any(f in NUMBERS | GROWS for f in passage.forms(quantity.first - 5, quantity.first))
    at = quantity.last + 1 if behind else None
    if rises and not behind:
        near = range(quantity.first - 1, max(begin, quantity.first - FARTHEST_TOLD) - 1, -1)
        at = next((n for n in near if passage.form(n) in TALLIES and passage.form(n + 1) == "of"), None)
    if at is None:
        return None
    known = PEOPLE | DISPLACED | CIVILIANS | HOUSEHOLDS
    noun = next(
        (n for n in range(at + 2, at + 6) if passage.form(n) in known and passage.form(n + 1) not in known), None
    )
    goes = noun is not None and (
        passage.form(noun + 1) in {"who", "that"} or (passage.form(noun + 1),) in load_moves()
    )
    return (at, noun) if noun is not None and goes else None


def _count_told(passage: Passage, quantity: Quantity, at: int, noun: int) -> Count:
    """People whose number stands away from them; they stand where they are named."""
    forms = passage.forms(at + 2, noun + 1)
    return Count(
        first=at,
        head=noun,
        last=noun + 1,
        quantity=quantity,
        words=None,
        who=_write(passage.words[at + 2 : noun + 1]),
        unit=find_unit(forms),
        displaced=any(f in DISPLACED for f in forms),
        civil=any(f in CIVILIANS for f in forms),
        until=quantity.first if quantity.first > noun else None,
    )


def _write(words: tuple[Word, ...]) -> str:
    """Who people are, in the article's words, without what only links them to their number."""
    return " ".join(w.text for w in words if w.form not in {"more", "of", "the"}).replace(" ,", ",")


def find_others(passage: Passage) -> tuple[int, ...]:
    """The words at which numbers begin that may be of people."""
    told = ((q, find_who(passage, q.last)[1]) for q in find_quantities(passage.words))
    return tuple(
        q.first for q, forms in told
        if not (forms and forms[-1] in NOT_DISPLACED) and (forms or not counts_none(passage, q))
    )  # fmt: skip


def _share_noun(passage: Passage, quantity: Quantity) -> tuple[str, ...]:
    """ "400 and 200 families": the noun of the second number is that of the first."""
    if passage.form(quantity.last) != "and":
        return ()
    second = next((q for q in find_quantities(passage.words) if q.first == quantity.last + 1), None)
    return find_who(passage, second.last)[1] if second else ()


def _is_of_group(passage: Passage, quantity: Quantity) -> bool:
    """ "Groups of refugees, one of up to 1,000": a number of those just named."""
    grouped = passage.form(quantity.first - 1) == "of" and passage.form(quantity.first - 2) in GROUPS
    return grouped and any(f in DISPLACED for f in passage.forms(0, quantity.first))


def _are_apposed(passage: Passage, quantity: Quantity, last: int) -> bool:
    """ "1,200 souls, refugees from the hills", "refugees, of whom there are 1,200"."""
    apposed = passage.form(last) == "," and any(f in DISPLACED for f in passage.forms(last + 1, last + 3))
    if passage.form(quantity.first - 1) == "," and passage.form(last) == ",":
        apposed = apposed or any(f in DISPLACED for f in passage.forms(quantity.first - 3, quantity.first - 1))
    whom = next((n for n in range(quantity.first - 1, quantity.first - 6, -1) if passage.form(n) == "whom"), None)
    told = whom is not None and any(f in DISPLACED for f in passage.forms(whom - 4, whom))
    return apposed or told


def _are_civil(passage: Passage, first: int, last: int) -> bool:
    """Whether some words call people what those who live somewhere are called: "mostly women", "primarily X-ians"."""
    nation = any(s.role == Role.ADJECTIVE and first <= s.first < last and s.last in {last, first + 2}
                 for s in passage.others)  # fmt: skip
    return any(f in CIVILIANS for f in passage.forms(first, last)) or nation


def _find_tally(passage: Passage, quantity: Quantity) -> str | None:
    """Who is counted by a number that stands alone: "the number of refugees has risen to 3,000"."""
    begin, _ = find_clause(passage, quantity.first)
    begin = max(begin, quantity.first - FARTHEST_TALLY)
    noun = next((n for n in range(quantity.first - 1, begin - 1, -1) if passage.form(n) in DISPLACED), None)
    if noun is None:
        return None
    total = passage.form(quantity.first - 1) == "to" and "total" in passage.forms(noun + 1, quantity.first)
    if total and any(f in {"bringing", "brings", "brought", "raising"} for f in passage.forms(noun, quantity.first)):
        return passage.words[noun].text
    of = passage.form(noun - 1) == "of" or passage.form(noun - 2) == "of"
    told = of and any(f in TALLIES for f in passage.forms(begin, noun))
    verb = passage.form(quantity.first - 1) in NUMBERS and "of" not in passage.forms(noun - 1, noun)
    grown = passage.form(noun + 1) in TALLIES and any(f in GROWS for f in passage.forms(noun, quantity.first))
    if not told and not verb and not grown:
        return None
    first = noun - 1 if any(s.first <= noun - 1 < s.last for s in passage.others) else noun
    return " ".join(w.text for w in passage.words[first : noun + 1 + (passage.form(noun + 1) in PEOPLE)])
