"""What a name could be, and why in that order: the answer of `python -m gazetteer locate NAME`."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from gazetteer.index import Hit, Index
from gazetteer.place import Name, Place
from gazetteer.query import find_hits, name_holders
from gazetteer.reasons import tell_kinds, tell_name
from gazetteer.spelling import fold_letters

MOST_SHOWN = 12  # candidates that fill one screen
_MOST_ALIKE = 5
_LIKENESS = 0.75  # difflib's ratio; "Mordakrt" to "Mordakert" has 0.94, "Lachen" to "Lachin" 0.83

_WEIGHTS = (
    "Weight: 4 for a town of 10,000 people, 6 for one of a million; 2 more for a capital, 12 more for a country."
)
_MOST_NAMES = 6  # other names shown with a place
_MOST_SHOWN_IN_FULL = 4  # places whose other names are shown, so that all fits one screen


@dataclass(frozen=True, slots=True)
class Explained:
    """One place that the name could be: the hit in the index, what it lies in, what speaks for it, other names."""

    hit: Hit
    within: tuple[str, ...]
    reasons: tuple[str, ...]
    others: tuple[str, ...] = ()

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
            "other_names": list(self.others),
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
        yield f"{self.name} can mean {_count_places(count)}:"
        for number, candidate in enumerate(self.candidates[:MOST_SHOWN], 1):
            yield from _describe(number, candidate, in_full=count <= _MOST_SHOWN_IN_FULL)
        yield _WEIGHTS
        if count > MOST_SHOWN:
            yield f"... and {count - MOST_SHOWN} more; --json lists all."


def _count_places(count: int) -> str:
    return f"{count} places; where nothing else decides, the first" if count > 1 else "one place"


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
    holders, reasons = name_holders(index, hit.place), tuple(_list_reasons(index, hit, first))
    return Explained(hit, holders, reasons, _list_others(index, hit))


def _list_others(index: Index, hit: Hit) -> tuple[str, ...]:
    """Other names of a place in Latin letters: those of a known language first, then the shortest."""
    names = [name for name in index.names(hit.place.id) if fold_letters(name.text).isascii()]
    names.sort(key=lambda name: (name.language is None, len(name.text), name.text))
    others = dict.fromkeys(name.text for name in names if name.text not in (hit.name.text, hit.place.name))
    return tuple(others)


def _list_reasons(index: Index, hit: Hit, first: Hit) -> Iterator[str]:
    """What speaks for a place: what it is the capital of, its people, its rank, and who spells it so."""
    place = hit.place
    capital_of = index.capital_of(place.id)
    if capital_of is not None:
        yield f"the capital of {tell_name(capital_of)}"
    if place.population:
        yield f"{place.population:,} people"
    less = f", {first.prior - hit.prior:.1f} less than the first" if hit is not first else ""
    yield f"weight {hit.prior:.1f}{less}"
    yield f"spelled {hit.name.text}{_tell_origin(hit.name)}"


def _tell_origin(name: Name) -> str:
    """The language, the years and the source of a name, as far as they are known."""
    years = f"{name.since or ''}-{name.until or ''}" if name.since or name.until else ""
    known = ", ".join(filter(None, (name.language, years, name.source)))
    return f" ({known})" if known else ""


def _describe(number: int, candidate: Explained, *, in_full: bool) -> Iterator[str]:
    place = candidate.hit.place
    within = ", ".join(candidate.within)
    yield f"{number:>2}. {place.name}, {_tell_kind(place)}{within and f' in {within}'}"
    yield (f"    {place.latitude:.3f}, {place.longitude:.3f}, good to about {place.precision_km:g} km; id {place.id}")
    yield f"    {'; '.join(candidate.reasons)}"
    others = candidate.others[:_MOST_NAMES]
    if in_full and others:
        more = len(candidate.others) - len(others)
        yield f"    also called {', '.join(others)}{f' and {more} more' if more else ''}"


def _tell_kind(place: Place) -> str:
    return "country" if place.id.startswith("country-") else tell_kinds([place.feature_class])
