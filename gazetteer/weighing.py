"""Each place that a name could mean is weighed by what speaks for it and against it."""

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from math import exp

from gazetteer.evidence import Candidate, Evidence
from gazetteer.index import Box, Index
from gazetteer.mention import Base, Mention
from gazetteer.namesakes import Namesake, Namesakes, Reason, rank_of
from gazetteer.occasion import NOWHERE, Occasion, weigh_occasion
from gazetteer.place import Place
from gazetteer.reasons import tell_company, tell_holder, tell_listed, tell_nearness, tell_people
from gazetteer.scenery import Outlook, Scenery
from gazetteer.text.span import Span
from gazetteer.vocabulary import abbreviations
from gazetteer.weights import Weights

MOST_CANDIDATES = 8  # that a resolution keeps
_EDGE = 0.15  # degrees that a county may reach beyond its towns

Weighed = tuple[Place, tuple[Reason, ...]]


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
        self,
        text: str,
        index: Index,
        weights: Weights,
        scenery: Scenery,
        occasion: Occasion = NOWHERE,
        *,
        telling: bool = True,
    ) -> None:
        """Weigh by these weights; unless `telling`, candidates come without their evidence, which takes time."""
        self.text, self.index, self.weights, self.scenery, self.occasion = text, index, weights, scenery, occasion
        self.telling = telling
        self._find = index.keep(Namesakes).weighed_by(weights)
        self._known: dict[tuple[object, ...], tuple[Candidate, ...]] = {}
        self._weighed: dict[tuple[object, ...], list[Weighed]] = {}

    def choose(self, base: Base, mention: Mention | None = None, rank: str = "") -> tuple[Candidate, ...]:
        """The candidates of one plain name, best first; `rank` is what most names of its list are."""
        greater = self._read(mention.region) if mention else None
        holder = self._read(mention.within) if mention else None
        key = (base.name, base.asked, base.demonym, greater, holder)
        chosen = self._known.get((*key, rank))
        if chosen is None:
            weighed = self._weighed.get(key)
            if weighed is None:
                weighed = self._weighed[key] = list(self._weigh(base, greater, holder))
            chosen = self._known[*key, rank] = _rank(
                self._list(weighed, "" if base.demonym else rank), telling=self.telling
            )
        return chosen

    def _read(self, span: Span | None) -> str | None:
        return self.text[span.start : span.end] if span else None

    def _list(self, weighed: list[Weighed], rank: str) -> list[Weighed]:
        """The same with what the list says that the name stands in."""
        if not rank:
            return weighed
        listed = Reason("listed", self.weights.listed, partial(tell_listed, rank))
        return [(p, (*reasons, listed)) if rank_of(p) == rank else (p, reasons) for p, reasons in weighed]

    def _weigh(self, base: Base, greater: str | None, holder: str | None) -> Iterator[Weighed]:
        """Every place that a name can mean, with the reasons for and against it."""
        if base.demonym:
            for place in self.index.demonym(base.name):
                yield place, (Reason("demonym", 1.0, partial(tell_people, base.name, place)),)
            return
        regions, holders = find_regions(greater, self.index), find_regions(holder, self.index)
        outlook = self.scenery.look_from(base.name.casefold())
        for namesake in self._find(base.name, base.asked, base.stands_for):
            place, found = namesake.place, [*namesake.reasons]
            if not self.scenery.is_blank:
                found += self._look_around(namesake, outlook)
            if regions and lies_in(self.index, place, regions):
                words = partial(tell_holder, greater or "", "which the text names beside it")
                found.append(Reason("region", self.weights.region, words))
            elif holders and lies_in(self.index, place, holders):
                words = partial(tell_holder, holder or "", "where the sentence puts it")
                found.append(Reason("within", self.weights.within, words))
            if self.occasion is not NOWHERE:
                found += weigh_occasion(namesake, self.occasion, self.index, self.weights)
            yield place, tuple(found)

    def _look_around(self, namesake: Namesake, outlook: Outlook) -> Iterator[Reason]:
        """What the rest of the article says for one candidate."""
        w, place = self.weights, namesake.place
        share = outlook.share(place.country)
        if share:
            country = self.index.country(place.country or "")
            yield Reason("country", w.country * share**0.5, partial(tell_company, place, country))
        if outlook.settled == place.id:
            yield Reason("earlier", w.earlier, _tell_earlier)
        elif outlook.called == place.id:
            yield Reason("called", w.earlier, _tell_earlier)
        state = namesake.state or place
        share = outlook.state_share(state.id)
        if share and namesake.city is None:  # the city is most of what speaks for the state
            yield Reason("state", w.state * share, partial(tell_company, place, state))
        near = None if place.id.startswith("country-") else outlook.neighbour(place, namesake.city)
        if near is not None:
            words = partial(tell_nearness, place, near.kilometres, near.nearest)
            yield Reason("nearness", w.near * near.share, words)


def _tell_earlier() -> str:
    return "elsewhere the article says which one it means"


def find_regions(greater: str | None, index: Index) -> frozenset[str]:
    """The ids of the greater places that the words beside a name can mean."""
    if greater is None:
        return frozenset()
    short = abbreviations().get(greater) or abbreviations().get(f"{greater.replace(' ', '')}.")
    return frozenset({short[0]} if short else {p.id for p in (*index.find(greater), *index.demonym(greater))})


def _rank(weighed: Sequence[Weighed], *, telling: bool) -> tuple[Candidate, ...]:
    """Candidates by the sum of their evidence; the scores of all of them add up to at most one."""
    if len(weighed) == 1:
        ((place, reasons),) = weighed
        return (Candidate(place, 1.0, _tell(reasons) if telling else ()),)
    sums = [sum([reason.weight for reason in reasons]) for _, reasons in weighed]
    top = max(sums, default=0.0)
    shares = [exp(s - top) for s in sums]
    total = sum(shares)
    order = sorted(range(len(sums)), key=lambda n: (-sums[n], weighed[n][0].id))
    return tuple(
        Candidate(weighed[n][0], round(shares[n] / total, 4), _tell(weighed[n][1]) if telling else ())
        for n in order[:MOST_CANDIDATES]
    )


def _tell(reasons: Sequence[Reason]) -> tuple[Evidence, ...]:
    """Reasons in words, the weightiest first."""
    return tuple(Evidence(r.kind, r.tell(), r.weight) for r in sorted(reasons, key=lambda r: -abs(r.weight)))
