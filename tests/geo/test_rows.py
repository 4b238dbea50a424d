"""What the rows of all layers say alike."""

import json
from datetime import date

import pytest

from gazetteer import Precision, Span
from geo.claims import Certainty, Provenance, Reason
from geo.rows import describe_why, say_fact

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


def test_a_bounded_time_is_told_with_its_bound() -> None:
    """Since a month, by a day; what is taken over from the sentence before stays off the map."""
    since = Provenance("a1", None, PRINTED, Span(0, 1), "x", None, Certainty.REPORTED,
                       when=(date(1993, 4, 1), PRINTED), precision=Precision.SINCE)  # fmt: skip
    assert say_fact("besieged", since) == "besieged, since April 1993"
    until = Provenance("a1", None, PRINTED, Span(0, 1), "x", None, Certainty.REPORTED,
                       when=(None, date(1993, 5, 3)), precision=Precision.UNTIL)  # fmt: skip
    assert say_fact("captured", until) == "captured, by 3 May 1993"
    day = date(1993, 5, 3)
    carried = Provenance("a1", None, PRINTED, Span(0, 1), "x", None, Certainty.REPORTED,
                         when=(day, day), precision=Precision.DAY, carried=True)  # fmt: skip
    assert say_fact("shelled", carried) == "shelled, 1993"


def test_reasons_go_with_a_row_as_json() -> None:
    """The stretch of the text, what was made of it, and the rule; no reasons are none."""
    told = describe_why((Reason(Span(3, 7), "a word for flight", "claims_flows.csv, line 9"),))
    assert json.loads(told or "") == [
        {"start": 3, "end": 7, "words": "a word for flight", "rule": "claims_flows.csv, line 9"}
    ]
    assert describe_why(()) is None
