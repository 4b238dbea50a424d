"""A name of a place can be part of the name of a street, an illness, a regiment, a ship, or of a thing for sale."""

from gazetteer.bodies import INSTITUTIONS, ORDINALS, REGIMENTS, SITE_NOUNS, TENS, VESSELS
from gazetteer.passage import Passage
from gazetteer.runs import CALENDAR
from gazetteer.sightings import Sighting
from gazetteer.text.lexicon import PREPOSITIONS, words
from gazetteer.vocabulary import AUXILIARIES, GENERICS, ILLNESSES, STREETS

# What is said behind a company's name of its shares.
_PRICED = (
    AUXILIARIES
    | PREPOSITIONS
    | words(
        "rose fell jumped dropped gained lost climbed slid tumbled surged plunged sank slipped soared ended"
        " closed opened rallied slumped edged traded listed"
    )
)
_ORDINAL_ENDS = frozenset({"st", "d", "nd", "rd", "th"})


def is_namesake(passage: Passage, seen: Sighting) -> bool:
    """Whether the words beside make it the name of a street, an illness, a regiment or a ship: "X Street"."""
    after, before = seen.last + 1, seen.first - 1
    if passage.joined(before) and _is_number(passage, before):
        return True
    if passage.joined(before) and passage.low(before) in VESSELS and not passage.tokens[before].capital:
        return True
    if passage.low(before) in ("a", "an") and passage.joined(before) and _is_thing(passage, seen):
        return True
    if _is_traded(passage, seen):
        return True
    if not passage.joined(seen.last):
        return False
    if passage.low(after) in REGIMENTS or (seen.renown != "country" and passage.tokens[after].text in SITE_NOUNS):
        return True
    street = passage.tokens[after].capital and GENERICS.get(passage.low(after)) == STREETS
    return street or passage.low(after) in ILLNESSES


def _is_thing(passage: Passage, seen: Sighting) -> bool:
    """Whether a name with "a" before it is all that is meant, or begins a name of many: "in a X", "a X Camry"."""
    after = seen.last + 1
    if seen.renown == "country" or passage.genitive(seen.last):
        return False
    if passage.gap(seen.last) == "-":  # "a X-based firm"
        return False
    if passage.gap(seen.last).strip() or after >= len(passage):
        return passage.gap(seen.last) != ", "  # "a Paris, Texas, man"
    token = passage.tokens[after]
    kin = token.text in INSTITUTIONS or token.low in GENERICS or token.low in CALENDAR
    return token.low in PREPOSITIONS | AUXILIARIES or (token.capital and not kin)


def _is_traded(passage: Passage, seen: Sighting) -> bool:
    """Whether a name is a company's of which there are shares: "shares of X rose", but "shares of X's oil"."""
    of = passage.low(seen.first - 1) == "of" and passage.low(seen.first - 2) in ("shares", "shareholders")
    if not of or seen.renown == "country" or passage.genitive(seen.last) or passage.gap(seen.last) == "-":
        return False
    return not passage.joined(seen.last) or passage.low(seen.last + 1) in _PRICED


def _is_number(passage: Passage, n: int) -> bool:
    """Whether word `n` ends the number of a regiment: "Third", "Fifty-third", "53d"."""
    capital = passage.tokens[n].capital or (passage.low(n - 1) in TENS and passage.tokens[n - 1].capital)
    if passage.low(n) in ORDINALS:
        return capital
    return passage.low(n) in _ORDINAL_ENDS and passage.gap(n - 1) == "" and passage.tokens[n - 1].text.isdecimal()
