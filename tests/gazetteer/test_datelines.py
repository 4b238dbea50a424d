"""Where a report was sent from is read wherever its dateline stands."""

import pytest

from gazetteer import Geoparser, Index

CREDITED = [
    ("TORRINGTON (AP) - Police shut a road.", ["TORRINGTON"]),
    ("By Jane Doe TORRINGTON — Police shut a road.", ["TORRINGTON"]),
    ("By Jane Doe and John Roe The Associated Press WATERBURY, Conn. (AP) -- It rained.", ["WATERBURY", "Conn."]),
    ("They slept. TORRINGTON, Conn. (AP) - Police shut a road.", ["TORRINGTON", "Conn."]),
    ("QWXTOWN, Ohio (AP) — A barn burned.", ["QWXTOWN", "Ohio"]),
    ("By JANE DOE Staff Writer QWXTOWN — A barn burned.", ["QWXTOWN"]),
    ("UPDATE - A barn burned. NASA - it said - was sorry.", []),
]


@pytest.mark.parametrize(("text", "names"), CREDITED, ids=[text for text, _ in CREDITED])
def test_a_dateline_is_a_credit(index: Index, text: str, names: list[str]) -> None:
    """At the head of a report, behind a byline, or in a paragraph that was run together with its own."""
    found = Geoparser(index).read_text(text).resolutions
    assert [r.mention.name for r in found if r.mention.dateline] == names
    assert {str(r.mention.role) for r in found} <= {"credit"}
