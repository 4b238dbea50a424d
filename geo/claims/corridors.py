"""Corridors: which ways an article says are opened, cut, contested or promised, and what they link."""

from dataclasses import replace
from itertools import pairwise

from gazetteer import Reading
from geo.claims.actors import find_parties, find_sides
from geo.claims.attribution import attribute
from geo.claims.deeds import ASKED, Deed, find_deed
from geo.claims.ends import is_lifeline
from geo.claims.holders import find_holder
from geo.claims.passages import DIRECTIONS, LENGTHS, Passage
from geo.claims.polarity import weigh
from geo.claims.provenance import find_when, provide
from geo.claims.reasons import explain_corridor
from geo.claims.records import CorridorClaim, FrontClaim, Named, Polarity
from geo.claims.warfare import is_of_war
from geo.claims.ways import Way, find_course
from geo.claims.words import load_forms

LINKS = load_forms("claims_corridors", "links")
SUPPLY = load_forms("claims_corridors", "supply")
HELD = {"control", "capture"}  # a front that only says who holds a way is no fight over it
FORCED = load_forms("claims_corridors", "forced")
OF_TRADE = load_forms("claims_corridors", "of trade")
LINKED = 8  # words from "asked" to what is asked for
ONLY = frozenset({"only", "sole", "last"})
FACTS = {"open": "opened", "cut": "cut", "contested": "contested", "promised": "promised"}


def read_corridors(
    reading: Reading, passages: tuple[Passage, ...], ways: tuple[tuple[Way, ...], ...], fronts: tuple[FrontClaim, ...]
) -> tuple[CorridorClaim, ...]:
    """The corridors of one article: one claim for each sentence that says something of the way itself."""
    at_war = is_of_war(passages)
    claims = [
        claim
        for passage, found in zip(passages, ways, strict=True)
        for way in found
        if (claim := _read_claim(reading, passage, way, at_war=at_war)) is not None
    ]
    return tuple(_merge(claim, claims, fronts) for claim in claims)


def _read_claim(reading: Reading, passage: Passage, way: Way, *, at_war: bool) -> CorridorClaim | None:
    """What one sentence says of one way; None where it says nothing of it, or the way is a plain road."""
    deed, straddled = find_deed(passage, way), _find_straddled(passage, way)
    holder = find_holder(passage, way.first, way.last, tail=way.tail) if at_war else None
    linked = bool(way.origin or way.destination or straddled)
    if not (linked or way.via or way.named.place) or not _tells(passage, way, deed, linked=linked,
                                                                at_war=at_war, held=holder is not None):  # fmt: skip
        return None
    at = deed.first if deed else way.last - 1
    said = attribute(reading, passage.stretch(way.first, way.last))
    judged = weigh(passage, at, at + 1, quoted=said.quotation is not None, moments=reading.times,
                   published=reading.article.published)  # fmt: skip
    cut = deed is not None and deed.kind == "cut"
    if judged.polarity in {Polarity.DENIED, Polarity.PAST} or (judged.polarity == Polarity.PLANNED and cut):
        return None
    status = _find_status(deed, judged.polarity)
    if judged.polarity == Polarity.PLANNED and not _is_settled(way, deed):
        return None
    return CorridorClaim(
        provenance=provide(reading, passage, said, find_when(reading, passage, at, said), []),
        where=replace(way.named, place=way.named.place or find_course(reading, way)),
        origin=way.origin,
        destination=way.destination,
        via=way.via or straddled,
        status=status,
        polarity=judged.polarity,
        fact=FACTS[status] if deed and status != deed.kind else _say_fact(passage, way, deed, linked=linked),
        holder=holder.name if holder else None,
        why=explain_corridor(reading, passage, way, deed, holder, judged),
    )


def _find_status(deed: Deed | None, polarity: Polarity) -> str:
    """How a way stands: what is done to it, but for what is only wanted or tried."""
    status = deed.kind if deed else "open"
    if polarity == Polarity.PLANNED and status == "open":
        return "promised"
    return "contested" if polarity == Polarity.FAILED and status in {"cut", "open"} else status


