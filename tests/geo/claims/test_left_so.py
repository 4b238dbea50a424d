"""People whom something left hurt, hungry or cut off went nowhere; people who left a place did."""

import pytest

from tests.geo.claims.telling import Read, name_ends


@pytest.mark.parametrize(
    "text",
    [
        "Clashes in Cotabambas left 22 people hurt.",
        "The floods left 12,000 people in Dadu without power.",
        "The storm left 30,000 residents of Beira without water.",
        "Shelling left thousands of civilians hungry in Homs.",
        "The cyclone left half a million people in Beira in need of aid.",
    ],
)
def test_people_left_in_a_plight_go_nowhere(claim: Read, text: str) -> None:
    """What left them so is no departure of theirs."""
    assert claim(text).flows == ()


@pytest.mark.parametrize(
    ("text", "ends", "status", "measure"),
    [
        ("The quake left 5,000 people in Bam homeless.", ("Bam", None, None), "moved", "stock"),
        ("The quake in Bam left 5,000 people homeless.", ("Bam", None, None), "moved", "stock"),
        ("The war has left 15,000 people in Goma displaced.", ("Goma", None, None), "moved", "flow"),
        ("The cyclone left 300 families stranded in Beira.", (None, None, "Beira"), "stranded", "stock"),
        ("The bombing left 400 people trapped in Aleppo.", (None, None, "Aleppo"), "stranded", "stock"),
        ("The war left 3,000 people in Homs fleeing to Tripoli.", ("Homs", None, "Tripoli"), "moved", "flow"),
        ("Some 3,000 people left Homs for Tripoli.", ("Homs", None, "Tripoli"), "moved", "flow"),
        ("After the army left some 3,000 people fled Homs for Tripoli.", ("Homs", None, "Tripoli"), "moved", "flow"),
        ("The fighting forced 3,000 people to leave Homs.", ("Homs", None, None), "moved", "flow"),
    ],
)
def test_what_they_were_left_tells_what_befell_them(
    claim: Read, text: str, ends: tuple[str | None, ...], status: str, measure: str
) -> None:
    """Homeless, stranded or displaced: the word behind the people, and not "left", says it."""
    (flow,) = claim(text).flows
    assert (name_ends(flow), flow.status, flow.measure) == (ends, status, measure)
