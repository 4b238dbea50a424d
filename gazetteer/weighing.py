"""Each place that a name could mean is weighed by what speaks for it and against it."""

from collections.abc import Collection, Iterator
from math import exp

from gazetteer.evidence import Candidate, Evidence
from gazetteer.fame import is_own_name
from gazetteer.index import Box, Hit, Index
from gazetteer.mention import Base, Mention
from gazetteer.occasion import NOWHERE, Occasion, weigh_occasion
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.reasons import tell_asked, tell_company, tell_listed, tell_nearness, tell_people, tell_size
from gazetteer.scenery import Scenery
from gazetteer.spelling import fold_name, is_spelling
from gazetteer.vocabulary import GENERICS, abbreviations
from gazetteer.weights import Weights

MOST_CANDIDATES = 8  # that a resolution keeps
_EDGE = 0.15  # degrees that a county may reach beyond its towns
_GREAT_CITY = 500_000  # people: its name is written in many ways
_SEAT_SHARE = 0.25  # of a province's people in a town of its name: the bare name means the town
_WEIGHED = 40  # candidates looked at; names shared by more places are shared by villages


def lies_in(index: Index, place: Place, greater: Collection[str]) -> bool:
    """Whether a place lies in one of the countries, states or counties with these ids."""
    if place.id in greater:
        return False
    if place.country is not None and f"country-{place.country}" in greater:
        return True
    state = index.admin1(place.id)
    if state is not None and state.id in greater:
        return True
    return any(_is_in_box(index.bbox(i), place) for i in greater if i.startswith("admin2-"))


def _is_in_box(box: Box | None, place: Place) -> bool:
    """Whether a place lies in a county's box, or just outside: the box is that of its towns."""
    if box is None:
        return False
    west, south, east, north = box
    return west - _EDGE <= place.longitude <= east + _EDGE and south - _EDGE <= place.latitude <= north + _EDGE


