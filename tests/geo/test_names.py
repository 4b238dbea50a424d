"""Names of places in a language that a reader chooses."""

import json
from pathlib import Path

import pytest

from gazetteer import Index, Name
from geo.names import choose_names, is_in_use, list_languages, serve_names, spell_ground, weigh_name
from geo.view import View


def name(text: str, language: str = "hy", since: int | None = None, until: int | None = None) -> Name:
    """A name in Armenian, of all times unless said otherwise."""
    return Name(text=text, language=language, since=since, until=until, source="test")


def choose(*names: Name, spelling: str, language: str) -> str:
    """The text of the name that would stand on the map."""
    return min(names, key=lambda one: weigh_name(one, spelling, language)).text


def test_the_languages_own_script_goes_before_what_is_spelled_as_in_the_article() -> None:
    """A reader of Armenian reads Armenian letters; where there are none, what is there will do."""
    assert choose(name("Yerevan"), name("Երևան"), spelling="Yerevan", language="hy") == "Երևան"
    assert choose(name("Yerevan"), spelling="Yerevan", language="hy") == "Yerevan"


def test_of_several_names_the_one_as_long_as_the_articles_own_stands() -> None:
    """The everyday name stands for an everyday name, the full one for a full one."""
    names = (name("Республика Армения", "ru"), name("Армения", "ru"))
    assert choose(*names, spelling="Armenia", language="ru") == "Армения"
    assert choose(*names, spelling="Republic of Armenia", language="ru") == "Республика Армения"


@pytest.mark.parametrize(("year", "used"), [(1930, True), (1900, False), (1994, True), (1996, False)])
def test_a_name_lingers_some_years_and_no_more(year: int, used: bool) -> None:
    """What a union called its parts is still read a few years after it fell apart."""
    assert is_in_use(name("ԼՂԻՄ", since=1923, until=1991), year) is used


def test_what_has_no_name_in_the_language_is_left_out() -> None:
    """The map then keeps the article's own."""
    index = Index.open()
    spelled = {"country-AM": "Armenia", "part-sw-country-AZ": "southwestern Azerbaijan"}
    assert choose_names(index, spelled, "hy", year=1992) == {"country-AM": "Հայաստան"}
    assert {"hy", "ru", "en"} <= list_languages(index, spelled).keys()


def test_a_name_without_a_language_has_that_of_its_letters_where_these_tell() -> None:
    """Greek letters are Greek; of two Cyrillic names neither need be Russian; a Kurdish letter is not Arabic."""
    index = Index.open()
    khartoum, mosul, gorazde = "gn-379252", "gn-99072", "gn-3200396"
    spelled = {khartoum: "Khartoum", mosul: "Mosul", gorazde: "Gorazde"}
    assert choose_names(index, spelled, "el", year=2023) == {khartoum: "Χαρτούμ", mosul: "Μοσούλη"}
    assert choose_names(index, spelled, "ar", year=2023) == {khartoum: "الخرطوم", mosul: "الموصل"}
    assert choose_names(index, spelled, "ru", year=2023) == {gorazde: "Горажде"}
    assert list_languages(index, spelled)["ko"] == 3


def test_the_ground_keeps_a_countrys_name_of_another_time() -> None:
    """A country that was called otherwise in that year is not given today's name."""
    assert spell_ground(2024)["country-CD"]
    assert "country-CD" not in spell_ground(1990)
    assert spell_ground(1990)["country-AM"] == "Armenia"


def test_hostile_names_lie_in_a_file_of_json_and_only_its_name_travels(tmp_path: Path) -> None:
    """The view accepts what was served, and nothing of the words."""
    hostile = "</script>{{7*7}}`${x}`"
    names = serve_names({"gn-1": hostile}, "fa", folder=tmp_path)
    assert json.loads((tmp_path / names.file).read_text(encoding="utf-8"))["names"] == {"gn-1": hostile}
    assert View(on=(), names=names).state()["names"] == {"language": "fa", "file": names.file}
