"""People on the move: how many, who, from where, to where, and only what the sentence says."""

from collections.abc import Callable

import pytest

from geo.claims import Claims, FlowClaim

Read = Callable[[str], Claims]


def name_ends(flow: FlowClaim) -> tuple[str | None, str | None, str | None]:
    """Origin, via and destination, as the article names them."""
    ends = (flow.origin, flow.via, flow.destination)
    return ends[0].name if ends[0] else None, ends[1].name if ends[1] else None, ends[2].name if ends[2] else None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "ends", "status"),
    [
        ("About 5,000 people fled from Goma to Bukavu.", 5000, 5000, "people", ("Goma", None, "Bukavu"), "moved"),
        ("More than 300 families were displaced in Gori.", 300, None, "households", ("Gori", None, None), "moved"),
        ("Some 40,000 refugees crossed the Danube into Romania.", 40_000, 40_000, "people",
         (None, "Danube", "Romania"), "moved"),
        ("Up to 900 people are stranded in Sarajevo.", None, 900, "people", (None, None, "Sarajevo"), "stranded"),
        ("Some 12,000 refugees have returned to Rwanda.", 12_000, 12_000, "people", (None, None, "Rwanda"),
         "returning"),
        ("The fighting displaced 2,000 people in Tuzla.", 2000, 2000, "people", ("Tuzla", None, None), "moved"),
        ("Floods forced 88,000 people to flee their homes in Assam.", 88_000, 88_000, "people",
         ("Assam", None, None), "moved"),
        ("About 322 families (about 2,400 people) were displaced by floods in Herat.", 322, 322, "households",
         ("Herat", None, None), "moved"),
        ("Between 20,000 and 30,000 civilians fled Grozny.", 20_000, 30_000, "people", ("Grozny", None, None),
         "moved"),
        ("Another 100,000 could be displaced from Mosul.", 100_000, 100_000, "people", ("Mosul", None, None),
         "expected"),
    ],
)  # fmt: skip
def test_a_flow_has_what_its_sentence_gives(
    claim: Read,
    text: str,
    low: int | None,
    high: int | None,
    unit: str,
    ends: tuple[str | None, str | None, str | None],
    status: str,
) -> None:
    """Bounds, unit, ends and standing."""
    flow = claim(text).flows[0]
    assert (flow.low, flow.high, flow.unit, flow.status) == (low, high, unit, status)
    assert name_ends(flow) == ends


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 people were killed in Goma.",
        "Over 10 million people live in northern Iran.",
        "The company moved 500 workers to new offices.",
        "He left in 1995 with a profit of $5 million.",
        "Floods have affected 390,000 people in Assam.",
        "Two men came into the shop.",
        "Six prisoners were handed over to Russia.",
    ],
)
def test_who_was_not_made_to_move_is_no_flow(claim: Read, text: str) -> None:
    """The dead, the resident, the employed and the merely affected are no flows."""
    assert claim(text).flows == ()


def test_in_is_not_from(claim: Read) -> None:
    """Where people shelter is their host, never their origin."""
    flow = claim("About 7,000 refugees are sheltering in Goma.").flows[0]
    assert name_ends(flow) == (None, None, "Goma")


def test_a_guess_says_that_it_is_one(claim: Read) -> None:
    """ "May have" and "estimated" stand in the note."""
    note = claim("Up to 600 refugees may have crossed into Romania, officials estimated.").flows[0].provenance.note
    assert note == "may have crossed" or note == "estimated, may have crossed"


def test_more_are_more_of_the_same(claim: Read) -> None:
    """ "Thousands more" are of those just spoken of."""
    flows = claim("Some 900 refugees fled to Goma. Thousands more are stranded in Bukavu.").flows
    assert [flow.who for flow in flows] == ["refugees", "refugees"]