class Weigher:
    """Weighs the candidates of names in one article's scenery; the same name in the same company is weighed once."""

    def __init__(
        self, text: str, index: Index, weights: Weights, scenery: Scenery, occasion: Occasion = NOWHERE
    ) -> None:
        self.text, self.index, self.weights, self.scenery, self.occasion = text, index, weights, scenery, occasion
        self._known: dict[tuple[object, ...], tuple[Candidate, ...]] = {}

    def choose(self, base: Base, mention: Mention | None = None, rank: str = "") -> tuple[Candidate, ...]:
        """The candidates of one plain name, best first; `rank` is what most names of its list are."""
        region, within = (mention.region, mention.within) if mention else (None, None)
        greater, holder = (self.text[s.start : s.end] if s else None for s in (region, within))
        key = (base.name, base.asked, base.demonym, greater, holder, rank)
        if key not in self._known:
            self._known[key] = self._weigh(base, greater, holder, rank)
        return self._known[key]

    def _weigh(self, base: Base, greater: str | None, holder: str | None, rank: str) -> tuple[Candidate, ...]:
        if base.demonym:
            return _rank(
                [
                    (place, (Evidence("demonym", tell_people(base.name, place), 1.0),))
                    for place in self.index.demonym(base.name)
                ]
            )
        regions, holders = _find_regions(greater, self.index), _find_regions(holder, self.index)
        hits: dict[str, Hit] = {}
        for hit in _find_abbreviated(base, self.index) or find_hits(base.name, self.index)[: 2 * _WEIGHED]:
            known = hits.get(hit.place.id)
            if known is None or (not is_own_name(known, base.name) and is_own_name(hit, base.name)):
                hits[hit.place.id] = hit
        owned = {h.place.id: h.place for h in hits.values() if fold_name(h.place.name) == fold_name(base.name)}
        seats = self._find_seats(hits.values())
        weighed = []
        for hit in list(hits.values())[:_WEIGHED]:
            found = [*self._gather(hit, base, owned=owned), *self._gather_scenery(hit.place, base.name.casefold())]
            if regions and lies_in(self.index, hit.place, regions):
                words = f"it lies in {greater}, which the text names beside it"
                found.append(Evidence("region", words, self.weights.region))
            elif holders and lies_in(self.index, hit.place, holders):
                words = f"it lies in {holder}, where the sentence puts it"
                found.append(Evidence("within", words, self.weights.within))
            shared = _belongs_to_others(hit.place, base.name, owned)
            found.extend(weigh_occasion(hit, self.occasion, self.index, self.weights, shared=shared))
            if not base.asked and hit.place.population < seats.get(hit.place.id, 0) / _SEAT_SHARE:
                found.append(Evidence("seat", "a town of that name lies in it", self.weights.seat))
            if rank and rank_of(hit.place) == rank:
                found.append(Evidence("listed", tell_listed(rank), self.weights.listed))
            weighed.append((hit.place, tuple(found)))
        return _rank(weighed)

    def _find_seats(self, hits: Collection[Hit]) -> dict[str, int]:
        """Ids of states and provinces in which a town lies that has the same name, and how many people it has."""
        towns = (hit.place for hit in hits if hit.place.feature_class is FeatureClass.POPULATED)
        found: dict[str, int] = {}
        for town in towns:
            state = self.index.admin1(town.id)
            if state is not None:
                found[state.id] = max(found.get(state.id, 0), town.population)
        return found

    def _gather(self, hit: Hit, base: Base, *, owned: dict[str, Place]) -> list[Evidence]:
        """What the name itself and the noun beside it say for or against one candidate."""
        w, place = self.weights, hit.place
        found = [Evidence("prior", tell_size(place), min(hit.prior, w.most_prior))]
        areas = {rank_of(owner) for owner in owned.values()} & {"country", "admin1"}
        great = "country" not in areas and (
            not areas or place.population >= _GREAT_CITY
        )  # "X City", when X is an area
        if place.id in owned or (is_own_name(hit, base.name) and great):
            found.append(Evidence("name", f"“{place.name}” is the name it is usually listed under", w.own_name))
        elif hit.name.language is None and _belongs_to_others(hit.place, base.name, owned):
            words = f"it is usually listed as {place.name}, and other places under this name"
            found.append(Evidence("lesser", words, w.lesser_name))
        if place.country is not None and rank_of(place) != "country" and f"country-{place.country}" in owned:
            found.append(Evidence("namesake", "its country has the same name", w.namesake))
        if base.asked:
            fits = place.feature_class in base.asked
            found.append(Evidence("class", tell_asked(base.asked, fits=fits), w.asked if fits else w.not_asked))
        return found

    def _gather_scenery(self, place: Place, name: str) -> Iterator[Evidence]:
        """What the rest of the article says for one candidate."""
        w, scenery = self.weights, self.scenery
        share = scenery.share(place.country, name)
        if share:
            country = self.index.country(place.country or "")
            yield Evidence("country", tell_company(place, country), w.country * share**0.5)
        if scenery.settled.get(name) == place.id:
            yield Evidence("earlier", "elsewhere the article says which one it means", w.earlier)
        yield from self._find_state(place, name)
        yield from self._find_near(place, name)

    def _find_state(self, place: Place, name: str) -> tuple[Evidence, ...]:
        """How far other names of the article speak of the same state or province, or of something in it."""
        state = self.index.admin1(place.id) or place
        share = self.scenery.state_share(state.id, name)
        return (Evidence("state", tell_company(place, state), self.weights.state * share),) if share else ()

    def _find_near(self, place: Place, name: str) -> tuple[Evidence, ...]:
        """How many of the article's other places lie near, and the nearest of them."""
        if place.id.startswith("country-"):
            return ()
        found = self.scenery.neighbour(place, name)
        if found is None:
            return ()
        words = tell_nearness(place, found.kilometres, found.nearest)
        return (Evidence("nearness", words, self.weights.near * found.share),)


def _belongs_to_others(place: Place, name: str, owned: dict[str, Place]) -> bool:
    """Whether a lesser name of a place is the chief name of others, its own province not counted.

    "Newcastle" is no lesser name of "Newcastle upon Tyne", nor "Basra" of "Basrah".
    """
    own, said = fold_name(place.name), fold_name(name)
    areas = any(rank_of(owner) != "lesser" for owner in owned.values())
    great, parted = place.population >= _GREAT_CITY, own.startswith(f"{said} ")
    if (parted and (great or not areas)) or (great and is_spelling(said, own)):
        return False
    if parted:  # "Nevada City" is not what "Nevada" means
        return bool(owned)
    return any(rank_of(other) == "lesser" or other.country != place.country for other in owned.values())


def rank_of(place: Place) -> str:
    """Whether a place is a country, a state, or smaller."""
    kind = place.id.split("-")[0]
    return kind if kind in ("country", "admin1") else "lesser"


def _find_regions(greater: str | None, index: Index) -> frozenset[str]:
    """The ids of the greater places that the words beside a name can mean."""
    if greater is None:
        return frozenset()
    short = abbreviations().get(greater) or abbreviations().get(f"{greater.replace(' ', '')}.")
    return frozenset({short[0]} if short else {p.id for p in (*index.find(greater), *index.demonym(greater))})


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
