"""Of several places some are named: what happens to "several towns, including X" happens at X."""

import pytest

from tests.geo.claims.telling import Read, name_ends


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels captured several villages, including Bukavu and Uvira.", ["Bukavu", "Uvira"]),
        ("Rebels captured two more towns, among them Bukavu.", ["Bukavu"]),
        ("The rebels now hold four provincial capitals: Goma, Bukavu and Uvira.", ["Goma", "Bukavu", "Uvira"]),
        ("Rebels have taken a dozen towns and villages since Friday, among them Goma.", ["Goma"]),
        ("The army bombed towns and villages in the south, including Rafah, on Monday.", ["Rafah"]),
        ("Heavy fighting was reported in several towns, including Bukavu and Uvira.", ["Bukavu", "Uvira"]),
        ("Fighting raged in cities such as Aleppo and Homs.", ["Aleppo", "Homs"]),
        ("The army shelled rebel positions in several villages, among them Bukavu.", ["Bukavu"]),
        ("Rebels killed dozens of soldiers, including a general from Homs.", []),
        ("Leaders of several countries, including France, condemned the attack.", []),
        ("Rebels attacked an army base and looted several villages, the mayor of Homs said.", []),
    ],
)
def test_what_happens_to_some_places_happens_where_they_are_named(claim: Read, text: str, places: list[str]) -> None:
    """The names behind "including" are places of the same deed; of people or countries none are made."""
    assert sorted(front.where.name for front in claim(text).fronts) == sorted(places)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Thousands have fled several villages, including Goma, since Friday.", ("Goma", None, None)),
        ("Residents fled to nearby towns such as Kindu.", (None, None, "Kindu")),
        ("Refugees have arrived in camps around several towns, among them Bukavu.", (None, None, "Bukavu")),
    ],
)
def test_people_move_from_and_to_places_named_among_others(
    claim: Read, text: str, ends: tuple[str | None, str | None, str | None]
) -> None:
    """Origin and host keep their roles."""
    assert [name_ends(flow) for flow in claim(text).flows] == [ends]


def test_places_joined_by_as_well_as_share_what_happens(claim: Read) -> None:
    """ "X as well as the nearby towns of Y and Z" is one list."""
    told = claim("Rebels captured Goma as well as the nearby towns of Bukavu and Uvira.").fronts
    assert [front.where.name for front in told] == ["Goma", "Bukavu", "Uvira"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rebels hold Uvira. The M23 marched into Goma.", "M23"),
        ("Rebels hold Uvira. M23 fighters attacked Goma.", "M23 fighters"),
    ],
)
def test_a_body_whose_name_has_a_number_acts(claim: Read, text: str, actor: str) -> None:
    """ "M23" is one word."""
    assert [front.actor for front in claim(text).fronts if front.where.name == "Goma"] == [actor]


@pytest.mark.parametrize("name", ["Flight MH17", "Patient P-0217", "A B-52"])
def test_the_number_of_a_name_counts_nobody(claim: Read, name: str) -> None:
    """A flight, a file and an aeroplane are no people on the move."""
    assert all(flow.low is None for flow in claim(f"{name} left Goma for Bukavu.").flows)
