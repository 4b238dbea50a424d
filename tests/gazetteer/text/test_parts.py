"""The parts of an article's text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import PartKind, split_parts

SEEDS = Path(__file__).parents[3] / "seeds"
FIRST, SECOND = (path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
LINES = st.lists(
    st.sampled_from(["Advertisement", "Share", "By Jane Doe", "A Short Line", "It rained.", "", "a" * 70])
)


def show_parts(text: str) -> list[tuple[str, str]]:
    """Kind and words of each part."""
    return [(part.kind.value, text[part.span.start : part.span.end]) for part in split_parts(text)]


def find_words(text: str, kind: PartKind) -> list[str]:
    """The words of the parts of one kind."""
    return [words for name, words in show_parts(text) if name == kind]


def test_the_first_seed_is_told_apart() -> None:
    """Headline and deck in one line, furniture between paragraphs, a byline of capitals, and a credit."""
    assert find_words(FIRST, PartKind.HEADLINE) == ["Armenia Seeks Alliance’s Help Against Azerbaijan"]
    assert find_words(FIRST, PartKind.DECK) == [
        "Conflict: Country threatens to leave Commonwealth of Independent States if members don’t defend it."
    ]
    assert find_words(FIRST, PartKind.BYLINE) == ["TIMES STAFF WRITER"]
    assert find_words(FIRST, PartKind.CREDIT) == [
        "Viktor K. Grebenshikov and Sergei Loiko of The Times’ Moscow Bureau contributed to this report."
    ]
    assert set(find_words(FIRST, PartKind.FURNITURE)) == {"Advertisement", ":", "Share"}
    assert len(find_words(FIRST, PartKind.BODY)) == 14


def test_the_second_seed_is_told_apart() -> None:
    """No deck, and a credit before the last furniture."""
    assert find_words(SECOND, PartKind.HEADLINE) == ["Azerbaijani Leader Flies to Moscow, May Seek Russian Troops"]
    assert find_words(SECOND, PartKind.DECK) == []
    assert find_words(SECOND, PartKind.BYLINE) == ["TIMES STAFF WRITER"]
    assert find_words(SECOND, PartKind.CREDIT) == [
        "Times staff writers Doyle McManus and Art Pine in Washington contributed to this report."
    ]
    assert set(find_words(SECOND, PartKind.FURNITURE)) == {"Advertisement", "Share"}
    assert len(find_words(SECOND, PartKind.BODY)) == 14


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It was a quiet night.\n\nThen the war went on.", ["body", "body"]),
        ("The war went on and nobody knew why. It rained.", ["body"]),
        ("Rain in the hills\n\nIt rained. It did not stop.", ["headline", "body"]),
        ("Rain in the hills\nBy JANE DOE\nIt rained.\nIt did not stop.", ["headline", "byline", "body", "body"]),
        (
            "Rain in the Hills\nThe rain did not stop.\nBy Jane Doe\nIt rained.",
            ["headline", "deck", "byline", "body"],
        ),
        (
            "Rain in the hills\nJane Doe\nBAKU, Azerbaijan 1996-12-06\nIt rained.",
            ["headline", "byline", "byline", "body"],
        ),
        (
            "THE STORM IN HARROW.\n\nHARROW TAKEN.\n\nENEMY IN RETREAT.\n\nIt rained. It did.",
            ["headline", "deck", "deck", "body"],
        ),
        (
            "THE STORM IN HARROW.\n\nHARROW TAKEN.\n\nJOHN ROE.\n\nIt rained. It did.",
            ["headline", "deck", "byline", "body"],
        ),
        ("Rain in the hills\nJOHN ROE\nIt rained. It did.", ["headline", "byline", "body"]),
        ("Rain in the hills\nJOHN ROE.\nIt rained. It did.", ["headline", "byline", "body"]),
        ("Rain in the hills\nTIMES STAFF WRITER\nIt rained. It did.", ["headline", "byline", "body"]),
        ("Rain in the hills\n(The town lies in the north.)\nIt rained. It did.", ["headline", "body", "body"]),
        (
            "Rain in the hills\nIt rained. It did.\nHARROW WAS TAKEN.\nIt went on.",
            ["headline", "body", "body", "body"],
        ),
        ("Rain Falls on Hills.\n\nIt rained in the hills.", ["headline", "body"]),
        ("It rained.\n\nReporting by Jane Doe in Baku; editing by John Doe", ["body", "credit"]),
        ("It rained. (Reporting by Jane Doe; Editing by John Doe)", ["body", "credit"]),
        ("AdvertisementAdvertisement\n\nIt rained.", ["furniture", "body"]),
        ("It rained.Advertisement", ["body", "furniture"]),
        ("AdvertisementArmenia won. It rained.", ["furniture", "body"]),
        ("It rained.\nRead more: Ten hills to see\nIt stopped.", ["body", "furniture", "body"]),
        ("“It rained,” he said.\n\nIt stopped.", ["body", "body"]),
    ],
)
def test_other_forms_of_articles_are_told_apart(text: str, kinds: list[str]) -> None:
    """With and without headline, deck, byline, credit and furniture."""
    assert [kind for kind, _ in show_parts(text)] == kinds


def test_lines_wrapped_by_a_machine_are_one_paragraph() -> None:
    """A line that broke off for want of room goes on in the next; a blank line parts paragraphs."""
    wrapped = "The war went on in the hills for days\nand nobody in the town knew why it did\nnot end."
    text = wrapped + "\n\nIt rained all\nday."
    assert [words.split()[-1] for words in find_words(text, PartKind.BODY)] == ["end.", "day."]


@given(st.one_of(st.text(), LINES.map("\n".join)))
def test_parts_lie_in_order_and_hold_all_that_is_not_blank(text: str) -> None:
    """No word of a text is lost or told twice."""
    parts = split_parts(text)
    ends = [0, *(part.span.end for part in parts)]
    assert all(end <= part.span.start < part.span.end for end, part in zip(ends, parts, strict=False))
    covered = {i for part in parts for i in range(part.span.start, part.span.end)}
    assert all(i in covered for i, letter in enumerate(text) if not letter.isspace())
