"""A word with a capital that begins a list of towns, or is tied to one, is a town's name, too."""

import pytest

from gazetteer import Geoparser, Index

NAMED = [
    ("Troops have already taken Shire, Axum and Adigrat.", ["Shire", "Axum", "Adigrat"]),
    ("Troops captured Hope, Axum and Adigrat.", ["Hope", "Axum", "Adigrat"]),
    ("Rebels shelled Qwxu, Goma, and Bukavu.", ["Qwxu", "Goma", "Bukavu"]),
    ("They were driven out of Mai-Kadra and Dansha in Ethiopia.", ["Mai-Kadra", "Dansha", "Ethiopia"]),
    ("They reached the Kurnool-Bellary highway in India.", ["Kurnool", "Bellary", "India"]),
    ("Fighting raged in Bakhmut/Soledar.", ["Bakhmut", "Soledar"]),
]
NOT_NAMED = [
    ("He met Grant, Goma and Bukavu lawyers.", ["Goma", "Bukavu"]),
    ("She likes Hope, Goma and Bukavu.", ["Goma", "Bukavu"]),
    ("Soldiers captured Jane, Goma and Bukavu.", ["Goma", "Bukavu"]),
    ("Hunger, Goma and Bukavu were spoken of.", ["Goma", "Bukavu"]),
    ("Police took Grant, Iran and Syria to be foes.", ["Iran", "Syria"]),
    ("He met Anne-Marie in Goma.", ["Goma"]),
    ("Mai Kadrova spoke in Goma.", ["Goma"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED + NOT_NAMED, ids=[text for text, _ in NAMED + NOT_NAMED])
def test_a_list_that_is_taken_is_one_of_towns(index: Index, text: str, names: list[str]) -> None:
    """Whatever else its first word may be; people who are met, and what begins a sentence, are none."""
    assert [r.mention.name for r in Geoparser(index).read_text(text).resolutions if not r.mention.is_noun] == names
