"""Some of those just told of: "some fled to X, most to Y", with no noun that says who they are."""

from collections.abc import Iterator, Sequence

from geo.claims.counts import Count
from geo.claims.displaced import Displaced
from geo.claims.moves import Move
from geo.claims.needs import fits
from geo.claims.passages import Passage
from geo.claims.polarity import ADVERBS, AUXILIARIES
from geo.claims.treks import GOALS
from geo.claims.words import load_forms

SOME = load_forms("claims_words", "some of them")
OPENS = frozenset({"but", "and", "while"})
PARTS = frozenset({",", ";", "and", "while"})
NEAR = 4  # words between "some" and what they did
STATUSES = frozenset({"moved", "returning"})


def find_some(passage: Passage, moves: Sequence[Move], people: Count | None) -> Iterator[Displaced]:
    """Some of the people of the sentence before, with what befell them, and the others of the same breath."""
    at = 1 if passage.form(0) in OPENS else 0
    known = people is not None and (people.displaced or people.civil or people.who is None)
    if people is None or not known or passage.form(at) not in SOME:
        return
    begun = [m for m in moves if 0 < m.first - at <= NEAR and m.row["status"] in STATUSES]
    count = _count(passage, at, people, None)
    move = next((m for m in begun if fits(passage, count, m) and _is_next(passage, at + 1, m.first)), None)
    if move is None:
        return
    others = [n for n in range(move.last, len(passage.words)) if _goes_elsewhere(passage, n)]
    bounds = [*others, None]
    yield Displaced(passage, _count(passage, at, people, bounds[0]), move, tuple(moves))
    for n, until in zip(others, bounds[1:], strict=True):
        same = Move(move.row, n, n + 1)
        yield Displaced(passage, _count(passage, n, people, until), same, (same,))


def _count(passage: Passage, at: int, people: Count, until: int | None) -> Count:
    """Some of the people, who are those of the sentence before."""
    words = passage.words[at].text
    return Count(at, at, at + 1, None, words, people.who, people.unit, displaced=True, civil=True, until=until)


def _is_next(passage: Passage, first: int, last: int) -> bool:
    """Whether only auxiliaries and adverbs stand between some people and their verb."""
    return all(f in AUXILIARIES | ADVERBS | {"of", "them", "then", "even"} for f in passage.forms(first, last))


def _goes_elsewhere(passage: Passage, n: int) -> bool:
    """ ", most to Y": the verb is that of the first, and only the place is another."""
    told = passage.form(n) in SOME and passage.form(n - 1) in PARTS
    return told and any(s.start == n + 1 and s.lead in GOALS - {"for"} for s in passage.sites)
