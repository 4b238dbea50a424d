"""Nouns for flight with no people beside them, and who faces one: "an exodus from X", "Y braces for an influx"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.claims.counts import Count
from geo.claims.moves import Move
from geo.claims.passages import ARTICLES, DESCRIBING, PREPOSITIONS, Passage
from geo.claims.people import ARMED, CIVILIANS, DISPLACED
from geo.claims.polarity import MODALS
from geo.claims.treks import REASONS
from geo.claims.words import list_openers, load_forms

ALONE = load_forms("claims_words", "flight of people alone")
FACES = load_forms("claims_words", "faces an influx")
AWAITS = load_forms("claims_words", "awaits an influx")
SIZES = load_forms("claims_words", "size of an influx") | ARTICLES | DESCRIBING
PHRASES = frozenset(tuple(form.split()) for form in FACES | AWAITS)
OPENERS = list_openers(PHRASES)
LONGEST = max(map(len, PHRASES))
LEADS = frozenset({"from", "to", "into", "out of", "across", "toward", "towards"})
BESIDE = 4  # words of "a new mass" between a verb and the noun
MODAL = 3  # words between "could" and "face"
AWAITED = {"status": "expected", "fact": "expected"}


def find_bare(
    passage: Passage, moves: Sequence[Move], taken: frozenset[int], *, themed: bool, at_war: bool
) -> Iterator[tuple[Count, Move]]:
    """The flights of which only a noun and its ends tell, in an article on war or on refugees: "an exodus from X"."""
    told = themed or at_war or any(f in REASONS | DISPLACED | CIVILIANS | ARMED for f in passage.folded)
    for move in moves if told else ():
        led = any(s.start == move.last and s.lead in LEADS and not s.beside for s in passage.sites)
        if led and move.first not in taken and passage.form(move.last - 1) in ALONE:
            yield Count(move.first, move.first, move.last, None, None, None, "people", displaced=True), move


def find_facing(passage: Passage, n: int) -> tuple[int, int] | None:
    """The words by which somebody faces or awaits what the noun at a word says: where they begin and end."""
    last = n
    while last > 0 and n - last < BESIDE and passage.form(last - 1) in SIZES - PREPOSITIONS:
        last -= 1
    for first in range(last - 1, max(last - 1 - LONGEST, -1), -1):
        if passage.form(first) in OPENERS and passage.match(first, LONGEST, PHRASES) == last - first:
            return first, last
    return None


def await_influx(passage: Passage, move: Move | None) -> Move | None:
    """The same move; one that somebody only awaits is expected: "braces for an influx", "could face an influx"."""
    facing = find_facing(passage, move.first) if move else None
    if move is None or facing is None or move.row["status"] != "moved":
        return move
    awaits = " ".join(passage.forms(*facing)) in AWAITS
    may = any(f in MODALS for f in passage.forms(facing[0] - MODAL, facing[0]))
    return replace(move, row={**move.row, **AWAITED}) if awaits or may else move
