"""Messages stand in one container above the map that is always there, so that the map below is never remade."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from panels.news import show_news
from panels.words import begin_large, plain, say_count


def place_progress() -> Callable[[str, float], None]:
    """A line that says how far the reading has come; it goes when it has come to the end."""
    line = st.empty()

    def say(what: str, share: float) -> None:
        """Say what is being done; `share` of the whole is done."""
        if share < 1:
            line.progress(max(0.0, share), text=plain(what))
        else:
            line.empty()

    return say


def show_messages(
    faults: Sequence[str], *, empty: str | None, ways: Mapping[str, Callable[[], Any]], show_hidden: Callable[[], Any]
) -> None:
    """What is wrong with some articles, why the map is empty, with the ways out of that, and what filters hide."""
    with st.container(key="messages", gap="small"):
        faults = (*show_news(), *faults)
        if empty:
            st.info(empty)
        if ways:
            with st.container(key="ways", horizontal=True, gap="small"):
                for words, act in ways.items():
                    st.button(words, key=f"way:{words}", type="tertiary", on_click=act)
        else:
            show_hidden()
        for fault in faults[:3]:
            st.warning(plain(fault))
        if len(faults) > 3:
            with st.expander(begin_large(say_count(len(faults) - 3, "more problem"))):
                for fault in faults[3:]:
                    st.markdown(plain(fault))
