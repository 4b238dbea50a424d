"""The preposition that leads to a place, also where it stands before a noun or inside the place's own words."""

from collections.abc import Container

from geo.claims.needs import GOALS, REASONS
from geo.claims.passages import DIRECTIONS, Passage, Site
from geo.claims.people import CIVILIANS, DISPLACED, INSIDE, PEOPLE

LEADS = GOALS | INSIDE | {"from", "through", "across"}


def find_lead(passage: Passage, site: Site, moves: Container[int]) -> str:
    """ "From the slopes of X", "to the safety of X": the preposition before the noun; `moves` are words for moves."""
    n = site.start - 1
    noun = passage.form(n)
    if site.lead != "of" or noun in PEOPLE | DISPLACED | CIVILIANS | REASONS or not noun.isalpha() or n in moves:
        return _find_own(passage, site)
    before = (i for i in range(n - 1, n - 4, -1) if passage.form(i) in LEADS and i not in moves)
    return passage.form(next(before, site.start))


def _find_own(passage: Passage, site: Site) -> str:
    """The preposition of a place, also where it is a part of its name: "near X", "north of X"."""
    opening = passage.form(site.start)
    if site.lead or site.start != site.first:
        return site.lead
    beside = opening in DIRECTIONS and site.last - site.first > 2
    return opening if opening in INSIDE else "near" if beside else ""
