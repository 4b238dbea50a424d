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


@pytest.mark.parametrize(("part", "destination"), [("over half", None), ("many", None), ("most", "Poland")])
def test_where_some_of_them_went_not_all_went(claim: Read, part: str, destination: str | None) -> None:
    """Only where most did is the way of all drawn."""
    flow = claim(f"More than two million people have fled Ukraine, {part} of them to Poland.").flows[0]
    assert (flow.destination.name if flow.destination else None) == destination


def test_since_when_others_came_does_not_date_a_move(claim: Read) -> None:
    """A time in what is said of others is theirs."""
    text = (
        "Families fled the war. Some 800 refugees crossed into Chad, adding to the 450,000 who have come since April."
    )
    flows = claim(text).flows
    assert [flow.provenance.when[0] is None for flow in flows if flow.destination] == [True]


def test_in_a_war_people_cross_into_a_town(claim: Read) -> None:
    """It need not be a country that they cross into."""
    text = "Rebels shelled the army in Darfur. Some 8,000 people crossed into the town of Goma in three days."
    assert [f.destination.name for f in claim(text).flows if f.destination] == ["Goma"]


def test_who_fled_there_is_told_apart_from_all_who_are_trapped(claim: Read) -> None:
    """ "There" is where they came, not what they left; and where somebody only spoke is not "the town"."""
    text = (
        "Serb soldiers shelled Srebrenica. Aid workers in Tuzla said the shells fell all day. Some 60,000 people are "
        "trapped in the town, among them thousands who fled there from Zvornik."
    )
    told = [(f.status, f.low, name_ends(f)) for f in claim(text).flows]
    assert told == [
        ("stranded", 60_000, (None, None, "Srebrenica")),
        ("moved", 1_000, ("Zvornik", None, "Srebrenica")),
    ]
