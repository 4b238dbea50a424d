"""Journeys as reports of many decades tell them: lists of ends, returns, convoys, those who stayed."""

import pytest

from tests.geo.claims.telling import Read, Told, describe, name_ends

FLOWS: list[tuple[str, Told]] = [
    ("More than 30,000 people have fled to Chad and Cameroon, aid workers said.",
     (30_000, None, "people", (None, None, "Chad and Cameroon"), "moved")),
    ("Civilians from Sirte have taken refuge in Misrata, Bani Walid and Tarhuna.",
     (None, None, "people", ("Sirte", None, "Misrata, Bani Walid and Tarhuna"), "moved")),
    ("Over a 100 families crossed the river into Thailand on Sunday.",
     (100, None, "households", (None, "the river", "Thailand"), "moved")),
    ("Thousands of civilians fled Palma by road, by boat and on foot.",
     (1000, None, "people", ("Palma", None, None), "moved")),
    ("VUKOVAR, Croatia - Some 2,000 refugees from this town arrived in Osijek on Friday.",
     (2000, 2000, "people", ("VUKOVAR", None, "Osijek"), "moved")),
    ("Some 10,000 people fled their homes in nine villages across Pidie district on Friday.",
     (10_000, 10_000, "people", ("Pidie", None, None), "moved")),
    ("At least 4,000 people have fled their villages in the troubled Indonesian province of Aceh.",
     (4000, None, "people", ("Aceh", None, None), "moved")),
    ("Rebels are near. Some 4,000 refugees fled Sudan's Darfur region to neighboring Chad.",
     (4000, 4000, "people", ("Darfur", None, "Chad"), "moved")),
    ("Hundreds of families who fled Mosul last year have begun going back to their homes.",
     (100, None, "households", (None, None, "Mosul"), "returning")),
    ("Thousands of people who had fled Aleppo returned to the city on Sunday.",
     (1000, None, "people", (None, None, "Aleppo"), "returning")),
    ("The ministry said 3,100 returnees had reached Herat from Iran.",
     (3100, 3100, "people", ("Iran", None, "Herat"), "returning")),
    ("Only about 200 people remain in Avdiivka, where 30,000 lived before the war.",
     (200, 200, "people", (None, None, "Avdiivka"), "stranded")),
    ("A flotilla of 30 boats carried 2,100 Cubans to Key West.",
     (2100, 2100, "people", ("Cuba", None, "Key West"), "moved")),
    ("Two convoys left, though the one returning to Donetsk took only 60 people.",
     (60, 60, "people", (None, None, "Donetsk"), "moved")),
    ("Troops moved more than 1,000 people from villages near the front lines of the battle for Mosul.",
     (1000, None, "people", ("Mosul", None, None), "moved")),
    ("Some 600 people, most of them women and children, were bussed from Tuzla to Zenica.",
     (600, 600, "people", ("Tuzla", None, "Zenica"), "moved")),
    ("The camp at Kukes has swelled to 25,000 refugees.",
     (25_000, 25_000, "people", (None, None, "Kukes"), "moved")),
    ("The flight of some 12,000 Karen villagers from Myawaddy began on Tuesday.",
     (12_000, 12_000, "people", ("Myawaddy", None, None), "moved")),
    ("The inhabitants of Plevna have gone over the Danube to Turnu.",
     (None, None, "people", ("Plevna", "Danube", "Turnu"), "moved")),
    ("Troops shelled the riverside. People were seen leaving Kherson with suitcases and pets.",
     (None, None, "people", ("Kherson", None, None), "moved")),
    ("Rebels shelled Monrovia. Residents piled into cars and headed for Freetown.",
     (None, None, "people", ("Monrovia", None, "Freetown"), "moved")),
    ("Shells fell on the town of Fizuli again on Monday. Thousands of residents abandoned their homes.",
     (1000, None, "people", ("Fizuli", None, None), "moved")),
    ("Rebels shelled Homs on Sunday. Its people have gone to Damascus.",
     (None, None, "people", ("Homs", None, "Damascus"), "moved")),
    ("With the fall of Kunduz, 12,000 families have sought shelter in Kabul.",
     (12_000, 12_000, "households", ("Kunduz", None, "Kabul"), "moved")),
    ("Residents of Vorgan and other nearby villages have been taken to a camp in the nearby Afrin region.",
     (None, None, "people", ("Vorgan", None, "Afrin"), "moved")),
    ("The forces are trying to expel 28,000 Muslims from their homes around Bihac.",
     (28_000, 28_000, "people", ("Bihac", None, None), "expected")),
    ("Most refugees have gone back to Rwanda, but 40,000 remain in Zaire.",
     (40_000, 40_000, "people", (None, None, "Zaire"), "moved")),
    ("Convoys carrying many residents to safety left the besieged town of Debaltseve.",
     (None, None, "people", ("Debaltseve", None, None), "moved")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FLOWS)
def test_a_report_tells_of_a_journey(claim: Read, text: str, told: Told) -> None:
    """The number, the ends and the standing, as the words lead to them."""
    assert told in [describe(flow) for flow in claim(text).flows]


def test_a_list_of_places_is_written_as_the_article_has_it(claim: Read) -> None:
    """The name of an end is what stands at its words."""
    text = "Some 900 people fled to Misrata, Bani Walid and Tarhuna."
    flow = claim(text).flows[0]
    assert flow.destination is not None and flow.destination.span is not None
    assert text[flow.destination.span.start : flow.destination.span.end] == flow.destination.name


def test_those_who_stayed_are_not_those_who_fled(claim: Read) -> None:
    """The verb behind "after" has people of its own."""
    flows = claim("An estimated 3,000 people remained in Debar after the others had fled.").flows
    assert [(name_ends(flow), flow.status) for flow in flows] == [((None, None, "Debar"), "stranded")]


def test_one_who_is_only_heard_is_no_flow(claim: Read) -> None:
    """ "Said one escapee in X"."""
    flows = claim('Refugees from Goma have reached Bukavu. "We ran," said one escapee in Bukavu.').flows
    assert [flow.low for flow in flows] == [None]


def test_a_number_that_may_yet_be_reached_is_expected(claim: Read) -> None:
    """ "Could reach half a million"."""
    flow = claim("The number of people displaced in Ituri could reach 500,000, it said.").flows[0]
    assert (flow.high, flow.status) == (500_000, "expected")


@pytest.mark.parametrize(
    "text",
    [
        "The president left Kinshasa for Geneva.",
        "Thousands of people marched to the palace in Kinshasa to protest.",
        "Forty people were taken to a hospital in Goma with wounds.",
        "Residents went to the polls in Kampala.",
        "Some 5,000 people cheered as the general reached Kampala.",
        "Thousands of rebels then entered Beni.",
        "Some 200 mourners travelled from Goma to Bukavu.",
        "More than 600 soldiers left Goma for Beni.",
        "Gunmen took 30 people hostage in Beni.",
        "A convoy brought food to 4,000 people in Beni.",
        "Some 40,000 people live in Beni.",
        "Militiamen fled Beni as the army came.",
        "No civilians were left in Beni.",
        "About 1,200 reinforcements crossed from Uganda into Ituri.",
        "The Red Cross counted 16,000 votes in Uganda.",
        "It was the largest exodus of refugees in Europe since the last war.",
    ],
)
def test_an_article_on_war_makes_no_flows_of_others(claim: Read, text: str) -> None:
    """Envoys, soldiers, voters, the wounded, those who live there: beside fighting too."""
    assert claim(f"Rebels shelled Bunia on Monday. {text}").flows == ()
