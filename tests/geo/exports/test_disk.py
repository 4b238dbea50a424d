"""A disk that does not take a file says so, names the file, and leaves what was there."""

import subprocess
import sys
from pathlib import Path

import pytest

from geo.exports import FORMATS, ExportError, write_layers
from tests.geo.exports.layers import make_layers

ROOT = Path(__file__).parents[3]
# A process whose files may have 100 bytes at most: what a full disk is to it.
FULL = """
import resource, signal, sys
sys.dont_write_bytecode = True  # half a module would be found by whoever runs next
from pathlib import Path
from geo.exports import ExportError, write_layers
from geo.exports.figure.letters import measure, Face
from tests.geo.exports.layers import make_layers
measure("warm", Face(8))  # Matplotlib keeps its list of typefaces in a file of its own
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
layers = make_layers("Upton and the hills around it, " * 40)
for path in map(Path, sys.argv[1:]):
    try:
        write_layers(layers, path)
        print(f"{path.name}: written")
    except ExportError as error:
        print(error)
"""


def test_a_full_disk_is_told_with_the_name_of_the_file_and_the_old_file_stays(tmp_path: Path) -> None:
    """In every format; no half of a file is left anywhere."""
    paths = [tmp_path / f"x{ending}" for ending in FORMATS]
    for path in paths:
        path.write_text("old", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FULL, *map(str, paths)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    said = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    for path, words in zip(paths, said, strict=True):
        assert words.startswith(f"{path}: cannot be written: "), words
        assert path.read_text(encoding="utf-8") == "old"
    assert sorted(tmp_path.iterdir()) == sorted(paths)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_folder_that_takes_no_file_is_told_with_the_name_of_the_file(ending: str) -> None:
    """/proc is a folder in which nobody may write, not even root."""
    if not Path("/proc/self").is_dir():
        pytest.skip("there is no /proc here")
    with pytest.raises(ExportError, match=f"/proc/x{ending}: cannot be written"):
        write_layers(make_layers("Upton"), Path(f"/proc/x{ending}"))


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    """Nothing takes the place of a folder."""
    (tmp_path / "x.kml").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        write_layers(make_layers("Upton"), tmp_path / "x.kml")
    assert [path.name for path in tmp_path.iterdir()] == ["x.kml"]
