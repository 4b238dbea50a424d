"""Removed from view: an article leaves lists, words and map, for this session; its file stays where it is."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from geo import choose_spellings
from panels.choice import find_off
from panels.library import Library
from panels.readings import Readings
from panels.words import begin_large, say_count

MANY = 8  # articles from which on those that are switched off can be removed all at once


def list_removed() -> frozenset[str]:
    """The ids of the articles that were removed from view."""
    removed: frozenset[str] = st.session_state.get("removed", frozenset())
    return removed


def leave_removed(library: Library) -> Library:
    """The library without what was removed from view; the map keeps its marks, hidden, and is not drawn anew."""
    gone = list_removed() & {article.id for article in library.articles}
    if not gone:
        return library
    known = st.session_state.get("kept")
    if known is None or known[0] is not library or known[1] != gone:
        known = st.session_state["kept"] = (library, gone, leave_out(library, gone))
    kept: Library = known[2]
    return kept


def leave_out(library: Library, gone: frozenset[str]) -> Library:
    """A library without some articles; its stamps say so, for much is kept by them."""
    digests = tuple(digest for digest in library.digests if digest.article.id not in gone)
    articles = [digest.article for digest in digests]
    order = [n for n, article in enumerate(library.articles) if article.id not in gone]
    rows = {kind: tuple(row for row in own if row["article_id"] not in gone) for kind, own in library.rows.items()}
    shown = {row["id"] for own in rows.values() for row in own}
    links = {
        end: tuple(link for link in own if {link.one, link.other} <= shown)
        for end, own in library.links.items()
        if end in shown
    }
    return replace(
        library,
        readings=Readings(articles, lambda numbers: [library.readings[order[n]] for n in numbers]),
        digests=digests,
        rows=rows,
        counts={layer: n for layer, n in library.counts.items() if layer.split("/")[0] not in gone},
        names=choose_spellings(digest.spelled for digest in digests),
        stamps=(*library.stamps, *((f"without {article}", 0, -1, 0) for article in sorted(gone))),
        links=links,
    )


def remove(articles: Iterable[str]) -> None:
    """Remove articles from view."""
    st.session_state["removed"] = list_removed() | frozenset(articles)


def bring_back() -> None:
    """Show all articles again."""
    st.session_state["removed"] = frozenset()


def show_removed(library: Library) -> None:
    """How many are removed, and the way back; where there are many, those switched off go at once."""
    switched = find_off(library)
    off = [article.id for article in library.articles if article.id in switched]
    if len(library.articles) >= MANY and off:
        words = f"Remove the {say_count(len(off), 'article')} switched off from view"
        st.button(words, key="remove-off", type="tertiary", on_click=remove, args=(tuple(off),))
    gone = len(list_removed())
    if gone:
        with st.container(key="removed", horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(f"{begin_large(say_count(gone, 'article'))} removed from view.", width="content")
            it = "it" if gone == 1 else "them"
            st.button(f"Show {it}", key="bring-back", type="tertiary", on_click=bring_back)
