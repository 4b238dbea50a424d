"""The ground that lies under every map."""

import json
import shutil
import subprocess
from itertools import pairwise

import pytest
from shapely import Point

from geo.basemap import ground_json, ground_labels, ground_script, say_borders
from geo.tables import DATA
from geo.topology import Topology

KINDS = {"international", "republic", "oblast", "disputed"}


@pytest.fixture(scope="module")
def ground() -> Topology:
    """The packed ground as committed."""
    return Topology.from_file(DATA / "ground.json")


def test_every_text_is_safe_for_a_template() -> None:
    """Folium compiles what it renders as a template, so no mark of one may stand in the ground."""
    assert not [mark for mark in ("{{", "{%", "{#", "</script") if mark in ground_script()]


def test_ground_is_small_enough_to_ship() -> None:
    """A saved map holds the whole ground, so it stays below a megabyte and a half."""
    assert len(ground_json().encode()) < 1_500_000


def test_ground_says_its_sources() -> None:
    """Each committed file says in its head where it comes from and under which licence."""
    for path in DATA.glob("*.json"):
        head = json.loads(path.read_text(encoding="utf-8"))["head"]
        assert "Natural Earth" in head and "public domain" in head, path
    assert "LGPL" in json.loads(ground_json())["head"]


TABLES = "autonomies country_names courses disputes labels lakes provinces rivers seas shapes theatres"
MORE_TABLES = "unions unlisted waters"


