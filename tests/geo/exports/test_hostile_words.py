"""Whatever an article says, every format writes a file that its readers can read, and the words come back."""

import csv
import json
import re
import sqlite3
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer import Article, Geoparser, Index, Quotation, Reading, Span
from gazetteer.text.drafts import QuotationKind
from geo.exports import FORMATS, write_layers
from geo.exports.table import ENCODING, unguard
from geo.exports.words import mend, mend_for_xml
from tests.geo.exports.layers import make_layers

HOSTILE = (
    "<script>alert(1)</script> ]]> \"'`${x} {{7*7}} --> \r\n\t=cmd()|'",
    "\u202eRTL\u202c \u2067\u05d9\u05d0\u2069 \x00\x1f \ud800 😀 \ufffe",
    '=HYPERLINK("http://evil.example")',
    "$\\frac{a}{b}$ ^_{}% \\n \\input{x}",
    "' OR 1=1; DROP TABLE places; --",
    "\u2028\u2029\x85\x0b\x0c",
    " ",
)
WORDS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60) | st.sampled_from(HOSTILE)


READABLE = (".geojson", ".kml", ".claims.csv", ".lpf.json", ".annotations.jsonld", ".gpkg")


def read_excerpt(path: Path) -> str:
    """The excerpt of the first front of a file."""
    if path.suffix == ".gpkg":
        with sqlite3.connect(path) as connection:
            return str(connection.execute("SELECT excerpt FROM fronts").fetchone()[0])
    if path.suffix == ".kml":
        space = "{http://www.opengis.net/kml/2.2}"
        front = next(d for d in ElementTree.parse(path).iter(f"{space}Placemark") if d.get("id") == "fronts-a1-0")
        return next(d.findtext(f"{space}value", "") for d in front.iter(f"{space}Data") if d.get("name") == "excerpt")
    if path.suffix == ".csv":
        with path.open(encoding=ENCODING, newline="") as file:
            return unguard(next(csv.DictReader(file, strict=True))["excerpt"])
    if path.suffix == ".html":
        page = re.search(r'id="dateline-data">(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL)
        return str(json.loads(page[1])["told"]["fronts-a1-0"]["said"][0]["excerpt"]) if page else ""
    told = json.loads(path.read_text(encoding="utf-8"))
    if path.suffix == ".geojson":
        return str(next(f for f in told["features"] if f["id"] == "fronts-a1-0")["properties"]["excerpt"])
    if "first" in told:
        items = told["first"]["items"]
        return str(next(i for i in items if i["id"].endswith("fronts-a1-0"))["target"]["selector"][0]["exact"])
    return str(told["features"][0]["descriptions"][-1]["excerpt"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=WORDS)
@pytest.mark.parametrize("ending", [*READABLE, ".html"])
def test_any_words_come_back_sign_by_sign(ending: str, words: str) -> None:
    """What a format cannot hold is one replacement sign for one sign, so that offsets stay."""
    with TemporaryDirectory() as folder:
        write_layers(make_layers(words), path := Path(folder) / f"x{ending}")
        found = read_excerpt(path)
    kept = mend if ending in (".geojson", ".lpf.json", ".annotations.jsonld") else mend_for_xml
    # The page holds JSON in ASCII alone: half a letter is written there as its number, and comes back.
    expected = words if ending == ".html" else kept(words)
    if ending == ".kml":  # XML 1.0, 2.11: a reader sees every end of a line as LF
        found, expected = (said.replace("\r\n", "\n").replace("\r", "\n") for said in (found, expected))
    assert found == expected
    assert len(kept(words)) == len(words)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=WORDS)
@pytest.mark.parametrize("ending", [".svg", ".pdf"])
def test_any_words_can_be_printed(ending: str, words: str) -> None:
    """A figure is made, and an SVG is XML, whatever an article says."""
    with TemporaryDirectory() as folder:
        write_layers(make_layers(words), path := Path(folder) / f"x{ending}")
        content = path.read_bytes()
    assert content.startswith(b"%PDF") or ElementTree.fromstring(content).tag.endswith("svg")


@settings(max_examples=25, deadline=None)
@given(words=WORDS, title=WORDS)
def test_any_quote_comes_back_from_the_table_of_quotes(words: str, title: str) -> None:
    """With the title of its article, sign by sign; no cell computes."""
    text = f"{words} is what he said."
    article = Article.from_text(text, id="a1", title=title)
    said, whole = Span(0, len(words)), Span(0, len(text))
    quotation = Quotation(said, None, None, None, QuotationKind.DIRECT, None, None, whole)
    with TemporaryDirectory() as folder:
        reading = Reading(article, (), (whole,), (), (quotation,), ())
        write_layers(make_layers("Upton"), path := Path(folder) / "x.quotes.csv", readings=[reading])
        with path.open(encoding=ENCODING, newline="") as file:
            (row,) = csv.DictReader(file, strict=True)
    assert unguard(row["quote"]) == mend_for_xml(words)
    assert unguard(row["article_title"]) == mend_for_xml(article.title or "")


@pytest.mark.parametrize("ending", FORMATS)
def test_a_title_and_a_name_without_end_do_no_harm(ending: str, index: Index, tmp_path: Path) -> None:
    """Ten thousand signs without a blank: they are broken or cut where they are printed, and kept elsewhere."""
    article = Article.from_text("Fighting broke out near Aleppo.", id="a1", title="T\u0301😀<b>" * 2_000)
    layers = make_layers("W" * 10_000)
    began = time.process_time()
    write_layers(layers, path := tmp_path / f"x{ending}", readings=[Geoparser(index).read(article)])
    assert time.process_time() - began < 60
    assert path.stat().st_size > 0


@pytest.mark.parametrize("ending", [".svg", ".png", ".pdf", ".html"])
@pytest.mark.parametrize("words", ["\n".join(HOSTILE), " \x85"], ids=["hostile", "blank"])
def test_hostile_words_are_printed_and_do_nothing(ending: str, words: str, tmp_path: Path) -> None:
    """No formula is computed, no tag is made, no sign breaks the file, nor does the lack of one."""
    write_layers(make_layers(words), path := tmp_path / f"x{ending}")
    content = path.read_bytes()
    assert ending in (".png", ".pdf") or b"<script>alert(1)</script>" not in content
    if ending == ".svg":
        assert ElementTree.fromstring(content).tag == "{http://www.w3.org/2000/svg}svg"
    assert content.startswith({".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF", ".html": b"<!doctype"}[ending])
