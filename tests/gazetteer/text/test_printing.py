"""Where and when an article was printed, from the lines around its text; what is doubtful stays unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Article

BODY = "It rained in the hills on Monday, and nobody went out. The army did not move.\n\nIt rained all day."


def read(head: str, foot: str = "") -> Article:
    """An article with these lines around it."""
    return Article.from_text(f"{head}\n\n{BODY}\n\n{foot}")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Rain in the hills\n\nLOS ANGELES TIMES, June 17, 1992", date(1992, 6, 17)),
        ("Rain in the hills\nBy Jane Doe\n17 June 1992", date(1992, 6, 17)),
        ("Rain in the hills\nWednesday, June 17th, 1992 12:00 AM PT", date(1992, 6, 17)),
        ("Rain in the hills\nPublished: 2012-03-04", date(2012, 3, 4)),
        ("Rain in the hills\nPublished 10:00 a.m. CT March 22, 2005", date(2005, 3, 22)),
        ("Rain in the hills\nPublished: Mar 3, 2011, 5:12 pm; Updated: Jun 1, 2015", date(2011, 3, 3)),
        ("Rain in the hills\nUpdated 5:03 AM EST, February 14, 2023", date(2023, 2, 14)),
        ("June 17, 1992, Wednesday, Home Edition\n\nRain in the hills", date(1992, 6, 17)),
        ("Rain in the hills\n25/12/1999", date(1999, 12, 25)),
        ("Date: 4 May 1863\nRain in the hills", date(1863, 5, 4)),
        ("Rain in the hills\n\nBAKU, Dec. 3, 1996 (AFP) -- The army said", date(1996, 12, 3)),
        ("Rain in the hills", None),
        ("Rain of June 17, 1992, is remembered in the hills", None),
    ],
)
def test_the_day_stands_in_a_line_of_its_own(head: str, day: date | None) -> None:
    """By its words, wherever newspapers put it; a day in a headline is news."""
    article = read(head)
    assert article.published == day
    assert ("published" in article.known_from) == (day is not None)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("Rain in the hills\nJune 17", "“June 17” has no year"),
        ("Rain in the hills\n\nBAKU, Dec. 3 (AFP) -- The army said that it rained", "“Dec. 3” has no year"),
        ("Rain in the hills\n03/04/2015", "“03/04/2015” can be two days"),
        ("Rain in the hills\nMay 3, 2011\nMay 9, 2011", "says 2011-05-03"),
        ("Rain in the hills", "neither the file nor its text says it"),
    ],
)
def test_a_doubtful_day_is_asked_for(head: str, reason: str) -> None:
    """The reason says what the text has."""
    article = read(head)
    assert article.published is None
    assert reason in next(missing.reason for missing in article.missing if missing.field == "published")


@pytest.mark.parametrize(
    ("head", "foot", "publisher"),
    [
        ("LOS ANGELES TIMES, June 17, 1992\nRain in the hills", "", "Los Angeles Times"),
        ("Rain in the hills\nBy Jane Doe, The Boston Globe", "", "The Boston Globe"),
        (
            "Rain in the hills",
            "Copyright 1992 The Times Mirror Company. All rights reserved.",
            "The Times Mirror Company",
        ),
        ("Rain in the hills", "© 2003 Hill County Sentinel", "Hill County Sentinel"),
        (
            "Rain in the hills",
            "This article was originally published in the Valley Echo on May 3, 1999.",
            "Valley Echo",
        ),
        ("Publication: Valley Echo\nRain in the hills", "", "Valley Echo"),
        ("Rain in the hills\n\nBAKU, Azerbaijan (Reuters) - It rained.", "", "Reuters"),
        ("Rain in the hills\n\nBAKU, Azerbaijan, Jan. 5 (AFP) -- It rained.", "", "AFP"),
        ("Rain in the hills\n\nBAKU, 5 January 2012 (IRIN) - It rained.", "", "IRIN"),
        ("Rain in the hills\n\nBAKU (AP) — It rained.", "© 2003 Hill County Sentinel", "Hill County Sentinel"),
        ("Rain in the hills\nThe Boston Globe\n\nBAKU (AP) — It rained.", "", "The Boston Globe"),
        ("Rain in the hills\n\nBAKU (Texas) - It rained.", "", None),
        ("Rain in the hills\n\nBAKU, Azerbaijan - Agencies (AFP, Reuters) said it rained.", "", None),
        ("Rain in the hills\n\nThe army told Reuters (an agency) - and it rained.", "", None),
        ("Rain in the hills\nStaff Reporter | Dawn | September 6, 2022", "", "Dawn"),
        ("Rain in the hills\nBy Jane Doe | Dawn", "", "Dawn"),
        ("Rain in the hills\nDawn broke | Rain fell", "", None),
        ("Rain in the hills\nBy Jane Doe, Associated Press", "", None),
        ("Rain in the hills", "Copyright 2003 The Associated Press. All rights reserved.", None),
        ("Source: Reuters\nRain in the hills", "", None),
        ("Rain in the hills", "The Los Angeles Times said so.", None),
    ],
)
def test_the_publisher_is_who_printed_it_or_else_the_agency_of_the_dateline(
    head: str, foot: str, publisher: str | None
) -> None:
    """A known paper's name in a line of its own, a notice of copyright, a label; no agency that is only named."""
    article = read(head, foot)
    assert article.publisher == publisher
    assert ("publisher" in {missing.field for missing in article.missing}) == (publisher is None)


def test_what_is_given_is_believed() -> None:
    """Nothing in the text contradicts what somebody says of an article."""
    article = Article.from_text(
        f"Rain\nMay 3, 2011\nMay 9, 2011\n\n{BODY}", published=date(1999, 1, 1), publisher="Echo"
    )
    assert (article.published, article.publisher, article.missing) == (date(1999, 1, 1), "Echo", ())


@given(st.text(st.sampled_from("June 17, 1992 PublishedTHE TIMES ©:\n—-/.9")), st.text())
def test_any_text_is_an_article(head: str, body: str) -> None:
    """Whatever stands around it."""
    Article.from_text(f"{head}\n{body}")
