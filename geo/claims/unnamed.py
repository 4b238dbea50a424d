"""Ends without a name: "to the capital", "into the hills", "from the border area", kept in the article's words."""

from collections.abc import Mapping
from dataclasses import dataclass

from geo.claims.causes import CAUSES
from geo.claims.counts import Count
from geo.claims.moves import Move
from geo.claims.needs import CROSSED, HOMES
from geo.claims.passages import ARTICLES, CLOSES, DESCRIBING, DIRECTIONS, PLURAL_PLACES, Passage
from geo.claims.people import INSIDE
from geo.claims.quantities import OTHER_THINGS
from geo.claims.records import Named
from geo.claims.treks import GOALS, PASSAGES, REASONS
from geo.claims.words import load_forms

NOUNS = load_forms("claims_words", "ground without a name")
FREE = load_forms("claims_words", "ground without an article")
TELLS_MORE = frozenset({"with", "between", "of"})  # "the border with X and Y"
NO_GOAL = frozenset(
    {"close", "next", "due", "according", "adjacent", "threat", "thanks", "opposite", "similar", "aid"}
)
LEADS = (GOALS - {"for"}) | (PASSAGES - {"by"}) | INSIDE | {"from", "out of"}
ON_LINE = frozenset({"bridge", "bridges", "crossing", "fence", "point", "points", "post", "posts", "town", "towns"})
LONGEST_PHRASE = 5  # words between the preposition and the noun
ADDED = frozenset({"area", "areas", "region", "regions", "zone", "villages", "towns", "crossing", "post"})


@dataclass(frozen=True, slots=True)
class Ground:
    """Some ground that words lead to without a name: words `first` to `last` (half-open), and their preposition."""

    named: Named
    lead: str
    first: int
    last: int


def find_rough(passage: Passage, count: Count, move: Move | None, last: int) -> Mapping[str, tuple[Named, str]]:
    """The ends that words give without a name behind some people, and why: "to the capital", "over the border"."""
    found: dict[str, tuple[Named, str]] = {}
    if move is None or move.row["status"] == "stranded":
        return found
    line = _find_line(passage, move)
    if line is not None:
        found["via"] = (line, f"“{passage.form(move.first)}” has it as its object, though it has no name")
    for ground in find_grounds(passage, count.last, last):
        slot = _find_slot(passage, ground, count, move)
        if slot and passage.form(ground.first - 1) not in NO_GOAL:
            found.setdefault(slot, (ground.named, f"“{ground.lead}” leads there, though it has no name"))
    return found


def _find_line(passage: Passage, move: Move) -> Named | None:
    """The line that people cross: "could cross the border"."""
    crosses = move.row["object"] == "via" and passage.form(move.last) in {"the", "that"}
    at = move.last + 1
    named = any(s.first <= at + 1 <= s.last for s in passage.sites)
    if not crosses or passage.form(at) not in CROSSED or named or passage.form(at + 1) in ON_LINE:
        return None
    span = passage.stretch(move.last, at + 1)
    return Named(" ".join(w.text for w in passage.words[move.last : at + 1]), span, None)


def _find_slot(passage: Passage, ground: Ground, count: Count, move: Move) -> str:
    """Which end of a move some ground is; "" for none."""
    if ground.lead in INSIDE:
        left = passage.form(ground.first - 1)
        leaves = ground.last <= move.first or left in REASONS | HOMES | PLURAL_PLACES
        if move.row["in"] == "origin":
            return "origin" if leaves else ""
        return "host" if count.quantity is not None and ground.first >= move.last else ""
    return "host" if ground.lead in GOALS else "origin" if ground.lead in {"from", "out of"} else "via"


def find_grounds(passage: Passage, first: int, last: int) -> tuple[Ground, ...]:
    """The ground without a name to which prepositions between two words lead, in order."""
    found: list[Ground] = []
    for n in range(first, min(last, len(passage.words))):
        if passage.form(n) == ",":
            break
        if passage.form(n - 1) in OTHER_THINGS:
            continue  # "70 miles from the city"
        end = _measure(passage, n + 1) if passage.form(n) in LEADS and not (found and n < found[-1].last) else 0
        if end:
            span = passage.stretch(n + 1, end)
            found.append(Ground(Named(_write(passage, n + 1, end), span, None), passage.form(n), n, end))
    return tuple(found)


def _write(passage: Passage, first: int, last: int) -> str:
    """The words of a phrase; "the capital and to the border" is a list of two."""
    said = ""
    for n in range(first, last):
        form, text = passage.form(n), passage.words[n].text
        joins = form in {"and", "or"} and passage.form(n + 1) in LEADS
        if not (form in LEADS and passage.form(n - 1) in {"and", "or"}):
            said += "," if joins else text if form == "," else f" {text}"
    return said.strip()


def _measure(passage: Passage, n: int) -> int:
    """Where the phrase for some ground ends that begins at a word, with what is listed with it; 0 for none."""
    named = {i for s in (*passage.sites, *passage.others) if not s.anaphor for i in range(s.first, s.last)}
    for at in range(n, n + LONGEST_PHRASE):
        form = passage.form(at)
        if (form in FREE and at == n) or (form in NOUNS and at > n):
            end = at + 1
            while passage.form(end) in ADDED:
                end += 1
            return _add_names(passage, end, named)
        if at in named or not (
            form in ARTICLES | DESCRIBING | DIRECTIONS or form.endswith(("ed", "ing", "y", "-held"))
        ):
            return 0
    return 0


def _add_names(passage: Passage, end: int, named: set[int]) -> int:
    """Where the phrase ends with the names that say which ground, and with the next it is listed with."""
    if passage.form(end) in TELLS_MORE and {end + 1, end + 2} & named:
        end += 1
        while end in named or (passage.form(end) in ARTICLES | {"and", ","} and end + 1 in named):
            end += 1
    if passage.form(end) in {"and", "or"} and passage.form(end + 1) in LEADS - INSIDE:
        return _measure(passage, end + 2) or end
    return end if passage.form(end) in CLOSES | CAUSES else 0
