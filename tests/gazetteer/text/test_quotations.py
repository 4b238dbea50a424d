"""Who said what."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Quotation, Span, find_quotations, split_parts, split_sentences

SEEDS = Path(__file__).parents[3] / "seeds"
FIRST, SECOND = (path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
# fmt: off
PIECES = st.lists(
    st.sampled_from([
        ")", "accused", "Secretary", "of", "State", "Mr.", "U.S.", "was", "so-called", "“", "”", '"', "'",
        "‘", "’", "«", "»", "said", "he", "Jane", "Doe", ",", ".", "that", "according", "to", "who", "and",
        "but", "adding", "the", "called", "“ab,”", "“Ab.”", "in", "Baku", "told", ":", "—", "Appealing",
        "("
    ])
)
# fmt: on


def read_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text."""
    parts = split_parts(text)
    return find_quotations(text, parts, split_sentences(text, parts))


def show_quotations(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, speaker's name and content of each quotation."""
    return [(q.kind.value, q.speaker_name, text[q.content.start : q.content.end]) for q in read_quotations(text)]


def show(text: str, span: Span | None) -> str | None:
    """The words of a span that may not be there."""
    return text[span.start : span.end] if span else None


FIRST_SAYS = [
    ("indirect", "Armenia", "it would quit the alliance"),
    ("indirect", "Armenia", "upon the members of the Conference"),
    ("indirect", None, "the newest focus of the fighting"),
    ("direct", "Samvel Dokholyan", "“The Lachin corridor has come under heavy shelling"),
    ("indirect", "a spokesman for the Azerbaijani Popular Front", "the attacks on the corridor"),
    ("indirect", "a spokesman for the Azerbaijani Popular Front", "the Azerbaijanis had failed to break through"),
    ("indirect", "a spokesman for the Azerbaijani Popular Front", "the assault will continue until it succeeds"),
    ("direct", "Ayaz Akhmedov", "“Our goal is to restore a constitutional order"),
    ("direct", "Ayaz Akhmedov", "“That is why our armed forces are conducting"),
    ("indirect", "Ayaz Akhmedov", "substantial Azerbaijani gains in two districts"),
    ("indirect", "Ayaz Akhmedov", "there were few civilians in the villages"),
    ("indirect", "the Armenian government", "the registration of all army reservists"),
    ("indirect", "Felix O. Mamikoyan", "the Azerbaijani offensive, begun last Friday, was so intense"),
    ("mixed", "Felix O. Mamikoyan", "to Russia as Armenia’s ally and protector “from times immemorial,”"),
    ("indirect", "Felix O. Mamikoyan", "if Moscow did not respond, then Armenia would"),
    ("mixed", "Felix O. Mamikoyan", "Under the recently concluded mutual security pact"),
    ("indirect", "Azerbaijan", "Armenia, through the success of Armenian militias"),
    ("mixed", "the Azerbaijani Foreign Ministry", "the Armenians of “scorched-earth tactics” to make"),
]
SECOND_SAYS = [
    ("indirect", "the Itar-Tass news agency", "Aliyev also gratefully accepted an offer"),
    ("indirect", "international aid officials", "up to 10,000 Azerbaijani refugees may have crossed"),
    ("indirect", "Geidar Aliyev", "he could not guarantee that Iranian “volunteers” were not crossing"),
    ("indirect", "Turkey", "Iranian troops have crossed the Azerbaijan border"),
    ("indirect", "U.S. officials", "they could not confirm these reports"),
    ("direct", "a U.S. official", "“There are plenty of areas where the border is not"),
    ("mixed", "Nancy Beck", "the United States “agrees that the Armenians should withdraw"),
    ("indirect", "Azerbaijan", "Russian army officers and irregulars of siding with"),
    ("indirect", "Geidar Aliyev", "his intention to include Russian enterprises"),
    ("indirect", "Azerbaijani sources", "During his meetings in Moscow, Aliyev is expected to ask for “dividends”"),
    ("indirect", "Azerbaijan’s Parliament", "support for joining the Commonwealth"),
]


@pytest.mark.parametrize(("text", "says"), [(FIRST, FIRST_SAYS), (SECOND, SECOND_SAYS)])
def test_the_seeds_say_what_a_careful_reader_marks(text: str, says: list[tuple[str, str | None, str]]) -> None:
    """Every speaker by the fullest name, every kind, every content, and nothing else."""
    found = show_quotations(text)
    assert [(kind, name) for kind, name, _ in found] == [(kind, name) for kind, name, _ in says]
    assert [words[: len(begin)] for (_, _, words), (_, _, begin) in zip(found, says, strict=True)] == [
        b for *_, b in says
    ]


@pytest.mark.parametrize("words", ["“volunteers”", "“dividends”", "‘Lachin humanitarian corridor,’"])
def test_scare_quotes_of_the_seeds_are_nobodys_words(words: str) -> None:
    """Marks around a word make no quotation of it."""
    assert all(said.strip() != words for text in (FIRST, SECOND) for _, _, said in show_quotations(text))


@pytest.mark.parametrize(
    ("begin", "speaker", "role", "place"),
    [
        ("“The Lachin", "Samvel Dokholyan", "an Armenian government official", "Yerevan"),
        ("the attacks on", "a spokesman for the Azerbaijani Popular Front", None, "Baku"),
        ("the assault will", "He", None, None),
        ("“Our goal", "Ayaz Akhmedov", "front spokesman", None),
        ("substantial", "Akhmedov", "front spokesman", None),
        ("there were few", "he", "front spokesman", None),
        ("the Azerbaijani offensive", "Felix O. Mamikoyan", "the Armenian ambassador to Russia", None),
        ("if Moscow", "Mamikoyan", "the Armenian ambassador to Russia", None),
        ("the Armenians of", "The Azerbaijani Foreign Ministry", None, None),
    ],
)
def test_mention_office_and_place_of_speech(begin: str, speaker: str, role: str | None, place: str | None) -> None:
    """The speaker is the mention beside the cue, with the office the article gives and where he stood."""
    quotation = next(q for q in read_quotations(FIRST) if FIRST.startswith(begin, q.content.start))
    assert (show(FIRST, quotation.speaker), quotation.speaker_role) == (speaker, role)
    assert show(FIRST, quotation.place) == place


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('"We left," said Jane Doe, a doctor.', [("direct", "Jane Doe", '"We left,"')]),
        ("Jane Doe said: “We left. It burned.”", [("direct", "Jane Doe", "“We left. It burned.”")]),
        (
            "“We left,” Jane Doe said, “and it burned.”",
            [("direct", "Jane Doe", "“We left,”"), ("direct", "Jane Doe", "“and it burned.”")],
        ),
        ("«We left,» Jane Doe said.", [("direct", "Jane Doe", "«We left,»")]),
        (
            "‘We left the town’s gate,’ said Jane Doe. ‘We don’t know,’ she said.",
            [("direct", "Jane Doe", "‘We left the town’s gate,’"), ("direct", "Jane Doe", "‘We don’t know,’")],
        ),
        ("“Did you leave?” he asked Jane.", [("direct", None, "“Did you leave?”")]),
        ("Jane Doe said the army had left.", [("indirect", "Jane Doe", "the army had left")]),
        ("The army has left, according to Jane Doe.", [("indirect", "Jane Doe", "The army has left")]),
        ("According to Jane Doe, the army has left.", [("indirect", "Jane Doe", "the army has left")]),
        ("The army, Jane Doe said, has left.", [("indirect", "Jane Doe", "The army, Jane Doe said, has left")]),
        (
            "Jane Doe said the army had left but denied that it was beaten.",
            [("indirect", "Jane Doe", "the army had left"), ("indirect", "Jane Doe", "it was beaten")],
        ),
        (
            "“We left,” Jane Doe said, adding that it burned.",
            [("direct", "Jane Doe", "“We left,”"), ("indirect", "Jane Doe", "it burned")],
        ),
        (
            "The minister called the raid “a crime against us all.”",
            [("mixed", "the minister", "the raid “a crime against us all.”")],
        ),
        (
            "Rebels, villagers and a monitor said the town fell.",
            [("indirect", "Rebels, villagers and a monitor", "the town fell")],
        ),
        ("Doctors say that it burned.", [("indirect", "doctors", "it burned")]),
    ],
)
def test_forms_of_attribution(text: str, says: list[tuple[str, str | None, str]]) -> None:
    """Cue before, after and between; inverted; marks of other countries; clauses; two verbs with one subject."""
    assert show_quotations(text) == says


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “liberation army of the hills” left the town.",
        "They saw the film “Gone With the Wind” in the town.",
        "The “rebels” left the town.",
        "Claims of victory were many.",
        "Six men accused of murder were freed.",
        "He was told to leave.",
        "The charge was heavy and the report was long.",
        "He stood 5'10\" tall.",
    ],
)
def test_what_nobody_said_is_no_quotation(text: str) -> None:
    """Scare quotes, titles, nouns that look like verbs of saying, and passives."""
    assert show_quotations(text) == []


