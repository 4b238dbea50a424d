"""Cards say what other articles tell of the same, how exactly the time is known, and why a claim was read so."""

import json
from collections.abc import Callable

import pytest

from gazetteer import Index
from geo import Stamp
from panels.card import lay_out_card
from panels.folders import DEFAULT_FOLDER
from panels.library import Library, find_articles, read_library, stamp_files
from panels.places import list_undrawn
from panels.sheet import Node

TOLD = {
    "one": (
        "Rebel forces captured Goma on Monday. Some 10,000 people have fled from Goma into Rwanda.\n\n"
        "An army spokesman said that soldiers had captured Bukavu.\n\nThere was fighting in Qarmitabad.\n\n"
        "“The town is ours,” said Pieter Molenaar, a rebel commander.",
        "1999-05-12",
        "The Herald",
    ),
    "two": (
        "Goma was captured by rebels on Monday. About 25,000 people fled from Goma into Rwanda.\n\n"
        "A rebel commander said that the army had failed to capture Bukavu.",
        "1999-05-13",
        "The Courier",
    ),
    "denial": ("The army denied that rebels had attacked Kindu.", "1999-05-14", "The Lake"),
    "attack": ("A rebel commander said that rebels had attacked Kindu.", "1999-05-13", "The Hill"),
    "three": ("Rebels captured Lubero on Friday.", None, None),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three invented articles, read."""
    folder = tmp_path_factory.mktemp("between")
    stamps: list[Stamp] = []
    for name, (text, day, publisher) in TOLD.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        beside = {"published": day, "publisher": publisher} if day else {}
        (folder / f"{name}.json").write_text(json.dumps(beside), encoding="utf-8")
        stamps += stamp_files(folder / f"{name}.txt")
    return read_library(tuple(stamps), lambda *_: None)


@pytest.fixture
def read_card(library: Library, index: Index) -> Callable[[str], str]:
    """All words of a card, line by line."""

    def read(mark: str) -> str:
        card = lay_out_card(library, mark, index, lambda name: name)
        assert card is not None
        return " ".join(line for node in card.nodes for line in read_words(node))

    return read


def read_words(node: Node) -> list[str]:
    """The words of a node and of all inside it."""
    return [*([node.text] if node.text else []), *(line for kid in node.kids for line in read_words(kid))]


def test_a_card_says_who_tells_it_too(read_card: Callable[[str], str]) -> None:
    """The other paper, by name and day."""
    assert "Also told by  The Courier, 13 May 1999 ." in read_card("fronts-one-0")
    assert "Also told by  The Herald, 12 May 1999 ." in read_card("fronts-two-0")


def test_numbers_that_differ_are_told_side_by_side(read_card: Callable[[str], str]) -> None:
    """The number here and the number there."""
    assert "Numbers differ: Some 10,000 (here)  – About 25,000 ( The Courier, 13 May 1999 )" in read_card(
        "flows-one-0"
    )


def test_a_quarrel_between_papers_leads_to_the_other_side(read_card: Callable[[str], str]) -> None:
    """Both speakers are named, and the other article is a link."""
    words = read_card("fronts-one-1")
    assert "an army spokesman says soldiers had captured Bukavu, a rebel commander says" in words
    assert "The other side:  The Courier, 13 May 1999" in words


def test_a_denial_in_another_paper_is_named(read_card: Callable[[str], str]) -> None:
    """It is on no map, so that only its paper is named; the note has its words."""
    words = read_card("fronts-attack-0")
    assert "the army denies that rebels had attacked Kindu" in words
    assert "The other side:  The Lake, 14 May 1999 ." in words


def test_the_tie_leads_to_the_other_sentence(library: Library, index: Index) -> None:
    """The link chooses the claim of the other article."""
    card = lay_out_card(library, "fronts-one-0", index, lambda name: name)
    assert card is not None

    def list_marks(node: Node) -> list[str | None]:
        own = [node.mark] if node.style == "link" else []
        return [*own, *(mark for kid in node.kids for mark in list_marks(kid))]

    assert "fronts-two-0" in [mark for node in card.nodes for mark in list_marks(node)]


def test_a_card_says_when_and_how_exactly(read_card: Callable[[str], str]) -> None:
    """To the day, in the article's own words; by the article's date; or not at all."""
    assert "10 May 1999 (“Monday”) when, to the day" in read_card("fronts-one-0")
    assert "by 12 May 1999 when, by the article’s date" in read_card("fronts-one-1")
    assert "“Friday” when; the article has no date" in read_card("fronts-three-0")


def test_a_card_says_why_a_claim_was_read_so(read_card: Callable[[str], str]) -> None:
    """The article's words, what was made of them, and the row of the table."""
    words = " ".join(read_card("fronts-one-0").split())
    assert "Why this reading? “captured” Means capture: claims_fronts.csv, line" in words
    assert "“Goma” Is the place: " in words


def test_a_time_taken_over_is_said_to_be_inferred(read_card: Callable[[str], str]) -> None:
    """The day stands in the sentence before, and the card says so."""
    words = read_card("flows-one-0")
    assert "10 May 1999 (“Monday”) when, to the day, from the sentence before" in words
    assert "happened 10 May 1999, inferred" in words


def test_claims_that_lack_a_place_are_listed_with_what_is_missing(library: Library) -> None:
    """Nothing is dropped in silence."""
    assert [reason for _, _, reason in list_undrawn(library)] == [
        "Not on the map: place not found: “Qarmitabad”. 12 May 1999."
    ]


def test_in_the_seeds_every_claim_is_on_the_map() -> None:
    """Nothing is said to be missing that is drawn."""
    stamps = tuple(stamp for path in find_articles([DEFAULT_FOLDER]) for stamp in stamp_files(path))
    assert list_undrawn(read_library(stamps, lambda *_: None)) == ()
