"""Fronts: which places an article tells of as fought over, who presses there, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazetteer import Moment, Place, Reading
from geo.claims.actors import Party, find_parties, find_sides
from geo.claims.attribution import Attribution, attribute, find_doubt, is_denied, is_outside, say_briefly
from geo.claims.events import ARMED, Event, find_events
from geo.claims.passages import Passage, Site
from geo.claims.polarity import judge
from geo.claims.provenance import find_when, provide
from geo.claims.records import FrontClaim, FrontShape, Polarity
from geo.claims.words import load_forms

INTENSITIES = load_forms("claims_words", "intensity")
NEARLY = load_forms("claims_words", "near to being")
SHOWN = frozenset({Polarity.HAPPENED, Polarity.HEDGED, Polarity.FAILED})
DEGREES = frozenset({"fighting", "clash"})  # events whose adjective a map repeats: "heaviest fighting"
OF_WAR = 3  # words for armed bodies that make an article one of war: sports pages have fewer
VAGUE = "gains"  # says less than any other event at the same place
NEAR = 14  # words around an ordinary word in which an armed body makes it one of war
SHAPES = {"siege": FrontShape.AROUND, "encirclement": FrontShape.AROUND, "near encirclement": FrontShape.AROUND,
          "offensive": FrontShape.FACING, "advance": FrontShape.FACING, "closing in": FrontShape.AROUND}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """One event at one place: what a front claim is gathered from."""

    event: Event
    site: Site
    polarity: Polarity
    said: Attribution
    action: str
    fact: str
    sides: tuple[str | None, str | None]
    when: Moment | None


def read_fronts(reading: Reading, passages: tuple[Passage, ...]) -> tuple[FrontClaim, ...]:
    """The fronts of one article; what one speaker says of one place in one sentence is one claim."""
    claims: list[FrontClaim] = []
    at_war = sum(w.form in ARMED for p in passages for w in p.words) >= OF_WAR
    for n, passage in enumerate(passages):
        gathered: dict[tuple[str, str | None], list[Hit]] = {}
        for hit in _find_hits(reading, passage, at_war=at_war):
            place = hit.site.named.place
            gathered.setdefault((place.id if place else hit.site.named.name, hit.said.speaker), []).append(hit)
        doubt, denied = find_doubt(reading, passages, n), is_denied(passages, n)
        claims += [_make_claim(reading, passage, hits, doubt, denied=denied) for hits in gathered.values()]
    return tuple(claims)


def _find_hits(reading: Reading, passage: Passage, *, at_war: bool) -> list[Hit]:
    """The events of a passage at each of their places, but for those that did not happen."""
    parties = find_parties(passage)
    hits: list[Hit] = []
    for event in find_events(passage):
        trigger = event.trigger
        said = attribute(reading, passage.stretch(trigger.first, trigger.last))
        polarity = judge(passage, trigger.first, trigger.last, quoted=said.quotation is not None,
                         moments=reading.times, published=reading.article.published)  # fmt: skip
        if polarity not in SHOWN or not _is_warlike(passage, parties, event, at_war=at_war):
            continue
        sites = [s for s in event.sites if event.inherited or not _is_elsewhere(s, said)]
        action, fact = _name_action(passage, event, polarity)
        sides = _find_sides(passage, parties, event)
        when = find_when(reading, passage, trigger.first, said)
        hits += [Hit(event, s, polarity, said, action, fact, sides, when) for s in sites]
    return hits


def _is_warlike(passage: Passage, parties: tuple[Party, ...], event: Event, *, at_war: bool) -> bool:
    """Whether an armed body acts near a word that is ordinary English, or at least a people or a state."""
    trigger, needs = event.trigger, event.trigger.row["needs"]
    if needs not in {"armed", "party"}:
        return True
    first, last = trigger.first - NEAR, trigger.last + NEAR
    tied = any(
        0 <= trigger.first - p.last <= 2 or 0 <= p.first - trigger.last <= 2
        for p in parties
        if p.armed or needs == "party" or at_war
    )
    close = any(first <= p.first < last for p in parties)
    return tied or (needs == "party" and close) or any(f in ARMED for f in passage.forms(first, last))


def _is_elsewhere(site: Site, said: Attribution) -> bool:
    """Whether a place is only where the speaker stood, or stands outside of what was said."""
    span = site.named.span
    return span is not None and is_outside(span, said)


def _name_action(passage: Passage, event: Event, polarity: Polarity) -> tuple[str, str]:
    """The name of an event, and how a map says it of a place."""
    row, first = event.trigger.row, event.trigger.first
    action, fact = row["action"], row["fact"]
    if polarity == Polarity.FAILED:
        return f"{action} failed", f"not {fact}" if fact.endswith(("ed", "on", "en", "through")) else f"{fact} failed"
    before = " ".join(passage.forms(first - 2, first))
    if action in {"encirclement", "siege", "capture"} and any(before.endswith(near) for near in NEARLY):
        return f"near {action}", f"nearly {fact}"
    degree = passage.form(first - 1)
    return action, f"{degree} {fact}" if action in DEGREES and degree in INTENSITIES else fact


def _find_sides(passage: Passage, parties: tuple[Party, ...], event: Event) -> tuple[str | None, str | None]:
    """Who presses and who is pressed; in a retreat the subject is the pressed side."""
    trigger = event.trigger
    after = passage.forms(trigger.last, trigger.last + 3)
    actor, opponent = find_sides(passage, parties, trigger.first, trigger.last, agent_after="by" in after)
    if trigger.row["side"] == "yield":
        return opponent, actor
    return actor, opponent


def _make_claim(
    reading: Reading, passage: Passage, hits: Sequence[Hit], doubt: str | None, *, denied: bool
) -> FrontClaim:
    """One claim of all that one speaker says of one place in one sentence."""
    actions = tuple(dict.fromkeys(h.action for h in hits))
    facts = tuple(dict.fromkeys(h.fact for h in hits if h.action != VAGUE)) or (hits[0].fact,)
    actor, opponent = _merge_sides(hits)
    polarity = next(
        (p for p in (Polarity.FAILED, Polarity.HEDGED) if any(h.polarity == p for h in hits)), hits[0].polarity
    )
    if denied and hits[0].said.speaker:
        polarity = Polarity.DENIED
    shape = FrontShape.SIDES if _presses_both_sides(passage, hits) else next(
        (SHAPES[a] for a in actions if a in SHAPES), FrontShape.PLACE)  # fmt: skip
    notes = [doubt if hits[0].said.speaker else None]
    return FrontClaim(
        provenance=provide(reading, passage, hits[0].said, next((h.when for h in hits if h.when), None), notes),
        where=hits[0].site.named,
        actions=actions,
        actor=actor,
        opponent=opponent,
        polarity=polarity,
        shape=shape,
        fact=_join(facts),
        origin=_find_origin(passage, hits),
        brief=_say_brief(reading, hits),
    )


def _say_brief(reading: Reading, hits: Sequence[Hit]) -> str:
    """What a speaker said of a place, first of all that it failed."""
    telling = next((h for h in hits if h.polarity == Polarity.FAILED), hits[0])
    return say_briefly(reading, telling.said.quotation) if telling.said.quotation else ""


def _merge_sides(hits: Sequence[Hit]) -> tuple[str | None, str | None]:
    """The sides of several events at one place: the surest of each, and never the same body on both."""
    actor = next((h.sides[0] for h in hits if h.sides[0]), None)
    opponents = [h.sides[1] for h in hits if h.sides[1] and h.sides[1] != actor]
    return actor, next(iter(opponents), None)


def _presses_both_sides(passage: Passage, hits: Sequence[Hit]) -> bool:
    """ "From both sides", "from two directions"."""
    last = max(h.event.trigger.last for h in hits)
    after = passage.forms(last, last + 8)
    pairs = pairwise(after)
    return any(a in {"both", "two", "all", "three"} and b in {"sides", "directions", "flanks"} for a, b in pairs)


def _find_origin(passage: Passage, hits: Sequence[Hit]) -> Place | None:
    """Where the actors come from: "troops from the enclave of X"."""
    last = max(h.event.trigger.last for h in hits)
    return next(
        (s.named.place for s in passage.sites
         if s.lead == "from" and s.start >= last and passage.form(s.start - 1) in ARMED), None
    )  # fmt: skip


def _join(facts: tuple[str, ...]) -> str:
    """Facts in a row: "shelled and closed in on"."""
    last = facts[-1]
    link = ", " if last.startswith("not ") else " and "
    return last if len(facts) == 1 else ", ".join(facts[:-1]) + link + last
