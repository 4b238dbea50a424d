"""Dialogs: which of them is open. It is one at most, and the one that was asked for last.

A browser may tell that one was closed together with what is pressed next, and then the closing is not heard.
"""

import streamlit as st

_OPEN = "dialog-open"  # the name of the dialog, and what it is about


def open_dialog(name: str, about: str = "") -> None:
    """Open a dialog; it stays open until it is closed or another one is opened."""
    st.session_state[_OPEN] = (name, about)


def close_dialog(name: str) -> None:
    """Close a dialog; another one that has been opened meanwhile stays."""
    if find_dialog(name) is not None:
        st.session_state[_OPEN] = None


def find_dialog(name: str) -> str | None:
    """What a dialog is about, where it is the one that is open; None where it is not."""
    opened: tuple[str, str] | None = st.session_state.get(_OPEN)
    return opened[1] if opened and opened[0] == name else None
