"""The heading of a file: the same title that the page has of the same articles."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from geo.exports.records import Record, is_claim, plain
from geo.exports.sources import list_sources
from geo.titles import Spot, choose_spellings, count_spellings, find_ways, list_meant, say_title, weigh_bases

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

UNTITLED = "The articles"


@dataclass(frozen=True, slots=True)
class Named:
    """A place by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class About:
    """What an article is about, from its reading, or from its rows alone."""

    bases: tuple[tuple[Spot, int], ...]
    meant: frozenset[str]


def say_heading(layers: "Mapping[str, gpd.GeoDataFrame]", readings: "Sequence[Reading]" = ()) -> str:
    """Where and when: by the readings of the articles; without them, by what the rows of the layers name."""
    rows = [row for frame in layers.values() for row in read_plainly(frame)]
    ordered = sorted(readings, key=lambda one: (one.article.published or date.max, one.article.id))
    known = {one.article.id: one for one in ordered}
    themes = [About(tuple(weigh_bases(one)), frozenset(list_meant(one))) for one in ordered]
    names = choose_spellings(map(count_spellings, ordered))
    days = [source.published for source in list_sources(layers, readings).values() if source.published]
    counts = Counter(place for row in rows if is_claim(row) for place in set(list_told(row, known)))
    said = say_title(
        themes or list(gather_themes(rows)), map(date.fromisoformat, days), claims=counts.__getitem__, names=names
    )
    return said or UNTITLED


def read_plainly(frame: "gpd.GeoDataFrame") -> list[Record]:
    """The rows of a layer without their shapes."""
    kept = frame.drop(columns="geometry").to_dict("records")
    return [{str(name): plain(value) for name, value in row.items()} for row in kept]


def list_told(row: Record, known: "Mapping[str, Reading]") -> Iterator[str]:
    """The ids of the places that a claim names: in its columns, or by the name it goes by in its article."""
    yield from (value for name, value in row.items() if name.endswith("_id") and name != "article_id" and value)
    if row.get("name") and row["article_id"] in known:
        yield from find_ways(known[row["article_id"]], row["name"])


def gather_themes(rows: Sequence[Record]) -> Iterator[About]:
    """What each article is about as far as its rows tell: the places it names, those that sentences state first."""
    articles: dict[str, list[Record]] = {}
    for row in rows:
        if not is_claim(row) and row["place_id"] and row["role"] == "location":
            articles.setdefault(row["article_id"], []).append(row)
    for own in articles.values():
        stated = [row for row in own if row["drawn"] == "stated"] or own
        counts = Counter(row["place_id"] for row in stated)
        spelled = {row["place_id"]: row["name"] for row in reversed(stated)}
        yield About(tuple((Named(i, spelled[i]), n) for i, n in counts.items()), frozenset(counts))
