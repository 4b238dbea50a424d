"""A sheet is a page of words: nodes with text, drawn as text alone, in which marked words can be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from panels.words import Theme

_FOLDER = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "dateline_sheet",
    html='<div class="dl-sheet"></div>',
    css=(_FOLDER / "sheet.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "sheet.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a sheet: an element, its words and style, what choosing it chooses, and the pieces inside.

    `style` holds names of rules in sheet.css, `picture` a symbol of our own (a data URI), `label` what a screen
    reader says in place of the words, `at` where in an article the words begin.
    """

    tag: str
    text: str = ""
    style: str = ""
    kids: tuple["Node", ...] = ()
    mark: str | None = None
    at: int | None = None
    picture: str | None = None
    label: str | None = None
    language: str | None = None

    def data(self) -> dict[str, Any]:
        """The node as plain values, without what is empty."""
        own = {name: getattr(self, name) for name in self.__slots__ if name != "kids"}
        kept = {name: value for name, value in own.items() if value not in (None, "", ())}
        return kept | ({"kids": [kid.data() for kid in self.kids]} if self.kids else {})


@dataclass(frozen=True, slots=True)
class Sheet:
    """Nodes to read; `document` tells one from another.

    `keep` says that it is taken up again where it was left, `closes` that Escape closes it, `seek` which words are
    looked for: where they begin and end, and a number that tells one search from the next.
    """

    document: str
    label: str
    nodes: tuple[Node, ...]
    keep: bool = False
    closes: bool = False
    seek: tuple[int, int, int] | None = None


def show_sheet(sheet: Sheet, *, key: str, theme: Theme, on_choose: Callable[[str | None], object]) -> None:
    """Draw a sheet; a mark chosen in it by hand goes to `on_choose`, None where it was closed."""

    def take_choice() -> None:
        """Only what was really clicked has a mark."""
        chosen = st.session_state[key].chosen
        if chosen:
            on_choose(chosen["id"])

    data = {name: getattr(sheet, name) for name in ("document", "label", "keep", "closes", "seek")}
    nodes = [node.data() for node in sheet.nodes]
    _COMPONENT(
        key=key,
        data=data | {"theme": theme, "nodes": nodes},
        on_chosen_change=take_choice,
        on_repaint_change=lambda: None,  # the run itself is all that is asked for
    )
