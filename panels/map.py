"""The map is drawn once; afterwards only the view is sent to it, so that switching never reloads or moves it."""

from base64 import b64encode
from typing import TYPE_CHECKING

import streamlit as st
from streamlit_folium import st_folium

from geo import View, assets_folder, draw_map, serve_layers, symbol_svg
from panels.choice import choose_mark, list_on, list_sure
from panels.library import Library, Stamp
from panels.words import Theme

if TYPE_CHECKING:
    from geo import Served

HEIGHT = 640  # pixels of ground; `ROW` more are the line "Outside this view"
ROW = 36
_ASSETS = st.components.v1.declare_component("map-assets", path=str(assets_folder()))


def show_map(library: Library, theme: Theme) -> None:
    """The map in its present view; a click on a mark chooses it."""
    served = serve_data(library.stamps, library)
    view = View(
        on=list_on(library),
        certainty=list_sure(),
        selected=st.session_state["at"],
        fly=st.session_state["flight"],
        theme=theme,
        time=st.session_state["time"],
    )
    st_folium(
        draw_map({}, served=served),
        key="map",
        height=HEIGHT + ROW,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=view.group(),
        on_change=take_click,
    )


@st.cache_data(show_spinner=False, max_entries=4)
def serve_data(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it
    _library: Library,
) -> "Served":
    """The layers as files that the map fetches; the stamps make them anew when an article changes."""
    return serve_layers(_library.layers, url=f"../{_ASSETS.name}/")


def take_click() -> None:
    """A mark clicked on the map is chosen; a click on empty ground chooses nothing."""
    click = st.session_state["map"]
    choose_mark(click.get("id"))


@st.cache_data(show_spinner=False)
def draw_symbol(name: str, theme: Theme) -> str:
    """A symbol of the legend as a picture that can stand in a line of words."""
    return "data:image/svg+xml;base64," + b64encode(symbol_svg(name, theme=theme).encode()).decode()


def find_theme() -> Theme:
    """Light or dark, as the page is shown."""
    return "dark" if st.context.theme.type == "dark" else "light"
