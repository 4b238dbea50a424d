"""The occasion of an article: when it was printed, and where its newspaper is at home. Both speak for some places."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from gazetteer.index import Index
from gazetteer.namesakes import Namesake, Reason
from gazetteer.nearness import distance_km
from gazetteer.place import Name, Place
from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows
from gazetteer.spelling import fold_name
from gazetteer.weights import Weights

PUBLISHERS = DATA / "publishers.csv"
_HOME_KM = 100.0  # about how far a local newspaper's news reaches


@dataclass(frozen=True, slots=True)
class Occasion:
    """The year of printing and the newspaper's home, each where it is known."""

    year: int | None = None
    home: Place | None = None


NOWHERE = Occasion()


@cache
def _load_publishers() -> dict[str, str]:
    """Newspapers and agencies by their folded names, and the ids of the places they are the papers of."""
    rows = read_rows(PUBLISHERS, ("publisher", "place", "source"))
    return {fold_name(row.text("publisher")): row.text("place") for row in rows}


def find_occasion(index: Index, published: date | None, publisher: str | None) -> Occasion:
    """The occasion of an article, as far as it is told."""
    place = _load_publishers().get(fold_name(publisher)) if publisher else None
    return Occasion(published.year if published else None, index.get(place) if place else None)


def weigh_occasion(namesake: Namesake, occasion: Occasion, index: Index, weights: Weights) -> Iterator[Reason]:
    """What the year and the newspaper say for or against one place; the year only where others share its name."""
    since, until = namesake.name.since, namesake.name.until
    if (
        namesake.shared
        and occasion.year is not None
        and not (since or 0) <= occasion.year <= (until or occasion.year)
    ):
        yield Reason("years", weights.other_years, partial(_tell_years, namesake.name))
    home = occasion.home
    if home is not None and _is_at_home(namesake.place, home, index):
        yield Reason("publisher", weights.publisher, partial(_tell_home, home))


def _tell_years(name: Name) -> str:
    since, until = name.since, name.until
    years = f"from {since} to {until}" if since and until else f"until {until}" if until else f"from {since} on"
    return f"the name {name.text} is said of it {years}"


def _tell_home(home: Place) -> str:
    return f"it lies in or near {home.name}, the newspaper's home"


def _is_at_home(place: Place, home: Place, index: Index) -> bool:
    """Whether a place lies where a newspaper is at home: in its country or state, or near its town."""
    if home.id.startswith("country-"):
        return place.country == home.country and place.id != home.id
    if home.id.startswith("admin1-"):
        return place.id == home.id or index.admin1(place.id) == home
    at, there = (home.latitude, home.longitude), (place.latitude, place.longitude)
    return distance_km(at, there) <= _HOME_KM
