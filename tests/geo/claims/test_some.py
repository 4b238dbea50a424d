"""Some of those just told of, with no noun that says who they are."""

import pytest

from tests.geo.claims.telling import Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Villagers left Bunia in panic as rebels attacked. Some fled to Beni, most to Kampala.",
            [("Bunia", None, None), ("Bunia", None, "Beni"), ("Bunia", None, "Kampala")],
        ),
        (
            "Shells hit Kibondo on Monday and residents fled. Some fled to Ruyigi, others to Bujumbura.",
            [(None, None, "Ruyigi"), (None, None, "Bujumbura")],
        ),
        (
            "Hundreds of families fled Mosul this week. Most are sheltering in Erbil.",
            [("Mosul", None, None), (None, None, "Erbil")],
        ),
        (
            "Refugees fled Kosovo. But many have gone to Albania.",
            [("Kosovo", None, None), ("Kosovo", None, "Albania")],
        ),
    ],
)
def test_some_are_of_those_just_told_of(
    claim: Read, text: str, ends: list[tuple[str | None, str | None, str | None]]
) -> None:
    """Each part has the end that its own words give it."""
    assert [name_ends(flow) for flow in claim(text).flows] == ends


@pytest.mark.parametrize(
    "text",
    [
        "Some fled to Sudan, others to Chad.",
        "Soldiers were beaten at Goma. Some fled to Rwanda, most to Uganda.",
        "Investors panicked. Most fled to Switzerland.",
        "The company has 500 workers in Leeds. Some left for London, most stayed.",
        "Rebels lost the battle. Most fled to the hills near Beni.",
    ],
)
def test_some_of_nobody_or_of_an_army_are_no_refugees(claim: Read, text: str) -> None:
    """Who they are must be told, and they must have fled."""
    assert claim(text).flows == ()


def test_some_who_say_something_go_nowhere(claim: Read) -> None:
    """Only what befell them counts."""
    text = "Refugees fled Kosovo. Some say that the war will go on in Albania."
    assert [name_ends(flow) for flow in claim(text).flows] == [("Kosovo", None, None)]
