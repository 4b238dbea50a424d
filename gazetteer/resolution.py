"""Toponym resolution: which place each name means, with the evidence that decided."""

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from math import exp

from gazetteer.construction import construct_border, construct_nearness, construct_part
from gazetteer.fame import is_own_name
from gazetteer.index import Hit, Index
from gazetteer.mention import Base, Mention, Role
from gazetteer.nearness import distance_km
from gazetteer.neighbours import share_border
from gazetteer.place import FeatureClass, Name, Place, RelativeKind
from gazetteer.text.span import Span
from gazetteer.vocabulary import BOUND, GENERICS, abbreviations

MOST_CANDIDATES = 8  # that a resolution keeps
_LIKELY = 0.5  # the score from which a first reading speaks for its state
_MOST_POINTS = 300  # of an article, that nearness is measured to
_LOOK_BACK = 40  # mentions before a border in which its other side is looked for
_NATURE = frozenset({FeatureClass.WATER, FeatureClass.TERRAIN})
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
class Resolution:
    """A mention and the place it means: `place` is None where no candidate is good enough to be named."""

    mention: Mention
    place: Place | None
    candidates: tuple[Candidate, ...] = ()


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


def resolve_mentions(
    mentions: Sequence[Mention],
    text: str,
    sentences: Sequence[Span],
    index: Index,
    weights: Weights | None = None,
) -> tuple[Resolution, ...]:
    """The place of each mention, in their order."""
    resolver = _Resolver(text, index, weights or Weights())
    bare = Scenery({})
    first = [resolver.choose(mention.bases[0], mention.region, bare) for mention in mentions]
    scenery = _paint_scenery(mentions, first, index)
    chosen = [tuple(resolver.choose(b, m.region, scenery) for b in m.bases) for m in mentions]
    mains = [bases[0][0].place if bases[0] else None for bases in chosen]
    borders = _Borders(mentions, mains, sentences, scenery)
    return tuple(_build(m, chosen[n], borders.find_other_side(n), index) for n, m in enumerate(mentions))


def lies_in(index: Index, place: Place, greater: Container[str]) -> bool:
    """Whether a place lies in one of the countries or states with these ids."""
    if place.country is not None and f"country-{place.country}" in greater and place.id not in greater:
        return True
    state = index.admin1(place.id)
    return state is not None and state.id in greater


class _Resolver:
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
                    (place, (Evidence("demonym", f"people of {place.name}", 1.0),))
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
        found = [Evidence("prior", _tell_size(place), min(hit.prior, w.most_prior))]
        if is_own_name(hit, base.name):
            found.append(Evidence("name", f"“{place.name}” is its first name", w.own_name))
        if base.asked:
            fits = place.feature_class in base.asked
            kinds = " or ".join(sorted(kind.name.lower() for kind in base.asked))
            found.append(Evidence("class", f"the words ask for {kinds}", w.asked if fits else w.not_asked))
        if regions and lies_in(self.index, place, regions):
            found.append(Evidence("region", f"lies in {greater}", w.region))
        share = scenery.share(place.country, base.name.casefold())
        if share:
            found.append(Evidence("country", f"the article speaks of {place.country}", w.country * share**0.5))
        if scenery.settled and scenery.settled.get(base.name.casefold()) == place.id:
            found.append(Evidence("earlier", "the article says so elsewhere", w.earlier))
        found.extend(self._find_state(place, base.name.casefold(), scenery))
        found.extend(self._find_near(place, scenery))
        return tuple(found)

    def _find_state(self, place: Place, name: str, scenery: Scenery) -> tuple[Evidence, ...]:
        """Whether other names of the article mean the same state or province, or something in it."""
        state = self.index.admin1(place.id) or place
        others = (scenery.states or {}).get(state.id, set()) - {name}
        if not others or state.id.startswith("country-"):
            return ()
        return (Evidence("state", f"the article speaks of {state.name}", self.weights.state),)

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
        return [Evidence("nearness", f"{distance:.0f} km from {other.name}", self.weights.near)]


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


def _tell_size(place: Place) -> str:
    if place.id.startswith("country-"):
        return "a country"
    return f"{place.population:,} inhabitants" if place.population else "size unknown"


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


