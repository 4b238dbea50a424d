"""How many go in a stretch of time: "2,000 a day" is told as it stands, and is nobody's number."""

import pytest

from geo.layers.flows import say_flow, say_tally
from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        ("Refugee arrivals in Kukes reached 2,000 a day.", "2,000 a day", (None, None, "Kukes")),
        ("Some 200 people an hour cross into Chad.", "Some 200 people an hour", (None, None, "Chad")),
        ("Refugees cross from Iraq into Turkey at a rate of 500 per week.", "500 per week", ("Iraq", None, "Turkey")),
        ("The flow of refugees into Kukes has slowed to 300 a day.", "300 a day", (None, None, "Kukes")),
        ("About 4,000 people are leaving Goma every day.", "About 4,000 people every day", ("Goma", None, None)),
        ("Each day about 600 refugees cross into Chad.", "about 600 refugees each day", (None, None, "Chad")),
        ("Some 600 families flee Idlib every two days.", "Some 600 families every two days", ("Idlib", None, None)),
        ("About 400 families per week are displaced from Idlib.", "About 400 families per week",
         ("Idlib", None, None)),
        ("Hundreds of people daily flee Homs.", "Hundreds of people daily", ("Homs", None, None)),
        ("Some 300 refugees reach Goma every day.", "Some 300 refugees every day", (None, None, "Goma")),
    ],
)  # fmt: skip
def test_a_rate_is_told_in_its_words_and_counts_nobody(claim: Read, text: str, words: str, ends: Ends) -> None:
    """Neither bound is known: how many went in all, no word says."""
    (flow,) = claim(text).flows
    assert (flow.low, flow.high, flow.words, flow.measure) == (None, None, words, "rate")
    assert name_ends(flow) == ends
    assert say_flow(flow)[0].casefold().startswith(words.casefold())
    assert "no number of all" in (say_tally(flow) or "")


@pytest.mark.parametrize(
    "text",
    [
        "Some 5,000 people fled Goma in a day.",
        "Some 5,000 people fled Goma a day after the raid.",
        "Some 5,000 people fled Goma a week ago.",
        "Some 5,000 people fled Goma for camps where they are fed each day.",
        "Some 5,000 people have crossed into Chad and more arrive daily.",
        "Some 5,000 people fled Goma, the Daily Telegraph said.",
    ],
)
def test_a_number_beside_a_time_stays_a_number(claim: Read, text: str) -> None:
    """A day in which, after which or on which people went makes no rate of them."""
    assert [(flow.low, flow.high, flow.measure) for flow in claim(text).flows] == [(5000, 5000, "flow")]


def test_the_dying_of_each_day_are_no_flow(claim: Read) -> None:
    """A rate of what is no move says nothing of how many are somewhere."""
    assert claim("About 90 refugees a day are dying in the camps at Goma.").flows == ()


@pytest.mark.parametrize(
    "text",
    [
        "Aid workers hope to reach 3,000 refugees in Goma with food.",
        "Aid cannot reach 3,000 refugees in Goma, the agency said.",
        "Food has reached 3,000 refugees in Goma, the agency said.",
        "Talks could reach a deal for 3,000 refugees in Goma.",
    ],
)
def test_whom_help_reaches_goes_nowhere(claim: Read, text: str) -> None:
    """The same verb tells of those who come and of what comes to them."""
    assert [flow for flow in claim(text).flows if flow.measure == "flow"] == []


def test_a_rate_stands_beside_the_number_of_those_who_went(claim: Read) -> None:
    """Neither takes the place of the other."""
    told = claim("Some 8,000 people have fled Goma for Rwanda. About 300 people a day still flee Goma for Rwanda.")
    assert [(flow.low, flow.measure) for flow in told.flows] == [(8000, "flow"), (None, "rate")]


def test_a_rate_is_told_once_of_a_sentence_with_all_its_ends(claim: Read) -> None:
    """Not once for the people who cross, and once for those of whom it says how many."""
    text = (
        "Rebels seized Bria on Tuesday, and shelled Bambari.\n\nThe number of people crossing from the Central "
        "African Republic into Chad has reached 1,500 a day, the U.N. refugee agency said. Some 30,000 refugees "
        "have crossed into Chad since December."
    )
    rates = [flow for flow in claim(text).flows if flow.measure == "rate"]
    assert [name_ends(flow) for flow in rates] == [("Central African Republic", None, "Chad")]
