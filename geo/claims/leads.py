"""The preposition that leads to a place, also where it stands before a noun or inside the place's own words."""

from collections.abc import Container

from gazetteer import Role
from geo.claims.passages import ARTICLES, DESCRIBING, DIRECTIONS, PLACE_NOUNS, Passage, Site
from geo.claims.people import CIVILIANS, DISPLACED, INSIDE, PEOPLE
from geo.claims.treks import GOALS, REASONS

LONGEST = 6  # words of "the troubled X-ian"
NOUN_PHRASE = 3  # words before the noun of "from remote border towns in X"
LEADS = GOALS | INSIDE | {"from", "through", "across"}


def find_lead(passage: Passage, site: Site, moves: Container[int]) -> str:
    """ "From the slopes of X", "to the safety of X": the preposition before the noun; `moves` are words for moves."""
    n = site.start - 1
    noun = passage.form(n)
    if not site.lead and noun == "," and passage.form(n - 1) in PLACE_NOUNS and _closes(passage, site.last):
        near = range(n - 2, n - 2 - NOUN_PHRASE, -1)  # "for the capital, X,"
        return next((passage.form(i) for i in near if passage.form(i) in LEADS and i not in moves), "")
    if site.lead in INSIDE and noun in {"from", "to", "into"} and n not in moves:
        return noun
    if site.lead in INSIDE and noun in PLACE_NOUNS:
        named = {i for s in passage.sites if s.last <= n for i in range(s.first, s.last)}
        free = (i for i in range(n - 1, n - 1 - NOUN_PHRASE, -1) if not named & set(range(i, n)))
        return next(
            (passage.form(i) for i in free if passage.form(i) in LEADS - INSIDE and i not in moves), site.lead
        )
    if not site.lead and noun.endswith(("ed", "-torn", "-held")) and passage.form(n - 1) in LEADS:
        return passage.form(n - 1)  # "from threatened X"
    described = not site.lead and passage.form(site.start) in PLACE_NOUNS
    lead = _walk_over(passage, n, moves) if described else ""
    if lead:
        return lead
    if site.lead != "of" or noun in PEOPLE | DISPLACED | CIVILIANS | REASONS or not noun.isalpha() or n in moves:
        return _find_own(passage, site)
    before = (i for i in range(n - 1, n - 4, -1) if passage.form(i) in LEADS and i not in moves)
    return passage.form(next(before, site.start))


def _closes(passage: Passage, n: int) -> bool:
    """Whether a phrase ends at a word."""
    return passage.form(n) in {"", ",", ".", ";", "and", ")"}


def _find_own(passage: Passage, site: Site) -> str:
    """The preposition of a place, also where it is a part of its name: "near X", "north of X"."""
    opening = passage.form(site.start)
    if site.lead or site.start != site.first:
        return site.lead
    beside = opening in DIRECTIONS and site.last - site.first > 2
    return opening if opening in INSIDE else "near" if beside else ""


def _walk_over(passage: Passage, n: int, moves: Container[int]) -> str:
    """ "In the troubled X-ian province of Y": the preposition before all that describes the noun; "" for none."""
    national = {i for s in passage.others if s.role is Role.ADJECTIVE for i in range(s.first, s.last)}
    first = n - LONGEST
    while n > first and (n in national or passage.form(n) in ARTICLES | DESCRIBING | DIRECTIONS | PLACE_NOUNS
                         or passage.form(n).endswith(("ed", "-torn", "-held"))):  # fmt: skip
        n -= 1
    return passage.form(n) if passage.form(n) in LEADS and n not in moves else ""
