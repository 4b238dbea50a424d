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
        "999", "years", "ago", "on", "will", "9999-12-31", "winter", "for", "two"
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


@pytest.mark.parametrize("words", ["They may march on.", "Some 1992 people fled.", "It fell on 31 June 1992."])
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
