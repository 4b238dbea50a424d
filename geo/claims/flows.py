"""Flows: how many people an article says were made to move, or kept from moving, from where to where."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Reading, Role
from geo.claims.attribution import attribute, find_doubt
from geo.claims.displaced import Displaced, find_displaced, find_scene, is_elliptic, place_actors
from geo.claims.fates import AFTER
from geo.claims.flow_reasons import find_reasons
from geo.claims.here import place_here
from geo.claims.journeys import Ends, find_ends
from geo.claims.moves import Move, find_moves
from geo.claims.onward import (
    GOAL,
    WAY,
    add_goal,
    find_camps,
    find_exit,
    find_goal,
    find_same_host,
    find_spot,
    find_those,
    join_sources,
)
from geo.claims.passages import Passage
from geo.claims.people import DISPLACED
from geo.claims.provenance import find_when, provide
from geo.claims.quantities import find_quantities
from geo.claims.records import FlowClaim, Named, Polarity
from geo.claims.standings import find_status, is_worth, judge_move, note_estimate
from geo.claims.strangers import find_actors, place_strangers
from geo.claims.tallies import choose_distinct, find_measure, find_part, find_total, is_broken_down, name_parts
from geo.claims.ways import Way
from geo.claims.words import load_forms

BEFORE = "origin taken from the fighting of the sentence before"
PEOPLES = load_forms("claims_words", "a people, not a country")
ONWARD = 2  # sentences from people to those that tell of them as "they"
THEMED = 2  # sentences on refugees from which an article is about them


def read_flows(
    reading: Reading, passages: tuple[Passage, ...], ways: tuple[tuple[Way, ...], ...]
) -> tuple[FlowClaim, ...]:
    """The flows of one article, in the order of its text."""
    claims: list[FlowClaim] = []
    told = [tuple(find_moves(p)) for p in passages]
    actors = find_actors(passages)
    on_refugees = [_is_on_refugees(p, moves) for p, moves in zip(passages, told, strict=True)]
    for n, sentence in enumerate(map(place_actors, passages)):
        if not told[n] and not on_refugees[n]:
            continue
        so_far = len(claims)
        passage = place_here(reading, place_strangers(sentence, told[n], actors))
        doubt = find_doubt(reading, passages, n)
        before = passages[n - 1] if n else None
        for found in find_displaced(passage, told[n], told=bool(claims), themed=sum(on_refugees) >= THEMED):
            claims = _add_claim(reading, claims, replace(found, before=before), doubt, ways[n])
        if len(claims) == so_far:
            claims = _lead_on(reading, claims, passages[max(0, n - ONWARD) : n], find_those(passage, told[n]))
    return choose_distinct(claims)


def _is_on_refugees(passage: Passage, moves: Sequence[Move]) -> bool:
    """Whether a sentence speaks of refugees, or of flight in words that mean nothing else."""
    return any(f in DISPLACED for f in passage.folded) or any(not m.row["needs"] for m in moves)


def _add_claim(
    reading: Reading, claims: list[FlowClaim], found: Displaced, doubt: str | None, ways: tuple[Way, ...]
) -> list[FlowClaim]:
    """The claims so far with one more; a part of the last that went nowhere else only stands in its note."""
    last = claims[-1] if claims else None
    claim = _make_claim(reading, found, claims, doubt)
    if claim is None:
        return claims
    claim = _add_road(reading, found, claim, ways)
    beside = last if last is not None and last.provenance.span == found.passage.span else None
    part = find_part(found.passage, found.count) is not None
    if beside is not None and found.listed and (beside.part_of or is_broken_down(found.passage, found.count)):
        return [*claims, replace(claim, part_of=beside.part_of or beside.words)]
    if part and beside is not None:
        if not _goes_elsewhere(claim, beside):
            return [*claims[:-1], name_parts(reading, found.passage, beside, found.count)]
        return [*claims, replace(claim, part_of=beside.words)]
    if last is not None and find_total(found.passage, found.count) and last.words:
        return [*claims[:-1], replace(last, part_of=claim.words), replace(claim, measure="stock")]
    return [*claims, claim]


def _lead_on(
    reading: Reading, claims: list[FlowClaim], before: Sequence[Passage], those: Displaced | None
) -> list[FlowClaim]:
    """The claims, the last with the host of "they reached safety in X" in a later sentence."""
    if those is None:
        return claims
    said = attribute(reading, those.passage.stretch(those.at, those.at + 1))
    host = find_ends(those.passage, those.count, those.move, those.moves, said).host
    went = host is not None and judge_move(reading, those, said) is Polarity.HAPPENED
    return add_goal(claims, before, host.named) if host is not None and went else claims


def _goes_elsewhere(claim: FlowClaim, other: FlowClaim) -> bool:
    """Whether a part has an end of its own, or another standing."""
    ends = ((claim.origin, other.origin), (claim.via, other.via), (claim.destination, other.destination))
    return claim.status != other.status or any(a is not None and (b is None or a.place != b.place) for a, b in ends)


def _add_road(reading: Reading, found: Displaced, claim: FlowClaim, ways: tuple[Way, ...]) -> FlowClaim:
    """A claim with the road the people are on: "8,000 on the road from X to Y"."""
    passage, count = found.passage, found.count
    end = min((q.first for q in find_quantities(passage.words) if q.first >= count.last), default=len(passage.words))
    on = next((w for w in ways if count.head <= w.first < end and _is_on(passage, w)), None)
    if on is None or claim.via is not None or on.first - count.last > AFTER:
        return claim
    span = passage.stretch(on.first, max(on.tail, on.last))
    return replace(claim, via=Named(reading.article.excerpt(span), span, on.named.place))


def _is_on(passage: Passage, way: Way) -> bool:
    """Whether words lead onto a way: "on the road", "through the corridor"."""
    return any(f in {"on", "along", "through", "via", "by"} for f in passage.forms(way.first - 3, way.first))


def _make_claim(
    reading: Reading, found: Displaced, claims: Sequence[FlowClaim], doubt: str | None
) -> FlowClaim | None:
    """One claim of people and what befell them; None where the words say it did not happen."""
    last = claims[-1] if claims else None
    passage, count, move, at = found.passage, found.count, found.move, found.at
    said = attribute(reading, passage.stretch(at, at + 1))
    polarity = judge_move(reading, found, said)
    ends = find_ends(passage, count, move, found.moves, said)
    origin, via, host = (e.named if e else None for e in (ends.origin, ends.via, ends.host))
    goes_on = last is not None and (found.listed or is_elliptic(passage, count))
    who = count.who or (last.who if last and goes_on else None)
    measure = find_measure(passage, count, move)
    moved = origin is None and move is not None and host is not None and move.row["status"] == "moved"
    told = moved and measure == "flow" and (count.displaced or count.civil)
    same = last.origin if told and last and last.who and last.who == who else None
    host = host or _find_host(found, claims) or find_same_host(found, claims)
    spot = find_spot(found) if not (origin or via or host) else None
    goal = find_camps(found, host, claims) or (None if host else spot[1] if spot else find_goal(found))
    host, via = (host, goal) if spot and spot[0] == "via" else (goal or host, via)
    people = _find_people(found, host) if origin is None and not same else None
    placed = origin or same or people or host or via
    scene = None if origin or same or people or (host and host.place) else find_scene(found)
    way = None if placed or scene else find_exit(found)
    if polarity is None or (count.quantity is None and not ((placed or scene) and is_worth(found, polarity))):
        return None
    quantity = count.quantity
    claim = FlowClaim(
        provenance=provide(reading, passage, said, find_when(reading, passage, at, said),
                           [note_estimate(found), doubt if said.speaker else None]),
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        words=reading.article.excerpt(quantity.span) if quantity else count.words,
        unit=last.unit if last and found.listed and count.who is None else count.unit,
        who=who,
        origin=origin or same or people or scene or way,
        destination=host,
        via=via,
        status=find_status(found, polarity),
        polarity=polarity,
        fact=_say_fact(move, host, via, polarity),
        source=join_sources(
            BEFORE if scene else WAY if way else _say_source(ends, same, people, who), GOAL if goal else None
        ),
        measure=measure,
    )  # fmt: skip
    return replace(claim, why=find_reasons(reading, passage, claim, count, move, ends))


def _find_host(found: Displaced, claims: Sequence[FlowClaim]) -> Named | None:
    """Where people went of whom the words only say that they are more, or the total, of those before."""
    passage, count, move = found.passage, found.count, found.move
    if find_total(passage, count) or (count.tallied and "total" in passage.forms(0, count.first)):
        told = [c for c in claims if c.destination]
        beside = [c for c in told if c.provenance.span == passage.span]
        stocks = [c for c in told if c.measure == "stock"]
        return next((c.destination for c in (*beside[-1:], *stocks, *told)), None)
    if move is None or move.row["in"] != "host":
        return None
    if not is_elliptic(passage, count) and not (count.themed and count.who is None and move.row["fact"] == "arrived"):
        return None
    there = [s for s in passage.sites if s.last <= count.first and s.lead == "in" and not s.beside]
    return there[-1].named if there else claims[-1].destination if claims else None


def _say_source(ends: Ends, same: Named | None, people: Named | None, who: str | None) -> str | None:
    """Where an origin is taken from that no word leads to."""
    if ends.inferred:
        return "origin taken from where they had reason to flee"
    if same:
        return "origin taken from an earlier sentence"
    return f"origin taken from “{who}”" if people and who else None


def _find_people(found: Displaced, host: Named | None) -> Named | None:
    """Where people are from, by their adjective: "10,000 X-ian refugees", who are not in X itself."""
    count, move = found.count, found.move
    abroad = count.displaced or (host is not None and move is not None and move.row["status"] == "moved")
    at_home = move is not None and move.row["fact"] in {"displaced", "fled", "crossed"}
    if not (abroad or at_home) or (move is not None and move.row["status"] == "returning"):
        return None
    first = 0 if count.tallied else count.first
    for site in found.passage.others:
        named = found.passage.forms(site.first - 1, site.last)
        ethnic = any(f in PEOPLES for f in named)  # a people that lives in more than one country
        if site.role == Role.ADJECTIVE and first <= site.first < count.last and site.named.place and not ethnic:
            home = site.named.place
            inside = host is not None and host.place is not None and host.place.country == home.country
            return None if inside else Named(home.name, None, home)
    return None


def _say_fact(move: Move | None, destination: Named | None, via: Named | None, polarity: Polarity) -> str:
    """Short words for the map."""
    fact = move.row["fact"] if move else "displaced"
    if polarity == Polarity.FAILED:
        return "kept from moving"
    if move and move.row["status"] == "moved" and destination is not None:
        verb = {"displaced": "fled"}.get(fact, fact)
        within = {"sheltered", "arrived", "took refuge", "taken in", "settled", "resettled"}
        link = "in" if verb in within else "into" if via or verb == "crossed" else "to"
        fact = f"{verb} {link} {destination.name}"
    return fact if polarity != Polarity.PLANNED or fact == "expected" else f"{fact} expected"
