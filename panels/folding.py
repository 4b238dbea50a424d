"""Folds: panels at a button, and parts that unfold. What is closed is not filled: every run would send it."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from panels.library import Library

MANY = 100  # articles: from here on what a fold holds takes longer to gather than a run of the page should


def is_light(library: Library) -> bool:
    """Whether so few articles are open that what lists them may be filled before it is opened."""
    return len(library.articles) < MANY


def show_panel(
    title: str,
    fill: Callable[[], object],
    *,
    key: str,
    light: bool = False,
    disabled: bool = False,
    width: Literal["stretch", "content"] = "content",
) -> None:
    """What opens over the page at a button; `light` says that it is filled also while it is closed."""
    panel = st.popover(title, key=key, disabled=disabled, width=width, on_change="ignore" if light else "rerun")
    if light or panel.open:
        with panel:
            fill()


def show_fold(title: str, fill: Callable[[], object], *, key: str, light: bool = False) -> None:
    """A part of the page that unfolds; `light` says that it is filled also while it is folded."""
    part = st.expander(title, key=key, on_change="ignore" if light else "rerun")
    if light or part.open:
        with part:
            fill()
