"""Corrections of claims in the JSON beside an article: read and written whole, and refused where they break."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Article, SidecarError, load_articles
from gazetteer.text.claim_corrections import (
    CERTAINTIES,
    STATUSES,
    UNITS,
    ClaimCorrection,
    ClaimVerdict,
    End,
    Tally,
    read_claim_corrections,
    write_claim_corrections,
)
from gazetteer.text.saving import change_claim_corrections, change_corrections
from geo import SCHEMAS

DAY = date(2026, 11, 27)
TEXT = "Shells fell on Upton. Some 5,000 people fled from Upton to Aleppo."
NAMES = st.text(min_size=1, max_size=20).filter(str.strip)
SAID = st.none() | st.text(max_size=20)
POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
ENDS = st.one_of(
    st.builds(End, NAMES), st.builds(End, NAMES, st.just("gn-616052")), st.builds(End, NAMES, st.none(), POINTS)
)
COUNTS = st.none() | st.integers(0, 10**6)
TALLIES = st.builds(Tally, COUNTS, st.none(), SAID, st.sampled_from(["people", "households"]))
COMMON: dict[str, Any] = {
    "verdict": st.sampled_from(list(ClaimVerdict)),
    "sentence": NAMES,
    "start": st.integers(0, 10**9),
    "made": st.dates(min_value=date(1900, 1, 1)),
    "certainty": st.none() | st.just("claimed"),
    "speaker": SAID,
    "was": st.none() | st.just((("number", "some"),)),
}
CORRECTIONS = st.one_of(
    st.builds(ClaimCorrection, st.just("front"), place=ENDS, action=SAID, **COMMON),
    st.builds(ClaimCorrection, st.just("corridor"), name=SAID, origin=ENDS, status=st.just("cut"), **COMMON),
    st.builds(ClaimCorrection, st.just("flow"), destination=ENDS, via=ENDS, number=TALLIES, who=SAID, **COMMON),
)
FLOW = {"kind": "flow", "is": "so", "sentence": "They fled.", "start": 0, "made": "2026-11-27"}
BROKEN = [
    ({}, "field claim_corrections: expected a list"),
    (["x"], "correction 1: expected an object"),
    ([FLOW | {"colour": 1}], "correction 1, field colour: expected one of the fields kind, is"),
    ([FLOW | {"kind": "town"}], "field kind: expected one of front, corridor, flow"),
    ([FLOW | {"kind": []}], "field kind: expected one of front, corridor, flow"),
    ([FLOW | {"is": "odd"}], "field is: expected one of so, wrong"),
    ([FLOW | {"sentence": " "}], "field sentence: expected the sentence"),
    ([FLOW | {"start": -1}], "field start: expected a whole number"),
    ([FLOW | {"start": True}], "field start: expected a whole number"),
    ([FLOW | {"made": "soon"}], "field made: expected a date"),
    ([FLOW | {"was": {"colour": "red"}}], "field was: expected an object with words for place"),
    ([FLOW | {"place": {"name": "X"}}], "field place: expected one of origin, destination, via for a flow"),
    ([FLOW | {"origin": "X"}], "field origin: expected an object with name"),
    ([FLOW | {"origin": {"name": ""}}], "field origin.name: expected the words"),
    ([FLOW | {"origin": {"name": "X", "place": "../x"}}], "field origin.place: expected the id of a place"),
    ([FLOW | {"via": {"name": "X", "point": [91, 0]}}], "field via.point: expected a latitude"),
    ([FLOW | {"number": {"low": 9, "high": 5}}], "field number.high: expected no less than low"),
    ([FLOW | {"number": {"low": 1.5}}], "field number.low: expected a whole number"),
    ([FLOW | {"number": {"low": 10**30}}], "field number.low: expected a whole number"),
    ([FLOW | {"number": {"unit": "cows"}}], "field number.unit: expected one of people, households"),
    ([FLOW | {"status": "cut"}], "field status: expected one of moved, stranded, returning, expected"),
    ([FLOW | {"certainty": "sure"}], "field certainty: expected one of reported, claimed, disputed, inferred"),
    ([FLOW | {"speaker": "x" * 3000}], "field speaker: expected at most 2000 characters"),
    ([FLOW | {"kind": "front"}], "field place: expected the place of the front"),
]


@given(st.lists(CORRECTIONS, max_size=3).map(tuple))
def test_what_is_written_is_read_again(corrections: tuple[ClaimCorrection, ...]) -> None:
    """Through the JSON and back nothing changes."""
    assert read_claim_corrections(json.loads(json.dumps(write_claim_corrections(corrections)))) == corrections


@pytest.mark.parametrize(("said", "words"), BROKEN)
def test_a_broken_correction_is_named_and_its_article_still_opens(tmp_path: Path, said: object, words: str) -> None:
    """File, field and what was expected."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"claim_corrections": said}), encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        Article.from_file(tmp_path / "a.txt")
    assert str(tmp_path / "a.json") in str(caught.value)
    assert words in str(caught.value)
    (article,), (fault,) = load_articles(tmp_path / "a.txt")
    assert (article.text, article.claim_corrections) == (TEXT, ())
    assert words in fault


