"""What kind of place a site is: a town, a distance from one, or a country that only owns what is meant."""

from gazetteer import FeatureClass, RelativeKind
from geo.claims.passages import DIRECTIONS, Passage, Site
from geo.claims.words import is_possessive

TOWNS = ("gn-", "town-")  # how the ids of towns begin
BACKED = frozenset({"side", "behalf", "orders", "request", "command", "favour", "favor", "name"})  # of a government
BESIDE = frozenset(
    {RelativeKind.NEAR, RelativeKind.RING, RelativeKind.SIDE, RelativeKind.INSIDE, RelativeKind.OFFSHORE}
)


def is_settlement(site: Site, *, within: bool = False) -> bool:
    """Whether a place is a town or a smaller site, not a land or a border; a name not found may be one.

    `within` asks it of the place from which a distance is told.
    """
    place = site.named.place
    if place is None:
        return True
    if within:
        return place.relative is not None and not place.relative.of_border
    if place.relative is not None:
        part = place.relative.kind is RelativeKind.PART and place.relative.bases[0].startswith(TOWNS)
        return part or (place.relative.kind in BESIDE and not place.relative.of_border)
    return place.feature_class in {FeatureClass.POPULATED, FeatureClass.SPOT}


def is_large(site: Site) -> bool:
    """Whether a place is a whole country, or a part of one that words make: fighting somewhere in it is not there."""
    place = site.named.place
    part = place is not None and place.relative is not None and place.relative.kind is RelativeKind.PART
    return place is not None and (place.id.startswith("country-") or part)


def is_water(site: Site) -> bool:
    """Whether a place is a river, a lake or a sea."""
    return site.named.place is not None and site.named.place.feature_class == FeatureClass.WATER


def is_near(site: Site) -> bool:
    """Whether a site is made by a distance or a direction from another place."""
    relative = site.named.place.relative if site.named.place else None
    if site.named.place is None:
        return site.named.name.partition(" ")[0].casefold() in DIRECTIONS or site.named.distance is not None
    return relative is not None and relative.kind in BESIDE


def is_owner(passage: Passage, site: Site) -> bool:
    """Whether a country or a region only tells which place is meant: "X's largest city", "the X city of Y"."""
    if any(s.start <= site.first and site.last <= s.first and s.group != site.group for s in passage.sites):
        return True
    return is_possessive(passage.words[site.last - 1]) and (is_large(site) or passage.form(site.last) in BACKED)
