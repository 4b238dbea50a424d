"""The scenery of an article is what its names together say of where it plays: countries, states, and spots."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import cos, exp, radians, sqrt

from gazetteer.evidence import SENDER, Candidate
from gazetteer.index import Index
from gazetteer.mention import Mention, Role
from gazetteer.place import FeatureClass, Place
from gazetteer.vocabulary import TOWNS

KM_PER_DEGREE = 111.2  # of latitude
_HALF_KM = 50.0  # at this distance a neighbour speaks half as loudly for a place as one beside it
_FARTHEST_KM = 300.0  # farther away it says nothing
_FARTHEST_DEGREES = _FARTHEST_KM / KM_PER_DEGREE + 0.01  # of latitude
_SUREST = 0.3  # a score below which a first reading is no spot to measure from
_MOST_SPOTS = 300  # of an article, that nearness is measured to
_DOUBT = 1.0  # of one more name, that lies nowhere near: few names prove little


@dataclass(frozen=True, slots=True)
class Spot:
    """A name and the place it is likeliest to mean, with the likelihood."""

    name: str
    place: Place
    weight: float


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What lies near a place: how much of the article, in 0..1, and the nearest of it."""

    share: float
    nearest: Place
    kilometres: float


@dataclass(frozen=True, slots=True)
class Scenery:
    """What the whole article says of where it plays.

    `votes` and `states` tell how often and how surely each name speaks of a country (by its ISO code) or of a state
    (by its id), `settled` which place a name was said to be by the greater place beside it.
    """

    votes: dict[str, dict[str, float]] = field(default_factory=dict)
    states: dict[str, dict[str, float]] = field(default_factory=dict)
    spots: tuple[Spot, ...] = ()
    settled: dict[str, str] = field(default_factory=dict)
    northwards: tuple[tuple[float, int], ...] = ()  # the latitude of each spot, and its number, from the south on
    loudness: dict[str, float] = field(default_factory=dict)  # the sum of the votes for each country
    called: dict[str, str] = field(default_factory=dict)  # the town of each name that is called one, not its province

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known yet."""
        return not (self.votes or self.states or self.spots or self.settled)

    def look_from(self, name: str) -> "Outlook":
        """The scenery as it looks from one name."""
        return Outlook(self, name)

    def list_spots(self, latitude: float) -> list[Spot]:
        """The spots that lie not too far north or south of a latitude, in the order of the text."""
        begin = bisect_left(self.northwards, (latitude - _FARTHEST_DEGREES,))
        end = bisect_left(self.northwards, (latitude + _FARTHEST_DEGREES,), begin)
        return [self.spots[n] for n in sorted(n for _, n in self.northwards[begin:end])] if begin < end else []


class Outlook:
    """The scenery as it looks from one name, which says nothing for itself; what was seen once is remembered."""

    def __init__(self, scenery: Scenery, name: str = "") -> None:
        """Leave out what this name says."""
        self.scenery, self.name = scenery, name
        self.settled, self.called = scenery.settled.get(name), scenery.called.get(name)
        own = {country: _count(names, name) for country, names in scenery.votes.items() if name in names}
        self._votes = scenery.loudness | own
        self._of_countries = sum(self._votes.values())
        self._of_spots = sum([spot.weight for spot in scenery.spots if spot.name != name])
        self._states: dict[str, float] = {}

    def share(self, country: str | None) -> float:
        """The share of a country in what the article names, in 0..1."""
        own = self._votes.get(country or "")
        return own / self._of_countries if own and self._of_countries else 0.0

    def state_share(self, state: str) -> float:
        """The share of a state in what the article names below countries, in 0..1."""
        names = self.scenery.states.get(state)
        if names is None:
            return 0.0
        known = self._states.get(state)
        if known is None:
            own = sum([min(1.0, vote) for name, vote in names.items() if name != self.name])
            known = self._states[state] = min(1.0, own / (max(own, self._of_spots) + _DOUBT))
        return known

    def neighbour(self, place: Place, city: Place | None = None) -> Neighbour | None:
        """What lies near a place, or around the `city` of which it is a quarter; nothing within reach is None."""
        near = 0.0
        nearest: tuple[float, Place] | None = None
        wide = max(cos(radians(place.latitude)), 0.05)
        farthest = _FARTHEST_KM if city is None else _HALF_KM
        for spot in self.scenery.list_spots(place.latitude):
            if spot.name == self.name or (city is not None and spot.place.id == city.id):
                continue
            north = (spot.place.latitude - place.latitude) * KM_PER_DEGREE
            east = (spot.place.longitude - place.longitude + 180.0) % 360.0 - 180.0
            distance = sqrt(north**2 + (east * wide * KM_PER_DEGREE) ** 2)
            if distance > farthest:
                continue
            near += spot.weight / (1.0 + (distance / _HALF_KM) ** 2)
            if spot.place.id != place.id and (nearest is None or distance < nearest[0]):
                nearest = (distance, spot.place)
        if nearest is None:
            return None
        # Of the article's names, and their mere number.
        share = (near / (self._of_spots + _DOUBT) + 1.0 - exp(-near)) / 2
        return Neighbour(share, nearest[1], nearest[0])


def _count(votes: dict[str, float], without: str) -> float:
    return sum(vote for name, vote in votes.items() if name != without)


def paint_scenery(mentions: Sequence[Mention], chosen: Sequence[tuple[Candidate, ...]], index: Index) -> Scenery:
    """What the likeliest readings of all names together say of where the article plays."""
    votes: dict[str, dict[str, float]] = {}
    states: dict[str, dict[str, float]] = {}
    spots: dict[str, Spot] = {}
    settled: dict[str, str] = {}
    called: dict[str, str] = {}
    for mention, candidates in zip(mentions, chosen, strict=True):
        aside = mention.role is Role.CREDIT and not mention.dateline and mention.region is None
        if not candidates or aside or mention.is_noun or mention.tentative:
            continue
        name = mention.bases[0].name.casefold()
        best = candidates[0]
        if best.place.country is not None:
            names = votes.setdefault(best.place.country, {})
            names[name] = names.get(name, 0.0) + best.score
        for state, weight in _list_states(candidates, index):
            known = states.setdefault(state, {})
            known[name] = max(known.get(name, 0.0), weight)
        if best.score > _SUREST and not best.place.id.startswith("country-"):
            known_spot = spots.get(name)
            if known_spot is None or known_spot.weight < best.score:
                spots[name] = Spot(name, best.place, best.score)
        if mention.region is not None:
            settled[name] = best.place.id
        elif any(reason.kind == SENDER for reason in best.evidence):
            settled.setdefault(name, best.place.id)
        if _is_seat(mention, candidates, index):
            called.setdefault(name, best.place.id)
    kept = tuple(spots.values())[:_MOST_SPOTS]
    northwards = tuple(sorted((spot.place.latitude, n) for n, spot in enumerate(kept)))
    loudness = {country: sum(names.values()) for country, names in votes.items()}
    return Scenery(votes, states, kept, settled, northwards, loudness, called)


def _is_seat(mention: Mention, candidates: Sequence[Candidate], index: Index) -> bool:
    """Whether a name is called a town's, where its province might be meant by it: "X, a provincial capital"."""
    town, state = candidates[0].place, index.admin1(candidates[0].place.id)
    own = state is not None and any(c.place.id == state.id for c in candidates)
    return own and mention.bases[0].asked == TOWNS and town.feature_class is FeatureClass.POPULATED


def _list_states(candidates: Iterable[Candidate], index: Index) -> Iterable[tuple[str, float]]:
    """The states that a name may mean or lie in, with the likelihood of each."""
    for candidate in candidates:
        state = index.admin1(candidate.place.id) or candidate.place
        if state.id.startswith("admin1-"):
            yield state.id, candidate.score
