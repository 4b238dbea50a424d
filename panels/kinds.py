"""Kinds of places in words, and a place with what it lies in: "Aleppo, city in Syria"."""

from gazetteer import FeatureClass, Index, Place, RelativeKind
from panels.words import keep_known

KINDS = {
    FeatureClass.ADMINISTRATIVE: "District or region",
    FeatureClass.WATER: "River, lake or sea",
    FeatureClass.AREA: "Area",
    FeatureClass.POPULATED: "Town or village",
    FeatureClass.ROAD: "Road",
    FeatureClass.SPOT: "Site",
    FeatureClass.TERRAIN: "Mountain or valley",
}
CITY = 100_000  # people: from here on the United Nations' Demographic Yearbook lists cities
RELATIVE_KINDS = {
    RelativeKind.PART: "Part of a country or region",
    RelativeKind.BORDER: "Border",
    RelativeKind.NEAR: "Ground near a place",
    RelativeKind.RING: "Ground at a distance from a place",
    RelativeKind.SIDE: "Ground on one side of a place",
    RelativeKind.INSIDE: "Ground inside a border",
    RelativeKind.COAST: "Coast",
    RelativeKind.OFFSHORE: "Waters off a coast",
    RelativeKind.BETWEEN: "Ground between two places",
    RelativeKind.ROAD: "Road between two places",
    RelativeKind.FRONT: "Front named after a place",
}


def say_kind(place: Place) -> str:
    """What kind of thing a place is."""
    if place.relative is not None:
        return f"{RELATIVE_KINDS[place.relative.kind]}, drawn from words (inferred)"
    if place.id.startswith("country-"):
        return "Country"
    if place.feature_class == FeatureClass.POPULATED and place.population >= CITY:
        return "City"
    return KINDS[place.feature_class]


def say_where(place: Place, index: Index) -> str:
    """A kind of place and what it lies in: "city in Tennessee, United States"."""
    area, country = index.admin1(place.id), index.country(place.country) if place.country else None
    holders = [holder.name for holder in (area, country) if holder and holder.id != place.id]
    kind = say_kind(place)
    return " in ".join(keep_known((kind[:1].lower() + kind[1:], ", ".join(dict.fromkeys(holders)))))
