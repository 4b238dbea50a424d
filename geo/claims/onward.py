"""Ends of a move that the sentences around it tell: where the others crossed, by which way out, where they got to."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Role
from geo.claims.counts import NUMBERS, Count
from geo.claims.displaced import Displaced
from geo.claims.moves import Move, find_moves
from geo.claims.needs import REFUGE
from geo.claims.passages import Passage, Site
from geo.claims.people import ARMED, CIVILIANS, DISPLACED, INSIDE, PEOPLE
from geo.claims.polarity import FAILURES, NEGATIONS
from geo.claims.records import FlowClaim, Named
from geo.claims.treks import DEEDS, GOALS, PASSAGES, REASONS, find_led
from geo.claims.words import load_forms

WAYS_OUT = load_forms("claims_words", "way out")
FRESH = frozenset({"fresh", "new", "further", "another", "second", "renewed"})
DEFINITE = frozenset({"the", "these", "those"})
CAME = frozenset({"arrived", "crossed"})
GOAL = "host taken from the sentence before"
WAY = "origin taken from the way out of the sentence before"
AFTERWARDS = "host taken from a later sentence on the same people"
OPENERS = frozenset({("but",), ("and",), ("then",), ("later",)})
OPENING = 8  # words between "they" and where they got to
CAMPS = 5  # words behind "sheltering" in which camps stand
SUBJECT = 5  # words in which a sentence names its subject


def find_goal(found: Displaced) -> Named | None:
    """Where the sentence before says that people went, of whom this one only says that they came."""
    move, before, passage = found.move, found.before, found.passage
    came = move is not None and move.row["in"] == "host" and move.row["fact"] in CAME
    if not came or before is None or not _is_open(passage) or found.count.quantity is None:
        return None
    spoken = any(f in DISPLACED | CIVILIANS | PEOPLE | NUMBERS for f in before.folded)
    if not spoken or any(f in NEGATIONS | FAILURES for f in before.folded):
        return None
    if not (found.count.displaced or found.count.themed):
        return None
    told = (s for m in find_moves(before) if m.row["status"] == "moved" and (s := _find_goal(before, m)) is not None)
    return _choose_one(tuple(told))


def _find_goal(passage: Passage, move: Move) -> Site | None:
    """The place to which a verb leads."""
    site = find_led(passage, move)
    if site is None or site.beside or site.named.place is None:
        return None
    there = site.lead in INSIDE and move.row["in"] == "host"
    return site if site.lead in GOALS - {"for"} or there or (not site.lead and move.row["object"] == "host") else None


def find_spot(found: Displaced) -> tuple[str, Named] | None:
    """Where "the 5,000 refugees" are, of whom the sentence before tells: the end of the move, and the place."""
    passage, before, count = found.passage, found.before, found.count
    same = passage.form(count.first - 1) in DEFINITE and count.displaced and count.quantity is not None
    if found.move is not None or not same or before is None or not _is_open(passage):
        return None
    if not any(f in DISPLACED for f in before.folded) or any(f in NEGATIONS for f in before.folded):
        return None
    sites = tuple(s for s in before.sites if not s.beside)
    named = _choose_one(sites)
    if named is None or sites[0].lead not in PASSAGES | INSIDE:
        return None
    return ("via" if sites[0].lead in PASSAGES - {"by", "along", "past"} else "host"), named


def find_exit(found: Displaced) -> Named | None:
    """The place out of which leads the way that the sentence before tells of: "this route"."""
    passage, before, move = found.passage, found.before, found.move
    leaves = move is not None and move.row["in"] == "origin" and move.row["measure"] == "flow"
    if before is None or not leaves or not _is_open(passage) or not any(f in WAYS_OUT for f in before.folded):
        return None
    meant = any(f in DEFINITE | {"this", "that"} and passage.form(n + 1) in WAYS_OUT
                for n, f in enumerate(passage.folded))  # fmt: skip
    return _choose_one(tuple(s for s in before.sites if s.lead in {"from", "out of"})) if meant else None


def find_camps(found: Displaced, host: Named | None, claims: Sequence[FlowClaim]) -> Named | None:
    """The place of camps without a name: that where the sentence before says that others shelter."""
    move, passage = found.move, found.passage
    if move is None or move.row["in"] != "host" or found.before is None or not claims or not _is_open(passage):
        return None
    last, said = claims[-1], host.name if host else ""
    unnamed = said.islower() if host else "in" in passage.forms(move.last - 1, move.last + 1)
    camps = said.split()[-1:] if host else passage.forms(move.last, move.last + CAMPS)
    near = last.provenance.span.overlaps(found.before.span) and unnamed
    there = last.destination is not None and last.destination.place is not None
    return last.destination if near and there and any(f in REFUGE for f in camps) else None


def find_same_host(found: Displaced, claims: Sequence[FlowClaim]) -> Named | None:
    """Where "a fresh influx of refugees" comes: where those before came; of two places the one that it names."""
    move, passage = found.move, found.passage
    if move is None or found.count.quantity is not None or move.row["fact"] != "arrived":
        return None
    fresh = any(f in FRESH for f in passage.forms(move.first - 2, move.first))
    hosts = {c.destination.name: c.destination for c in claims if c.destination} if fresh else {}
    here = (hosts[s.named.name] for s in passage.sites if s.named.name in hosts)  # "officers in X said"
    return next(iter(hosts.values())) if len(hosts) == 1 else next(here, None)


def find_those(passage: Passage, moves: Sequence[Move]) -> Displaced | None:
    """ "They reached safety in X": those of the sentence before, with what befell them; no others are named."""
    at = next((n for n in (0, 1) if passage.form(n) == "they" and passage.forms(0, n) in {(), *OPENERS}), None)
    if at is None or any(f in NEGATIONS | FAILURES for f in passage.folded):
        return None
    move = next((m for m in moves if m.first > at and m.row["in"] == "host" and m.row["status"] == "moved"), None)
    if move is None or move.first - at > OPENING:
        return None
    count = Count(at, at, at + 1, None, None, "they", "people", displaced=True)
    return Displaced(passage, count, move, tuple(moves))


def add_goal(claims: list[FlowClaim], before: Sequence[Passage], goal: Named) -> list[FlowClaim]:
    """The claims, the last with the host that a later sentence tells, if it has none of its own."""
    last = claims[-1] if claims else None
    near = last is not None and _speaks_of(before, last)
    if last is None or not near or last.destination or last.status != "moved" or not (last.low or last.high):
        return claims
    if last.origin is not None and last.origin.place == goal.place:
        return claims
    return [*claims[:-1], replace(last, destination=goal, source=join_sources(last.source, AFTERWARDS))]


def _speaks_of(before: Sequence[Passage], last: FlowClaim) -> bool:
    """Whether "they" of the next sentence are the people of a claim, and not an army, nor others named since."""
    at = next((n for n, p in enumerate(before) if last.provenance.span.overlaps(p.span)), None)
    if at is None or any(not DISPLACED & set(p.forms(0, SUBJECT)) for p in before[at + 1 :]):
        return False
    forms = before[at].folded
    acts = next((n for n, f in enumerate(forms) if f in ARMED | DEEDS), len(forms))
    reason = next((n for n, f in enumerate(forms) if f in REASONS), len(forms))
    people = next((n for n, f in enumerate(forms) if f in DISPLACED | PEOPLE | CIVILIANS), len(forms))
    opens = any(s.role is Role.ACTOR and s.first <= 1 for s in before[at].others)
    return not opens and (reason < acts or people < acts)


def join_sources(*sources: str | None) -> str | None:
    """What no word leads to, each with where it is taken from."""
    return "; ".join(s for s in sources if s) or None


def _is_open(passage: Passage) -> bool:
    """Whether a sentence names no place of its own."""
    return all(s.anaphor for s in passage.sites)


def _choose_one(sites: Sequence[Site]) -> Named | None:
    """The place of some sites; None where they are more than one."""
    ids = {s.named.place.id if s.named.place else s.named.name for s in sites}
    return sites[0].named if len(ids) == 1 else None
