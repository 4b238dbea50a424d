"""The reader shows an article as it was printed, with its places, quotations and claims marked where they stand."""

from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from gazetteer import PartKind, Quotation, QuotationKind, Reading, Role, Span
from panels.choice import name_line
from panels.library import Library, Row
from panels.lines import list_spans
from panels.sheet import Node, Sheet
from panels.stepping import name_paragraph
from panels.words import Picture, say_day

SIGNS = {"fronts": "Front", "corridors": "Corridor", "flows": "Displacement"}
STYLES = {
    PartKind.HEADLINE: ("h2", "headline"),
    PartKind.DECK: ("p", "deck"),
    PartKind.BODY: ("p", "body"),
    PartKind.CREDIT: ("p", "credit"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that an article's words are marked with: a place, a quotation, or a claim of a kind."""

    span: Span
    kind: str  # "place", "unplaced", "quoted", or a kind of layer
    id: str | None = None
    label: str | None = None


def lay_out_article(
    library: Library,
    reading: Reading,
    picture: Picture,
    *,
    step: int | None = None,
    aim: str | None = None,
    line: int | None = None,
) -> Sheet:
    """An article as a sheet: headline, deck, byline, what the marks mean, and the text, opened at `aim`.

    `step` is the part that is read now, where somebody goes through it paragraph by paragraph; `line` is where a
    sentence begins that was looked for: it is marked.
    """
    found = tuple(Mark(span, "line") for span in list_spans(reading) if span.start == line)
    marks = (*found, *find_marks(library, reading))
    head: list[Node] = []
    body: list[Node] = []
    for number, part in enumerate(reading.parts):
        if part.kind in STYLES:
            tag, style = STYLES[part.kind]
            kids = mark_words(reading, part.span, marks, picture)
            anchor = name_paragraph(reading.article.id, number)
            node = Node(tag, style=style + say_step(number, step), kids=kids, anchor=anchor)
            (head if part.kind in (PartKind.HEADLINE, PartKind.DECK) else body).append(node)
    if not any(part.kind == PartKind.HEADLINE for part in reading.parts) and reading.article.title:
        head.insert(0, Node("h2", reading.article.title, style="headline"))
    nodes = (*head, name_source(reading), explain_marks(picture), *body)
    label = f"Article of {say_day(reading.article.published)}"
    return Sheet(f"article-{reading.article.id}", label, nodes, keep=True, aim=aim, steps=True)


def say_step(number: int, step: int | None) -> str:
    """How a part looks while somebody goes through the article: the one that is read, or one of the others."""
    return "" if step is None else " now" if number == step else " away"


def find_marks(library: Library, reading: Reading) -> tuple[Mark, ...]:
    """All marks of an article, in the order in which they begin, the longer before the shorter."""
    places = [r for r in reading.resolutions if r.mention.role == Role.LOCATION]
    marks = [
        Mark(r.mention.whole, "place" if r.ground else "unplaced", r.ground.id if r.ground else None) for r in places
    ]
    marks += [
        Mark(q.content, "quoted", find_stage(reading, q))
        for q in reading.quotations
        if q.kind != QuotationKind.INDIRECT
    ]
    for kind in SIGNS:
        rows = [row for row in library.own_rows.get(kind, {}).get(reading.article.id, ()) if row["drawable"]]
        marks += [
            Mark(Span(int(row["start"]), int(row["end"])), kind, row["id"], name_sign(kind, row)) for row in rows
        ]
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))


def find_stage(reading: Reading, quotation: Quotation) -> str | None:
    """What a quotation leads to: the first place it speaks of, where it was said, or whom its sentence names."""
    named = [(r.mention, r.ground.id) for r in reading.resolutions if r.ground and r.mention.role != Role.CREDIT]
    places = [(mention.whole, i) for mention, i in named if mention.role == Role.LOCATION]
    spoken = (i for span, i in places if span in quotation.content)
    said = (i for span, i in places if quotation.place and span.overlaps(quotation.place))
    beside = (i for mention, i in named if mention.role == Role.ACTOR and mention.whole in quotation.sentence)
    return next(chain(spoken, said, beside), None)


