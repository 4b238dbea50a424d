"""A stray is a name whose likeliest place lies in another land than the one the words put it in.

"The Mozambican town of Palma" is not the city in Spain, though no gazetteer may have another: it is left a guess, and
so is every other mention of that name in the article. In silence the wrong dot would be drawn.
"""

from collections.abc import Iterable, Sequence

from gazetteer.corrected import is_by_hand
from gazetteer.evidence import Resolution
from gazetteer.index import Index
from gazetteer.mention import Mention
from gazetteer.place import FeatureClass, Place, is_listed_id
from gazetteer.text.span import Span
from gazetteer.weighing import find_regions

_TOLD = frozenset({"region", "within"})  # evidence that a place lies where the words put it


def find_strays(resolutions: Sequence[Resolution], text: str, index: Index) -> frozenset[str]:
    """The names that the words put where none of their likeliest places lies, and nowhere else where one does."""
    strayed = {_name(r) for r in resolutions if _strays(r, text, index)}
    if not strayed:
        return frozenset()
    return frozenset(strayed - {_name(r) for r in resolutions if _name(r) in strayed and _is_told(r)})


def _name(resolution: Resolution) -> str:
    """The name that was looked up."""
    return resolution.mention.bases[0].name.casefold()


def _is_told(resolution: Resolution) -> bool:
    """Whether the words put a name where its place lies."""
    return bool(resolution.candidates) and any(e.kind in _TOLD for e in resolution.candidates[0].evidence)


def _strays(resolution: Resolution, text: str, index: Index) -> bool:
    """Whether one mention's place is a town of another land than the words say."""
    place, holder = resolution.place, _find_holder(resolution.mention)
    if place is None or holder is None or not is_listed_id(place.id) or place.country is None:
        return False
    if is_by_hand(resolution.candidates) or _is_told(resolution):
        return False
    lands = _find_lands(text[holder.start : holder.end], index)
    return bool(lands) and place.country not in lands


def _find_holder(mention: Mention) -> Span | None:
    """The greater place that the words surely mean as one: "Bangor, Maine", "the Kentucky town of Paris"."""
    if mention.region is not None or mention.within is None:
        return mention.region
    before = mention.within.start < mention.span.start
    return mention.within if before or mention.bases[0].asked else None


def _find_lands(words: str, index: Index) -> frozenset[str]:
    """The countries in which a greater place of this name lies; none where it may be no country and no province."""
    greater: Iterable[Place] = filter(None, map(index.get, find_regions(words, index)))
    return frozenset(p.country for p in greater if p.country and p.feature_class is FeatureClass.ADMINISTRATIVE)
