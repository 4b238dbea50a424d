"""Toponym resolution: which place each name means, with the evidence that decided."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gazetteer.construction import construct_border, construct_nearness, construct_part
from gazetteer.doubts import is_doubtful
from gazetteer.evidence import Candidate, Evidence, Resolution
from gazetteer.index import Index
from gazetteer.mention import Base, Mention
from gazetteer.neighbours import share_border
from gazetteer.place import FeatureClass, Place, RelativeKind
from gazetteer.scenery import Scenery, paint_scenery
from gazetteer.text.span import Span
from gazetteer.vocabulary import BOUND
from gazetteer.weighing import Weigher, rank_of
from gazetteer.weights import Weights

__all__ = ["Candidate", "Evidence", "Resolution", "Weights", "resolve_mentions"]

_ROUNDS = 2  # how often names are read in the light of the others before they are settled
_LOOK_BACK = 40  # mentions before a border in which its other side is looked for
_NATURE = frozenset({FeatureClass.WATER, FeatureClass.TERRAIN})


def resolve_mentions(
    mentions: Sequence[Mention],
    text: str,
    sentences: Sequence[Span],
    index: Index,
    weights: Weights | None = None,
) -> tuple[Resolution, ...]:
    """The place of each mention, in their order."""
    scenery = Scenery()
    for _ in range(_ROUNDS):
        weigher = Weigher(text, index, weights or Weights(), scenery)
        first = _choose(mentions, weigher)
        scenery = paint_scenery(mentions, first, index)
    weigher = Weigher(text, index, weights or Weights(), scenery)
    chosen = [
        (best, *(weigher.choose(base) for base in m.bases[1:]))
        for m, best in zip(mentions, _choose(mentions, weigher), strict=True)
    ]
    mains = [bases[0][0].place if bases[0] else None for bases in chosen]
    borders = _Borders(mentions, mains, sentences, scenery)
    built = (_build(m, chosen[n], borders.find_other_side(n), index) for n, m in enumerate(mentions))
    return tuple(r if not is_doubtful(r, scenery) else replace(r, place=None, constructed=None) for r in built)


def _choose(mentions: Sequence[Mention], weigher: Weigher) -> list[tuple[Candidate, ...]]:
    """The candidates of each mention's first name; those of a list once more, by what most of the list are."""
    chosen = [weigher.choose(m.bases[0], m) for m in mentions]
    ranks: dict[int, Counter[str]] = {}
    for mention, candidates in zip(mentions, chosen, strict=True):
        if mention.listed is not None and candidates:
            ranks.setdefault(mention.listed, Counter())[rank_of(candidates[0].place)] += 1
    most = {begin: _find_majority(counts) for begin, counts in ranks.items()}
    return [
        weigher.choose(m.bases[0], m, most[m.listed]) if m.listed in most else candidates
        for m, candidates in zip(mentions, chosen, strict=True)
    ]


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
    """The resolution of a mention: the best place of its base, and what the words make of it."""
    if not bases[0]:
        return Resolution(mention, None)
    place = bases[0][0].place
    if not _is_of_kind(mention.bases[0], place):
        return Resolution(mention, None, bases[0])
    if mention.relation is None:
        return Resolution(mention, place, bases[0])
    sides = [side[0].place for side in bases[1:] if side]
    made = _construct(mention, place, [*sides, *([other] if other else [])], index)
    if mention.phrase is None and mention.qualifier is None:  # "border" alone: no name of its own
        return Resolution(mention, made, (), made)
    return Resolution(mention, place, bases[0], made)


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
