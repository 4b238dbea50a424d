"""Some places are in no gazetteer; the words before them still say that they are places: "the village of X".

What follows in a list goes on with it ("the towns of X, Y and then Z").
"""

from collections.abc import Iterator

from gazetteer.bodies import HEADS, INSTITUTIONS, ORGANISATIONS
from gazetteer.fame import Renown
from gazetteer.mention import Base, Mention, Role
from gazetteer.passage import Passage
from gazetteer.runs import CALENDAR, Taken, find_runs
from gazetteer.text.parts import PartKind
from gazetteer.text.span import Span
from gazetteer.vocabulary import GENERICS, PLURALS, SPEECH, common_words, first_names

_BEFORE = frozenset({"in", "near", "outside", "toward", "towards", "around"})
_KINDS = frozenset(
    {"village", "town", "city", "hamlet", "settlement", "district", "province", "region", "island", "camp", "suburb"}
)
_ARTICLES = frozenset({"the", "in", "of", "from", "to", "at", "near"})
_ADJECTIVAL = ("ite", "ist", "ian", "ish", "ese", "ic")  # "the Shiite villages"
_NAMING = frozenset({"of", "including", "like", "called", "named"})  # between the noun and the name, as "such as"
_LINKS = frozenset({"and", "then", "or", "also", "later", "nearby", "neighboring", "neighbouring", "the"})
_MOST_LINKS = 3  # words between two names of a list
_READ = frozenset({PartKind.BODY, PartKind.DECK})
LONGEST = 3  # words


def find_strangers(
    passage: Passage,
    kind: PartKind,
    taken: Taken,
    surnames: frozenset[str],
    busy: list[Span],
    renown: Renown,
) -> Iterator[Mention]:
    """Mentions of places that no gazetteer has: "the village of X", "near X"."""
    if kind not in _READ:
        return
    covered = iter(sorted(busy))
    span = next(covered, None)
    listed = -1  # the last word of a list of places so far
    for first, last in find_runs(passage):
        own = passage.span_of(first, last)
        while span is not None and span.end <= own.start:
            span = next(covered, None)
        said = _is_said(passage, first, last) or _goes_on(passage, listed, first, last)
        if span is not None and span.start < own.end:
            listed = last if _is_of_kind(passage, first) or _goes_on(passage, listed, first, last) else listed
            continue
        called = _is_of_kind(passage, first)
        strange = said and _is_strange(passage, first, last, taken, renown, called=called)
        if strange and passage.tokens[last].text not in surnames:
            listed = last
            words = passage.text[own.start : own.end]
            yield Mention(own, words, Role.LOCATION, (Base(own, words),), firm=True)


def _is_strange(passage: Passage, first: int, last: int, taken: Taken, renown: Renown, *, called: bool) -> bool:
    """Whether a run of words with capitals is nothing but a place's name; one so `called` may be anybody's."""
    own = range(first, last + 1)
    if len(own) > LONGEST or any(n in taken.people or n in taken.organisations for n in own):
        return False
    words = [passage.tokens[n] for n in own]
    other = INSTITUTIONS | ORGANISATIONS | HEADS
    if any(w.text in other or w.low in CALENDAR or w.text.isupper() for w in words):
        return False
    if not called and any(w.text in first_names() for w in words):
        return False
    ordinary = all(w.low in common_words() or w.low in GENERICS for w in words)
    return not ordinary and not any(renown.of_words(passage, n, n) == "demonym" for n in own)


def _is_said(passage: Passage, first: int, last: int) -> bool:
    """Whether the words before or behind say that a name is a place's: "in X", "the X district"."""
    behind = passage.joined(last) and passage.low(first - 1) in _ARTICLES and _names_kind(passage.low(last + 1))
    if behind and not passage.low(last).endswith(_ADJECTIVAL):
        return not passage.tokens[last + 1].capital
    before = passage.low(first - 1) if passage.gap(first - 1) in (" ", ": ") else ""
    return (before in _BEFORE and passage.joined(first - 1)) or _is_of_kind(passage, first)


def _names_kind(noun: str) -> bool:
    """Whether a noun, or what it is the plural of, is one for kinds of places."""
    return PLURALS.get(noun, noun) in _KINDS


def _is_of_kind(passage: Passage, first: int) -> bool:
    """Whether a noun for a kind of place stands before a name: "the village X", "towns such as X"."""
    n = first - 1
    if n < 0 or passage.gap(n) not in (" ", ": ") or passage.genitive(n):
        return False
    if passage.low(n) == "as" and passage.low(n - 1) == "such":
        n -= 2
    elif passage.low(n) in _NAMING:
        n -= 1
    return _names_kind(passage.low(n)) and passage.gap(n) in (" ", ", ", ": ")


def _goes_on(passage: Passage, listed: int, first: int, last: int) -> bool:
    """Whether a name follows on the last one of a list, with nothing but commas and "and" between."""
    between = range(listed + 1, first)
    if passage.low(last + 1) in SPEECH and passage.follows(last):
        return False
    if listed < 0 or len(between) > _MOST_LINKS or any(passage.low(n) not in _LINKS for n in between):
        return False
    return all(passage.gap(n).strip() in ("", ",") and not passage.genitive(n) for n in range(listed, first))
