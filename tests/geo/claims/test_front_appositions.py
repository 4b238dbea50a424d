"""What befalls a town that is called one of a province befalls the town, and not the province."""

import pytest

from tests.geo.claims.telling import Read


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("Harper, the main town in Maryland County, was taken by rebels.", ("Harper", True)),
        ("Kelby, the main town in Bong County, was taken by rebels.", ("Kelby", False)),
        ("Carson, the largest town of Nimba County, was captured by rebels.", ("Carson", False)),
        ("Dawson, a village in Helmand province, was bombed on Tuesday.", ("Dawson", False)),
        ("Zorvane, a strategic port on the Atlantic coast of Liberia, was shelled by rebels.", ("Zorvane", False)),
        ("Fighting broke out in Kelby, the main town of Bong County, on Friday.", ("Kelby", False)),
        ("Gudermes, the second-largest city in Chechnya, was shelled.", ("Gudermes", True)),
    ],
)
def test_the_front_is_at_the_town_or_listed_and_never_at_what_holds_it(
    claim: Read, text: str, front: tuple[str, bool]
) -> None:
    """A town that no gazetteer has makes no dot, and its row says why."""
    told = claim(text).fronts
    assert [(f.where.name, f.where.place is not None) for f in told] == [front]
    assert front[1] or any("No such place" in reason.rule for f in told for reason in f.why)


def test_people_flee_the_town_and_not_what_holds_it(claim: Read) -> None:
    """The province only says which town it is."""
    (flow,) = claim("Thousands fled Kelby, the main town in Bong County, for Monrovia.").flows
    assert flow.origin is not None and flow.destination is not None
    assert (flow.origin.name, flow.destination.name) == ("Kelby", "Monrovia")


def test_a_list_goes_on_behind_what_is_said_of_a_town(claim: Read) -> None:
    """Both towns were taken."""
    told = claim("Rebels captured Harper, the main town in Maryland County, and Greenville.").fronts
    assert [front.where.name for front in told] == ["Harper", "Greenville"]


def test_a_town_with_a_name_of_its_own_is_another(claim: Read) -> None:
    """ "X, the town of Y" names two places: only what is said of its rank tells more of the first."""
    told = claim("After the rebels shelled Bor, the besieged town of Malakal was attacked by rebels.").fronts
    assert [front.where.name for front in told] == ["Bor", "Malakal"]
