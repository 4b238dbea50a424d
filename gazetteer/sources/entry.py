"""An entry is what a source knows of one place: the place, its names, and how often a bare name means it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log10
from pathlib import Path

from gazetteer.place import Name, Place

DATA = Path(__file__).parent.parent / "data"

Box = tuple[float, float, float, float]  # west, south, east, north, in degrees


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as a source gives it.

    `prior` orders places that share a name, the likeliest first: a weight for the kind of place plus the decimal
    logarithm of its population. `box` has west > east across the antimeridian. `capital_of` is the id of the
    country this place is the capital of; `same_as` are ids under which later sources know it.
    """

    place: Place
    names: tuple[Name, ...]
    prior: float
    admin1: str | None = None
    box: Box | None = None
    capital_of: str | None = None
    same_as: tuple[str, ...] = ()
    also_found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where entries come from: its name, its version, the committed tables it reads, and how to read it all."""

    name: str
    version: str
    tables: tuple[Path, ...]
    read: Callable[[], Iterable[Entry]]


def weigh_population(population: int) -> float:
    """The decimal logarithm of a population: 0 for none known, about 7.4 for the largest city."""
    return log10(population + 1)
