"""Numbers that count none of those who had to go: the dead, those who stayed, years, things, a whole town."""

from geo.claims.moves import load_moves
from geo.claims.passages import DATES, DIRECTIONS, PREPOSITIONS, Passage
from geo.claims.people import DISPLACED, ENDS, HOUSEHOLDS, INSIDE, NOT_DISPLACED, PEOPLE
from geo.claims.polarity import AUXILIARIES, find_clause
from geo.claims.quantities import Quantity
from geo.claims.words import load_forms

STAYED = load_forms("claims_words", "befalls those who stay")
CREWS = load_forms("claims_words", "crew of others")
HELD = frozenset({"arrested", "detained", "jailed", "charged", "convicted", "sentenced"})
HARMED = frozenset({"killed", "killing", "kills", "wounded", "wounding", "injured", "injuring", "dead"})
DIED = HARMED | {"died", "dying", "drowned", "perished", "slain", "trampled", "crushed", "executed", "massacred"}
FOLLOWS = (
    ENDS
    | PREPOSITIONS
    | AUXILIARIES
    | load_forms("claims_words", "adverb before a verb")
    | {d for d in DIRECTIONS if not d.endswith("ern")}
    | {"more", "or", "too"}
)
LONGEST_SMALL = 3  # letters of the words that a headline, all else in capitals, may leave small
GROWS = load_forms("claims_words", "grows")


def says_again(passage: Passage, quantity: Quantity, forms: tuple[str, ...]) -> bool:
    """ "1,052 residents from 322 families": the same people in another unit."""
    before = passage.form(quantity.first - 2)
    housed = any(f in HOUSEHOLDS for f in forms)
    bracketed = passage.form(quantity.first - 1) == "(" and before in HOUSEHOLDS and not housed and forms
    return bool(bracketed) or (housed and passage.form(quantity.first - 1) in {"from", "of"} and before in PEOPLE)


def have_stayed(passage: Passage, quantity: Quantity) -> bool:
    """ "Feeds 3,000", "enough for 3,000": what befell them left them where they were."""
    before = passage.form(quantity.first - 1)
    awaited = before == "for" and (passage.form(quantity.first - 2), "for") in load_moves()
    crew = before == "of" and passage.form(quantity.first - 2) in CREWS | NOT_DISPLACED
    told = before == "for" and "who" in passage.forms(quantity.last, quantity.last + 4)
    return crew or (before in STAYED and not awaited and not told)


def is_year(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number reads like a year: four digits, and no people said beside it."""
    word = passage.words[quantity.first]
    yearly = quantity.last - quantity.first == 1 and len(word.text) == 4 and word.text[:2] in {"18", "19", "20"}
    after = passage.words[quantity.last].text if quantity.last < len(passage.words) else ""
    return yearly and after not in PEOPLE | DISPLACED


def counts_none(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number without a noun for people is of things, or a part of a name."""
    return counts_things(passage, quantity) or is_name(passage, quantity)


def counts_things(passage: Passage, quantity: Quantity) -> bool:
    """Whether an unknown noun follows a number: "500 companies", but not "40,000 fled"."""
    form = passage.form(quantity.last)
    known = form in FOLLOWS or (form,) in load_moves() or not any(c.isalnum() for c in form)
    text = passage.words[quantity.last].text if form else ""
    people = text[:1].isupper() and text.isalpha() and text.endswith(("s", "i", "ese", "ians"))
    return bool(form) and not known and not people and ("-" not in text or text[-1:] == "-")


def is_name(passage: Passage, quantity: Quantity) -> bool:
    """ "Soyuz 11", "Type 99": a bare number right behind a name that is no place, no day and no people."""
    n = quantity.first
    text = passage.words[n - 1].text if n > 1 else ""
    if not text[:1].isupper() or not passage.form(n).isdigit() or quantity.last - n > 1:
        return False
    begin = next((i + 1 for i in range(n - 1, -1, -1) if not passage.words[i].text[:1].isupper()), 0)
    moves = (passage.form(n - 1),) in load_moves()
    known = moves or passage.form(n - 1) in PREPOSITIONS | DATES | AUXILIARIES | PEOPLE
    known = known or passage.form(begin - 1) in INSIDE or any(f in INSIDE for f in passage.forms(begin, n))
    headed = not any(len(w.text) > LONGEST_SMALL and w.text.islower() for w in passage.words)
    return not (known or headed or any(s.last == n for s in (*passage.sites, *passage.others)))


def is_population(passage: Passage, quantity: Quantity, forms: tuple[str, ...]) -> bool:
    """ "The population doubled to 40,000": those who live there, whoever came."""
    if forms or passage.form(quantity.first - 1) != "to":
        return False
    begin, _ = find_clause(passage, quantity.first)
    noun = next((n for n in range(begin, quantity.first) if passage.form(n) == "population"), None)
    of = noun is not None and any(f in DISPLACED for f in passage.forms(noun - 2, noun + 3))
    return noun is not None and not of and any(f in GROWS for f in passage.forms(noun, quantity.first))


def counts_dead(passage: Passage, quantity: Quantity, last: int) -> bool:
    """ "Killed 300 people", "300 people were killed", "arrested 300": these did not move."""
    before = passage.forms(quantity.first - 2, quantity.first)
    after = passage.forms(last, last + 3)
    if "and" in after and (after[0],) in load_moves():
        return False
    if before[-1:] == ("and",) and any(f in DISPLACED for f in passage.forms(quantity.last, last)):
        return False  # "40 killed and 900 displaced"
    return any(f in HARMED | HELD for f in before) or any(f in DIED for f in after)
