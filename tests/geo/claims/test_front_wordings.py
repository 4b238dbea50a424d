"""The many ways in which English of all times says that a place is fought over."""

import pytest

from tests.geo.claims.telling import Read

WAR = "Soldiers and rebels are at war."


def _name(claim: Read, text: str) -> set[str]:
    """The places that are fought over, as the article names them."""
    return {front.where.name for front in claim(f"{text} {WAR}").fronts}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The rebels have halted eight miles west of Carlisle.", "eight miles west of Carlisle"),
        ("The guerrillas were camped ten miles south of Jalapa.", "ten miles south of Jalapa"),
        ("Enemy tanks stopped five kilometres short of Kharkiv on Monday.", "Kharkiv"),
        ("Tanks had landed. Other Turkish units were reported moving westward toward Lefka.", "Lefka"),
        ("An armoured column swung north toward Mosul on Tuesday.", "Mosul"),
        ("Troops were pouring down the road towards Bukavu.", "Bukavu"),
        ("The army said the front was edging towards Pokrovsk.", "Pokrovsk"),
        ("The fighting is drawing nearer to Malakal.", "Malakal"),
        ("The rebel ring around Da Nang was closing rapidly.", "Da Nang"),
        ("Federal forces were tightening the net around Umuahia on Sunday.", "Umuahia"),
        ("The rebels have thrown a cordon around Monrovia.", "Monrovia"),
    ],
)
def test_what_comes_near_a_town_presses_on_it(claim: Read, text: str, place: str) -> None:
    """Halts short of it, marches toward it, and rings around it."""
    assert _name(claim, text) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bayonets were used in the fight for the possession of the banks of the Tundja River.", "Tundja River"),
        ("Rebels and soldiers contested the crossing of the Imo River for three days.", "Imo River"),
        ("Gunboats fired volleys at Vicksburg.", "Vicksburg"),
        ("The army opened fire towards Goma at noon.", "Goma"),
    ],
)
def test_what_is_contested_or_fired_at_is_a_front(claim: Read, text: str, place: str) -> None:
    """Possession that is fought for, and the goal of any gun."""
    assert _name(claim, text) == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Constant sorties were made from San Salvador by six bombers.",
        "Few of the soldiers who parachuted into Normandy remain alive.",
        "Farmers had camped ten miles south of Jalapa.",
    ],
)
def test_a_base_a_memory_and_a_camp_of_farmers_are_no_fronts(claim: Read, text: str) -> None:
    """Where planes fly from, what veterans recall, and who is not under arms."""
    assert _name(claim, text) == set()


def test_a_region_that_is_named_at_once_is_not_the_one_before(claim: Read) -> None:
    """ "The region known as X" is X."""
    text = "Refugees reached southern Tunisia. The fighting goes on in the region known as Fezzan."
    assert "southern Tunisia" not in _name(claim, text)
