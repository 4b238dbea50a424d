"""Toponym resolution: which place each name means, with the evidence that decided."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from math import exp

from gazetteer.construction import construct_border, construct_nearness, construct_part
from gazetteer.fame import is_own_name
from gazetteer.index import Hit, Index
from gazetteer.mention import Base, Mention, Role
from gazetteer.nearness import distance_km
from gazetteer.neighbours import share_border
from gazetteer.place import Place, RelativeKind
from gazetteer.text.span import Span
from gazetteer.vocabulary import GENERICS

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
class Resolution:
    """A mention and the place it means: `place` is None where no candidate is good enough to be named."""

    mention: Mention
    place: Place | None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence weighs, in units of the prior: one is a place ten times as large."""

    own_name: float = 1.0
    asked: float = 4.0
    not_asked: float = -2.5
    region: float = 9.0
    country: float = 3.0
    near: float = 1.0
    earlier: float = 4.0
    near_km: float = 150.0


@dataclass(frozen=True, slots=True)
class Scenery:
    """What the whole article says of where it plays."""

    countries: dict[str, float]  # ISO code -> its share of the article's names, in 0..1
    points: tuple[Place, ...] = ()
    settled: dict[str, str] | None = None  # name -> id of the place it was said to be, by its region


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
    scenery = _paint_scenery(mentions, first)
    chosen = [tuple(resolver.choose(b, m.region, scenery) for b in m.bases) for m in mentions]
    mains = [bases[0][0].place if bases[0] else None for bases in chosen]
    return tuple(
        _build(mention, chosen[n], _find_other_side(n, mentions, mains, sentences, scenery), index)
        for n, mention in enumerate(mentions)
    )


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
        key = (base.name, base.asked, base.demonym, greater, id(scenery))
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
        regions = frozenset(p.id for p in self.index.find(greater)) if greater else frozenset()
        hits: dict[str, Hit] = {}
        for hit in find_hits(base.name, self.index)[: 2 * _WEIGHED]:
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
        found = [Evidence("prior", _tell_size(place), hit.prior)]
        if is_own_name(hit, base.name):
            found.append(Evidence("name", f"“{place.name}” is its first name", w.own_name))
        if base.asked:
            fits = place.feature_class in base.asked
            kinds = " or ".join(sorted(kind.name.lower() for kind in base.asked))
            found.append(Evidence("class", f"the words ask for {kinds}", w.asked if fits else w.not_asked))
        if regions and lies_in(self.index, place, regions):
            found.append(Evidence("region", f"lies in {greater}", w.region))
        share = scenery.countries.get(place.country or "", 0.0)
        if share and not place.id.startswith("country-"):
            found.append(Evidence("country", f"the article speaks of {place.country}", w.country * share**0.5))
        if scenery.settled and scenery.settled.get(base.name) == place.id:
            found.append(Evidence("earlier", "the article says so elsewhere", w.earlier))
        found.extend(self._find_near(place, scenery))
        return tuple(found)

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


def find_hits(name: str, index: Index) -> tuple[Hit, ...]:
    """What a name means with the noun beside it, or else without what stands between, or else without the noun."""
    hits = index.search(name)
    words = name.split(" ")
    if hits or len(words) < 2:
        return hits
    for shorter in (f"{words[0]} {words[-1]}" if len(words) > 2 else "", " ".join(words[:-1]), " ".join(words[1:])):
        beside = words[-1].casefold() in GENERICS or words[0].casefold() in GENERICS
        hits = index.search(shorter) if shorter and beside else ()
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


def _paint_scenery(mentions: Sequence[Mention], first: Sequence[tuple[Candidate, ...]]) -> Scenery:
    """What the likeliest readings of all names together say of where the article plays."""
    votes: Counter[str] = Counter()
    points: dict[str, Place] = {}
    settled: dict[str, str] = {}
    for mention, candidates in zip(mentions, first, strict=True):
        if not candidates or mention.role is Role.CREDIT:
            continue
        best = candidates[0]
        if best.place.country is not None:
            votes[best.place.country] += best.score
        if best.score > 0.8 and not best.place.id.startswith("country-"):
            points[best.place.id] = best.place
        if mention.region is not None:
            settled[mention.bases[0].name] = best.place.id
    total = sum(votes.values()) or 1.0
    shares = {country: votes[country] / total for country in votes}
    return Scenery(shares, tuple(points.values()), settled)


def _find_other_side(
    n: int,
    mentions: Sequence[Mention],
    mains: Sequence[Place | None],
    sentences: Sequence[Span],
    scenery: Scenery,
) -> Place | None:
    """The country on the other side of the border of mention `n`.

    It is the neighbour last named before it in its sentence, or else the one the article names most.
    """
    mention, main = mentions[n], mains[n]
    if main is None or not _is_half_border(mention):
        return None
    begin = next((s.start for s in sentences if mention.span in s), mention.span.start)
    k = n - 1
    while k >= 0 and mentions[k].span.start >= begin:
        place = mains[k]
        if place is not None and place.id.startswith("country-") and share_border(main.country, place.country):
            return place
        k -= 1
    others = {p.id: p for p in mains if p is not None and p.id.startswith("country-")}
    beside = [p for p in others.values() if share_border(main.country, p.country)]
    return max(beside, key=lambda p: (scenery.countries.get(p.country or "", 0.0), p.id), default=None)


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
    if mention.relation is None:
        return Resolution(mention, bases[0][0].place, bases[0])
    sides = [side[0].place for side in bases[1:] if side]
    made = tuple(
        replace(candidate, place=_construct(mention, candidate.place, [*sides, *([other] if other else [])], index))
        for candidate in bases[0]
    )
    return Resolution(mention, made[0].place, made)


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
