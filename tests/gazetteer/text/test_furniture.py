"""Furniture of pages is told from what an article says, by a table; ordinary sentences are no furniture."""

import pytest

from gazetteer.text import PartKind, split_parts
from gazetteer.text.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Image source, Getty Images",
        "Media caption, Smoke over the river",
        "This video can not be played",
        "Published 3 hours ago",
        "WhatsApp: +44 7700 900123",
        "This article is more than 5 years old",
        "Explore more on these topics",
        "Share | Tweet | Email",
        "Our Standards: The Trust Principles.",
        "7 Comments",
        "4 min read",
        "Reading time: 3 minutes",
        "FILE PHOTO: A soldier at the gate, May 3, 2011.",
        "(AP Photo/Jane Doe)",
        "John Doe/AFP/Getty Images",
        "AFP via Getty Images",
        "Photograph by Jane Doe",
        "___",
        "* * *",
        "bur-jd/ab/cd",
        "list of 3 items",
        "Source: Al Jazeera and news agencies",
        "Contact Dave Brandt at 555-0100 or dbrandt@sentinel.example.",
        "Jane Doe can be reached at jdoe@sentinel.example",
        "Support local journalism",
        "From Wikinews, the free news source you can write!",
        "LENGTH: 921 words",
        "Document 2 of 14",
        "A version of this article appears in print on May 12, 1999, Section A, Page 1 of the national edition with"
        " the headline: Rain falls on hills, and the hills, which nobody had asked, are wet.",
    ],
)
def test_lines_of_common_sites_are_furniture(line: str) -> None:
    """Of broadcasters, daily papers, agencies, local papers and archives."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell after the shelling of the port.",
        "Sharing a border with two enemies, the province waited.",
        "Comments by the minister angered the rebels.",
        "Photographs of the dead were shown on television.",
        "Images of the burning bridge reached the capital by night.",
        "Sources in the army said that the road was cut.",
        "Source: the town has fallen",
        "Follow the river for ten miles and you come to the camp.",
        "Contact with the garrison was lost on Monday.",
        "Reuters reported that the town had fallen.",
        "The AP said nine people had been killed.",
        "More than 400 people crossed the river.",
        "Print workers went on strike in the capital.",
        "Next week the talks go on.",
        "Save for two villages, the valley was empty.",
        "Search parties went into the hills at dawn.",
        "Subscribers to the treaty met in Geneva.",
        "Length of the front: 40 miles",
        "Section 5 of the law was suspended.",
        "Video shows soldiers firing.",
        "Picture windows broke all over the town.",
        "Unlimited access for convoys was refused.",
        "40 of 200 hostages were freed.",
        "End the war, the students shouted.",
        "Privacy was not what the refugees asked for.",
        "Recommended by the generals, the retreat began.",
        "“Play,” the officer told the band.",
        "As a subscriber to the ceasefire, the militia was bound by it.",
    ],
)
def test_ordinary_sentences_are_no_furniture(line: str) -> None:
    """However they begin."""
    assert not is_furniture(line)


def test_credits_close_an_article_one_or_several() -> None:
    """A line of stars, who reported from where, and who helped; inside the text the same words are told."""
    text = (
        "Convoy reaches town\n\nA convoy reached the town on Monday.\n\nOrth reported from Mexico City.\n\n"
        "It rained all day.\n\n___\n\nOrth reported from Mexico City.\n\n"
        "Associated Press writer Jane Doe contributed to this report."
    )
    kinds = [part.kind for part in split_parts(text)]
    body, credit = PartKind.BODY, PartKind.CREDIT
    assert kinds == [PartKind.HEADLINE, body, body, body, PartKind.FURNITURE, credit, credit]
