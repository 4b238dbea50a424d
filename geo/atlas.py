"""An atlas draws the layers of many articles as one Folium map, once; afterwards only the view changes.

Alone, `draw_map(layers)` gives a map with everything inside it: `draw_map(layers).save("map.html")` opens offline.

A page draws it in three steps (Streamlit's own calls stay on the page):

    from geo import View, Flight, assets_folder, draw_map, serve_layers

    # 1. once: let Streamlit hand out the folder of assets
    assets = st.components.v1.declare_component("map-assets", path=str(assets_folder()))

    # 2. once per version of the data (st.cache_data): write the hashed files; Served is frozen, small, picklable
    served = serve_layers(layers, url=f"../{assets.name}/")

    # 3. every run: the same map text, and the view
    click = st_folium(
        draw_map(layers, served=served),            # layers are not read again here; {} will do
        key="map", height=566 + 36, use_container_width=True, returned_objects=[], on_change=take_click,
        feature_group_to_add=View(on=("a1/places", "a1/fronts"), selected="gn-147625", theme="dark",
                                  fly=Flight(("gn-147625",), n=time.time_ns() // 1_000_000)).group(),
    )

The value is `{"id": "<mark id>", "n": <counter>}` after a click on a mark (`{"id": None, ...}` after a click on empty
ground, which unselects). In `on_change` it is in `st.session_state["map"]`.

The map keeps 36 pixels under itself, inside the frame, for the row "Outside this view": so a map of 566 asks for
height=602. The row's buttons report a click like a mark does, and fly there themselves. On a phone give the iframe
another height by CSS; the map follows it. The credits of the ground stand beside the map, not on it.

A first call of `View.fit` with a new number (not 0) fits again what is switched on; the map does it by itself when
it opens. `symbol_svg(name, theme="light")` gives the legend's symbols: places, fronts, corridors, flows, inferred,
claimed, area, band, stranded, fled, borders.
"""
