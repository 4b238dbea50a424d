"""A report is sent from a town; where it bears a capital's name, what the report speaks of tells which is meant."""

from gazetteer.evidence import SENDER, Candidate, Evidence
from gazetteer.index import Index
from gazetteer.mention import Mention
from gazetteer.nearness import distance_km
from gazetteer.place import Place
from gazetteer.scenery import Scenery
from gazetteer.spelling import fold_name

_LEAST = 2  # other towns that a report names: fewer say little of where it comes from
_MOST_OF = 0.95  # of all that it names, in the country of the lesser town
_FARTHEST_KM = 700.0  # from the nearest of them: a day and a night by steamer or by rail
_WEIGHT = 4.0


def choose_sender(
    mention: Mention, candidates: tuple[Candidate, ...], scenery: Scenery, index: Index
) -> tuple[Candidate, ...]:
    """The same candidates, the town at home first, if a dateline is like a foreign capital of which nothing is said.

    A report from "CAIRO" that names Memphis and Vicksburg, and nothing of Egypt, was sent from Cairo, Illinois.
    """
    if not mention.dateline or mention.region is not None or not candidates:
        return candidates
    outlook = scenery.look_from(mention.bases[0].name.casefold())
    best = candidates[0].place
    if index.capital_of(best.id) is None or outlook.share(best.country) or outlook.neighbour(best) is not None:
        return candidates
    spots = [spot.place for spot in scenery.spots if spot.name != outlook.name]
    for candidate in candidates[1:]:
        place = candidate.place
        here = [spot for spot in spots if spot.country == place.country]
        if fold_name(place.name) != fold_name(mention.bases[0].name) or len(here) < _LEAST:
            continue
        if outlook.share(place.country) >= _MOST_OF and min(_apart(place, spot) for spot in here) <= _FARTHEST_KM:
            told = f"the report speaks of nothing in the land of the other {place.name}"
            evidence = (Evidence(SENDER, told, _WEIGHT), *candidate.evidence)
            first = Candidate(place, max(candidate.score, candidates[0].score), evidence)
            return (first, *(c for c in candidates if c is not candidate))
    return candidates


def _apart(one: Place, other: Place) -> float:
    """How far two places lie apart, in kilometres."""
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude))
