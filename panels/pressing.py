"""Buttons that hear each press: a run that something else cuts short leaves it to the run after it."""

import time
from typing import Any

import streamlit as st

PATIENCE = 10.0  # seconds for which a press waits for a run that comes as far as its button


def offer_press(words: str, *, key: str, **options: Any) -> bool:
    """A button, and whether it was pressed; `options` are those of `st.button`.

    What `st.button` itself says is forgotten with a run that is cut short before it comes to the button: by a switch,
    by a theme that changes, by the browser going back. What a callback keeps is not.
    """
    st.button(words, key=key, on_click=keep_press, args=(key,), **options)
    pressed, since = st.session_state.get("pressed", ("", 0.0))
    if pressed != key:
        return False
    del st.session_state["pressed"]
    return not options.get("disabled") and time.monotonic() - since < PATIENCE


def keep_press(key: str) -> None:
    """Keep which button was pressed, the last alone, and when."""
    st.session_state["pressed"] = (key, time.monotonic())
