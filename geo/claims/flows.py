"""Flows: how many people an article says were made to move, or kept from moving, from where to where."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Reading
from geo.claims.attribution import attribute, find_doubt
from geo.claims.captives import are_captives
from geo.claims.counts import Count
from geo.claims.departures import make_claim
from geo.claims.displaced import Displaced, find_displaced, place_actors
from geo.claims.fates import AFTER
from geo.claims.here import place_here
from geo.claims.journeys import find_ends
from geo.claims.moves import Move, find_moves
from geo.claims.onward import add_goal, find_those
from geo.claims.passages import Passage
from geo.claims.people import ARMED, DISPLACED
from geo.claims.quantities import find_quantities
from geo.claims.records import FlowClaim, Named, Polarity
from geo.claims.some import find_some, part_some
from geo.claims.standings import judge_move
from geo.claims.strangers import find_actors, place_strangers
from geo.claims.tallies import choose_distinct, find_part, find_total, is_broken_down, name_parts
from geo.claims.treks import DEEDS, REASONS
from geo.claims.ways import Way

ONWARD = 2  # sentences from people to those that tell of them as "they"
FOUGHT = 3  # sentences on troops or on fighting from which an article is about war
THEMED = 2  # sentences on refugees from which an article is about them


def read_flows(
    reading: Reading, passages: tuple[Passage, ...], ways: tuple[tuple[Way, ...], ...]
) -> tuple[FlowClaim, ...]:
    """The flows of one article, in the order of its text."""
    claims: list[FlowClaim] = []
    told = [tuple(find_moves(p)) for p in passages]
    actors = find_actors(passages)
    on_refugees = [_is_on_refugees(p, moves) for p, moves in zip(passages, told, strict=True)]
    at_war = _is_at_war(passages)
    people: dict[int, Count | None] = {}  # those whom each sentence tells of last
    for n, sentence in enumerate(map(place_actors, passages, told)):
        if not told[n] and not on_refugees[n]:
            continue
        so_far = len(claims)
        passage = place_here(reading, place_strangers(sentence, told[n], actors))
        doubt = find_doubt(reading, passages, n)
        before = passages[n - 1] if n else None
        themed = sum(on_refugees) >= THEMED
        displaced = find_displaced(passage, told[n], told=bool(claims), themed=themed, at_war=at_war)
        displaced = [part for f in displaced if not are_captives(f, before) for part in part_some(f)]
        displaced = displaced or list(find_some(passage, told[n], people.get(n - 1)))
        people[n] = next((f.count for f in reversed(displaced) if f.move is not None), None)
        for found in displaced:
            claims = _add_claim(reading, claims, replace(found, before=before), doubt, ways[n])
        if len(claims) == so_far:
            claims = _lead_on(reading, claims, passages[max(0, n - ONWARD) : n], find_those(passage, told[n]))
    return choose_distinct(claims)


def _is_at_war(passages: Sequence[Passage]) -> bool:
    """Whether an article tells of fighting: two of its sentences do, or one of few."""
    fought = sum(any(f in ARMED for f in p.folded) and any(f in REASONS | DEEDS for f in p.folded) for p in passages)
    named = sum(any(f in ARMED | REASONS for f in p.folded) for p in passages)
    return bool(fought) or named >= FOUGHT


def _is_on_refugees(passage: Passage, moves: Sequence[Move]) -> bool:
    """Whether a sentence speaks of refugees, or of flight in words that mean nothing else."""
    return any(f in DISPLACED for f in passage.folded) or any(not m.row["needs"] for m in moves)


def _add_claim(
    reading: Reading, claims: list[FlowClaim], found: Displaced, doubt: str | None, ways: tuple[Way, ...]
) -> list[FlowClaim]:
    """The claims so far with one more; a part of the last that went nowhere else only stands in its note."""
    last = claims[-1] if claims else None
    claim = make_claim(reading, found, claims, doubt)
    if claim is None:
        return claims
    claim = _add_road(reading, found, claim, ways)
    beside = last if last is not None and last.provenance.span == found.passage.span else None
    part = found.part or find_part(found.passage, found.count) is not None
    if beside is not None and found.listed and (beside.part_of or is_broken_down(found.passage, found.count)):
        return [*claims, replace(claim, part_of=beside.part_of or beside.words)]
    if part and beside is not None:
        if not _goes_elsewhere(claim, beside):
            return [*claims[:-1], name_parts(reading, found.passage, beside, found.count)]
        whole = beside.part_of if found.part and beside.part_of else beside.words
        return [*claims, replace(claim, part_of=whole)]
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
    before = passage.forms(way.first - 3, way.first)
    return before[-1:] != ("by",) and any(f in {"on", "along", "through", "via", "by"} for f in before)
