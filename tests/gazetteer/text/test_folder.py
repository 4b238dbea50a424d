"""What is said of a name in a whole folder holds for its later articles too, unless their own JSON says otherwise."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazetteer.text import FOLDER_FILE, Article, SidecarError, list_files, load_articles, read_folder
from gazetteer.text.corrections import Correction, Verdict
from gazetteer.text.saving import change_corrections

STATE = {"name": "Georgia", "is": "place", "place": "admin1-US-GA", "made": "2026-11-27"}
OWN = {"name": "Georgia", "is": "no place", "made": "2026-11-28"}
BROKEN = [
    (json.dumps({"corrections": [{**STATE, "except": "a.txt"}]}), "field except: expected a list of names of files"),
    ("{", "line 1"),
    ('{"publisher": "x"}', "field publisher: expected the field corrections alone"),
    ('{"corrections": 5}', "field corrections: expected a list of corrections"),
    (json.dumps({"corrections": [{**STATE, "is": "?"}]}), "correction 1, field is: expected one of"),
    (json.dumps({"corrections": [{**STATE, "start": 3}]}), "correction 1, field start: expected one of the fields"),
]


def fill(folder: Path, said: object = None) -> None:
    """Two articles of Georgia, and what is said of the folder."""
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"Rain fell in Georgia, said the {name}.", encoding="utf-8")
    if said is not None:
        (folder / FOLDER_FILE).write_text(said if isinstance(said, str) else json.dumps(said), encoding="utf-8")


def test_every_article_of_the_folder_has_its_corrections_and_its_own_come_last(tmp_path: Path) -> None:
    """The last word on a name counts."""
    fill(tmp_path, {"corrections": [STATE]})
    (tmp_path / "b.json").write_text(json.dumps({"corrections": [OWN]}), encoding="utf-8")
    articles, problems = read_folder(tmp_path)
    assert problems == ()
    assert [[c.verdict for c in article.corrections] for article in articles] == [
        [Verdict.PLACE],
        [Verdict.PLACE, Verdict.NO_PLACE],
    ]
    assert Article.from_file(tmp_path / "a.txt").corrections == articles[0].corrections


def test_files_that_read_a_name_otherwise_are_left_out(tmp_path: Path) -> None:
    """They were there when it was said for the folder; what comes later has it. It is written as it was read."""
    fill(tmp_path, {"corrections": [{**STATE, "except": ["a.txt"]}]})
    articles, problems = read_folder(tmp_path)
    assert [len(article.corrections) for article in articles] == [0, 1]
    assert problems == ()
    change_corrections(tmp_path / FOLDER_FILE, lambda told: (*told[:1], replace(told[0], name="Tbilisi")))
    kept = json.loads((tmp_path / FOLDER_FILE).read_text(encoding="utf-8"))["corrections"]
    assert [said["except"] for said in kept] == [["a.txt"], ["a.txt"]]
    (tmp_path / "a.json").write_text(json.dumps({"corrections": [{**STATE, "except": ["a.txt"]}]}), encoding="utf-8")
    assert "field except: expected one of the fields" in read_folder(tmp_path)[1][0]


def test_the_folders_file_is_no_article_and_no_sidecar_of_one(tmp_path: Path) -> None:
    """Not even of an article with the same name."""
    fill(tmp_path, {"corrections": [STATE]})
    (tmp_path / "dateline-corrections.txt").write_text("Rain fell.", encoding="utf-8")
    assert [path.name for path in list_files(tmp_path)] == ["a.txt", "b.txt", "dateline-corrections.txt"]
    (article,), faults = load_articles(tmp_path / "dateline-corrections.txt")
    assert (len(article.corrections), faults) == (1, ())


@pytest.mark.parametrize(("said", "words"), BROKEN)
def test_a_broken_one_is_told_once_and_stops_nothing(tmp_path: Path, said: str, words: str) -> None:
    """File, field and what was expected; an article's own JSON still counts."""
    fill(tmp_path, said)
    (tmp_path / "b.json").write_text(json.dumps({"corrections": [OWN]}), encoding="utf-8")
    articles, (problem,) = read_folder(tmp_path)
    assert [len(article.corrections) for article in articles] == [0, 1]
    assert str(tmp_path / FOLDER_FILE) in problem
    assert words in problem


def test_it_is_saved_like_any_other_and_only_names_go_into_it(tmp_path: Path) -> None:
    """A correction of one mention is refused, and the file is left as it was."""
    fill(tmp_path)
    said = Correction("Georgia", Verdict.NO_PLACE, date(2026, 11, 28))
    change_corrections(tmp_path / FOLDER_FILE, lambda told: (*told, said))
    assert Article.from_file(tmp_path / "a.txt").corrections == (said,)
    single = Correction("Georgia", Verdict.NO_PLACE, date(2026, 11, 28), start=3)
    with pytest.raises(SidecarError, match="nothing was saved"):
        change_corrections(tmp_path / FOLDER_FILE, lambda told: (*told, single))
    assert Article.from_file(tmp_path / "a.txt").corrections == (said,)
