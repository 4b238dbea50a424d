"""A quarter of a city is listed among the towns; where a town has its name, too, the bare name means the town."""

from collections.abc import Iterable, Mapping

from gazetteer.index import Index
from gazetteer.nearness import distance_km
from gazetteer.place import FeatureClass, Place

_TIMES = 4.0  # as many people as a place has the city it is a quarter of: Cusco has 7 times those of its Santiago
_AS_LARGE = 3.0  # times at most is a quarter larger than the town of its name
_NEAREST = 40  # towns around a place among which its city is looked for
_WORLDLY = 7.5  # the prior of large capitals, which are meant from anywhere


def find_cities(places: Iterable[Place], index: Index) -> Mapping[str, Place]:
    """The city that each place is a quarter of, by the place's id, where a place of its own has the same name.

    That lies in the same country, and is not much smaller, or is a capital all the world knows.
    """
    towns = [place for place in places if place.feature_class is FeatureClass.POPULATED and place.population]
    if len(towns) < 2:
        return {}
    rivaled = [place for place in towns if any(_is_rival(other, place, index) for other in towns)]
    cities = {place.id: city for place in rivaled if (city := _find_city(place, index)) is not None}
    own = [place for place in towns if place.id not in cities]
    return {p.id: cities[p.id] for p in rivaled if p.id in cities and any(_is_rival(o, p, index) for o in own)}


def _is_rival(other: Place, place: Place, index: Index) -> bool:
    """Whether a bare name could as well mean another place in the land, or a capital that all the world knows."""
    if other.id == place.id:
        return False
    near = other.country == place.country and other.population * _AS_LARGE >= place.population
    return near or index.prior(other.id) >= _WORLDLY


def _find_city(place: Place, index: Index) -> Place | None:
    """The largest town that a place lies in, or right beside."""
    point = (place.latitude, place.longitude)
    larger = (
        town
        for town in index.nearest(*point, limit=_NEAREST)
        if town.population >= _TIMES * place.population
        and distance_km(point, (town.latitude, town.longitude)) <= town.precision_km
    )
    return max(larger, key=lambda town: town.population, default=None)
