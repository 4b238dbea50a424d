"""One title for the page, for files and for print."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from geo.titles import choose_spellings, say_months, say_title


@dataclass(frozen=True)
class Town:
    """A place by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True)
class About:
    """An article that speaks of some towns, each with its weight."""

    towns: Mapping[str, int]

    @property
    def bases(self) -> list[tuple[Town, int]]:
        """The towns."""
        return [(Town(name if "-" in name else name.lower(), name), weight) for name, weight in self.towns.items()]

    @property
    def meant(self) -> set[str]:
        """Their ids."""
        return {town.id for town, _ in self.bases}


def title(*articles: Mapping[str, int], claims: Mapping[str, int] | None = None) -> str:
    """The title of some articles without days."""
    return say_title([About(own) for own in articles], [], claims=lambda i: (claims or {}).get(i, 0), names={})


def test_the_place_that_most_articles_speak_of_is_the_title() -> None:
    """A country only where nothing smaller is named."""
    assert title({"Upton": 2, "Newtown": 1}, {"Upton": 1, "Midway": 3}, {"Upton": 1}) == "Upton"
    assert title({"country-SY": 9, "Upton": 1}) == "Upton"
    assert title({"country-SY": 9}) == "Country-SY"


def test_what_is_claimed_of_a_place_weighs_too() -> None:
    """As much as a mention of it."""
    assert title({"Upton": 2, "Newtown": 1}, claims={"newtown": 2}) == "Newtown"


def test_articles_that_have_no_place_in_common_give_each_their_own() -> None:
    """Three of them by name, in the order of the articles."""
    several = [{name: 1} for name in ("Upton", "Newtown", "Midway", "Farley", "Oldham")]
    assert title(*several[:3]) == "Upton, Newtown and Midway"
    assert title(*several) == "Upton, Newtown, Midway and two more"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        ([date(2016, 10, 15)], "October 2016"),
        ([date(2016, 10, 15), date(2016, 9, 1)], "September 2016 and October 2016"),
        ([date(2016, 10, 15), date(2016, 9, 1), date(2016, 1, 1)], "January 2016 to October 2016"),
        ([date(2016, 10, 15), date(2008, 9, 1), date(2023, 1, 1)], "2008 to 2023"),
    ],
)
def test_months_are_told_one_by_one_while_they_are_few(days: list[date], words: str) -> None:
    """Whatever their order."""
    assert say_months(days) == words


def test_a_name_is_in_capitals_only_where_it_never_stands_otherwise() -> None:
    """Datelines and headlines of old papers shout; the text does not."""
    counted = [{"a": {"LADYSMITH": 3, "Ladysmith": 1}, "b": {"UAE": 2}}, {"a": {"LADYSMITH": 1}}]
    assert choose_spellings(counted) == {"a": "Ladysmith", "b": "UAE"}
