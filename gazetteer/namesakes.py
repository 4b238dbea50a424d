"""The places that share a name, and what the gazetteer by itself says for and against each; no article changes it."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from gazetteer.fame import is_own_name
from gazetteer.index import Hit, Index
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.quarters import find_cities
from gazetteer.reasons import tell_asked, tell_lesser_name, tell_own_name, tell_size
from gazetteer.spelling import fold_name, is_spelling
from gazetteer.vocabulary import GENERICS
from gazetteer.weights import Weights

_GREAT_CITY = 500_000  # people: its name is written in many ways
_SEAT_SHARE = 0.25  # of a province's people in a town of its name: the bare name means the town
_WEIGHED = 40  # candidates looked at; names shared by more places are shared by villages
_MOST_KNOWN = 4096  # names remembered, most of them of few places
_MOST_WEIGHTS = 4  # for as many sets of weights


class Reason(NamedTuple):
    """One reason for or against a place: its kind, what it weighs, and how it is told if anybody asks."""

    kind: str
    weight: float
    tell: Callable[[], str]


class Namesake(NamedTuple):
    """A place that a name can mean, the state it lies in, and what the name and the noun beside it say of it.

    `name` is the one that was found, and `shared` tells whether other places are listed under it. `city` is the one
    that the place is a quarter of, where a town of its own has the name, too.
    """

    place: Place
    state: Place | None
    name: Name
    shared: bool
    reasons: tuple[Reason, ...]
    city: Place | None = None


# What finds the places of a name, given the kinds that are asked for and what the name is short for.
Find = Callable[[str, frozenset[FeatureClass], str | None], tuple[Namesake, ...]]


class Namesakes:
    """The places of names, remembered for one index."""

    def __init__(self, index: Index) -> None:
        """Ask this index."""
        self.index = index
        self.weighed_by = lru_cache(maxsize=_MOST_WEIGHTS)(self._weighed_by)

    def _weighed_by(self, weights: Weights) -> Find:
        """What finds the places that a plain name can mean, the likeliest by themselves first."""
        return lru_cache(maxsize=_MOST_KNOWN)(partial(self._find, weights))

    def _find(
        self, weights: Weights, name: str, asked: frozenset[FeatureClass], stands_for: str | None
    ) -> tuple[Namesake, ...]:
        hits: dict[str, Hit] = {}
        for hit in self._find_abbreviated(name, stands_for) or find_hits(name, self.index)[: 2 * _WEIGHED]:
            known = hits.get(hit.place.id)
            if known is None or (not is_own_name(known, name) and is_own_name(hit, name)):
                hits[hit.place.id] = hit
        key = fold_name(name)
        owned = {h.place.id: h.place for h in hits.values() if fold_name(h.place.name) == key}
        seats = self._find_seats(hits.values())
        cities = find_cities(
            [hit.place for hit in list(hits.values())[:_WEIGHED] if is_own_name(hit, name)], self.index
        )
        return tuple(
            Namesake(
                hit.place,
                self.index.admin1(hit.place.id),
                hit.name,
                _belongs_to_others(hit.place, name, owned),
                (
                    *_judge_name(hit, name, owned, weights),
                    *_judge_kind(hit.place, asked, seats, weights, quarter=hit.place.id in cities),
                ),
                cities.get(hit.place.id),
            )
            for hit in list(hits.values())[:_WEIGHED]
        )

    def _find_seats(self, hits: Iterable[Hit]) -> dict[str, int]:
        """Ids of states and provinces in which a town lies that has the same name, and how many people it has."""
        found: dict[str, int] = {}
        for town in (hit.place for hit in hits if hit.place.feature_class is FeatureClass.POPULATED):
            state = self.index.admin1(town.id)
            if state is not None:
                found[state.id] = max(found.get(state.id, 0), town.population)
        return found

    def _find_abbreviated(self, name: str, stands_for: str | None) -> tuple[Hit, ...]:
        """The place that an abbreviation is short for."""
        place = self.index.get(stands_for) if stands_for else None
        return () if place is None else (Hit(place, Name(name), self.index.prior(place.id)),)


def _judge_name(hit: Hit, name: str, owned: dict[str, Place], weights: Weights) -> Iterator[Reason]:
    """What the name itself says for or against one place; `owned` are those listed under it."""
    place = hit.place
    yield Reason("prior", min(hit.prior, weights.most_prior), partial(tell_size, place))
    areas = {rank_of(owner) for owner in owned.values()} & {"country", "admin1"}
    great = "country" not in areas and (not areas or place.population >= _GREAT_CITY)
    if place.id in owned or (is_own_name(hit, name) and great):
        yield Reason("name", weights.own_name, partial(tell_own_name, place))
    elif hit.name.language is None and _belongs_to_others(place, name, owned):
        yield Reason("lesser", weights.lesser_name, partial(tell_lesser_name, place))
    if place.country is not None and rank_of(place) != "country" and f"country-{place.country}" in owned:
        yield Reason("namesake", weights.namesake, _tell_namesake)


def _tell_namesake() -> str:
    return "its country has the same name"


def _judge_kind(
    place: Place, asked: frozenset[FeatureClass], seats: dict[str, int], weights: Weights, *, quarter: bool
) -> Iterator[Reason]:
    """What the noun beside the name says for or against one place; a bare name means a province's chief town.

    A district may be a city's quarter.
    """
    if quarter and FeatureClass.AREA in asked:
        return
    if quarter:
        yield Reason("quarter", weights.quarter, _tell_quarter)
    if asked:
        fits = place.feature_class in asked
        yield Reason("class", weights.asked if fits else weights.not_asked, partial(tell_asked, asked, fits=fits))
    elif place.population < seats.get(place.id, 0) / _SEAT_SHARE:
        yield Reason("seat", weights.seat, _tell_seat)


def _tell_seat() -> str:
    return "a town of that name lies in it"


def _tell_quarter() -> str:
    return "it is a city's quarter, and a town has its name"


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
    kind = place.id.partition("-")[0]
    return kind if kind in ("country", "admin1") else "lesser"


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
