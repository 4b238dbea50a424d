"""Whatever leaves the house comes back whole: the same rows in every layer, with their quotes and sources."""

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas
import pandas
import pytest

from gazetteer import Reading
from geo.exports import DISCLAIMER, FORMATS, write_layers
from geo.exports.table import ENCODING
from tests.geo.exports.layers import Layers

KML = "{http://www.opengis.net/kml/2.2}"


def count_geojson(path: Path) -> Counter[str]:
    """Features by the layer they name."""
    return Counter(f["properties"]["layer"] for f in json.loads(path.read_text(encoding="utf-8"))["features"])


def count_geopackage(path: Path) -> Counter[str]:
    """Rows of each table with geometry, as GeoPandas reads them."""
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_geometry_columns")]
    return Counter({table: len(geopandas.read_file(path, layer=table)) for table in tables})


def count_kml(path: Path) -> Counter[str]:
    """Placemarks of each folder."""
    folders = ElementTree.parse(path).getroot().iter(f"{KML}Folder")
    return Counter({str(f.get("id")).removeprefix("layer-"): len(f.findall(f"{KML}Placemark")) for f in folders})


def count_annotations(path: Path) -> Counter[str]:
    """Notes by the layer of the row they tell."""
    items = json.loads(path.read_text(encoding="utf-8"))["first"]["items"]
    return Counter(body["dateline:layer"] for note in items for body in note["body"] if "dateline:layer" in body)


READERS: dict[str, Callable[[Path], Counter[str]]] = {
    ".geojson": count_geojson,
    ".gpkg": count_geopackage,
    ".kml": count_kml,
    ".annotations.jsonld": count_annotations,
}


@pytest.mark.parametrize("ending", READERS)
def test_every_row_of_every_layer_comes_back(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path, ending: str
) -> None:
    """Rows whose place is not known too."""
    write_layers(read_layers, path := tmp_path / f"x{ending}", readings=readings)
    assert +READERS[ending](path) == +Counter({kind: len(frame) for kind, frame in read_layers.items()})


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, as any reader of RFC 4180 sees them."""
    with path.open(encoding=ENCODING, newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_the_table_of_claims_has_every_claim_and_no_mere_place(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """By layer as many as before, each with its words, its source and its day."""
    write_layers(read_layers, path := tmp_path / "x.claims.csv", readings=readings)
    rows = read_table(path)
    claims = {kind: len(frame) for kind, frame in read_layers.items() if kind != "places"}
    assert Counter(row["layer"] for row in rows) == +Counter(claims)
    excerpts = {e for kind in claims for e in read_layers[kind]["excerpt"]}
    assert {row["excerpt"] for row in rows} == excerpts
    assert {(r["publisher"], r["published"], r["article_title"], r["article_url"]) for r in rows} >= {
        ("The Paper", "2016-10-15", "Shells Fall", "https://paper.example/1?a=1&b=2")
    }


def test_the_table_of_quotes_has_every_quotation_with_its_offsets(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """The text between a row's offsets is the quote it gives."""
    write_layers(read_layers, path := tmp_path / "x.quotes.csv", readings=readings)
    rows = read_table(path)
    assert len(rows) == sum(len(reading.quotations) for reading in readings) > 0
    texts = {reading.article.id: reading.article.text for reading in readings}
    for row in rows:
        assert texts[row["article_id"]][int(row["start"]) : int(row["end"])] == row["quote"]
    assert "Omar Haddad" in {row["speaker_name"] for row in rows}


@pytest.mark.parametrize("ending", [".claims.csv", ".quotes.csv"])
def test_every_row_of_a_table_has_the_disclaimer_and_nothing_else_has(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path, ending: str
) -> None:
    """At its end, so that rows which somebody copies out keep it; and a program counts rows alone."""
    write_layers(read_layers, path := tmp_path / f"x{ending}", readings=readings)
    frame = pandas.read_csv(path, encoding=ENCODING)
    assert list(frame.columns)[-2:] == ["disclaimer", "licences"]
    assert set(frame["disclaimer"]) == {DISCLAIMER}
    assert "GeoNames" in frame["licences"].iloc[0]
    claims = sum(len(frame) for kind, frame in read_layers.items() if kind != "places")
    assert len(frame) == (claims if "claims" in ending else sum(len(reading.quotations) for reading in readings))


def test_linked_places_has_each_place_once(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """A place named ten times is one feature; a name without a place is one too."""
    write_layers(read_layers, path := tmp_path / "x.lpf.json", readings=readings)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    places = read_layers["places"]
    known, unknown = places["place_id"].dropna(), places[places["place_id"].isna()]["name"]
    assert len(features) == known.nunique() + unknown.str.casefold().nunique()
    told = sum(len(feature["names"][0]["citations"]) for feature in features)
    assert told >= len(features)


@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending not in (".png", ".pdf", ".svg")])
def test_every_format_carries_quote_speaker_source_day_and_certainty(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path, ending: str
) -> None:
    """Wherever the file goes, a reader finds who said it, in whose paper, when, and how surely."""
    write_layers(read_layers, path := tmp_path / f"x{ending}", readings=readings)
    content = read_words(path)
    for words in ("aid workers", "The Paper", "Shells Fall", "https://paper.example/1?a=1", "2016", "claimed"):
        assert words in content, words
    assert "We heard the guns all night" in content or "4,000 people fled" in content


def read_words(path: Path) -> str:
    """All words of a file; of a database those of its tables."""
    if path.suffix != ".gpkg":
        return path.read_text(encoding="utf-8").replace("&amp;", "&").replace("\\u0026", "&")
    words: list[Any] = []
    with sqlite3.connect(path) as connection:
        for table in ("places", "fronts", "corridors", "flows", "articles"):
            words += [cell for row in connection.execute(f"SELECT * FROM {table}") for cell in row]
    return "\n".join(str(word) for word in words)


def test_an_empty_map_can_be_taken_away_in_every_format(tmp_path: Path) -> None:
    """Nothing switched on is no fault."""
    from geo.schema import SCHEMAS, frame

    empty = {kind: frame(kind, []) for kind in SCHEMAS}
    for ending in FORMATS:
        write_layers(empty, path := tmp_path / f"x{ending}")
        assert path.stat().st_size > 0
