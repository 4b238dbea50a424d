"""Islands, which news names as a whole."""

import pytest

from gazetteer.index import Index


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Java", "island-java"),
        ("Sumatra", "island-sumatra"),
        ("Mindanao", "island-mindanao"),
        ("Hispaniola", "island-hispaniola"),
        ("Long Island", "island-long-island"),
    ],
)
def test_a_great_island_comes_before_a_town_of_its_name(index: Index, name: str, place_id: str) -> None:
    """ "Java" is no village."""
    assert index.find(name)[0].id == place_id
