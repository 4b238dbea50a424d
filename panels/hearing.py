"""What those hear who do not see the page: the names of its parts, and in a sentence what has just changed."""

from pathlib import Path

import streamlit as st

from panels.card import find_card_name
from panels.hidden import say_hidden
from panels.library import Library

_FOLDER = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "dateline_heard",
    html='<div class="dl-heard"><p role="status" data-of="card"></p><p role="status" data-of="hidden"></p></div>',
    css=".dl-heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }",
    js="\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in ("focus.js", "hearing.js")),
    isolate_styles=False,
)


def show_heard(library: Library) -> None:
    """Tell which card is open and what filters hide; each is said aloud when it has changed, and at no other time."""
    name = find_card_name(library, st.session_state["at"])
    _COMPONENT(
        key="heard",
        data={
            "card": f"Card: {name}." if name else "",
            "hidden": say_hidden(library) or "",
            "unhidden": "All marks are shown.",
        },
    )
