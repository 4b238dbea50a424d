"""What do the articles claim? Who says what happened where, when, and how surely."""

from geo.claims.attribution import attribute, conjugate, name_speaker
from geo.claims.corrected import name_given, name_row
from geo.claims.given import list_actions, read_bounds, read_unit
from geo.claims.reader import read_claims
from geo.claims.records import (
    HOSTED,
    Certainty,
    Claims,
    CorridorClaim,
    FlowClaim,
    FrontClaim,
    FrontShape,
    Named,
    Polarity,
    Provenance,
    Reason,
)

__all__ = [
    "HOSTED",
    "Certainty",
    "Claims",
    "CorridorClaim",
    "FlowClaim",
    "FrontClaim",
    "FrontShape",
    "Named",
    "Polarity",
    "Provenance",
    "Reason",
    "attribute",
    "conjugate",
    "list_actions",
    "name_given",
    "name_row",
    "name_speaker",
    "read_bounds",
    "read_claims",
    "read_unit",
]
