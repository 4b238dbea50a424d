"""Reasons for a place are told to readers in plain clauses: "it lies 12 km from Lachin"."""

from collections.abc import Iterable

from gazetteer.place import FeatureClass, Place

KIND_WORDS = {
    FeatureClass.ADMINISTRATIVE: ("state", "province", "district"),
    FeatureClass.WATER: ("river", "lake", "sea"),
    FeatureClass.AREA: ("region",),
    FeatureClass.POPULATED: ("town", "village"),
    FeatureClass.ROAD: ("road",),
    FeatureClass.SPOT: ("camp, airport or other site",),
    FeatureClass.TERRAIN: ("mountain", "valley", "island"),
}
_WIDE = frozenset(
    {FeatureClass.ADMINISTRATIVE, FeatureClass.AREA, FeatureClass.WATER}
)  # one point says little of them
# What a name ends with that has an article before it in a sentence ("the United States").
_WITH_ARTICLE = frozenset(
    {"States", "Union", "Kingdom", "Republic", "Emirates", "Islands", "Territory", "Territories", "Federation"}
)


def tell_kinds(kinds: Iterable[FeatureClass]) -> str:
    """Kinds of places in words: "river, lake or sea"."""
    wanted = frozenset(kinds)
    words = [word for kind, names in KIND_WORDS.items() if kind in wanted for word in names]
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else "place"


def tell_name(place: Place) -> str:
    """A name as it stands in a sentence: "the Soviet Union", "the Araks River", "Baku"."""
    titled = place.id.startswith("country-") and " of " in place.name  # "the Democratic Republic of the Congo"
    return f"the {place.name}" if titled or place.name.split(" ")[-1] in _WITH_ARTICLE else place.name


def tell_size(place: Place) -> str:
    """What makes a bare name likely to mean a place: that it is a country, or how many people live there."""
    if place.id.startswith("country-"):
        return "it is a country"
    if place.population:
        return f"about {round_count(place.population):,} people live there"
    if place.feature_class is FeatureClass.POPULATED:
        return "how many people live there is not known"
    return f"it is a {tell_kinds([place.feature_class])}"


def tell_own_name(place: Place) -> str:
    """That a place goes by this name before all others."""
    return f"“{place.name}” is the name it is usually listed under"


def tell_lesser_name(place: Place) -> str:
    """That a place has another name, and this one means others first."""
    return f"it is usually listed as {place.name}, and other places under this name"


def tell_holder(name: str, how: str) -> str:
    """That a place lies in a greater one that the words name, and how they do."""
    return f"it lies in {name}, {how}"


def round_count(people: int) -> int:
    """A number of people in the two digits that hold for some years."""
    return int(float(f"{people:.2g}"))


def tell_asked(asked: Iterable[FeatureClass], *, fits: bool) -> str:
    """Whether a place is what the words around its name call it."""
    return f"the words around the name ask for a {tell_kinds(asked)}" + ("" if fits else ", which this is not")


def tell_company(place: Place, greater: Place | None) -> str:
    """That other names of the article speak for the country or state that a place lies in, or is."""
    if greater is None or greater.id == place.id:
        return "other names in the article point to it"
    kind = "" if greater.id.startswith("country-") else "the state or province of "
    return f"other names in the article point to {kind}{tell_name(greater)}"


def tell_listed(rank: str) -> str:
    """That most names of a list are of one rank."""
    kind = {"country": "countries", "admin1": "states or provinces"}.get(rank, "towns and the like")
    return f"the names listed with it are {kind}"


def tell_nearness(place: Place, kilometres: float, other: Place) -> str:
    """How near a place is to another of the article; of an area or a river, its middle."""
    far = f"{kilometres:.0f} km" if kilometres >= 1 else "less than 1 km"
    its = "its middle" if place.feature_class in _WIDE else "it"
    middle = "the middle of " if other.feature_class in _WIDE else ""
    return f"{its} lies {far} from {middle}{tell_name(other)}, which the article names too"


def tell_people(word: str, place: Place) -> str:
    """That a word is the one for a people, or for what is theirs."""
    return f"“{word}” is said of the people and things of {tell_name(place)}"
