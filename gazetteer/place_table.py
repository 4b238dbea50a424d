"""The places of the index: each with its names, its extent, and how it stands among the others."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from gazetteer.index_file import IndexFile
from gazetteer.place import FeatureClass, Name, Place

Box = tuple[float, float, float, float]  # west, south, east, north, in degrees
Row = Sequence[Any]  # of a table

PLACE = "p.id, p.name, p.latitude, p.longitude, p.class, p.country, p.precision_km, p.population"
STANDING = f"{PLACE}, p.prior, p.admin1, p.capital_of"
NAME = "n.text, n.language, n.since, n.until, n.source"
_CLASSES = {str(feature_class): feature_class for feature_class in FeatureClass}
_MOST_KEPT = 20_000  # places whose rows are remembered: some 10 MB


class Standing(NamedTuple):
    """A place, its prior, and the ids of the state it lies in and of the country it is the capital of."""

    place: Place
    prior: float
    admin1: str | None
    capital_of: str | None


class PlaceTable:
    """Ids to places; each place is made once as long as it is remembered."""

    def __init__(self, file: IndexFile) -> None:
        """The places of this file."""
        self._file = file
        self._standings: dict[str, Standing] = {}

    def find(self, place_id: str) -> Place | None:
        """The place with this id or with this other id, if there is one."""
        standing = self.find_standing(place_id)
        if standing is not None:
            return standing.place
        rows = self._file.list_rows(
            f"SELECT {PLACE} FROM alias a JOIN place p ON p.n = a.place WHERE a.id = ?", place_id
        )
        return read_place(rows[0]) if rows else None

    def find_standing(self, place_id: str) -> Standing | None:
        """How the place of this very id stands, remembered for as many places as articles keep coming back to."""
        known = self._standings.get(place_id)
        if known is None:
            rows = self._file.list_rows(f"SELECT {STANDING} FROM place p WHERE p.id = ?", place_id)
            known = self.read_standing(rows[0]) if rows else None
        return known

    def read_standing(self, row: Row) -> Standing:
        """How the place of a row stands."""
        standing = self._standings.get(row[0])
        if standing is None:
            if len(self._standings) >= _MOST_KEPT:
                self._standings.clear()
            standing = self._standings[row[0]] = Standing(read_place(row[:8]), *row[8:])
        return standing

    def list_names(self, place_id: str) -> tuple[Name, ...]:
        """All names of a place in alphabetical order."""
        rows = self._file.list_rows("SELECT n, spellings, source FROM place WHERE id = ?", place_id)
        if not rows:
            return ()
        number, spellings, source = rows[0]
        rows = self._file.list_rows(f"SELECT DISTINCT {NAME} FROM name n WHERE n.place = ?", number)
        told = [Name(*row) for row in rows]
        known = {name.text for name in told}
        bare = [Name(text, source=source) for text in spellings.split("\n") if text and text not in known]
        return tuple(sorted(told + bare, key=order_name))

    def find_box(self, place_id: str) -> Box | None:
        """How far a country or region reaches."""
        rows = self._file.list_rows("SELECT west, south, east, north FROM place WHERE id = ?", place_id)
        return None if not rows or rows[0][0] is None else rows[0]

    def list_towns_within(self, west: float, south: float, east: float, north: float) -> list[Place]:
        """The populated places in a box that does not cross the antimeridian."""
        rows = self._file.list_rows(
            f"SELECT {PLACE} FROM place p WHERE p.class = 'P' "
            "AND p.latitude BETWEEN ? AND ? AND p.longitude BETWEEN ? AND ?",
            *(south, north, west, east),
        )
        return [read_place(row) for row in rows]


def read_place(row: Row) -> Place:
    """The place that a row of PLACE tells of."""
    identifier, name, latitude, longitude, feature_class, country, precision_km, population = row
    return Place(identifier, name, latitude, longitude, _CLASSES[feature_class], country, precision_km, population)


def order_name(name: Name) -> tuple[str, str, str]:
    """Names go by the alphabet."""
    return name.text.casefold(), name.text, name.language or ""
