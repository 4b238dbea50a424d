"""Layers leave as files that other programs open, with every quote and every column."""

import json
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from shapely.geometry import LineString, Point

from geo.exports import ExportError, write_layers
from geo.schema import SCHEMAS, frame

HOSTILE = "“{{ 7*7 }} </script><script>window.ran=1</script> ${1} `x`”"


def make_row(kind: str, **values: Any) -> dict[str, Any]:
    """A row with what every layer needs, and the given values."""
    common = {
        "id": f"{kind}-a1-0", "article_id": "a1", "publisher": "The Paper", "published": "1992-06-17",
        "start": 0, "end": len(HOSTILE), "excerpt": HOSTILE, "certainty": "claimed", "drawn": "stated",
    }  # fmt: skip
    return common | values


@pytest.fixture
def layers() -> dict[str, geopandas.GeoDataFrame]:
    """One place without a date, one flow with only an upper bound, and two empty layers."""
    place = make_row("places", name="Lachin", role="location", precision_km=3.0, published=None,
                     geometry=Point(46.55, 39.637))  # fmt: skip
    flow = make_row("flows", people_high=10_000, people_text="up to 10,000", unit="people", status="moved",
                    speaker=HOSTILE, geometry=LineString([(47, 39.4), (47.1, 39.1)]))  # fmt: skip
    rows = {"places": [place], "flows": [flow]}
    return {kind: frame(kind, rows.get(kind, [])) for kind in SCHEMAS}


def test_geojson_carries_every_column_and_says_null_for_the_unknown(
    layers: dict[str, geopandas.GeoDataFrame], tmp_path: Path
) -> None:
    """A missing number is null, the excerpt is untouched, and the feature names its layer."""
    write_layers(layers, tmp_path / "x.geojson")
    collection = json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))
    place, flow = (f["properties"] for f in collection["features"])
    assert set(flow) == {c.name for c in SCHEMAS["flows"]} | {"layer", "article_title", "article_url"}
    assert (flow["layer"], flow["people_low"], flow["people_high"]) == ("flows", None, 10_000)
    assert (flow["excerpt"], flow["speaker"], flow["published"]) == (HOSTILE, HOSTILE, "1992-06-17")
    assert (place["layer"], place["published"]) == ("places", None)
    assert "imply any opinion" in collection["note"]
    assert "GeoNames" in collection["licences"]


def test_openstreetmap_is_named_where_a_place_is_from_there(
    layers: dict[str, geopandas.GeoDataFrame], tmp_path: Path
) -> None:
    """Its licence asks for that in every format; maps without such places do not name it."""
    village = make_row("places", name="Zarbulaq", place_id="osm-n-7", role="location", geometry=Point(44.2, 33.1))
    online = layers | {"places": frame("places", [village])}
    for ending in ("geojson", "html", "gpkg"):
        for given, named in ((layers, False), (online, True)):
            path = tmp_path / f"{named}.{ending}"
            write_layers(given, path)
            assert (b"OpenStreetMap contributors" in path.read_bytes()) is named, path.name


def test_geopackage_gives_the_same_rows_back(layers: dict[str, geopandas.GeoDataFrame], tmp_path: Path) -> None:
    """Every layer is a table with as many rows as before, the empty ones too."""
    write_layers(layers, tmp_path / "x.gpkg")
    for kind, layer in layers.items():
        again = geopandas.read_file(tmp_path / "x.gpkg", layer=kind)
        assert len(again) == len(layer), kind
        assert set(layer.columns) - {"geometry"} <= set(again.columns) | {"geometry"}, kind
    flow = geopandas.read_file(tmp_path / "x.gpkg", layer="flows").iloc[0]
    assert flow["excerpt"] == HOSTILE
    assert flow["people_high"] == 10_000
    assert pyogrio.read_info(tmp_path / "x.gpkg", layer="flows")["crs"] == "EPSG:4326"


@pytest.mark.parametrize(
    ("name", "expected"), [("x.kmz", "ends in .gpkg, .geojson"), ("no/x.geojson", "does not exist")]
)
def test_a_file_that_cannot_be_written_says_what_was_expected(
    layers: dict[str, geopandas.GeoDataFrame], tmp_path: Path, name: str, expected: str
) -> None:
    """The message names the file and what it should be."""
    with pytest.raises(ExportError, match=expected):
        write_layers(layers, tmp_path / name)


def test_a_failed_export_leaves_the_old_file_as_it_was(
    layers: dict[str, geopandas.GeoDataFrame], tmp_path: Path
) -> None:
    """Nothing half written takes the place of a whole file."""
    target = tmp_path / "x.geojson"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(AttributeError):
        write_layers(layers | {"flows": None}, target)
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]
