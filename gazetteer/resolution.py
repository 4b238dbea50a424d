"""Toponym resolution: which place each name means, with the evidence that decided."""

from dataclasses import dataclass

from gazetteer.mention import Mention
from gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against a candidate: its kind, the reason in words, and what it weighed."""

    kind: str
    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place a name could mean; `score` lies in 0..1, and `evidence` is what decided, weightiest first."""

    place: Place
    score: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """A mention and the place it means: `place` is None where no candidate is good enough to be named."""

    mention: Mention
    place: Place | None
    candidates: tuple[Candidate, ...] = ()
