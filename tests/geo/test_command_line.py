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


def test_every_claim_is_a_line_with_its_parts(capsys: pytest.CaptureFixture[str]) -> None:
    """A person can check the reading claim by claim."""
    assert main(["claims", str(SEEDS)]) == 0
    lines = capsys.readouterr().out.splitlines()
    line = next(line for line in lines if "Mordakert (" in line and line.startswith("front |"))
    for part in ("gains, fighting", "happened", "1992-06-16 (day, “Tuesday”)", "claimed by Ayaz Akhmedov"):
        assert part in line
    flow = next(line for line in lines if "up to 10,000 [None–10000 people] Azerbaijani refugees" in line)
    assert "from southwestern Azerbaijan" in flow and "to Iran (country-IR)" in flow
    assert "by the article's date" in flow


def test_claims_are_json_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """The same ids as in the layers, and the words of the text."""
    assert main(["claims", str(SEEDS), "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {one["kind"] for one in told} == {"fronts", "corridors", "flows"}
    for one in told:
        text = (SEEDS / f"{one['article'].replace('-', '_')}.txt").read_text(encoding="utf-8")
        assert text[slice(*one["span"])] == one["excerpt"]


def test_what_changed_between_two_days_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """New, changed and ended; a day that is none, or the wrong way round, is wrong usage."""
    for name, text, day in (
        ("one", "Rebels attacked Goma on 3 May.", "1999-05-04"),
        ("two", "Rebels captured Goma on 10 May.", "1999-05-11"),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps({"published": day}), encoding="utf-8")
    assert main(["changes", str(tmp_path), "--from", "1999-05-05", "--to", "1999-05-31"]) == 0
    assert capsys.readouterr().out == "changed: Goma (fronts): attacked → captured\n"
    with pytest.raises(SystemExit):
        main(["changes", str(tmp_path), "--from", "1999-06-01", "--to", "1999-05-31"])
