"""The page with a search, filters and a comparison: what it shows, what it sends to the map and keeps in a link."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tests.hands import list_articles, name_field, open_panel
from tests.test_dashboard import FIRST, HOSTILE, SECOND, open_folder, open_page, read_sheets, read_view

DOKHOLYAN = "samvel-dokholyan"
ACCOUNT = "fronts-000-222a8ea1b140b4f7-2"  # what he says of the shelling


def read_captions(page: AppTest) -> str:
    """The page's small print."""
    return "\n".join(str(caption.value).replace("\\", "") for caption in page.caption)


def read_link(page: AppTest) -> dict[str, str]:
    """The page's address."""
    return {name: str(value) for name, value in page.query_params.items()}


def press(page: AppTest, words: str) -> AppTest:
    """Press the button that begins with these words."""
    button = next(button for button in page.button if button.label.startswith(words))
    return button.click().run()


def test_without_filters_all_marks_stay() -> None:
    """Nothing is sent to the map that it need not know."""
    assert read_view(open_page())["only"] is None


def test_a_filter_hides_marks_from_the_map_and_from_the_counts_and_says_so() -> None:
    """What one speaker says: one front, and the place it plays at."""
    page = open_page()
    page.multiselect(key=name_field(page, "speaker")).set_value([DOKHOLYAN]).run()
    assert not page.exception
    assert set(read_view(page)["only"]) == {ACCOUNT, "corridor-lachin"}
    assert "1 of 7" in [layer["share"] for article in list_articles(page) for layer in article["layers"]]
    assert "2 of 33 marks shown. Filter: speaker." in read_captions(page)
    assert "Filters hide the rest" in read_captions(page)
    assert "Filter, 1 set" in [block.proto.popover.label for block in page.get("popover")]
    open_panel(page, "take-away")
    words = "Places, fronts, corridors and displacement of two articles; only what passes the filters (speaker)."
    assert words in read_captions(page)
    assert read_link(page) == {"speaker": DOKHOLYAN}
    assert read_view(press(page, "Clear all filters"))["only"] is None
    assert read_link(page) == {}


def test_a_card_of_what_a_filter_hides_says_so_and_tells_everything() -> None:
    """Nobody is left to think that nothing else was said."""
    page = open_page(speaker=DOKHOLYAN, at="gn-587084")
    assert "Filters hide this from the map." in read_captions(page)
    assert "In Baku" not in read_captions(page)
    assert "What is said about it" in read_sheets(page)


def test_filters_that_leave_nothing_say_which_of_them_to_leave_out() -> None:
    """Each with what it would bring back; pressing it does."""
    page = open_page(speaker=DOKHOLYAN, what="stranded")
    assert read_view(page)["only"] == []
    assert page.info[0].value == "Nothing passes all filters together. Leave one out:"
    ways = [button.label for button in page.button if button.label.startswith("Without")]
    assert ways == ["Without “speaker”: two marks", "Without “what happened”: two marks"]
    press(page, "Without “speaker”")
    assert not page.info
    assert read_link(page) == {"what": "stranded"}


def test_no_certainty_left_is_one_way_to_see_nothing() -> None:
    """The words for how sure a claim is are a filter like others."""
    page = open_page(sure="none", speaker=DOKHOLYAN)
    press(page, "Without “how sure”")
    assert not page.info
    assert read_view(page)["certainty"] == ["reported", "claimed", "disputed", "inferred"]


def test_an_area_keeps_what_lies_in_it() -> None:
    """A link holds the bounds; Baku is outside of them."""
    page = open_page(view="46,39,47,40")
    only = read_view(page)["only"]
    assert "corridor-lachin" in only
    assert "gn-587084" not in only
    assert "Filter: area." in read_captions(page)


def test_only_what_both_articles_tell_is_shown_when_that_is_asked() -> None:
    """Two articles are compared without choosing them first."""
    page = open_page()
    page.button_group(key=name_field(page, "pair-show")).set_value("both").run()
    assert set(read_view(page)["only"]) == {"country-AZ", "region-nagorno-karabakh"}
    assert "In both 17 June 1992 and 6 Sept 1993: two places, no claims." in read_captions(page)
    assert read_link(page) == {"compare": f"{FIRST}~{SECOND}:both"}
    page.button_group(key=name_field(page, "pair-show")).set_value("one").run()
    assert "district-askeran" in read_view(page)["only"]
    assert "country-AZ" not in read_view(page)["only"]