def _paint_scenery(mentions: Sequence[Mention], first: Sequence[tuple[Candidate, ...]], index: Index) -> Scenery:
    """What the likeliest readings of all names together say of where the article plays."""
    votes: dict[str, dict[str, float]] = {}
    points: dict[str, Place] = {}
    settled: dict[str, str] = {}
    states: dict[str, set[str]] = {}
    for mention, candidates in zip(mentions, first, strict=True):
        if not candidates or (mention.role is Role.CREDIT and mention.region is None):
            continue
        best = candidates[0]
        name = mention.bases[0].name.casefold()
        state = index.admin1(best.place.id) or best.place
        if best.score > _LIKELY and not state.id.startswith("country-"):
            states.setdefault(state.id, set()).add(name)
        if best.place.country is not None:
            names = votes.setdefault(best.place.country, {})
            names[name] = names.get(name, 0.0) + best.score
        if best.score > 0.8 and not best.place.id.startswith("country-"):
            points[best.place.id] = best.place
        if mention.region is not None:
            settled[name] = best.place.id
    return Scenery(votes, tuple(points.values())[:_MOST_POINTS], states, settled)


class _Borders:
    """Finds the country on the other side of a border of which the words name one side."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        mains: Sequence[Place | None],
        sentences: Sequence[Span],
        scenery: Scenery,
    ) -> None:
        self.mentions, self.mains = mentions, mains
        self.begins = [span.start for span in sentences]
        countries = {p.id: p for p in mains if p is not None and p.id.startswith("country-")}
        shares = {p.id: scenery.share(p.country) for p in countries.values()}
        self.countries = sorted(countries.values(), key=lambda p: (-shares[p.id], p.id))

    def find_other_side(self, n: int) -> Place | None:
        """The neighbour last named before mention `n` in its sentence, or else the one the article names most."""
        mention, main = self.mentions[n], self.mains[n]
        if main is None or not _is_half_border(mention):
            return None
        before = bisect_right(self.begins, mention.span.start)
        begin = self.begins[before - 1] if before else 0
        for k in range(n - 1, max(-1, n - 1 - _LOOK_BACK), -1):
            if self.mentions[k].span.start < begin:
                break
            place = self.mains[k]
            if place is not None and place.id.startswith("country-") and share_border(main.country, place.country):
                return place
        return next((p for p in self.countries if share_border(main.country, p.country)), None)


def _is_half_border(mention: Mention) -> bool:
    relation = mention.relation
    if relation is None or len(mention.bases) > 1:
        return False
    return relation.kind is RelativeKind.BORDER or relation.of_border


def _build(
    mention: Mention, bases: tuple[tuple[Candidate, ...], ...], other: Place | None, index: Index
) -> Resolution:
    """The resolution of a mention: its base's candidates, each made into what the words make of it."""
    if not bases[0]:
        return Resolution(mention, None)
    if not _is_of_kind(mention.bases[0], bases[0][0].place):
        return Resolution(mention, None, bases[0])
    if mention.relation is None:
        return Resolution(mention, bases[0][0].place, bases[0])
    sides = [side[0].place for side in bases[1:] if side]
    made = tuple(
        replace(candidate, place=_construct(mention, candidate.place, [*sides, *([other] if other else [])], index))
        for candidate in bases[0]
    )
    return Resolution(mention, made[0].place, made)


def _is_of_kind(base: Base, place: Place) -> bool:
    """Whether a place can be what a name with a noun of nature asks for: no state is "X River"."""
    natural = base.asked <= _NATURE and base.name.split(" ")[-1].casefold() in BOUND
    return not (base.asked and natural) or place.feature_class in base.asked


def _construct(mention: Mention, base: Place, sides: list[Place], index: Index) -> Place:
    """What the words of a mention make of its base."""
    relation = mention.relation
    if relation is None:
        return base
    if relation.kind is RelativeKind.PART and relation.direction is not None:
        return construct_part(base, relation.direction, index)
    if relation.kind is RelativeKind.BORDER:
        return construct_border((base, *sides), index)
    if relation.of_border:
        base = construct_border((base, *sides), index)
    return construct_nearness(base, relation)
