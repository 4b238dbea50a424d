"""Which words stand in quotation marks, and which of them are speech."""

from collections.abc import Callable

import pytest

Say = Callable[[str], list[tuple[str, str | None, str]]]
ROE = "John Roe"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("— It fell — said John Roe. — It burned.", [("direct", ROE, "It fell"), ("direct", ROE, "It burned.")]),
        ("— It fell, said John Roe.", [("direct", ROE, "It fell,")]),
        ("“It fell at noon, said John Roe.", [("direct", ROE, "“It fell at noon,")]),
        ('It fell at noon," said John Roe.', [("direct", ROE, 'It fell at noon,"')]),
        ("``It fell,'' said John Roe.", [("direct", ROE, "``It fell,''")]),
        ("« It fell », said John Roe.", [("direct", ROE, "« It fell »")]),
        ("„It fell“, said John Roe.", [("direct", ROE, "„It fell“")]),
        ("“It fell,\" said John Roe.", [("direct", ROE, "“It fell,\"")]),
        ("‘It’s home,’ said John Roe. ‘It’s the rebels’ problem.’", [
            ("direct", ROE, "‘It’s home,’"), ("direct", ROE, "‘It’s the rebels’ problem.’")
        ]),
        ("'It's home,' said John Roe. 'It's the rebels' problem.'", [
            ("direct", ROE, "'It's home,'"), ("direct", ROE, "'It's the rebels' problem.'")
        ]),
        ("John Roe: “We left at noon.”", [("direct", ROE, "“We left at noon.”")]),
        ("“We left at noon” -- John Roe, a reader.", [("direct", ROE, "“We left at noon”")]),
        ("A telegram has been received from John Roe: “We left at noon.”", [("direct", ROE, "“We left at noon.”")]),
        ("A video showed John Roe shouting, “Hail to the chief!”", [
            ("mixed", "a video", "John Roe shouting, “Hail to the chief!”"), ("direct", ROE, "“Hail to the chief!”")
        ]),
    ],
)  # fmt: skip
def test_speech_in_all_kinds_of_marks(say: Say, text: str, says: list[tuple[str, str | None, str]]) -> None:
    """Dashes, guillemets, TeX's marks, mixed marks, lost marks, apostrophes, labels and signatures."""
    assert say(text) == says


@pytest.mark.parametrize(
    "text",
    [
        "He read “A Walk in the Hills” in the camp.",
        "The steamer “Star of the North” was sunk.",
        "Known as “the Butcher of Harrow,” the general left.",
        "A movement called “Sons of the Soil” held the town.",
        "The group's name means “those who face death” in Kurdish.",
        "John “Red” Roe left the town.",
        "In the '80s John Roe left the town. In the '90s he came home.",
        "The “liberated” town was empty.",
        "He sang “God Save the King” in the camp.",
    ],
)
def test_names_meanings_and_works_are_nobodys_words(say: Say, text: str) -> None:
    """Titles, ships, nicknames, glosses, decades and scare quotes."""
    assert say(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Roe denounced what he called “a crime against us.”", "“a crime against us.”"),
        ("Roe left after what he called a “long and bitter” war.", "a “long and bitter”"),
        ("Roe described the plan as a “scam”.", "the plan as a “scam”"),
    ],
)
def test_what_somebody_called_something_is_said(say: Say, text: str, said: str) -> None:
    """A judgement in marks is speech, though it is short."""
    assert say(text)[-1][2] == said


def test_turns_of_a_transcript_have_their_speakers(say: Say) -> None:
    """A label in capitals before a colon speaks the whole paragraph; Q and A are nobody that is named."""
    text = "The two met.\n\nROE: We left. Nobody stayed.\n\nDOE: Was it cut?\n\nROE: It was."
    assert say(text) == [
        ("direct", "ROE", "We left. Nobody stayed."), ("direct", "DOE", "Was it cut?"), ("direct", "ROE", "It was.")
    ]  # fmt: skip
    asked = "The two met.\n\nQ: Did you leave?\n\nA: We left.\n\nQ: And the bridge?\n\nA: It was cut."
    assert [name for _, name, _ in say(asked)] == [None] * 4


def test_lines_that_open_with_a_dash_are_a_list_unless_somebody_speaks(say: Say) -> None:
    """The dashes of a list are no marks of speech."""
    assert say("The camp needs help.\n\n— Food for a thousand people.\n\n— Water and tents.") == []
