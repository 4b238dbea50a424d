"""Some of many who go on to another place: the number is that of all, and the place that of some."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends

Part = tuple[str | None, int | None, Ends]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Most of Goma's 200,000 residents have fled, many to Bukavu.",
            [("Most of Goma's 200,000", 100_000, ("Goma", None, None)), ("many", None, ("Goma", None, "Bukavu"))],
        ),
        (
            "Half of Goma's 80,000 people have left, many of them crossing into Rwanda.",
            [("Half of Goma's 80,000", 40_000, ("Goma", None, None)), ("many", None, ("Goma", None, "Rwanda"))],
        ),
        (
            "Some 20,000 people fled Goma, some to Bukavu and others to Butembo.",
            [
                ("Some 20,000", 20_000, ("Goma", None, None)),
                ("some", None, ("Goma", None, "Bukavu")),
                ("others", None, ("Goma", None, "Butembo")),
            ],
        ),
        (
            "Some 20,000 people fled Goma, most of them to Bukavu.",
            [("Some 20,000", 20_000, ("Goma", None, "Bukavu"))],
        ),
    ],
)
def test_a_part_goes_where_its_words_lead_without_the_number_of_all(
    claim: Read, text: str, parts: list[Part]
) -> None:
    """Where most of them go, all are said to go; where many do, no number is told of them."""
    told = claim(text).flows
    assert [(flow.words, flow.low, name_ends(flow)) for flow in told] == parts
    assert [flow.part_of for flow in told[1:]] == [parts[0][0]] * (len(parts) - 1)


def test_a_share_that_has_fled_says_nothing_of_the_whole(claim: Read) -> None:
    """Only of "the 8,000 who fled" the whole has fled too."""
    (flow,) = claim("Half of the 8,000 residents of Goma have left, heading for Bukavu.").flows
    assert (flow.low, flow.high) == (4000, 4000)
