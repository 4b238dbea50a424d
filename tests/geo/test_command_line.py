"""`python -m geo export`: articles in, one file out, and exit codes that a script can rely on."""

import json
from pathlib import Path

import pytest

from geo.__main__ import main

SEEDS = Path(__file__).parents[2] / "seeds"


def test_a_folder_becomes_one_file_with_all_its_claims(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Progress goes beside the result, which names the file and what is in it."""
    target = tmp_path / "seeds.geojson"
    assert main(["export", str(SEEDS), "--to", str(target)]) == 0
    collection = json.loads(target.read_text(encoding="utf-8"))
    assert {feature["properties"]["layer"] for feature in collection["features"]} == {
        "places",
        "fronts",
        "corridors",
        "flows",
    }
    assert [article["published"] for article in collection["articles"]] == ["1992-06-17", "1993-09-06"]
    said = capsys.readouterr()
    assert "Read 2 of 2 articles" in said.err
    assert str(target) in said.out


def test_an_article_that_cannot_be_read_is_told_and_the_others_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file appears, the fault names the article, the exit code says that something is missing."""
    (tmp_path / "good.txt").write_text("Rebels shelled Tuzla on 3 May 1993.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["export", str(tmp_path), "--to", str(tmp_path / "x.geojson")]) == 1
    assert "empty.txt" in capsys.readouterr().err
    assert (tmp_path / "x.geojson").exists()


def test_an_unknown_ending_is_wrong_usage_and_nothing_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says which endings there are."""
    with pytest.raises(SystemExit) as stopped:
        main(["export", str(SEEDS), "--to", str(tmp_path / "x.kmz")])
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert ".geojson" in said
    assert "Read " not in said
