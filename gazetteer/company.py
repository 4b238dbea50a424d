"""A name keeps company: it stands in a list of its equals, or beside a greater place that it lies in.

"Ohio, Oregon and Washington" are equals; "Austin, in Indiana", "Syria's Idlib" and "the Kentucky town of Paris" name
what the place lies in.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer.appositions import SETTLEMENTS
from gazetteer.mention import Mention, Role
from gazetteer.vocabulary import DIRECTIONS, GENERICS

_TOWARDS = "|".join(sorted(DIRECTIONS, key=len, reverse=True))
_NOUNS = "|".join(sorted(GENERICS, key=len, reverse=True))
_LIST = re.compile(r"(?:,|,? (?:and|or|nor|then|&|as well as)|/)\s(?:(?:the|in|also|later|nearby|both|far|from) )*")
_INSIDE = re.compile(
    rf",? (?:(?:located|situated|deep) )?(?:in|inside) (?:the )?(?:(?:{_TOWARDS})[ -])*"
    rf"(?:(?:{_NOUNS}) of )?(?:neighbou?ring )?"
)
_APPOSED = re.compile(
    rf",(?: (?:the|an?|its)(?: [a-z][a-z-]*){{0,4}}| (?:main|largest|biggest))? (?:{'|'.join(sorted(SETTLEMENTS))}) "
    rf"(?:in|of|inside) (?:the )?(?:(?:{_TOWARDS})[ -])*(?:of )?(?:(?:{_NOUNS}) of )?"
)
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
        if _INSIDE.fullmatch(gap) and one.role is not Role.ADJECTIVE:
            found[n] = replace(found[n], within=other.span)
        elif _APPOSED.fullmatch(gap) and one.role is Role.LOCATION and text[other.whole.end :][:1] not in "'’":
            found[n] = replace(found[n], within=other.span, apposed=True)
        elif _HELD.fullmatch(gap) and found[n + 1].region is None:
            found[n + 1] = replace(found[n + 1], within=one.span)
    return found


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
