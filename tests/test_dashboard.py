"""The page, run without a browser: what it shows, what it sends to the map, and what it makes of a link."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.hands import choose, list_articles, list_entries, read_component, switch, tell

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
FIRST, SECOND = "000-222a8ea1b140b4f7", "002-85f6737340565b4c"
HOSTILE = (
    "{{ 7*7 }}{% raw %}<script>window.hacked=1</script><img src=x onerror=alert(1)>`${1+1}` :red[x] "
    "![x](http://evil.example/a.png) $x^2$ </script>"
)


def open_page(**parameters: str) -> AppTest:
    """The page as a link with these parameters opens it."""
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


def open_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page of another folder."""
    monkeypatch.setenv("DATELINE_ARTICLES", str(folder))
    return open_page()


def read_map(page: AppTest) -> dict[str, Any]:
    """What is sent to the map, its script and the view."""
    elements = page.get("component_instance")
    assert len(elements) == 1
    arguments: dict[str, Any] = json.loads(elements[0].proto.json_args)
    return arguments


def read_view(page: AppTest) -> dict[str, Any]:
    """The state in the little group that a living map applies."""
    found = re.search(r"window\.dateline\.apply\((\{.*?\})\);", read_map(page)["feature_group"], re.DOTALL)
    assert found
    state: dict[str, Any] = json.loads(found[1])
    return state


def read_sheets(page: AppTest) -> str:
    """All words of the sheets: headlines, the key, and the article or the card."""
    return "\n".join(str(element.proto.mixed.json or element.proto.json) for element in page.get("bidi_component"))


def read_markdown(page: AppTest) -> list[str]:
    """Everything that goes to the page as Markdown."""
    parts = (page.markdown, page.caption, page.title, page.info, page.warning)
    return [str(element.value) for elements in parts for element in elements] + [b.label for b in page.button]


def test_the_seeds_open_with_their_articles_in_order_of_date_and_their_switches() -> None:
    """A reader sees both articles, and under each the layers it has."""
    page = open_page()
    assert not page.exception
    shown = [(article["day"], [layer["name"] for layer in article["layers"]]) for article in list_articles(page)]
    assert shown == [
        ("17 June 1992", ["Places", "Fronts", "Corridors"]),
        ("6 September 1993", ["Places", "Fronts", "Displacement"]),
    ]
    assert page.title[0].value == r"Nagorno\-Karabakh\, June 1992 and September 1993"
    assert any("do not imply any opinion on the legal status" in caption.value for caption in page.caption)
    assert "Lachin corridor" in read_sheets(page)


def test_a_switch_changes_the_view_and_nothing_else_of_the_map() -> None:
    """The map is not made anew: its script stays, and only the state says what is shown."""
    page = open_page()
    before, script = read_view(page), read_map(page)["script"]
    assert (before["on"], before["off"]) == (None, [])
    switch(page, f"{FIRST}/fronts", on=False)
    after = read_view(page)
    assert (after["on"], after["off"]) == (None, [f"{FIRST}/fronts"])
    assert read_map(page)["script"] == script
    assert (after["fly"], after["fit"]) == (before["fly"], before["fit"])


def test_an_article_switched_off_takes_its_layers_along_and_keeps_their_switches() -> None:
    """The children stay as they are, disabled, for the time when the article comes back."""
    page = open_page()
    switch(page, FIRST, on=False)
    assert read_view(page)["off"] == [FIRST]
    assert read_component(page, "switches")["off"] == [FIRST]


def test_the_map_is_told_which_of_the_switches_the_page_has_heard_of() -> None:
    """Until then it keeps to what the hand has done; an older message takes nothing back."""
    page = open_page()
    switch(page, FIRST, on=False)
    first = read_view(page)["heard"]
    switch(page, FIRST, on=True)
    assert read_view(page)["heard"] >= first > 0
    assert read_component(page, "switches")["heard"] == read_view(page)["heard"]
    tell(page, "switches", "flipped", {"n": 1, "switches": {FIRST: False}})
    assert read_view(page)["heard"] >= first


