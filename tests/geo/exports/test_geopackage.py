"""A GeoPackage that QGIS opens with the looks of the map."""

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
