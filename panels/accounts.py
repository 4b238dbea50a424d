"""What is said about a thing, drawn: article by article the sentences, how sure, when, and who says them."""

import re
from collections.abc import Collection, Iterable
from itertools import groupby

import streamlit as st

from gazetteer import Article, Quotation
from panels.between import draw_ties
from panels.facts import make_sentences, say_certainty
from panels.library import Library
from panels.lines import list_spans, name_link
from panels.sheet import Node
from panels.statements import Statement, find_speech_day, lies_outside, say_time
from panels.words import begin_large, keep_known, say_count, say_day

OUTSIDE = "outside the days shown"


def list_statements(
    library: Library,
    statements: tuple[Statement, ...],
    title: str,
    *,
    telling: Collection[str] = (),
    missing: str | None = None,
) -> tuple[Node, ...]:
    """Statements under a title, article by article; also which of them say nothing of the place that is `missing`.

    `telling` are the articles that say something, where those of the statements are only the oldest of them.
    """
    if not statements and not missing:
        return ()
    count = Node("span", f"{len(statements)} statements, oldest first" if len(statements) > 1 else "")
    nodes = [Node("div", style="heading", kids=(Node("h3", title), count))]
    told = {statement.reading.article.id for statement in statements} | set(telling)
    naming = [a for a in library.articles if missing and a.id not in told and names(library, a, missing)]
    silent = [a for a in library.articles if missing and a.id not in told and a not in naming]
    own: dict[str, list[Statement]] = {}
    for statement in statements:
        own.setdefault(statement.reading.article.id, []).append(statement)
    for article in library.articles:
        if article.id in own:
            nodes += [name_article(article), *draw_statements(library, tuple(own[article.id]))]
        elif article in naming:
            nodes.append(Node("p", say_nothing(article, "names it, and no more"), style="small source"))
        elif [article] == silent:
            nodes.append(Node("p", say_nothing(article), style="small source"))
    if len(silent) > 1:
        words = f"{begin_large(say_count(len(silent), 'other article'))} say nothing about this place."
        nodes.append(Node("p", words if told or naming else say_all_silent(library), style="small source"))
    return (Node("section", style="section", kids=tuple(nodes)),)


def names(library: Library, article: Article, place_id: str) -> bool:
    """Whether an article has a place's name somewhere: in that of something near it, of a body, or unread."""
    digest = library.find_digest(article.id)
    near = {base for ground in digest.grounds if ground.relative for base in ground.relative.bases}
    spelled = library.names.get(place_id, "")
    read = place_id in near or place_id in digest.named
    return read or bool(spelled and re.search(rf"\b{re.escape(spelled)}\b", article.text))


def say_nothing(article: Article, what: str = "says nothing about this place") -> str:
    """That an article is silent, or nearly so: the reader need not look for it there."""
    day = article.published
    which = f"The article of {say_day(day)}" if day else f"“{article.title or article.id}”"
    return f"{which} {what}."


def say_all_silent(library: Library) -> str:
    """That no article speaks of a place, though one names it."""
    return f"None of the {say_count(len(library.articles), 'article')} says anything about this place."


def name_article(article: Article) -> Node:
    """Where the statements under this line were printed."""
    day = say_day(article.published, weekday=True) if article.published else article.title or article.id
    words = ", ".join(keep_known((article.publisher, day)))
    return Node("h4", words, style="source")


def draw_statements(library: Library, statements: tuple[Statement, ...]) -> Iterable[Node]:
    """Statements one below the other; those that dispute one another stand side by side."""
    for dispute, group in groupby(statements, key=name_dispute):
        together = tuple(group)
        if dispute and len(together) > 1:
            outside = all(lies_outside_days(statement) for statement in together)
            head = draw_facts("disputed", "disputed", say_count(len(together), "account"), outside=outside)
            sides = tuple(Node("div", style="side", kids=draw_words(library, s, together=True)) for s in together)
            yield Node("div", style="statement", kids=(head, Node("div", style="sides", kids=sides)))
        else:
            yield from (draw_statement(library, s) for s in together)


def name_dispute(statement: Statement) -> str | None:
    """Which dispute an account belongs to: the same doubt is noted with each of its sides."""
    return str(statement.rows[0].get("doubt")) if statement.certainty == "disputed" else None


