"""A little-known place far from all else in an article is a guess, not a dot.

Measured on TR-News and GeoVirus: most such dots are wrong, because the place that is meant is in no gazetteer.
"""

from gazetteer.corrected import is_by_hand
from gazetteer.evidence import Resolution
from gazetteer.place import FeatureClass, Place, is_listed_id
from gazetteer.scenery import Scenery
from gazetteer.spelling import fold_name, is_spelling

_VILLAGE = 10_000  # people: a smaller place is known to its own land's readers only
_CITY = 1_000_000  # people: a larger one is known by all its names
_RENOWN = 5.0  # the prior (that of 100,000 people, or given by hand) from which a town is known by its lesser names
_FIRM = 1.0  # the weight from which a country that is named now and then ties a village to the article
_FAINT = 0.1  # the weight below which neighbours and states say nothing
_ALIKE = 0.5  # difflib's ratio of two spellings of one name; "Kiev" and "Kyiv" have 0.5
_NEAR = 1.5  # the weight of one sure neighbour at some 35 km, among a few places elsewhere
_MANY = 3  # spots of a country, of which one should lie near a village of it
_BESIDE = frozenset({"region", "within", "earlier"})  # evidence that the words give by themselves
_AROUND = frozenset({"state", "nearness"})
# Nouns that make a thing of its own of a name: the town of that name is another place, unless it lies in the midst.
_OF_ITS_OWN = frozenset({"township", "bridge", "camp", "mine", "crossing", "station"})


def is_doubtful(resolution: Resolution, scenery: Scenery) -> bool:
    """Whether a name means a village, or a town by a lesser name, and nothing ties that to the article."""
    place = resolution.place
    if place is None or not is_listed_id(place.id) or not resolution.candidates:
        return False
    if is_by_hand(resolution.candidates):
        return False
    reasons = {reason.kind: reason.weight for reason in resolution.candidates[0].evidence}
    if resolution.mention.region or reasons.keys() & _BESIDE:
        return False
    name = resolution.mention.bases[0].name
    if _is_of_its_own(name, place):
        return reasons.get("nearness", 0.0) < _NEAR
    strange = "name" not in reasons and not _is_spelling(place, name)
    lesser = "name" not in reasons and reasons.get("prior", 0.0) < _RENOWN
    if place.population >= _VILLAGE and not lesser and not strange:
        return False
    if any(reasons.get(kind, 0.0) >= _FAINT for kind in _AROUND):
        return False
    return not _is_spoken_of(place, name.casefold(), reasons.get("country", 0.0), scenery, strange=strange)


def is_elsewhere(resolution: Resolution, holder: Resolution | None) -> bool:
    """Whether a name that is called a town of another, its `holder`, is known only where nothing else puts it.

    A country that the rest of the article speaks of may have been a part of the other.
    """
    place = resolution.place
    if holder is None or place is None or place.population >= _CITY or is_by_hand(resolution.candidates):
        return False
    reasons = {reason.kind: reason.weight for reason in resolution.candidates[0].evidence}
    if reasons.keys() & _BESIDE or any(reasons.get(kind, 0.0) >= _FAINT for kind in ("country", *_AROUND)):
        return False
    area = holder.place is None or holder.place.feature_class is FeatureClass.ADMINISTRATIVE
    return area and (holder.place is None or holder.place.country not in (None, place.country))


def _is_of_its_own(name: str, place: Place) -> bool:
    """Whether a name has a noun that the town's own name lacks: "X Township" is not the town of X."""
    noun = name.rpartition(" ")[2]
    return noun[:1].isupper() and noun.casefold() in _OF_ITS_OWN and noun.casefold() not in place.name.casefold()


def is_supported(resolution: Resolution) -> bool:
    """Whether a word that may be a name means a place in the midst of the article's others."""
    if resolution.place is None or not resolution.candidates:
        return False
    reasons = {reason.kind: reason.weight for reason in resolution.candidates[0].evidence}
    return reasons.get("nearness", 0.0) >= _NEAR or bool(reasons.keys() & _BESIDE)


def _is_spelling(place: Place, name: str) -> bool:
    """Whether a name is a spelling of the one a place is listed under, or is that of a city all the world knows."""
    if place.population >= _CITY:
        return True
    return is_spelling(fold_name(name), fold_name(place.name), alike=_ALIKE)


def _is_spoken_of(place: Place, name: str, weight: float, scenery: Scenery, *, strange: bool) -> bool:
    """Whether the article speaks of a place's country, and of nothing in it so often that more could be asked."""
    if not any(names.keys() - {name} for names in scenery.votes.values()):
        return True
    spots = sum(spot.place.country == place.country and spot.name != name for spot in scenery.spots)
    return weight >= _FIRM and spots < _MANY and not strange
