"""The times that an article names."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Article, Precision, find_times, split_parts, split_sentences

SEEDS = Path(__file__).parents[3] / "seeds"
FIRST, SECOND = (Article.from_file(path) for path in sorted(SEEDS.glob("*.txt")))
TODAY = date(2016, 10, 3)  # a Monday
Told = tuple[str, str | None, str | None, str]
# fmt: off
WORDS = st.lists(
    st.sampled_from([
        "last", "next", "Friday", "29", "31", "February", "June", "1992", "week", "in", "the", "past",
        "999", "years", "ago", "on", "will", "9999-12-31", "winter", "for", "two",
        "since", "before", "from", "to", "-", "0001-01-01", "later", "days", "that day", "early", "the 14th", "inst.",
        "hours", "Monday", "until", "a", "third", "1914-18", "century",
    ])
)
# fmt: on


def show_times(text: str, published: date | None) -> list[Told]:
    """Words, first and last day, and precision of each time."""
    sentences = split_sentences(text, split_parts(text))
    return [
        (
            text[m.span.start : m.span.end],
            m.start.isoformat() if m.start else None,
            m.end.isoformat() if m.end else None,
            m.precision.value,
        )
        for m in find_times(text, sentences, published)
    ]


def test_the_times_of_the_first_seed() -> None:
    """Printed on Wednesday 17 June 1992."""
    tuesday = ("Tuesday", "1992-06-16", "1992-06-16", "day")
    assert show_times(FIRST.text, FIRST.published) == [
        tuesday,
        ("last month", "1992-05-01", "1992-05-31", "month"),
        tuesday,
        tuesday,
        ("last Friday", "1992-06-12", "1992-06-12", "day"),
        ("over the past six months", "1991-12-17", "1992-06-17", "span"),
    ]


def test_the_times_of_the_second_seed() -> None:
    """Printed on Monday 6 September 1993."""
    sunday = ("Sunday", "1993-09-05", "1993-09-05", "day")
    assert show_times(SECOND.text, SECOND.published) == [
        sunday,
        sunday,
        ("Friday", "1993-09-03", "1993-09-03", "day"),
        ("June", "1993-06-01", "1993-06-30", "month"),
        ("this summer", "1993-06-01", "1993-08-31", "season"),
        ("last week", "1993-08-30", "1993-09-05", "week"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It fell on Monday.", ("Monday", "2016-10-03", "2016-10-03", "day")),
        ("It fell last Monday.", ("last Monday", "2016-09-26", "2016-09-26", "day")),
        ("They will meet on Friday.", ("Friday", "2016-10-07", "2016-10-07", "day")),
        ("They meet next Monday.", ("next Monday", "2016-10-10", "2016-10-10", "day")),
        ("It fell on 9 Feb. and burned.", ("9 Feb.", "2016-02-09", "2016-02-09", "day")),
        ("The vote is on Nov. 8 at noon.", ("Nov. 8", "2016-11-08", "2016-11-08", "day")),
        ("It fell on June 17, 1992.", ("June 17, 1992", "1992-06-17", "1992-06-17", "day")),
        ("It fell on 1992-06-17.", ("1992-06-17", "1992-06-17", "1992-06-17", "day")),
        ("It fell in June 1992.", ("June 1992", "1992-06-01", "1992-06-30", "month")),
        ("It fell in 1988.", ("1988", "1988-01-01", "1988-12-31", "year")),
        ("It fell in December.", ("December", "2015-12-01", "2015-12-31", "month")),
        ("It fell yesterday.", ("yesterday", "2016-10-02", "2016-10-02", "day")),
        ("It fell two weeks ago.", ("two weeks ago", "2016-09-19", "2016-09-25", "week")),
        ("It fell last winter.", ("last winter", "2015-12-01", "2016-02-29", "season")),
        ("It burned for months.", ("for months", None, None, "span")),
        ("It fell last year.", ("last year", "2015-01-01", "2015-12-31", "year")),
    ],
)
def test_times_are_counted_from_the_day_of_printing(words: str, told: Told) -> None:
    """Days, weeks from Monday to Sunday, months, seasons, years."""
    assert show_times(words, TODAY) == [told]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It fell on Monday night.", ("Monday", "2016-10-03", "2016-10-03", "day")),
        ("It fell at dawn Tuesday.", ("Tuesday", "2016-09-27", "2016-09-27", "day")),
        ("It fell this morning.", ("this morning", "2016-10-03", "2016-10-03", "day")),
        ("It burned overnight.", ("overnight", "2016-10-02", "2016-10-03", "day")),
        ("It fell the day before yesterday.", ("the day before yesterday", "2016-10-01", "2016-10-01", "day")),
        ("Many fled in the past 24 hours.", ("in the past 24 hours", "2016-10-02", "2016-10-03", "span")),
        ("They fled three days ago.", ("three days ago", "2016-09-30", "2016-09-30", "day")),
        ("They fled a fortnight ago.", ("a fortnight ago", "2016-09-19", "2016-09-25", "week")),
        ("It fell earlier this month.", ("earlier this month", "2016-10-01", "2016-10-03", "month")),
        ("They met over the weekend.", ("the weekend", "2016-10-01", "2016-10-02", "span")),
        ("It fell in mid-June.", ("mid-June", "2016-06-11", "2016-06-20", "span")),
        ("It fell in early 1992.", ("early 1992", "1992-01-01", "1992-04-30", "span")),
        ("It fell late last year.", ("late last year", "2015-09-01", "2015-12-31", "span")),
        ("It fell in the first week of September.", ("first week of September", "2016-09-01", "2016-09-07", "week")),
        ("They fought for a third day.", ("for a third day", "2016-10-01", "2016-10-03", "span")),
        ("They met on the third day of the siege.", ("on the third day of", None, None, "span")),
        ("It rained for a decade.", ("for a decade", None, None, "span")),
        ("It was cold in recent weeks.", ("in recent weeks", None, None, "span")),
        ("It fell in the winter of 1941-42.", ("winter of 1941-42", "1941-12-01", "1942-02-28", "season")),
        ("It fell in the early 1990s.", ("early 1990s", "1990-01-01", "1993-04-30", "span")),
        ("It was built in the nineteenth century.", ("nineteenth century", "1801-01-01", "1900-12-31", "span")),
        ("It fell in 1915.", ("1915", "1915-01-01", "1915-12-31", "year")),
        ("It fell in the 1988 war.", ("the 1988", "1988-01-01", "1988-12-31", "year")),
        ("It burned in World War II.", ("World War II", "1939-09-01", "1945-09-02", "span")),
        ("They crossed on the 28th ult. at noon.", ("28th ult.", "2016-09-28", "2016-09-28", "day")),
        ("They crossed on the 2d inst. at noon.", ("2d inst.", "2016-10-02", "2016-10-02", "day")),
        ("They crossed on the 14th, at noon.", ("14th", "2016-09-14", "2016-09-14", "day")),
        ("They fled on Tuesday, May 17, 2016.", ("Tuesday, May 17, 2016", "2016-05-17", "2016-05-17", "day")),
        ("They fled in May this year.", ("May this year", "2016-05-01", "2016-05-31", "month")),
        ("They fled in the first quarter of 2015.", ("first quarter of 2015", "2015-01-01", "2015-03-31", "span")),
        ("It is expected to end by the weekend.", ("the weekend", None, "2016-10-09", "until")),
        ("They left on Thursday of last week.", ("Thursday of last week", "2016-09-29", "2016-09-29", "day")),
        ("They left early in the month.", ("early in the month", "2016-10-01", "2016-10-10", "span")),
        ("They left on Tuesday last.", ("Tuesday last", "2016-09-27", "2016-09-27", "day")),
    ],
)
def test_a_time_is_as_exact_as_its_words(words: str, told: Told) -> None:
    """Hours and nights, parts of months and years, centuries and wars, and the way in which old letters date."""
    assert show_times(words, TODAY) == [told]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It has burned since April.", ("April", "2016-04-01", "2016-10-03", "since")),
        ("It has burned since 1994.", ("1994", "1994-01-01", "2016-10-03", "since")),
        ("By Friday it was over.", ("Friday", None, "2016-09-30", "until")),
        ("It was over before Sunday.", ("Sunday", None, "2016-10-01", "until")),
        ("They fought from 3 to 7 May there.", ("3 to 7 May", "2016-05-03", "2016-05-07", "span")),
        ("They fought on May 3-7, 1993.", ("May 3-7, 1993", "1993-05-03", "1993-05-07", "span")),
        ("They fought from 3 May to 7 June 1993.", ("3 May to 7 June 1993", "1993-05-03", "1993-06-07", "span")),
        ("They fought from Monday to Friday.", ("Monday to Friday", "2016-09-26", "2016-09-30", "span")),
        ("They met between April and June.", ("between April and June", "2016-04-01", "2016-06-30", "span")),
        ("They met from November to February.", ("from November to February", "2015-11-01", "2016-02-29", "span")),
        ("They fought from 1992 to 1994.", ("from 1992 to 1994", "1992-01-01", "1994-12-31", "span")),
        ("They fought in 1914-18.", ("1914-18", "1914-01-01", "1918-12-31", "span")),
    ],
)
def test_since_by_and_from_bound_a_time(words: str, told: Told) -> None:
    """What goes on ends with the writing; what is over by a day has no first day; two ends are one time."""
    assert show_times(words, TODAY) == [told]


def test_the_same_day_is_the_one_told_last() -> None:
    """A story counts on from its own days, not from the day of printing."""
    told = show_times("It fell on 5 September. The same day it burned. Two days later it rained.", TODAY)
    assert [start for _, start, *_ in told] == ["2016-09-05", "2016-09-05", "2016-09-07"]
    later = show_times("It fell on 5 September. They met again the following Thursday.", TODAY)
    assert later[1] == ("the following Thursday", "2016-09-08", "2016-09-08", "day")
    assert show_times("Two days later it rained.", TODAY) == [("Two days later", None, None, "day")]


def test_a_dispatch_counts_from_its_own_day() -> None:
    """A letter may be printed weeks after it was written; its date is no time that it tells of."""
    text = "GRUMBLETON, Aug. 14 -- It fell on Friday, and burns today."
    assert [start for _, start, *_ in show_times(text, TODAY)] == ["2016-08-12", "2016-08-14"]
    assert [start for _, start, *_ in show_times(text.replace("Aug. 14", "Oct. 14"), TODAY)] == [
        "2016-09-30",
        "2016-10-03",
    ]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("By JANE DOE\nGRUMBLETON, Aug. 14, 2016.", "2016-08-12"),
        ("Jane Doe\n\nGRUMBLETON, August 14 2016 --", "2016-08-12"),
        ("By JANE DOE\nGRUMBLETON TIMES, Aug. 14, 2016", "2016-09-30"),
        ("By JANE DOE\nIn GRUMBLETON, Aug. 14, 2016.", "2016-09-30"),
        ("By JANE DOE\nGRUMBLETON, 2016.", "2016-09-30"),
    ],
)
def test_a_dispatch_may_say_its_day_in_a_line_of_its_own(head: str, day: str) -> None:
    """Above the text, where the line is no sentence; a newspaper's name with its day has no stop."""
    text = f"Rain in the hills\n{head}\nIt fell on Friday. It did not stop."
    assert day in [start for _, start, *_ in show_times(text, TODAY)]


