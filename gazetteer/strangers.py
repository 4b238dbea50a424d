"""Some places are in no gazetteer; the words before them still say that they are places."""

from collections.abc import Iterator

from gazetteer.fame import Renown
from gazetteer.mention import Base, Mention, Role
from gazetteer.passage import Passage
from gazetteer.runs import CALENDAR, Taken, find_runs
from gazetteer.text.parts import PartKind
from gazetteer.text.span import Span
from gazetteer.vocabulary import GENERICS, HEADS, INSTITUTIONS, ORGANISATIONS, PLURALS, common_words, first_names

_BEFORE = frozenset({"in", "near", "outside"})
_KINDS = frozenset({"village", "town", "city", "hamlet", "settlement", "district", "province", "region", "island"})
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
    for first, last in find_runs(passage):
        own = passage.span_of(first, last)
        while span is not None and span.end <= own.start:
            span = next(covered, None)
        if span is not None and span.start < own.end:
            continue
        if _is_strange(passage, first, last, taken, renown) and passage.tokens[last].text not in surnames:
            words = passage.text[own.start : own.end]
            yield Mention(own, words, Role.LOCATION, (Base(own, words),), firm=True)


def _is_strange(passage: Passage, first: int, last: int, taken: Taken, renown: Renown) -> bool:
    """Whether a run of words with capitals is said to be a place and is nothing else."""
    own = range(first, last + 1)
    if (
        len(own) > LONGEST
        or not _is_said(passage, first)
        or any(n in taken.people or n in taken.organisations for n in own)
    ):
        return False
    words = [passage.tokens[n] for n in own]
    other = INSTITUTIONS | ORGANISATIONS | HEADS
    if any(w.text in other or w.text in first_names() or w.low in CALENDAR or w.text.isupper() for w in words):
        return False
    ordinary = all(w.low in common_words() or w.low in GENERICS for w in words)
    return not ordinary and not any(renown.of_words(passage, n, n) == "demonym" for n in own)


def _is_said(passage: Passage, first: int) -> bool:
    """Whether the words before say that a place follows."""
    n = first - 1
    if not passage.joined(n):
        return False
    if passage.low(n) == "of" and passage.joined(n - 1):
        noun = passage.low(n - 1)
        return PLURALS.get(noun, noun) in _KINDS
    return passage.low(n) in _BEFORE or passage.low(n) in _KINDS
