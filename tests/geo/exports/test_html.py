"""An exported page is one file that opens offline and runs nothing but its own script."""

import base64
import hashlib
import html
import json
import re
from pathlib import Path

import geopandas

from geo.exports import DISCLAIMER, write_layers
from geo.exports.days import say_when
from geo.exports.html import make_page

Layers = dict[str, geopandas.GeoDataFrame]


def find_scripts(page: str) -> list[str]:
    """The scripts that a browser would run."""
    return re.findall(r"<script>(.*?)</script>", page, re.DOTALL)


def test_the_policy_names_exactly_the_scripts_of_the_page(hostile_layers: Layers) -> None:
    """A script that slipped in with an article's words would have no hash in the policy, and would not run."""
    page = make_page(hostile_layers)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in find_scripts(page)]
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert set(re.findall(r"sha256-([^']+)'", policy[1].split("style-src")[0])) == set(hashes)


def test_the_page_carries_the_relief_of_its_theatre_and_no_more_than_that(plain_layers: Layers) -> None:
    """Fine where the claims are, as pictures that the policy allows; less than 400 kB of them."""
    (script,) = [script for script in find_scripts(make_page(plain_layers)) if "window.datelineRelief = " in script]
    told = json.loads(script.removeprefix("window.datelineRelief = ").rstrip(";\n"))
    assert any(name.startswith("8192/") for name in told["squares"])
    assert all(address.startswith("data:image/webp;base64,") for address in told["squares"].values())
    assert len(script) < 410_000


def test_hostile_words_are_data_and_come_back_as_they_were(hostile_layers: Layers, hostile_words: str) -> None:
    """The page's data give the words back sign by sign, and stand in the page only in harmless form."""
    page = make_page(hostile_layers)
    data = re.search(r'id="dateline-data">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["told"]["gn-1"]["name"] == hostile_words
    assert hostile_words not in page
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
    assert title is not None
    assert html.unescape(title[1]).startswith(hostile_words)


def test_nothing_is_loaded_from_anywhere(plain_layers: Layers) -> None:
    """No tag and no rule of style asks for another file."""
    page = make_page(plain_layers)
    assert not re.findall(
        r"<(?:link|script|img|iframe)[^>]+(?:src|href)=", re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    )
    assert not re.search(r"url\([\"']?https?:", page)
    assert "@import" not in page


def test_the_page_says_what_the_boundaries_do_not_mean_and_whose_the_places_are(plain_layers: Layers) -> None:
    """The line of law and the licences go wherever the map goes."""
    page = html.unescape(make_page(plain_layers))
    assert DISCLAIMER in page
    assert "GeoNames (CC BY 4.0)" in page
    assert "The Paper, 17 June 1992" in page


def test_a_place_gathers_what_is_said_and_claimed_of_it(plain_layers: Layers) -> None:
    """Choosing a region shows the sentence that names it and the claim about it."""
    data = re.search(r'id="dateline-data">(.*?)</script>', make_page(plain_layers), re.DOTALL)
    assert data is not None
    said = json.loads(data[1])["told"]["region-x"]["said"]
    assert [statement["certainty"] for statement in said] == ["reported", "claimed"]


def test_the_file_is_written_by_its_ending(plain_layers: Layers, tmp_path: Path) -> None:
    """`--to x.html` writes this page."""
    write_layers(plain_layers, tmp_path / "x.html")
    assert (tmp_path / "x.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_days_are_said_as_a_newspaper_says_them() -> None:
    """A whole month is a month, one day a day, and what is not known is not said."""
    assert say_when("1992-05-01", "1992-05-31") == "May 1992"
    assert say_when("1992-06-16", "1992-06-16") == "16 June 1992"
    assert say_when("1992-06-12", "1992-06-16") == "12 June 1992 to 16 June 1992"
    assert say_when(None, None) == ""
    assert say_when("1992-04-01", "1992-06-16", "since") == "since 1 April 1992"
    assert say_when(None, "1992-06-16", "until") == "by 16 June 1992"
