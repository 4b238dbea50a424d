"""Strangers: names of no known place that people fled from, crossed at or were in, told from those who act."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazetteer import Role
from geo.claims.moves import Move
from geo.claims.passages import CLOSES, DATES, PLACE_NOUNS, PLURAL_PLACES, PREPOSITIONS, Passage, Site
from geo.claims.people import ARMED, CIVILIANS, DISPLACED, INSIDE, PEOPLE
from geo.claims.records import Named
from geo.claims.site_leads import lead_sites
from geo.claims.treks import DEEDS, REASONS
from geo.claims.words import Word, load_forms

LEADS = frozenset({"from", "out of", "at", "in"})
GOALS = frozenset({"to", "into"})  # of a place only behind words that mean nothing but flight or arrival
STRUCK = frozenset({"of", "on", "near", "around", "for"})
BUILDINGS = load_forms("claims_words", "shelters many")
NO_PLACES = load_forms("claims_words", "opens a name of no place")
ACTS = (DEEDS - {"fell", "fall"}) | ARMED | {"said", "says", "told"}
FARTHEST = 10  # words from a move to a name behind it
LONGEST_NAME = 3
LISTED = 4  # words of "X and Y Z districts" behind the first
HIT = ("-hit", "-torn", "-stricken", "-ravaged", "-held", "-affected")  # "drought-hit X"


def find_actors(passages: Sequence[Passage]) -> frozenset[str]:
    """The names of an article that do deeds of war, speak or have troops: no places, whatever leads to them."""
    found: set[str] = set()
    for passage in passages:
        for n in range(1, len(passage.words)):
            if passage.form(n) in ACTS and _is_name(passage.words[n - 1]):
                first = n - 1
                while first > 0 and n - first < LONGEST_NAME and _is_name(passage.words[first - 1]):
                    first -= 1
                if passage.form(first - 1) not in INSIDE:  # "officers in X said"
                    found.add(" ".join(passage.forms(first, n)))
    return frozenset(found)


def place_strangers(passage: Passage, moves: Sequence[Move], actors: frozenset[str] = frozenset()) -> Passage:
    """A passage in which names beside a move are places, also where no gazetteer knows them."""
    sites = tuple(s for s in passage.sites if s.named.place or not _acts(passage, s.first, s.last, actors))
    passage = replace(passage, sites=sites)
    taken = {n for s in (*passage.sites, *passage.others) for n in range(s.first, s.last)}
    told = _find_names(passage, moves, actors)
    found = [_make_site(passage, n, _measure(passage, n)) for n in told if n not in taken]
    if not found:
        return passage
    led = [s for s in lead_sites(passage.words, [*passage.sites, *found]) if any(s.first == f.first for f in found)]
    kept = [s for s in led if s.lead in LEADS | GOALS | STRUCK or any(s.first == m.last for m in moves)]
    return replace(passage, sites=tuple(sorted((*passage.sites, *kept), key=lambda s: s.first)))


def _make_site(passage: Passage, n: int, last: int) -> Site:
    """Some words as a place that nobody knows."""
    span, name = passage.stretch(n, last), " ".join(w.text for w in passage.words[n:last])
    return Site(Named(name, span, None), Role.LOCATION, n, last)


def _measure(passage: Passage, n: int) -> int:
    """Where a name ends that begins at a word: "Cot Xapu", but no more than two words of it."""
    two = n + 1 < len(passage.words) and _is_name(passage.words[n + 1])
    return n + 2 if two else n + 1


def _find_names(passage: Passage, moves: Sequence[Move], actors: frozenset[str]) -> Iterator[int]:
    """The words behind moves that stand alone where the name of a place would."""
    yield from _find_homes(passage, moves, actors)
    told: dict[int, bool] = {}  # whether each word near a move is its object
    for move in moves:
        for n in range(move.last, min(move.last + FARTHEST, len(passage.words))):
            if passage.ends_clause(n) and passage.form(n) != "(":
                break
            told[n] = told.get(n, False) or (n == move.last and move.row["object"] == "origin")
    for n, is_object in told.items():
        led = is_object or _is_led(passage, n, moves)
        if led and _is_alone(passage, n) and not _acts(passage, n, n + 1, actors):
            yield n


def _find_homes(passage: Passage, moves: Sequence[Move], actors: frozenset[str]) -> Iterator[int]:
    """The names behind people ("residents of X") and behind what drives them out ("after the raid on X")."""
    opens = passage.form(0) in {"at", "in"} and moves and passage.form(_measure(passage, 1)) == ","
    if opens and _is_alone(passage, 1):
        yield 1
    for n in range(2, len(passage.words)) if moves else ():
        at = _find_lead(passage, n)
        noun, lead = passage.form(at - 1), passage.form(at)
        home = lead in {"of", "from"} and noun in PEOPLE | CIVILIANS | DISPLACED
        struck = lead in {"on", "in", "near", "around", "at"} and noun in REASONS
        if (home or struck) and _is_alone(passage, n) and not _acts(passage, n, _measure(passage, n), actors):
            yield n


def _find_lead(passage: Passage, n: int) -> int:
    """The preposition before a name, also over what describes it: "in the X and Y districts", "from flood-hit X"."""
    before = n - 1
    if passage.form(before).endswith(HIT):
        return before - 1
    behind = passage.forms(n + 1, n + 1 + LISTED)
    noun = next((f for f in behind if f in PLACE_NOUNS | PLURAL_PLACES | PREPOSITIONS), "")
    return before - 1 if passage.form(before) == "the" and noun in PLACE_NOUNS | PLURAL_PLACES else before


def _is_led(passage: Passage, n: int, moves: Sequence[Move]) -> bool:
    """Whether a preposition leads to a word, also over "the": "at the X mosque"."""
    before = n - 1 - (passage.form(n - 1) == "the" and passage.form(_measure(passage, n)) in PLACE_NOUNS | BUILDINGS)
    lead = passage.form(before)
    behind = [m for m in moves if m.last <= n and m.row["status"] == "moved"]
    if lead in GOALS and passage.words[n].text.isupper():
        lead = ""  # "into the UN base"
    driven = any(f in DISPLACED | REASONS | ARMED for f in passage.folded)
    flown = any(not m.row["needs"] or driven for m in behind)
    bound = lead == "for" and any(m.row["object"] == "origin" for m in behind)
    out = passage.forms(before - 1, before + 1) == ("out", "of")
    return lead in LEADS or out or bound or (lead in GOALS and flown)


def _is_alone(passage: Passage, n: int) -> bool:
    """Whether a word opens a whole name of one or two words, and no abbreviation."""
    last = _measure(passage, n)
    after = passage.form(last)
    closes = after in CLOSES | PLACE_NOUNS | BUILDINGS and not (after == "." and last + 1 < len(passage.words))
    return _is_name(passage.words[n]) and closes


def _acts(passage: Passage, first: int, last: int, actors: frozenset[str]) -> bool:
    """Whether a name is that of somebody, or of an operation, a storm, a parliament."""
    return passage.form(first) in NO_PLACES or " ".join(passage.forms(first, last)) in actors


def _is_name(word: Word) -> bool:
    """Whether a word is written like a name, and is no day or month."""
    return word.text[:1].isupper() and word.form not in DATES
