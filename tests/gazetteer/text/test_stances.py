"""Speakers who deny, doubt or question what they are quoted with."""

import pytest

from gazetteer import find_stance
from gazetteer.text import find_quotations, split_parts, split_sentences


def read_stances(sentence: str) -> list[str | None]:
    """The stances of the quotations of a sentence, in order."""
    text = f"The Headline\n\n{sentence}\n"
    parts = split_parts(text)
    return [find_stance(q, text) for q in find_quotations(text, parts, split_sentences(text, parts))]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("A spokesman, John Doe, denied that Upton had fallen.", "denied"),
        ("The ministry denied sending soldiers across the border.", "denied"),
        ("The army has repeatedly denied that Upton had fallen.", "denied"),
        ('The army denied that "Upton has fallen to bandits" on Friday.', "denied"),
        ("The mayor doubted that Upton had fallen.", "doubted"),
        ("The mayor questioned whether Upton had fallen.", "questioned"),
    ],
)
def test_what_a_speaker_denies_is_told_as_denied(sentence: str, stance: str) -> None:
    """The verb takes what is said for its object."""
    assert read_stances(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "The army said that Upton had fallen.",
        "The army never denied that Upton had fallen.",
        '"We never shelled Upton," the army denied.',
        'The army denied: "Upton has not fallen."',
        "The army said it had not denied the report.",
    ],
)
def test_a_speaker_stands_by_words_of_his_own(sentence: str) -> None:
    """Also where he denies something else with them, and where the verb is turned round."""
    assert read_stances(sentence) == [None]


def test_of_two_things_said_only_the_denied_one_is_denied() -> None:
    """Each has its own verb."""
    assert read_stances("The army said it held Upton and denied that Newtown had fallen.") == [None, "denied"]
