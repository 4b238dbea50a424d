"""Corrections are saved in the JSON beside an article, and nothing else in it is touched."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from gazetteer.text import SidecarError
from gazetteer.text.corrections import Correction, Verdict
from gazetteer.text.saving import change_corrections

ROOT = Path(__file__).parents[3]
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


def test_two_hands_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each waits for the other, and reads what the other has written."""
    path = tmp_path / "a.json"
    names = [f"Town {n}" for n in range(24)]

    def tell(name: str) -> None:
        change_corrections(path, lambda told: (*told, Correction(name, Verdict.NO_PLACE, date(2026, 11, 27))))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(tell, names))
    said = json.loads(path.read_text(encoding="utf-8"))["corrections"]
    assert sorted(one["name"] for one in said) == sorted(names)


FULL = """
import resource, signal, sys
from pathlib import Path
from gazetteer import SidecarError, complete_sidecar
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
try:
    complete_sidecar(Path(sys.argv[1]), publisher="The Courier of a town with a long name")
except SidecarError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on this system")
def test_a_full_disk_leaves_the_old_json_whole(tmp_path: Path) -> None:
    """What cannot be written whole is not written at all, and nothing half made stays behind."""
    path = tmp_path / "a.json"
    path.write_text('{"note": "n"}', encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "cannot write it: File too large; nothing was saved" in ran.stdout
    assert path.read_text(encoding="utf-8") == '{"note": "n"}'
    assert list(tmp_path.iterdir()) == [path]
