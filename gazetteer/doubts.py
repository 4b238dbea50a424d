"""A little-known place far from all else in an article is a guess, not a dot.

Measured on TR-News and GeoVirus: most such dots are wrong, because the place that is meant is in no gazetteer.
"""

from collections.abc import Iterable, Mapping

from gazetteer.corrected import is_by_hand
from gazetteer.evidence import Resolution
from gazetteer.nearness import distance_km
from gazetteer.place import FeatureClass, Place, is_listed_id
from gazetteer.scenery import Scenery
from gazetteer.spelling import fold_name, is_spelling
from gazetteer.vocabulary import BOUND, TOWNS, WATERS

_VILLAGE = 10_000  # people: a smaller place is known to its own land's readers only
_CITY = 1_000_000  # people: a larger one is known by all its names
_RENOWN = 5.0  # the prior (that of 100,000 people, or given by hand) from which a town is known by its lesser names
_FIRM = 1.0  # the weight from which a country that is named now and then ties a village to the article
_FAINT = 0.1  # the weight below which neighbours and states say nothing
_ALIKE = 0.5  # difflib's ratio of two spellings of one name; "Kiev" and "Kyiv" have 0.5
_NEAR = 1.5  # the weight of one sure neighbour at some 35 km, among a few places elsewhere
_MANY = 3  # spots of a country, of which one should lie near a village of it
_EVEN = 0.9  # of the likeliest place's score, at which another may as well be meant
_APART_KM = 100.0  # a shorter way between them is no great error
_WIDEST_KM = 10.0  # of a district that is as good as its town
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
    base, name = resolution.mention.bases[0], resolution.mention.bases[0].name
    crossed = base.asked == WATERS and place.feature_class is FeatureClass.POPULATED  # "crossed the X": a river
    if crossed or _is_of_its_own(name, place):
        return reasons.get("nearness", 0.0) < _NEAR
    if _is_far_away(name.casefold(), reasons, scenery) or _is_even(resolution, reasons):
        return True
    strange = "name" not in reasons and not _is_spelling(place, name)
    lesser = "name" not in reasons and reasons.get("prior", 0.0) < _RENOWN
    if place.population >= _VILLAGE and not lesser and not strange:
        return False
    if any(reasons.get(kind, 0.0) >= _FAINT for kind in _AROUND):
        return False
    return not _is_spoken_of(place, name.casefold(), reasons.get("country", 0.0), scenery, strange=strange)


def _is_far_away(name: str, reasons: Mapping[str, float], scenery: Scenery) -> bool:
    """Whether a town that is not large lies in a land and a region of which an article full of others says nothing.

    Measured on TR-News and GeoVirus: seven such dots of eight were wrong.
    """
    if reasons.get("prior", 0.0) >= _RENOWN or any(reasons.get(k, 0.0) >= _FAINT for k in ("country", *_AROUND)):
        return False
    return sum(spot.name != name for spot in scenery.spots) > _MANY


def _is_even(resolution: Resolution, reasons: Mapping[str, float]) -> bool:
    """Whether as much speaks for another town of the name in the land that is spoken of, far from the likeliest."""
    if len(resolution.candidates) < 2 or reasons.get("country", 0.0) < _FIRM:
        return False
    (first, second), towns = resolution.candidates[:2], FeatureClass.POPULATED
    points = [(c.place.latitude, c.place.longitude) for c in (first, second)]
    alike = first.place.feature_class is second.place.feature_class is towns
    even = alike and first.place.country == second.place.country and second.score >= _EVEN * first.score
    return even and distance_km(*points) > _APART_KM


def is_elsewhere(resolution: Resolution, holder: Resolution | None, scenery: Scenery) -> bool:
    """Whether a name that is called a town is known only where nothing else in the article puts it.

    It may be called one of another name, its `holder`; a country that the rest of the article speaks of may have been
    a part of that. With no holder there must be enough else in the article to be far from.
    """
    place = resolution.place
    if place is None or place.population >= _CITY or is_by_hand(resolution.candidates):
        return False
    reasons = {reason.kind: reason.weight for reason in resolution.candidates[0].evidence}
    if reasons.keys() & _BESIDE or any(reasons.get(kind, 0.0) >= _FAINT for kind in ("country", *_AROUND)):
        return False
    if holder is None:
        name = resolution.mention.bases[0].name.casefold()
        return sum(spot.name != name for spot in scenery.spots) >= _MANY
    area = holder.place is None or holder.place.feature_class is FeatureClass.ADMINISTRATIVE
    return area and (holder.place is None or holder.place.country not in (None, place.country))


def _is_of_its_own(name: str, place: Place) -> bool:
    """Whether a name has a noun that the town's own name lacks: "X Township" is not the town of X."""
    noun = name.rpartition(" ")[2]
    return noun[:1].isupper() and noun.casefold() in _OF_ITS_OWN and noun.casefold() not in place.name.casefold()


def is_wide(resolution: Resolution) -> bool:
    """Whether what is called a town is known only as a district or a province, much wider than a town."""
    place = resolution.place
    area = (
        place is not None and place.feature_class is FeatureClass.ADMINISTRATIVE and place.precision_km > _WIDEST_KM
    )
    return area and resolution.mention.bases[0].asked == TOWNS and not is_by_hand(resolution.candidates)


def find_shortened(resolutions: Iterable[Resolution]) -> frozenset[str]:
    """The names that an article gives with a noun of nature, for which no place was found: "X" of "X Lake"."""
    names = (r.mention.bases[0].name.casefold().split(" ") for r in resolutions if r.place is None)
    return frozenset(w for *words, noun in names if noun in BOUND and (w := " ".join(words)))


def is_short(resolution: Resolution, shortened: frozenset[str]) -> bool:
    """Whether a bare name is short for one of those, and nothing near its town says otherwise."""
    place = resolution.place
    if place is None or not is_listed_id(place.id) or resolution.mention.bases[0].name.casefold() not in shortened:
        return False
    reasons = {reason.kind: reason.weight for reason in resolution.candidates[0].evidence}
    return not (reasons.keys() & _BESIDE or reasons.get("nearness", 0.0) >= _FAINT or resolution.mention.region)


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
