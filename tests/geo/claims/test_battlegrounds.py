"""Which place of a sentence is fought over, and which only stands in it."""

import pytest

from tests.geo.claims.telling import Read

WAR = "Soldiers and rebels are at war."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Families fleeing the violence in Kivu province spoke of burnt houses.", "Kivu"),
        ("Rebel fighters attacked Marko's quiet village, Brod, on Monday.", "Brod"),
        ("The army ordered people out of the district of Saraqib, and heavy fighting has followed.", "Saraqib"),
        ("Many families came from Homs after it was targeted by the army in May.", "Homs"),
        ("An enemy patrol, advancing along the river, reached Chalons and burned the mill.", "Chalons"),
        ("After three weeks of fighting Vukovar has been left in ruins.", "Vukovar"),
        ("Villagers fled the hunger and the encircling rebel force at the enclave of Gorazde.", "Gorazde"),
    ],
)
def test_the_place_that_is_fought_over_is_found(claim: Read, text: str, place: str) -> None:
    """Violence, appositions, what follows an order to leave, "it", and a town named at once behind."""
    assert [front.where.name for front in claim(f"{text} {WAR}").fronts] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The army said that a barrage of rockets out of Lebanon was fired from Tyre.",
        "The army said that its troops had destroyed Hamas battalions.",
        "As fighting intensifies, another 5,000 people are expected to arrive in Kuito.",
        "Rebels began an offensive against the army that is turning into a new civil war in Sudan.",
        "Domestic violence in Kivu province is on the rise.",
        "Envoys called for a truce to stop violence spreading in the Balkans.",
    ],
)
def test_a_place_that_only_stands_near_is_no_front(claim: Read, text: str) -> None:
    """Where rockets come from, whose battalions they are, and where people are to arrive."""
    assert claim(f"{text} {WAR}").fronts == ()


def test_a_way_said_again_has_its_ends_there(claim: Read) -> None:
    """ "A corridor, a safe way out of X" leaves X."""
    corridor = claim("Both armies agreed to open a humanitarian corridor, a safe way out of Aleppo.").corridors[0]
    assert corridor.origin is not None
    assert corridor.origin.name == "Aleppo"


def test_an_aid_crossing_leads_where_it_is_said_to(claim: Read) -> None:
    """In a war, a crossing for aid is a corridor also where nothing is done to it."""
    text = f"Near the zone is the Nasib crossing, the main aid crossing to Daraa. {WAR}"
    corridor = claim(text).corridors[0]
    assert corridor.destination is not None
    assert corridor.destination.name == "Daraa"


def test_bridges_without_a_name_are_no_corridor(claim: Read) -> None:
    """Many bridges somewhere in a land are no way of its own."""
    assert claim("The rebels blew up dozens of bridges in Shan State.").corridors == ()
