"""Folds: panels at a button, and parts that unfold. With many articles they are filled only once they are opened."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from panels.library import Library

MANY = 100  # articles: from here on what a fold holds takes longer to gather than a run of the page should


def open_panel(library: Library, title: str, *, key: str) -> DeltaGenerator | None:
    """What opens over the page at a button; None where it is closed and need not be filled."""
    many = len(library.articles) >= MANY
    panel = st.popover(title, key=key, width="stretch", on_change="rerun" if many else "ignore")
    return panel if panel.open or not many else None


def unfold(library: Library, title: str, *, key: str) -> DeltaGenerator | None:
    """A part of the page that unfolds; None where it is folded and need not be filled."""
    many = len(library.articles) >= MANY
    part = st.expander(title, key=key, on_change="rerun" if many else "ignore")
    return part if part.open or not many else None
