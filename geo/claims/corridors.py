"""Corridors: which ways an article says are opened, cut, contested or promised, and what they link."""

from dataclasses import replace

from gazetteer import Reading
from geo.claims.actors import find_parties, find_sides
from geo.claims.attribution import attribute
from geo.claims.passages import Passage
from geo.claims.polarity import find_clause, judge
from geo.claims.provenance import find_when, provide
from geo.claims.records import CorridorClaim, FrontClaim, Named, Polarity
from geo.claims.ways import Way, find_course
from geo.claims.words import load_forms

KINDS = ("promised", "cut", "contested", "open")
STATUS = {kind: load_forms("claims_corridors", kind) for kind in KINDS}
LINKS = load_forms("claims_corridors", "links")
SUPPLY = load_forms("claims_corridors", "supply")
REACH = 8  # words between a way and what is done to it
FACTS = {"open": "opened", "cut": "cut", "contested": "contested", "promised": "promised"}


def read_corridors(
    reading: Reading, passages: tuple[Passage, ...], ways: tuple[tuple[Way, ...], ...], fronts: tuple[FrontClaim, ...]
) -> tuple[CorridorClaim, ...]:
    """The corridors of one article: one claim for each sentence that says something of the way itself."""
    claims = [
        claim
        for passage, found in zip(passages, ways, strict=True)
        for way in found
        if (claim := _read_claim(reading, passage, way)) is not None
    ]
    return tuple(_merge(claim, claims, fronts) for claim in claims)


def _read_claim(reading: Reading, passage: Passage, way: Way) -> CorridorClaim | None:
    """What one sentence says of one way; None where it says nothing of it, or the way is a plain road."""
    done = _find_done(passage, way)
    linked = way.origin is not None or way.destination is not None
    supplied = any(f in SUPPLY for f in passage.forms(way.first - 12, way.last + 8))
    cut = done is not None and done[0] == "cut"
    straddled = _find_straddled(passage, way)
    linked = linked or straddled is not None
    placed = linked or way.via is not None or way.named.place is not None
    if (
        not placed
        or not (linked or (done and done[0] != "contested") or supplied)
        or not (way.firm or (linked and (cut or _links(passage, way))))
    ):
        return None
    at = done[1] if done else way.last - 1
    said = attribute(reading, passage.stretch(way.first, way.last))
    polarity = judge(passage, at, at + 1, quoted=said.quotation is not None, moments=reading.times,
                     published=reading.article.published)  # fmt: skip
    if polarity in {Polarity.DENIED, Polarity.PAST} or (polarity == Polarity.PLANNED and cut):
        return None
    status = done[0] if done else "open"
    status = "promised" if polarity == Polarity.PLANNED and status == "open" and done else status
    return CorridorClaim(
        provenance=provide(reading, passage, said, find_when(reading, passage, at, said), []),
        where=replace(way.named, place=way.named.place or find_course(reading, way)),
        origin=way.origin,
        destination=way.destination,
        via=way.via or straddled,
        status=status,
        polarity=polarity,
        fact=_say_fact(passage, way, done, linked=linked),
    )


def _find_done(passage: Passage, way: Way) -> tuple[str, int] | None:
    """What is done to a way, and at which word."""
    begin, _ = find_clause(passage, way.first)
    window = range(max(begin, way.first - REACH - 6), min(len(passage.words), way.tail + REACH))
    hits = [
        (abs(n - way.first), kind, n)
        for n in window
        if not way.first <= n < way.tail
        for kind in KINDS
        if any(" ".join(passage.forms(n, n + k)) in STATUS[kind] for k in (1, 2, 3, 4))
    ]
    if not hits:
        return None
    _, kind, n = min(hits)
    return kind, n


def _links(passage: Passage, way: Way) -> bool:
    """Whether a verb says that a road joins places."""
    return any(f in LINKS for f in passage.forms(way.last, way.last + 4))


def _find_straddled(passage: Passage, way: Way) -> Named | None:
    """The place on a way: "the town straddles a road linking one side's land and the other's"."""
    if not _links(passage, way) or way.via is not None:
        return None
    lies = {"straddles", "straddle", "sits", "lies", "controls", "commands", "straddling", "astride", "on", "along"}
    before = [s for s in passage.sites if s.last <= way.first and not s.lead]
    told = any(f in lies for f in passage.forms(before[-1].last, way.first)) if before else False
    return before[-1].named if told else None


def _say_fact(passage: Passage, way: Way, done: tuple[str, int] | None, *, linked: bool) -> str:
    """Short words for the map: "opened by X militias", "links X to Y"."""
    if done and done[0] == "open":
        actor, _ = find_sides(passage, find_parties(passage), done[1], done[1] + 1)
        return f"opened by {actor.name}" if actor else "opened"
    if linked and way.origin and way.destination and not (done and way.by_ends):
        return f"links {way.origin.name} to {way.destination.name}"
    if done:
        return FACTS[done[0]]
    return "supply road" if not linked else "corridor"


def _merge(claim: CorridorClaim, claims: list[CorridorClaim], fronts: tuple[FrontClaim, ...]) -> CorridorClaim:
    """A claim with the ends, the course and the standing that the article gives its way elsewhere."""
    same = [c for c in claims if c.where.name == claim.where.name]
    fought = any(f.where.name == claim.where.name or _same_place(f.where, claim.where) for f in fronts)
    statuses = {c.status for c in same}
    status = "contested" if fought and statuses <= {"open", "contested"} else claim.status
    return CorridorClaim(
        provenance=claim.provenance,
        where=claim.where,
        origin=claim.origin or next((c.origin for c in same if c.origin), None),
        destination=claim.destination or next((c.destination for c in same if c.destination), None),
        via=claim.via or next((c.via for c in same if c.via), None),
        status=status,
        polarity=claim.polarity,
        fact=claim.fact,
    )


def _same_place(one: Named, other: Named) -> bool:
    """Whether two names mean one place of the gazetteer."""
    return one.place is not None and other.place is not None and one.place.id == other.place.id
