"""Where people are from whose sentence tells what drove them out, or what they left behind."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("A drone strike on Mosul sent thousands of Iraqi civilians fleeing southward.", ("Mosul", None, None)),
        ("An airstrike on Raqqa forced dozens of families to flee.", ("Raqqa", None, None)),
        ("A fierce raid upon Guernica sent hundreds of Basque families fleeing to Bilbao.",
         ("Guernica", None, "Bilbao")),
        ("The rebel push through the province of Helmand has forced thousands of Afghans to flee.",
         ("Helmand", None, None)),
        ("The army's drive through Equatoria has forced thousands of Sudanese to flee.", ("Equatoria", None, None)),
        ("Yesterday's assault upon Huesca sent thousands of Spaniards fleeing.", ("Huesca", None, None)),
        ("The thrust across Galicia has compelled thousands of Poles to flee.", ("Galicia", None, None)),
    ],
)  # fmt: skip
def test_a_place_that_is_struck_is_nearer_than_the_land_of_its_people(claim: Read, text: str, ends: Ends) -> None:
    """An attack on a town drives people out of the town, whatever nation they are of."""
    assert [name_ends(flow) for flow in claim(text).flows] == [ends]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Residents used a break in a curfew to flee their homes in Srinagar.", "Srinagar"),
        ("Villagers took advantage of the truce to leave their homes in Bentiu.", "Bentiu"),
        ("Families seized on a lull in the fighting to flee Zawiya.", "Zawiya"),
        ("Peasants braved the snow to flee Kobani.", "Kobani"),
    ],
)
def test_people_who_take_a_chance_to_go_have_gone(claim: Read, text: str, origin: str) -> None:
    """ "Used a lull to flee"."""
    assert [name_ends(flow) for flow in claim(text).flows] == [(origin, None, None)]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Hundreds of civilians have been fleeing their villages along the border with Chad.",
         "the border with Chad"),
        ("Hundreds of civilians are fleeing their villages along the border with Rwanda following clashes.",
         "the border with Rwanda"),
        ("Dozens of families fled their farms near the frontier with Rwanda.", "the frontier with Rwanda"),
    ],
)  # fmt: skip
def test_homes_along_a_border_are_what_people_left(claim: Read, text: str, origin: str) -> None:
    """The border is kept in the article's words."""
    assert [name_ends(flow) for flow in claim(text).flows] == [(origin, None, None)]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("The town of Bunia, seized by gunmen last week, is deserted after thousands of residents abandoned "
         "their homes.", "Bunia"),
        ("Kobani lay empty and its streets silent when thousands of civilians fled the shelling.", "Kobani"),
        ("GOMA, Congo - The northern Congolese town of Bunia was all but deserted after hundreds of residents fled.",
         "Bunia"),
        ("Mosul abandoned the talks after thousands of residents fled.", None),
    ],
)  # fmt: skip
def test_a_place_called_deserted_is_the_one_people_left(claim: Read, text: str, origin: str | None) -> None:
    """But not one that deserts something itself."""
    assert [name_ends(flow)[0] for flow in claim(text).flows] == [origin]


def test_an_adjective_before_a_name_hides_no_preposition(claim: Read) -> None:
    """ "From threatened X"."""
    flow = claim("The army is evacuating 5,000 refugees from threatened Goma.").flows[0]
    assert name_ends(flow) == ("Goma", None, None)


def test_a_part_of_a_country_is_in_it(claim: Read) -> None:
    """ "In this part of X"."""
    flow = claim("About 8,000 displaced people are sheltered by local families in this part of Chad.").flows[0]
    assert name_ends(flow) == (None, None, "Chad")


def test_where_a_stream_of_refugees_gets_to_is_not_whence_it_comes(claim: Read) -> None:
    """ "From the frontier villages to the stations of X"."""
    flow = claim("There is an influx of refugees from the frontier villages to the stations of Sofia.").flows[0]
    assert name_ends(flow) == ("the frontier villages", None, "Sofia")


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers used a break in the fighting to flee Bentiu.",
        "Tourists used the ferry to leave Zanzibar.",
        "A drone strike on Mosul killed dozens of civilians.",
        "A strike on Friday sent thousands of workers home.",
    ],
)
def test_soldiers_tourists_and_the_dead_are_no_flow(claim: Read, text: str) -> None:
    """Whatever verbs stand beside them."""
    assert not claim(text).flows