def _is_settled(way: Way, deed: Deed | None) -> bool:
    """Whether a way that is wanted is more than a wish: it is promised, or the words state its ends."""
    ends = [e for e in (way.origin, way.destination) if e is not None]
    return (deed is not None and deed.kind == "promised") or any(e.place is not None for e in ends)


def _tells(passage: Passage, way: Way, deed: Deed | None, *, linked: bool, at_war: bool, held: bool) -> bool:
    """Whether a sentence makes a corridor of a way.

    A noun that alone means one needs its ends, a deed or supplies; a road must link places, or lie at one, and be
    cut, opened, fought over or held in an article of war. In any other it must be cut by force, or be the only one.
    """
    beside = passage.forms(way.first - 3, way.first)
    if not way.firm and any(a in DIRECTIONS or a.endswith("wards") for a, b in pairwise(beside) if b == "of"):
        return False  # "positions east of the X road"
    if passage.form(way.first - 1) in OF_TRADE or passage.form(way.noun - 1) in OF_TRADE:
        return False  # "a smuggling route"
    if way.firm:
        if not (way.origin and way.destination) and not is_lifeline(passage, way.noun, way.last):
            return False
        supplied = any(f in SUPPLY for f in passage.forms(way.first - 12, way.last + 8))
        apposed = way.via is not None and way.via.span == way.named.span  # "X, the lifeline of Y"
        done_to = deed is not None and (deed.kind != "contested" or apposed)
        return linked or supplied or held or done_to
    both = way.origin is not None and way.destination is not None
    done = " ".join(passage.forms(deed.first, deed.last)) if deed else ""
    if not way.firm and (LENGTHS & set(way.named.name.split()) or way.named.name.endswith(("Roads", "Bridges"))):
        return False  # "four miles below X bridge" is a point, and "X Cross Roads" a place
    if not at_war:
        return both and (
            done in FORCED or (_links(passage, way) and bool(ONLY & set(passage.forms(way.first, way.noun))))
        )
    supplied = linked and any(f in SUPPLY for f in passage.forms(way.first, way.tail))
    if supplied or (linked and _links(passage, way)):  # "the X crossing, the main aid crossing to Y"
        return True
    return held or (deed is not None and ((linked and deed.kind == "cut") or both or way.via is not None))


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


def _say_fact(passage: Passage, way: Way, deed: Deed | None, *, linked: bool) -> str:
    """Short words for the map: "opened by X militias", "links X to Y"."""
    if deed and deed.kind == "open":
        actor, _ = find_sides(passage, find_parties(passage), deed.first, deed.last)
        return f"opened by {actor.name}" if actor else "opened"
    if linked and way.origin and way.destination and not (deed and (way.by_ends or deed.kind == "cut")):
        return f"links {way.origin.name} to {way.destination.name}"
    if deed and deed.kind == "promised" and any(f in ASKED for f in passage.forms(deed.first - LINKED, deed.last)):
        return "asked for"
    if deed:
        return FACTS[deed.kind]
    return "supply road" if not linked else "corridor"


def _merge(claim: CorridorClaim, claims: list[CorridorClaim], fronts: tuple[FrontClaim, ...]) -> CorridorClaim:
    """A claim with the ends, the course and the standing that the article gives its way elsewhere."""
    same = [c for c in claims if c.where.name == claim.where.name]
    fights = [f.where for f in fronts if not set(f.actions) <= HELD]
    fought = any(w.name == claim.where.name or _same_place(w, claim.where) for w in fights)
    statuses = {c.status for c in same}
    status = "contested" if fought and statuses <= {"open", "contested"} else claim.status
    return replace(
        claim,
        origin=claim.origin or next((c.origin for c in same if c.origin), None),
        destination=claim.destination or next((c.destination for c in same if c.destination), None),
        via=claim.via or next((c.via for c in same if c.via), None),
        holder=claim.holder or next((c.holder for c in same if c.holder), None),
        status=status,
    )


def _same_place(one: Named, other: Named) -> bool:
    """Whether two names mean one place of the gazetteer."""
    return one.place is not None and other.place is not None and one.place.id == other.place.id
