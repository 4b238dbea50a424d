"""Fronts: which places an article tells of as fought over, who presses there, and what came of it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer import Place, Reading
from geo.claims.actors import ARMED, Side
from geo.claims.attribution import conjugate, find_denial, find_doubt, say_briefly
from geo.claims.hits import Hit, find_hits
from geo.claims.lines import read_lines
from geo.claims.passages import Passage
from geo.claims.provenance import provide
from geo.claims.reasons import explain_front
from geo.claims.records import Certainty, FrontClaim, FrontShape, Polarity, Provenance
from geo.claims.warfare import is_of_war

VAGUE = "gains"  # says less than any other event at the same place
SHAPES = {"siege": FrontShape.AROUND, "encirclement": FrontShape.AROUND, "near encirclement": FrontShape.AROUND,
          "offensive": FrontShape.FACING, "advance": FrontShape.FACING, "closing in": FrontShape.AROUND}  # fmt: skip
HANDOVER = {"withdrawal": 1, "retreat": 1, "loss": 1, "fall": 2, "entry": 3, "capture": 3}  # the last tells the most


def read_fronts(reading: Reading, passages: tuple[Passage, ...]) -> tuple[FrontClaim, ...]:
    """The fronts of one article; what one speaker says of one place in one sentence is one claim."""
    claims: list[FrontClaim] = []
    at_war = is_of_war(passages)
    for n, passage in enumerate(passages):
        gathered: dict[tuple[str, str | None], list[Hit]] = {}
        for hit in find_hits(reading, passage, at_war=at_war, before=passages[n - 1] if n else None):
            place = hit.site.named.place
            gathered.setdefault((place.id if place else hit.site.named.name, hit.said.speaker), []).append(hit)
        doubt, denial = find_doubt(reading, passages, n), find_denial(reading, passages, n)
        lines = read_lines(reading, passage, at_war=at_war)
        drawn = {point.name for line in lines for point in line.line}
        parts = (part for hits in gathered.values() for part in _part_by_actor(hits))
        told = [_make_claim(reading, passage, part, doubt, denial) for part in parts]
        claims += [*lines, *(claim for claim in told if claim.where.name not in drawn)]
    return tuple(claims)


def _make_claim(
    reading: Reading, passage: Passage, hits: Sequence[Hit], doubt: str | None, denial: str | None
) -> FrontClaim:
    """One claim of all that one speaker says of one place in one sentence."""
    hits = _drop_repelling(hits)
    actor, opponent = _merge_sides(hits)
    whole, hits = hits, _tell_once(hits, actor)
    actions = tuple(dict.fromkeys(h.action for h in hits))
    facts = tuple(dict.fromkeys(h.fact for h in hits if h.action != VAGUE)) or (hits[0].fact,)
    telling = next((h for h in hits if h.polarity == Polarity.FAILED), None)
    telling = telling or next((h for h in hits if h.polarity == Polarity.HEDGED), hits[0])
    shape = FrontShape.SIDES if _presses_both_sides(passage, hits) else next(
        (SHAPES[a] for a in actions if a in SHAPES), FrontShape.PLACE)  # fmt: skip
    return FrontClaim(
        provenance=_provide(reading, passage, hits, doubt, denial),
        where=hits[0].site.named,
        actions=actions,
        actor=actor.name if actor else None,
        opponent=opponent.name if opponent else None,
        polarity=telling.polarity,
        shape=shape,
        fact=_join(facts),
        origin=_find_origin(passage, hits),
        brief=_say_brief(reading, hits),
        why=explain_front(reading, passage, whole, (actor, opponent), telling),
    )


def _part_by_actor(hits: Sequence[Hit]) -> Sequence[Sequence[Hit]]:
    """The events at a place, apart where one side takes what another has taken: "entered X, which Y retook"."""
    taking = [h for h in hits if HANDOVER.get(h.action, 0) == max(HANDOVER.values()) and h.sides[0]]
    actors = tuple(dict.fromkeys(h.sides[0].name.casefold() for h in taking if h.sides[0]))
    if len(actors) < 2:
        return [hits]
    others = [h for h in hits if h not in taking]
    parts = [[h for h in taking if h.sides[0] and h.sides[0].name.casefold() == actor] for actor in actors]
    return [[*others, *parts[0]], *parts[1:]]


def _provide(
    reading: Reading, passage: Passage, hits: Sequence[Hit], doubt: str | None, denial: str | None
) -> Provenance:
    """Where a front comes from, with what the next sentence says against it: a denial makes it disputed."""
    said, when = hits[0].said, next((h.when for h in hits if h.when), None)
    if said.speaker is None or denial is None:
        return provide(reading, passage, said, when, [denial, doubt if said.speaker else None])
    both = f"disputed: {said.speaker} {conjugate(said.speaker, 'say')} {_say_brief(reading, hits)}, {denial}"
    return replace(provide(reading, passage, said, when, [both, doubt]), certainty=Certainty.DISPUTED)


def _drop_repelling(hits: Sequence[Hit]) -> Sequence[Hit]:
    """The events without "beat off" where that is what became of an attack at the same place."""
    told = {h.judged.at for h in hits if h.judged.polarity == Polarity.FAILED}
    return [h for h in hits if h.event.trigger.first not in told] or hits


def _tell_once(hits: Sequence[Hit], actor: Side | None) -> Sequence[Hit]:
    """The events without those that tell the same from the other side: "seized it after the army had left"."""
    least = max((HANDOVER.get(h.action, 0) for h in hits), default=0)
    if actor is None or any(h.polarity != Polarity.HAPPENED for h in hits):
        return hits
    return [
        h for h in hits
        if not (0 < HANDOVER.get(h.action, 0) < least and h.sides[1] and h.sides[1].name != actor.name)
    ]  # fmt: skip


def _say_brief(reading: Reading, hits: Sequence[Hit]) -> str:
    """What a speaker said of a place, first of all that it failed."""
    telling = next((h for h in hits if h.polarity == Polarity.FAILED), hits[0])
    return say_briefly(reading, telling.said.quotation) if telling.said.quotation else ""


def _merge_sides(hits: Sequence[Hit]) -> tuple[Side | None, Side | None]:
    """The sides of several events at one place: the surest of each, and never the same body on both."""
    actor = next((h.sides[0] for h in hits if h.sides[0]), None)
    own = actor.name if actor else None
    opponents = [h.sides[1] for h in hits if h.sides[1] and h.sides[1].name != own]
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
