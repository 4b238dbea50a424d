"""Each place that a name could mean is weighed by what speaks for it and against it."""

from collections.abc import Container
from dataclasses import dataclass
from math import exp

from gazetteer.fame import is_own_name
from gazetteer.index import Hit, Index
from gazetteer.mention import Base
from gazetteer.nearness import distance_km
from gazetteer.place import Name, Place
from gazetteer.reasons import tell_asked, tell_company, tell_nearness, tell_people, tell_size
from gazetteer.text.span import Span
from gazetteer.vocabulary import GENERICS, abbreviations

MOST_CANDIDATES = 8  # that a resolution keeps
_WEIGHED = 40  # candidates looked at; names shared by more places are shared by villages


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
class Weights:
    """What each kind of evidence weighs, in units of the prior: one is a place ten times as large."""

    most_prior: float = 9.0  # a country's, so that the rest of the article can still speak for its namesake
    own_name: float = 1.0
    asked: float = 4.0
    not_asked: float = -2.5
    region: float = 9.0
    country: float = 3.0
    state: float = 1.0
    near: float = 1.0
    earlier: float = 4.0
    near_km: float = 150.0
    seat: float = 1.5
    seat_share: float = 0.25  # of its province's people: most of the province is the town


@dataclass(frozen=True, slots=True)
class Scenery:
    """What the whole article says of where it plays."""

    votes: dict[str, dict[str, float]]  # ISO code -> name -> how often and how surely it speaks of the country
    points: tuple[Place, ...] = ()
    states: dict[str, set[str]] | None = None  # id of a state -> the names that mean it or something in it
    settled: dict[str, str] | None = None  # name -> id of the place it was said to be, by its region

    def share(self, country: str | None, name: str = "") -> float:
        """The share of a country in what the article names, in 0..1, leaving out one name."""
        if country not in self.votes:
            return 0.0
        own = _count(self.votes[country], name)
        total = sum(_count(names, name) for names in self.votes.values())
        return own / total if total else 0.0


def _count(votes: dict[str, float], without: str) -> float:
    return sum(vote for name, vote in votes.items() if name != without)


def lies_in(index: Index, place: Place, greater: Container[str]) -> bool:
    """Whether a place lies in one of the countries or states with these ids."""
    if place.country is not None and f"country-{place.country}" in greater and place.id not in greater:
        return True
    state = index.admin1(place.id)
    return state is not None and state.id in greater


