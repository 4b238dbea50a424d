"""KML that follows its schema, and in which an article's words are words."""

from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from geo.exports import write_layers
from geo.exports.kml import NAMESPACE, make_colour
from geo.exports.saying import say_kind
from tests.geo.exports.layers import Layers, make_layers

# The parts of a placemark in the order of OGC 07-147r2, section 9.1 and 9.11.
ORDER = ("name", "Snippet", "description", "TimeSpan", "styleUrl", "ExtendedData")
SHAPES = {"Point", "LineString", "Polygon", "MultiGeometry"}
HOSTILE = "</description>]]><script>alert(1)</script> & \"quoted\" 'too' \u202eevil\u202c\n=1+1 \x00\x07 \ud800"


def read(layers: Layers, path: Path) -> Element:
    """The file, written and parsed again."""
    write_layers(layers, path)
    return ElementTree.parse(path).getroot()


def name(element: Element) -> str:
    """An element's name without its space."""
    assert element.tag.startswith(f"{{{NAMESPACE}}}")
    return element.tag.partition("}")[2]


def test_placemarks_have_their_parts_in_the_order_of_the_schema(read_layers: Layers, tmp_path: Path) -> None:
    """A strict reader refuses any other."""
    root = read(read_layers, tmp_path / "x.kml")
    for mark in root.iter(f"{{{NAMESPACE}}}Placemark"):
        parts = [name(part) for part in mark]
        shape = parts.pop() if parts[-1] in SHAPES else None
        assert parts == [part for part in ORDER if part in parts]
        assert ("styleUrl" in parts) == (shape is not None)


def test_every_style_that_is_asked_for_is_there(read_layers: Layers, tmp_path: Path) -> None:
    """No mark falls back on a viewer's yellow pin's own colours, and nothing is fetched for a symbol."""
    root = read(read_layers, tmp_path / "x.kml")
    styles = {style.get("id") for style in root.iter(f"{{{NAMESPACE}}}Style")}
    asked = {str(url.text).removeprefix("#") for url in root.iter(f"{{{NAMESPACE}}}styleUrl")}
    assert asked <= styles
    assert not list(root.iter(f"{{{NAMESPACE}}}href"))


def test_coordinates_are_longitude_first_and_rings_are_closed(tmp_path: Path) -> None:
    """As OGC 07-147r2 wants them."""
    root = read(make_layers("Upton"), tmp_path / "x.kml")
    point = root.find(f".//{{{NAMESPACE}}}Point/{{{NAMESPACE}}}coordinates")
    assert point is not None
    assert point.text == "46.80000,40.20000"
    rings = root.findall(f".//{{{NAMESPACE}}}LinearRing/{{{NAMESPACE}}}coordinates")
    assert rings
    for ring in rings:
        points = str(ring.text).split()
        assert len(points) >= 4
        assert points[0] == points[-1]


def test_hostile_words_are_words_in_the_balloon_and_in_the_data(tmp_path: Path) -> None:
    """The balloon is HTML: no tag of an article's is one there. The data give the words back sign by sign."""
    root = read(make_layers(HOSTILE), tmp_path / "x.kml")
    mark = root.find(f".//{{{NAMESPACE}}}Placemark")
    assert mark is not None
    balloon = mark.findtext(f"{{{NAMESPACE}}}description")
    assert balloon is not None
    assert "<script>" not in balloon
    assert "&lt;script&gt;" in balloon
    data = {d.get("name"): d.findtext(f"{{{NAMESPACE}}}value") for d in mark.iter(f"{{{NAMESPACE}}}Data")}
    assert data["excerpt"] == HOSTILE.replace("\x00", "\ufffd").replace("\x07", "\ufffd").replace("\ud800", "\ufffd")
    assert data["certainty"] == "claimed"


def test_gdal_reads_it_too(read_layers: Layers, tmp_path: Path) -> None:
    """Another program's parser finds the same folders, with as many rows."""
    import pyogrio

    read(read_layers, path := tmp_path / "x.kml")
    found = {layer: pyogrio.read_info(path, layer=layer)["features"] for layer in pyogrio.list_layers(path)[:, 0]}
    assert found == {say_kind(kind): len(frame) for kind, frame in read_layers.items() if len(frame)}


def test_a_colour_is_written_as_kml_wants_it() -> None:
    """Alpha, blue, green, red."""
    assert make_colour("front", 1.0) == "ff005ed5"
