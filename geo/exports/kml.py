"""KML 2.2 (OGC 07-147r2): a folder a layer, each mark with its quote, its speaker, its source, its date.

Colours are those of the map. KML has no dashes and no arrowheads: what is inferred says so in words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from shapely.geometry.base import BaseGeometry

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.heading import say_heading
from geo.exports.records import Record, choose_form, is_drawn, once, read_records
from geo.exports.saying import say_facts, say_kind, say_name, say_sources
from geo.exports.sources import Source, describe_source, list_sources
from geo.exports.words import mend_for_xml
from geo.style import colour

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

Draw = Callable[[BaseGeometry], Element]
NAMESPACE = "http://www.opengis.net/kml/2.2"
# How each form of mark is drawn: its colour of the house, the width of its line, and how far its area is filled.
LOOKS: Mapping[str, tuple[str, float, float]] = {
    "dot": ("ink", 1.0, 0.0),
    "country": ("border", 1.2, 0.0),
    "area": ("place", 1.0, 0.18),
    "part": ("place", 1.0, 0.15),
    "near": ("place", 1.0, 0.2),
    "river": ("river-said", 2.2, 0.0),
    "border": ("border-said", 2.2, 0.0),
    "road": ("border-said", 2.2, 0.0),
    "way": ("border-said", 2.2, 0.0),
    "front": ("front", 4.0, 0.0),
    "clash": ("front", 3.0, 0.13),
    "band": ("front", 1.0, 0.24),
    "fighting": ("front", 1.0, 0.13),
    "claimed": ("front", 1.5, 0.1),
    "corridor": ("corridor", 6.0, 0.0),
    "flow": ("flow", 4.0, 0.0),
    "stranded": ("flow", 3.0, 0.0),
    "fled": ("flow", 3.0, 0.0),
    "arrived": ("flow", 3.0, 0.0),
}


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write every row of every layer as a placemark; one whose place is not known has no geometry."""
    sources = list_sources(layers, readings)
    root = Element("kml", xmlns=NAMESPACE)
    document = SubElement(root, "Document")
    write_word(document, "name", say_heading(layers, readings))
    write_word(document, "open", "1")
    about = (say_sources(sources.values()), DISCLAIMER, tell_licences(layers))
    write_word(document, "description", "".join(f"<p>{escape(words)}</p>" for words in about))
    for form in LOOKS:
        document.append(make_style(form))
    shared = once(draw)  # an element may stand in many places of one tree
    for kind, frame in layers.items():
        document.append(make_folder(kind, frame, sources, shared))
    with replace_file(path) as draft:
        ElementTree.ElementTree(root).write(draft, encoding="utf-8", xml_declaration=True)


def make_folder(kind: str, frame: "gpd.GeoDataFrame", sources: Mapping[str, Source], shared: Draw) -> Element:
    """A layer as a folder; `shared` draws its shapes."""
    folder = Element("Folder", id=f"layer-{kind}")
    write_word(folder, "name", say_kind(kind))
    for row in read_records(frame):
        mark = make_placemark(kind, row, sources[row["article_id"]])
        if is_drawn(row):
            mark.append(shared(row["geometry"]))
        folder.append(mark)
    return folder


def make_placemark(kind: str, row: Record, source: Source) -> Element:
    """A row as a placemark but for its shape, its parts in the order that the schema of KML asks for."""
    mark = Element("Placemark", id=mend_for_xml(str(row["id"])))
    write_word(mark, "name", say_name(row))
    write_word(mark, "Snippet", str(row.get("fact") or source.name))
    write_word(mark, "description", describe(row, source))
    if days := [day for day in (row.get("when_start"), row.get("when_end")) if day]:
        span = SubElement(mark, "TimeSpan")
        write_word(span, "begin", days[0])
        write_word(span, "end", days[-1])
    if is_drawn(row):
        known = {name: value for name, value in row.items() if value is not None}
        write_word(mark, "styleUrl", f"#{choose_form(kind, known)}")
    data = SubElement(mark, "ExtendedData")
    for name, value in {**row, **describe_source(source)}.items():
        if name != "geometry" and value is not None:
            write_word(SubElement(data, "Data", name=name), "value", str(value))
    return mark


def describe(row: Record, source: Source) -> str:
    """The balloon: the quote, then what a reader asks of it. All words are escaped: HTML here is none but ours."""
    facts = "<br>".join(f"<b>{name}</b>: {escape(words)}" for name, words in say_facts(row, source))
    return f"<blockquote>{escape(str(row['excerpt']))}</blockquote><p>{facts}</p>"


def make_style(form: str) -> Element:
    """The look of a form; without a picture of its own, so that no viewer fetches one for us."""
    name, width, fill = LOOKS[form]
    style = Element("Style", id=form)
    icon = SubElement(style, "IconStyle")
    write_word(icon, "color", make_colour(name, 1.0))
    write_word(icon, "scale", "0.7")
    write_word(SubElement(style, "LabelStyle"), "scale", "0.9")
    line = SubElement(style, "LineStyle")
    write_word(line, "color", make_colour(name, 0.35 if form in ("area", "part", "near") else 1.0))
    write_word(line, "width", f"{width:g}")
    area = SubElement(style, "PolyStyle")
    write_word(area, "color", make_colour(name, fill))
    write_word(area, "fill", str(int(fill > 0)))
    return style


def make_colour(name: str, strength: float) -> str:
    """A colour of the house as KML writes it: aabbggrr."""
    red, green, blue = (colour(name)[i : i + 2] for i in (1, 3, 5))
    return f"{round(255 * strength):02x}{blue}{green}{red}".lower()


def write_word(parent: Element, name: str, words: str) -> None:
    """An element that holds only words."""
    SubElement(parent, name).text = mend_for_xml(words)


def draw(geometry: BaseGeometry) -> Element:
    """A geometry as KML."""
    if hasattr(geometry, "geoms"):
        several = Element("MultiGeometry")
        several.extend(draw(part) for part in geometry.geoms)
        return several
    if geometry.geom_type == "Polygon":
        area = Element("Polygon")
        for side, ring in list_rings(geometry):
            SubElement(area, side).append(draw_line("LinearRing", ring))
        return area
    return draw_line(geometry.geom_type, geometry)


def list_rings(polygon: Any) -> Iterator[tuple[str, BaseGeometry]]:
    """The rings of a polygon, each with the name of its side."""
    yield "outerBoundaryIs", polygon.exterior
    yield from (("innerBoundaryIs", ring) for ring in polygon.interiors)


def draw_line(name: str, line: BaseGeometry) -> Element:
    """A point, a line or a ring with its coordinates, longitude first."""
    drawn = Element(name)
    if name == "LineString":
        write_word(drawn, "tessellate", "1")
    write_word(drawn, "coordinates", " ".join(f"{x:.5f},{y:.5f}" for x, y, *_ in line.coords))
    return drawn
