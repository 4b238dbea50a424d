"""Filters and comparison: what the reader asks of the marks, set in the sidebar."""

import time
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from geo import CERTAINTIES
from panels.address import check_area
from panels.choice import refresh
from panels.comparing import say_comparison
from panels.fields import bind_field, set_parts
from panels.folding import is_light, show_panel
from panels.library import Library
from panels.showing import (
    KINDS,
    compare_sources,
    find_filters,
    find_pair,
    open_register,
    open_sources,
)
from panels.words import begin_large

NAMES = {"speaker": "Speaker", "side": "Side", "what": "What happened", "area": "Area", "pair": "Comparison",
         "sure": "How sure"}  # fmt: skip
PARTS = {"everything": "everything", "one": "only in A", "other": "only in B", "both": "in both"}
HINTS = {"speaker": "Anybody", "side": "Any side", "what": "Anything"}


def show_narrowing(library: Library) -> None:
    """What narrows the map down, side by side under the search: filters, and a comparison."""
    with st.container(key="narrowing", horizontal=True, gap="small"):
        show_filters(library)
        show_comparing(library)


def show_filters(library: Library) -> None:
    """Speaker, side, kind of event and area, behind a button that says how many of them are set."""
    number = len(find_filters().active)
    title, fill = f"Filter, {number} set" if number else "Filter", partial(show_all_filters, library)
    show_panel(title, fill, key="filters", width="stretch", light=is_light(library))


def show_all_filters(library: Library) -> None:
    """The filters themselves."""
    register, filters = open_register(library), find_filters()
    for kind, words in zip(KINDS, (register.speakers, register.sides, register.what), strict=True):
        show_choice(kind, words)
    with st.container(key="filter-area", horizontal=True, vertical_alignment="center", gap="small"):
        inside = filters.area is not None
        st.button("Take this view anew" if inside else "Only in this view", key="area-now", on_click=ask_area)
        if inside:
            st.button("Everywhere", key="area-drop", type="tertiary", on_click=relax, args=("area",))
    if filters.active:
        st.button("Clear all filters", key="clear-filters", type="tertiary", on_click=clear_filters)


def show_choice(kind: str, words: Mapping[str, str]) -> None:
    """One kind of filter: of its words any may be chosen; one that is chosen but gone is passed over."""
    st.session_state[kind] = [key for key in st.session_state.get(kind) or () if key in words]
    names = {key: plain_option(text) for key, text in words.items()}
    st.multiselect(
        NAMES[kind],
        list(words),
        format_func=names.__getitem__,
        placeholder=HINTS[kind],
        disabled=not words,
        **bind_field(kind),
    )


def plain_option(words: str) -> str:
    """An option's words, which are shown as they are."""
    return begin_large(" ".join(words.split()))


def ask_area() -> None:
    """Ask the map for its bounds."""
    st.session_state["asking"] = time.time_ns() // 1_000_000


def take_area(box: Any) -> None:
    """Take the bounds that the map was asked for; it is not asked again."""
    asked = st.session_state.pop("asking", 0)
    area = check_area(box) if isinstance(box, list) else None
    if asked and area is not None:
        st.session_state["area"] = area
        refresh()


def relax(name: str) -> None:
    """Ask for one kind less."""
    empty: dict[str, tuple[str, Any]] = {
        "area": ("area", None), "pair": ("pair-show", None), "sure": ("sure", list(CERTAINTIES))
    }  # fmt: skip
    key, value = empty.get(name, (name, []))
    set_parts({key: value})
    refresh()


def clear_filters() -> None:
    """Ask for nothing."""
    for name in (*KINDS, "area"):
        relax(name)


def show_comparing(library: Library) -> None:
    """Two articles, newspapers or sides, what each tells alone, and what both tell."""
    if len(library.articles) < 2 and len(open_sources(library)) < 2:
        return
    title, fill = "Compare, on" if find_pair(library) else "Compare", partial(show_pair, library)
    show_panel(title, fill, key="comparing", width="stretch", light=is_light(library))


def show_pair(library: Library) -> None:
    """The two sources, and what of them is shown."""
    sources, pair = open_sources(library), find_pair(library)
    for part, letter in (("one", "A"), ("other", "B")):
        if st.session_state.get(f"pair-{part}") not in sources:
            st.session_state[f"pair-{part}"] = list(sources)[part == "other"]
        st.selectbox(letter, list(sources), format_func=sources.__getitem__, **bind_field(f"pair-{part}"))
    if st.session_state["pair-one"] == st.session_state["pair-other"]:
        st.caption("A and B are the same. Choose another one.")
        return
    st.pills("Show", list(PARTS), format_func=PARTS.__getitem__, **bind_field("pair-show"))
    if pair:
        for line in say_comparison(compare_sources(library, pair), "A", "B"):
            st.caption(line)
        st.button("Stop comparing", key="drop-pair", type="tertiary", on_click=relax, args=("pair",))