class Weigher:
    """Weighs the candidates of names in one article; the same name in the same company is weighed once."""

    def __init__(self, text: str, index: Index, weights: Weights) -> None:
        self.text, self.index, self.weights = text, index, weights
        self._known: dict[tuple[object, ...], tuple[Candidate, ...]] = {}

    def choose(self, base: Base, region: Span | None, scenery: Scenery) -> tuple[Candidate, ...]:
        """The candidates of one plain name, best first."""
        greater = self.text[region.start : region.end] if region else None
        key = (base.name, base.asked, base.demonym, greater, bool(scenery.votes))
        if key not in self._known:
            self._known[key] = self._weigh(base, greater, scenery)
        return self._known[key]

    def _weigh(self, base: Base, greater: str | None, scenery: Scenery) -> tuple[Candidate, ...]:
        if base.demonym:
            return _rank(
                [
                    (place, (Evidence("demonym", tell_people(base.name, place), 1.0),))
                    for place in self.index.demonym(base.name)
                ]
            )
        regions = _find_regions(greater, self.index)
        hits: dict[str, Hit] = {}
        for hit in _find_abbreviated(base, self.index) or find_hits(base.name, self.index)[: 2 * _WEIGHED]:
            known = hits.get(hit.place.id)
            if known is None or (not is_own_name(known, base.name) and is_own_name(hit, base.name)):
                hits[hit.place.id] = hit
        weighed = [
            (h.place, self._gather(h, base, regions, greater, scenery)) for h in list(hits.values())[:_WEIGHED]
        ]
        return _rank(weighed)

    def _gather(
        self, hit: Hit, base: Base, regions: frozenset[str], greater: str | None, scenery: Scenery
    ) -> tuple[Evidence, ...]:
        """All that speaks for or against one candidate."""
        w, place = self.weights, hit.place
        found = [Evidence("prior", tell_size(place), min(hit.prior, w.most_prior))]
        if is_own_name(hit, base.name):
            found.append(Evidence("name", f"“{place.name}” is the name it is usually listed under", w.own_name))
        if base.asked:
            fits = place.feature_class in base.asked
            found.append(Evidence("class", tell_asked(base.asked, fits=fits), w.asked if fits else w.not_asked))
        if regions and lies_in(self.index, place, regions):
            found.append(Evidence("region", f"it lies in {greater}, which the text names beside it", w.region))
        share = scenery.share(place.country, base.name.casefold())
        if share:
            country = self.index.country(place.country or "")
            found.append(Evidence("country", tell_company(place, country), w.country * share**0.5))
        if scenery.settled and scenery.settled.get(base.name.casefold()) == place.id:
            found.append(Evidence("earlier", "elsewhere the article says which one it means", w.earlier))
        found.extend(self._find_state(place, base.name.casefold(), scenery))
        found.extend(self._find_near(place, scenery))
        return tuple(found)

    def _find_state(self, place: Place, name: str, scenery: Scenery) -> tuple[Evidence, ...]:
        """Whether other names of the article mean the same state or province, or something in it."""
        state = self.index.admin1(place.id) or place
        others = (scenery.states or {}).get(state.id, set()) - {name}
        if not others or state.id.startswith("country-"):
            return ()
        return (Evidence("state", tell_company(place, state), self.weights.state),)

    def _find_near(self, place: Place, scenery: Scenery) -> list[Evidence]:
        """The nearest other place of the article, if it is near."""
        if place.id.startswith("country-"):
            return []
        others = [p for p in scenery.points if p.id != place.id and abs(p.latitude - place.latitude) < 3]
        if not others:
            return []
        distance, other = min(
            ((distance_km((place.latitude, place.longitude), (p.latitude, p.longitude)), p) for p in others),
            key=lambda pair: pair[0],
        )
        if distance > self.weights.near_km:
            return []
        return [Evidence("nearness", tell_nearness(distance, other), self.weights.near)]


def _find_regions(greater: str | None, index: Index) -> frozenset[str]:
    """The ids of the greater places that the words beside a name can mean."""
    if greater is None:
        return frozenset()
    short = abbreviations().get(greater)
    return frozenset({short[0]} if short else {place.id for place in index.find(greater)})


def _find_abbreviated(base: Base, index: Index) -> tuple[Hit, ...]:
    """The place that an abbreviation is short for."""
    place = index.get(base.stands_for) if base.stands_for else None
    return () if place is None else (Hit(place, Name(base.name), index.prior(place.id)),)


def find_hits(name: str, index: Index) -> tuple[Hit, ...]:
    """What a name means whole, or else without what stands between it and the noun beside it, or without the noun."""
    hits = index.search(name)
    words = name.split(" ")
    beside = {words[0].casefold(), words[-1].casefold()} & GENERICS.keys()
    if hits or len(words) < 2 or not beside:
        return hits
    proper = [word for word in words if word[:1].isupper() and word.casefold() not in GENERICS]
    joined = [word for word in words if word[:1].isupper() or word.casefold() in GENERICS]
    for shorter in (joined, proper):
        hits = index.search(" ".join(shorter)) if shorter else ()
        if hits:
            return hits
    return ()


def _rank(weighed: list[tuple[Place, tuple[Evidence, ...]]]) -> tuple[Candidate, ...]:
    """Candidates by the sum of their evidence; the scores of all of them add up to at most one."""
    sums = [sum(e.weight for e in evidence) for _, evidence in weighed]
    top = max(sums, default=0.0)
    shares = [exp(s - top) for s in sums]
    total = sum(shares)
    ranked = [
        Candidate(place, round(share / total, 4), tuple(sorted(evidence, key=lambda e: -abs(e.weight))))
        for (place, evidence), share in zip(weighed, shares, strict=True)
    ]
    order = sorted(zip(sums, ranked, strict=True), key=lambda pair: (-pair[0], pair[1].place.id))
    return tuple(candidate for _, candidate in order[:MOST_CANDIDATES])
