"""The index of the whole world: traps that every name of the world sets, and what a bare name means."""

import pytest

from gazetteer.index import Index
from gazetteer.sources import countries
from gazetteer.sources.table import read_rows


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Armenia", "country-AM"),
        ("Turkey", "country-TR"),
        ("Russia", "country-RU"),
        ("Georgia", "country-GE"),
        ("Lebanon", "country-LB"),
        ("Mexico", "country-MX"),
        ("Lachin", "gn-147625"),
        ("Araks", "river-araks"),
        ("Aras", "river-araks"),
        ("Moscow", "gn-524901"),
        ("Baku", "gn-587084"),
        ("Yerevan", "gn-616052"),
        ("Paris", "gn-2988507"),
        ("London", "gn-2643743"),
        ("New York", "gn-5128581"),
        ("Washington", "gn-4140963"),
        ("California", "admin1-US-CA"),
        ("Quebec", "admin1-CA-10"),
        ("Aleppo", "gn-170063"),
        ("Stepanakert", "gn-146970"),
        ("Khankendi", "gn-146970"),
        ("Leninakan", "gn-616635"),
        ("Bombay", "gn-1275339"),
        ("Kiev", "gn-703448"),
        ("Pekin", "gn-1816670"),
    ],
)
def test_the_place_news_means_comes_first(index: Index, name: str, place_id: str) -> None:
    """Countries before towns of their name, great cities before small ones, former names too."""
    assert index.find(name)[0].id == place_id


def test_every_countrys_point_lies_in_its_box(index: Index) -> None:
    """The hand-written points of countries are not swapped, nor their signs lost."""
    for row in read_rows(countries.COUNTRIES, countries.COLUMNS):
        place, box = index.country(row.text("iso2")), index.bbox(f"country-{row.text('iso2')}")
        assert place is not None
        if box is not None:
            west, south, east, north = box
            assert south - 1 <= place.latitude <= north + 1, place
            assert (place.longitude - west + 1) % 360 <= (east - west) % 360 + 2, place


def test_capitals_know_their_country(index: Index) -> None:
    """So that a government spoken of by its capital can be told from the town."""
    for capital, country in (
        ("Moscow", "RU"),
        ("Baku", "AZ"),
        ("Washington", "US"),
        ("Ankara", "TR"),
        ("Tehran", "IR"),
    ):
        found = index.capital_of(index.find(capital)[0].id)
        assert found is not None and found.country == country
    assert index.capital_of("gn-147625") is None


def test_towns_know_their_province(index: Index) -> None:
    """A town's province is a place of its own."""
    los_angeles = index.find("Los Angeles")[0]
    state = index.admin1(los_angeles.id)
    assert state is not None and state.name == "California"


def test_codes_and_machine_spellings_are_no_names(index: Index) -> None:
    """Airport codes and spellings by machine, all in small letters, would match common words."""
    assert not any(name.text == "BAK" for name in index.names("gn-587084"))
    assert not index.is_name("baku")


@pytest.mark.parametrize(
    ("name", "old_id", "place_id"),
    [
        ("North Kivu", "region-north-kivu", "admin1-CD-11"),
        ("Lombardy", "region-lombardy", "admin1-IT-09"),
        ("Aceh", "region-aceh", "admin1-ID-01"),
        ("Gaza Strip", "admin1-PS-GZ", "region-gaza-strip"),
    ],
)
def test_a_province_that_two_tables_have_is_one_place(index: Index, name: str, old_id: str, place_id: str) -> None:
    """With the bounds of the one and the names of the other, also where a correction names its old id."""
    assert [place.id for place in index.find(name)].count(place_id) == 1
    assert old_id not in {place.id for place in index.find(name)}
    old = index.get(old_id)
    assert old is not None and old.id == place_id
    assert old.population > 0
    assert index.bbox(place_id) is not None
