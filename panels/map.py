"""The map is drawn once; afterwards only the view is sent to it, so that nothing ever reloads or moves it.

Where articles or corrections come, the view names another file of marks, which the map fetches.
"""

from base64 import b64encode
from typing import TYPE_CHECKING

import streamlit as st

from geo import ServeError, View, assets_folder, serve_again, serve_marks, symbol_svg
from panels.candidates import show_candidates
from panels.choice import choose_mark, find_off, find_year
from panels.filters import take_area
from panels.ground import find_names
from panels.library import Library
from panels.picking import find_picking, find_pin, take_pick
from panels.removing import list_removed
from panels.showing import find_shown, list_sure
from panels.stepping import find_lit
from panels.switches import count_heard
from panels.words import Theme

if TYPE_CHECKING:
    from geo import Served

HEIGHT = 640  # pixels of ground; `ROW` more are the line "Outside this view"
ROW = 36
_ASSETS = st.components.v1.declare_component("map-assets", path=str(assets_folder()))


def show_map(library: Library, theme: Theme) -> None:
    """The map in its present view; a click on a mark chooses it."""
    from streamlit_folium import st_folium  # slow to load: the words, which come first, do not wait for it

    from geo import draw_map

    try:
        served = serve_data(library)
    except ServeError as error:
        st.error(f"{error}. Articles and cards go on without the map; it is back once there is room.")
        return
    view = View(
        off=(*sorted(find_off(library)), *sorted(list_removed())),
        heard=count_heard(),
        certainty=list_sure(),
        selected=st.session_state["at"],
        lit=find_lit(library),
        fly=st.session_state["flight"],
        theme=theme,
        only=find_shown(library).only,
        time=st.session_state["time"],
        ask=st.session_state.get("asking", 0),
        pick=find_picking() is not None,
        pin=find_pin(),
        candidates=show_candidates(library),
        names=find_names(library, find_year(library)),
        tiles=st.session_state["ground"] or None,
        relief=st.session_state["relief"],
        data=served.marks,
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


def serve_data(library: Library) -> "Served":
    """The files that the map fetches; made anew where they were removed, for nobody had asked for them in a while."""
    year = find_year(library)
    key = f"{library.gathered.key} {year}"
    served = write_data(key, library, year)
    if not served.is_there():
        write_data.clear(key, library, year)
        served = write_data(key, library, year)
    return served


@st.cache_data(show_spinner=False, max_entries=4)
def write_data(
    key: str,
    _library: Library,
    _year: int,
) -> "Served":
    """The layers as files that the map fetches, made anew when an article changes; also of what is out of view."""
    url, archive, gathered = f"../{_ASSETS.name}/", _library.archive, _library.gathered
    known = archive.find_marks(key)
    try:
        if known:
            return serve_again(known, url=url)
    except FileNotFoundError:
        pass
    plots = ((sketch.digest.article, sketch.plot) for sketch in gathered.sketches)
    marks = {f"{article.id}/{kind}": own for article, plot in plots for kind, own in plot.marks.items()}
    served = serve_marks(marks, archive.find_shapes(gathered), _year, url=url)
    archive.keep_marks(key, served.marks)
    return served


def take_click() -> None:
    """A mark clicked on the map is chosen, on empty ground none is; what else was asked for is taken."""
    click = st.session_state["map"]
    if "missing" in click:
        return  # a file that is no longer there: this run of the page makes it anew, and the map asks again
    if "pick" in click:
        take_pick(click["pick"])
    elif "box" in click:
        take_area(click["box"])
    else:
        choose_mark(click.get("id"))


@st.cache_data(show_spinner=False)
def draw_symbol(name: str, theme: Theme) -> str:
    """A symbol of the legend as a picture that can stand in a line of words."""
    return "data:image/svg+xml;base64," + b64encode(symbol_svg(name, theme=theme).encode()).decode()


def find_theme() -> Theme:
    """Light or dark, as the page is shown."""
    return "dark" if st.context.theme.type == "dark" else "light"
