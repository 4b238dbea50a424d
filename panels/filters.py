"""Filters and comparison: what the reader asks of the marks, said in words, and what to do where nothing is left."""

import time
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from panels.address import check_area
from panels.choice import refresh
from panels.comparing import say_comparison
from panels.library import Library
from panels.showing import (
    KINDS,
    choose_shown,
    compare_sources,
    find_filters,
    find_pair,
    find_shown,
    list_sure,
    open_register,
    open_sources,
)
from panels.words import begin_large, say_count

NAMES = {"speaker": "Speaker", "side": "Side", "what": "What happened", "area": "Area", "pair": "Comparison",
         "sure": "How sure"}  # fmt: skip
PARTS = {"everything": "everything", "one": "only in A", "other": "only in B", "both": "in both"}
HINTS = {"speaker": "Anybody", "side": "Any side", "what": "Anything"}


def show_filters(library: Library) -> None:
    """Speaker, side, kind of event and area, in a part of the sidebar that says how many of them are set."""
    filters = find_filters()
    number = len(filters.active)
    with st.expander(f"Filter, {number} set" if number else "Filter", key="filters"):
        register = open_register(library.stamps, library)
        for kind, words in zip(KINDS, (register.speakers, register.sides, register.what), strict=True):
            show_choice(kind, words)
        with st.container(key="filter-area", horizontal=True, vertical_alignment="center", gap="small"):
            inside = filters.area is not None
            st.button(
                "Take this view anew" if inside else "Only in this view",
                key="area-now",
                on_click=ask_area,
                help="Keeps what the map shows now, and hides the rest.",
            )
            if inside:
                st.button("Everywhere", key="area-drop", type="tertiary", on_click=relax, args=("area",))
        if number:
            st.button("Clear all filters", key="clear-filters", type="tertiary", on_click=clear_filters)


def show_choice(kind: str, words: Mapping[str, str]) -> None:
    """One kind of filter: of its words any may be chosen; one that is chosen but gone is passed over."""
    st.session_state[kind] = [key for key in st.session_state.get(kind) or () if key in words]
    names = {key: plain_option(text) for key, text in words.items()}
    st.multiselect(
        NAMES[kind], list(words), format_func=names.__getitem__, key=kind, placeholder=HINTS[kind], disabled=not words
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
    empty: dict[str, tuple[str, Any]] = {"area": ("area", None), "pair": ("pair-show", None)}
    key, value = empty.get(name, (name, []))
    st.session_state[key] = value
    refresh()


def clear_filters() -> None:
    """Ask for nothing."""
    for name in (*KINDS, "area"):
        relax(name)


def show_comparing(library: Library) -> None:
    """Two articles, newspapers or sides, what each tells alone, and what both tell."""
    sources = open_sources(library)
    if len(sources) < 2:
        return
    pair = find_pair(library)
    with st.expander("Compare, on" if pair else "Compare", key="comparing"):
        for part, letter in (("one", "A"), ("other", "B")):
            if st.session_state.get(f"pair-{part}") not in sources:
                st.session_state[f"pair-{part}"] = list(sources)[part == "other"]
            st.selectbox(letter, list(sources), format_func=sources.__getitem__, key=f"pair-{part}")
        if st.session_state["pair-one"] == st.session_state["pair-other"]:
            st.caption("A and B are the same. Choose another one.")
            return
        st.pills("Show", list(PARTS), format_func=PARTS.__getitem__, key="pair-show")
        if pair:
            for line in say_comparison(compare_sources(library, pair), "A", "B"):
                st.caption(line)
            st.button("Stop comparing", key="drop-pair", type="tertiary", on_click=relax, args=("pair",))


def list_ways_out(library: Library) -> dict[str, Any]:
    """Where filters leave nothing, what each one left out would bring back: words, and what does it."""
    filters, pair, sure = find_filters(), find_pair(library), list_sure()
    if find_shown(library).only != () and any(one.certainty in sure for one in find_shown(library).told):
        return {}
    tries = {name: (filters.without(name), pair) for name in filters.active} | (
        {"pair": (filters, None)} if pair else {}
    )
    found = {name: len({t.mark for t in choose_shown(library, *asked, sure).told if t.certainty in sure})
             for name, asked in tries.items()}  # fmt: skip
    return {f"Without “{NAMES[name]}”: {say_count(number, 'mark')}": partial(relax, name)
            for name, number in found.items() if number}  # fmt: skip


def say_hidden(library: Library) -> str | None:
    """That filters hide something, and which: "4 of 33 marks shown. Filter: speaker, area."."""
    shown = find_shown(library)
    if shown.only is None:
        return None
    names = [NAMES[name] for name in (*find_filters().active, *(("pair",) if find_pair(library) else ()))]
    whole = len({one.mark for one in open_register(library.stamps, library).told})
    return f"{len(shown.only)} of {whole} marks shown. Filter: {', '.join(names).lower()}."


def say_beside_card(library: Library, mark: str) -> str | None:
    """What a reader of a card must know of the filters: they hide marks, and no words."""
    shown = find_shown(library)
    if shown.only is None:
        return None
    if shown.holds(mark):
        return "Filters hide some marks of the map. This card tells everything all the same."
    return "Filters hide this from the map. The card tells everything all the same."


def show_hidden(library: Library) -> None:
    """The line above the map that says what filters hide, with what ends that."""
    words = say_hidden(library)
    if words:
        with st.container(key="hidden", horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(words, width="content")
            st.button("Show all", key="hidden-clear", type="tertiary", on_click=clear_everything)


def clear_everything() -> None:
    """Filter and compare nothing."""
    clear_filters()
    relax("pair")
