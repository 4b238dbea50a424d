"""As of a day: what is told last of each thing up to it, and never what is told later."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from panels.as_of import lay_out_standings, say_whole
from panels.library import Library
from panels.standings import find_day, list_standings, name_subject
from tests.hands import read_component, switch, tell

ROOT = Path(__file__).parents[2]
FIRST, SECOND = "000-222a8ea1b140b4f7", "002-85f6737340565b4c"


def open_page(**parameters: str) -> AppTest:
    """The page as a link with these parameters opens it."""
    page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


def read_list(page: AppTest) -> str:
    """All words of the list at the right."""
    sheet = read_component(page, "sheet")
    assert sheet["document"] == "found-as-of"
    return str(sheet)


def make_front(
    place: str, fact: str, day: str | None, printed: str | None = "1999-05-12"
) -> tuple[str, dict[str, Any]]:
    """One claim of fighting."""
    row = {"id": f"fronts-{place}-{fact}-{day}", "place": place, "place_id": f"gn-{place}", "fact": fact}
    return "fronts", row | {"when_start": day, "when_end": day, "published": printed}


def test_a_thing_stands_as_it_was_told_last_and_what_was_told_before_is_kept() -> None:
    """One place in two articles; what is told after the day does not count."""
    told = [make_front("a", "captured", "1999-05-11"), make_front("a", "attacked", "1999-05-03"),
            make_front("a", "attacked", "1999-05-01"), make_front("b", "shelled", "1999-05-20")]  # fmt: skip
    (own,) = list_standings(told, date(1999, 5, 12))
    assert (own.last["fact"], own.before and own.before["when_start"], own.told) == ("captured", "1999-05-03", 3)
    (own,) = list_standings(told, date(1999, 5, 3))
    assert (own.last["fact"], own.before, own.told) == ("attacked", None, 2)
    assert list_standings(told, date(1999, 4, 30)) == ()
    assert len(list_standings(told, date(1999, 6, 1))) == 2


def test_a_claim_without_a_day_counts_from_its_printing() -> None:
    """And one of an article without a date is left out, and counted."""
    told = [make_front("a", "attacked", None, "1999-05-12"), make_front("b", "attacked", None, None)]
    assert [own.last["place"] for own in list_standings(told, date(1999, 5, 12))] == ["a"]
    assert list_standings(told, date(1999, 5, 11)) == ()
    sheet = lay_out_standings((), date(1999, 5, 11), dayless=1)
    assert "One claim of articles without a date is left out." in str(sheet)
    assert "Nothing that is switched on is told up to this day." in str(sheet)


days = st.dates(date(1999, 1, 1), date(1999, 12, 31))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["attacked", "captured"]), days)), days)
def test_nothing_of_later_days_is_told_and_nothing_of_earlier_ones_is_lost(
    told: list[tuple[str, str, date]], day: date
) -> None:
    """Whatever the articles say, each place told of by then stands once, at its last day."""
    rows = [make_front(place, fact, when.isoformat()) for place, fact, when in told]
    found = {own.last["place"]: own for own in list_standings(rows, day)}
    assert set(found) == {place for place, _, when in told if when <= day}
    for place, own in found.items():
        last = max(when for name, _, when in told if name == place and when <= day)
        assert find_day(own.last) == last
        assert own.before is None or own.before["fact"] != own.last["fact"]


def test_the_corridor_of_the_seeds_is_one_thing_by_whatever_words(library: Library) -> None:
    """A way with its ends, a place, a flight: each by its name, its day and whose word it is."""
    claims = list(library.claims.values())
    found = {name_subject(own.kind, own.last): own for own in list_standings(claims, date(1992, 6, 17))}
    assert found["Lachin corridor"].kind in ("fronts", "corridors")
    assert not any(name.startswith("People") for name in found)
    later = list_standings(claims, date(1993, 9, 6))
    names = [name_subject(own.kind, own.last) for own in later]
    assert "People from southwestern Azerbaijan to Iran" in names
    told = next(own for own in later if own.kind == "flows" and own.last["destination"] == "Iran")
    assert say_whole("flows", told.last) == (
        "Up to 10,000, moved, printed 6 Sept 1993; claimed by international aid officials. Los Angeles Times."
    )


def test_the_timeline_opens_it_and_the_link_keeps_it() -> None:
    """A card opened from it leads back to it; the way back from it leads to the article."""
    page = tell(open_page(), "timeline", "asof", {"n": 1})
    assert not page.exception
    assert "As of 6 September 1993" in read_list(page)
    assert page.query_params["as-of"] == "last-day"
    tell(page, "sheet", "chosen", {"id": "corridor-lachin", "n": 1})
    assert read_component(page, "sheet")["document"] == "card-corridor-lachin"
    assert page.button(key="back").label == "As of 6 September 1993"
    page.button(key="back").click().run()
    read_list(page)
    page.button(key="back").click().run()
    assert read_component(page, "sheet")["document"] == f"article-{FIRST}"
    assert not page.query_params


def test_it_keeps_to_the_days_the_switches_and_the_filters() -> None:
    """What is off is not told."""
    page = open_page(**{"from": "1992-05-01", "to": "1992-06-16", "as-of": "last-day"})
    assert "As of 16 June 1992" in read_list(page) and "Iran" not in read_list(page)
    page = open_page(**{"as-of": "last-day"})
    assert "Askeran" in read_list(page)
    switch(page, f"{FIRST}/fronts", on=False)
    assert "Askeran" not in read_list(page) and "Lachin corridor" in read_list(page)
    switch(page, FIRST, on=False)
    assert "Lachin corridor" not in read_list(page) and "Iran" in read_list(page)


@pytest.mark.parametrize("words", ["yes", "<b>", ""])
def test_any_other_word_in_a_link_opens_the_article(words: str) -> None:
    """What is no word of ours is passed over."""
    assert read_component(open_page(**{"as-of": words}), "sheet")["document"] == f"article-{FIRST}"
