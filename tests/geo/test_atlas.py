"""The map is drawn once and the same; alone it holds everything, and no word in it can run."""

import json
import re
from pathlib import Path
from typing import Any

import folium
import geopandas
import pytest
from streamlit_folium import generate_leaflet_string

from geo import View, draw_map, serve_layers
from geo.atlas import Atlas
from geo.style import UnsafeWordsError

Layers = dict[str, geopandas.GeoDataFrame]


def make_script(atlas: folium.Map) -> str:
    """The script that a page sends to the browser."""
    atlas.get_root().render()
    script: str = generate_leaflet_string(atlas)
    return script


def read_layers(script: str) -> list[dict[str, Any]]:
    """What the script makes layers of."""
    return [json.loads(found) for found in re.findall(r"window\.dateline\.layer\((\{.*\})\);", script)]


def test_each_kind_of_each_article_is_a_folium_layer_of_its_own(plain_layers: Layers) -> None:
    """Other programs find the layers among the map's children, by name."""
    layers = [child for child in draw_map(plain_layers)._children.values() if isinstance(child, folium.map.Layer)]
    assert [layer.layer_name for layer in layers] == ["a1/places", "a1/fronts", "a1/corridors", "a1/flows"]


def test_all_data_make_the_same_script(plain_layers: Layers, hostile_layers: Layers, tmp_path: Path) -> None:
    """Neither a rerun nor an article that comes remounts the map: the view alone names other marks."""
    one, other = (serve_layers(own, url="../assets/", folder=tmp_path) for own in (plain_layers, hostile_layers))
    assert one.marks != other.marks
    assert make_script(draw_map({}, served=one)) == make_script(draw_map({}, served=other))
    scripts = [
        make_script(draw_map({}, served=served, view=View(on=(), data=served.marks))) for served in (one, other)
    ]
    assert scripts[0] != scripts[1]


def test_a_served_map_carries_no_word_of_an_article(
    hostile_layers: Layers, hostile_words: str, tmp_path: Path
) -> None:
    """Only the address of the marks travels with the script."""
    layers = read_layers(
        make_script(draw_map({}, served=serve_layers(hostile_layers, url="../assets/", folder=tmp_path)))
    )
    assert [sorted(layer) for layer in layers] == [["key", "url"]]
    assert hostile_words not in json.dumps(layers)


def test_hostile_words_stay_words_in_a_map_that_holds_its_data(hostile_layers: Layers, hostile_words: str) -> None:
    """They pass Folium's second rendering untouched, and end no script."""
    script = make_script(draw_map(hostile_layers))
    places = next(layer for layer in read_layers(script) if layer["key"] == "a1/places")
    assert places["data"]["features"][0]["properties"]["name"] == hostile_words
    handed = script[script.index("dateline.layer(") :]
    assert not [sign for sign in ("{{", "{%", "{#", "</script", "${", "`") if sign in handed]


def test_a_saved_map_holds_everything_and_runs_no_template(hostile_layers: Layers, tmp_path: Path) -> None:
    """Nothing is loaded from anywhere, and Jinja found nothing to compute."""
    draw_map(hostile_layers, view=View(on=("a1/places",))).save(tmp_path / "map.html")
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert not re.findall(r"(?:src|href)=\"(?!data:)[^\"]*\"", page)
    assert "window.pwned=1</script>" not in page
    assert '"name":"\\u007b\\u007b7*7\\u007d\\u007d' in page


def test_an_address_with_a_template_is_refused() -> None:
    """Folium would run it when it renders the page's head."""
    with pytest.raises(UnsafeWordsError):
        Atlas(scripts=("{{7*7}}",), styles=())


def test_a_map_of_nothing_is_still_a_map() -> None:
    """An empty library shows the ground."""
    script = make_script(draw_map({}))
    assert read_layers(script) == []
    assert "window.dateline.mount(" in script
