"""Who speaks: the name, the office, or whom a pronoun stands for."""

from collections.abc import Callable

import pytest

from gazetteer.text import Quotation

Hear = Callable[[str], tuple[Quotation, ...]]


@pytest.mark.parametrize(
    ("subject", "name", "role"),
    [
        ("John Roe, the mayor of Harrow,", "John Roe", "the mayor of Harrow"),
        ("The mayor of Harrow, John Roe,", "John Roe", "the mayor of Harrow"),
        ("The mayor of Harrow, John Roe", "John Roe", "the mayor of Harrow"),
        ("The agency's Jane Doe", "Jane Doe", "the agency"),
        ("Health Department Epidemiologist Jane Doe", "Jane Doe", "Health Department Epidemiologist"),
        ("U.N. Secretary-General John Roe", "John Roe", "U.N. Secretary-General"),
        ("The mayor's spokesman, John Roe,", "John Roe", "the mayor's spokesman"),
        ("John Roe, 43, a farmer,", "John Roe", "a farmer"),
        ("Preston Rovers sporting director Jean-Louis Roe", "Jean-Louis Roe", "Preston Rovers sporting director"),
        ("One, a herder from Harrow,", "a herder", None),
        ("Sen. John Roe (D-Ohio), a member of the panel,", "John Roe", "a member of the panel"),
        ("John Roe, head of the Harrow Centers (HC),", "John Roe", "head of the Harrow Centers"),
        ("John Roe, who left the town and found no road,", "John Roe", None),
        ("His brother John, who succeeded him as president,", "John", "his brother"),
        ("John Roe, when asked about the raid,", "John Roe", None),
        ("Radio Harrow, monitored in London,", "Radio Harrow", None),
        ("The Hill Law Center, which tracks hate speech,", "the Hill Law Center", None),
        ("The county's sheriff, John B. Roe Jr.,", "John B. Roe Jr.", "the county's sheriff"),
        ("A U.N. statement", "a U.N. statement", None),
        ("The report", "the report", None),
        ("The WHO", "the WHO", None),
        ("A senior U.S. official, speaking on condition of anonymity,", "a senior U.S. official", None),
        ("Residents of the town", "residents of the town", None),
        ("One refugee", "one refugee", None),
        ("State television", "state television", None),
        ("A trade group earlier this month", "a trade group", None),
        ("A communiqué issued today", "a communiqué", None),
    ],
)
def test_a_speaker_has_a_name_and_an_office(hear: Hear, subject: str, name: str, role: str | None) -> None:
    """Persons by their names, others by what they are; clauses between commas belong to nobody's name."""
    (found,) = hear(f"{subject} said that the bridge was cut.")
    assert (found.speaker_name, found.speaker_role) == (name, role)


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("a woman who gave her name as Mary Roe.", "Mary Roe"),
        ("a woman who gave her name only as Amina, clutching a child.", "Amina"),
        ("a man who identified himself as John.", "John"),
        ("one refugee.", "one refugee"),
        ("Mike Roe an attorney with the Red Cross.", "Mike Roe"),
        ("Doe's cousin, Mary Roe, a salon owner in Harrow.", "Mary Roe"),
        ("Mary Roe here.", "Mary Roe"),
    ],
)
def test_a_speaker_behind_the_verb(hear: Hear, tail: str, name: str) -> None:
    """The name that an unnamed speaker gives is the speaker's."""
    (found,) = hear(f"“They burned my house,” said {tail}")
    assert (found.speaker_name, found.place) == (name, None)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Rebels hold the town, said John Roe on Tuesday.", "John Roe", "Rebels hold the town"),
        ("Rebels hold the town, said Mary Roe of the Red Cross.", "Mary Roe", "Rebels hold the town"),
        ("Half of it burned, said Mary Roe at a UN press briefing here.", "Mary Roe", "Half of it burned"),
        ("Mary Roe said at a White House news conference that it burned.", "Mary Roe", "it burned"),
        ("Mary Roe said here Tuesday that it burned.", "Mary Roe", "it burned"),
        ("The minister, said Mary Roe, had left.", "Mary Roe", "The minister, said Mary Roe, had left"),
    ],
)
def test_what_was_said_ends_where_it_is_told_who_spoke_and_where(hear: Hear, text: str, name: str, said: str) -> None:
    """Also where no word shows that it was a clause, and the occasion has a name of its own."""
    (found,) = hear(text)
    assert (found.speaker_name, text[found.content.start : found.content.end]) == (name, said)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr. Roe met Mrs. Doe. “We stayed,” he said.", ["Roe"]),
        ("Mary Doe met John Roe. Mary Doe left. “We stayed,” he said.", [None]),
        ("His rival Mary Doe tweeted a picture, which she said she found.", ["Mary Doe"]),
        ("John Roe left. Deaths were reported. “It is a crime,” he said.", ["John Roe"]),
        ("The weather in the hills was bad. It said the road was cut.", [None]),
        ("The Red Cross sent a team. It said the road was cut.", ["the Red Cross"]),
        ("“It rained,” Peter Doe said. John Roe left the town, he said.", ["Peter Doe", "Peter Doe"]),
    ],
)
def test_a_pronoun_is_the_last_one_named_who_fits(hear: Hear, text: str, names: list[str | None]) -> None:
    """By Mr. and Mrs., by the first name, in the sentence itself; a thing has said nothing."""
    assert [q.speaker_name for q in hear(text)] == names


def test_a_quotation_that_stands_alone_is_of_whom_the_sentence_before_told(hear: Hear) -> None:
    """The one who spoke last is not the one who reads a letter out."""
    text = "A spokesman said it rained. Then John Roe read a letter out.\n\n“We hold the town and the bridge.”"
    assert [q.speaker_name for q in hear(text)] == ["a spokesman", "John Roe"]


def test_words_in_marks_without_a_verb_are_of_whom_the_sentence_tells(hear: Hear) -> None:
    """A group that is the subject has said them, not the speaker of the paragraph before."""
    text = (
        "“It rained,” said Mary Doe.\n\nThe Red Cross has sought an “independent inquiry into the raid” in the town."
    )
    assert [q.speaker_name for q in hear(text)] == ["Mary Doe", "the Red Cross"]


@pytest.mark.parametrize("dateline", ["GENEVA, Feb. 12, 2019 --", "GENEVA (AP) -", "NAIROBI, Kenya, Feb. 12 --"])
def test_a_pronoun_is_never_the_town_of_the_dateline(hear: Hear, dateline: str) -> None:
    """With nobody named before it nobody is known."""
    text = (
        f"{dateline} The relief agency counted arrivals on Tuesday.\n\n“It is estimated that they are many,” he said."
    )
    assert [quotation.speaker_name for quotation in hear(text)] == [None]
