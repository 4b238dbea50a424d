"""When something was said is in every file of quotes, where the article tells it."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from gazetteer import Article, Geoparser, Index, Reading
from geo import derive_layers
from geo.exports import write_layers
from geo.exports.table import ENCODING
from tests.geo.exports.layers import Layers

SAID = """Shells Fall

AZAZ, Syria -- "We heard the guns all night," Omar Haddad, a baker, said on Tuesday. The army said that it held Idlib.
"""
COLUMNS = ("said_start", "said_end", "moment")


@pytest.fixture(scope="module")
def reading(index: Index) -> Reading:
    """A dispatch of a Saturday: one quote has its day, one has none."""
    return Geoparser(index).read(Article.from_text(SAID, id="a1", published=date(2016, 10, 15)))


@pytest.fixture(scope="module")
def layers(reading: Reading) -> Layers:
    """What it makes."""
    return derive_layers([reading])


def test_the_table_of_quotes_has_the_days_of_speeches(layers: Layers, reading: Reading, tmp_path: Path) -> None:
    """The days, and the article's words for them; nothing is guessed from the day of printing."""
    write_layers(layers, tmp_path / "map.quotes.csv", readings=[reading])
    with (tmp_path / "map.quotes.csv").open(encoding=ENCODING, newline="") as file:
        told = {row["speaker_name"]: tuple(row[column] for column in COLUMNS) for row in csv.DictReader(file)}
    assert told == {"Omar Haddad": ("2016-10-11", "2016-10-11", "Tuesday"), "the army": ("", "", "")}


def test_a_note_on_a_quote_has_them_too(layers: Layers, reading: Reading, tmp_path: Path) -> None:
    """Under the same names."""
    write_layers(layers, tmp_path / "map.annotations.jsonld", readings=[reading])
    notes = json.loads((tmp_path / "map.annotations.jsonld").read_text(encoding="utf-8"))["first"]["items"]
    told = [note["body"][1] for note in notes if note["motivation"] == "commenting"]
    assert [[one.get(f"dateline:{column}") for column in COLUMNS] for one in told] == [
        ["2016-10-11", "2016-10-11", "Tuesday"],
        [None, None, None],
    ]
