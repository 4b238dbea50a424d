"""The gazetteer at the command line: answers on one stream, complaints on the other, and exit codes."""

import json
from pathlib import Path

import pytest

from gazetteer.__main__ import MANY, locate_name, main, read_articles
from gazetteer.index import Index

SEEDS = Path(__file__).parents[2] / "seeds"


def test_a_name_is_located_with_reasons(index: Index, capsys: pytest.CaptureFixture[str]) -> None:
    """`locate` tells the place, its id, its other names and why."""
    assert locate_name("Mordakert", index, as_json=False) == 0
    told = capsys.readouterr().out
    assert "town-mardakert" in told
    assert "weight" in told


def test_a_name_in_a_region_is_located_there(index: Index, capsys: pytest.CaptureFixture[str]) -> None:
    """`locate "Paris, Texas"` finds the one in Texas first."""
    assert locate_name("Paris, Texas", index, as_json=True) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["candidates"][0]["place"]["id"] == "gn-4717560"


def test_an_unknown_name_is_no_crash(index: Index, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is told on stderr, with exit code 1 and no output."""
    assert locate_name("Qwxtown", index, as_json=False) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "Qwxtown" in told.err


def test_articles_are_read_as_json_lines(index: Index, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON object a line, whose spans are spans of the article's text."""
    assert read_articles([SEEDS], index, as_json=True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(list(SEEDS.glob("*.txt")))
    for line, path in zip(lines, sorted(SEEDS.glob("*.txt")), strict=True):
        reading, text = json.loads(line), path.read_text(encoding="utf-8")
        assert {"article", "parts", "sentences", "resolutions", "quotations", "times"} <= reading.keys()
        for resolution in reading["resolutions"]:
            start, end = resolution["span"]
            assert text[start:end] == resolution["name"]


def test_one_unreadable_file_stops_no_other(index: Index, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that cannot be read is named, the others are read, and the exit code is 1."""
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("It rained in Baku.", encoding="utf-8")
    assert read_articles([bad, good], index, as_json=False) == 1
    told = capsys.readouterr()
    assert "bad.txt" in told.err
    assert "Baku" in told.out


def test_wrong_usage_is_exit_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that does not exist is refused before any index is opened."""
    with pytest.raises(SystemExit) as refused:
        main(["wander"])
    assert refused.value.code == 2
    assert "wander" in capsys.readouterr().err


def test_progress_ends_with_what_is_done(index: Index, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into a file goes one line for many articles, and the answer stays free of it."""
    for n in range(MANY):
        (tmp_path / f"{n}.txt").write_text("It rained in Baku.", encoding="utf-8")
    assert read_articles([tmp_path], index, as_json=True) == 0
    told = capsys.readouterr()
    assert told.err == f"{MANY} articles read\n"
    assert len(told.out.splitlines()) == MANY
