"""Flows: how many people an article says were made to move, or kept from moving, from where to where."""

from collections.abc import Mapping
from dataclasses import replace

from gazetteer import Reading, Role
from geo.claims.attribution import Attribution, attribute, find_doubt, is_outside
from geo.claims.counts import (
    AFTER,
    BEFORE,
    DISPLACED,
    PEOPLE,
    REASONS,
    Count,
    Move,
    find_counts,
    find_moves,
    tie_move,
)
from geo.claims.numbers import find_quantities
from geo.claims.passages import Passage, Site
from geo.claims.polarity import ADVERBS, BE, find_clause, has_hedge, is_stale, judge
from geo.claims.provenance import find_when, provide
from geo.claims.records import FlowClaim, Named, Polarity
from geo.claims.ways import Way
from geo.claims.words import load_forms

ARMED = load_forms("claims_words", "armed")
GOALS = load_forms("claims_words", "preposition of goal")
PASSAGES = load_forms("claims_words", "preposition of passage")
ESTIMATED = frozenset({"estimate", "estimates", "estimated", "estimating", "estimation"})
LEAST_UNNAMED = 10  # fewer than this, and not said to be people, may be anything: "one", "the two"


def read_flows(
    reading: Reading, passages: tuple[Passage, ...], ways: tuple[tuple[Way, ...], ...]
) -> tuple[FlowClaim, ...]:
    """The flows of one article, in the order of its text."""
    claims: list[FlowClaim] = []
    for n, passage in enumerate(passages):
        moves = tuple(find_moves(passage))
        if not moves and not any(w.form in DISPLACED for w in passage.words):
            continue
        doubt = find_doubt(reading, passages, n)
        for count in find_counts(passage):
            last = claims[-1] if claims else None
            if last is not None and _is_elliptic(passage, count):
                count = replace(count, displaced=True)
            move = tie_move(passage, count, moves)
            small = count.quantity.exact and (count.quantity.high or count.quantity.low or 0) < LEAST_UNNAMED
            if (move is None and not count.displaced) or (small and count.who is None and not count.displaced):
                continue
            claim = _make_claim(reading, passage, count, move, last, doubt)
            claims += [_add_road(reading, passage, claim, count, ways[n])] if claim else []
    return tuple(claims)


def _add_road(reading: Reading, passage: Passage, claim: FlowClaim, count: Count, ways: tuple[Way, ...]) -> FlowClaim:
    """A claim with the road the people are on: "8,000 on the road from X to Y"."""
    end = min((q.first for q in find_quantities(passage.words) if q.first >= count.last), default=len(passage.words))
    on = next((w for w in ways if count.quantity.last <= w.first < end and _is_on(passage, w)), None)
    if on is None or claim.via is not None or on.first - count.last > AFTER:
        return claim
    span = passage.stretch(on.first, max(on.tail, on.last))
    return replace(claim, via=Named(reading.article.excerpt(span), span, on.named.place))


def _is_on(passage: Passage, way: Way) -> bool:
    """Whether words lead onto a way: "on the road", "through the corridor"."""
    return any(f in {"on", "along", "through", "via", "by"} for f in passage.forms(way.first - 3, way.first))


def _make_claim(
    reading: Reading, passage: Passage, count: Count, move: Move | None, last: FlowClaim | None, doubt: str | None
) -> FlowClaim | None:
    """One claim of a quantity of people and what befell them; None where the words say it did not happen."""
    at = move.first if move else count.quantity.first
    said = attribute(reading, passage.stretch(at, at + 1))
    bare = move is None or (count.displaced and move.row["needs"] != "")
    polarity = judge(passage, at, move.last if move else count.last, quoted=said.quotation is not None,
                     moments=reading.times, published=reading.article.published)  # fmt: skip
    if (polarity == Polarity.DENIED and not bare) or _is_told_of_old(reading, passage, at, polarity):
        return None
    origin, via, destination = find_ways(passage, count, move, said)
    who = count.who or (last.who if last and _is_elliptic(passage, count) else None)
    words = reading.article.excerpt(count.quantity.span)
    notes = [_note_estimate(passage, count, at), doubt if said.speaker else None]
    inferred = origin is None and destination is not None and move is not None and move.row["status"] == "moved"
    same = last.origin if inferred and last and last.who and last.who == who else None
    people = _find_people(passage, count) if inferred and not same else None
    return FlowClaim(
        provenance=provide(reading, passage, said, find_when(reading, passage, at, said), notes),
        low=count.quantity.low,
        high=count.quantity.high,
        words=words,
        unit=count.unit,
        who=who,
        origin=origin or same or people,
        destination=destination,
        via=via,
        status=_find_status(passage, move, at, polarity),
        polarity=polarity,
        fact=_say_fact(move, destination, via) + (" expected" if polarity == Polarity.PLANNED else ""),
        source="origin taken from an earlier sentence"
        if same
        else f"origin taken from “{who}”"
        if people and who
        else None,
    )


def _is_told_of_old(reading: Reading, passage: Passage, at: int, polarity: Polarity) -> bool:
    """Whether a move lies so far back that it is history to the article."""
    clause = find_clause(passage, at)
    return polarity == Polarity.PAST and is_stale(passage, *clause, reading.times, reading.article.published)


