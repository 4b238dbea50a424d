"""The legend explains what is drawn, and nothing else."""

from pathlib import Path

import pytest

from tests.hands import list_ids, open_panel, read_component, switch
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


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Rebels cut the road from Goma to Rutshuru.", "corridor that is cut"),
        ("The army promised to open the road from Goma to Rutshuru.", "corridor that is promised"),
        ("Heavy fighting was reported in Rutshuru.", "dashed ring: fighting at a place"),
        ("It was quiet. People fled from Goma to Bukavu.", "dashed arrow: number not given"),
        ("Some 3,000 people fled from Goma to Bukavu.", "wider arrow: more people"),
    ],
)
def test_what_is_drawn_is_explained_beside_the_map_and_on_paper_as_long_as_it_is_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, words: str
) -> None:
    """On the page at a button by the map, which a phone has too; what is switched off is explained no more."""
    (tmp_path / "goma.txt").write_text(f"GOMA, Congo, Nov. 21, 2012 - {told}", encoding="utf-8")
    page = open_panel(open_folder(tmp_path, monkeypatch), "legend")
    assert all(words in str(read_component(page, key)) for key in ("legend-sheet", "paper-key", "key"))
    switch(page, *list_ids(page), on=False)
    assert words not in str(read_component(page, "key"))
