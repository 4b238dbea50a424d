"""Corrections are saved in the JSON beside an article, and nothing else in it is touched."""

import json
from datetime import date
from pathlib import Path

import pytest

from gazetteer.text import SidecarError
from gazetteer.text.corrections import Correction, Verdict
from gazetteer.text.saving import change_corrections

ONE = Correction("Georgia", Verdict.PLACE, date(2026, 11, 27), place="admin1-US-GA")
TWO = Correction("Athens", Verdict.NO_PLACE, date(2026, 11, 27))


def test_a_correction_is_added_and_all_else_stays(tmp_path: Path) -> None:
    """Publisher and date are as they were."""
    path = tmp_path / "a.json"
    path.write_text('{"publisher": "The Échos", "published": "1992-06-17"}', encoding="utf-8")
    assert change_corrections(path, lambda told: (*told, ONE)) == ((), (ONE,))
    said = json.loads(path.read_text(encoding="utf-8"))
    assert (said["publisher"], said["published"]) == ("The Échos", "1992-06-17")
    assert said["corrections"][0]["place"] == "admin1-US-GA"
    assert list(tmp_path.iterdir()) == [path]


def test_another_windows_correction_is_kept(tmp_path: Path) -> None:
    """What stands in the file is read anew each time."""
    path = tmp_path / "a.json"
    change_corrections(path, lambda told: (*told, ONE))
    assert change_corrections(path, lambda told: (*told, TWO)) == ((ONE,), (ONE, TWO))


def test_taking_back_the_last_correction_leaves_none(tmp_path: Path) -> None:
    """The field goes, the file stays."""
    path = tmp_path / "a.json"
    change_corrections(path, lambda told: (*told, ONE))
    change_corrections(path, lambda _: ())
    assert json.loads(path.read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize("broken", ["{", "[]", '{"corrections": 5}'])
def test_a_broken_json_is_never_written_over(tmp_path: Path, broken: str) -> None:
    """The person who wrote it by hand mends it; the error names the file."""
    path = tmp_path / "a.json"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(SidecarError, match="nothing was saved") as caught:
        change_corrections(path, lambda told: (*told, ONE))
    assert str(path) in str(caught.value)
    assert path.read_text(encoding="utf-8") == broken


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    """No folder, no file, one clear line."""
    with pytest.raises(SidecarError, match="cannot write it"):
        change_corrections(tmp_path / "gone" / "a.json", lambda told: (*told, ONE))
