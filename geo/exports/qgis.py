"""How QGIS is told to draw the layers of a GeoPackage: a style for each table, in the table `layer_styles`.

QGIS looks there for the default style of a table (its own extension of the format, documented with the plugin qgpkg).
A style is a list of rules, one for each form of mark, by the column `form`; the colours and widths are the map's.
Rows that would be drawn upon an earlier one in the same way (`repeats`) are in the table, and not drawn again.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from geo.marks import NARROWEST
from geo.style import colour

TABLE = """
CREATE TABLE layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
"""
CONTENTS = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES (?, 'attributes', ?, '')"
)
STYLE = """
INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
    styleSLD, useAsDefault, description, owner, ui)
VALUES ('', '', :table, :column, :table, :qml, '', 1, 'Colours and symbols of the map', '', NULL)
"""
GEOMETRY = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?"
HORIZONTAL = "4"  # QGIS's number for words that lie level: beside a point, along a line, in an area
HEAD = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One layer of a symbol: its class in QGIS, and its properties; `by_column` are those that a column says."""

    kind: str
    options: Mapping[str, str]
    by_column: Mapping[str, str] | None = None
    ends: "Symbol | None" = None  # what a marker line sets on the line


@dataclass(frozen=True, slots=True)
class Symbol:
    """How one form of mark is drawn, from the lowest stroke to the highest."""

    kind: Literal["marker", "line", "fill"]
    strokes: tuple[Stroke, ...]
    words: str = ""


def paint(name: str, strength: float = 1.0) -> str:
    """A colour of the house as QGIS writes it: red, green, blue, alpha."""
    red, green, blue = (int(colour(name)[i : i + 2], 16) for i in (1, 3, 5))
    return f"{red},{green},{blue},{round(255 * strength)}"


def line(name: str, width: float, *, dash: str = "", by_column: Mapping[str, str] | None = None) -> Stroke:
    """A stroke along a line; the width and the dashes in pixels."""
    options = {"line_color": paint(name), "line_width": f"{width:g}", "line_width_unit": "Pixel", "capstyle": "flat"}
    dashed = {"use_custom_dash": "1", "customdash": dash.replace(" ", ";"), "customdash_unit": "Pixel"}
    return Stroke("SimpleLine", options | (dashed if dash else {}) | {"joinstyle": "round"}, by_column)


def fill(name: str, strength: float) -> Stroke:
    """An area without an edge: where it ends nobody can say sharply."""
    return Stroke("SimpleFill", {"color": paint(name, strength), "outline_style": "no", "style": "solid"})


def hatch(name: str) -> Stroke:
    """Lines across an area."""
    options = {"angle": "45", "distance": "8", "distance_unit": "Pixel"}
    inner = Symbol("line", (line(name, 1.2),))
    return Stroke("LinePatternFill", options, ends=inner)


def disc(name: str, size: float, *, edge: str, width: float, filled: bool = True, shape: str = "circle") -> Stroke:
    """A sign at a point; size and edge in pixels."""
    options = {
        "name": shape,
        "color": paint(name) if filled else "0,0,0,0",
        "outline_color": paint(edge),
        "outline_width": f"{width:g}",
        "outline_width_unit": "Pixel",
        "size": f"{size:g}",
        "size_unit": "Pixel",
    }
    return Stroke("SimpleMarker", options)


def head(name: str) -> Stroke:
    """An arrowhead at the end of a line."""
    marker = Symbol("marker", (disc(name, 14, edge=name, width=0.5, shape="filled_arrowhead"),))
    return Stroke("MarkerLine", {"placement": "lastvertex", "rotate": "1"}, ends=marker)


BY_PEOPLE = {
    "outlineWidth": f'coalesce("width", {NARROWEST:g})',
    "customDash": "if(\"width\" IS NULL, '5;4', '100;0')",
}
SIGNS: Mapping[str, Symbol] = {
    "country": Symbol("fill", (fill("place", 0.0),), "country"),
    "part": Symbol("fill", (fill("place", 0.15),), "part of an area, told in words"),
    "area": Symbol("fill", (fill("place", 0.18),), "area"),
    "near": Symbol("fill", (fill("place", 0.25),), "within a distance"),
    "fighting": Symbol("fill", (fill("front", 0.13),), "under fighting"),
    "claimed": Symbol("fill", (fill("front", 0.13), hatch("front")), "under fighting, gains only claimed"),
    "band": Symbol("fill", (fill("front", 0.24),), "fighting within a distance"),
    "road": Symbol("line", (line("halo", 4.6), line("border-said", 2.2)), "road"),
    "way": Symbol("line", (line("halo", 4.6), line("border-said", 2.2, dash="6 5")), "road, course inferred"),
    "border": Symbol("line", (line("halo", 4.6), line("border-said", 2.2)), "border"),
    "river": Symbol("line", (line("halo", 4.6), line("river-said", 2.2)), "river"),
    "clash": Symbol("marker", (disc("front", 23, edge="front", width=3, filled=False),), "fighting"),
    "corridor": Symbol(
        "line", (line("casing", 9), line("corridor", 6), line("casing", 2)), "corridor"
    ),
    "corridor cut": Symbol(
        "line",
        (line("casing", 9), line("corridor", 6, dash="9 6"), line("casing", 2, dash="9 6")),
        "corridor, cut or only promised",
    ),
    "front": Symbol("line", (line("casing", 7), line("front", 4)), "front"),
    "front inferred": Symbol("line", (line("casing", 7), line("front", 4, dash="10 6")), "front, course inferred"),
    "flow": Symbol("line", (line("flow", 2, dash="5 4", by_column=BY_PEOPLE), head("flow")), "people who moved"),
    "stranded": Symbol("marker", (disc("flow", 22, edge="flow", width=3, filled=False),), "people stranded"),
    "fled": Symbol(
        "marker",
        (disc("flow", 30, edge="flow", width=1.5, filled=False, shape="cross"),
         disc("flow", 22, edge="flow", width=3, filled=False)),
        "fled, destination not given",
    ),
    "arrived": Symbol(
        "marker",
        (disc("flow", 22, edge="flow", width=3, filled=False),
         disc("flow", 12, edge="flow", width=1.5, filled=False, shape="cross")),
        "arrived, origin not given",
    ),
    "dot": Symbol("marker", (disc("ink", 9, edge="halo", width=1.4),), "place"),
}  # fmt: skip
# Which rows a sign is for, where the form alone does not say it.
FILTERS: Mapping[str, str] = {
    "corridor": "\"form\" = 'corridor' AND \"status\" NOT IN ('cut', 'promised')",
    "corridor cut": "\"form\" = 'corridor' AND \"status\" IN ('cut', 'promised')",
    "front": "\"form\" = 'front' AND \"drawn\" = 'stated'",
    "front inferred": "\"form\" = 'front' AND \"drawn\" = 'inferred'",
}
KINDS: Mapping[str, tuple[str, ...]] = {
    "places": ("country", "part", "area", "near", "road", "way", "border", "river", "dot"),
    "fronts": ("fighting", "claimed", "band", "clash", "front", "front inferred"),
    "corridors": ("corridor", "corridor cut"),
    "flows": ("flow", "stranded", "fled", "arrived"),
}


