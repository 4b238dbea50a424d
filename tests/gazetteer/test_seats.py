"""What is called a town is no province of that name."""

import pytest

from gazetteer import Geoparser, Index
from gazetteer.place import FeatureClass

TOWNS = [
    ("Troops overran Quang Tri, South Vietnam's northernmost provincial capital.", "Quang Tri"),
    ("Troops hold the provincial capital, Quang Tri, in Vietnam.", "Quang Tri"),
    ("Rebels took Idlib, the provincial capital, in Syria.", "Idlib"),
    ("Basra, Iraq's second city, was calm.", "Basra"),
    ("Protests shook Santa Fe, the capital of New Mexico.", "Santa Fe"),
    ("Quang Tri, the capital of the province in Vietnam, fell. Later Quang Tri burned.", "Quang Tri"),
]
AREAS = [
    ("Refugees fled Quang Tri in Vietnam.", "Quang Tri"),
    ("He toured Helmand, the largest province in Afghanistan.", "Helmand"),
    ("In Anbar, the province west of Baghdad, troops fell back.", "Anbar"),
    ("Fighting spread through Quang Tri, Vietnam's northernmost province.", "Quang Tri"),
    ("South of the capital, Anbar province saw fighting in Iraq.", "Anbar province"),
]


@pytest.mark.parametrize(("text", "name"), TOWNS, ids=[text for text, _ in TOWNS])
def test_a_name_that_is_called_a_capital_is_a_town(index: Index, text: str, name: str) -> None:
    """Behind a comma or before it, and wherever the article names it again."""
    found = [r.place for r in Geoparser(index).read_text(text).resolutions if r.mention.name == name]
    assert {p and p.feature_class for p in found} == {FeatureClass.POPULATED}


@pytest.mark.parametrize(("text", "name"), AREAS, ids=[text for text, _ in AREAS])
def test_elsewhere_a_province_stays_one(index: Index, text: str, name: str) -> None:
    """Where the words call it so, or nothing."""
    found = Geoparser(index).read_text(text).resolutions
    places = [r.place for r in found if name in (r.mention.name, text[r.mention.whole.start :][: len(name)])]
    assert {p and p.feature_class for p in places} == {FeatureClass.ADMINISTRATIVE}


def test_a_town_that_is_known_only_as_its_territory_is_a_guess(index: Index) -> None:
    """The territory would be shaded all over."""
    text = "Rebels took Masisi, the capital of the territory, in Congo, near Goma and Sake."
    (found,) = (r for r in Geoparser(index).read_text(text).resolutions if r.mention.name == "Masisi")
    assert found.place is None or found.place.feature_class is FeatureClass.POPULATED
