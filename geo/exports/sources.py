"""A source is the article that a row rests on, with what a reader needs to find it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geo.exports.days import say_day
from geo.exports.records import plain

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading


@dataclass(frozen=True, slots=True)
class Source:
    """An article: `published` is an ISO 8601 day; what is not known is None, and a title is then the id."""

    id: str
    title: str
    publisher: str | None = None
    published: str | None = None
    url: str | None = None

    @property
    def name(self) -> str:
        """Who printed it, and when: "Los Angeles Times, 17 June 1992"."""
        return ", ".join(filter(None, (self.publisher, say_day(self.published) or "date not known")))

    @property
    def citation(self) -> str:
        """Its headline, who printed it, and when."""
        return f"“{self.title}”, {self.name}"


def list_sources(layers: "Mapping[str, gpd.GeoDataFrame]", readings: "Sequence[Reading]" = ()) -> "dict[str, Source]":
    """The articles behind the layers by id, oldest first; without their readings only what the rows tell."""
    known: dict[str, Source] = {}
    for frame in layers.values():
        told = [column for column in ("article_id", "publisher", "published") if column in frame.columns]
        for row in frame[told].drop_duplicates("article_id").to_dict("records"):
            name = str(row["article_id"])
            known.setdefault(name, Source(name, name, plain(row.get("publisher")), plain(row.get("published"))))
    for article in (reading.article for reading in readings):
        day = article.published.isoformat() if article.published else None
        known[article.id] = Source(article.id, article.title or article.id, article.publisher, day, article.url)
    ordered = sorted(known.values(), key=lambda source: (source.published or "9999", source.id))
    return {source.id: source for source in ordered}


def describe_source(source: Source) -> dict[str, Any]:
    """The columns that each row of a file has of its article, besides the publisher and the day it has already."""
    return {"article_title": source.title, "article_url": source.url}
