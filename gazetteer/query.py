"""A query is a name, alone or followed by what the place lies in: "Lachin, Azerbaijan"."""

from collections.abc import Sequence

from gazetteer.index import Hit, Index
from gazetteer.place import Place
from gazetteer.spelling import fold_name

_EDGE = 0.1  # degrees by which a county may reach beyond the box of its towns


def find_hits(index: Index, query: str) -> list[Hit]:
    """What a query can mean: a name, or a name and, after commas, what it lies in."""
    whole = _search(index, query)
    name, *holders = (part.strip() for part in query.split(","))
    return whole if whole or not holders else find_within(index, name, holders)


def find_within(index: Index, name: str, holders: Sequence[str]) -> list[Hit]:
    """What a name can mean in countries, provinces or counties of these names or codes."""
    return [hit for hit in _search(index, name) if all(_lies_in(index, hit.place, holder) for holder in holders)]


def list_holders(index: Index, place: Place) -> tuple[Place, ...]:
    """The province and the country that a place lies in, as far as they are known."""
    holders = (index.admin1(place.id), index.country(place.country) if place.country else None)
    return tuple(holder for holder in holders if holder and holder.id != place.id)


def name_holders(index: Index, place: Place) -> tuple[str, ...]:
    """The names of the province and the country that a place lies in, as far as they are known."""
    return tuple(holder.name for holder in list_holders(index, place))


def _search(index: Index, name: str) -> list[Hit]:
    """The hits of a name; words without a letter or a digit ("-", "'") name nothing."""
    return list(index.search(name)) if fold_name(name) else []


def _lies_in(index: Index, place: Place, holder: str) -> bool:
    """Whether a place lies in the country, province or county of this name or code."""
    area = index.admin1(place.id)
    holding = {place.id, f"country-{place.country}"} | ({area.id} if area else set())
    found = (*index.find(holder), *index.demonym(holder)) if fold_name(holder) else ()
    if any(greater.id in holding or _is_in_county(index, place, greater) for greater in found):
        return True
    codes = {place.country} | ({area.id.rsplit("-", 1)[-1]} if area else set())
    return fold_name(holder).upper() in codes


def _is_in_county(index: Index, place: Place, county: Place) -> bool:
    """Whether a place lies in the box of a county of its own state; finer edges are not known."""
    box = index.bbox(county.id) if county.id.startswith("admin2-") else None
    if box is None or index.admin1(county.id) != index.admin1(place.id):
        return False
    west, south, east, north = box
    return south - _EDGE <= place.latitude <= north + _EDGE and west - _EDGE <= place.longitude <= east + _EDGE
