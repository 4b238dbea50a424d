"""Disputes: two who say different things of one place, each shown with what the other says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.claims.records import Certainty, FrontClaim, Polarity

AGAINST = frozenset({Polarity.FAILED, Polarity.DENIED})
TOGETHER = timedelta(days=10)  # articles further apart than this speak of different days


def find_disputes(claims: Sequence[FrontClaim]) -> tuple[FrontClaim, ...]:
    """The same claims, where two attributions conflict marked as disputed, with both in the note.

    They conflict where different speakers tell of the same place, at the same time, and one says that it failed or
    did not happen.
    """
    return tuple(_mark(claim, [c for c in claims if conflicts(claim, c)]) for claim in claims)


def conflicts(one: FrontClaim, other: FrontClaim) -> bool:
    """Whether two claims contradict each other."""
    a, b = one.provenance, other.provenance
    if a.speaker is None or b.speaker is None or a.speaker == b.speaker or not _are_claimed(one, other):
        return False
    if (one.polarity in AGAINST) == (other.polarity in AGAINST) or not _are_one_place(one, other):
        return False
    return a.published is None or b.published is None or abs(a.published - b.published) <= TOGETHER


def _are_claimed(one: FrontClaim, other: FrontClaim) -> bool:
    """Whether somebody in particular says each."""
    return all(c.provenance.certainty == Certainty.CLAIMED for c in (one, other))


def _are_one_place(one: FrontClaim, other: FrontClaim) -> bool:
    """Whether two claims speak of the same place."""
    a, b = one.where, other.where
    if a.place is not None and b.place is not None:
        return a.place.id == b.place.id
    return a.name.casefold() == b.name.casefold()


def _mark(claim: FrontClaim, against: Sequence[FrontClaim]) -> FrontClaim:
    """A claim with its dispute."""
    if not against:
        return claim
    pair = sorted([claim, against[0]], key=lambda c: (str(c.provenance.published), c.provenance.span.start))
    words = ", ".join(f"{(c.provenance.speaker or '').split(', ')[0]} says {c.brief}" for c in pair)
    note = "; ".join(n for n in (f"disputed: {words}", claim.provenance.note) if n)
    return replace(claim, provenance=replace(claim.provenance, certainty=Certainty.DISPUTED, note=note))
