"""A long list shows its beginning, and more when it is asked for: a page of a thousand parts is no page."""

import streamlit as st

from panels.words import say_count

FIRST = 20  # entries at first: about as many as a glance takes in


def count_shown(name: str, *, first: int = FIRST) -> int:
    """How many entries of a list are shown."""
    shown: int = st.session_state.get(f"shown:{name}", first)
    return shown


def show_more(name: str, total: int, one: str = "entry", many: str = "entries", *, first: int = FIRST) -> None:
    """The button under a list of which some is not shown yet; each time as many again are shown."""
    shown = count_shown(name, first=first)
    if shown >= total:
        return

    def take_more() -> None:
        st.session_state[f"shown:{name}"] = 2 * shown

    words = f"Show more ({say_count(total - shown, one, many)} left)"
    st.button(words, key=f"more:{name}", type="tertiary", on_click=take_more)
