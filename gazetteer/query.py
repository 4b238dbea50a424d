"""A query is a name, alone or followed by what the place lies in: "Lachin, Azerbaijan"."""

from gazetteer.index import Hit, Index
from gazetteer.place import Place
from gazetteer.spelling import fold_name


def find_hits(index: Index, query: str) -> list[Hit]:
    """What a query can mean: a name, or a name and, after commas, what it lies in."""
    whole = index.search(query)
    name, *holders = (part.strip() for part in query.split(","))
    if whole or not holders:
        return list(whole)
    return [hit for hit in index.search(name) if all(_lies_in(index, hit.place, holder) for holder in holders)]


def name_holders(index: Index, place: Place) -> tuple[str, ...]:
    """The names of the province and the country that a place lies in, as far as they are known."""
    holders = (index.admin1(place.id), index.country(place.country) if place.country else None)
    return tuple(holder.name for holder in holders if holder and holder.id != place.id)


def _lies_in(index: Index, place: Place, holder: str) -> bool:
    """Whether a place lies in the country or province of this name or code."""
    area = index.admin1(place.id)
    holding = {place.id, f"country-{place.country}"} | ({area.id} if area else set())
    if any(candidate.id in holding for candidate in (*index.find(holder), *index.demonym(holder))):
        return True
    codes = {place.country} | ({area.id.rsplit("-", 1)[-1]} if area else set())
    return fold_name(holder).upper() in codes