def test_everything_together_opens_again_from_its_link() -> None:
    """Search, filters, comparison, switches, certainty and the card."""
    link = {
        "find": "lachin", "off": f"{SECOND}/flows", "sure": "reported,disputed", "at": "corridor-lachin",
        "speaker": DOKHOLYAN, "side": "country-az", "what": "attack,shelling", "view": "44.5,38,48,41",
        "compare": f"{FIRST}~{SECOND}:one",
    }  # fmt: skip
    page = open_page(**link)
    assert not page.exception
    assert read_link(page) == link
    assert set(read_view(page)["only"]) == {ACCOUNT, "corridor-lachin"}
    assert "card-corridor-lachin" in read_sheets(page)


def test_what_is_found_stands_at_the_right() -> None:
    """By kind, with the words strong; the way back ends the search."""
    page = open_page(find="Berdzor")
    assert "Lachin corridor" in read_sheets(page)
    assert "also Berdzor" in read_sheets(page)
    press(page, "Article text")
    assert f"article-{FIRST}" in read_sheets(page)
    assert read_link(page) == {}


def test_a_link_to_a_sentence_opens_the_article_there() -> None:
    """What was looked for is marked in the text, and what was found can be gone back to."""
    text = (Path(__file__).parents[2] / "seeds" / "000_222a8ea1b140b4f7.txt").read_text(encoding="utf-8")
    start = text.index("“The Lachin corridor")
    page = open_page(find="lachin", read=FIRST, line=str(start))
    assert f"article-{FIRST}" in read_sheets(page)
    assert f'"aim": "line-{start}"' in read_sheets(page)
    assert "line" in read_sheets(page)
    press(page, "What was found")
    assert "found-lachin" in read_sheets(page)


def test_nothing_found_offers_what_may_have_been_meant() -> None:
    """And says how a search is to be written."""
    sheets = read_sheets(open_page(find="skelling"))
    assert "Nothing found for" in sheets
    assert "shelling" in sheets


def test_hostile_names_are_options_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newspaper, a speaker and a side that try to be code, in filters, in the comparison and in what was found."""
    for name, place in (("a", "Baku"), ("b", "Yerevan")):
        text = f"Fighting raged in {place}. “We hold {place},” Ali {HOSTILE} said. {HOSTILE} forces attacked {place}."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        fields = {"title": HOSTILE, "publisher": f"{HOSTILE} {name}", "published": "1993-09-06"}
        (tmp_path / f"{name}.json").write_text(json.dumps(fields), encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    sources = page.selectbox(key=name_field(page, "pair-one")).options
    papers = [words for words in sources if words.endswith(": newspaper")]
    assert len(set(sources)) >= 4
    page.selectbox(key=name_field(page, "pair-one")).set_value(papers[0]).run()
    page.selectbox(key=name_field(page, "pair-other")).set_value(papers[1]).run()
    page.button_group(key=name_field(page, "pair-show")).set_value("one").run()
    assert not page.exception
    assert "Only in" in read_captions(page)
    assert not any(re.search(r"(?<!\\)<script|(?<!\\):red|(?<!\\)\$x", caption.value) for caption in page.caption)
    assert "hacked" not in read_view(page)["only"]


parameters = st.dictionaries(
    st.sampled_from(
        ["off", "sure", "at", "read", "line", "find", "speaker", "side", "what", "view", "compare", "as-of", "x"]
    ),
    st.text(max_size=60) | st.from_regex(r"[a-z0-9.,~:\-]{1,30}", fullmatch=True),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(parameters)
def test_any_address_opens_the_page(link: dict[str, str]) -> None:
    """Whatever somebody writes into it."""
    page = open_page(**link)
    assert not page.exception
    assert len(page.get("component_instance")) == 1


def test_filters_apply_to_what_is_not_wholly_on_the_map_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has no place to be drawn at is asked like the rest, and the title says how much of it is left."""
    said = "“Fighting raged in Zzyzvan,” Ann Miller said. “Fighting raged in Qqorbad,” Bob Tyler said."
    (tmp_path / "a.txt").write_text(f"BAKU. Fighting raged in Baku, Ann Miller said. {said}", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"title": "A", "published": "1993-09-06"}), encoding="utf-8")
    page = open_folder(tmp_path, monkeypatch)
    assert "Two claims are not wholly on the map" in [part.label for part in page.expander]
    page.multiselect(key=name_field(page, "speaker")).set_value(["ann-miller"]).run()
    assert "1 of 2 claims are not wholly on the map" in [part.label for part in page.expander]


def test_a_card_says_which_statements_lie_outside_of_the_days_shown() -> None:
    """In words, and only where the timeline leaves days out."""
    assert "outside the days shown" not in read_sheets(open_page(at="corridor-lachin"))
    late = {"at": "corridor-lachin", "from": "1993-09-03", "to": "1993-09-06"}
    assert "outside the days shown" in read_sheets(open_page(**late))
