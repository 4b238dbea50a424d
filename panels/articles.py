"""The articles by date, each with its switch and, under it, its layers' switches, whose symbols are the legend."""

import streamlit as st

from gazetteer import Article, Reading, describe_missing
from panels.asking import show_asking
from panels.choice import KIND_WORDS, is_on
from panels.library import Library
from panels.sheet import Node, Sheet, show_sheet
from panels.showing import find_shown
from panels.words import Theme, say_day


def show_articles(library: Library, theme: Theme) -> None:
    """All articles, oldest first."""
    st.markdown("**Articles, by date**")
    with st.container(key="articles", gap=None):
        for number, reading in enumerate(library.readings):
            with st.container(key=f"article-{number}", gap=2):
                show_article(library, reading, theme)


def show_article(library: Library, reading: Reading, theme: Theme) -> None:
    """One article: its switch, its headline, and its layers' switches."""
    article = reading.article
    st.toggle(say_day(article.published), key=f"on:{article.id}")
    title = Node("p", article.title or article.id, style="title")
    asked = tuple(Node("p", words, style="small") for words in list_missing(article))
    show_sheet(
        Sheet(f"title-{article.id}", "Headline", (title, *asked)),
        key=f"title:{article.id}",
        theme=theme,
        on_choose=str,
    )
    show_asking(library, article)
    for kind in KIND_WORDS:
        if f"{article.id}/{kind}" in library.counts:
            show_layer(library, article.id, kind)


def list_missing(article: Article) -> tuple[str, ...]:
    """What is to be asked for about an article, and what was uncertain when it was read."""
    return (*map(describe_missing, article.missing), *(f"{remark}." for remark in article.remarks))


def show_layer(library: Library, article: str, kind: str) -> None:
    """One layer's switch, the symbol (by the page's style) and the number of its marks."""
    with st.container(key=f"layer-{kind}-{article}", horizontal=True, gap=None, vertical_alignment="center"):
        st.toggle(KIND_WORDS[kind], key=f"on:{article}/{kind}", disabled=not is_on(article), width="stretch")
        st.markdown(f":gray[{say_share(library, f'{article}/{kind}')}]", width="content")


def say_share(library: Library, layer: str) -> str:
    """How many marks a layer has, or, where a filter hides some, how many of them are shown: "3 of 7"."""
    shown, whole = find_shown(library).counts.get(layer, 0), library.counts[layer]
    return str(whole) if shown == whole else f"{shown} of {whole}"
