"""Strangers: names of no known place to which the words of a move lead: "crossed at X", "in the camps of X and Y"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Reading, Role
from geo.claims.moves import Move
from geo.claims.needs import DEEDS, GOALS, PASSAGES
from geo.claims.passages import PREPOSITIONS, Passage, Site
from geo.claims.people import ARMED, INSIDE
from geo.claims.polarity import AUXILIARIES
from geo.claims.records import Named
from geo.claims.sites import lead_sites
from geo.claims.words import Word, load_forms

DATES = load_forms("claims_words", "months") | load_forms("claims_words", "days")
LEADS = (GOALS - {"for"}) | (INSIDE - {"on", "inside"}) | (PASSAGES - {"by", "along", "past"}) | {"from", "out of"}
COORDINATORS = frozenset({",", "and", "or"})
CLOSES = (
    PREPOSITIONS
    | AUXILIARIES
    | DATES
    | COORDINATORS
    | {"", ".", ";", ")", "(", '"', "--", "who", "where", "that", "-"}
)
_NAME = re.compile(r"[A-Z][a-z]+(?:[-'’][A-Za-z]+)*$|[ae]l-[A-Z][a-z]+$")
NO_PLACES = load_forms("claims_words", "opens a name of no place")
ACTS = (DEEDS - {"fell", "fall"}) | ARMED | {"said", "says", "told"}
FARTHEST = 9  # words from a move to the first name behind it
LONGEST_NAME = 3
SHORTEST = 3  # letters: "St." is none


def find_actors(passages: Sequence[Passage]) -> frozenset[str]:
    """The names of an article that do deeds of war, speak or have troops: no places, whatever leads to them."""
    found: set[str] = set()
    for passage in passages:
        for n in range(1, len(passage.words)):
            if passage.form(n) in ACTS and _is_name(passage.words[n - 1]):
                first = n - 1
                while first > 0 and n - first < LONGEST_NAME and _is_name(passage.words[first - 1]):
                    first -= 1
                if passage.form(first - 1) in INSIDE:
                    continue  # "officers in X said"
                found.add(" ".join(passage.forms(first, n)))
    return frozenset(found)


def place_strangers(passage: Passage, moves: Sequence[Move], actors: frozenset[str] = frozenset()) -> Passage:
    """A passage in which names to which a move leads are places, also where no gazetteer knows them."""
    taken = {n for s in (*passage.sites, *passage.others) for n in range(s.first, s.last)}
    sites = tuple(s for s in passage.sites if s.named.place or not _acts(passage, s.first, s.last, actors))
    passage = replace(passage, sites=sites)
    found: list[Site] = []
    for move in moves:
        found += _find_behind(passage, move, taken | {n for s in found for n in range(s.first, s.last)}, actors)
    if not found:
        return passage
    led = [s for s in lead_sites(passage.words, [*passage.sites, *found]) if any(s.first == f.first for f in found)]
    kept = [s for s in led if s.lead in LEADS or any(s.first == m.last for m in moves)]
    return replace(passage, sites=tuple(sorted((*passage.sites, *kept), key=lambda s: s.first)))


def place_here(reading: Reading, passage: Passage) -> Passage:
    """A passage in which "here" is the place from which the report was sent, where the reporter says it."""
    at = [n for n in range(len(passage.words)) if passage.form(n) == "here" and not _is_said(reading, passage, n)]
    home = next((r for r in reading.resolutions if r.mention.dateline and r.place is not None), None)
    if not at or home is None:
        return passage
    name = reading.article.excerpt(home.mention.whole)
    sites = [
        Site(Named(name.title() if name.isupper() else name, passage.words[n].span, home.ground), Role.LOCATION,
             n, n + 1, lead=_find_lead(passage, n), start=n - (_find_lead(passage, n) != "in"), anaphor=True)
        for n in at
    ]  # fmt: skip
    return replace(passage, sites=tuple(sorted((*passage.sites, *sites), key=lambda s: s.first)))


def _is_said(reading: Reading, passage: Passage, n: int) -> bool:
    """Whether a word stands in somebody's quotation: there "here" is where the speaker is."""
    return any(passage.words[n].span in q.content for q in reading.quotations)


def _find_lead(passage: Passage, n: int) -> str:
    """ "From here", "to here", else "here" holds its own preposition."""
    before = passage.form(n - 1)
    return before if before in {"from", "to", "into", "near", "around", "through"} else "in"


def _find_behind(passage: Passage, move: Move, taken: set[int], actors: frozenset[str]) -> list[Site]:
    """The unknown names behind one move, one or a list of them."""
    found: list[Site] = []
    n, last = move.last, move.last + FARTHEST
    while n < min(last, len(passage.words)):
        if passage.ends_clause(n) and passage.form(n) != "(":
            break
        listed = bool(found) and _goes_on(passage, found[-1], n)
        size = 0 if n in taken else _measure(passage, move, n, actors, listed=listed)
        if size:
            span = passage.stretch(n, n + size)
            name = " ".join(w.text for w in passage.words[n : n + size])
            found.append(Site(Named(name, span, None), Role.LOCATION, n, n + size))
            last = n + size + FARTHEST
        n += max(size, 1)
    return found


def _goes_on(passage: Passage, before: Site, n: int) -> bool:
    """Whether only a comma or "and" stands between a name and the next."""
    return all(f in COORDINATORS for f in passage.forms(before.last, n)) and n > before.last


def _measure(passage: Passage, move: Move, n: int, actors: frozenset[str], *, listed: bool) -> int:
    """How many words a name has that begins at a word and stands where a place would; 0 for none."""
    before = passage.form(n - 1)
    object_ = n == move.last and move.row["object"] == "origin"
    of = before == "of" and passage.form(n - 2) in {
        "areas",
        "towns",
        "villages",
        "districts",
        "camps",
        "town",
        "village",
    }
    if not (before in LEADS or of or object_ or listed):
        return 0
    size = 0
    while size < LONGEST_NAME and n + size < len(passage.words) and _is_name(passage.words[n + size]):
        size += 1
    if _acts(passage, n, n + size, actors):
        return 0
    last = n + size
    ends = passage.form(last) in CLOSES and not (passage.form(last) == "." and last + 1 < len(passage.words))
    return size if size and ends else 0


def _acts(passage: Passage, first: int, last: int, actors: frozenset[str]) -> bool:
    """Whether a name is that of somebody, or of an operation, a storm, a parliament."""
    return passage.form(first) in NO_PLACES or " ".join(passage.forms(first, last)) in actors


def _is_name(word: Word) -> bool:
    """Whether a word is written like a name, and is no day or month."""
    return _NAME.match(word.text) is not None and word.form not in DATES and len(word.form) >= SHORTEST
