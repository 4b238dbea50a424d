"""Places that the packages lack, or know by too few names: tables kept by hand, each row with its source."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.entry import DATA, Entry, Source
from gazetteer.sources.table import Row, read_rows

_NAMES = (
    *("south_caucasus", "world_regions", "world_towns", "world_rivers", "world_waters", "world_islands"),
    *("world_terrain", "world_sites", "world_history", "world_exonyms", "world_battlefields", "court_houses"),
)
TABLES = tuple(DATA / f"{name}.csv" for name in _NAMES)
COLUMNS = (
    *("id", "name", "feature_class", "country", "latitude", "longitude", "precision_km", "weight"),
    *("names", "same_as", "since", "until", "source"),
)
FORMS = DATA / "name_forms.csv"
_ENGLISH = "en"


def read_supplement() -> Iterator[Entry]:
    """Every row of the tables kept by hand."""
    for table in TABLES:
        for row in read_rows(table, COLUMNS):
            yield read_entry(row)


def read_entry(row: Row) -> Entry:
    """A place of its own, or names for one that an earlier source has."""
    country, _, state = row.text("country").partition("-")
    source = row.text("source") or row.refuse("source", "where the row is taken from")
    place = Place(
        id=row.text("id"),
        name=row.text("name"),
        latitude=row.number("latitude", -90, 90),
        longitude=row.number("longitude", -180, 180),
        feature_class=row.value("feature_class", FeatureClass, "one of " + " ".join(FeatureClass)),
        country=country or None,
        precision_km=row.number("precision_km", 0.1, 10_000),
    )
    names = (Name(place.name, _ENGLISH, source=source), *row.names("names", source))
    return Entry(
        place=place,
        names=tuple(dict.fromkeys(_date_names(row, names))),
        prior=row.number("weight", 0, 15),
        admin1=f"admin1-{country}-{state}" if state else None,
        same_as=tuple(row.text("same_as").split()),
        also_found=tuple(spell_out(place.id, (name.text for name in names if name.language == _ENGLISH))),
    )


def spell_out(place_id: str, names: Iterable[str]) -> Iterator[str]:
    """Names as English writes them in all the forms of their kind: "Araks River", "River Araks"."""
    forms = _read_forms().get(place_id.split("-")[0], ())
    for name in names:
        yield from (form.format(proper) for proper in _find_proper(name, forms) for form in forms)


def _find_proper(name: str, forms: tuple[str, ...]) -> Iterator[str]:
    """What is left of a name without the word for its kind; the name itself where no such word is in it."""
    bare = True
    for before, after in (form.split("{}") for form in forms):
        if name.startswith(before) and name.endswith(after) and len(name) > len(before + after):
            yield name[len(before) : len(name) - len(after)]
        bare &= not set(name.casefold().split()) & set((before + after).casefold().split())
    if bare:
        yield name


@cache
def _read_forms() -> dict[str, tuple[str, ...]]:
    """The forms in which each kind of place is written."""
    forms: dict[str, tuple[str, ...]] = {}
    for row in read_rows(FORMS, ("kind", "form")):
        forms[row.text("kind")] = (*forms.get(row.text("kind"), ()), row.text("form"))
    return forms


def _date_names(row: Row, names: tuple[Name, ...]) -> Iterator[Name]:
    """The names, those without years of their own with the years of a place that is no more."""
    since, until = row.year("since"), row.year("until")
    for name in names:
        gone = until is not None and name.since is None and name.until is None
        yield replace(name, since=since, until=until) if gone else name


SOURCE = Source("Tables kept by hand", "", (*TABLES, FORMS), read_supplement)
