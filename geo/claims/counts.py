"""Counts: the people of a sentence, in numbers: how many they are, and who."""

from collections.abc import Iterator
from dataclasses import dataclass

from geo.claims.moves import load_moves
from geo.claims.passages import DIRECTIONS, PREPOSITIONS, Passage
from geo.claims.people import (
    CIVILIANS,
    DISPLACED,
    ENDS,
    HOUSEHOLDS,
    NOT_DISPLACED,
    PEOPLE,
    TRAVELLERS,
    are_a_nation,
    find_unit,
    find_who,
)
from geo.claims.polarity import AUXILIARIES, find_clause
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.words import Word, load_forms

GROUPS = load_forms("claims_words", "group of people")
STAYED = load_forms("claims_words", "befalls those who stay")
CREWS = load_forms("claims_words", "crew of others")
HELD = frozenset({"arrested", "detained", "jailed", "charged", "convicted", "sentenced"})
HARMED = frozenset({"killed", "killing", "kills", "wounded", "wounding", "injured", "injuring", "dead"})
DIED = HARMED | {"died", "dying", "drowned", "perished", "slain"}
FOLLOWS = (
    ENDS
    | PREPOSITIONS
    | AUXILIARIES
    | load_forms("claims_words", "adverb before a verb")
    | {d for d in DIRECTIONS if not d.endswith("ern")}
    | {"more", "or", "too"}
)
TALLIES = load_forms("claims_words", "tally of people")
NUMBERS = load_forms("claims_words", "numbers people")
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
            _stayed(passage, quantity)
            or _says_again(passage, quantity, forms)
            or head in NOT_DISPLACED
            or _counts_dead(passage, quantity, last)
        ):
            continue
        if _is_year(passage, quantity) or (not forms and _counts_things(passage, quantity)):
            continue
        tally = None if forms else _find_tally(passage, quantity)
        words = passage.words[quantity.last : last]
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
            or (not forms and _is_of_group(passage, quantity)),
            travelling=any(f in TRAVELLERS for f in forms) and not any(f in CIVILIANS for f in forms),
            civil=any(f in CIVILIANS for f in forms) or are_a_nation(passage, quantity.last, last),
            tallied=tally is not None,
        )


def _write(words: tuple[Word, ...]) -> str:
    """Who people are, in the article's words, without what only links them to their number."""
    return " ".join(w.text for w in words if w.form not in {"more", "of", "the"}).replace(" ,", ",")


def find_others(passage: Passage) -> tuple[int, ...]:
    """The words at which numbers begin that may be of people."""
    told = ((q, find_who(passage, q.last)[1]) for q in find_quantities(passage.words))
    return tuple(
        q.first for q, forms in told
        if not (forms and forms[-1] in NOT_DISPLACED) and (forms or not _counts_things(passage, q))
    )  # fmt: skip


def _says_again(passage: Passage, quantity: Quantity, forms: tuple[str, ...]) -> bool:
    """ "1,052 residents from 322 families": the same people in another unit."""
    before = passage.form(quantity.first - 2)
    housed = any(f in HOUSEHOLDS for f in forms)
    return housed and passage.form(quantity.first - 1) in {"from", "of"} and before in PEOPLE


def _share_noun(passage: Passage, quantity: Quantity) -> tuple[str, ...]:
    """ "400 and 200 families": the noun of the second number is that of the first."""
    if passage.form(quantity.last) != "and":
        return ()
    second = next((q for q in find_quantities(passage.words) if q.first == quantity.last + 1), None)
    return find_who(passage, second.last)[1] if second else ()


def _stayed(passage: Passage, quantity: Quantity) -> bool:
    """ "Feeds 3,000", "enough for 3,000": what befell them left them where they were."""
    before = passage.form(quantity.first - 1)
    awaited = before == "for" and (passage.form(quantity.first - 2), "for") in load_moves()
    crew = before == "of" and passage.form(quantity.first - 2) in CREWS | NOT_DISPLACED
    told = before == "for" and "who" in passage.forms(quantity.last, quantity.last + 4)
    return crew or (before in STAYED and not awaited and not told)


def _is_of_group(passage: Passage, quantity: Quantity) -> bool:
    """ "Groups of refugees, one of up to 1,000": a number of those just named."""
    grouped = passage.form(quantity.first - 1) == "of" and passage.form(quantity.first - 2) in GROUPS
    return grouped and any(f in DISPLACED for f in passage.forms(0, quantity.first))


def _are_apposed(passage: Passage, quantity: Quantity, last: int) -> bool:
    """ "1,200 souls, refugees from the hills", "refugees, of whom there are 1,200"."""
    apposed = passage.form(last) == "," and any(f in DISPLACED for f in passage.forms(last + 1, last + 3))
    whom = next((n for n in range(quantity.first - 1, quantity.first - 6, -1) if passage.form(n) == "whom"), None)
    told = whom is not None and any(f in DISPLACED for f in passage.forms(whom - 4, whom))
    return apposed or told


def _find_tally(passage: Passage, quantity: Quantity) -> str | None:
    """Who is counted by a number that stands alone: "the number of refugees has risen to 3,000"."""
    begin, _ = find_clause(passage, quantity.first)
    begin = max(begin, quantity.first - FARTHEST_TALLY)
    noun = next((n for n in range(quantity.first - 1, begin - 1, -1) if passage.form(n) in DISPLACED), None)
    if noun is None:
        return None
    of = passage.form(noun - 1) == "of" or passage.form(noun - 2) == "of"
    told = of and any(f in TALLIES for f in passage.forms(begin, noun))
    verb = passage.form(quantity.first - 1) in NUMBERS and "of" not in passage.forms(noun - 1, noun)
    if not told and not verb:
        return None
    first = noun - 1 if any(s.first <= noun - 1 < s.last for s in passage.others) else noun
    return " ".join(w.text for w in passage.words[first : noun + 1 + (passage.form(noun) == "displaced")])


def _is_year(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number reads like a year: four digits, and no people said beside it."""
    word = passage.words[quantity.first]
    yearly = quantity.last - quantity.first == 1 and len(word.text) == 4 and word.text[:2] in {"18", "19", "20"}
    after = passage.words[quantity.last].text if quantity.last < len(passage.words) else ""
    return yearly and after not in PEOPLE | DISPLACED


def _counts_things(passage: Passage, quantity: Quantity) -> bool:
    """Whether an unknown noun follows a number: "500 companies", but not "40,000 fled"."""
    form = passage.form(quantity.last)
    known = form in FOLLOWS or (form,) in load_moves() or not any(c.isalnum() for c in form)
    text = passage.words[quantity.last].text if form else ""
    people = text[:1].isupper() and text.isalpha() and text.endswith(("s", "i", "ese", "ians"))
    return bool(form) and not known and not people and ("-" not in text or text[-1:] == "-")


def _counts_dead(passage: Passage, quantity: Quantity, last: int) -> bool:
    """ "Killed 300 people", "300 people were killed", "arrested 300": these did not move."""
    before = passage.forms(quantity.first - 2, quantity.first)
    after = passage.forms(last, last + 3)
    if "and" in after and (after[0],) in load_moves():
        return False
    return any(f in HARMED | HELD for f in before) or any(f in DIED for f in after)
