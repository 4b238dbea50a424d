"""An atlas draws the layers of many articles as one Folium map, once; afterwards only the view changes.

Alone, `draw_map(layers)` gives a map with everything inside it: `draw_map(layers).save("map.html")` opens offline.

A page draws it in three steps (Streamlit's own calls stay on the page):

    from geo import View, Flight, assets_folder, draw_map, serve_layers

    # 1. once: let Streamlit hand out the folder of assets
    assets = st.components.v1.declare_component("map-assets", path=str(assets_folder()))

    # 2. once per version of the data (st.cache_data): write the hashed files; Served is frozen, small, picklable
    served = serve_layers(layers, url=f"../{assets.name}/")

    # 3. every run: the same map text, whatever the data, and the view, which names the file of the marks
    click = st_folium(
        draw_map(layers, served=served),            # layers are not read again here; {} will do
        key="map", height=566 + 36, use_container_width=True, returned_objects=[], on_change=take_click,
        feature_group_to_add=View(on=("a1/places", "a1/fronts"), data=served.marks, selected="gn-147625",
                                  fly=Flight(("gn-147625",), n=time.time_ns() // 1_000_000)).group(),
    )

The value is `{"id": "<mark id>", "n": <counter>}` after a click on a mark (`{"id": None, ...}` after a click on empty
ground, which unselects). In `on_change` it is in `st.session_state["map"]`.

The map keeps 36 pixels under itself, inside the frame, for the row "Outside this view": so a map of 566 asks for
height=602. The row's buttons report a click like a mark does, and fly there themselves. On a phone give the iframe
another height by CSS; the map follows it. The credits of the ground stand beside the map, not on it.

A first call of `View.fit` with a new number (not 0) fits again what is switched on; the map does it by itself when
it opens. `symbol_svg(name, theme="light")` gives the legend's symbols: places, fronts, corridors, flows, stated,
inferred, claimed, fighting, area, band, cut, promised, clash, wide, unnumbered, stranded, fled,
arrived, borders.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import folium
from branca.element import MacroElement
from folium.template import Template

from geo.scripts import embed_style, read_scripts, to_data_url
from geo.served import Served, assets_folder, embed_squares, find_year, serve_layers
from geo.style import embed_json, guard, symbol_svg
from geo.view import View

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["Atlas", "Served", "assets_folder", "draw_map", "serve_layers", "symbol_svg"]

MIN_ZOOM, MAX_ZOOM, ZOOM_SNAP = 2, 13, 0.25
OPENING = (40.0, 30.0)  # where a map with nothing on it lies


class Atlas(folium.Map):
    """A Folium map without tiles, whose scripts and looks come from where it is told and never from outside."""

    def __init__(self, *, scripts: tuple[str, ...], styles: tuple[str, ...]) -> None:
        """Take the addresses of scripts and style sheets, in the order in which they are needed."""
        super().__init__(
            location=OPENING,
            zoom_start=4,
            tiles=None,
            min_zoom=MIN_ZOOM,
            max_zoom=MAX_ZOOM,
            zoom_control=True,
            control_scale=False,
            zoom_snap=ZOOM_SNAP,
            zoom_delta=1,
            wheel_px_per_zoom_level=90,
            attribution_control=False,
            world_copy_jump=False,
            max_bounds=True,
            min_lat=-85,
            max_lat=85,
            max_bounds_viscosity=0.8,
        )
        self._id = "atlas"
        self.default_js = [(f"script{n}", guard(url)) for n, url in enumerate(scripts)]
        self.default_css = [(f"style{n}", guard(url)) for n, url in enumerate(styles)]


class MarkLayer(folium.map.Layer):
    """The marks of one kind that one article makes, or the folder in which views name the file of all marks."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = window.dateline.layer({{ this.marks }});"
        "{% endmacro %}"
    )

    def __init__(self, number: int, key: str, marks: Mapping[str, Any]) -> None:
        """Take its place among the layers, its key ("<article id>/<kind>"), and its marks or the folder of all."""
        super().__init__(name=guard(key), overlay=True, control=False, show=True)
        self._name, self._id = "MarkLayer", f"layer{number}"  # the same data must give the same script
        self.marks = guard(embed_json({"key": key, **marks}))


class ShowMarks(MacroElement):
    """A line of script that draws the layers a map has been given, on the ground of a year, if one is given."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "window.dateline.mount({{ this._parent.get_name() }}, {{ this.options }});"
        "{% endmacro %}"
    )

    def __init__(self, year: int | None) -> None:
        """Take the year whose borders and names the ground shows; None where the file of the marks says it."""
        super().__init__()  # type: ignore[no-untyped-call]  # branca ships no types
        self._name, self.options = "ShowMarks", guard(embed_json({} if year is None else {"year": int(year)}))


def draw_map(
    layers: "Mapping[str, GeoDataFrame]", *, served: Served | None = None, view: View | None = None
) -> folium.Map:
    """Draw the layers as one Folium map: with everything inside it, or with what a page has `served`.

    With `served` the layers themselves are not looked at, and all data give the same script: the marks are there once
    a view names their file. `view` is the state a map that stands alone opens with; all is switched on without it.
    Raises MarkError if an id cannot go to the map.
    """
    year: int | None = None
    if served is None:
        from geo.marks import make_marks  # with it come pandas and shapely, which a served map needs no more

        year = find_year(layers)
        atlas = Atlas(scripts=embed_scripts(layers), styles=(to_data_url(embed_style(), "text/css"),))
        found: list[tuple[str, Mapping[str, Any]]] = [(key, {"data": own}) for key, own in make_marks(layers).items()]
    else:
        atlas = Atlas(scripts=served.scripts, styles=served.styles)
        found = [("marks", {"url": served.url})]
    for number, (key, marks) in enumerate(found):
        atlas.add_child(MarkLayer(number, key, marks))
    atlas.add_child(ShowMarks(year))
    if view is not None:
        atlas.add_child(view.group())
    return atlas


def embed_scripts(layers: "Mapping[str, GeoDataFrame]") -> tuple[str, ...]:
    """The map's scripts as addresses that hold them."""
    contents = (*(content for _, content in read_scripts(find_year(layers))), embed_squares(layers).encode())
    return tuple(to_data_url(content, "text/javascript") for content in contents)
