"""Who opens an export with another program finds each row with its words, its speaker, its day and its certainty."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from lxml import etree

from gazetteer import Reading
from geo.exports import write_layers
from geo.exports.table import ENCODING, unguard
from tests.geo.exports.layers import Layers

FIELDS = ("id", "excerpt", "speaker", "certainty", "publisher", "published", "when_start")
Row = tuple[str | None, ...]


def pick(row: Mapping[str, Any]) -> Row:
    """The fields of a row; what is not known is None in every format."""
    return tuple(str(row[name]) if row.get(name) not in (None, "") else None for name in FIELDS)


def read_geojson(path: Path) -> Iterator[Row]:
    """As GDAL reads it."""
    frame = pyogrio.read_dataframe(path, use_arrow=False, datetime_as_string=True)
    yield from (pick(row) for row in frame.astype(object).where(frame.notna(), None).to_dict("records"))


def read_geopackage(path: Path) -> Iterator[Row]:
    """As GeoPandas reads it, table by table."""
    for layer in ("places", "fronts", "corridors", "flows"):
        frame = geopandas.read_file(path, layer=layer)
        yield from (pick(row) for row in frame.astype(object).where(frame.notna(), None).to_dict("records"))


def read_kml(path: Path) -> Iterator[Row]:
    """As lxml reads it."""
    space = "{http://www.opengis.net/kml/2.2}"
    for mark in etree.parse(path).iter(f"{space}Placemark"):
        yield pick({d.get("name"): d.findtext(f"{space}value") for d in mark.iter(f"{space}Data")})


def read_claims(path: Path) -> Iterator[Row]:
    """As a reader of RFC 4180 sees it."""
    with path.open(encoding=ENCODING, newline="") as file:
        for row in csv.DictReader(file, strict=True):
            yield pick({name: unguard(cell) for name, cell in row.items()})


def read_annotations(path: Path) -> Iterator[Row]:
    """The notes on rows of layers."""
    for note in json.loads(path.read_text(encoding="utf-8"))["first"]["items"]:
        told = note["body"][-1]
        if "dateline:layer" in told:
            exact = note["target"]["selector"][0]["exact"]
            own = {name.removeprefix("dateline:"): value for name, value in told.items()}
            yield pick(own | {"id": note["id"].rpartition(":")[2], "excerpt": exact})


READERS: dict[str, Callable[[Path], Iterator[Row]]] = {
    ".geojson": read_geojson,
    ".gpkg": read_geopackage,
    ".kml": read_kml,
    ".claims.csv": read_claims,
    ".annotations.jsonld": read_annotations,
}


def list_rows(layers: Layers, *, claims: bool = False) -> Counter[Row]:
    """The rows that went out."""
    frames = (frame for kind, frame in layers.items() if not claims or kind != "places")
    return Counter(
        pick(row)
        for frame in frames
        for row in frame.drop(columns="geometry").astype(object).where(frame.notna(), None).to_dict("records")
    )


@pytest.mark.parametrize("ending", READERS)
def test_each_row_comes_back_with_its_words_speaker_day_and_certainty(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path, ending: str
) -> None:
    """As many of each as went out, none changed; the table of claims has no mere places."""
    write_layers(read_layers, path := tmp_path / f"x{ending}", readings=readings)
    assert Counter(READERS[ending](path)) == list_rows(read_layers, claims=ending == ".claims.csv")


def test_linked_places_describes_each_place_by_all_that_names_it(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """A description for each row that names a place, with its words, its speaker, its day and its certainty."""
    write_layers(read_layers, path := tmp_path / "x.lpf.json", readings=readings)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    told = Counter(
        (d["excerpt"], d["speaker"], d["said"], d["published"]) for f in features for d in f["descriptions"]
    )
    places = read_layers["places"]
    named = Counter(
        (row["excerpt"], row["speaker"], row["certainty"], row["published"])
        for row in places.drop(columns="geometry").astype(object).where(places.notna(), None).to_dict("records")
    )
    assert named <= told
    assert "aid workers" in {speaker for _, speaker, *_ in told}


def test_the_offline_page_tells_every_claim_on_its_map_with_speaker_and_day(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """As its script reads them from the page."""
    write_layers(read_layers, path := tmp_path / "x.html", readings=readings)
    data = re.search(r'id="dateline-data">(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL)
    assert data is not None
    page = json.loads(data[1])
    days = {article["id"]: article["day"] for article in page["articles"]}
    for kind in ("fronts", "corridors", "flows"):
        drawn = read_layers[kind][read_layers[kind].geometry.notna()]
        for row in drawn.astype(object).where(drawn.notna(), None).to_dict("records"):
            said = page["told"][row["id"]]["said"]
            assert [one["excerpt"] for one in said] == [row["excerpt"]]
            assert (row["speaker"] or "") in said[0]["certainty"]
            assert days[said[0]["article"]] == row["published"]
