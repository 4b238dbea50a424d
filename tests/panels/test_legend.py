"""The legend explains what is drawn, and nothing else."""

from pathlib import Path

import pytest

from tests.hands import read_component
from tests.test_dashboard import open_folder

WAR = "GOMA, Congo, Nov. 21, 2012 - Rebels shelled the army in Goma. "


@pytest.mark.parametrize(
    ("told", "words", "others"),
    [
        ("Some 3,000 people reached the town of Sake.", "arrived, origin not given", "fled, destination not given"),
        ("Some 3,000 people fled the town of Sake.", "fled, destination not given", "arrived, origin not given"),
        ("Some 3,000 people fled from Goma to Bukavu.", "borders of 2012", "not given"),
    ],
)
def test_the_rings_of_people_are_explained_as_they_are_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, words: str, others: str
) -> None:
    """Who came, who went, and an arrow, which is no ring."""
    (tmp_path / "goma.txt").write_text(WAR + told, encoding="utf-8")
    key = str(read_component(open_folder(tmp_path, monkeypatch), "key"))
    assert words in key
    assert others not in key
