"""One flow: some people and what befell them, made a claim with its ends, its speaker and its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer import Reading, Role
from geo.claims.attribution import attribute
from geo.claims.displaced import LOCALS, Displaced, find_scene, is_elliptic
from geo.claims.flow_reasons import find_reasons
from geo.claims.journeys import Ends, find_ends
from geo.claims.moves import Move
from geo.claims.onward import GOAL, WAY, find_camps, find_exit, find_goal, find_same_host, find_spot, join_sources
from geo.claims.passages import PLACE_NOUNS
from geo.claims.provenance import find_when, provide
from geo.claims.records import HOSTED, FlowClaim, Named, Polarity
from geo.claims.standings import find_status, is_worth, judge_move, note_estimate
from geo.claims.tallies import find_measure, find_total
from geo.claims.words import is_possessive, load_forms

LED = "leads there"  # why a place is the host, where a preposition leads to it
BEFORE = "origin taken from the fighting of the sentence before"
WHOLE = "origin taken from that of all of them"
ITS = "origin taken from the place just named"
EMPTY = load_forms("claims_words", "without its people")
PEOPLES = load_forms("claims_words", "a people, not a country")


@dataclass(frozen=True, slots=True)
class Route:
    """From where, over what and to where some people went; `source` tells what is taken from other words.

    `placed` where the words name an end, or the sentence before tells of the fighting.
    """

    origin: Named | None
    via: Named | None
    host: Named | None
    source: str | None
    placed: bool


def make_claim(
    reading: Reading, found: Displaced, claims: Sequence[FlowClaim], doubt: str | None
) -> FlowClaim | None:
    """One claim of people and what befell them; None where the words say it did not happen."""
    last = claims[-1] if claims else None
    passage, count, move, at = found.passage, found.count, found.move, found.at
    said = attribute(reading, passage.stretch(at, at + 1))
    polarity = judge_move(reading, found, said)
    ends = find_ends(passage, count, move, found.moves, said)
    goes_on = last is not None and (found.listed or is_elliptic(passage, count))
    who = count.who or (last.who if last and goes_on else None)
    route, quantity = _find_route(found, claims, ends, who), count.quantity
    if polarity is None or (quantity is None and not (route.placed and is_worth(found, polarity))):
        return None
    claim = FlowClaim(
        provenance=provide(reading, passage, said, find_when(reading, passage, at, said),
                           [note_estimate(found), doubt if said.speaker else None]),
        low=quantity.low if quantity and not count.rate else None,
        high=quantity.high if quantity and not count.rate else None,
        words=count.rate or (reading.article.excerpt(quantity.span) if quantity else count.words),
        unit=last.unit if last and found.listed and count.who is None else count.unit,
        who=who,
        origin=route.origin,
        destination=route.host,
        via=route.via,
        status=find_status(found, polarity),
        polarity=polarity,
        fact=_say_fact(move, route, polarity, there=ends.host is not None and LED not in ends.host.why),
        source=route.source,
        measure="rate" if count.rate else find_measure(passage, count, move),
    )  # fmt: skip
    return replace(claim, why=find_reasons(reading, passage, claim, count, move, ends))


def _find_route(found: Displaced, claims: Sequence[FlowClaim], ends: Ends, who: str | None) -> Route:
    """The ends that the words around a move lead to, and for want of them those of what was told before."""
    origin, via, host = (e.named if e else None for e in (ends.origin, ends.via, ends.host))
    same = _find_same_origin(found, claims, who) if origin is None and host is not None else None
    host = host or _find_host(found, claims) or find_same_host(found, claims)
    spot = find_spot(found) if not (origin or via or host) else None
    goal = find_camps(found, host, claims) or (None if host else spot[1] if spot else find_goal(found))
    host, via = (host, goal) if spot and spot[0] == "via" else (goal or host, via)
    its = _find_its(found, host) if origin is None and not same else None
    people = _find_people(found, host) if origin is None and not same and not its else None
    home = origin or same or its or people
    placed = home or host or via
    local = LOCALS & set((who or "").casefold().split())
    scene = None if home or (host and host.place and not local) else find_scene(found)
    scene = None if scene and host and host.place == scene.place else scene
    way = None if placed or scene else find_exit(found)
    whole = same and found.part
    source = (
        WHOLE if whole else BEFORE if scene else WAY if way else ITS if its else _say_source(ends, same, people, who)
    )
    return Route(home or scene or way, via, host, join_sources(source, GOAL if goal else None), bool(placed or scene))


def _find_same_origin(found: Displaced, claims: Sequence[FlowClaim], who: str | None) -> Named | None:
    """Where those just told of are from, where the same people are said to have gone on."""
    count, move, last = found.count, found.move, claims[-1] if claims else None
    moved = move is not None and move.row["status"] == "moved"
    told = moved and find_measure(found.passage, count, move) == "flow" and (count.displaced or count.civil)
    if found.part:
        return last.origin if last else None
    return last.origin if told and last and last.who and last.who == who else None


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


def _find_its(found: Displaced, host: Named | None) -> Named | None:
    """The place just named, of "its people": in the sentence, or the only one of the sentence before."""
    passage, count, move = found.passage, found.count, found.move
    if not count.civil or move is None:
        return None
    left = _find_deserted(found)
    if left is not None:
        return None if host is not None and host.place == left.place else left
    if "its" not in passage.forms(count.first - 1, count.head + 1):
        return None
    if move.row["status"] not in {"moved", "expected"}:
        return None
    here = [s.named for s in passage.sites if s.last <= count.first and not s.beside and s.named.place]
    before = [s.named for s in found.before.sites if not s.beside and s.named.place] if found.before else []
    alone = len({n.place.id for n in before if n.place}) == 1
    its = here[-1] if here else before[0] if alone else None
    return None if its is None or (host is not None and host.place == its.place) else its


def _find_deserted(found: Displaced) -> Named | None:
    """The place that the words before the people call deserted: "X was empty after thousands of residents fled"."""
    passage, count, move = found.passage, found.count, found.move
    if move is None or not move.leaves:
        return None
    empty = next((n for n in range(count.first) if passage.form(n) in EMPTY), 0)
    here = [s for s in passage.sites if s.last <= empty and s.lead in {"", "of"} and not s.beside]
    return here[-1].named if here else None  # the first may be that of a dateline


def _find_people(found: Displaced, host: Named | None) -> Named | None:
    """Where people are from, by their adjective: "10,000 X-ian refugees", who are not in X itself."""
    count, move = found.count, found.move
    abroad = count.displaced or (host is not None and move is not None and move.row["status"] == "moved")
    at_home = move is not None and move.row["fact"] in {"displaced", "fled", "crossed"}
    if not (abroad or at_home) or (move is not None and move.row["status"] == "returning"):
        return None
    if any(
        is_possessive(w) and w.form in PLACE_NOUNS for w in found.passage.words[max(count.first - 1, 0) : count.head]
    ):
        return None  # "the enclave's 300 X-ians" live there, and not in X
    first = 0 if count.tallied else count.first
    for site in found.passage.others:
        named = found.passage.forms(site.first - 1, site.last)
        ethnic = any(f in PEOPLES for f in named)  # a people that lives in more than one country
        if site.role == Role.ADJECTIVE and first <= site.first < count.last and site.named.place and not ethnic:
            home = site.named.place
            inside = host is not None and host.place is not None and host.place.country == home.country
            return None if inside else Named(home.name, None, home)
    return None


def _say_fact(move: Move | None, route: Route, polarity: Polarity, *, there: bool) -> str:
    """Short words for the map; `there` where no word leads to the host, and people are only said to be there."""
    destination, via = route.host, route.via
    fact = move.row["fact"] if move else "displaced"
    if polarity == Polarity.FAILED:
        return "kept from moving"
    if move and move.row["status"] == "moved" and destination is not None:
        verb = fact if there else {"displaced": "fled"}.get(fact, fact)
        link = (
            "in"
            if verb in HOSTED | {"displaced"}
            else "into"
            if via or verb == "crossed"
            else "for"
            if verb == "left"
            else "to"
        )
        fact = f"{verb} {link} {destination.name}"
    return fact if polarity != Polarity.PLANNED or fact == "expected" else f"{fact} expected"
