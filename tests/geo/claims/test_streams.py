"""Streams and waves of refugees, of which only a noun tells."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("A stream of refugees into Zagreb grew.", (None, None, "Zagreb")),
        ("A flood of refugees into Macedonia from Kosovo has begun.", ("Kosovo", None, "Macedonia")),
        ("Aid workers spoke of a new wave of displaced people from Idlib.", ("Idlib", None, None)),
        ("The shelling sent a stream of refugees into Croatia.", (None, None, "Croatia")),
    ],
)
def test_a_stream_of_refugees_goes_where_its_words_lead(claim: Read, text: str, ends: Ends) -> None:
    """The noun itself says that they moved; where they came is no place of the shelling."""
    told = claim(text)
    assert [name_ends(flow) for flow in told.flows] == [ends]
    assert told.fronts == ()


@pytest.mark.parametrize(
    "text",
    [
        "The stream of cars into Geneva was heavy.",
        "A wave of tourists from Germany has begun.",
        "A flood of letters from refugees reached Geneva.",
        "A flow of weapons into Mogadishu worries the UN.",
        "There was no wave of refugees from Idlib.",
    ],
)
def test_other_streams_are_no_flight(claim: Read, text: str) -> None:
    """Cars, tourists and weapons flee nothing, and what did not come is no flow."""
    assert claim(text).flows == ()
