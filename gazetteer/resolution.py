"""Toponym resolution: which place each name means, with the evidence that decided."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer.company import is_called_town, is_town_of
from gazetteer.composition import compose_place, is_composed
from gazetteer.construction import (
    construct_border,
    construct_nearness,
    construct_part,
    construct_rim,
    construct_side,
)
from gazetteer.corrected import Corrections, is_by_hand
from gazetteer.doubts import find_shortened, is_doubtful, is_elsewhere, is_short, is_supported, is_wide
from gazetteer.evidence import Candidate, Evidence, Resolution
from gazetteer.explaining import leave_explained
from gazetteer.index import Index
from gazetteer.mention import Base, Mention, Relation
from gazetteer.namesakes import rank_of
from gazetteer.neighbours import share_border
from gazetteer.occasion import NOWHERE, Occasion
from gazetteer.place import FeatureClass, Place, RelativeKind
from gazetteer.scenery import Scenery, paint_scenery
from gazetteer.senders import choose_sender
from gazetteer.strays import find_strays
from gazetteer.text.corrections import Correction
from gazetteer.text.span import Span
from gazetteer.vocabulary import BOUND, GENERICS
from gazetteer.weighing import Weigher
from gazetteer.weights import Weights

__all__ = ["Candidate", "Evidence", "Resolution", "Weights", "resolve_mentions"]

_ROUNDS = 2  # how often names are read in the light of the others before they are settled
_LOOK_BACK = 40  # mentions before a border in which its other side is looked for
_NATURE = frozenset({FeatureClass.WATER, FeatureClass.TERRAIN, FeatureClass.AREA, FeatureClass.ROAD})
_MEASURED = frozenset({RelativeKind.NEAR, RelativeKind.RING})
_RIMS = frozenset({RelativeKind.INSIDE, RelativeKind.COAST, RelativeKind.OFFSHORE})


def resolve_mentions(
    mentions: Sequence[Mention],
    text: str,
    sentences: Sequence[Span],
    index: Index,
    weights: Weights | None = None,
    occasion: Occasion = NOWHERE,
    corrections: Sequence[Correction] = (),
) -> tuple[Resolution, ...]:
    """The place of each mention, in their order; a noun that would make a place of others, but cannot, has none.

    What `corrections` say of a name goes before all evidence; a mention that they call no place is left out.
    """
    scenery, hand = Scenery(), Corrections.of(corrections, index, text)
    mentions = hand.keep(mentions)
    for _ in range(_ROUNDS):
        weigher = Weigher(text, index, weights or Weights(), scenery, occasion, telling=False)
        first = _choose(mentions, weigher, hand)
        scenery = paint_scenery(mentions, first, index)
    weigher = Weigher(text, index, weights or Weights(), scenery, occasion)
    chosen = [
        (best, *(weigher.choose(base) for base in m.bases[1:]))
        for m, best in zip(mentions, _choose(mentions, weigher, hand), strict=True)
    ]
    mains = [bases[0][0].place if bases[0] else None for bases in chosen]
    borders = _Borders(mentions, mains, sentences, scenery)
    built = (_build(m, chosen[n], borders.find_other_side(n), index) for n, m in enumerate(mentions))
    likely = (r for r in built if not r.mention.tentative or (is_supported(r) and not is_doubtful(r, scenery)))
    known = tuple(likely)
    strays, shortened = find_strays(known, text, index), find_shortened(known)
    holders = {a.mention.span: b for a, b in pairwise(known) if is_town_of(text, a.mention, b.mention)}

    def is_guess(found: Resolution) -> bool:
        stray = found.mention.bases[0].name.casefold() in strays and not is_by_hand(found.candidates)
        holder = holders.get(found.mention.span)
        called = holder is not None or is_called_town(text, found.mention)
        away = called and (is_wide(found) or is_elsewhere(found, holder, scenery))
        short = is_short(found, shortened) and not is_by_hand(found.candidates)
        return stray or away or short or is_doubtful(found, scenery) or hand.is_open(found.mention)

    placed = tuple(replace(r, place=None, constructed=None) if is_guess(r) else r for r in known)
    return leave_explained(_keep_composed(placed), text)


def _keep_composed(resolutions: tuple[Resolution, ...]) -> tuple[Resolution, ...]:
    """The same without the nouns whose place could not be made; the ends of the others are the towns they lead to."""
    placed = {r.mention.bases[0].span for r in resolutions if r.place is not None and not is_composed(r.mention)}
    kept = [
        r
        for r in resolutions
        if not is_composed(r.mention) or (r.place is not None and placed.issuperset(b.span for b in r.mention.bases))
    ]
    ends = {
        base.span: end
        for r in kept
        if is_composed(r.mention) and r.place is not None and r.place.relative is not None
        for base, end in zip(r.mention.bases, r.place.relative.bases, strict=True)
    }
    return tuple(_lead_to(r, ends.get(r.mention.bases[0].span)) for r in kept)


def _lead_to(resolution: Resolution, end: str | None) -> Resolution:
    """A plain name at the end of a road is the town of that name, where the province of that name was likelier."""
    if end is None or resolution.mention.relation is not None or resolution.place is None:
        return resolution
    if is_by_hand(resolution.candidates):
        return resolution
    town = next((c for c in resolution.candidates if c.place.id == end), None)
    if town is None or resolution.place.id == end:
        return resolution
    others = tuple(c for c in resolution.candidates if c is not town)
    return replace(resolution, place=town.place, candidates=(town, *others))


def _choose(mentions: Sequence[Mention], weigher: Weigher, hand: Corrections) -> list[tuple[Candidate, ...]]:
    """The candidates of each mention's first name; those of a list once more, by what most of the list are."""
    chosen = [weigher.choose(m.bases[0], m) for m in mentions]
    ranks: dict[int, Counter[str]] = {}
    for mention, candidates in zip(mentions, chosen, strict=True):
        if mention.listed is not None and candidates:
            ranks.setdefault(mention.listed, Counter())[rank_of(candidates[0].place)] += 1
    most = {begin: _find_majority(counts) for begin, counts in ranks.items()}
    ranked = (
        weigher.choose(m.bases[0], m, most[m.listed]) if m.listed in most else candidates
        for m, candidates in zip(mentions, chosen, strict=True)
    )
    sent = (
        choose_sender(m, candidates, weigher.scenery, weigher.index)
        for m, candidates in zip(mentions, ranked, strict=True)
    )
    return [hand.choose(m, candidates) for m, candidates in zip(mentions, sent, strict=True)]


