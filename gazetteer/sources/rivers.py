"""Rivers of the world, from Natural Earth: "Sangha River", "the Purus"."""

from collections.abc import Iterator
from math import log10

from gazetteer.place import FeatureClass, Name, Place, round_reach
from gazetteer.sources.countries import read_box
from gazetteer.sources.entry import DATA, Entry, Source
from gazetteer.sources.supplement import FORMS, spell_out
from gazetteer.sources.table import Row, read_rows

RIVERS = DATA / "rivers.csv"
COLUMNS = (
    *("id", "name", "names", "country", "latitude", "longitude"),
    *("west", "south", "east", "north", "length_km"),
)
_CREDIT = "Natural Earth"
_SHARE = 0.25  # of its length that a river may be from its point, and
_LEAST_KM, _MOST_KM = 5.0, 400.0  # no less and no more
_WEIGHT = 1.5  # a river of 300 km weighs as much as a town with 10,000 people


def read_rivers() -> Iterator[Entry]:
    """Every river of the table."""
    for row in read_rows(RIVERS, COLUMNS):
        yield _read_river(row)


def _read_river(row: Row) -> Entry:
    length_km = row.number("length_km", 1, 10_000)
    names = (row.text("name"), *filter(None, row.text("names").split("|")))
    place = Place(
        id=row.text("id"),
        name=names[0],
        latitude=row.number("latitude", -90, 90),
        longitude=row.number("longitude", -180, 180),
        feature_class=FeatureClass.WATER,
        country=row.text("country") or None,
        precision_km=round_reach(min(_MOST_KM, max(_LEAST_KM, _SHARE * length_km))),
    )
    return Entry(
        place=place,
        names=tuple(Name(name, source=_CREDIT) for name in names),
        prior=_WEIGHT + log10(length_km),
        box=read_box(row),
        also_found=tuple(spell_out(place.id, names)),
    )


SOURCE = Source("Rivers", "Natural Earth 1:10m", (RIVERS, FORMS), read_rivers)
