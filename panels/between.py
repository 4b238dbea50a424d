"""What other articles tell of the same: who tells it too, who counts otherwise, who contradicts it."""

from collections.abc import Iterable

from gazetteer import Article
from geo import Link
from panels.library import Library, Row
from panels.sheet import Node
from panels.statements import Statement, find_row
from panels.words import keep_known, say_count, say_day

SHOWN = 3  # other articles that are named; more are counted
INTRODUCTIONS = {
    "contradicts": "The other side: ",
    "agrees": "Also told by ",
    "differs": "Otherwise in ",
}


def draw_ties(library: Library, statement: Statement) -> tuple[Node, ...]:
    """One line for each way in which other articles stand to a statement: each leads to the other sentence."""
    lines = [*list_ties(library, statement.rows), *list_voices(library, statement)]
    return tuple(Node("p", style="tie", kids=kids) for kids in lines)


def list_ties(library: Library, rows: Iterable[Row]) -> Iterable[tuple[Node, ...]]:
    """The claims of other articles that are linked to some rows, those of one kind in one line."""
    found: dict[str, dict[str, tuple[Link, Row, Row]]] = {}
    for row in rows:
        for link in library.links.get(row["id"], ()):
            other = find_end(library, link.other if link.one == row["id"] else link.one)
            if other is None or other["article_id"] == row["article_id"]:
                continue
            kind = "number" if (link.kind, link.about) == ("differs", "number") else str(link.kind)
            found.setdefault(kind, {}).setdefault(other["article_id"], (link, row, other))
    for kind in ("contradicts", "number", "differs", "agrees"):
        if kind in found:
            told = sorted(found[kind].values(), key=lambda tie: str(tie[2].get("published") or "9"))
            yield draw_numbers(library, told) if kind == "number" else draw_sources(library, kind, told)


def find_end(library: Library, end: str) -> Row | None:
    """The claim at the other end of a link; of a denial, which is on no map, only its article and its day."""
    found = find_row(library, end)
    if found is not None:
        return found[1]
    article = library.find_article(end.split("-", 1)[1].rsplit("-", 1)[0])
    return {"id": None, "article_id": article.id, "published": str(article.published)} if article else None


def draw_sources(library: Library, kind: str, told: list[tuple[Link, Row, Row]]) -> tuple[Node, ...]:
    """ "Also told by The Herald, 13 May 1999, and in two more articles."."""
    nodes = [Node("span", INTRODUCTIONS[kind])]
    for n, (link, _, other) in enumerate(told[:SHOWN]):
        beside = link.words if kind == "differs" else other.get("speaker") if kind == "agrees" else None
        told_as = f" ({beside})" if beside else ""
        nodes += [*([Node("span", "; ")] if n else []), draw_link(library, other), *keep(told_as)]
    more = len(told) - SHOWN
    return (*nodes, Node("span", f", and in {say_count(more, 'more article')}." if more > 0 else "."))


def draw_numbers(library: Library, told: list[tuple[Link, Row, Row]]) -> tuple[Node, ...]:
    """ "Numbers differ: 10,000 (here) – 25,000 (The Herald, 13 May 1999)."."""
    own = told[0][1].get("people_text") or "number not given"
    nodes = [Node("span", f"Numbers differ: {own} (here)")]
    for _, _, other in told[:SHOWN]:
        nodes += [Node("span", f" – {other.get('people_text')} ("), draw_link(library, other), Node("span", ")")]
    more = len(told) - SHOWN
    return (*nodes, Node("span", f", and {say_count(more, 'more number')}." if more > 0 else "."))


def list_voices(library: Library, statement: Statement) -> Iterable[tuple[Node, ...]]:
    """The articles in which the same person speaks too."""
    quotation, article = statement.quotation, statement.reading.article.id
    name = quotation.speaker_name if quotation else None
    if not name or not statement.speaker or name not in statement.speaker:
        return
    first = next(n for n, q in enumerate(statement.reading.quotations) if q.speaker_name == name)
    own = f"quotes-{article}-{first}"
    links = library.links.get(own, ())
    others = [link.other if link.one == own else link.one for link in links]
    articles = [a for a in (library.find_article(i.split("-", 1)[1].rsplit("-", 1)[0]) for i in others) if a]
    if articles:
        names = "; ".join(dict.fromkeys(name_printing(article) for article in articles))
        yield (Node("span", f"{name} speaks also in {names}."),)


def draw_link(library: Library, row: Row) -> Node:
    """The name of an article, which leads to the claim in it."""
    article = library.find_article(row["article_id"])
    words = name_printing(article) if article else row["article_id"]
    return Node("button", words, style="link", mark=row["id"]) if row["id"] else Node("span", words)


def name_printing(article: Article) -> str:
    """An article by its paper and its day: "The Herald, 13 May 1999"."""
    if article.published is None:
        return ", ".join(keep_known((article.publisher, f"“{article.title or article.id}”")))
    return ", ".join(keep_known((article.publisher, say_day(article.published))))


def keep(words: str) -> tuple[Node, ...]:
    """Words as a node, where there are any."""
    return (Node("span", words),) if words else ()
