"""The page's look, as far as the theme cannot say it: measures and colours."""

from pathlib import Path

import streamlit as st

from panels.words import Theme

ICON = (Path(__file__).parent / "icon.svg").read_text(encoding="utf-8")
_RULES = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
_TOKENS = {
    "light": "--dl-paper: #FBFAF6; --dl-ink: #1E2226; --dl-ink-3: #5F6366; "
    "--dl-chip: #ECE8DD; --dl-hairline: #DDD8CC;",
    "dark": "--dl-paper: #15181B; --dl-ink: #ECE9E2; --dl-ink-3: #989791; "
    "--dl-chip: #2A2F34; --dl-hairline: #343A40;",
}


def show_wordmark() -> None:
    """The name of the program at the head of the sidebar: no heading, for the page's own comes first."""
    with st.sidebar, st.container(key="wordmark"):
        st.markdown("Dateline")


def show_look(theme: Theme) -> None:
    """One block of rules, made of our own constants alone."""
    st.html(f"<style>{_RULES}:root {{ {_TOKENS[theme]} }}</style>")
