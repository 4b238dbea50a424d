"""Some of those just told of: "some fled to X, most to Y", with no noun that says who they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

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
LESSER = load_forms("claims_words", "some of many")
OF_THEM = frozenset({("of", "them"), ("of", "whom")})
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


def part_some(found: Displaced) -> Iterator[Displaced]:
    """The people of a number, and those of them who went to a place of their own: "most have fled, many to Y"."""
    passage, count, move = found.passage, found.count, found.move
    last = max(count.last, move.last if move else count.last)
    numbered = move is not None and count.quantity is not None and move.row["status"] == "moved" and move.leaves
    parts = list(_find_parts(found, last)) if numbered else []
    if not parts:
        yield found
        return
    bounds = [*(n for n, _ in parts), None]
    rest = tuple(m for m in found.moves if m.first < parts[0][0])
    yield replace(found, count=replace(count, until=bounds[0]), moves=rest)
    for (n, went), until in zip(parts, bounds[1:], strict=True):
        own = replace(_count(passage, n, count, until), who=count.who)
        yield Displaced(passage, own, went, (went,), part=True)


def _find_parts(found: Displaced, first: int) -> Iterator[tuple[int, Move]]:
    """Where some of the people are said to have gone elsewhere, and the word that says so."""
    passage, move = found.passage, found.move
    for n in range(first, len(passage.words)):
        if passage.form(n) not in LESSER or passage.form(n - 1) not in PARTS | {"("} or move is None:
            continue
        at = n + 1 + 2 * (passage.forms(n + 1, n + 3) in OF_THEM)
        own = next((m for m in found.moves if m.first == at and passage.form(at).endswith("ing")), None)
        goal = own.last if own else at
        if any(s.start == goal and (s.lead in GOALS or (own and not s.lead)) for s in passage.sites):
            yield n, own or Move(move.row, n, at)