@pytest.mark.parametrize(
    "told",
    [None, 7, "x", [], {"n": "1"}, {"n": 2, "switches": {"x": False, FIRST: "off", f"{FIRST}/x": False}}, {"n": 2.5}],
)
def test_what_is_no_switch_moves_nothing(told: object) -> None:
    """What a browser sends is checked."""
    page = tell(open_page(), "switches", "flipped", told)
    assert not page.exception
    assert read_view(page)["off"] == []


def test_how_sure_a_claim_must_be_is_switched_word_by_word() -> None:
    """In the order of the words, whatever the order of the hand."""
    page = open_page()
    tell(page, "sure-switches", "flipped", {"n": 5, "sure": {"claimed": False, "reported": False, "x": True}})
    assert read_view(page)["certainty"] == ["disputed", "inferred"]
    tell(page, "sure-switches", "flipped", {"n": 6, "sure": {"reported": True}})
    assert read_view(page)["certainty"] == ["reported", "disputed", "inferred"]


def test_with_no_article_on_the_page_says_so_and_the_map_is_empty() -> None:
    """An empty map is explained."""
    page = open_page(off=f"{FIRST},{SECOND}")
    assert read_view(page)["off"] == [FIRST, SECOND]
    assert page.info[0].value == "No article is switched on. Switch one on at the left."


def test_certainties_are_filtered_by_their_words() -> None:
    """A certainty that is not wanted is not shown."""
    page = open_page(sure="reported,claimed")
    assert read_view(page)["certainty"] == ["reported", "claimed"]


def test_a_link_opens_the_same_view_with_its_card() -> None:
    """What was chosen goes into the address, and the address brings it back."""
    page = open_page()
    switch(page, f"{SECOND}/flows", on=False)
    choose(page, "corridor-lachin")
    link = {name: str(value) for name, value in page.query_params.items()}
    assert link == {"off": f"{SECOND}/flows", "at": "corridor-lachin"}
    again = open_page(**link)
    assert not again.exception
    assert read_view(again)["off"] == read_view(page)["off"] == [f"{SECOND}/flows"]
    assert read_view(again)["selected"] == "corridor-lachin"
    assert read_view(again)["fly"]["ids"] == ["corridor-lachin"]
    assert "What is said about it" in read_sheets(again)
    assert "Samvel Dokholyan" in read_sheets(again)


def test_a_place_chosen_from_the_list_is_left_by_the_button_back() -> None:
    """The list does by keyboard what the map does by mouse, and the article's text comes back."""
    page = open_page()
    choose(page, "corridor-lachin")
    assert "card-corridor-lachin" in read_sheets(page)
    page.button(key="back").click().run()
    assert f"article-{FIRST}" in read_sheets(page)
    assert read_view(page)["selected"] is None
    assert not page.query_params


def test_every_mark_of_the_list_opens_a_card() -> None:
    """No place and no claim leads into an error."""
    page = open_page()
    marks = list_entries(page)
    assert len(marks) > 20
    for mark in marks:
        choose(page, mark)
        assert not page.exception
        assert f"card-{mark}" in read_sheets(page)


def test_an_article_that_says_nothing_of_a_place_says_so() -> None:
    """Silence is told, so that nobody has to look for it."""
    assert "The article of 6 September 1993 says nothing about this place." in read_sheets(
        open_page(at="corridor-lachin")
    )


@pytest.mark.parametrize(
    "link", [{"at": "{{7*7}}"}, {"at": "gn-0"}, {"off": "../../x,<b>"}, {"sure": "confirmed"}, {"read": "x"}]
)
def test_a_link_that_names_nothing_opens_the_beginning(link: dict[str, str]) -> None:
    """What a stranger writes into an address is passed over."""
    page = open_page(**link)
    assert not page.exception
    view = read_view(page)
    assert view["selected"] is None
    assert len(view["certainty"]) == 4
    assert (view["on"], view["off"]) == (None, [])


