"""Names lead to places, the likeliest first, and places to their names."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.index import Index
from gazetteer.spelling import fold_letters


@pytest.mark.parametrize("name", ["Askeran", "Mordakert", "MARTAKERT", "Hadrut", "Lachin"])
def test_a_town_and_its_district_share_a_name(small_index: Index, name: str) -> None:
    """Both are found, the town first, so that the words around the name can decide."""
    kinds = [place.id.split("-")[0] for place in small_index.find(name)]
    assert kinds[0] in {"town", "gn"}
    assert "district" in kinds


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Лачин", "gn-147625"),
        ("Բերձոր", "gn-147625"),
        ("Laçın", "gn-147625"),
        ("Berdzor", "gn-147625"),
        ("Araks River", "river-araks"),
        ("the River Aras", "river-araks"),
        ("Araxes", "river-araks"),
        ("Ağdərə", "town-mardakert"),
        ("Laçın dəhlizi", "corridor-lachin"),
        ("Lachin humanitarian corridor", "corridor-lachin"),
        ("Karabakh", "region-nagorno-karabakh"),
        ("U.S.S.R.", "region-soviet-union"),
        ("Zaire", "country-CD"),
        ("Burma", "country-MM"),
        ("Byelorussia", "country-BY"),
        ("UK", "country-GB"),
        ("U.S.", "country-US"),
        ("Georgia", "country-GE"),
        ("Allemagne", "country-DE"),
        ("Syunik Province", "region-syunik"),
        ("Mount Ararat", "mountain-ararat"),
    ],
)
def test_any_known_name_finds_its_place_first(small_index: Index, name: str, place_id: str) -> None:
    """Exonyms, former names and other scripts all lead to the place."""
    assert small_index.find(name)[0].id == place_id


def test_an_unknown_name_finds_nothing(small_index: Index) -> None:
    """Nothing known is an empty answer, not an error."""
    assert small_index.find("Nowheregrad") == ()
    assert small_index.get("gn-0") is None
    assert small_index.names("gn-0") == ()
    assert small_index.bbox("gn-0") is None


def test_names_come_in_alphabetical_order_with_language_and_years(small_index: Index) -> None:
    """All names of a place are given, none set apart, those out of use with their years."""
    names = small_index.names("gn-616635")
    assert [name.text.casefold() for name in names] == sorted(name.text.casefold() for name in names)
    (leninakan,) = [name for name in names if name.text == "Leninakan"]
    assert (leninakan.language, leninakan.since, leninakan.until) == ("en", 1924, 1990)
    assert all(name.source for name in names)


def test_a_hit_says_which_spelling_matched(small_index: Index) -> None:
    """The name of a hit is the one asked for, in its language."""
    hit = small_index.search("Kashatagh")[0]
    assert (hit.place.id, hit.name.text, hit.name.language) == ("district-lachin", "Kashatagh", "hy")


@pytest.mark.parametrize(
    ("word", "place_id"),
    [
        ("Azeri", "country-AZ"),
        ("Azeris", "country-AZ"),
        ("Azerbaijanis", "country-AZ"),
        ("Iranian", "country-IR"),
        ("Turks", "country-TR"),
        ("Soviet", "region-soviet-union"),
        ("Kurds", "region-kurdistan"),
        ("Englishmen", "region-england"),
        ("Chinese", "country-CN"),
        ("Bosnian Serbs", "country-BA"),
    ],
)
def test_demonyms_lead_to_their_country(small_index: Index, word: str, place_id: str) -> None:
    """Singular and plural words for a people, historical ones too, point to a place."""
    assert [place.id for place in small_index.demonym(word)] == [place_id]


def test_what_is_no_demonym_leads_nowhere(small_index: Index) -> None:
    """A country's name is not a word for its people."""
    assert small_index.demonym("Azerbaijan") == ()


def test_scanning_takes_the_longest_names_in_order(small_index: Index) -> None:
    """The corridor, not the town it is named for; the river, not a name inside another word."""
    text = "The Lachin corridor links Nagorno-Karabakh to Armenia; the Araks\nRiver does not. Iranians, Armeniac."
    found = [text[match.start : match.end] for match in small_index.scan(text)]
    assert found == ["Lachin corridor", "Nagorno-Karabakh", "Armenia", "Araks\nRiver"]


def test_scanning_minds_case_but_tolerates_capitals(small_index: Index) -> None:
    """Small letters are no name; a dateline in capitals is."""
    text = "BAKU, Azerbaijan - turkey was served in NAGORNO-KARABAKH."
    found = [(text[match.start : match.end], match.shouted) for match in small_index.scan(text)]
    assert found == [("BAKU", True), ("Azerbaijan", False), ("NAGORNO-KARABAKH", True)]


def test_scanning_sees_through_accents_and_curly_marks(small_index: Index) -> None:
    """A name spelled with or without its accents, hyphens of any kind, is found at its own place."""
    text = "À Füzuli — Nagorno‑Karabakh’s"
    assert [text[m.start : m.end] for m in small_index.scan(text)] == ["Füzuli", "Nagorno‑Karabakh"]


@given(st.text(alphabet="ABaz LachinBaku-'’.,\n éЛ", max_size=60))
def test_matches_lie_in_the_text_and_never_overlap(small_index: Index, text: str) -> None:
    """Whatever the text, every match is a stretch of it that spells a name."""
    matches = list(small_index.scan(text))
    assert all(text[match.start : match.end] == match.name and match.name for match in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))
    assert all(match.shouted or small_index.is_name(match.name) for match in matches)


def test_provinces_countries_and_boxes_are_known(small_index: Index) -> None:
    """A country has its box and is found by code; a province known under two ids is one place."""
    azerbaijan = small_index.country("az")
    assert azerbaijan is not None and azerbaijan.id == "country-AZ"
    box = small_index.bbox("country-AZ")
    assert box is not None and box[0] < azerbaijan.longitude < box[2] and box[1] < azerbaijan.latitude < box[3]
    assert small_index.get("admin1-AZ-28") == small_index.get("district-lachin")


def test_the_nearest_towns_come_nearest_first(small_index: Index) -> None:
    """A point beside Lachin is nearest Lachin, and the next is near too."""
    nearest = small_index.nearest(39.64, 46.55, limit=3)
    assert nearest[0].id == "gn-147625"
    assert len(nearest) == 3


def test_many_threads_read_at_once(small_index: Index) -> None:
    """Each thread has its own connection, and all get the same answer."""
    names = small_index.complete("A", limit=200)
    with Index(small_index.path) as fresh, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(fresh.find, names))
    assert found == [small_index.find(name) for name in names]
    assert all(found)


def test_plain_letters_are_what_the_trie_holds(small_index: Index) -> None:
    """A name can be followed letter by letter, as a scanner does."""
    assert small_index.begins_name("Nagorno-K")
    assert small_index.is_name("Nagorno-Karabakh")
    assert not small_index.is_name("Nagorno-K")
    assert fold_letters("Füzuli") in small_index.complete("Fuzul")