@pytest.mark.parametrize("name", f"{TABLES} {MORE_TABLES}".split())
def test_tables_say_their_sources(name: str) -> None:
    """Each table begins with what it is, and names its source."""
    head = [line for line in (DATA / f"{name}.csv").read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert head and "source" in " ".join(head).lower()


def test_nothing_runs_across_the_whole_map(ground: Topology) -> None:
    """Areas are cut at the 180th meridian: no step is longer than half the world but at the pole."""
    for _, shape in ground.features("land"):
        for part in getattr(shape, "geoms", (shape,)):
            steps = pairwise(part.exterior.coords)
            assert not [a for a, b in steps if abs(a[0] - b[0]) > 180 and (a[1], b[1]) != (-90, -90)]


def test_every_disputed_border_has_its_first_year(ground: Topology) -> None:
    """A map of 1992 must not show the disputes of today: neither those by table nor those of areas out of the ISO."""
    disputed = [p for p in ground.properties("borders") if p["kind"] == "disputed"]
    assert disputed and all(1800 < p["since"] <= 2022 for p in disputed)


@pytest.mark.parametrize(
    ("lon", "lat", "year", "kinds"),
    [
        (38.15, 48.42, 1992, set()),  # Donbas
        (38.15, 48.42, 2016, {"disputed"}),
        (34.36, 46.05, 1992, set()),  # north of Crimea
        (34.36, 46.05, 2016, {"disputed"}),
        (21.04, 42.16, 1992, {"republic"}),  # Kosovo and Macedonia
        (21.04, 42.16, 2016, {"disputed"}),
        (21.17, 43.0, 1992, set()),  # Kosovo and central Serbia
        (21.17, 43.0, 2016, {"disputed"}),
        (44.67, 8.77, 1985, {"international"}),  # Ethiopia and what was one Somalia
        (33.23, 35.14, 1992, {"disputed"}),  # Nicosia
        (33.23, 35.14, 1970, set()),
    ],
)
def test_a_dispute_has_its_years(ground: Topology, lon: float, lat: float, year: int, kinds: set[str]) -> None:
    """Before a border was disputed it was a border of another kind, or none."""
    found = (
        str(about["kind"])
        for about, shape in ground.features("borders")
        if about.get("since", 0) <= year <= about.get("until", 9999) and shape.distance(Point(lon, lat)) < 0.05
    )
    assert set(found) == kinds


def test_every_border_has_a_kind(ground: Topology) -> None:
    """There are four kinds of border; those inside a union say when it fell apart, oblasts have their years."""
    borders = list(ground.properties("borders"))
    assert {border["kind"] for border in borders} == KINDS
    assert all(border["dissolved"] for border in borders if border["kind"] == "republic")
    assert all(border["since"] < border["until"] for border in borders if border["kind"] == "oblast")


def test_soviet_border_was_one_between_republics(ground: Topology) -> None:
    """Armenia and Azerbaijan were republics of one union; Azerbaijan and Iran were not."""
    kinds = {border["pair"]: border["kind"] for border in ground.properties("borders") if "pair" in border}
    assert kinds["AM AZ"] == "republic"
    assert kinds["AZ IR"] == "international"


def test_crimea_is_on_the_side_the_united_nations_say(ground: Topology) -> None:
    """Simferopol lies in an area of Ukraine, and the line to it is drawn as disputed."""
    areas = [area for _, area in ground.features("land", iso2="UA")]
    assert any(area.contains(Point(34.1, 45.0)) for area in areas)
    assert "disputed" in {border["kind"] for border in ground.properties("borders") if border.get("pair") == "UA"}


def test_every_country_has_a_name_on_the_ground(ground: Topology) -> None:
    """No country of the ground is left without a word at some zoom."""
    labelled = {label.country for label in ground_labels() if label.kind == "country"}
    assert {p["iso2"] for p in ground.properties("land") if "iso2" in p} <= labelled


def test_a_name_is_that_of_the_year() -> None:
    """What is Eswatini today was Swaziland in 1993."""
    names = {year: {label.country: label.text for label in ground_labels(year=year)} for year in (1993, 2024)}
    assert (names[1993]["SZ"], names[2024]["SZ"]) == ("Swaziland", "Eswatini")


def test_an_exclave_is_named_in_brackets() -> None:
    """Nakhchivan is Azerbaijan, apart from it."""
    exclaves = [label for label in ground_labels() if label.kind == "exclave" and label.country == "AZ"]
    assert [label.text for label in exclaves] == ["(Azerbaijan)"]
    assert 44.7 < exclaves[0].longitude < 46.2


def test_labels_stand_on_the_map() -> None:
    """A label has a position, and at least one zoom at which it is seen."""
    for label in ground_labels():
        assert -90 < label.latitude < 90 and -180 <= label.longitude <= 180, label
        assert label.min_zoom <= label.max_zoom, label
        assert label.text.strip() == label.text != "", label


@pytest.mark.skipif(shutil.which("node") is None, reason="node runs the script as a browser would")
def test_browser_unpacks_the_same_ground(ground: Topology) -> None:
    """The decoder in the script gives the same number of features, and the same first point of Armenia."""
    tail = (
        "const g = globalThis.window.datelineGround;"
        "const am = g.land.features.find(f => f.properties.iso2 === 'AM');"
        "console.log(JSON.stringify([Object.keys(g).map(k => [k, g[k].features.length]), am.geometry.coordinates]));"
    )
    script = f"globalThis.window = {{}};{ground_script()}{tail}"
    out = subprocess.run(["node", "-"], input=script, capture_output=True, text=True, check=True, timeout=60).stdout
    counts, coordinates = json.loads(out)
    assert dict(counts) == {name: len(features) for name, features in ground.layers.items()}
    ((_, armenia),) = ground.features("land", iso2="AM")
    assert len(coordinates) == len(getattr(armenia, "geoms", (armenia,)))
    main = max(getattr(armenia, "geoms", (armenia,)), key=lambda part: part.area)
    assert max(len(polygon[0]) for polygon in coordinates) == len(main.exterior.coords)


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1992, "borders of 1991: republic, oblast"),
        (1994, "borders of 1991: republic, oblast"),
        (2016, "borders of 2016"),
        (2008, "borders of today, not of 2008"),
        (1913, "borders of today, not of 1913"),
    ],
)
def test_the_legend_dates_the_borders_that_are_drawn(year: int, words: str) -> None:
    """Soon after a union fell apart its republics' borders are drawn, later those of the year."""
    assert say_borders(year) == words
