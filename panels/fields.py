"""Fields: what is set in them is kept beside them, so it holds while they are closed, and may be set from outside.

A browser sends what stands in its fields along with whatever is done next. Where the page has just set a part of the
choice itself (the browser was led back, a filter was cleared from outside), that is the value of before. So a part
that is set gets a new field: what still comes from the old one is not taken.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

import streamlit as st

_ROUND = "fields-round"  # how often parts have been set from outside


class Bound(TypedDict):
    """What ties a field of Streamlit to a part of the choice."""

    key: str
    on_change: Callable[[], None]


def set_parts(parts: Mapping[str, Any]) -> None:
    """Set some parts of the choice; fields that stand for them are new ones from now on."""
    st.session_state.update(parts)
    st.session_state[_ROUND] = _count_rounds() + 1


def bind_field(part: str) -> Bound:
    """Tie a field to a part of the choice: it shows what the part is, and what is set in it the part becomes."""
    asked, key = _count_rounds(), name_field(part)
    if st.session_state.get(key) != st.session_state[part]:
        st.session_state[key] = st.session_state[part]

    def keep() -> None:
        if _count_rounds() == asked:
            st.session_state[part] = st.session_state[key]

    return {"key": key, "on_change": keep}


def name_field(part: str) -> str:
    """The key of the field that stands for a part now."""
    return f"{part}-{_count_rounds()}"


def _count_rounds() -> int:
    rounds: int = st.session_state.get(_ROUND, 0)
    return rounds
