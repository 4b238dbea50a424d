"""A country's name can be the ground or the government; the words around it say which."""

from gazetteer.bodies import INSTITUTIONS
from gazetteer.datelines import is_dateline
from gazetteer.judging import skip_modifiers
from gazetteer.mention import Role
from gazetteer.passage import Passage
from gazetteer.text.parts import PartKind
from gazetteer.vocabulary import (
    ADDRESSING,
    AUXILIARIES,
    BORDERS,
    GROUND,
    LOCATIVES,
    MOTION,
    OFFICIALS,
    PARTISANS,
    PARTY_OF,
    SPEECH,
)

_CREDITED = frozenset({PartKind.CREDIT, PartKind.BYLINE})
_FOUGHT = frozenset({"battle", "fighting", "attack", "attacks", "assault", "offensive", "raid", "raids", "strikes"})
_REACH = 7  # words between a verb or noun of address and its "to"


def find_role(passage: Passage, first: int, last: int, kind: PartKind, *, power: str, demonym: bool) -> Role:
    """The role of words `first` to `last`; `power` is "country", "capital", or "" for any other place."""
    if kind in _CREDITED or (passage.low(last + 1) == "bureau" and passage.joined(last)):
        return Role.CREDIT
    if demonym:
        return Role.ADJECTIVE
    if is_dateline(passage, first, last, kind):
        return Role.CREDIT
    if power == "country":
        return _role_of_country(passage, first, last)
    return _role_of_place(passage, first, last, power)


def _role_of_country(passage: Passage, first: int, last: int) -> Role:
    """A country is a party, unless the words make it the ground."""
    before = read_before(passage, first)
    if passage.genitive(last):
        return Role.LOCATION if passage.low(last + 1) in GROUND else Role.ACTOR
    if before == "to":
        return Role.ACTOR if is_addressed(passage, first) else Role.LOCATION
    if before == "of":
        return Role.ACTOR if _head_of(passage, first) in PARTY_OF else Role.LOCATION
    if before in ("with", "between") and _head_of(passage, first) in BORDERS:
        return Role.LOCATION
    if before in PARTISANS:
        return Role.ACTOR
    return Role.LOCATION if before in LOCATIVES or before in MOTION or _is_alone(passage, first, last) else Role.ACTOR


def _role_of_place(passage: Passage, first: int, last: int, power: str) -> Role:
    """A town or region is the ground, unless it speaks, decides, is addressed, or lends its name to a body."""
    before = read_before(passage, first)
    if before == "to" and power and is_addressed(passage, first, only_nouns=True):
        return Role.ACTOR
    if (
        before in LOCATIVES
        or before in ("to", "of")
        or (before in ("for", "on") and _head_of(passage, first) in _FOUGHT)
    ):
        return Role.LOCATION
    token = passage.tokens[last + 1] if last + 1 < len(passage) else None
    if token is not None and passage.follows(last):
        if token.text in INSTITUTIONS or (power and token.low in OFFICIALS):
            return Role.ACTOR
        if not passage.genitive(last) and _governs_verb(passage, last, power):
            return Role.ACTOR
    return Role.ACTOR if power and (before in ("with", "against", "by") or before in SPEECH) else Role.LOCATION


def _governs_verb(passage: Passage, last: int, power: str) -> bool:
    """Whether the next verb is one of speech or decision; a capital in a clause with an auxiliary decides too."""
    n, helped = last + 1, False
    while passage.low(n) in AUXILIARIES and passage.follows(n - 1) and n - last <= 4:
        n, helped = n + 1, True
    if not passage.follows(n - 1) or passage.low(n - 1) in ("was", "were", "is", "are"):
        return False
    return passage.low(n) in SPEECH or bool(power and helped and passage.low(n).isalpha())


def read_before(passage: Passage, first: int) -> str:
    """The word before a name and its modifiers, or nothing where a mark stands between."""
    n = skip_modifiers(passage, first)
    return passage.low(n) if n >= 0 and passage.follows(n) else ""


def _head_of(passage: Passage, first: int) -> str:
    """The word before the preposition before a name."""
    n = skip_modifiers(passage, first) - 1
    return passage.low(n) if n >= 0 and passage.follows(n) else ""


def is_addressed(passage: Passage, first: int, *, only_nouns: bool = False) -> bool:
    """Whether the "to" before a name is that of speaking or giving, not of going.

    The word it belongs to stands close before it; `only_nouns` asks it to stand right before.
    """
    at = skip_modifiers(passage, first)
    for n in range(at - 1, max(-1, at - (2 if only_nouns else _REACH)), -1):
        if passage.low(n) in ADDRESSING:
            return True
        if not passage.follows(n):
            return False
    return False


def _is_alone(passage: Passage, first: int, last: int) -> bool:
    """Whether marks stand on both sides of a name: an address, a caption, a list of countries."""
    return not passage.follows(first - 1) and not passage.follows(last) and passage.gap(last) not in (", ", " (")
