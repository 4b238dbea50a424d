"""The JSON beside an article's text, and what may be wrong with it."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text.errors import SidecarError
from gazetteer.text.sidecar import Sidecar, complete_address, read_sidecar


def write_sidecar(folder: Path, words: str) -> Path:
    """A sidecar of these words."""
    path = folder / "x.json"
    path.write_text(words, encoding="utf-8")
    return path


def test_a_missing_sidecar_is_an_empty_one(tmp_path: Path) -> None:
    """An article needs no JSON."""
    assert read_sidecar(tmp_path / "none.json") == Sidecar()


def test_every_field_is_read(tmp_path: Path) -> None:
    """Null is the same as a field that is not there."""
    path = write_sidecar(
        tmp_path, '{"title": "T", "published": "1992-06-17", "url": "https://a.example/b", "note": null}'
    )
    assert read_sidecar(path) == Sidecar(title="T", published=date(1992, 6, 17), url="https://a.example/b")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ('{"published": "June"}', 'field published: expected a date like 1992-06-17, got "June"'),
        ('{"published": "1992-02-30"}', "field published: expected a date like 1992-06-17"),
        ('{"published": 1992}', "field published: expected a date like 1992-06-17, got 1992"),
        ('{"title": ""}', 'field title: expected a string that is not empty, got ""'),
        ('{"publisher": ["a"]}', "field publisher: expected a string that is not empty"),
        ('{"url": "javascript:alert(1)"}', "field url: expected an address like https://example.org/"),
        ('{"titel": "T"}', "field titel: expected one of the fields title, publisher, published, url, note"),
        ("[]", r"expected a JSON object, got \[\]"),
        ('{"title": ', "line 1: "),
        ("[" * 100_000, "nested too deep"),
        ('{"title": "a", "title": "b"}', 'expected a JSON object in UTF-8, each field once, got "title" twice'),
        ('{"published": NaN}', "field published: expected a date like 1992-06-17, got NaN"),
        ('{"title": "\\ud800"}', "half a character"),
        (f'{{"start": 1{"0" * 5000}}}', "digits"),
        (f'{{"title": "{"a" * 10_000_001}"}}', "at most 10 MB"),
        (
            f'{{"corrections": [{{"name": "x", "is": "point", "point": [1{"0" * 400}, 1], "made": "2020-01-01"}}]}}',
            "field point: expected a latitude within 90",
        ),
    ],
)
def test_a_fault_names_file_field_and_what_was_expected(tmp_path: Path, words: str, message: str) -> None:
    """One line says what to mend, and where."""
    with pytest.raises(SidecarError, match=message) as caught:
        read_sidecar(write_sidecar(tmp_path, words))
    assert str(caught.value).startswith(str(tmp_path / "x.json"))


@given(st.binary())
def test_any_bytes_are_a_sidecar_or_an_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Nothing else is raised, whatever lies beside an article."""
    path = tmp_path_factory.mktemp("any") / "x.json"
    path.write_bytes(data)
    try:
        assert isinstance(read_sidecar(path), Sidecar)
    except SidecarError as error:
        assert str(path) in str(error)


def test_a_mark_of_byte_order_is_passed_over(tmp_path: Path) -> None:
    """Some editors write one."""
    assert read_sidecar(write_sidecar(tmp_path, '\ufeff{"title": "T"}')).title == "T"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_beside_an_article_is_not_waited_for(tmp_path: Path) -> None:
    """It would never end."""
    os.mkfifo(tmp_path / "x.json")
    with pytest.raises(SidecarError, match="no file"):
        read_sidecar(tmp_path / "x.json")


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("https://example.org/a", "https://example.org/a"),
        (" www.example.org ", "https://www.example.org"),
        ("example.org/2019?x=1", "https://example.org/2019?x=1"),
        ("http://localhost:80/a", "http://localhost:80/a"),
        ("no address", None),
        ("ftp://example.org/", None),
        ("Courier", None),
        ("javascript:alert(1)", None),
        ("a.example/<b>", None),
    ],
)
def test_an_address_is_completed_as_a_browser_does(typed: str, whole: str | None) -> None:
    """What a person types of it is an address, or nothing."""
    assert complete_address(typed) == whole


def test_a_number_of_too_many_digits_is_told_in_plain_words(tmp_path: Path) -> None:
    """Not in those of a programmer."""
    with pytest.raises(SidecarError, match="got a number of too many digits"):
        read_sidecar(write_sidecar(tmp_path, '{"title": ' + "9" * 5000 + "}"))
