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
    reader says in place of the words, `anchor` a name by which the sheet can be opened there, `begins` where
    in an article the words begin that are chosen.
    """

    tag: str
    text: str = ""
    style: str = ""
    kids: tuple["Node", ...] = ()
    mark: str | None = None
    picture: str | None = None
    label: str | None = None
    language: str | None = None
    anchor: str | None = None
    begins: str | None = None

    def data(self) -> dict[str, Any]:
        """The node as plain values, without what is empty."""
        own = {name: getattr(self, name) for name in self.__slots__ if name != "kids"}
        kept = {name: value for name, value in own.items() if value}
        return kept | ({"kids": [kid.data() for kid in self.kids]} if self.kids else {})


@dataclass(frozen=True, slots=True)
class Sheet:
    """Nodes to read; `document` tells one from another.

    `keep` says that it is taken up again where it was left, `closes` that Escape closes it; `aim` is the mark or the
    anchor to open it at, and `steps` says that the arrow keys go from paragraph to paragraph, and Escape leaves that.
    """

    document: str
    label: str
    nodes: tuple[Node, ...]
    keep: bool = False
    closes: bool = False
    aim: str | None = None
    steps: bool = False


def show_sheet(
    sheet: Sheet,
    *,
    key: str,
    theme: Theme,
    on_choose: Callable[[str | None], object],
    on_step: Callable[[int], object] = int,
    on_open: Callable[[str | None], object] = str,
) -> None:
    """Draw a sheet; a mark chosen in it by hand goes to `on_choose` (None: it was closed), a step to `on_step`.

    The mark of something folded goes to `on_open` when it is opened, and None when it is folded again.
    """

    def take_choice() -> None:
        """Only what was really clicked has a mark."""
        chosen = st.session_state[key].chosen
        if chosen:
            on_choose(chosen["id"])
            begins = str(chosen.get("begins") or "")
            st.session_state["opened-from"] = int(begins) if begins.isdecimal() else None

    def take_step() -> None:
        """One paragraph on, or back; none at all leaves."""
        stepped = st.session_state[key].stepped
        if stepped:
            on_step((stepped["by"] > 0) - (stepped["by"] < 0))

    def take_fold() -> None:
        """What was opened or folded by hand."""
        opened = st.session_state[key].opened
        if opened:
            on_open(opened["id"])

    data = {name: getattr(sheet, name) for name in ("document", "label", "keep", "closes", "aim", "steps")}
    nodes = tuple(node.data() for node in sheet.nodes)  # of a list Streamlit asks pandas whether it is a table
    _COMPONENT(
        key=key,
        data=data | {"theme": theme, "nodes": nodes},
        on_chosen_change=take_choice,
        on_opened_change=take_fold,
        on_stepped_change=take_step,
        on_repaint_change=lambda: None,  # the run itself is all that is asked for
    )