@pytest.mark.parametrize(
    "words",
    [
        "They may march on.",
        "Some 1992 people fled.",
        "The Sunday Times told of it.",
        "It fell on 31 June 1992.",
        "The March 23 movement met.",
    ],
)
def test_what_is_no_time_is_none(words: str) -> None:
    """Verbs, numbers, and days that no month has; a month and a year may still be read out of these."""
    assert all(precision != Precision.DAY for *_, precision in show_times(words, TODAY))


def test_without_a_day_of_printing_only_dates_with_their_year_are_known() -> None:
    """The others are times all the same."""
    assert show_times("It fell on Friday. It burned on 17 June 1992.", None) == [
        ("Friday", None, None, "day"),
        ("17 June 1992", "1992-06-17", "1992-06-17", "day"),
    ]


@given(st.one_of(st.text(), WORDS.map(" ".join)), st.one_of(st.none(), st.dates()))
def test_any_text_has_times_in_order(text: str, published: date | None) -> None:
    """Times do not overlap, and end no sooner than they begin, even at the ends of the calendar."""
    moments = find_times(text, split_sentences(text, split_parts(text)), published)
    ends = [0, *(moment.span.end for moment in moments)]
    assert all(end <= m.span.start < m.span.end <= len(text) for end, m in zip(ends, moments, strict=False))
    assert all(m.start is None or m.end is None or m.start <= m.end for m in moments)
