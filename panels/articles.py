"""The articles by date, each with its switch and, under it, its layers' switches, whose symbols are the legend."""

from functools import partial

import streamlit as st

from gazetteer import Article, describe_missing
from panels.adding import show_adding
from panels.asking import show_asking
from panels.choice import KIND_WORDS
from panels.dialogs import find_dialog, open_dialog
from panels.library import Library
from panels.paging import count_shown, show_more
from panels.removing import remove, show_removed
from panels.showing import find_shown
from panels.switches import ArticleSwitch, LayerSwitch, show_switches
from panels.words import Picture, Theme, say_day


def show_articles(library: Library, picture: Picture, theme: Theme) -> None:
    """All articles, oldest first."""
    with st.container(key="articles-head", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("**Articles, by date**", width="stretch")
        st.button("Add", key="add", icon=":material/add:", type="tertiary", on_click=open_dialog, args=("adding",))
    if find_dialog("adding") is not None:
        show_adding()
    with st.container(key="articles", gap=None):
        shown = library.articles[: count_shown("articles")]
        switches = [describe_article(library, article, picture) for article in shown]
        show_switches(
            library,
            switches,
            key="switches",
            theme=theme,
            on_dismiss=lambda own: remove([own]),
            on_ask=partial(open_dialog, "asking"),
        )
        show_more("articles", len(library.articles), "article", "articles")
    show_asking(library)
    show_removed(library)


def describe_article(library: Library, article: Article, picture: Picture) -> ArticleSwitch:
    """One article: its switch, its headline, and its layers' switches."""
    layers = tuple(
        LayerSwitch(layer, words, picture(kind), say_share(library, layer))
        for kind, words in KIND_WORDS.items()
        if (layer := f"{article.id}/{kind}") in library.counts
    )
    title, notes = article.title or article.id, list_missing(article)
    return ArticleSwitch(article.id, say_day(article.published), title, notes, bool(article.missing), layers)


def list_missing(article: Article) -> tuple[str, ...]:
    """What is to be asked for about an article, and what was uncertain when it was read."""
    return (*map(describe_missing, article.missing), *(f"{remark}." for remark in article.remarks))


def say_share(library: Library, layer: str) -> str:
    """How many marks a layer has, or, where a filter hides some, how many of them are shown: "3 of 7"."""
    shown, whole = find_shown(library).counts.get(layer, 0), library.counts[layer]
    return str(whole) if shown == whole else f"{shown} of {whole}"
