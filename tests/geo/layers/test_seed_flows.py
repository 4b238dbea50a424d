"""All people on the move in the two seed articles are on the map, with their number, ends and speaker."""

from typing import Any

import pytest

from geo.plane import Plane
from tests.geo.layers.rows import Layers, find_row

SECOND = "002-85f6737340565b4c"

FLOWS = [
    (
        "estimated 100,000 Azerbaijani refugees",
        {
            "people_low": 100_000, "people_high": 100_000, "people_text": "estimated 100,000", "unit": "people",
            "who": "Azerbaijani refugees", "origin": "southwestern Azerbaijan", "destination": None, "via": None,
            "status": "moved", "speaker": "the Itar-Tass news agency", "certainty": "claimed",
            "label": "100,000 fled", "fact": "destination not given, 1993",
        },
        "Point",
    ),
    (
        "up to 10,000 Azerbaijani refugees may have crossed",
        {
            "people_low": None, "people_high": 10_000, "people_text": "up to 10,000", "unit": "people",
            "who": "Azerbaijani refugees", "origin": "southwestern Azerbaijan", "via": "Araks River",
            "via_id": "river-araks", "destination": "Iran", "destination_id": "country-IR", "status": "moved",
            "speaker": "international aid officials", "certainty": "claimed", "drawn": "inferred",
            "label": "Up to 10,000", "fact": "crossed into Iran, 1993",
        },
        "LineString",
    ),
    (
        "Tens of thousands more are stranded",
        {
            "people_low": 10_000, "people_high": None, "people_text": "Tens of thousands",
            "who": "Azerbaijani refugees", "origin": None, "destination": "southwestern Azerbaijan",
            "status": "stranded", "speaker": None, "certainty": "reported", "label": "Tens of thousands",
            "fact": "stranded, 1993",
        },
        "Point",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("excerpt", "expected", "drawn"), FLOWS, ids=[words for words, _, _ in FLOWS])
def test_a_flow_is_what_the_sentence_says(
    seed_layers: Layers, excerpt: str, expected: dict[str, Any], drawn: str
) -> None:
    """Number, people, ends, standing and speaker of each flow, and a ring where no direction is told."""
    row = find_row(seed_layers, "flows", excerpt)
    found = {name: None if row[name] is None or row[name] != row[name] else row[name] for name in expected}
    assert found == expected
    assert row["geometry"].geom_type == drawn


def test_the_arrow_crosses_the_river_into_the_host(seed_layers: Layers) -> None:
    """It begins north of the Araks and ends just inside Iran."""
    arrow = find_row(seed_layers, "flows", "up to 10,000")["geometry"]
    places = {row["place_id"]: row["geometry"] for row in seed_layers["places"].to_dict("records")}
    start, end = arrow.boundary.geoms
    assert arrow.crosses(places["river-araks"])
    assert places["country-IR"].contains(end)
    assert places["part-sw-country-AZ"].contains(start)


def test_the_arrow_comes_from_the_land_behind_the_river(seed_layers: Layers) -> None:
    """Refugees cross southward, not along the bank."""
    (x0, y0), *_, (x1, y1) = find_row(seed_layers, "flows", "up to 10,000")["geometry"].coords
    assert y0 - y1 > abs(x1 - x0)


def test_rings_lie_apart_and_clear_of_what_else_is_drawn(seed_layers: Layers) -> None:
    """The stranded are held between the front and the border; the other ring, the arrow and the front are clear."""
    stranded, fled = (
        find_row(seed_layers, "flows", words)["geometry"] for words in ("are stranded", "estimated 100,000")
    )
    plane = Plane.around(stranded, fled)
    others = [find_row(seed_layers, "flows", "up to 10,000")["geometry"]]
    others.append(find_row(seed_layers, "fronts", "fled an Armenian offensive")["geometry"])
    area = find_row(seed_layers, "fronts", "all but encircled")["geometry"]
    assert plane.lay(stranded).distance(plane.lay(fled)) >= 35
    assert all(plane.lay(ring).distance(plane.lay(line)) > 8 for ring in (stranded, fled) for line in others)
    assert area.contains(stranded) and area.contains(fled) and stranded.y < 39.4


def test_an_origin_carried_over_is_said(seed_layers: Layers) -> None:
    """The sentence on those who crossed does not say where they came from; the note says where that is taken from."""
    row = find_row(seed_layers, "flows", "up to 10,000")
    assert row["doubt"] == "estimated, may have crossed"
    assert row["drawing"].startswith("origin taken from an earlier sentence")
    assert row["note"] == f"{row['doubt']}; {row['drawing']}"
    assert "origin taken" not in find_row(seed_layers, "flows", "estimated 100,000")["note"]


def test_no_other_flows_are_made_up(seed_layers: Layers) -> None:
    """Ten million who live somewhere, six men handed over and reservists called up are no flows."""
    assert len(seed_layers["flows"]) == len(FLOWS)
    assert set(seed_layers["flows"]["article_id"]) == {SECOND}
