"""Web Annotation (https://www.w3.org/TR/annotation-model/): what is known of an article, tied to its words.

One collection of three kinds of notes: the places that names mean ("identifying"), the claims ("describing"), and the
quotations ("commenting"). A note finds its words twice: by the words themselves with a little of what stands before
and behind them (TextQuoteSelector), and by their place in the text (TextPositionSelector). Both count characters as
Unicode has them, which is how the text is counted everywhere here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import Article, Quotation, replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.heading import say_heading
from geo.exports.linked_places import find_pages
from geo.exports.records import Record, is_claim, once, read_records
from geo.exports.saying import say_certainty, say_name, say_stance, say_time
from geo.exports.sources import Source, list_sources
from geo.exports.speech import describe_speech
from geo.exports.words import write_items
from geo.marks import describe_shape

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {"dateline": "urn:dateline:", "geojson": "https://purl.org/geojson/vocab#"},
)
AROUND = 32  # characters before and behind, enough to tell two equal quotes apart
LANGUAGE = "en"
Note = dict[str, Any]


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write a note for every row of every layer and for every quotation, all on one page."""
    sources = list_sources(layers, readings)
    total = sum(map(len, layers.values())) + sum(len(reading.quotations) for reading in readings)
    page = {"id": "urn:dateline:annotations:1", "type": "AnnotationPage", "startIndex": 0, "items": []}
    collection = {
        "@context": CONTEXT,
        "id": "urn:dateline:annotations",
        "type": "AnnotationCollection",
        "label": say_heading(layers, readings),
        "summary": f"{DISCLAIMER} {tell_licences(layers)}",
        "total": total,
        "first": page,
    }
    with replace_file(path) as draft:
        write_items(collection, make_notes(layers, readings, sources), draft)


def make_notes(
    layers: "Mapping[str, gpd.GeoDataFrame]", readings: "Sequence[Reading]", sources: Mapping[str, Source]
) -> Iterator[Note]:
    """The notes: layer by layer, then the quotations."""
    articles = {reading.article.id: reading.article for reading in readings}
    draw = once(describe_shape)
    for kind, frame in layers.items():
        for row in read_records(frame):
            shape = row.pop("geometry")
            drawn = {} if shape is None else {"geojson:geometry": draw(shape)}
            yield make_note(kind, row, drawn, sources[row["article_id"]], articles.get(row["article_id"]))
    for reading in readings:
        for n, quotation in enumerate(reading.quotations):
            yield quote_note(quotation, n, sources[reading.article.id], reading)


def make_note(kind: str, row: Record, drawn: Note, source: Source, article: Article | None) -> Note:
    """A row of a layer as a note on its words; `drawn` is its shape, if it has one."""
    words = {
        "type": "TextualBody",
        "purpose": "describing" if is_claim(row) else "identifying",
        "format": "text/plain",
        "language": LANGUAGE,
        "value": "; ".join(filter(None, (say_name(row), row.get("fact"), say_certainty(row), say_time(row)))),
    }
    known = {f"dateline:{name}": value for name, value in row.items() if value is not None and name != "id"}
    told = {"type": "Dataset", "dateline:layer": kind, **known, **drawn}
    pages = (
        [] if is_claim(row) else [{"id": page, "purpose": "identifying"} for page in find_pages(str(row["place_id"]))]
    )
    return {
        "id": f"urn:dateline:annotation:{row['id']}",
        "type": "Annotation",
        "motivation": words["purpose"],
        "body": [*pages, words, told],
        "target": make_target(row["start"], row["end"], row["excerpt"], source, article),
    }


def quote_note(quotation: Quotation, n: int, source: Source, reading: "Reading") -> Note:
    """A quotation as a note on its words: who said them, or denied them, and when."""
    article, known = reading.article, describe_speech(quotation, reading)
    stance = known["stance"] or known["certainty"]
    speaker = quotation.speaker_name or (article.excerpt(quotation.speaker) if quotation.speaker else None)
    told = {
        "dateline:speaker": speaker,
        "dateline:speaker_role": quotation.speaker_role,
        "dateline:cue": article.excerpt(quotation.cue) if quotation.cue else None,
        "dateline:kind": str(quotation.kind),
        **{f"dateline:{name}": value for name, value in known.items()},
        "dateline:publisher": source.publisher,
        "dateline:published": source.published,
    }
    words = {
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/plain",
        "language": LANGUAGE,
        "value": say_stance(speaker, stance) if speaker else f"{stance}; nobody is named",
    }
    start, end = quotation.content.start, quotation.content.end
    return {
        "id": f"urn:dateline:annotation:quotation-{article.id}-{n}",
        "type": "Annotation",
        "motivation": "commenting",
        "body": [words, {"type": "Dataset", **{name: value for name, value in told.items() if value is not None}}],
        "target": make_target(start, end, article.excerpt(quotation.content), source, article),
    }


def make_target(start: int, end: int, exact: str, source: Source, article: Article | None) -> Note:
    """The words of an article that a note is about."""
    return {
        "type": "SpecificResource",
        "source": {
            "id": source.url or f"urn:dateline:article:{source.id}",
            "type": "Text",
            "format": "text/plain",
            "language": LANGUAGE,
            **{f"dateline:{name}": value for name, value in list_known(source)},
        },
        "selector": list(select_words(start, end, exact, article)),
    }


def list_known(source: Source) -> Iterable[tuple[str, str]]:
    """What is known of an article."""
    about = (
        ("article", source.id),
        ("title", source.title),
        ("publisher", source.publisher),
        ("published", source.published),
    )
    return [(name, value) for name, value in about if value]


def select_words(start: int, end: int, exact: str, article: Article | None) -> Iterator[Note]:
    """The two ways to the words; without the article's text nothing is known of what stands around them."""
    around = {}
    if article is not None:
        around = {"prefix": article.text[max(0, start - AROUND) : start], "suffix": article.text[end : end + AROUND]}
    yield {"type": "TextQuoteSelector", "exact": exact, **around}
    yield {"type": "TextPositionSelector", "start": start, "end": end}
