"""What do the articles claim? Who says what happened where, when, and how surely."""

from geo.claims.attribution import attribute
from geo.claims.disputes import find_disputes
from geo.claims.reader import read_claims
from geo.claims.records import (
    Certainty,
    Claims,
    CorridorClaim,
    FlowClaim,
    FrontClaim,
    FrontShape,
    Named,
    Polarity,
    Provenance,
)

__all__ = [
    "Certainty",
    "Claims",
    "CorridorClaim",
    "FlowClaim",
    "FrontClaim",
    "FrontShape",
    "Named",
    "Polarity",
    "Provenance",
    "attribute",
    "find_disputes",
    "read_claims",
]
