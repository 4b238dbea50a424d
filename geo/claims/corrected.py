"""What a person has said of a claim goes before what the rules made of its sentence: the last step of all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from gazetteer import ClaimCorrection, ClaimVerdict, Reading, Span
from geo.claims.given import (
    change_corridor,
    change_flow,
    change_front,
    make_corridor,
    make_flow,
    make_front,
    say_number,
)
from geo.claims.records import Claims, CorridorClaim, FlowClaim, FrontClaim

Claim = TypeVar("Claim", FrontClaim, CorridorClaim, FlowClaim)
Make = Callable[[Reading, ClaimCorrection, Span], Claim]
Change = Callable[[Reading, ClaimCorrection, Claim], Claim]


def correct_claims(told: Claims) -> Claims:
    """The claims of an article as a person has set them right: some changed, some gone, some that were missed."""
    if not told.reading.article.claim_corrections:
        return told
    return replace(
        told,
        fronts=_correct("front", told.reading, told.fronts, make_front, change_front),
        corridors=_correct("corridor", told.reading, told.corridors, make_corridor, change_corridor),
        flows=_correct("flow", told.reading, told.flows, make_flow, change_flow),
    )


def _correct(
    kind: str, reading: Reading, claims: Sequence[Claim], make: Make[Claim], change: Change[Claim]
) -> tuple[Claim, ...]:
    """The claims of one kind; a correction whose sentence is gone changes none of them."""
    told = list(claims)
    for said in reading.article.claim_corrections:
        span = said.find_sentence(reading.article.text) if said.kind == kind else None
        if span is None:
            continue
        n = _find(told, said, span)
        if said.verdict is ClaimVerdict.WRONG:
            told = [claim for number, claim in enumerate(told) if number != n]
        elif n is not None:
            told[n] = change(reading, said, told[n])
        else:
            told.append(change(reading, said, make(reading, said, span)))
    return tuple(sorted(told, key=lambda claim: claim.provenance.span.start))


def _find(told: Sequence[Claim], said: ClaimCorrection, span: Span) -> int | None:
    """Which claim is meant: what the program had read, or one that it reads by now as the person says it."""
    near = [n for n, claim in enumerate(told) if claim.provenance.span.overlaps(span)]
    found = [n for n in near if said.was is not None and name_parts(told[n]) == dict(said.was)]
    if not found and said.verdict is ClaimVerdict.SO:
        found = [n for n in near if name_parts(told[n]) == name_given(said)]
    return next(iter(found), None)


def name_parts(claim: FrontClaim | CorridorClaim | FlowClaim) -> dict[str, str]:
    """The words by which one claim of a sentence is told from another: its ends and its number."""
    if isinstance(claim, FrontClaim):
        return {"place": claim.where.name}
    named = {field: getattr(claim, field) for field in ("origin", "destination", "via")}
    words = {field: end.name for field, end in named.items() if end is not None}
    number = claim.words if isinstance(claim, FlowClaim) else None
    return words | ({"number": number} if number else {})


def name_given(said: ClaimCorrection) -> dict[str, str]:
    """The same words of the claim that a correction makes."""
    number = say_number(said.number) if said.kind == "flow" else None
    return {field: end.name for field, end in said.ends} | ({"number": number} if number else {})


def name_row(kind: str, row: Mapping[str, object]) -> dict[str, str]:
    """The same words of a layer's row."""
    columns = {"front": {"place": "place"}, "corridor": {}}.get(kind, {"number": "people_text"})
    ends = {} if kind == "front" else {field: field for field in ("origin", "destination", "via")}
    return {field: str(row[column]) for field, column in (ends | columns).items() if row.get(column)}
