"""A name keeps company: it stands in a list of its equals, or beside a greater place that it lies in.

"Ohio, Oregon and Washington" are equals; "Austin, in Indiana", "Syria's Idlib" and "the Kentucky town of Paris" name
what the place lies in.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer.appositions import RANKS, SETTLEMENTS
from gazetteer.mention import Mention, Role
from gazetteer.vocabulary import AREAS, DIRECTIONS, GENERICS, TOWNS

_TOWARDS = "|".join(sorted(DIRECTIONS, key=len, reverse=True))
_NOUNS = "|".join(sorted(GENERICS, key=len, reverse=True))
_LIST = re.compile(
    r"(?: ?/|(?:,|,? (?:and|or|nor|then|&|as well as)|/)\s)(?:(?:the|in|also|later|nearby|both|far|from) )*"
)
_INSIDE = re.compile(
    rf",? (?:(?:located|situated|deep) )?(?:in|inside) (?:the )?(?:(?:{_TOWARDS})[ -])*"
    rf"(?:(?:{_NOUNS}) of )?(?:neighbou?ring )?"
)
_QUARTER_OF = re.compile(r" (?:district|quarter|neighbou?rhood|suburb|section|borough|ward|slum) (?:of|in) ")
_WORDS = "(?: [a-z][a-z-]*)"
_KIND = f"(?:{'|'.join(sorted(SETTLEMENTS))})"
_RANKED = f" (?:the|its){_WORDS}{{0,2}} (?:{'|'.join(sorted(RANKS))}){_WORDS}{{0,2}} {_KIND}"
_APPOSED = re.compile(  # "X, the town of Y" are two places
    rf",(?:(?: (?:the|an?|its){_WORDS}{{0,4}}| (?:main|largest|biggest))? {_KIND} (?:in|inside)"
    rf"|(?:{_RANKED}| an?{_WORDS}{{0,4}} {_KIND}| (?:the )?capital) of) "
    rf"(?:the )?(?:(?:{_TOWARDS})[ -])*(?:of )?(?:(?:{_NOUNS}) of )?"
)
_OF_AREA = re.compile(rf", (?:the|an?|its){_WORDS}{{0,4}} {_KIND} of (?:the )?")
_CALLED = re.compile(rf", (?:the|an?|its){_WORDS}{{0,4}} {_KIND}\b")
_HELD = re.compile(rf"(?:['’]s?)?(?: [a-z][a-z-]*){{0,2}} (?:{_NOUNS})(?: of)? |['’]s? (?:(?:{_TOWARDS}) )?")
_LONGEST_GAP = 60  # characters between two names that have to do with each other


def find_company(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one passage, each with its list and with the greater place that the words put it in."""
    found = list(mentions)
    last: int | None = None  # the last item of the list so far
    for n, mention in enumerate(mentions):
        if n and mentions[n - 1].region == mention.span:
            continue
        if last is not None and _is_listed(text, mentions, last, n):
            if found[last].listed is None:
                found[last] = replace(found[last], listed=mentions[last].span.start)
            found[n] = replace(found[n], listed=found[last].listed)
        last = n
    for n, (one, other) in enumerate(pairwise(mentions)):
        if one.region is not None:
            continue
        gap = text[one.whole.end : other.whole.start] if other.whole.start - one.whole.end <= _LONGEST_GAP else "."
        inside = _INSIDE.fullmatch(gap) or _QUARTER_OF.fullmatch(gap)
        if (inside and one.role is not Role.ADJECTIVE) or is_town_of(text, one, other):
            found[n] = replace(found[n], within=other.span)
        elif _HELD.fullmatch(gap) and found[n + 1].region is None:
            found[n + 1] = replace(found[n + 1], within=one.span)
    return found


def is_called_town(text: str, mention: Mention) -> bool:
    """Whether the words call a name a settlement, of whatever it may be: "X, the main town in the north"."""
    return mention.role is Role.LOCATION and _CALLED.match(text, mention.whole.end) is not None


def is_town_of(text: str, one: Mention, other: Mention) -> bool:
    """Whether the words call the first of two names a settlement of the second: "X, the main town in Y"."""
    if one.role is not Role.LOCATION or not one.whole.end < other.whole.start <= one.whole.end + _LONGEST_GAP:
        return False
    owner = text[other.whole.end : other.whole.end + 1] in ("'", "’")
    area = GENERICS.get(other.name.rpartition(" ")[2].casefold(), TOWNS) >= AREAS  # "the port of Y County"
    gap = _OF_AREA if area else _APPOSED
    return not owner and any(g.fullmatch(text, one.whole.end, other.whole.start) for g in {gap, _APPOSED})


def _is_listed(text: str, mentions: Sequence[Mention], one: int, other: int) -> bool:
    """Whether two mentions are neighbours in a list; a greater place beside the first belongs to that."""
    before, after = mentions[one], mentions[other]
    end = before.whole.end if before.region is None else max(before.region.end, before.whole.end)
    gap = text[end : after.whole.start]
    if before.region is not None:
        gap = gap.removeprefix(".").removeprefix(")").removeprefix(",")
        gap = f",{gap}" if gap.startswith(" ") else gap
    alike = (before.role is Role.ADJECTIVE) == (after.role is Role.ADJECTIVE)
    return alike and len(gap) <= _LONGEST_GAP and _LIST.fullmatch(gap) is not None