def test_a_quotation_runs_on_over_paragraphs() -> None:
    """The mark is opened again, and closed once; the speaker is told after the last part."""
    text = "“We left at noon.\n\n“It burned at night,” said Jane Doe.\n\n“Nobody came.”"
    assert show_quotations(text) == [
        ("direct", "Jane Doe", "“We left at noon."),
        ("direct", "Jane Doe", "“It burned at night,”"),
        ("direct", "Jane Doe", "“Nobody came.”"),
    ]


def test_pronouns_and_offices_are_the_last_who_fit() -> None:
    """She is no spokesman, and the general is the one who was named."""
    text = (
        "General John Roe left the town. “It burned,” said spokeswoman Jane Doe. “We left,” he said. "
        "She said it rained. “It is over,” the general said."
    )
    assert [name for _, name, _ in show_quotations(text)] == ["Jane Doe", "John Roe", "Jane Doe", "John Roe"]


def test_a_headline_quotes_nobody() -> None:
    """Marks in a headline make no quotation."""
    assert show_quotations("Roe Is “Out of the Race,” Doe Says\n\nIt rained in the hills all day.") == []


@given(st.one_of(st.text(), PIECES.map(" ".join), PIECES.map("".join), PIECES.map("\n\n".join)))
def test_any_text_has_quotations_inside_it(text: str) -> None:
    """Every span lies in the text and in its sentence, cues and speakers are words, contents come in order."""
    quotations = read_quotations(text)
    assert [q.content.start for q in quotations] == sorted(q.content.start for q in quotations)
    for quotation in quotations:
        assert quotation.content.start < quotation.content.end <= len(text)
        assert quotation.content in quotation.sentence
        for span in (quotation.cue, quotation.speaker, quotation.place):
            assert span is None or text[span.start : span.end].strip()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Senior relief officials said that the road was cut.", "senior relief officials"),
        ("Police said that the road was cut.", "police"),
        ("Local radio said that the road was cut.", "local radio"),
        ("Turkey said that the road was cut.", "Turkey"),
        ("Jordan officials said that the road was cut. The king of Jordan said nothing.", "Jordan officials"),
        ("Foreign Ministry officials said that the road was cut.", "Foreign Ministry officials"),
        ("Brown said that the road was cut.", "Brown"),
    ],
)
def test_only_a_sentence_gives_an_ordinary_word_its_capital(text: str, name: str) -> None:
    """An unnamed speaker is written as inside a sentence, a name as it is."""
    assert read_quotations(text)[0].speaker_name == name


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Reports from Goma and Bukavu", None),
        ("Unconfirmed reports", None),
        ("The latest news", None),
        ("A report by the Red Cross", "a report by the Red Cross"),
        ("A Red Cross report", "a Red Cross report"),
    ],
)
def test_reports_are_nobody(subject: str, name: str | None) -> None:
    """What reports say has a cue and a mention, but no speaker with a name unless somebody signed them."""
    text = f"Jane Doe left. {subject} said that the road was cut."
    quotation = read_quotations(text)[0]
    assert (show(text, quotation.cue), quotation.speaker_name) == ("said", name)
    assert quotation.speaker is not None and subject.startswith(show(text, quotation.speaker) or "?")


def test_a_nickname_in_quotation_marks_between_commas_is_nobodys_words() -> None:
    """Words in quotation marks may be what somebody is called."""
    assert show_quotations('John Doe, "the boss of all", walked in.') == []


@pytest.mark.parametrize("text", ["Rebels fired, said soldiers who denied it.", "Each side blamed the other."])
def test_what_only_points_says_nothing(text: str) -> None:
    """Nobody's words are "it" or "the other"."""
    assert not {content for _, _, content in show_quotations(text)} & {"it", "the other"}


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("In Goma, a truce has held, but shells fell.", []),
        ("Around Goma, the port, a truce has mostly held, but shells fell.", []),
        ("The court held that the vote was void.", ["the vote was void"]),
        ("Iran warned both sides after mortar shells landed in villages near the river.", []),
        ("He warned that the town would fall after a week.", ["the town would fall after a week"]),
        ("The army warned residents of an attack after dark.", ["residents of an attack after dark"]),
    ],
)
def test_what_is_held_or_when_somebody_was_warned_is_nobodys_words(text: str, contents: list[str]) -> None:
    """A verb of saying may be an ordinary one."""
    assert [content for _, _, content in show_quotations(text)] == contents
