"""Some of those just told of: "some fled to X, most to Y", with no noun that says who they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.claims.counts import Count
from geo.claims.displaced import Displaced
from geo.claims.moves import Move
from geo.claims.needs import fits
from geo.claims.numbers import PLURALS
from geo.claims.passages import Passage
from geo.claims.polarity import ADVERBS, AUXILIARIES
from geo.claims.treks import GOALS, are_folk
from geo.claims.words import load_forms

SOME = load_forms("claims_words", "some of them")
OPENS = frozenset({"but", "and", "while"})
PARTS = frozenset({",", ";", "and", "while"})
NEAR = 6  # words between "some" and what they did
LESSER = load_forms("claims_words", "some of many")
OF_THEM = frozenset({("of", "them"), ("of", "whom")})
BY_WHAT = frozenset({("on", "foot"), *(("by", way) for way in load_forms("claims_words", "goes by"))})
STATUSES = frozenset({"moved", "returning"})


def find_some(passage: Passage, moves: Sequence[Move], people: Count | None) -> Iterator[Displaced]:
    """Some of the people of the sentence before, with what befell them, and the others of the same breath."""
    at = 1 if passage.form(0) in OPENS else 0
    if people is None or passage.form(at) not in SOME or not (people.displaced or people.civil or are_folk(people)):
        return
    count = _count(passage, at, people, None)
    begun = [m for m in moves if m.first > at and m.row["status"] in STATUSES and fits(passage, count, m)]
    move = next((m for m in begun if m.first - at <= NEAR and _is_next(passage, at + 1, m.first)), None)
    if move is None:
        return
    others = [
        (n, went) for n in range(move.last, len(passage.words)) if (went := _go_elsewhere(passage, n, move, begun))
    ]
    bounds = [*(n for n, _ in others), None]
    first = tuple(m for m in moves if bounds[0] is None or m.first < bounds[0])
    yield Displaced(passage, _count(passage, at, people, bounds[0]), move, first)
    for (n, went), until in zip(others, bounds[1:], strict=True):
        yield Displaced(passage, _count(passage, n, people, until), went, (went,))


def _count(passage: Passage, at: int, people: Count, until: int | None) -> Count:
    """Some of the people, who are those of the sentence before."""
    words = passage.words[at].text
    return Count(at, at, at + 1, None, words, people.who, people.unit, displaced=True, civil=True, until=until)


def _is_next(passage: Passage, first: int, last: int) -> bool:
    """Whether only auxiliaries and adverbs stand between some people and their verb."""
    return all(f in AUXILIARIES | ADVERBS | {"of", "them", "then", "even"} for f in passage.forms(first, last))


def _go_elsewhere(passage: Passage, n: int, move: Move, moves: Sequence[Move]) -> Move | None:
    """ ", most to Y": the verb is that of the first, and only the place is another; or "and others went to Y"."""
    if passage.form(n) not in SOME or passage.form(n - 1) not in PARTS:
        return None
    if any(s.start == n + 1 and s.lead in GOALS - {"for"} for s in passage.sites):
        return Move(move.row, n, n + 1)
    own = next((m for m in moves if n < m.first <= n + NEAR and _is_next(passage, n + 1, m.first)), None)
    return own if own is not None and _is_led_on(passage, own) else None


def _is_led_on(passage: Passage, move: Move) -> bool:
    """Whether a verb leads straight to a place: "went to X", "sought shelter in X", "reached X"."""
    leads = GOALS | ({"in", "at"} if move.row["in"] == "host" else set())
    bare = move.row["object"] == "host" or passage.form(move.last - 1) in GOALS
    near = (s for s in passage.sites if move.last in {s.start, s.first})
    return any(s.lead in leads or (bare and not s.lead) for s in near)


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
        at += 2 * (passage.forms(at, at + 2) in BY_WHAT)  # "many by boat to X"
        own = next((m for m in found.moves if at <= m.first <= at + NEAR and _is_next(passage, at, m.first)), None)
        counted = passage.form(n) in PLURALS  # "and hundreds crossed into X" is a number of its own
        gone = own is not None and own.row["status"] == "moved" and not counted and _is_led_on(passage, own)
        if own is not None and passage.form(at).endswith("ing"):
            gone = any(s.start == own.last and (s.lead in GOALS or not s.lead) for s in passage.sites)
        if gone or any(s.start == at and s.lead in GOALS for s in passage.sites):
            yield n, own if own is not None and gone else Move(move.row, n, at)
