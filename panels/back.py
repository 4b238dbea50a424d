"""The way back: a quiet button above what the reader has come to."""

from collections.abc import Callable

import streamlit as st


def show_way_back(words: str, act: Callable[[], None]) -> None:
    """The button that leads back from where the reader has come to."""
    st.button(words, key="back", icon=":material/arrow_back:", type="tertiary", on_click=act)
