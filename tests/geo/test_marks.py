"""Marks are rows made ready to be drawn: what form, how wide, under which name, and what of them passes a switch."""

from typing import Any

import geopandas
import pytest
from shapely.geometry import Point

from geo.marks import MarkError, choose_ring, make_marks
from geo.schema import frame

Layers = dict[str, geopandas.GeoDataFrame]


def index(layers: Layers) -> dict[str, dict[str, Any]]:
    """The properties of all marks, by id."""
    return {f["id"]: f["properties"] for found in make_marks(layers).values() for f in found["features"]}


def test_layers_are_named_by_article_and_kind(plain_layers: Layers) -> None:
    """The switches of the page find their layer by this name."""
    assert list(make_marks(plain_layers)) == ["a1/places", "a1/fronts", "a1/corridors", "a1/flows"]


def test_mentions_of_a_place_make_one_mark_that_keeps_how_each_was_said(plain_layers: Layers) -> None:
    """A town named twice is one dot, on while either telling passes the switches."""
    town = index(plain_layers)["gn-1"]
    news = ["1992-06-14", "1992-06-17"]  # without a day of its own it is of the last before the printing
    assert town["mentions"] == 2
    assert [["reported", *news], ["claimed", *news]] == [said for said in town["said"] if said[1:] == news]


def test_only_locations_that_were_found_are_drawn(plain_layers: Layers) -> None:
    """A government spoken of by its capital makes no mark, nor does a name without a place."""
    assert {mark for mark in index(plain_layers) if mark.startswith(("gn", "region"))} == {"gn-1", "gn-9", "region-x"}


@pytest.mark.parametrize(
    ("mark", "form"),
    [
        ("gn-1", "dot"),
        ("region-x", "area"),
        ("fronts-a1-0", "claimed"),
        ("fronts-a1-1", "front"),
        ("corridors-a1-0", "corridor"),
        ("flows-a1-0", "flow"),
        ("flows-a1-2", "stranded"),
        ("flows-a1-3", "fled"),
    ],
)
def test_each_thing_has_its_form(plain_layers: Layers, mark: str, form: str) -> None:
    """The form follows from what is claimed and from the geometry, as the rules of the map say."""
    assert index(plain_layers)[mark]["form"] == form


def test_width_of_a_flow_goes_with_the_root_of_its_people(plain_layers: Layers) -> None:
    """A quarter of the people is half the width; no number is no width."""
    marks = index(plain_layers)
    assert marks["flows-a1-0"]["width"] == 6.0
    assert "width" not in marks["flows-a1-1"]


def test_teeth_point_between_the_two_lines_of_a_front(plain_layers: Layers) -> None:
    """What is closed in on from both sides lies in the middle."""
    assert index(plain_layers)["fronts-a1-1"]["towards"] == pytest.approx([46.55, 39.65])


def test_an_id_with_other_signs_does_not_reach_the_map() -> None:
    """Only letters, digits and hyphens get through, whoever made the layer."""
    row = {
        "id": "x",
        "article_id": "a1",
        "start": 0,
        "end": 1,
        "excerpt": "x",
        "certainty": "reported",
        "drawn": "stated",
        "name": "x",
        "role": "location",
        "place_id": "{{7*7}}",
        "geometry": Point(1, 1),
    }
    with pytest.raises(MarkError, match="expected an id"):
        make_marks({"places": frame("places", [row])})


def test_empty_layers_make_no_marks() -> None:
    """A map of nothing is a map."""
    assert make_marks({"places": frame("places", [])}) == {}


@pytest.mark.parametrize(
    ("status", "origin", "destination", "form"),
    [
        ("moved", None, None, "fled"),
        ("moved", "Goma", None, "fled"),
        ("moved", None, "Gisenyi", "arrived"),
        ("returning", None, "Gisenyi", "arrived"),
        ("stranded", None, "Gisenyi", "stranded"),
    ],
)
def test_a_ring_says_whether_people_came_or_went(
    status: str, origin: str | None, destination: str | None, form: str
) -> None:
    """Its heads point to where the words point."""
    assert choose_ring({"status": status, "origin": origin, "destination": destination}) == form