def name_sign(kind: str, row: Row) -> str:
    """What a claim's sign says to those who do not see it."""
    return f"{SIGNS[kind]}: {row.get('label') or row.get('name') or row.get('place') or 'claim'}. Show it on the map"


def mark_words(reading: Reading, span: Span, marks: tuple[Mark, ...], picture: Picture) -> tuple[Node, ...]:
    """The words of a stretch, cut wherever a mark begins or ends, those of one claim held together."""
    inside = tuple(mark for mark in marks if mark.span.overlaps(span))
    cuts = {span.start, span.end} | {
        p for m in inside for p in (m.span.start, m.span.end) if span.start < p < span.end
    }
    edges = sorted(cuts)
    pieces = [Span(start, end) for start, end in pairwise(edges)]
    nodes: list[Node] = []
    for claim, group in groupby(pieces, key=lambda piece: find_claim(inside, piece)):
        kids = tuple(node for piece in group for node in draw_piece(reading, piece, inside, picture))
        nodes += [Node("span", style=f"claim {claim.kind}", kids=kids, mark=claim.id)] if claim else kids
    return tuple(nodes)


def find_claim(marks: tuple[Mark, ...], piece: Span) -> Mark | None:
    """The claim that a piece belongs to: the one of fewest words."""
    covering = [mark for mark in marks if mark.kind in SIGNS and piece in mark.span]
    return min(covering, key=lambda mark: mark.span.end - mark.span.start, default=None)


def draw_piece(reading: Reading, piece: Span, marks: tuple[Mark, ...], picture: Picture) -> tuple[Node, ...]:
    """A piece of text with the signs of the claims that begin there; a place in it can be chosen."""
    words = " ".join(reading.article.excerpt(piece).split("\n"))
    signs = tuple(draw_sign(m, picture) for m in marks if m.kind in SIGNS and m.span.start == piece.start)
    place = next((m for m in marks if m.kind in ("place", "unplaced") and piece in m.span), None)
    quote = next((m for m in marks if m.kind == "quoted" and piece in m.span), None)
    line = next((m for m in marks if m.kind == "line" and piece in m.span), None)
    quoted = (" quoted" if quote else "") + (" line" if line else "")
    anchor = name_line(line.span.start) if line and line.span.start == piece.start else None
    if place is None:
        leads = quote.id if quote and find_claim(marks, piece) is None else None  # a claim's words lead to the claim
        return (*signs, Node("span", words, style=quoted.strip(), mark=leads, anchor=anchor))
    tag = "button" if place.id else "span"
    return (
        *signs,
        Node(tag, words, style=f"{place.kind}{quoted}", mark=place.id, anchor=anchor, begins=str(place.span.start)),
    )


def draw_sign(mark: Mark, picture: Picture) -> Node:
    """The symbol of a claim, where its words begin."""
    return Node("button", style="sign", mark=mark.id, picture=picture(mark.kind), label=mark.label)


def name_source(reading: Reading) -> Node:
    """The line under a headline: who wrote it, where and when it was printed."""
    article = reading.article
    printed = ", ".join(filter(None, (article.publisher, say_day(article.published, weekday=True))))
    lines = [" ".join(article.excerpt(p.span).split()) for p in reading.parts if p.kind == PartKind.BYLINE]
    if article.author and not any(article.author.casefold() in line.casefold() for line in lines):
        lines.insert(0, article.author)
    kids = []
    for words in lines:
        kids += [
            Node("span", words, style="shouted" if words.isupper() else ""),
            Node("span", " " if words.endswith(".") else ". "),
        ]
    return Node("p", style="byline", kids=(*kids, Node("span", printed)))


def explain_marks(picture: Picture) -> Node:
    """The key of the marks in the text."""
    return Node(
        "p",
        style="key",
        kids=(
            Node("span", "Marked:", style="small"),
            Node("span", "a place", style="place"),
            Node("span", "a quotation", style="quoted"),
            Node("span", style="claim fronts", kids=(
                Node("span", style="sign", picture=picture("fronts")), Node("span", "a claim on the map"))),
        ),
    )  # fmt: skip
