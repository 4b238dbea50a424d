"""A GeoPackage that QGIS opens with the looks of the map."""

import re
import sqlite3
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from gazetteer import Reading
from geo.exports import write_layers
from geo.exports.figure.marks import TIERS
from geo.exports.qgis import KINDS, SIGNS, find_filter, make_style
from geo.style import colour
from tests.geo.exports.layers import Layers, make_layers


def ask(path: Path, question: str) -> list[Any]:
    """What a database answers."""
    with sqlite3.connect(path) as connection:
        return connection.execute(question).fetchall()


@pytest.fixture
def package(read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path) -> Path:
    """The dispatch as a GeoPackage."""
    write_layers(read_layers, path := tmp_path / "x.gpkg", readings=readings)
    return path


def test_each_layer_has_a_default_style_where_qgis_looks_for_it(package: Path) -> None:
    """QGIS asks for the table and its column of geometries, and takes what is marked as default."""
    asked = """
        SELECT g.table_name, s.styleQML FROM gpkg_geometry_columns g JOIN layer_styles s
        ON s.f_table_schema = '' AND s.f_table_name = g.table_name AND s.f_geometry_column = g.column_name
        WHERE s.useAsDefault = 1
    """
    styles = dict(ask(package, asked))
    assert set(styles) == {"places", "fronts", "corridors", "flows"}
    for style in styles.values():
        assert ElementTree.fromstring(style.partition("\n")[2]).find("renderer-v2/rules") is not None
    assert ask(package, "SELECT data_type FROM gpkg_contents WHERE table_name = 'layer_styles'") == [("attributes",)]


def test_every_row_that_is_drawn_has_a_rule_that_draws_it(package: Path) -> None:
    """The filters of the rules are SQL, too: each row that repeats no other passes exactly one of them."""
    for table, signs in KINDS.items():
        rules = " + ".join(f"({find_filter(sign)})" for sign in signs)
        passed = ask(package, f"SELECT {rules} FROM {table} WHERE geom IS NOT NULL AND NOT repeats")
        assert {count for (count,) in passed} <= {1}, table
        if table == "places":
            assert passed


def test_the_colours_are_those_of_the_map() -> None:
    """A front is vermillion in QGIS too."""
    red, green, blue = (int(colour("front")[i : i + 2], 16) for i in (1, 3, 5))
    assert f"{red},{green},{blue},255" in make_style(["front"])


def test_every_form_of_mark_has_a_sign() -> None:
    """What a layer may hold can be drawn."""
    assert {sign.partition(" ")[0] for sign in SIGNS} == set(TIERS)


def test_the_same_ground_is_tinted_once(tmp_path: Path) -> None:
    """A second claim on one area is a row, but no second coat of colour."""
    import pandas

    layers = make_layers("Upton")
    twice = pandas.concat([layers["fronts"], layers["fronts"].assign(id="fronts-a1-1")], ignore_index=True)
    write_layers(layers | {"fronts": twice}, path := tmp_path / "x.gpkg")
    assert ask(path, "SELECT id, repeats FROM fronts") == [("fronts-a1-0", 0), ("fronts-a1-1", 1)]


def test_the_articles_are_a_table_of_their_own(package: Path) -> None:
    """With title, newspaper, day and address."""
    assert ask(package, "SELECT id, title, publisher, published, url FROM articles")[0] == (
        "a0", "Shells Fall", "The Paper", "2016-10-15", "https://paper.example/1?a=1&b=2",
    )  # fmt: skip


def test_the_table_of_styles_is_the_one_that_qgis_makes_itself(package: Path) -> None:
    """Its columns by name and type: QGIS reads and writes what is there, and makes the table only where it is not."""
    columns = {name: kind for _, name, kind, *_ in ask(package, "PRAGMA table_info(layer_styles)")}
    assert columns == {
        "id": "INTEGER", "f_table_catalog": "TEXT(256)", "f_table_schema": "TEXT(256)", "f_table_name": "TEXT(256)",
        "f_geometry_column": "TEXT(256)", "styleName": "TEXT(30)", "styleQML": "TEXT", "styleSLD": "TEXT",
        "useAsDefault": "BOOLEAN", "description": "TEXT", "owner": "TEXT(30)", "ui": "TEXT(30)",
        "update_time": "DATETIME",
    }  # fmt: skip
    assert ask(package, "SELECT count(*) FROM layer_styles WHERE f_table_catalog = '' AND update_time > '2020'") == [
        (4,)
    ]


@pytest.mark.parametrize("table", KINDS)
def test_a_style_is_whole(table: str) -> None:
    """Each rule has its symbol, of a type and of layers that QGIS knows, and asks for columns that are there."""
    style = ElementTree.fromstring(make_style(KINDS[table]).partition("\n")[2])
    assert style.tag == "qgis"
    renderer = style.find("renderer-v2[@type='RuleRenderer']")
    assert renderer is not None
    rules, symbols = renderer.findall("rules/rule"), renderer.findall("symbols/symbol")
    assert [rule.get("symbol") for rule in rules] == [symbol.get("name") for symbol in symbols]
    assert len({rule.get("key") for rule in rules}) == len(rules) == len(KINDS[table])
    assert {symbol.get("type") for symbol in style.iter("symbol")} <= {"marker", "line", "fill"}
    known = {"SimpleMarker", "SimpleLine", "SimpleFill", "LinePatternFill", "MarkerLine"}
    assert {layer.get("class") for symbol in style.iter("symbol") for layer in symbol.findall("layer")} <= known
    asked = set(re.findall(r'"(\w+)"', " ".join(str(rule.get("filter")) for rule in rules)))
    assert asked <= {"form", "repeats", "status", "drawn"}
    settings = style.find("labeling[@type='simple']/settings/text-style")
    assert settings is not None
    assert settings.get("isExpression") == "1"


@pytest.mark.parametrize("table", KINDS)
def test_no_area_keeps_the_words_of_what_lies_in_it_away(table: str) -> None:
    """QGIS leaves out what would stand on an obstacle, and a country is full of towns."""
    style = ElementTree.fromstring(make_style(KINDS[table]).partition("\n")[2])
    rendering = style.find("labeling/settings/rendering")
    assert rendering is not None
    assert rendering.get("obstacle") == "0"