def _is_elliptic(passage: Passage, count: Count) -> bool:
    """ "Tens of thousands more": more of those just spoken of."""
    return passage.form(count.quantity.last) in {"more", "others"}


def _note_estimate(passage: Passage, count: Count, at: int) -> str | None:
    """Whether the number is an estimate, and whether it only may have happened, in the article's words."""
    told = any(f in ESTIMATED for f in passage.forms(0, count.last))
    notes = ["estimated"] if told else []
    if has_hedge(passage, at):
        modal = next(n for n in range(at - 1, -1, -1) if passage.form(n) == "have")
        notes.append(" ".join(w.text for w in passage.words[modal - 1 : at + 1]))
    return ", ".join(notes) or None


def _find_status(passage: Passage, move: Move | None, at: int, polarity: Polarity) -> str:
    """Moved, stranded, returning, or only expected."""
    if polarity == Polarity.PLANNED:
        return "expected"
    if move is None:
        return (
            "stranded" if any(f in {"stranded", "trapped", "adrift"} for f in passage.forms(at, at + 8)) else "moved"
        )
    return move.row["status"]


def find_ways(
    passage: Passage, count: Count, move: Move | None, said: Attribution
) -> tuple[Named | None, Named | None, Named | None]:
    """Origin, via and destination, by the prepositions around the word for the move."""
    first = min(count.quantity.first, move.first if move else count.quantity.first)
    last = max(count.last, move.last if move else count.last)
    begin, end = find_clause(passage, first)
    others = [q.first for q in find_quantities(passage.words) if q.first >= last]
    end = min([max(end, last + AFTER), *others])
    found: dict[str, Named] = {}
    for site in passage.sites:
        if site.beside or site.last <= begin - 1 or site.start >= end:
            continue
        if site.named.span is not None and is_outside(site.named.span, said):
            continue
        slot = _find_slot(passage, site, move, first)
        if slot and slot not in found:
            found[slot] = site.named
    return found.get("origin"), found.get("via"), found.get("host")


def _find_slot(passage: Passage, site: Site, move: Move | None, first: int) -> str | None:
    """What a place is to a move: origin, via or host."""
    lead, row = site.lead, move.row if move else {"object": "", "in": "host"}
    if lead == "from" and passage.form(site.start - 1) in ARMED:
        return None
    if lead in {"from", "out of"}:
        return "origin"
    if lead in PASSAGES and lead != "by":
        return "via"
    if lead in GOALS:
        fled_from = lead in {"into", "to"} and any(f in REASONS for f in passage.forms(site.start - 3, site.start))
        return "origin" if fled_from else ("host" if lead != "for" or move else None)
    if move and row["object"] == "people" and site.last <= move.first and _is_host(passage, site, move):
        return "host"
    if move and row["object"] == "people" and site.last <= move.first and passage.form(site.start - 1) in REASONS:
        return "origin"
    if site.last <= first and not _is_opening(passage, site, first):
        return None
    if move and not lead and 0 <= site.start - move.last <= 2:
        return row["object"] if row["object"] in {"origin", "via", "host"} else None
    if lead in {"in", "at", "near", "around", "inside", "within"} or lead.endswith(" of"):
        behind = move is not None and site.start >= move.last
        return row["in"] if behind or not move or (row["in"] == "host" and site.first > first) else _in_front(row)
    if lead == "of" and site.first > first and passage.form(site.start - 1) in PEOPLE:
        return "origin"
    return None


def _is_host(passage: Passage, site: Site, move: Move) -> bool:
    """ "X, which is already sheltering 300 people": X hosts them."""
    between = passage.forms(site.last, move.first)
    plain = [f for f in between if f not in BE | ADVERBS and f not in {",", "which", "that", "has", "have", "had"}]
    return move.row["in"] == "host" and not plain and len(between) <= 6


def _is_opening(passage: Passage, site: Site, first: int) -> bool:
    """Whether a place before the people sets the scene: "In X, 300 people ...", "from X, some 300 people"."""
    opens = site.start == 0 or passage.ends_clause(site.start - 1) or passage.form(site.start - 1) == ","
    return opens and "," in passage.forms(site.last, site.last + 2) and first - site.last <= BEFORE


def _in_front(row: Mapping[str, str]) -> str | None:
    """ "In X, 300 people were evacuated": where they were."""
    return "origin" if row["in"] == "origin" else "host" if row["status"] == "stranded" else None


def _find_people(passage: Passage, count: Count) -> Named | None:
    """Where counted people are from, by their adjective: "10,000 X-ian refugees"."""
    for site in passage.others:
        if site.role == Role.ADJECTIVE and count.quantity.last <= site.first < count.last and site.named.place:
            return Named(site.named.place.name, None, site.named.place)
    return None


def _say_fact(move: Move | None, destination: Named | None, via: Named | None) -> str:
    """Short words for the map."""
    fact = move.row["fact"] if move else "displaced"
    if move and move.row["status"] == "moved" and destination is not None:
        verb = {"displaced": "fled", "arrived": "arrived"}.get(fact, fact)
        link = (
            "in" if verb in {"sheltered", "arrived", "took refuge"} else "into" if via or verb == "crossed" else "to"
        )
        return f"{verb} {link} {destination.name}"
    return fact