def _find_majority(counts: Counter[str]) -> str:
    """What most of a list are, or nothing where opinions are divided."""
    rank, count = counts.most_common(1)[0]
    return rank if 2 * count > counts.total() else ""


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
        outlook = scenery.look_from("")
        shares = {p.id: outlook.share(p.country) for p in countries.values()}
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
    if relation is None or len(mention.bases) > 1 or (relation.direction is not None and not relation.of_border):
        return False
    return relation.kind is RelativeKind.BORDER or relation.of_border


def _build(
    mention: Mention, bases: tuple[tuple[Candidate, ...], ...], other: Place | None, index: Index
) -> Resolution:
    """The resolution of a mention: the best place of its base, and what the words make of it."""
    if not bases[0]:
        return Resolution(mention, None)
    place = bases[0][0].place
    if not _is_of_kind(mention.bases[0], place) and not is_by_hand(bases[0]):
        return Resolution(mention, None, bases[0])
    if mention.relation is None:
        return Resolution(mention, place, bases[0])
    if _is_from_country(mention.relation, place):
        return Resolution(replace(mention, relation=None, qualifier=None), place, bases[0])
    sides = [side[0].place for side in bases[1:] if side]
    if is_composed(mention):
        return _compose(mention, bases, index)
    made = _construct(mention, place, [*sides, *([other] if other else [])], index)
    if mention.is_noun:
        return Resolution(mention, made, (), made)
    return Resolution(mention, place, bases[0], made)


def _is_from_country(relation: Relation, base: Place) -> bool:
    """Whether words measure a distance from a whole country, of which nothing can be made."""
    return relation.kind in _MEASURED and not relation.of_border and base.id.startswith("country-")


def _compose(mention: Mention, bases: tuple[tuple[Candidate, ...], ...], index: Index) -> Resolution:
    """The resolution of a noun whose place is made of the likeliest places of the names around it."""
    bests = [_find_town(side, index) for side in bases if side]
    if mention.relation is None or len(bests) < len(mention.bases):
        return Resolution(mention, None)
    place = compose_place(mention.relation, tuple(best.place for best in bests))
    if place is None:
        return Resolution(mention, None)
    evidence = tuple(reason for best in bests for reason in best.evidence)
    return Resolution(mention, place, (Candidate(place, min(best.score for best in bests), evidence),), place)


def _find_town(candidates: tuple[Candidate, ...], index: Index) -> Candidate:
    """The likeliest candidate, or the town that a province is called after: roads lead to towns."""
    best = candidates[0]
    if best.place.feature_class is not FeatureClass.ADMINISTRATIVE:
        return best
    towns = (c for c in candidates if c.place.feature_class is FeatureClass.POPULATED)
    return next((c for c in towns if index.admin1(c.place.id) == best.place), best)


def _is_of_kind(base: Base, place: Place) -> bool:
    """Whether a place can be what a name with a noun of nature asks for: no state is "X River"."""
    noun = base.name.split(" ")[-1]
    natural = base.asked <= _NATURE and (
        noun.casefold() in BOUND or (noun[:1].isupper() and noun.casefold() in GENERICS)
    )
    return not (base.asked and natural) or place.feature_class in base.asked


def _construct(mention: Mention, base: Place, sides: list[Place], index: Index) -> Place:
    """What the words of a mention make of its base."""
    relation = mention.relation
    if relation is None:
        return base
    if relation.kind is RelativeKind.PART and relation.direction is not None:
        beside = relation.beside and base.feature_class is FeatureClass.WATER
        construct = construct_side if beside else construct_part
        return construct(base, relation.direction, index)
    if relation.kind is RelativeKind.SIDE and relation.direction is not None:
        return construct_side(base, relation.direction, index)
    if relation.kind in _RIMS:
        return construct_rim(base, relation)
    if relation.kind is RelativeKind.BORDER:
        return construct_border((base, *sides), index, direction=relation.direction)
    if relation.of_border:
        base = construct_border((base, *sides), index)
    return construct_nearness(base, relation)