def write_styles(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Add the styles of the tables to a GeoPackage."""
    connection.execute(TABLE)
    connection.execute(CONTENTS, ("layer_styles", "layer_styles"))
    for table in tables:
        found = connection.execute(GEOMETRY, (table,)).fetchone()
        if found:
            style = {"table": table, "column": found[0], "qml": make_style(KINDS.get(table, tuple(SIGNS)))}
            connection.execute(STYLE, style)


def make_style(signs: Iterable[str]) -> str:
    """A style of QGIS (QML): a rule for each sign, and the labels."""
    root = Element("qgis", version="3.22.0", styleCategories="Symbology|Labeling", labelsEnabled="1")
    renderer = SubElement(root, "renderer-v2", type="RuleRenderer", symbollevels="0", forceraster="0")
    rules, symbols = SubElement(renderer, "rules", key="{rules}"), SubElement(renderer, "symbols")
    for n, name in enumerate(signs):
        symbol, rule = SIGNS[name], find_filter(name)
        rule = f'{rule} AND NOT "repeats"'
        SubElement(rules, "rule", key=f"{{{n}}}", symbol=str(n), label=symbol.words, filter=rule)
        symbols.append(draw_symbol(symbol, str(n)))
    root.append(make_labels())
    return HEAD + ElementTree.tostring(root, encoding="unicode")


def find_filter(sign: str) -> str:
    """Which rows a sign is for, as SQL and QGIS say it alike."""
    return FILTERS.get(sign, f"\"form\" = '{sign}'")


def draw_symbol(symbol: Symbol, name: str) -> Element:
    """A symbol of QGIS."""
    drawn = Element("symbol", type=symbol.kind, name=name, alpha="1", clip_to_extent="1", force_rhr="0")
    for n, stroke in enumerate(symbol.strokes):
        layer = SubElement(drawn, "layer", {"class": stroke.kind, "enabled": "1", "locked": "0", "pass": "0"})
        write_map(layer, stroke.options)
        if stroke.by_column:
            layer.append(say_columns(stroke.by_column))
        if stroke.ends is not None:
            layer.append(draw_symbol(stroke.ends, f"@{name}@{n}"))
    return drawn


def write_map(parent: Element, options: Mapping[str, str]) -> Element:
    """Properties as QGIS has them since 3.18."""
    made = SubElement(parent, "Option", type="Map")
    for name, value in options.items():
        SubElement(made, "Option", type="QString", name=name, value=value)
    return made


def say_columns(columns: Mapping[str, str]) -> Element:
    """Properties that an expression says, row by row."""
    made = Element("data_defined_properties")
    outer = SubElement(made, "Option", type="Map")
    SubElement(outer, "Option", type="QString", name="name", value="")
    inner = SubElement(outer, "Option", type="Map", name="properties")
    for name, expression in columns.items():
        one = SubElement(inner, "Option", type="Map", name=name)
        SubElement(one, "Option", type="bool", name="active", value="true")
        SubElement(one, "Option", type="QString", name="expression", value=expression)
        SubElement(one, "Option", type="int", name="type", value="3")
    SubElement(outer, "Option", type="QString", name="type", value="collection")
    return made


def make_labels() -> Element:
    """The words on the map."""
    labels = Element("labeling", type="simple")
    settings = SubElement(labels, "settings", calloutType="simple")
    text = SubElement(
        settings,
        "text-style",
        fieldName="if(\"repeats\", '', coalesce(\"label\", ''))",
        isExpression="1",
        fontSize="9",
        fontSizeUnit="Point",
        textColor=paint("ink"),
    )
    SubElement(
        text,
        "text-buffer",
        bufferDraw="1",
        bufferSize="1",
        bufferSizeUnits="MM",
        bufferColor=paint("halo"),
        bufferOpacity="1",
    )
    SubElement(settings, "placement", placement=HORIZONTAL, dist="2", distUnits="MM", priority="5")
    # An area that is an obstacle keeps the words of all that lies in it away: no town of a country had a name.
    SubElement(settings, "rendering", obstacle="0", displayAll="0", mergeLines="0")
    return labels
