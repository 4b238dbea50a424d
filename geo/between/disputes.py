"""Disputes: two who say different things of one place, way or flight, each shown with what the other says."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from geo.between.likeness import are_one_flow, are_one_way, name_families
from geo.between.told import DENIALS, Claim, Told, are_one_place, find_keys, list_told
from geo.claims import Certainty, Claims, CorridorClaim, FlowClaim, FrontClaim, Polarity, conjugate

AGAINST = frozenset({Polarity.FAILED, Polarity.DENIED})
OPPOSITE = frozenset({"open", "cut"})  # what a way cannot be at once
TOGETHER = timedelta(days=10)  # articles further apart than this speak of different days
LOOKED_AT = 24  # claims on the same place, next in the order of printing, that one is compared with


def find_disputes(claims: Sequence[Claims]) -> tuple[Claims, ...]:
    """The same claims, where two attributions conflict marked as disputed, with both in the note.

    They conflict where different speakers tell of the same thing, at the same time, and one says that it failed or
    did not happen, or that a way is cut which the other says is open.
    """
    told = list_told(claims)
    against: dict[str, Told] = {}
    for one, other in _pair_up((*told, *list_told(claims, denied=True))):
        if conflict(one, other):
            against.setdefault(one.id, other)
            against.setdefault(other.id, one)
    if not against:
        return tuple(claims)
    marked = iter([_mark(t, against.get(t.id)) for t in told])
    return tuple(_take(one, marked) for one in claims)


def _take(one: Claims, marked: Iterator[Claim]) -> Claims:
    """An article's claims, each as it was marked."""
    return replace(
        one,
        fronts=tuple(c for _ in one.fronts if isinstance(c := next(marked), FrontClaim)),
        corridors=tuple(c for _ in one.corridors if isinstance(c := next(marked), CorridorClaim)),
        flows=tuple(c for _ in one.flows if isinstance(c := next(marked), FlowClaim)),
    )


def _pair_up(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Claims of one kind and place, that somebody in particular makes."""
    blocks: dict[Hashable, list[Told]] = {}
    for claim in told:
        if claim.speaker is not None and claim.claim.provenance.certainty in {Certainty.CLAIMED, Certainty.DISPUTED}:
            for key in _list_keys(claim.claim):
                blocks.setdefault((_name_kind(claim), key), []).append(claim)
    for block in blocks.values():
        ordered = sorted(block, key=lambda t: t.claim.provenance.published or date.max)
        for n, one in enumerate(ordered):
            yield from ((one, other) for other in ordered[n + 1 : n + 1 + LOOKED_AT])


def _list_keys(claim: Claim) -> tuple[str, ...]:
    """The places of a claim."""
    ends = (claim.where,) if isinstance(claim, FrontClaim) else (claim.origin, claim.destination)
    ends = (*ends, claim.where) if isinstance(claim, CorridorClaim) else ends
    return tuple(dict.fromkeys(key for end in ends for key in find_keys(end)))


def conflict(one: Told, other: Told) -> bool:
    """Whether two claims contradict each other."""
    a, b = one.claim.provenance, other.claim.provenance
    sure = {Certainty.CLAIMED, Certainty.DISPUTED}
    if a.speaker is None or b.speaker is None or a.speaker == b.speaker or not {a.certainty, b.certainty} <= sure:
        return False
    if a.published is not None and b.published is not None and abs(a.published - b.published) > TOGETHER:
        return False
    if DENIALS in {one.kind, other.kind}:
        return _are_denied(one, other)
    return _say_opposites(one.claim, other.claim)


def _are_denied(one: Told, other: Told) -> bool:
    """Whether one denies what the other says was done there."""
    a, b = one.claim, other.claim
    if one.kind == other.kind or not isinstance(a, FrontClaim) or not isinstance(b, FrontClaim):
        return False
    apart = next(c.polarity for t, c in ((one, a), (other, b)) if t.kind != DENIALS) not in AGAINST
    return apart and are_one_place(a.where, b.where) and bool(name_families(a.actions) & name_families(b.actions))


def _name_kind(told: Told) -> str:
    """The kind of claim that one is compared with."""
    return "fronts" if told.kind == DENIALS else told.kind


def _say_opposites(one: Claim, other: Claim) -> bool:
    """Whether one claim says of the same thing that it is not as the other has it."""
    apart = (one.polarity in AGAINST) != (other.polarity in AGAINST)
    if isinstance(one, FrontClaim) and isinstance(other, FrontClaim):
        a, b = one.where, other.where
        if a.place is not None and b.place is not None:
            return apart and a.place.id == b.place.id
        return apart and a.name.casefold() == b.name.casefold()
    if isinstance(one, CorridorClaim) and isinstance(other, CorridorClaim):
        return are_one_way(one, other) and (apart or {one.status, other.status} == OPPOSITE)
    if isinstance(one, FlowClaim) and isinstance(other, FlowClaim):
        return apart and are_one_flow(one, other)
    return False


def _mark(told: Told, against: Told | None) -> Claim:
    """A claim with its dispute."""
    claim = told.claim
    if against is None or claim.provenance.settled:
        return claim
    pair = sorted([told, against], key=lambda t: (str(t.claim.provenance.published), t.claim.provenance.span.start))
    words = ", ".join(f"{(t.speaker or '').split(', ')[0]} {_say(t)} {say_claim(t.claim)}" for t in pair)
    note = "; ".join(n for n in (f"disputed: {words}", claim.provenance.note) if n)
    return replace(claim, provenance=replace(claim.provenance, certainty=Certainty.DISPUTED, note=note))


def _say(told: Told) -> str:
    """Whether somebody says or denies a thing."""
    quoted = isinstance(told.claim, FrontClaim) and told.claim.brief.startswith("“")
    verb = conjugate((told.speaker or "").split(", ")[0], "deny" if told.kind == DENIALS else "say")
    return f"{verb} that" if told.kind == DENIALS and not quoted else verb


def say_claim(claim: Claim) -> str:
    """What a speaker says, in few words: the article's own where the claim keeps them."""
    if isinstance(claim, FrontClaim):
        return claim.brief or f"{claim.where.name} {claim.fact}"
    if isinstance(claim, CorridorClaim):
        return f"{claim.where.name} is {claim.status}"
    denied = "not " if claim.polarity in AGAINST else ""
    return f"{denied}{claim.words or claim.who or 'people'} {claim.fact}"
