"""The gazetteer as a geopy geocoder: asks no network unless told to, and answers in geopy's own records."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from geopy.exc import GeocoderUnavailable
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from gazetteer.errors import IndexBuildError
from gazetteer.index import Hit, Index
from gazetteer.narrowing import (
    find_queried,
    keep_box,
    keep_kind,
    read_codes,
    read_languages,
    read_limit,
    read_point,
    read_query,
    write_query,
)
from gazetteer.place import Name, Place
from gazetteer.query import list_holders

if TYPE_CHECKING:
    from gazetteer.online import OnlineHelp

FARTHEST_KM = 100.0  # from a point to a town that may still stand for it

Told = dict[str, dict[str, Any]]  # id of a place -> what only an online service knows of it


class GazetteerUnavailableError(IndexBuildError, GeocoderUnavailable):  # type: ignore[misc]
    """The index could not be built, opened or read: geopy's error for a service that is not there, and our own."""


class EmbeddedGazetteer(Geocoder):  # type: ignore[misc]
    """A geopy geocoder over the gazetteer; use as `geopandas.tools.geocode(names, provider=EmbeddedGazetteer)`.

    Nothing found is None. Raises geopy's GeocoderQueryError where a query is no name, or no point on the earth, and
    GazetteerUnavailableError (geopy's GeocoderUnavailable) where the index cannot be used. Threads may share one.
    """

    def __init__(
        self,
        index: Index | None = None,
        *,
        online: "OnlineHelp | bool" = False,
        timeout: float | None = DEFAULT_SENTINEL,
        **options: Any,
    ) -> None:
        """Answer from an index; without one, from that in the user's cache, which is built first if need be.

        With `online`, names that the index lacks are asked of OpenStreetMap's Nominatim (see gazetteer.online), whose
        answers are kept; they leave this machine. `timeout` and geopy's other options are taken and unused.
        """
        super().__init__(timeout=timeout, **options)
        with _as_geopy():
            self.index = index or Index.open()
        self._owned = index is None
        self.online = _make_online(online)

    def __enter__(self) -> Self:
        """The geocoder itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the index if it was opened here."""
        if self._owned:
            self.index.close()

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[Path]]:
        """Another process opens the same index for itself."""
        return partial(_reopen, type(self), online=self.online or False, timeout=self.timeout), (self.index.path,)

    def geocode(
        self,
        query: str | Mapping[str, str],
        exactly_one: bool = True,
        limit: int | None = None,
        timeout: float | None = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy passes it
        *,
        country_codes: str | Sequence[str] | None = None,
        language: str | None = None,
        viewbox: Sequence[Any] | None = None,
        bounded: bool = False,
        featuretype: str | None = None,
    ) -> Location | list[Location] | None:
        """The places a name can mean, the likeliest first: "Lachin", "Lachin, Azerbaijan", "Araks River".

        Or parts of an address as geopy's Nominatim has them: {"city": "Paris", "state": "Texas"}; of `city`,
        `county`, `state` and `country` the smallest is found in the others; `street` and `postalcode` narrow nothing.
        `country_codes`: ISO 3166-1 alpha-2 codes to stay within. `language`: of the names in the address, as "de" or
        "de, en". `viewbox`: two opposite corners, (latitude, longitude) each; places inside come first, or alone if
        `bounded`. As in geopy, no box crosses the antimeridian: ask once for each side. `featuretype`: country,
        state, county, city or settlement.
        """
        wanted, most, languages = read_query(query), read_limit(exactly_one, limit), read_languages(language)
        codes = read_codes(country_codes)
        told: Told = {}
        with _as_geopy():
            hits = find_queried(self.index, wanted)
            if not hits and self.online is not None:
                hits, told = _ask(self.online, write_query(wanted), codes)
            hits = [hit for hit in hits if not codes or hit.place.country in codes]
            hits = keep_box(keep_kind(hits, featuretype), viewbox, bounded=bounded)[:most]
            found = [self._locate(hit.place, hit.name.text, languages, told.get(hit.place.id)) for hit in hits]
        return _answer(found, exactly_one)

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

        point, most, languages = read_point(query), read_limit(exactly_one, limit), read_languages(language)
        here = (point.latitude, point.longitude)
        with _as_geopy():
            places = self.index.nearest(*here, most)
            near = [place for place in places if distance_km(here, (place.latitude, place.longitude)) <= within_km]
            return _answer([self._locate(place, place.name, languages) for place in near], exactly_one)

    def _locate(
        self, place: Place, name: str, languages: tuple[str, ...], told: dict[str, Any] | None = None
    ) -> Location:
        """The place in geopy's terms; `raw` has all that the gazetteer knows."""
        names = self.index.names(place.id)
        raw = {
            "id": place.id,
            "name": place.name,
            "feature_class": str(place.feature_class),
            "country": place.country,
            "precision_km": place.precision_km,
            "population": place.population,
            "names": [known.text for known in names],
        }
        point = (place.latitude, place.longitude)
        if told is not None:
            return Location(told["address"], point, raw | told)
        holders = [holder for holder in list_holders(self.index, place) if holder.name != place.name]
        named = [_choose_name(self.index.names(holder.id), holder.name, languages) for holder in holders]
        parts = (_choose_name(names, name, languages, place.name), *named)
        return Location(", ".join(dict.fromkeys(parts)), point, raw)


def _answer(found: list[Location], exactly_one: bool) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found


def _choose_name(names: Sequence[Name], name: str, languages: tuple[str, ...], usual: str = "") -> str:
    """The name in the first language that has one: the one meant or the usual one if it is among them."""
    for language in languages:
        for wanted in dict.fromkeys((language, language.split("-")[0])):
            known = [n.text for n in names if n.language is not None and n.language.lower() == wanted and not n.until]
            if known:
                return next((text for text in (name, usual) if text in known), known[0])
    return name


@contextmanager
def _as_geopy() -> Iterator[None]:
    """What is wrong with the index is an error of geopy's too."""
    try:
        yield
    except IndexBuildError as error:
        raise GazetteerUnavailableError(str(error)) from error
    except sqlite3.Error as error:
        raise GazetteerUnavailableError(f"expected an index of places that can be read ({error})") from error


def _make_online(online: "OnlineHelp | bool") -> "OnlineHelp | None":
    if not isinstance(online, bool):
        return online
    if not online:
        return None
    from gazetteer.online import OnlineHelp

    return OnlineHelp()


def _reopen(kind: Callable[..., Any], path: Path, **options: Any) -> Any:
    """A geocoder over the index at a path; the index is its own to close."""
    with _as_geopy():
        geocoder = kind(Index.open(path), **options)
    geocoder._owned = True
    return geocoder


def _ask(online: "OnlineHelp", name: str, codes: frozenset[str]) -> tuple[list[Hit], Told]:
    """What an online service knows of a name, and whence."""
    answer = online.ask(name, country_codes=codes)
    hits = [Hit(found.place, Name(found.place.name), found.importance) for found in answer.places]
    told = {f.place.id: {"address": f.address, "origin": answer.origin} for f in answer.places}
    return hits, told
