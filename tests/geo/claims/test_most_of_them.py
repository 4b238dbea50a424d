""" "Most", "many", "others" behind a number: those of them who went somewhere of their own."""

import pytest

from tests.geo.claims.telling import Read, name_ends

FLED = "Some 40,000 people fled Goma"


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (". Most went to Bukavu.", [("Most", ("Goma", None, "Bukavu"))]),
        (". Most of them went to Bukavu.", [("Most", ("Goma", None, "Bukavu"))]),
        (
            ". Most walked to Sake and others took refuge in Bukavu.",
            [("Most", ("Goma", None, "Sake")), ("others", ("Goma", None, "Bukavu"))],
        ),
        (
            ". Some of them reached Bukavu, many sought shelter in Sake.",
            [("Some", ("Goma", None, "Bukavu")), ("many", ("Goma", None, "Sake"))],
        ),
        (". Most were brought by bus from Sake to Bukavu.", [("Most", ("Sake", None, "Bukavu"))]),
        (", and many have reached Bukavu.", [("many", ("Goma", None, "Bukavu"))]),
        (" and many went to Bukavu.", [("many", ("Goma", None, "Bukavu"))]),
        (", many by boat to Bukavu.", [("many", ("Goma", None, "Bukavu"))]),
        (", some of them on foot to Bukavu.", [("some", ("Goma", None, "Bukavu"))]),
        (", many of them to Bukavu.", [("many", ("Goma", None, "Bukavu"))]),
    ],
)
def test_some_of_those_who_fled_are_told_where_they_went(
    claim: Read, behind: str, told: list[tuple[str, tuple[str | None, ...]]]
) -> None:
    """All of them left the place; only those went to the other."""
    first, *others = claim(FLED + behind).flows
    assert name_ends(first) == ("Goma", None, None)
    assert [(flow.words, name_ends(flow)) for flow in others] == told


@pytest.mark.parametrize(
    "behind",
    [
        ", and many were wounded.",
        ", but many stayed in Sake.",
        ". Several were killed in Sake.",
        ". Most shops are closed in Bukavu.",
        ". Many teachers have walked out in Kigali.",
        ". Most could go to Bukavu.",
    ],
)
def test_what_else_befell_some_is_no_way_of_theirs(claim: Read, behind: str) -> None:
    """Wounds, shops and teachers go nowhere."""
    assert [name_ends(flow) for flow in claim(FLED + behind).flows] == [("Goma", None, None)]
