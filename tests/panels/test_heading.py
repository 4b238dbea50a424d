"""The heading, the sources, the borders and the words at the right are those of the articles that are switched on."""

from streamlit.testing.v1 import AppTest

from geo import say_borders
from panels.words import begin_large
from tests.hands import read_component, switch
from tests.test_dashboard import FIRST, SECOND, open_page, read_markdown, read_sheets, read_view


def read_heading(page: AppTest) -> str:
    """Title, line under it, law and legend."""
    return "\n".join([*read_markdown(page), str(read_component(page, "key"))])


def name_borders(year: int) -> str:
    """The borders of a year as the line of law has them."""
    return begin_large(say_borders(year).partition(":")[0])


def check(page: AppTest, *, year: int) -> None:
    """See that all of the page speaks of the second article alone."""
    words = read_heading(page)
    assert "Azerbaijan" in page.title[0].value or "September 1993" in page.title[0].value
    assert "June 1992" not in words
    assert "One article of the Los Angeles Times" in words.replace("\\", "")
    assert name_borders(year) in words and say_borders(year) in words
    assert f'"article-{SECOND}"' in read_sheets(page)


def test_what_is_switched_off_leaves_heading_sources_borders_and_text() -> None:
    """At once, and for whoever opens the link."""
    page = open_page()
    data = read_view(page)["data"]
    assert name_borders(1992) in read_heading(page)
    switch(page, FIRST, on=False)
    check(page, year=1993)
    assert read_view(page)["data"] != data
    assert page.query_params.get("read") is None
    check(open_page(off=FIRST), year=1993)
    switch(page, FIRST, on=True)
    assert name_borders(1992) in read_heading(page)


def test_an_article_that_is_off_can_still_be_read() -> None:
    """Its marks are gone; whoever asks for its text has it, and so has the link."""
    page = open_page(off=FIRST, read=FIRST)
    assert f'"article-{FIRST}"' in read_sheets(page)
    assert page.query_params["read"] == FIRST


def test_with_nothing_switched_on_no_article_is_named() -> None:
    """The map is empty, and so is what stands above it."""
    page = open_page(off=f"{FIRST},{SECOND}")
    assert page.title[0].value == "Dateline"
    assert "Los Angeles Times" not in read_heading(page)
