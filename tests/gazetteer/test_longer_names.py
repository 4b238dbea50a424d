"""The head or the tail of a longer name is no place of its own."""

import pytest

from gazetteer import Geoparser, Index

DATELINES = [
    ("PORT-AU-PRINCE, Haiti (AP) — Gunmen attacked the docks.", "PORT-AU-PRINCE", "Port-au-Prince"),
    ("AIX-EN-PROVENCE, France (AP) — A court ruled on Monday.", "AIX-EN-PROVENCE", "Aix-en-Provence"),
    ("SAINT-JEAN-DE-LUZ, France — A boat sank.", "SAINT-JEAN-DE-LUZ", "Saint-Jean-de-Luz"),
    ("SANTIAGO DE COMPOSTELA, Spain — The walkers came.", "SANTIAGO DE COMPOSTELA", "Santiago de Compostela"),
    ("MAZAR-I-SHARIF, Afghanistan (Reuters) - A bus burned.", "MAZAR-I-SHARIF", "Mazār-e Sharīf"),
    ("MELUN-SUR-SEINE, France (AP) — A barge sank.", "MELUN-SUR-SEINE", None),
    ("QWXTOWN-SUR-MER, France (AP) — A barn burned.", "QWXTOWN-SUR-MER", None),
]
WHOLE = [
    ("Troops shelled the outskirts of Aita al-Shaab in Lebanon.", ["Aita al-Shaab", "Lebanon"]),
    ("Floods hit Reeth, Grinton and Brompton-on-Qwx.", ["Reeth", "Grinton", "Brompton-on-Qwx"]),
    ("In Pakistan a dyke at Bagh-i-Qwxuf was cut.", ["Pakistan", "Bagh-i-Qwxuf"]),
    ("They fled to Cua Qwxet in Vietnam.", ["Cua Qwxet", "Vietnam"]),
    ("Floods reached Wau Qwxluk in South Sudan.", ["South Sudan"]),
    ("Troops took Bir Qwxrein Sud in Mauritania.", ["Mauritania"]),
    ("He told The Northern Echo that York was flooded.", ["York"]),
    ("He walked from Boda to Garoua-Boulai in Cameroon.", ["Boda", "Garoua-Boulai", "Cameroon"]),
]
APART = [
    ("Rebels held the Goma-Bukavu road.", ["Goma", "Bukavu"]),
    ("The Paris-Dakar rally crossed Mali.", ["Paris", "Dakar", "Mali"]),
    ("A pro-Moscow mayor was shot in Kherson.", ["Moscow", "Kherson"]),
    ("The ex-Yugoslavia tribunal sat.", ["Yugoslavia"]),
    ("A London-based group said so.", ["London"]),
    ("In Kismayo al-Shabaab fighters burned houses.", ["Kismayo"]),
    ("The Goma Police closed a road to Goma County.", ["Goma", "Goma County"]),
    ("On Monday Goma fell, and northern Goma burned.", ["Goma", "Goma"]),
    ("The Bukavu Chronicle of Kabare sells well in Goma.", ["Goma"]),
]


@pytest.mark.parametrize(("text", "name", "place"), DATELINES, ids=[name for _, name, _ in DATELINES])
def test_a_dateline_with_hyphens_is_one_name(index: Index, text: str, name: str, place: str | None) -> None:
    """In capitals its small words have them too; what no gazetteer has is listed whole."""
    first = Geoparser(index).read_text(text).resolutions[0]
    assert (first.mention.name, first.place and first.place.name, str(first.mention.role)) == (name, place, "credit")


@pytest.mark.parametrize(("text", "names"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_longer_name_is_taken_whole_or_not_at_all(index: Index, text: str, names: list[str]) -> None:
    """Small words tie it together, or words beside it that are no English."""
    assert [r.mention.name for r in Geoparser(index).read_text(text).resolutions if not r.mention.is_noun] == names


@pytest.mark.parametrize(("text", "names"), APART, ids=[text for text, _ in APART])
def test_what_only_stands_beside_a_name_leaves_it_one(index: Index, text: str, names: list[str]) -> None:
    """Two towns with a hyphen between, a prefix, a body, a day of the week."""
    found = Geoparser(index).read_text(text).resolutions
    assert [r.mention.name for r in found if not r.mention.is_noun and r.place] == names
