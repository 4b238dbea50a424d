"""Quantities are read as the article says them; no bound is made up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Span
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.words import split_words


def read(text: str) -> list[tuple[str, int | None, int | None]]:
    """The quantities of a text: words, least, most."""
    return [(text[q.span.start : q.span.end], q.low, q.high) for q in find(text)]


def find(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text."""
    return find_quantities(split_words(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("the estimated 100,000 refugees", "estimated 100,000", 100_000, 100_000),
        ("up to 10,000 refugees", "up to 10,000", None, 10_000),
        ("as many as two million people", "as many as two million", None, 2_000_000),
        ("fewer than 300 remain", "fewer than 300", None, 300),
        ("at least 140,000", "at least 140,000", 140_000, None),
        ("more than 2.5m people", "more than 2.5m", 2_500_000, None),
        ("200,000 or more", "200,000 or more", 200_000, None),
        ("Tens of thousands more", "Tens of thousands", 10_000, None),
        ("hundreds of thousands", "hundreds of thousands", 100_000, None),
        ("several thousand more", "several thousand", 1_000, None),
        ("dozens of families", "dozens", 12, None),
        ("between 20,000 and 30,000 people", "between 20,000 and 30,000", 20_000, 30_000),
        ("between one to 1.5 million people", "between one to 1.5 million", 1_000_000, 1_500_000),
        ("20,000–30,000 people", "20,000–30,000", 20_000, 30_000),
        ("from 50,000 to 70,000 people", "from 50,000 to 70,000", 50_000, 70_000),
        ("some 1.2 million", "some 1.2 million", 1_200_000, 1_200_000),
        ("half a million people", "half a million", 500_000, 500_000),
        ("a quarter of a million people", "quarter of a million", 250_000, 250_000),
        ("twenty-five thousand men", "twenty-five thousand", 25_000, 25_000),
        ("two hundred thousand men", "two hundred thousand", 200_000, 200_000),
        ("10\u00a0000 people", "10\u00a0000", 10_000, 10_000),
        ("a million and a half people", "million and a half", 1_500_000, 1_500_000),
        ("two and a half million people", "two and a half million", 2_500_000, 2_500_000),
        ("two hundred and fifty thousand people", "two hundred and fifty thousand", 250_000, 250_000),
        ("two million five hundred thousand", "two million five hundred thousand", 2_500_000, 2_500_000),
        ("thousands upon thousands of people", "thousands upon thousands", 1_000, None),
        ("300k people", "300k", 300_000, 300_000),
        ("3 lakh people", "3 lakh", 300_000, 300_000),
        ("20,000-odd refugees", "20,000-odd", 20_000, 20_000),
        ("1,000+ people", "1,000+", 1_000, None),
        ("10,000 or fewer people", "10,000 or fewer", None, 10_000),
        ("one or two thousand people", "one or two thousand", 1_000, 2_000),
        ("a third of the town's 90,000 people", "third of the town's 90,000", 30_000, 30_000),
        ("most of its 5,000 inhabitants", "most of its 5,000", 2_500, 5_000),
        ("more than half of Aleppo's 2 million", "more than half of Aleppo's 2 million", 1_000_000, 2_000_000),
        ("half the city's 40,000 people", "half the city's 40,000", 20_000, 20_000),
        ("40 per cent of the island's 10,000 people", "40 per cent of the island's 10,000", 4_000, 4_000),
        ("one in four of the 8,000 children", "one in four of the 8,000", 2_000, 2_000),
        ("500 of the 4,000 villagers", "500 of the 4,000", 500, 500),
        ("rose from 5,000 to 9,000 refugees", "5,000 to 9,000", 9_000, 9_000),
    ],
)
def test_a_quantity_has_the_bounds_its_words_give(text: str, words: str, low: int | None, high: int | None) -> None:
    """Each form of number gives its least and its most, and None where the words set no bound."""
    found = read(text)
    assert len(found) == 1
    said, least, most = found[0]
    assert (least, most) == (low, high)
    assert said.removeprefix("a ") == words


@pytest.mark.parametrize(
    "text",
    [
        "in 2016",
        "24 November",
        "November 24",
        "$5 million",
        "80 per cent",
        "a five-year war",
        "30 km away",
        "12 hours",
        "one in four Lebanese",
    ],
)
def test_what_counts_no_people_is_no_quantity(text: str) -> None:
    """Years, days, money, measures and shares are left out."""
    assert read(text) == []


@given(st.integers(min_value=1, max_value=10**9))
def test_a_written_number_is_itself(number: int) -> None:
    """A number with separators is read as the number it is."""
    assert [(q.low, q.high) for q in find(f"about {number:,} people fled")] == [(number, number)]


@pytest.mark.parametrize("text", ["9" * 400 + " people", "9 " + "billion " * 50 + "people", "² people"])
def test_a_number_no_people_can_have_breaks_nothing(text: str) -> None:
    """Endless digits and endless scales give at most a number that can be stored."""
    assert all((q.low or 0) < 2**63 for q in find(text))


@given(st.text(max_size=200))
def test_any_text_gives_spans_of_itself(text: str) -> None:
    """Whatever is written, quantities are stretches of it, in order, their bounds in order."""
    found = find(text)
    assert all(q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(q.low is None or q.high is None or 0 <= q.low <= q.high for q in found)
    assert all(q.low is not None or q.high is not None for q in found)
