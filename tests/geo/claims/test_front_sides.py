"""Who fights is named by the sentence's own subject, and where only by words that mean ground."""

import pytest

from tests.geo.claims.telling import Read

Front = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "fronts"),
    [
        ("Croatian and Muslim forces fought in Travnik.", [("Travnik", "Croatian and Muslim forces", None)]),
        ("Croat forces and Muslim troops shelled Travnik.", [("Travnik", "Croat forces and Muslim troops", None)]),
        ("Fighting broke out between Croatian and Muslim forces in Travnik.",
         [("Travnik", "Croatian", "Muslim forces")]),
        ("Rebels attacked a post in Hue, and fighting raged in Da Nang.",
         [("Hue", "Rebels", None), ("Da Nang", None, None)]),
        ("Rebels are advancing and fighting in Goma.", [("Goma", "Rebels", None)]),
        ("Airmen in the service of the rebels have bombed Madrid.", [("Madrid", "Airmen", None)]),
        ("Shells hit Goma. Troops, who fight on Kinshasa's side, attacked Goma.",
         [("Goma", None, None), ("Goma", "Troops", None)]),
        ("The airport in Asmara, the capital of neighboring Eritrea, was shelled by rebels.",
         [("Asmara", "rebels", None)]),
        ("Fighting between the army and rebels has spread across the Nile into Omdurman.",
         [("Omdurman", "army", "rebels")]),
    ],
)  # fmt: skip
def test_sides_and_grounds_are_those_of_the_clause(claim: Read, text: str, fronts: list[Front]) -> None:
    """A party of another clause, a patron and a river that is crossed are neither."""
    assert [(f.where.name, f.actor, f.opponent) for f in claim(text).fronts] == fronts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The town of Bukavu, 20 km west of Goma, was shelled by rebels.", "Bukavu"),
        ("Rebels shelled Bukavu, a town about 20 km west of Goma.", "Bukavu"),
        ("Rebels attacked a post 20 km west of Goma.", "20 km west of Goma"),
    ],
)
def test_a_distance_behind_a_town_only_says_where_it_lies(claim: Read, text: str, place: str) -> None:
    """The front is at the town; where no town is named the distance is all that is known."""
    assert [f.where.name for f in claim(text).fronts] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The army holds Goma. Five thousand peasants have fled from Bukavu to Uvira.",
        "The army holds Goma. Some 800 families fled from Bukavu to Uvira on Sunday.",
    ],
)
def test_civilians_who_flee_are_no_retreat(claim: Read, text: str) -> None:
    """Only armed bodies retreat; the flow is told, and no front."""
    told = claim(text)
    assert [f.where.name for f in told.fronts] == ["Goma"]
    assert [(w.origin.name, w.destination.name) for w in told.flows if w.origin and w.destination] == [
        ("Bukavu", "Uvira")
    ]


def test_a_town_that_changes_hands_twice_is_two_fronts(claim: Read) -> None:
    """Each side takes it once, in a clause of its own."""
    told = claim("The rebels hold Uvira. The army entered Goma, which rebels retook on Friday.").fronts
    assert [(f.where.name, f.actor, f.fact) for f in told if f.where.name == "Goma"] == [
        ("Goma", "army", "entered"),
        ("Goma", "rebels", "captured"),
    ]
