"""Packed ground: arcs that neighbours share."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Polygon

from geo.builder.packing import UNIT, Packing
from geo.topology import Topology

WHOLE = st.tuples(st.integers(-180_000, 180_000), st.integers(-90_000, 90_000))


def _unpack(packing: Packing) -> Topology:
    return Topology(UNIT, packing.arcs, packing.layers)


@given(st.lists(WHOLE, min_size=2, max_size=30, unique=True))
def test_a_line_comes_back_as_it_was(points: list[tuple[int, int]]) -> None:
    """To the thousandth of a degree, packing loses nothing."""
    packing = Packing("head")
    arc = packing.add_arc([(x / UNIT, y / UNIT) for x, y in points])
    packing.add_lines("rivers", {"name": "there"}, [[arc]])
    packing.add_lines("rivers", {"name": "back"}, [[~arc]])
    (_, there), (_, back) = _unpack(packing).features("rivers")
    assert [(round(x * UNIT), round(y * UNIT)) for x, y in there.coords] == points
    assert list(back.coords) == list(there.coords)[::-1]


def test_two_areas_share_an_arc() -> None:
    """Two squares side by side meet exactly, because the side between them is stored once."""
    packing = Packing("head")
    side = packing.add_arc([(1, 0), (1, 1)])
    west = packing.add_arc([(1, 1), (0, 1), (0, 0), (1, 0)])
    east = packing.add_arc([(1, 1), (2, 1), (2, 0), (1, 0)])
    packing.add_area("land", {"iso2": "WW"}, [[[side, west]]])
    packing.add_area("land", {"iso2": "EE"}, [[[side, east]]])
    (_, a), (_, b) = _unpack(packing).features("land")
    assert a.intersection(b).length == 1 and a.intersection(b).area == 0


def test_holes_stay_holes() -> None:
    """A country inside another leaves a hole in it."""
    packing = Packing("head")
    square = Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(3, 3), (3, 6), (6, 6), (6, 3)]])
    packing.add_shape("land", {}, square)
    ((_, back),) = _unpack(packing).features("land")
    assert back.equals(square)


def test_features_are_found_by_what_is_said_of_them() -> None:
    """Only features with the wanted properties come back."""
    packing = Packing("head")
    for name in ("Araks", "Kura"):
        packing.add_lines("rivers", {"name": name}, [[packing.add_arc([(0, 0), (1, 1)])]])
    assert [p["name"] for p, _ in _unpack(packing).features("rivers", name="Kura")] == ["Kura"]


def test_written_ground_can_be_read(tmp_path: Path) -> None:
    """The text of a packing is a ground again."""
    packing = Packing("where it comes from")
    packing.add_lines("rivers", {"name": "Kura"}, [[packing.add_arc([(0, 0), (1, 1)])]])
    path = tmp_path / "ground.json"
    path.write_text(packing.text(), encoding="utf-8")
    assert [p["name"] for p in Topology.from_file(path).properties("rivers")] == ["Kura"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"unit": 1000}'])
def test_what_is_no_ground_is_named(tmp_path: Path, text: str) -> None:
    """A broken file is an error that says which file it is."""
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.json"):
        Topology.from_file(path)
