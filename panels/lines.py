"""A line is one sentence of an article that something leads to: what was found, or what a card tells."""

from dataclasses import dataclass

from gazetteer import PartKind, Reading, Span
from panels.library import Library

LINE = "line"  # how what leads to a sentence begins: "line-914-first-article"


@dataclass(frozen=True, slots=True)
class Line:
    """Where a sentence stands, and a mark near it to fly to."""

    article: str
    line: int
    near: str | None


def list_spans(reading: Reading) -> list[Span]:
    """What is looked through: all sentences, and the headlines that are none."""
    heads = [part.span for part in reading.parts if part.kind in (PartKind.HEADLINE, PartKind.DECK)]
    own = [head for head in heads if not any(head.overlaps(span) for span in reading.sentences)]
    return sorted((*own, *reading.sentences), key=lambda span: span.start)


def name_link(article: str, start: int) -> str:
    """What leads to the sentence of an article that begins there."""
    return f"{LINE}-{start}-{article}"


def find_line(library: Library, chosen: str) -> Line | None:
    """The sentence that a choice leads to, with a mark in it or, if it has none, nothing to fly to."""
    kind, _, rest = chosen.partition("-")
    start, _, article = rest.partition("-")
    reading = library.find_reading(article)
    if kind != LINE or reading is None or not start.isdecimal():
        return None
    return Line(article, int(start), find_near(library, reading, int(start)))


def find_near(library: Library, reading: Reading, start: int) -> str | None:
    """A claim that rests on the sentence, or else a place that it names."""
    sentence = next((s for s in reading.sentences if s.start == start), None)
    if sentence is None:
        return None
    claims = (row for kind, rows in library.rows.items() if kind != "places" for row in rows if row["drawable"])
    own = (
        row["id"]
        for row in claims
        if row["article_id"] == reading.article.id and row["start"] < sentence.end and row["end"] > start
    )
    named = (r.ground.id for r in reading.resolutions if r.ground and r.mention.span in sentence)
    return next(own, None) or next(named, None)
