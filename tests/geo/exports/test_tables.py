"""Tables that a spreadsheet opens as they are meant, and in which no cell computes."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.exports.table import ENCODING, guard, unguard, write_table
from geo.exports.words import mend_for_xml

SIGNS = st.characters(exclude_categories=())  # halves of letters too


def read_back(path: Path) -> list[list[str]]:
    """The cells of a table."""
    with path.open(encoding=ENCODING, newline="") as file:
        return list(csv.reader(file, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "'=1",
        "=cmd|'/C calc'!A0",
        "\uff1d1",
        "\u200f=1",
        "|x",
    ],
)
def test_what_a_spreadsheet_would_compute_begins_with_an_apostrophe(words: str) -> None:
    """Also behind blanks and marks of direction, which some programs strip."""
    assert guard(words) == f"'{words}"
    assert unguard(guard(words)) == words


@pytest.mark.parametrize("words", ["", "Upton", "'Tis the season", "10 = ten", "“=1” he said", "3-4"])
def test_harmless_words_stay_as_they_are(words: str) -> None:
    """A guard on every quote would be a mistake in every quote."""
    assert guard(words) == words


@settings(deadline=None)
@given(st.text(SIGNS))
def test_the_guard_can_always_be_taken_away(words: str) -> None:
    """Nothing is lost by it, and nothing guarded begins a formula."""
    assert unguard(guard(words)) == words
    assert not guard(words).lstrip().startswith(("=", "+", "-", "@"))


@settings(deadline=None)
@given(st.lists(st.text(SIGNS), min_size=1, max_size=4))
def test_any_words_come_back_from_a_table(cells: list[str]) -> None:
    """Quotes, commas, line ends of every kind, signs of every script."""
    from tempfile import TemporaryDirectory

    columns = [f"c{n}" for n in range(len(cells))]
    with TemporaryDirectory() as folder:
        write_table(columns, [dict(zip(columns, cells, strict=True))], path := Path(folder) / "x.csv")
        head, row = read_back(path)
    assert head == columns
    assert [unguard(cell) for cell in row] == [mend_for_xml(cell) for cell in cells]


def test_a_table_is_what_rfc_4180_and_a_spreadsheet_want(tmp_path: Path) -> None:
    """A mark that says UTF-8, CRLF at the end of lines, doubled quotes; numbers are bare, the unknown is empty."""
    write_table(["a", "b", "c"], [{"a": 'say "so",\nplease', "b": -4.5}], path := tmp_path / "x.csv")
    assert path.read_bytes() == b'\xef\xbb\xbfa,b,c\r\n"say ""so"",\nplease",-4.5,\r\n'
