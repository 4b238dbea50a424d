"""The articles by date, each with its switch and, under it, its layers' switches, whose symbols are the legend."""

import streamlit as st

from gazetteer import Article, describe_missing
from panels.adding import begin_adding, show_adding
from panels.asking import show_asking
from panels.choice import KIND_WORDS, is_on
from panels.library import Library
from panels.paging import count_shown, show_more
from panels.removing import show_remove, show_removed
from panels.sheet import Node, Sheet, show_sheet
from panels.showing import find_shown
from panels.words import Theme, say_day


def show_articles(library: Library, theme: Theme) -> None:
    """All articles, oldest first."""
    with st.container(key="articles-head", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("**Articles, by date**", width="stretch")
        st.button("Add", key="add", icon=":material/add:", type="tertiary", on_click=begin_adding)
    if st.session_state.get("adding"):
        show_adding()
    with st.container(key="articles", gap=None):
        for number, article in enumerate(library.articles[: count_shown("articles")]):
            with st.container(key=f"article-{number}", gap=2):
                show_article(library, article, theme)
        show_more("articles", len(library.articles), "article", "articles")
    show_removed(library)


def show_article(library: Library, article: Article, theme: Theme) -> None:
    """One article: its switch, its headline, and its layers' switches."""
    with st.container(key=f"head-{article.id}", horizontal=True, vertical_alignment="center", gap=None):
        st.toggle(say_day(article.published), key=f"on:{article.id}", width="stretch")
        show_remove(article)
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
