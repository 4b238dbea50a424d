"""Those who are displaced inside a country have not left it: it is where they are, and a stock is no flow."""

import pytest

from tests.geo.claims.telling import Read, name_ends


@pytest.mark.parametrize("lead", ["in", "inside", "within", "across"])
@pytest.mark.parametrize("verb", ["are displaced", "are internally displaced", "remain displaced"])
def test_who_is_displaced_inside_a_country_is_there(claim: Read, verb: str, lead: str) -> None:
    """ "In" a country is not "from" it."""
    (flow,) = claim(f"Some 2.6 million people {verb} {lead} Myanmar.").flows
    assert (name_ends(flow), flow.measure, flow.fact) == ((None, None, "Myanmar"), "stock", "displaced in Myanmar")


@pytest.mark.parametrize(
    ("text", "ends", "measure"),
    [
        ("About 25,000 people are internally displaced in Abkhazia.", (None, None, "Abkhazia"), "stock"),
        ("In Sudan, 8 million people are displaced.", (None, None, "Sudan"), "stock"),
        ("Clashes have displaced 5,000 people within Darfur.", (None, None, "Darfur"), "flow"),
        ("Some 5,000 people are displaced from Idlib.", ("Idlib", None, None), "stock"),
        ("Some 45,000 people are displaced by the fighting in Bunia.", ("Bunia", None, None), "stock"),
        ("Half of Gaza's 2 million people are displaced.", ("Gaza", None, None), "stock"),
        ("Fighting has displaced 5,000 people in Goma.", ("Goma", None, None), "flow"),
        ("Fighting has displaced 660,000 people across Sagaing.", ("Sagaing", None, None), "flow"),
        ("Some 3,000 people have been displaced from villages inside Ukraine.", ("Ukraine", None, None), "flow"),
        ("Some 5,000 people were displaced to Bukavu.", (None, None, "Bukavu"), "flow"),
        ("Some 5,000 people who were displaced in Goma have fled to Bukavu.", ("Goma", None, "Bukavu"), "flow"),
        ("The flood displaced 3,000 people across the Salween.", (None, "Salween", None), "flow"),
    ],
)
def test_what_leads_to_a_place_tells_what_it_is_to_the_displaced(
    claim: Read, text: str, ends: tuple[str | None, ...], measure: str
) -> None:
    """From, in and across: three things, of which only the first is where people came from."""
    (flow,) = claim(text).flows
    assert (name_ends(flow), flow.measure) == (ends, measure)