def draw_statement(library: Library, statement: Statement) -> Node:
    """One statement: how sure and when, the words themselves, and who says them."""
    words = say_certainty(statement.certainty, name_speaker(statement), statement.stance)
    outside = lies_outside_days(statement)
    head = draw_facts(words, statement.certainty, say_time(statement), outside=outside)
    return Node("div", style="statement", kids=(head, *draw_words(library, statement)))


def lies_outside_days(statement: Statement) -> bool:
    """Whether nothing of a statement happened within the days that are shown; the card tells it all the same."""
    days: tuple[str, str] | None = st.session_state.get("time")
    return bool(statement.rows) and all(lies_outside(row, days) for row in statement.rows)


def draw_words(library: Library, statement: Statement, *, together: bool = False) -> tuple[Node, ...]:
    """The words themselves, who says them, what else is to be known, and what other articles tell of it."""
    own = (draw_excerpt(statement), *draw_speaker(statement), *draw_notes(statement, together=together))
    return (*own, *draw_ties(library, statement), link_article(statement))


def link_article(statement: Statement) -> Node:
    """The way to where the words stand in their article."""
    spans = list_spans(statement.reading)
    start = next((span.start for span in spans if span.overlaps(statement.span)), statement.span.start)
    mark = name_link(statement.reading.article.id, start)
    return Node("p", style="links", kids=(Node("button", "Read it in the article", style="link", mark=mark),))


def draw_facts(badge: str, certainty: str, right: str, *, outside: bool) -> Node:
    """The line above an excerpt; what happened outside of the days shown is told in a line of its own under it."""
    told = (Node("span", right), Node("span", OUTSIDE, style="outside")) if outside else (Node("span", right),)
    kids = (Node("span", badge, style=f"badge {certainty}"), Node("span", kids=told))
    return Node("div", style="facts", kids=kids)


def name_speaker(statement: Statement) -> str | None:
    """The speaker's name without the office, where the article gives one."""
    quotation = statement.quotation
    if quotation and quotation.speaker_name and statement.speaker and quotation.speaker_name in statement.speaker:
        return quotation.speaker_name
    return statement.speaker


def draw_excerpt(statement: Statement) -> Node:
    """The article's own words, with the place in bold."""
    span, last = statement.span, statement.span.start
    text = statement.reading.article.text
    begins = any(s.start == span.start for s in statement.reading.sentences) or not statement.reading.sentences
    kids = [] if begins else [Node("span", "… ")]
    for bold in statement.bold:
        kids += [Node("span", text[last : bold.start]), Node("strong", text[bold.start : bold.end])]
        last = bold.end
    kids.append(Node("span", text[last : span.end]))
    return Node("p", style="excerpt", kids=tuple(kid for kid in kids if kid.text))


def draw_speaker(statement: Statement) -> tuple[Node, ...]:
    """Who says it, in what office, where they stood, and when they spoke."""
    quotation, name = statement.quotation, name_speaker(statement)
    if not name or statement.certainty == "reported":
        return ()
    office = quotation.speaker_role if quotation else None
    if office is None and statement.speaker and statement.speaker != name:
        office = statement.speaker.replace(name, "", 1).strip(" ,")
    stood = say_place(statement, quotation)
    rest = ", ".join(keep_known((office, f"from {stood}" if stood else None)))
    day = find_speech_day(statement)
    if statement.certainty == "claimed" and not rest and not day:
        return ()  # the badge has said it already
    words = f"{', ' if rest else ''}{rest}. {f'Said on {say_day(day)}' if day else 'Day not given'}"
    kids = (Node("strong", begin_large(name)), Node("span", words))
    return (Node("p", style="who", kids=kids),)


def say_place(statement: Statement, quotation: Quotation | None) -> str | None:
    """Where a speaker stood, in the article's words."""
    if quotation and quotation.place:
        return statement.reading.article.excerpt(quotation.place)
    return next((row["stood"] for row in statement.rows if row.get("stood")), None)


def draw_notes(statement: Statement, *, together: bool = False) -> tuple[Node, ...]:
    """What the article says of a statement besides: that it is an estimate, that somebody could not confirm it.

    Accounts that stand `together` need not be told to dispute each other.
    """
    doubts = [row.get("doubt") for row in statement.rows]
    told = [doubt for doubt in doubts if doubt and not (together and doubt.startswith("disputed:"))]
    return tuple(Node("p", note, style="note") for note in make_sentences(told))
