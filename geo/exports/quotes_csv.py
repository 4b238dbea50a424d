"""A table of quotations: who said what, in which words, and where it stands.

`certainty` is one of the four words of the map; `stance` says where the speaker says the opposite of the words quoted
("denied"), or doubts them, and is empty where they are the speaker's own. `said_start` and `said_end` are the days of
the speech, `moment` the article's words for them; empty where it names none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import Article, Quotation, Span
from geo.exports.speech import describe_speech
from geo.exports.table import NOTICE, give_notice, write_table

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

FIRST = ("quote", "speaker_name", "speaker", "speaker_role", "cue", "kind", "certainty", "stance", "said_start",
         "said_end", "moment", "place",
         "publisher", "published", "article_title", "article_url", "article_id", "start", "end",
         "sentence")  # fmt: skip


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write every quotation of the readings, in the order of their texts."""
    own = (field.name for field in fields(Quotation) if field.name != "content")
    notice = give_notice(layers)
    rows = ({**row, **notice} for row in list_quotes(readings))
    write_table(tuple(dict.fromkeys((*FIRST, *own, *NOTICE))), rows, path)


def list_quotes(readings: "Sequence[Reading]") -> Iterator[Mapping[str, Any]]:
    """Each quotation as a row; a stretch of the text becomes its words."""
    for reading in readings:
        article = reading.article
        for quotation in reading.quotations:
            told = {f.name: read_words(article, getattr(quotation, f.name)) for f in fields(quotation)}
            yield {
                **told,
                "quote": told["content"],
                **describe_speech(quotation, reading),
                "publisher": article.publisher,
                "published": article.published,
                "article_title": article.title,
                "article_url": article.url,
                "article_id": article.id,
                "start": quotation.content.start,
                "end": quotation.content.end,
            }


def read_words(article: Article, value: Any) -> Any:
    """The words of a span; anything else as it is."""
    return article.excerpt(value) if isinstance(value, Span) else value
