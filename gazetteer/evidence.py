"""What was found of a mention: the places it could mean, and the evidence for each."""

from dataclasses import dataclass

from gazetteer.mention import Mention
from gazetteer.place import Place

SENDER = "sender"  # the kind of the evidence that a report was sent from a capital's lesser namesake


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
    """A mention and the place that its name means: None where no candidate is good enough to be named.

    `constructed` is what the words around the name make of that place: its southwest, its border, a strip near it.
    """

    mention: Mention
    place: Place | None
    candidates: tuple[Candidate, ...] = ()
    constructed: Place | None = None

    @property
    def ground(self) -> Place | None:
        """Where the words point: to what they make of the place, or to the place itself."""
        return self.constructed or self.place
