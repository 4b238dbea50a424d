"""Where people come from and go to in ordinary reports: ground without a name, strangers, what stands before."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        (
            "The war in Liberia has sent tens of thousands of refugees to the coast and to the border with Guinea.",
            "tens of thousands",
            ("Liberia", None, "the coast, the border with Guinea"),
        ),
        (
            "Thousands of Hutus have poured over the border into Tanzania.",
            "Thousands",
            (None, "the border", "Tanzania"),
        ),
        ("Officials said 700 people had been moved to safety from Dubrovnik.", "700", ("Dubrovnik", None, "safety")),
        (
            "Some 25,000 Tamil civilians had crossed into government-held territory.",
            "Some 25,000",
            (None, None, "government-held territory"),
        ),
        ("About 400 families fled Marjang for Lashkar Gah.", "About 400", ("Marjang", None, "Lashkar Gah")),
        (
            "The mayor said 600 people had fled Tomu, Gassu and Yabu for the capital, Ouagadougou.",
            "600",
            ("Tomu", None, "Ouagadougou"),
        ),
        (
            "Thousands of people from remote villages in northern Uganda are streaming into Gulu to seek refuge.",
            "Thousands",
            ("northern Uganda", None, "Gulu"),
        ),
        (
            "The rebels pledged not to shell Vukovar, where close to 900 women and children have sought refuge.",
            "close to 900",
            (None, None, "Vukovar"),
        ),
        (
            "At least 900 people, including about 70 wounded evacuated from the hospital, sought shelter in Mostar.",
            "At least 900",
            (None, None, "Mostar"),
        ),
        (
            "The war in Sudan has reached Darfur, with 20,000 people fleeing their homes.",
            "20,000",
            ("Darfur", None, None),
        ),
        ("Troops captured Vukovar, as thousands of residents were evacuated.", "thousands", ("Vukovar", None, None)),
        ("Troops stormed Gulu on Friday, sending 4,000 people fleeing.", "4,000", ("Gulu", None, None)),
        (
            "The number of people who have fled into Chad from Sudan has risen to 20,000.",
            "20,000",
            ("Sudan", None, "Chad"),
        ),
        ("Up to 50,000 people are expected to flee Fallujah.", "Up to 50,000", ("Fallujah", None, None)),
        ("About 65,000 people are stuck on the border at Blace.", "About 65,000", (None, None, "Blace")),
        ("Some 8,000 civilians escaped Monday from Homs.", "Some 8,000", ("Homs", None, None)),
    ],
)
def test_a_number_goes_where_the_words_lead(claim: Read, text: str, words: str, ends: Ends) -> None:
    """Ends with and without names, and those of no gazetteer."""
    assert (words, ends) in [(flow.words, name_ends(flow)) for flow in claim(text).flows]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Some Vukovar residents were fleeing by car.", ("Vukovar", None, None)),
        ("Reporters saw groups of people who had been evacuated from around Vukovar.", ("Vukovar", None, None)),
        ("The refugees -- women and old men -- have been put in camps in the areas of Golsu, Awasu and Hafsu.",
         (None, None, "Golsu, Awasu and Hafsu")),
        ("Vukovar, a few miles away, was also emptying in fear of the rebels.", ("Vukovar", None, None)),
        ("Civilians streamed out of the besieged city of Aleppo.", ("Aleppo", None, None)),
        ("Villagers from Kibatu trudged down the road to Goma.", ("Kibatu", None, "Goma")),
        ("Rebels overran Gulu on Monday. Residents fled to the bush.", ("Gulu", None, "the bush")),
        ("Goma is bracing for an influx of refugees from Masisi.", ("Masisi", None, "Goma")),
    ],
)  # fmt: skip
def test_people_of_no_number_have_ends_too(claim: Read, text: str, ends: Ends) -> None:
    """Their home before the noun, a town that empties, the place of which the sentence before told."""
    flow = claim(text).flows[0]
    assert (flow.low, flow.high, name_ends(flow)) == (None, None, ends)


def test_what_is_crossed_at_is_where_they_pass(claim: Read) -> None:
    """ "At X" behind "crossed", also in the second of two."""
    flows = claim("Some 12,000 refugees crossed at Doru and nearly 7,000 to the south at Kajosu.").flows
    assert [name_ends(flow) for flow in flows] == [(None, "Doru", None), (None, "Kajosu", None)]


def test_more_people_and_totals_go_where_those_before_went(claim: Read) -> None:
    """ "Hundreds more arrive", "bringing to 9,000 the number of those fleeing"."""
    text = "Some 3,000 refugees have arrived in Gulu, bringing to 9,000 the number of villagers fleeing the rebels."
    flows = claim(f"{text} Hundreds more arrive every day.").flows
    assert [(flow.words, flow.destination and flow.destination.name) for flow in flows] == [
        ("Some 3,000", "Gulu"), ("9,000", "Gulu"), ("Hundreds more every day", "Gulu"),
    ]  # fmt: skip
    assert flows[1].measure == "stock"


def test_here_is_the_place_of_the_dateline(claim: Read) -> None:
    """Not in a quotation, where it is the speaker's."""
    told = claim("BUJUMBURA, Burundi - More than 3,000 refugees have arrived here since Sunday.").flows[0]
    assert told.destination is not None and told.destination.name == "Bujumbura"
    said = claim('BUJUMBURA, Burundi - "More than 3,000 refugees have arrived here since Sunday," he said.').flows[0]
    assert said.destination is None


def test_here_is_not_where_people_are_if_it_was_only_told_here(claim: Read) -> None:
    """A press briefing of an agency is held far from those who flee."""
    text = "3,000 refugees have crossed the border to escape fighting, said Jane Doe at a press briefing here."
    (flow,) = claim(f"GENEVA - In a week {text}").flows
    assert not {"Geneva"} & set(name_ends(flow))


@pytest.mark.parametrize(
    "text",
    [
        "The population of Gulu doubled to 400,000 as fighting spread.",
        "Both women were taken to St. Mary's Hospital.",
        "Two men fled on foot from the shop.",
        "Thousands of mourners streamed through Warsaw.",
        "About 10 journalists were stuck in a lift in Lagos.",
    ],
)
def test_nothing_is_made_of_other_numbers(claim: Read, text: str) -> None:
    """Those who live there, patients, thieves, mourners."""
    assert claim(text).flows == ()


@pytest.mark.parametrize(
    "text",
    [
        "Zorvath attacked Bama on Friday. Some 4,000 families fled from Zorvath, the army said.",
        "Some 4,000 people were displaced in Operation Zorvath.",
        "Some 4,000 refugees fled from Hutu militias on Monday.",
        "Some 4,000 refugees fled the Belgrade-backed militia.",
    ],
)
def test_who_acts_is_no_place(claim: Read, text: str) -> None:
    """A band that attacks, an operation, a people's militia."""
    assert [flow.origin.name for flow in claim(text).flows if flow.origin and flow.origin.name != "Bama"] == []


@pytest.mark.parametrize(
    ("text", "destination"),
    [
        ("Thousands of people fled across the border to Gisenyi in Rwanda.", "Gisenyi"),
        ("Aid workers said 3,000 people had reached the camp at Mugunga.", "Mugunga"),
    ],
)
def test_the_border_and_the_camp_lead_to_the_place_that_is_named(claim: Read, text: str, destination: str) -> None:
    """Not to the town spoken of before."""
    flows = claim(f"Rebels seized Goma. {text}").flows
    assert [flow.destination.name for flow in flows if flow.destination] == [destination]
