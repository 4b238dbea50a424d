"""Corrections in the JSON beside an article: read, written again, and refused where they break."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Article, SidecarError
from gazetteer.text.corrections import Correction, Verdict, read_corrections, write_corrections

DAYS = st.dates(min_value=date(1900, 1, 1))
NAMES = st.text(min_size=1, max_size=20).filter(str.strip)
STARTS = st.none() | st.integers(min_value=0, max_value=10**9)
POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
CORRECTIONS = st.one_of(
    st.builds(Correction, NAMES, st.just(Verdict.PLACE), DAYS, st.just("gn-616052"), st.none(), STARTS),
    st.builds(Correction, NAMES, st.just(Verdict.POINT), DAYS, st.none(), POINTS, STARTS),
    st.builds(Correction, NAMES, st.sampled_from([Verdict.NO_PLACE, Verdict.UNKNOWN]), DAYS, start=STARTS),
)
BROKEN = [
    ({}, "field corrections: expected a list"),
    (["x"], "correction 1: expected an object"),
    ([{"is": "place"}], "correction 1, field name: expected the words"),
    ([{"name": "X", "is": "town"}], "field is: expected one of place, point, no place, unidentifiable"),
    ([{"name": "X", "is": "place", "made": "2026-11-27"}], "field place: expected the id of a place"),
    ([{"name": "X", "is": "place", "place": "../x", "made": "2026-11-27"}], "field place: expected the id"),
    ([{"name": "X", "is": "point", "point": [1], "made": "2026-11-27"}], "field point: expected [latitude"),
    ([{"name": "X", "is": "point", "point": [91, 0], "made": "2026-11-27"}], "field point: expected a latitude"),
    ([{"name": "X", "is": "point", "point": [float("nan"), 0], "made": "2026-11-27"}], "field point"),
    ([{"name": "X", "is": "no place", "start": -1, "made": "2026-11-27"}], "field start: expected the number"),
    ([{"name": "X", "is": "no place"}], "field made: expected a date"),
    ([{"name": "X", "is": "no place", "made": "2026-11-27", "why": "?"}], "field why: expected one of the fields"),
]


@given(st.lists(CORRECTIONS, max_size=4).map(tuple))
def test_what_is_written_is_read_again(corrections: tuple[Correction, ...]) -> None:
    """Through the JSON and back nothing changes."""
    assert read_corrections(json.loads(json.dumps(write_corrections(corrections)))) == corrections


@pytest.mark.parametrize(("said", "words"), BROKEN)
def test_a_broken_correction_is_named(tmp_path: Path, said: object, words: str) -> None:
    """File, field and what was expected; the JSON as a whole is refused."""
    (tmp_path / "a.txt").write_text("Rain fell in Georgia.", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"corrections": said}), encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        Article.from_file(tmp_path / "a.txt")
    assert str(tmp_path / "a.json") in str(caught.value)
    assert words in str(caught.value)


def test_corrections_come_with_the_article(tmp_path: Path) -> None:
    """They stand in the JSON beside the text."""
    (tmp_path / "a.txt").write_text("Rain fell in Georgia.", encoding="utf-8")
    said = [{"name": "Georgia", "is": "place", "place": "admin1-US-GA", "made": "2026-11-27"}]
    (tmp_path / "a.json").write_text(json.dumps({"corrections": said}), encoding="utf-8")
    assert Article.from_file(tmp_path / "a.txt").corrections == (
        Correction("Georgia", Verdict.PLACE, date(2026, 11, 27), place="admin1-US-GA"),
    )
