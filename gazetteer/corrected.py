"""What a person has said of a name goes before all evidence, and the other names are weighed in its light."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gazetteer.evidence import Candidate, Evidence
from gazetteer.index import Index
from gazetteer.mention import Mention
from gazetteer.place import FeatureClass, Place
from gazetteer.scenery import Scenery
from gazetteer.text.claim_corrections import ClaimCorrection
from gazetteer.text.corrections import Correction, Verdict
from gazetteer.text.days import name_day
from gazetteer.weighing import Weigher, find_regions, lies_in
from gazetteer.weights import Weights

BY_HAND = "hand"  # the kind of evidence that a correction is
_WEIGHT = 100.0  # more than all other evidence together
_AROUND = 5  # towns around a spot that are asked in which state it lies
_SPOT_KM = 1.0  # how exactly a person points at a map


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of one article, by the name as it is folded; the last word on a name counts.

    What is said of a name holds of no mention that its own words put elsewhere ("Springfield, Missouri", where
    "Springfield" is said to be the one in Illinois): that one is corrected by itself.
    """

    index: Index
    text: str = ""
    whole: Mapping[str, Correction] = field(default_factory=dict)
    single: Mapping[tuple[str, int], Correction] = field(default_factory=dict)

    @classmethod
    def of(cls, corrections: Sequence[Correction], index: Index, text: str) -> "Corrections":
        """The corrections as they are looked up."""
        found = [(subject, c) for c in corrections if (subject := c.find_subject(text)) is not None]
        whole = {name: c for (name, start), c in found if start is None}
        single = {(name, start): c for (name, start), c in found if start is not None}
        return cls(index, text, whole, single)

    def find(self, mention: Mention) -> Correction | None:
        """What is said of a mention's name: of this mention, or else of all."""
        base = mention.bases[0]
        name = base.name.casefold()
        return self.single.get((name, base.span.start)) or (None if mention.apart else self.whole.get(name))

    def keep(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """The mentions without those that are said to name no place, each of the others as sure as can be."""
        if not self.whole and not self.single:
            return tuple(mentions)
        told = [replace(mention, apart=True) if self.is_apart(mention) else mention for mention in mentions]
        said = [(mention, self.find(mention)) for mention in told]
        gone = {m.bases[0].span for m, c in said if c is not None and c.verdict is Verdict.NO_PLACE}
        kept = ((m, c) for m, c in said if gone.isdisjoint(base.span for base in m.bases))
        return tuple(m if c is None else replace(m, tentative=False, firm=True) for m, c in kept)

    def is_apart(self, mention: Mention) -> bool:
        """Whether a mention's own words name the greater place it lies in, and what was said of its name does not."""
        said, greater = self.whole.get(mention.bases[0].name.casefold()), mention.region or mention.within
        if said is None or greater is None:
            return False
        regions = find_regions(self.text[greater.start : greater.end], self.index)
        place = self._place(said)
        # A spot lies in the state, or in one of the states, of the towns around it.
        there = self.index.nearest(*said.point, _AROUND) if said.point else (place,) if place else ()
        if any(one.id in regions or lies_in(self.index, one, regions) for one in there):
            return False
        alone = Weigher(self.text, self.index, Weights(), Scenery(), telling=False).choose(mention.bases[0], mention)
        return bool(alone) and lies_in(self.index, alone[0].place, regions)

    def choose(self, mention: Mention, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """The candidates of a mention, the one that was set by hand first; the others keep their evidence."""
        correction = self.find(mention)
        place = self._place(correction) if correction is not None else None
        if correction is None:
            return candidates
        if place is None:
            return _tell_missing(correction, candidates)
        evidence = Evidence(BY_HAND, f"set by hand on {name_day(correction.made)}", _WEIGHT)
        others = tuple(replace(c, score=0.0) for c in candidates if c.place.id != place.id)
        known = next((c.evidence for c in candidates if c.place.id == place.id), ())
        return (Candidate(place, 1.0, (evidence, *known)), *others)

    def is_open(self, mention: Mention) -> bool:
        """Whether a person has said that nobody can tell which place is meant."""
        correction = self.find(mention)
        return correction is not None and correction.verdict is Verdict.UNKNOWN

    def _place(self, correction: Correction) -> Place | None:
        """The place that a person has chosen; None where it was none, or is no longer in the index."""
        if correction.verdict is Verdict.PLACE and correction.place is not None:
            return self.index.get(correction.place)
        if correction.verdict is not Verdict.POINT or correction.point is None:
            return None
        return make_spot(correction.name, correction.point, self.index)


def list_apart(mentions: Iterable[Mention], text: str, said: Correction, index: Index) -> frozenset[int]:
    """Where the mentions begin that their own words put elsewhere than a correction of their name does."""
    hand = Corrections.of((replace(said, start=None),), index, text)
    return frozenset(mention.bases[0].span.start for mention in mentions if hand.is_apart(mention))


def make_spot(name: str, point: tuple[float, float], index: Index) -> Place:
    """The place at which a person pointed."""
    latitude, longitude = point
    near = index.nearest(latitude, longitude)
    return Place(
        id=f"hand-{_write_degrees(latitude, 'ns')}-{_write_degrees(longitude, 'ew')}",
        name=name,
        latitude=latitude,
        longitude=longitude,
        feature_class=FeatureClass.SPOT,
        country=near[0].country if near else None,
        precision_km=_SPOT_KM,
    )


def find_chosen(corrections: Sequence[ClaimCorrection], index: Index) -> tuple[Place, ...]:
    """The places that a person has given to claims, as far as the index has them."""
    ends = [end for correction in corrections for _, end in correction.ends]
    spots = (make_spot(end.name, end.point, index) for end in ends if end.point is not None)
    known = (index.get(end.place) for end in ends if end.place is not None)
    return tuple({place.id: place for place in (*spots, *known) if place is not None}.values())


def _write_degrees(degrees: float, sides: str) -> str:
    """Degrees as a part of an id: "n39-6400"."""
    return f"{sides[degrees < 0]}{abs(degrees):.4f}".replace(".", "-")


def _tell_missing(correction: Correction, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates as they are; where a place was chosen that the index lacks, the first of them says so."""
    if correction.verdict is not Verdict.PLACE or not candidates:
        return candidates
    words = f"on {name_day(correction.made)} the place {correction.place} was set by hand, which the index lacks"
    best = replace(candidates[0], evidence=(*candidates[0].evidence, Evidence(BY_HAND, words, 0.0)))
    return (best, *candidates[1:])


def is_by_hand(candidates: Sequence[Candidate]) -> bool:
    """Whether a person has chosen the first of some candidates."""
    return bool(candidates) and any(r.kind == BY_HAND and r.weight > 0 for r in candidates[0].evidence)