def test_hostile_words_run_nothing_and_show_as_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the title, the body, a speaker's name, the publisher and a file's name."""
    text = f"{HOSTILE}\n\nIn Baku, {HOSTILE} fighting went on. “We hold Baku and {HOSTILE},” Ali {HOSTILE} said."
    name = "x{{7*7}}<b>${1}"
    (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    fields = {"title": HOSTILE, "publisher": HOSTILE, "published": "1993-09-06"}
    (tmp_path / f"{name}.json").write_text(json.dumps(fields), encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    assert not page.exception
    assert "window.hacked" not in read_map(page)["script"]
    assert "window.hacked" not in read_map(page)["feature_group"]
    assert "window.hacked=1" in read_sheets(page)
    for words in read_markdown(page):
        assert not re.search(r"(?<!\\)<script|(?<!\\):red\\?\[|(?<!\\)!\[|(?<!\\)\$x", words)


def test_a_broken_json_is_told_of_and_the_article_shown_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One broken file spoils nothing else."""
    for file in SEEDS.iterdir():
        shutil.copy(file, tmp_path)
    broken = tmp_path / "000_222a8ea1b140b4f7.json"
    broken.chmod(0o644)
    broken.write_text('{"published": "17 June"}', encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    assert not page.exception
    assert "field published" in page.warning[0].value
    assert "The article is shown without it" in page.warning[0].value
    assert "date not known" in [article["day"] for article in list_articles(page)]


def test_what_is_no_article_is_listed_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A binary and an empty file are set aside, and the rest goes on."""
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "b.txt").write_text("Rain fell in Baku.", encoding="utf-8")
    (tmp_path / "c.txt").write_text("", encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    assert not page.exception
    assert len(page.warning) == 2
    assert list_articles(page)[0]["day"] == "date not known"


def test_a_folder_of_many_formats_shows_what_is_missing_and_what_was_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page, Markdown and text are read; a picture, a page without an article and a copy are told of, calmly."""
    story = "<p>Rain fell in Baku on Monday, the police said, and nobody went out to look for them.</p>"
    head = '<html><head><meta property="article:published_time" content="1999-05-03"></head><body>'
    (tmp_path / "a.html").write_text(f"{head}<h1>Rain in Baku</h1>{story}", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Snow\n\nJune 17\n\nSnow fell in Tbilisi, he said.", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes("“Nobody came,” the mayor of Baku said — not one.".encode("cp1252"))
    (tmp_path / "d.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "e.html").write_text("<html><body><a href='/'>Home</a></body></html>", encoding="utf-8")
    (tmp_path / "f.html").write_text(f"{head}<h1>Rain in Baku</h1>{story}", encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    assert not page.exception
    told = [warning.value.replace("\\", "") for warning in page.warning]
    assert [any(name in words for words in told) for name in ("d.png", "e.html", "f.html")] == [True] * 3
    assert [article["day"] for article in list_articles(page)] == [
        "3 May 1999",
        "3 May 1999",
        "date not known",
        "date not known",
    ]
    sheets = read_sheets(page)
    assert "Day of publication not known" in sheets and "has no year" in sheets
    assert "Read as Windows-1252" in sheets


def test_an_empty_folder_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to show, and no error either."""
    page = open_folder(tmp_path, monkeypatch)
    assert not page.exception
    assert page.info[0].value.startswith("There is no article here.")


def test_a_country_named_only_for_its_government_has_a_card_too() -> None:
    """Turkey moves nothing on the map, but what is said of it can be found and read."""
    page = open_page()
    choose(page, "country-TR")
    assert not page.exception
    assert "card-country-TR" in read_sheets(page)
    assert "As a government" in read_sheets(page)


def test_days_in_a_link_travel_to_the_map_and_back_into_the_address() -> None:
    """Only two days in their order do; the card of a claim outside them says so."""
    link = {"at": f"fronts-{FIRST}-0", "from": "1992-05-01", "to": "1992-05-31"}
    page = open_page(**link)
    assert not page.exception
    assert read_view(page)["time"] == ["1992-05-01", "1992-05-31"]
    assert {name: str(value) for name, value in page.query_params.items()} == link
    assert any("outside the days shown" in caption.value for caption in page.caption)
    assert read_view(open_page(**{"from": "1992-06-17", "to": "1992-05-01"}))["time"] is None
