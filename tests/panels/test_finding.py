"""What answers some words: places in any spelling, speakers, sentences."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Article, Geoparser, Index
from panels.finding import Finder, Findings
from panels.found import lay_out_found
from panels.questions import make_key, trim_question

TEXTS = {
    "north": "In Berdzor the market was open on Monday. “We have bread for a week,” said Anahit Grigoryan, the "
    "mayor. Shelling was heard from Yerevan road, and heavy rain fell.",
    "south": "The road from Lachin to Goris was closed. Shells fell near the heavy gate; rain did not stop them. "
    "People in Łódź and Malmö sent flour, an official in Baku said.",
}


@pytest.fixture(scope="module")
def finder(index: Index) -> Finder:
    """Two short articles, ready to be searched."""
    geoparser = Geoparser(index)
    days = {"north": date(1992, 6, 17), "south": date(1993, 9, 6)}
    return Finder([geoparser.read(Article.from_text(t, id=i, published=days[i])) for i, t in TEXTS.items()], index)


def list_names(findings: Findings) -> list[str]:
    """The places that were found, by the articles' names."""
    return [found.name for found in findings.places]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Yerevan", "Yerevan"),
        ("yerevan", "Yerevan"),
        ("Երևան", "Yerevan"),
        ("Erivan", "Yerevan"),
        ("Yerevann", "Yerevan"),
        ("Bakou", "Baku"),
        ("lodz", "Łódź"),
        ("MALMO", "Malmö"),
    ],
)
def test_a_place_is_found_in_any_spelling(finder: Finder, asked: str, name: str) -> None:
    """Other languages, no accents, no capitals, a letter too many."""
    assert name in list_names(finder.find(asked))


def test_a_place_is_found_under_the_name_that_another_article_gives_it(finder: Finder) -> None:
    """Berdzor and Lachin are one town: whoever asks for one finds what is said of both."""
    found = finder.find("Berdzor").places[0]
    assert found.key == finder.find("Lachin").places[0].key
    assert found.articles == 2


def test_a_speaker_is_found_by_name_and_by_office(finder: Finder) -> None:
    """With the sentence that was said."""
    for asked in ("grigoryan", "Anahit", "mayor", "Grigorian"):
        (speaker,) = finder.find(asked).speakers
        assert speaker.name == "Anahit Grigoryan"
        assert "bread for a week" in speaker.passages[0].text


def test_all_words_must_stand_in_one_sentence(finder: Finder) -> None:
    """In any order; a word may be the beginning of a longer one."""
    (passage,) = finder.find("rain shell").passages[:1]
    assert {passage.text[b.start : b.end] for b in passage.bold} <= {"Shelling", "rain", "Shells"}
    assert finder.find("rain shell").words == 2
    assert finder.find("bread gate").words == 0


def test_a_phrase_in_quotation_marks_is_found_as_it_is(finder: Finder) -> None:
    """Straight or curly marks."""
    for asked in ('"heavy rain"', "“heavy rain”"):
        findings = finder.find(asked)
        assert [p.article for p in findings.passages] == ["north"]
        assert [findings.passages[0].text[b.start : b.end] for b in findings.passages[0].bold] == ["heavy rain"]
    assert finder.find('"heavy rai"').words == 0


def test_a_slip_of_the_hand_is_put_right(finder: Finder) -> None:
    """Nothing is found, and what was meant is offered; of what nobody can mean nothing is."""
    assert finder.find("skelling").meant == "shelling"
    assert finder.find("bread skelling").meant is None
    assert finder.find("rain skelling").meant == "rain shelling"
    assert finder.find("xqzzyk").meant is None


@given(st.text(max_size=300))
def test_whatever_is_asked_is_answered(finder: Finder, asked: str) -> None:
    """Signs that mean something to the database are words like others."""
    findings = finder.find(asked)
    for passage in findings.passages:
        assert all(0 <= bold.start < bold.end <= len(passage.text) for bold in passage.bold)
    assert lay_out_found(finder, findings, hidden=lambda _: False).nodes


@pytest.mark.parametrize(
    "asked", ['"', '""', "* OR", "NEAR(", "folded:x", "a AND", "'; DROP TABLE said; --", "^rain", "-rain"]
)
def test_the_language_of_the_database_is_not_spoken(finder: Finder, asked: str) -> None:
    """No sign of it makes an error, or another question."""
    finder.find(asked)
    assert finder.find("rain").words == 2


@given(st.text())
def test_a_question_is_kept_in_one_short_line(asked: str) -> None:
    """So that it can stand in an address; trimming again changes nothing."""
    kept = trim_question(asked)
    assert len(kept) <= 200
    assert "\n" not in kept
    assert trim_question(kept) == kept


def test_a_name_becomes_a_word_for_an_address() -> None:
    """One for all its spellings."""
    assert make_key("Samvel Dokholyan") == make_key("samvel  dokholyan") == "samvel-dokholyan"
    assert make_key("the “Itar-Tass” news agency") == "itar-tass-news-agency"
    assert make_key("?!") == ""
