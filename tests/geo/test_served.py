"""What is served carries its hash in its name, is written once, and goes when nothing uses it."""

import json
import os
import re
from pathlib import Path

import geopandas
import pytest

from geo.scripts import SCRIPTS, find_faces, read_leaflet
from geo.served import assets_folder, remove_old, serve_again, serve_layers, write_hashed

Layers = dict[str, geopandas.GeoDataFrame]


def test_served_files_exist_and_are_named_by_their_content(plain_layers: Layers, tmp_path: Path) -> None:
    """Every address leads to a file; no name holds an underscore, which would be cut from the key of the map."""
    served = serve_layers(plain_layers, url="../assets/", folder=tmp_path)
    addresses = [*served.scripts, *served.styles, served.url + served.marks]
    for address in addresses:
        name = address.removeprefix("../assets/")
        assert (tmp_path / name).is_file()
        assert re.fullmatch(r"[A-Za-z0-9-]+-[0-9a-f]{16}\.(js|css|json)", name)


def test_the_same_data_are_served_under_the_same_names(plain_layers: Layers, tmp_path: Path) -> None:
    """Nothing is written twice, and a browser that has a file keeps it."""
    first = serve_layers(plain_layers, url="", folder=tmp_path)
    before = sorted(tmp_path.iterdir())
    assert serve_layers(plain_layers, url="", folder=tmp_path) == first
    assert sorted(tmp_path.iterdir()) == before


def test_other_data_have_another_name(plain_layers: Layers, hostile_layers: Layers, tmp_path: Path) -> None:
    """A browser never shows old marks under a new name."""
    one, other = (serve_layers(layers, url="", folder=tmp_path) for layers in (plain_layers, hostile_layers))
    assert one.marks != other.marks


def test_the_file_of_marks_has_every_layer_and_each_shape_once(plain_layers: Layers, tmp_path: Path) -> None:
    """A mark names its shape, which is GeoJSON, however many marks have the same."""
    served = serve_layers(plain_layers, url="", folder=tmp_path)
    told = json.loads((tmp_path / served.marks).read_text(encoding="utf-8"))
    places = told["layers"]["a1/places"]
    assert [feature["id"] for feature in places] == ["gn-1", "region-x", "gn-9"]
    assert told["shapes"][places[0]["geometry"]]["type"] == "Point"
    used = [feature["geometry"] for features in told["layers"].values() for feature in features]
    assert set(told["shapes"]) == set(used)
    assert len(told["shapes"]) < len(used)
    assert (told["year"], {"Azerbaijan"} <= {label["text"] for label in told["words"]}) == (1992, True)


def test_a_cache_that_cannot_be_written_to_does_not_stop_the_map(
    monkeypatch: pytest.MonkeyPatch, plain_layers: Layers, tmp_path: Path
) -> None:
    """The files go into a folder that lives as long as the program."""
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    served = serve_layers(plain_layers, url="")
    assert assets_folder() == assets_folder()
    assert (assets_folder() / served.marks).is_file()


def test_marks_that_are_there_are_served_again_under_new_scripts(plain_layers: Layers, tmp_path: Path) -> None:
    """Nothing of the layers is asked for; where they were removed, that is said."""
    first = serve_layers(plain_layers, url="", folder=tmp_path)
    assert serve_again(first.marks, url="", folder=tmp_path) == first
    assert first.is_there(tmp_path)
    (tmp_path / first.marks).unlink()
    assert not first.is_there(tmp_path)
    with pytest.raises(FileNotFoundError):
        serve_again(first.marks, url="", folder=tmp_path)


def test_old_files_go_and_new_ones_stay(tmp_path: Path) -> None:
    """A file unused for days is removed; one that another page may still fetch is not."""
    old, fresh, kept = (
        tmp_path / write_hashed(tmp_path, f"{name}.js", name.encode()) for name in ("old", "fresh", "kept")
    )
    for path in (old, kept):
        os.utime(path, (0, 0))
    remove_old(tmp_path, frozenset({kept.name}))
    assert [path.exists() for path in (old, fresh, kept)] == [False, True, True]


def test_every_script_of_the_map_is_served() -> None:
    """A script that is added to the folder is not forgotten, but for those of the exported page."""
    folder = Path(__file__).parents[2] / "geo" / "assets"
    assert {path.name for path in folder.glob("*.js")} - {"export.js"} == set(SCRIPTS)


def test_leaflet_and_the_typefaces_come_from_packages() -> None:
    """Nothing of them is fetched or kept in the repository."""
    assert b"Leaflet 1.9" in read_leaflet("leaflet.js")
    assert all(path.suffix == ".woff2" for _, path in find_faces())


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_script_asks_anything_of_the_outside_or_writes_html(name: str) -> None:
    """Words of articles go in as text; nothing is fetched but the layers."""
    script = (
        (Path(__file__).parents[2] / "geo" / "assets" / name)
        .read_text(encoding="utf-8")
        .replace("http://www.w3.org/2000/svg", "")
    )
    assert not re.search(
        r"https?:|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|bindPopup|bindTooltip", script
    )
