"""When what is claimed happened, as exactly as the words say, and never more exactly."""

from datetime import date

import pytest

from gazetteer import Article, Geoparser
from geo import derive_layers
from geo.claims import Claims
from tests.geo.claims.telling import Read


def show(told: Claims) -> tuple[str | None, str | None, str | None, str | None, bool]:
    """First and last day, precision and words of the first front, and whether they stand in the sentence before."""
    provenance = told.fronts[0].provenance
    start, end = (day.isoformat() if day else None for day in provenance.when)
    return start, end, provenance.precision, provenance.when_words, provenance.carried


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels captured Goma on Monday night.", ("1999-05-10", "1999-05-10", "day", "Monday")),
        ("Rebels captured Goma last week.", ("1999-05-03", "1999-05-09", "week", "last week")),
        ("Rebels captured Goma in early April.", ("1999-04-01", "1999-04-10", "span", "early April")),
        ("Rebels have besieged Goma since April.", ("1999-04-01", "1999-05-12", "since", "April")),
        ("Rebels captured Goma by Tuesday.", (None, "1999-05-11", "until", "Tuesday")),
        ("Rebels shelled Goma from 3 to 7 May, and left.", ("1999-05-03", "1999-05-07", "span", "3 to 7 May")),
        ("Rebels shelled Goma in recent weeks.", (None, None, None, "in recent weeks")),
        ("Rebels shelled Goma.", (None, None, None, None)),
    ],
)
def test_a_claim_has_the_time_of_its_words(
    claim: Read, text: str, told: tuple[str | None, str | None, str | None, str | None]
) -> None:
    """Interval, precision and the article's own words."""
    assert show(claim(text)) == (*told, False)


def test_a_story_goes_on_on_its_day(claim: Read) -> None:
    """The day of the sentence before is taken over in the same paragraph, and marked."""
    text = "Trucks left Goma on Monday. Rebels shelled Bukavu with mortars."
    assert show(claim(text)) == ("1999-05-10", "1999-05-10", "day", "Monday", True)


@pytest.mark.parametrize(
    "text",
    [
        "“Trucks left on Monday,” a driver said. Rebels shelled Bukavu with mortars.",
        "Trucks left Goma on Monday and came back on Tuesday. Rebels shelled Bukavu.",
        "Trucks left Goma on Monday.\n\nRebels shelled Bukavu with mortars.",
        "Goma was founded in 1914. Rebels shelled Bukavu with mortars.",
    ],
)
def test_a_day_is_not_taken_over_where_another_may_be_meant(claim: Read, text: str) -> None:
    """From somebody's words, from two days, from another paragraph, or from history."""
    assert show(claim(text))[:2] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Goma in the early 1980s.",
        "Rebels captured Goma during World War II.",
        "Rebels captured Goma in the 1964 war.",
        "Rebels captured Goma from 1964 to 1967.",
    ],
)
def test_history_is_no_news(claim: Read, text: str) -> None:
    """What lies years back is told as history and is not on the map."""
    assert claim(text).fronts == ()


def test_the_layers_say_how_exact_a_time_is(claim: Read) -> None:
    """By the words, or by the day of printing; without a date the words stay as they are."""
    text = "Trucks left Goma on Monday. Rebels shelled Bukavu with mortars.\n\nRebels captured Kindu."
    dated = claim(text).reading
    undated = Geoparser().read(Article.from_text("Rebels captured Goma on Friday.", id="undated", published=None))
    fronts = derive_layers([dated, undated])["fronts"]
    columns = ["when_start", "when_precision", "when_text", "when_drawn"]
    assert fronts[columns].values.tolist() == [
        ["1999-05-10", "day", "Monday", "inferred"],
        [None, "by the article's date", None, None],
        [None, None, "Friday", None],
    ]
    assert list(fronts["fact"]) == ["shelled, 1999", "captured, 1999", "captured"]
    assert date.fromisoformat(fronts["when_end"][0]) < date.fromisoformat(fronts["published"][0])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Some 400 people have fled Goma since fighting began on 2 May.", date(1999, 5, 2)),
        ("Since the war began on 2 May, some 400 people have fled Goma.", date(1999, 5, 2)),
        ("Some 400 people have fled Goma since 2 May.", date(1999, 5, 2)),
    ],
)
def test_what_has_gone_on_since_a_day_reaches_to_the_printing(claim: Read, text: str, first: date) -> None:
    """The day on which the fighting began is the first of the flight, and not the only one."""
    (flow,) = claim(text).flows
    assert flow.provenance.when == (first, date(1999, 5, 12))


def test_what_began_on_a_day_is_of_that_day(claim: Read) -> None:
    """Only the clause before "since" goes on."""
    told = claim("Some 400 people have fled since rebels attacked Goma on 2 May.").fronts
    assert [front.provenance.when for front in told] == [(date(1999, 5, 2), date(1999, 5, 2))]
