"""Places that the packages lack, or know by too few names: tables kept by hand, each row with its source."""

from collections.abc import Iterator
from dataclasses import replace

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.entry import DATA, Entry, Source
from gazetteer.sources.table import Row, read_rows

_NAMES = ("south_caucasus", "world_regions", "world_towns", "world_rivers", "court_houses", "world_islands")
TABLES = tuple(DATA / f"{name}.csv" for name in _NAMES)
COLUMNS = (
    *("id", "name", "feature_class", "country", "latitude", "longitude", "precision_km", "weight"),
    *("names", "same_as", "since", "until", "source"),
)
# What English puts before or after a name of this kind of place, by the first part of its id.
_FORMS = {
    "river": ("{} River", "River {}", "{} river"),
    "lake": ("Lake {}",),
    "mountain": ("Mount {}", "Mt. {}"),
    "district": ("{} district", "{} District", "{} region", "{} rayon", "{} raion"),
}
_ENGLISH = "en"


def read_supplement() -> Iterator[Entry]:
    """Every row of the tables kept by hand."""
    for table in TABLES:
        for row in read_rows(table, COLUMNS):
            yield read_entry(row)


def read_entry(row: Row) -> Entry:
    """A place of its own, or names for one that an earlier source has."""
    source = row.text("source") or row.refuse("source", "where the row is taken from")
    place = Place(
        id=row.text("id"),
        name=row.text("name"),
        latitude=row.number("latitude", -90, 90),
        longitude=row.number("longitude", -180, 180),
        feature_class=row.value("feature_class", FeatureClass, "one of " + " ".join(FeatureClass)),
        country=row.text("country") or None,
        precision_km=row.number("precision_km", 0.1, 10_000),
    )
    names = (Name(place.name, _ENGLISH, source=source), *row.names("names", source))
    return Entry(
        place=place,
        names=tuple(dict.fromkeys(_date_names(row, names))),
        prior=row.number("weight", 0, 15),
        same_as=tuple(row.text("same_as").split()),
        also_found=tuple(_spell_out(place, names)),
    )


def _spell_out(place: Place, names: tuple[Name, ...]) -> Iterator[str]:
    """The English names together with the word for their kind: "Araks River"."""
    kind = place.id.split("-")[0]
    for form in _FORMS.get(kind, ()):
        words = form.replace("{}", " ").split()
        for name in names:
            if name.language == _ENGLISH and not any(part.casefold() in _parts(name) for part in words):
                yield form.format(name.text)


def _parts(name: Name) -> frozenset[str]:
    return frozenset(name.text.casefold().split())


def _date_names(row: Row, names: tuple[Name, ...]) -> Iterator[Name]:
    """The names, those without years of their own with the years of a place that is no more."""
    since, until = row.year("since"), row.year("until")
    for name in names:
        gone = until is not None and name.since is None and name.until is None
        yield replace(name, since=since, until=until) if gone else name


SOURCE = Source("Tables kept by hand", "", TABLES, read_supplement)
