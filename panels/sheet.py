"""A sheet is a page of words: nodes with text, drawn as text alone, in which marked words can be chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a sheet: an element, its style, its words, what choosing it chooses, and the pieces inside.

    `picture` is a symbol of our own (a data URI), `label` what a screen reader says in place of the words.
    """

    tag: str
    text: str = ""
    style: str = ""
    kids: tuple["Node", ...] = ()
    mark: str | None = None
    picture: str | None = None
    label: str | None = None
    language: str | None = None

    def data(self) -> dict[str, Any]:
        """The node as plain values, without what is empty."""
        own = {name: getattr(self, name) for name in self.__slots__ if name != "kids"}
        kept = {name: value for name, value in own.items() if value}
        return kept | ({"kids": [kid.data() for kid in self.kids]} if self.kids else {})


def show_sheet(
    nodes: Sequence[Node], *, document: str, label: str, theme: str, keep: bool = False, on_choose: Callable[[str], None]
) -> None:
    """Draw nodes; `document` names what is read, so that its place is found again (`keep`) when it comes back."""
    key = f"sheet-{document}"
    component = st.components.v2.component(
        "dateline_sheet",
        html='<div class="dl-sheet" tabindex="0" role="region"></div>',
        css=_read_asset("sheet.css"),
        js=_read_asset("sheet.js"),
        isolate_styles=False,
    )

    def take_choice() -> None:
        """What was chosen goes to the page."""
        chosen = st.session_state[key].chosen
        if chosen:
            on_choose(chosen["id"])

    component(
        key="sheet",
        data={
            "document": document,
            "label": label,
            "theme": theme,
            "keep": keep,
            "nodes": [node.data() for node in nodes],
        },
        on_chosen_change=take_choice,
    )


@st.cache_data
def _read_asset(name: str) -> str:
    """The text of a file beside this one."""
    return (_FOLDER / name).read_text(encoding="utf-8")
