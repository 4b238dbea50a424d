"""What somebody denies is nowhere told as what he claims."""

import csv
import json
from pathlib import Path

import pytest

from gazetteer import Article, Geoparser, Index, Reading
from geo import derive_layers
from geo.exports import write_layers
from geo.exports.table import ENCODING
from tests.geo.exports.layers import Layers

DENIAL = """Shells Fall

AZAZ, Syria, Oct. 14 -- The army said that it held Idlib.
A rebel spokesman, Omar Haddad, denied that Aleppo had fallen.
"""


@pytest.fixture(scope="module")
def reading(index: Index) -> Reading:
    """A dispatch with one word of the army's, and one denial."""
    return Geoparser(index).read(Article.from_text(DENIAL, id="a1"))


@pytest.fixture(scope="module")
def layers(reading: Reading) -> Layers:
    """What it makes."""
    return derive_layers([reading])


def test_a_place_in_denied_words_says_so(layers: Layers) -> None:
    """Its certainty stays one of the four words."""
    places = layers["places"]
    denied = places[places["stance"].notna()]
    assert denied[["name", "stance", "certainty"]].values.tolist() == [["Aleppo", "denied", "claimed"]]


def test_the_table_of_quotes_has_a_word_for_it(layers: Layers, reading: Reading, tmp_path: Path) -> None:
    """Beside the certainty, and empty for what speakers stand by."""
    write_layers(layers, tmp_path / "map.quotes.csv", readings=[reading])
    with (tmp_path / "map.quotes.csv").open(encoding=ENCODING, newline="") as file:
        told = {row["quote"]: (row["certainty"], row["stance"]) for row in csv.DictReader(file)}
    assert told == {"it held Idlib": ("claimed", ""), "Aleppo had fallen": ("claimed", "denied")}


@pytest.mark.parametrize("ending", [".annotations.jsonld", ".html", ".kml", ".lpf.json"])
def test_files_in_words_say_denied(layers: Layers, reading: Reading, tmp_path: Path, ending: str) -> None:
    """Of the place as of the quote."""
    path = tmp_path / f"map{ending}"
    write_layers(layers, path, readings=[reading])
    written = path.read_text(encoding="utf-8")
    assert "denied by Omar Haddad" in written
    assert "claimed by Omar Haddad" not in written


def test_the_note_on_a_denied_quote_says_by_whom_it_is_denied(
    layers: Layers, reading: Reading, tmp_path: Path
) -> None:
    """In words, and as a value."""
    path = tmp_path / "map.annotations.jsonld"
    write_layers(layers, path, readings=[reading])
    notes = json.loads(path.read_text(encoding="utf-8"))["first"]["items"]
    words, told = next(n["body"] for n in notes if n["target"]["selector"][0]["exact"] == "Aleppo had fallen")
    assert words["value"] == "denied by Omar Haddad"
    assert told["dateline:stance"] == "denied"
