"""News is one calm line above the map that says what was just added; it stays until it is closed."""

import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from gazetteer import Role
from geo import Flight
from panels.choice import switch_on
from panels.library import Library
from panels.words import plain


@dataclass(frozen=True, slots=True)
class News:
    """What was added, in words; the files it stands in, and what went wrong with others."""

    words: str
    files: frozenset[Path] = frozenset()
    faults: tuple[str, ...] = ()


def spread(news: News) -> None:
    """Tell it at the next run, and show what was added then."""
    st.session_state["news"] = st.session_state["fresh"] = news


def welcome(library: Library) -> None:
    """Show what has just been added: the first article of it is read, its switch is on, and the map goes there."""
    news: News | None = st.session_state.pop("fresh", None)
    own = [a.id for a in library.articles if news and library.paths.get(a.id) in news.files]
    if not own:
        return
    switch_on((*own, *(layer for layer in library.counts if layer.split("/")[0] in own)))
    st.session_state.update(read=own[0], at=None)
    marks = list_marks(library, own)
    st.session_state["flight"] = Flight(marks, time.time_ns() // 1_000_000) if marks else None


def list_marks(library: Library, articles: Collection[str]) -> tuple[str, ...]:
    """What the map is to show of some articles: their claims, or, where they make none, their places."""
    rows = [(kind, row) for kind, own in library.rows.items() for row in own if row["article_id"] in articles]
    drawn = [(kind, row) for kind, row in rows if row["drawable"]]
    claims = [row["id"] for kind, row in drawn if kind != "places"]
    places = [r["place_id"] for kind, r in drawn if kind == "places" and r.get("role") == Role.LOCATION]
    return tuple(dict.fromkeys(claims or places))


def show_news() -> tuple[str, ...]:
    """The line, with a button that closes it; what went wrong is given back, to be shown with the other problems."""
    news: News | None = st.session_state.get("news")
    if news is None:
        return ()
    with st.container(key="news", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(news.words), width="stretch")
        st.button("Close", key="close-news", type="tertiary", on_click=close_news)
    return news.faults


def close_news() -> None:
    """It has been read."""
    st.session_state["news"] = None
