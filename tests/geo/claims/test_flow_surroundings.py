"""Ends of a move from the sentences around it, each marked as taken from there; and what is not taken."""

import pytest

from geo.claims import FlowClaim
from tests.geo.claims.telling import Read, name_ends

Told = tuple[str | None, str | None, str | None, str | None]


def tell(flow: FlowClaim) -> Told:
    """The words for the number, then origin, via and destination, as the article names them."""
    return flow.words, *name_ends(flow)


@pytest.mark.parametrize(
    ("text", "told", "source"),
    [
        (
            "More refugees are crossing into Tanzania. On top of 4,000 refugees who entered Friday, 600 came later.",
            ("4,000", None, None, "Tanzania"),
            "host taken from the sentence before",
        ),
        (
            "A column of refugees stood at Mostar. Many of the 4,000 refugees were barefoot.",
            ("4,000", None, None, "Mostar"),
            "host taken from the sentence before",
        ),
        (
            "Refugees from Gulu are sheltering in schools in Kampala. Hundreds of evacuees are sheltering in tents.",
            ("Hundreds", None, None, "Kampala"),
            "host taken from the sentence before",
        ),
        (
            "They agreed to open a safe road out of Homs. Officials plan to use this road to evacuate 900 people.",
            ("900", "Homs", None, None),
            "origin taken from the way out of the sentence before",
        ),
        (
            "Some 3,000 refugees fled Goma on Friday. They reached safety in Kigali after two days.",
            ("Some 3,000", "Goma", None, "Kigali"),
            "host taken from a later sentence on the same people",
        ),
        (
            "Fighting between the army and rebels in Gulu has displaced 900 people. They began to head to Kampala.",
            ("900", "Gulu", None, "Kampala"),
            "origin taken from where they had reason to flee; host taken from a later sentence on the same people",
        ),
        (
            "Villagers moved there from Gulu after it was captured by rebels, prompting 9,000 people to flee.",
            ("9,000", "Gulu", None, None),
            "origin taken from where they had reason to flee",
        ),
        (
            "Some 500 families fled after Bunia was shelled.",
            ("Some 500", "Bunia", None, None),
            "origin taken from where they had reason to flee",
        ),
    ],
)
def test_an_end_is_taken_from_beside_the_sentence(claim: Read, text: str, told: Told, source: str) -> None:
    """And the claim says that it is."""
    assert (told, source) in [(tell(flow), flow.source) for flow in claim(text).flows]


@pytest.mark.parametrize(
    "text",
    [
        "No refugees were let into Zambia. Some 3,000 refugees arrived on Friday.",
        "Refugees crossed into Zambia and into Malawi. They could not reach Lusaka. Some 3,000 refugees arrived.",
        "The president came to Gulu on Friday. About 300 refugees arrived the same day.",
        "Some 3,000 refugees fled. They could not reach safety in Kigali.",
        "Some 3,000 refugees fled. The troops said they have arrived in Bukavu.",
        "The rebels attacked after some 3,000 refugees fled. They then entered Bukavu.",
        "Some 3,000 people fled the floods. The minister arrived in Dhaka. They stayed in Dhaka for two days.",
    ],
)
def test_no_host_is_taken_from_words_on_others(claim: Read, text: str) -> None:
    """A denial, an army, a minister."""
    assert [flow.destination for flow in claim(text).flows if flow.low is not None] == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The shelling forced some 800 people to seek refuge at evacuation centres in Goma.",
         ("some 800", None, None, "Goma")),
        ("The army ordered a mass evacuation of civilians from much of Bunia.", (None, "Bunia", None, None)),
        ("Up to 9,000 refugees hiding in the woods are poised to leave.", ("Up to 9,000", "the woods", None, None)),
        ("As many as 9,000 refugees could cross the border soon.", ("As many as 9,000", None, "the border", None)),
        ("Some 700 women took advantage of a truce to flee the cold, the hunger and the Serb force at the enclave of "
         "Gorazde.", ("Some 700", "Gorazde", None, None)),
        ("Some 4,000 refugees have fled Congo into Uganda, and about 700 have escaped to neighbouring Rwanda.",
         ("about 700", None, None, "Rwanda")),
        ("Some 40 refugees fled Gulu. They said hundreds more were following them.", ("hundreds", None, None, None)),
        ("Some 400 refugees crossed the border bridge into Rwanda.", ("Some 400", None, None, "Rwanda")),
        ("Hundreds of evacuees were taken to a site near Tyre.", ("Hundreds", None, None, "near Tyre")),
        ("Workers in Jowhar said hundreds of refugees had fled to Jowhar.", ("hundreds", None, None, "Jowhar")),
        ("The army could not defend thousands of displaced civilians in their camp near Gulu.",
         ("thousands", None, None, "near Gulu")),
    ],
)  # fmt: skip
def test_a_sentence_tells_its_own_ends(claim: Read, text: str, told: Told) -> None:
    """Houses for the displaced, what is fled, the line that is crossed, a bare number beside refugees."""
    assert told in [tell(flow) for flow in claim(text).flows]


def test_those_awaited_are_told_beside_those_who_came(claim: Read) -> None:
    """They go to the same place, and have not come yet."""
    flows = claim("Some 4,000 refugees arrived in Goma. Officers said a fresh influx of refugees is expected.").flows
    assert [(f.status, f.destination and f.destination.name) for f in flows] == [
        ("moved", "Goma"),
        ("expected", "Goma"),
    ]


def test_the_trampled_have_not_fled(claim: Read) -> None:
    """They stand beside those who have."""
    flows = claim("Two children were trampled and two others were crushed as 900 refugees fled Srebrenica.").flows
    assert [flow.low for flow in flows] == [900]
