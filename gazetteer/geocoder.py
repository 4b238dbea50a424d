"""The gazetteer as a geopy geocoder: asks no network, and answers in geopy's own records."""

from collections.abc import Iterable, Sequence
from typing import Any, Self

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from gazetteer.index import Hit, Index
from gazetteer.place import Place
from gazetteer.query import find_hits, name_holders

MOST_RESULTS = 10  # where no limit is asked for
FARTHEST_KM = 100.0  # from a point to a town that may still stand for it


class EmbeddedGazetteer(Geocoder):  # type: ignore[misc]
    """A geopy geocoder over the gazetteer; use as `geopandas.tools.geocode(names, provider=EmbeddedGazetteer)`.

    Nothing found is None. Raises geopy's GeocoderQueryError where a query is no name, or no point on the earth.
    """

    def __init__(
        self, index: Index | None = None, *, timeout: float | None = DEFAULT_SENTINEL, **options: Any
    ) -> None:
        """Answer from an index; without one, from that in the user's cache, which is built first if need be.

        `timeout` and the other options of geopy are taken and unused: nothing is asked over a network.
        """
        super().__init__(timeout=timeout, **options)
        self.index = index or Index.open()
        self._owned = index is None

    def __enter__(self) -> Self:
        """The geocoder itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the index if it was opened here."""
        if self._owned:
            self.index.close()

    def geocode(
        self,
        query: str,
        exactly_one: bool = True,
        limit: int | None = None,
        timeout: float | None = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy passes it
        *,
        country_codes: str | Sequence[str] | None = None,
        language: str | None = None,
        viewbox: Sequence[Any] | None = None,
        bounded: bool = False,
    ) -> Location | list[Location] | None:
        """The places a name can mean, the likeliest first: "Lachin", "Lachin, Azerbaijan", "Araks River".

        `country_codes`: ISO 3166-1 alpha-2 codes to stay within. `viewbox`: two opposite corners, (latitude,
        longitude) each; places inside come first, or alone if `bounded`. `language`: of the name in the address.
        """
        hits = find_hits(self.index, _read_query(query))
        if country_codes is not None:
            wanted = [country_codes] if isinstance(country_codes, str) else country_codes
            codes = {code.strip().upper() for listed in wanted for code in listed.split(",")}
            hits = [hit for hit in hits if hit.place.country in codes]
        if viewbox is not None:
            hits = _prefer_inside(hits, _read_corners(viewbox), bounded)
        return self._answer([self._locate(hit.place, hit.name.text, language) for hit in hits], exactly_one, limit)

    def reverse(
        self,
        query: Any,
        exactly_one: bool = True,
        limit: int | None = None,
        timeout: float | None = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy passes it
        *,
        language: str | None = None,
        within_km: float = FARTHEST_KM,
    ) -> Location | list[Location] | None:
        """The towns nearest to a (latitude, longitude) point, none farther than `within_km`, the nearest first."""
        from gazetteer.nearness import distance_km

        point = _read_point(query)
        places = self.index.nearest(point.latitude, point.longitude, 1 if exactly_one else limit or MOST_RESULTS)
        here = (point.latitude, point.longitude)
        near = [place for place in places if distance_km(here, (place.latitude, place.longitude)) <= within_km]
        return self._answer([self._locate(place, place.name, language) for place in near], exactly_one, limit)

    def _answer(
        self, found: list[Location], exactly_one: bool, limit: int | None
    ) -> Location | list[Location] | None:
        if not found:
            return None
        return found[0] if exactly_one else found[: limit or MOST_RESULTS]

    def _locate(self, place: Place, name: str, language: str | None) -> Location:
        """The place in geopy's terms; `raw` has all that the gazetteer knows."""
        names = self.index.names(place.id)
        if language is not None:
            name = next((known.text for known in names if known.language == language), name)
        parts = (name, *name_holders(self.index, place))
        raw = {
            "id": place.id,
            "name": place.name,
            "feature_class": str(place.feature_class),
            "country": place.country,
            "precision_km": place.precision_km,
            "population": place.population,
            "names": [known.text for known in names],
        }
        return Location(", ".join(dict.fromkeys(parts)), (place.latitude, place.longitude), raw)


def _read_query(query: object) -> str:
    if not isinstance(query, str) or not query.strip(" ,"):
        raise GeocoderQueryError(f"expected the name of a place, found {query!r}")
    return query.strip(" ,")


def _read_point(query: Any) -> Point:
    try:
        if not query:  # geopy reads it as the point 0, 0
            raise ValueError("nothing given")
        return Point(query)
    except (TypeError, ValueError) as error:
        raise GeocoderQueryError(f"expected a latitude and a longitude, found {query!r} ({error})") from error


def _read_corners(viewbox: Sequence[Any]) -> tuple[Point, Point]:
    if len(viewbox) != 2:
        raise GeocoderQueryError(f"expected two corners of a box, found {viewbox!r}")
    return _read_point(viewbox[0]), _read_point(viewbox[1])


def _prefer_inside(hits: Iterable[Hit], corners: tuple[Point, Point], only: bool) -> list[Hit]:
    """The hits inside a box before those outside, or alone."""
    south, north = sorted(corner.latitude for corner in corners)
    west, east = sorted(corner.longitude for corner in corners)
    inside: list[Hit] = []
    outside: list[Hit] = []
    for hit in hits:
        within = south <= hit.place.latitude <= north and west <= hit.place.longitude <= east
        (inside if within else outside).append(hit)
    return inside if only else inside + outside
