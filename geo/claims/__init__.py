"""What do the articles claim? Who says what happened where, when, and how surely."""

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
]
