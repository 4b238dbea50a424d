"""However long a text is, and whatever stands in it, it is read in a time that grows as the text does."""

import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Geoparser, Index

SEEDS = Path(__file__).parents[2] / "seeds"
SHORT, LONG = 1_000, 4_000  # characters
LINE = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in sorted(SEEDS.glob("*.txt"))) + " "
# What made other programs slow: one piece, again and again.
PIECES = (
    *(LINE, "ABCDE FG HIJKL ", "Abcde Fg Hijkl ", "abcdefghij", "ABCDEFGHIJ", "(((", '"', '" ', "'", "a 'b "),
    *(".", ". ", "a. ", "A. ", "a.", "a, ", "he said ", "Doe said, ", "said “", "“He went. "),
    *("Baku ", "Baku, ", "Baku and ", "Baku-", "Baku\n", "In Baku it rained. ", "Iran-Iraq border ", "1,", "1."),
    *("the Iranian border ", "10 miles north of ", "the village of Qwx, ", "University of ", "Bank of the ", "John "),
    *("in June 1992 ", "the last ", "in ", "By ", "and ", "x'y'z-", "U.S.", "\t.", "—", "a\n\n", "\n", " "),
    *("“He said ‘“go” to her’, and ” ", "x" + " " * 50, "the mayor, Jane Doe, who is ill, "),
    *("Advertisement", "(Reporting by ", "who ", "that he said that "),
)  # fmt: skip


@pytest.fixture(scope="module")
def geoparser(small_index: Index) -> Geoparser:
    """A geoparser of countries, provinces and the tables kept by hand."""
    return Geoparser(small_index)


def count_calls(geoparser: Geoparser, text: str) -> int:
    """How many functions are called to read a text: work that is the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        geoparser.read_text(text)
    finally:
        sys.setprofile(None)
    return calls


def repeat(piece: str, length: int) -> str:
    """A piece again and again, up to so many characters."""
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: repr(piece[:20]))
def test_work_grows_as_the_text_does(geoparser: Geoparser, piece: str) -> None:
    """Four times the text is four times the work, with a little more for windows that were not full."""
    count_calls(geoparser, repeat(piece, SHORT))  # what is fetched once for all texts
    short, long = (count_calls(geoparser, repeat(piece, length)) for length in (SHORT, LONG))
    assert long <= 5 * short + 1000


@given(pieces=st.lists(st.sampled_from(PIECES[1:]) | st.text(min_size=1, max_size=8), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_work_grows_as_any_text_does(geoparser: Geoparser, pieces: list[str]) -> None:
    """So it is with any pieces in any order."""
    piece = "".join(pieces)
    count_calls(geoparser, repeat(piece, SHORT))
    short, long = (count_calls(geoparser, repeat(piece, length)) for length in (SHORT, LONG))
    assert long <= 6 * short + 1000


def test_a_long_text_on_one_line_is_read_to_its_end(geoparser: Geoparser) -> None:
    """The last sentence is read as the first is."""
    text = repeat(LINE, 100_000) + ". Rain fell in Stepanakert."
    reading = geoparser.read_text(text)
    last = reading.resolutions[-1]
    assert (last.mention.name, text[last.mention.span.start :]) == ("Stepanakert", "Stepanakert.")
    assert last.place is not None
    assert reading.sentences[-1].end == len(text)


def test_a_word_of_a_million_letters_is_read(geoparser: Geoparser) -> None:
    """It is no place, and nothing of it is remembered."""
    reading = geoparser.read_text("the village of " + "Q" + "x" * 1_000_000)
    assert all(resolution.place is None for resolution in reading.resolutions)
