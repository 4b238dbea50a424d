"""What a name could be, and why in that order: the answer of `python -m gazetteer locate NAME`."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from gazetteer.index import Hit, Index
from gazetteer.place import FeatureClass, Name
from gazetteer.query import find_hits, name_holders

MOST_SHOWN = 12  # candidates that fill one screen
_MOST_ALIKE = 5
_LIKENESS = 0.75  # difflib's ratio; "Mordakrt" to "Mordakert" has 0.94, "Lachen" to "Lachin" 0.83

_WEIGHTS = "By prior weight: a town of 10,000 has 4, of a million 6; a capital 2 more, a country 12 more."
_CLASS_WORDS = {
    FeatureClass.ADMINISTRATIVE: "country or administrative area",
    FeatureClass.WATER: "water",
    FeatureClass.AREA: "region",
    FeatureClass.POPULATED: "town",
    FeatureClass.ROAD: "road or corridor",
    FeatureClass.SPOT: "spot",
    FeatureClass.TERRAIN: "terrain",
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One place that the name could be: the hit in the index, what it lies in, and what speaks for it."""

    hit: Hit
    within: tuple[str, ...]
    reasons: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The same as JSON knows it."""
        place, name = self.hit.place, self.hit.name
        return {
            "place": {
                "id": place.id,
                "name": place.name,
                "feature_class": str(place.feature_class),
                "country": place.country,
                "latitude": place.latitude,
                "longitude": place.longitude,
                "precision_km": place.precision_km,
                "population": place.population,
            },
            "within": list(self.within),
            "prior": round(self.hit.prior, 2),
            "matched": {
                "name": name.text,
                "language": name.language,
                "since": name.since,
                "until": name.until,
                "source": name.source,
            },
            "evidence": list(self.reasons),
        }


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a name could be, the likeliest first; where nothing is known, names that look alike."""

    name: str
    candidates: tuple[Explained, ...]
    alike: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """One object: the name, its candidates in order, and names alike if there are no candidates."""
        candidates = [candidate.to_json() for candidate in self.candidates]
        return {"name": self.name, "candidates": candidates, "alike": list(self.alike)}

    def lines(self) -> Iterator[str]:
        """The same as text for one screen."""
        if not self.candidates:
            yield f"{self.name}: no place of this name is known."
            if self.alike:
                yield f"Names like it: {', '.join(self.alike)}."
            return
        count = len(self.candidates)
        yield f"{self.name}: {count} place{'s' * (count > 1)}, the likeliest first."
        yield _WEIGHTS
        for number, candidate in enumerate(self.candidates[:MOST_SHOWN], 1):
            yield from _describe(number, candidate)
        if count > MOST_SHOWN:
            yield f"... and {count - MOST_SHOWN} more; --json lists all."


def explain_name(index: Index, name: str) -> Explanation:
    """What a name could be, with the evidence for each place and for its position."""
    hits = find_hits(index, name)
    candidates = tuple(_explain(index, hit, hits[0]) for hit in hits)
    return Explanation(name, candidates, () if candidates else suggest_names(index, name))


def suggest_names(index: Index, name: str) -> tuple[str, ...]:
    """Known names that look like an unknown one and begin with the same two letters."""
    beginning = name.strip().title()[:2]
    known = index.complete(beginning, limit=20_000) if len(beginning) == 2 else ()
    return tuple(get_close_matches(name.strip().title(), known, n=_MOST_ALIKE, cutoff=_LIKENESS))


def _explain(index: Index, hit: Hit, first: Hit) -> Explained:
    return Explained(hit, name_holders(index, hit.place), tuple(_list_reasons(index, hit, first)))


def _list_reasons(index: Index, hit: Hit, first: Hit) -> Iterator[str]:
    """What speaks for a place: its name as written, what it is the capital of, its people, its rank."""
    place = hit.place
    yield f"spelled {hit.name.text}{_tell_origin(hit.name)}"
    capital_of = index.capital_of(place.id)
    if capital_of is not None:
        yield f"the capital of {capital_of.name}"
    if place.population:
        yield f"population {place.population:,}"
    yield f"weight {hit.prior:.1f}" + (
        f", {first.prior - hit.prior:.1f} less than the first" if hit is not first else ""
    )


def _tell_origin(name: Name) -> str:
    """The language, the years and the source of a name, as far as they are known."""
    years = f"{name.since or ''}-{name.until or ''}" if name.since or name.until else ""
    known = ", ".join(filter(None, (name.language, years, name.source)))
    return f" ({known})" if known else ""


def _describe(number: int, candidate: Explained) -> Iterator[str]:
    place = candidate.hit.place
    within = ", ".join(candidate.within) or "over several countries"
    yield f"{number:>2}. {place.name} - {_CLASS_WORDS[place.feature_class]}, {within}  [{place.id}]"
    yield f"    {place.latitude:.3f}, {place.longitude:.3f}, exact to about {place.precision_km:g} km"
    yield f"    {'; '.join(candidate.reasons)}"
