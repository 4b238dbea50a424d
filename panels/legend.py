"""The rest of the legend: how sure a claim must be to be shown, and what the special symbols mean."""

import streamlit as st

from geo import say_borders
from panels.choice import KIND_WORDS, find_year, list_on
from panels.library import Library
from panels.sheet import Node, Sheet, show_sheet
from panels.showing import list_sure
from panels.switches import show_certainties
from panels.words import Picture, Theme, say_list


def show_sure(theme: Theme) -> None:
    """How sure a claim must be to be shown."""
    with st.container(key="certainties", gap=None):
        st.markdown("**How sure**")
        show_certainties(key="sure-switches", theme=theme)


def show_key(library: Library, picture: Picture, theme: Theme) -> None:
    """What the symbols mean that are in use and have no switch of their own."""
    st.markdown("**How it is drawn**")
    kids = [
        node
        for symbol, words in list_symbols(library)
        for node in (Node("span", picture=picture(symbol)), Node("span", words))
    ]
    sheet = Sheet("key", "How it is drawn", (Node("div", style="legend", kids=tuple(kids)),))
    show_sheet(sheet, key="key", theme=theme, on_choose=str)


def show_paper_key(library: Library, picture: Picture) -> None:
    """On paper, where there are no switches, the same in words: what is shown, and what each symbol means."""
    kinds = [kind for kind in KIND_WORDS if any(on.endswith(f"/{kind}") for on in list_on(library))]
    entries = [*((kind, KIND_WORDS[kind].lower()) for kind in kinds), *list_symbols(library)]
    kids = tuple(
        node for symbol, words in entries for node in (Node("span", picture=picture(symbol)), Node("span", words))
    )
    sure = Node("p", f"Shown is what is {say_list(list(list_sure())) or 'nothing'}.", style="small")
    with st.container(key="paper", gap=None):
        sheet = Sheet("paper", "Legend", (Node("div", style="legend", kids=kids), sure))
        show_sheet(sheet, key="paper-key", theme="light", on_choose=str)


def list_symbols(library: Library) -> tuple[tuple[str, str], ...]:
    """The symbols in use, each with its meaning."""
    claims = [row for kind in ("fronts", "corridors") for row in library.rows.get(kind, ())]
    drawn = library.remember("flow forms", lambda: find_flow_forms(library))
    in_use = {
        ("inferred", "dashed: course inferred"): any(row["drawn"] == "inferred" for row in claims),
        ("claimed", "hatched: fighting, gains only claimed"): any(
            row["certainty"] == "claimed" for row in library.rows.get("fronts", ())
        ),
        ("band", "band: within a distance that is said"): any(
            str(row.get("place_id")).startswith("near-") for row in claims
        ),
        ("area", "grey: ground that is told in words only"): any(
            row["drawable"] and row["drawn"] == "inferred" for row in library.rows.get("places", ())
        ),
        ("stranded", "people stranded"): "stranded" in drawn,
        ("fled", "fled, destination not given"): "fled" in drawn,
        ("arrived", "arrived, origin not given"): "arrived" in drawn,
        ("borders", say_borders(find_year(library))): True,
    }
    return tuple(entry for entry, used in in_use.items() if used)


def find_flow_forms(library: Library) -> frozenset[str]:
    """How the flows in view are drawn: as arrows, or as rings of one kind or another."""
    shown = {row["id"] for row in library.rows.get("flows", ())}
    marks = (mark for sketch in library.gathered.sketches for mark in sketch.plot.marks.get("flows", ()))
    return frozenset(mark["properties"]["form"] for mark in marks if mark["id"] in shown)
