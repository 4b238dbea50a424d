"""The rest of the legend: how sure a claim must be to be shown, and what the special symbols mean."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import streamlit as st

from geo import say_borders
from panels.choice import KIND_WORDS, find_year, list_on, remember_on
from panels.folding import show_panel
from panels.library import Library
from panels.sheet import Node, Sheet, show_sheet
from panels.showing import list_sure
from panels.switches import show_certainties
from panels.words import Picture, Theme, say_list

Entry = tuple[str, str]  # a symbol and its meaning
LOOKS = {
    "stated": "whole line: course stated",
    "inferred": "dashed: course inferred",
    "clash": "dashed ring: fighting at a place",
    "fighting": "tinted: fighting",
    "claimed": "hatched: gains only claimed",
    "band": "band: within a distance",
    "area": "grey: told in words only",
    "cut": "corridor that is cut",
    "promised": "corridor that is promised",
    "wide": "wider arrow: more people",
    "unnumbered": "dashed arrow: number not given",
    "stranded": "people stranded",
    "fled": "fled, destination not given",
    "arrived": "arrived, origin not given",
}


def show_sure(theme: Theme) -> None:
    """How sure a claim must be to be shown."""
    with st.container(key="certainties", gap=None):
        st.markdown("**How sure**")
        show_certainties(key="sure-switches", theme=theme)


def show_key(library: Library, picture: Picture, theme: Theme) -> None:
    """What the symbols mean that are in use and have no switch of their own."""
    st.markdown("**How it is drawn**")
    sheet = Sheet("key", "How it is drawn", (lay_out_key(list_symbols(library), picture),))
    show_sheet(sheet, key="key", theme=theme, on_choose=str)


def show_legend(library: Library, picture: Picture, theme: Theme) -> None:
    """The whole legend at a button by the map: on a phone the sidebar is closed, at a desk it may be long."""

    def fill() -> None:
        sheet = Sheet("legend", "Legend", (lay_out_key(list_entries(library), picture),))
        show_sheet(sheet, key="legend-sheet", theme=theme, on_choose=str)

    show_panel("Legend", fill, key="legend", disabled=not library.articles)


def show_paper_key(library: Library, picture: Picture) -> None:
    """On paper, where there are no switches, the same in words: what is shown, and what each symbol means."""
    sure = Node("p", f"Shown is what is {say_list(list(list_sure())) or 'nothing'}.", style="small")
    with st.container(key="paper", gap=None):
        sheet = Sheet("paper", "Legend", (lay_out_key(list_entries(library), picture), sure))
        show_sheet(sheet, key="paper-key", theme="light", on_choose=str)


def lay_out_key(entries: Iterable[Entry], picture: Picture) -> Node:
    """Symbols, each with its meaning beside it."""
    kids = [
        node for symbol, words in entries for node in (Node("span", picture=picture(symbol)), Node("span", words))
    ]
    return Node("div", style="legend", kids=tuple(kids))


def list_entries(library: Library) -> tuple[Entry, ...]:
    """The kinds of what is shown, and then the symbols in use."""
    kinds = [kind for kind in KIND_WORDS if any(on.endswith(f"/{kind}") for on in list_on(library))]
    return (*((kind, KIND_WORDS[kind].lower()) for kind in kinds), *list_symbols(library))


def list_symbols(library: Library) -> tuple[Entry, ...]:
    """The symbols in use, each with its meaning."""
    drawn = remember_on(library, "looks", lambda: find_looks(library))
    entries = (*((symbol, words) for symbol, words in LOOKS.items() if symbol in drawn),)
    return (*entries, ("borders", say_borders(find_year(library))))


def find_looks(library: Library) -> frozenset[str]:
    """How what is switched on is drawn."""
    on = frozenset(list_on(library))
    return frozenset(
        look
        for sketch in library.gathered.sketches
        for kind, marks in sketch.plot.marks.items()
        if f"{sketch.digest.article.id}/{kind}" in on
        for mark in marks
        for look in list_looks(kind, mark["properties"])
    )


def list_looks(kind: str, about: Mapping[str, Any]) -> Iterator[str]:
    """The looks of a mark that a legend explains: of its form, and of what is known of it."""
    form = about["form"]
    yield form
    if form == "front":
        yield "inferred" if about["inferred"] else "stated"
    if form == "way":
        yield "inferred"
    if form == "corridor":
        yield str(about.get("status"))
    if form == "flow":
        yield "wide" if about.get("width") else "unnumbered"
    if kind == "places" and about["inferred"] and form in ("part", "near"):
        yield "area"
