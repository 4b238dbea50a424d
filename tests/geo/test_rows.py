"""What the rows of all layers say alike."""

from datetime import date

import pytest

from gazetteer import Span
from geo.claims import Certainty, Provenance
from geo.rows import say_fact

PRINTED = date(1993, 9, 6)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ((None, None), "fought, 1993"),
        ((date(1992, 6, 16), date(1992, 6, 16)), "fought, 16 June 1992"),
        ((date(1992, 5, 1), date(1992, 5, 31)), "fought, May 1992"),
        ((date(1992, 5, 1), date(1992, 8, 31)), "fought, 1992"),
        ((date(1988, 5, 1), date(1992, 8, 31)), "fought, 1988–1992"),
        ((None, date(1992, 6, 16)), "fought, 16 June 1992"),
    ],
)
def test_a_fact_has_its_date_as_far_as_it_is_told(when: tuple[date | None, date | None], said: str) -> None:
    """A day, a month or a year that the article tells; or else no more than the year of printing."""
    claim = Provenance("a1", None, PRINTED, Span(0, 1), "x", None, Certainty.REPORTED, when=when)
    assert say_fact("fought", claim) == said


def test_an_undated_fact_in_an_undated_article_has_no_date() -> None:
    """No year is made up."""
    claim = Provenance("a1", None, None, Span(0, 1), "x", None, Certainty.REPORTED)
    assert say_fact("fought", claim) == "fought"