def test_the_sentence_is_found_where_it_has_moved_to_and_missed_where_it_is_gone() -> None:
    """A line was set before it; then it was written anew."""
    said = ClaimCorrection("flow", ClaimVerdict.WRONG, TEXT[22:], 22, DAY)
    for text, start in ((TEXT, 22), (f"By our staff. {TEXT}", 36)):
        span = said.find_sentence(text)
        assert span is not None
        assert (span.start, text[span.start : span.end]) == (start, TEXT[22:])
    assert said.find_sentence("Nobody fled.") is None


def test_of_several_articles_in_a_file_each_has_the_corrections_of_its_own_sentences(tmp_path: Path) -> None:
    """A file of two; what belongs to neither any more stays with the first, so that it can be listed."""
    texts = (f"Upton Shelled\n\n{TEXT}\n", "Aleppo Waits\n\nAid came to Aleppo by road on Monday.\n")
    (tmp_path / "a.txt").write_text("\n\n=====\n\n".join(texts), encoding="utf-8")
    sentences = ("Some 5,000 people fled from Upton to Aleppo.", "Aid came to Aleppo by road on Monday.", "Gone.")
    said = [FLOW | {"is": "wrong", "sentence": sentence} for sentence in sentences]
    (tmp_path / "a.json").write_text(json.dumps({"claim_corrections": said}), encoding="utf-8")
    articles, faults = load_articles(tmp_path / "a.txt")
    assert faults == ()
    assert [[c.sentence for c in a.claim_corrections] for a in articles] in (
        [[sentences[0], sentences[2]], [sentences[1]]],
    )


def test_corrections_of_claims_and_of_names_do_not_touch_each_other(tmp_path: Path) -> None:
    """Two lists in one file."""
    path = tmp_path / "a.json"
    path.write_text('{"publisher": "The Paper"}', encoding="utf-8")
    said = ClaimCorrection("flow", ClaimVerdict.WRONG, "They fled.", 0, DAY)
    assert change_claim_corrections(path, lambda told: (*told, said)) == ((), (said,))
    change_corrections(path, lambda _: ())
    assert set(json.loads(path.read_text(encoding="utf-8"))) == {"publisher", "claim_corrections"}
    change_claim_corrections(path, lambda _: ())
    assert set(json.loads(path.read_text(encoding="utf-8"))) == {"publisher"}


def test_the_words_of_a_correction_are_those_of_the_layers() -> None:
    """What a person may say is what a layer may hold."""

    columns = {kind: {column.name: column.words for column in own} for kind, own in SCHEMAS.items()}
    assert columns["flows"]["certainty"] == frozenset(CERTAINTIES)
    assert columns["flows"]["unit"] == frozenset(UNITS)
    assert columns["flows"]["status"] == frozenset(STATUSES["flow"])
    assert columns["corridors"]["status"] == frozenset(STATUSES["corridor"])
