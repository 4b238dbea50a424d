"""Each statement on a corridor in the two seed articles is on the map, with its speaker, certainty and time."""

import pytest

from tests.geo.layers.rows import Layers, find_row

FIRST = "000-222a8ea1b140b4f7"

CORRIDORS = [
    ("a corridor linking Nagorno-Karabakh to Armenia", "reported", None, None, None),
    ("opened the corridor to Armenia last month", "reported", None, "1992-05-01", "1992-05-31"),
    ("so-called ‘Lachin humanitarian corridor,’", "claimed", "Ayaz Akhmedov, front spokesman", None, None),
]


@pytest.mark.parametrize(("excerpt", "certainty", "speaker", "start", "end"), CORRIDORS)
def test_the_corridor_is_one_however_it_is_named(
    seed_layers: Layers, excerpt: str, certainty: str, speaker: str | None, start: str | None, end: str | None
) -> None:
    """Each statement about the corridor has its own speaker and time, and the name, ends and standing of all."""
    row = find_row(seed_layers, "corridors", excerpt)
    assert (row["name"], row["origin"], row["destination"]) == ("Lachin corridor", "Nagorno-Karabakh", "Armenia")
    assert (row["via"], row["status"]) == ("Lachin", "contested")
    assert (row["certainty"], row["speaker"]) == (certainty, speaker)
    assert (row["when_start"], row["when_end"]) == (start, end)
    assert row["geometry"].geom_type == "LineString"


def test_the_corridor_was_opened_by_somebody(seed_layers: Layers) -> None:
    """Who opened it is said on the map."""
    assert find_row(seed_layers, "corridors", "last month")["fact"] == "opened by Armenian militias, May 1992"


def test_no_other_corridor_is_made_up(seed_layers: Layers) -> None:
    """The second article tells of none."""
    assert set(seed_layers["corridors"]["article_id"]) == {FIRST}
    assert len(seed_layers["corridors"]) == len(CORRIDORS)
