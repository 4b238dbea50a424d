"""Stock and flow, total and part, people without a number, and why a flow reads as it does."""

import pytest

from geo.claims import Claims, FlowClaim
from geo.layers.flows import say_flow
from tests.geo.claims.telling import Read


def list_numbers(claims: Claims) -> list[tuple[int | None, str | None, str | None]]:
    """Each flow's least number, its host and the total it is a part of."""
    return [(f.low, f.destination.name if f.destination else None, f.part_of) for f in claims.flows]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Pakistan is now home to three million Afghan refugees.", "stock"),
        ("The number of refugees in Kenya has risen to 45,000.", "stock"),
        ("About 25,000 people are internally displaced in Abkhazia.", "stock"),
        ("Some 900 people are stranded in Sarajevo.", "stock"),
        ("Some 900 people fled Sarajevo.", "flow"),
        ("About 1,500 Hutus were repatriated to Burundi.", "flow"),
    ],
)
def test_a_stock_is_not_a_flow(claim: Read, text: str, measure: str) -> None:
    """People displaced at a time, and people who moved, are told apart."""
    assert [flow.measure for flow in claim(text).flows] == [measure]


def test_a_part_that_goes_nowhere_else_is_told_beside_its_total(claim: Read) -> None:
    """Nobody counts the children twice."""
    flows = claim("About 4,500 people, including 2,000 children, were evacuated from Vukovar.").flows
    assert [flow.low for flow in flows] == [4500]
    assert flows[0].provenance.note == "including 2,000 children"


def test_a_part_with_a_host_of_its_own_is_a_part(claim: Read) -> None:
    """A total broken down by host keeps its parts, each marked."""
    claims = claim("There are now 360,000 refugees -- 204,000 in Albania, 115,000 in Romania.")
    assert list_numbers(claims) == [
        (360_000, None, None),
        (204_000, "Albania", "360,000"),
        (115_000, "Romania", "360,000"),
    ]


def test_a_total_makes_parts_of_those_before(claim: Read) -> None:
    """ "Bringing the total to": what was told first is in the total."""
    flows = claim("Another 3,000 crossed on Monday, bringing the total in Kenya to 45,000 refugees.").flows
    assert [(flow.low, flow.measure) for flow in flows] == [(3000, "flow"), (45_000, "stock")]
    assert flows[0].part_of == "45,000"


def test_a_list_of_hosts_is_as_many_flows(claim: Read) -> None:
    """The verb is said once for all."""
    claims = claim("At least 120,000 refugees have fled to Albania, 70,000 to Romania and 31,000 to Hungary.")
    assert list_numbers(claims) == [
        (120_000, "Albania", None),
        (70_000, "Romania", None),
        (31_000, "Hungary", None),
    ]


def test_a_share_of_the_displaced_is_two_flows(claim: Read) -> None:
    """All were displaced, half came back."""
    flows = claim("Half of the 8,000 people displaced from Gori returned to the town.").flows
    assert [(f.low, f.high, f.status) for f in flows] == [(4000, 4000, "returning"), (8000, 8000, "moved")]


def test_one_group_in_two_units_is_counted_once(claim: Read) -> None:
    """Residents and their families are the same people."""
    flows = claim("Some 1,052 residents from 322 families fled Goma.").flows
    assert [(f.low, f.unit) for f in flows] == [(1052, "people")]


def test_people_told_of_again_without_their_number_are_the_same(claim: Read) -> None:
    """The number is told once; the sentence that only repeats the flight adds no mark."""
    flows = claim("Residents fled Goma in panic. About 20,000 people fled Goma for Rwanda, the mayor said.").flows
    assert [flow.low for flow in flows] == [20_000]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "About 5,000 people fled from Goma to Bukavu.",
            ["Means 5,000 people", "Means fled", "Is where they come from", "Is the host"],
        ),
        ("Some 300 refugees are in need.", ["Means 300 people", "Are displaced by their name", "No place is named"]),
        (
            "Authorities plan to evacuate 20,000 residents from Naples.",
            ["Means 20,000 people", "Means evacuated", "Is where they come from", "May come"],
        ),
    ],
)
def test_a_flow_says_why(claim: Read, text: str, rules: list[str]) -> None:
    """Number, move, ends, standing and what is missing, each with the article's words and a rule."""
    claims = claim(text)
    why = claims.flows[0].why
    assert len(why) == len(rules)
    for reason, rule in zip(why, rules, strict=True):
        assert reason.rule.startswith(rule)
        assert reason.words == claims.reading.article.excerpt(reason.span)


def test_the_row_of_the_table_is_named(claim: Read) -> None:
    """The line is that of the file."""
    flow: FlowClaim = claim("About 5,000 people fled from Goma.").flows[0]
    table, line = flow.why[1].rule.rpartition(": ")[2].split(", line ")
    assert table == "claims_flows.csv"
    assert int(line) > 1


@pytest.mark.parametrize(
    ("text", "origin", "source"),
    [
        ("Fighting raged around Bunia. Thousands of people fled their homes.", "Bunia", "the sentence before"),
        ("The attack on Fallujah prompted thousands to flee.", "Fallujah", "reason to flee"),
        ("Some 300 Hungarian refugees are in Austria.", "Hungary", "Hungarian refugees"),
    ],
)
def test_an_origin_that_no_word_leads_to_says_where_it_is_from(
    claim: Read, text: str, origin: str, source: str
) -> None:
    """The place of the fighting, or the people's own name, and the note says so."""
    flow = claim(text).flows[0]
    assert flow.origin is not None and flow.source is not None
    assert flow.origin.name == origin
    assert source in flow.source


def test_the_place_of_the_fighting_is_never_the_host(claim: Read) -> None:
    """ "After fighting broke out in X" is where people fled from."""
    flow = claim("About 900 people fled to the hills after fighting broke out in Goma.").flows[0]
    assert flow.destination is not None and (flow.destination.name, flow.destination.place) == ("the hills", None)
    assert flow.origin is not None and flow.origin.name == "Goma"


def test_people_held_back_are_stranded(claim: Read) -> None:
    """Who was kept from leaving did not move, and the map says so."""
    flow = claim("Rebels stopped 300 civilians from leaving Homs.").flows[0]
    assert (flow.status, flow.fact) == ("stranded", "kept from moving")


@pytest.mark.parametrize("text", ["Some 900 Serb refugees fled.", "Some 900 ethnic Albanian refugees fled to Italy."])
def test_a_people_is_no_country(claim: Read, text: str) -> None:
    """What a people is called does not say where these lived."""
    assert [flow.origin for flow in claim(text).flows] == [None]


@pytest.mark.parametrize(
    ("told", "label"), [("Dozens of", "Dozens of families"), ("A dozen", "A dozen families"), ("40", "40 families")]
)
def test_a_round_number_of_families_is_told_as_it_is_said(claim: Read, told: str, label: str) -> None:
    """On the map, too."""
    flow = claim(f"Rebels shelled Goma. {told} families fled to Bukavu.").flows[0]
    assert say_flow(flow)[0] == label


def test_how_old_somebody_is_counts_nobody(claim: Read) -> None:
    """Not even where the war drove her out."""
    text = "Rebels shelled Goma. Jane Doe, 34, fled Goma. In all 70 people fled."
    assert [flow.low for flow in claim(text).flows] == [70]
