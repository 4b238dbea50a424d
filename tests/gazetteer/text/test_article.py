"""Articles from files: their text as it stands, and what is known beside it."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Article, ArticleError, SidecarError, Span, load_articles, read_folder

SEEDS = Path(__file__).parents[3] / "seeds"
FIRST, SECOND = sorted(SEEDS.glob("*.txt"))


@pytest.mark.parametrize(
    ("path", "title", "published"),
    [
        (FIRST, "Armenia Seeks Alliance’s Help Against Azerbaijan", date(1992, 6, 17)),
        (SECOND, "Azerbaijani Leader Flies to Moscow, May Seek Russian Troops", date(1993, 9, 6)),
    ],
)
def test_the_seeds_say_what_their_newspaper_showed(path: Path, title: str, published: date) -> None:
    """The two seed articles have title, newspaper, day and address."""
    article = Article.from_file(path)
    assert (article.title, article.publisher, article.published) == (title, "Los Angeles Times", published)
    assert article.url is not None and published.isoformat() in article.url
    assert article.note
    assert article.text == path.read_bytes().decode("utf-8")


def test_the_title_of_a_seed_is_its_headline(tmp_path: Path) -> None:
    """Without its JSON a seed goes by the headline of its text, and its day is unknown."""
    copy = tmp_path / "copy.txt"
    copy.write_bytes(FIRST.read_bytes())
    article = Article.from_file(copy)
    assert article.title == Article.from_file(FIRST).title
    assert article.published is None and article.publisher is None and article.url is None


def test_a_text_without_headline_goes_by_its_first_sentence() -> None:
    """A long first sentence is cut at a word."""
    text = "The army said on Monday that " + "it had taken one more village, " * 9 + "and went on. It rained."
    title = Article.from_text(text).title
    assert title is not None and title.endswith("…") and len(title) <= 91
    assert text.startswith(title[:-1])


def test_a_blank_text_has_no_title() -> None:
    """There is nothing to call it by."""
    assert Article.from_text(" \n ").title is None


@given(st.text(), st.text())
def test_ids_hold_letters_digits_and_hyphens_only(wanted: str, text: str) -> None:
    """Whatever a file is called, its id can stand in an address and on a map."""
    identity = Article.from_text(text, id=wanted).id
    assert identity and all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in identity)


def test_an_excerpt_is_the_words_of_a_span() -> None:
    """Spans count characters of the text."""
    assert Article.from_text("“Yes,” he said.").excerpt(Span(1, 4)) == "Yes"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“Baku”\r\n".encode(), "“Baku”\r\n"),
        (b"\xef\xbb\xbfBaku", "Baku"),
        ("“Baku”".encode("cp1252"), "“Baku”"),
        ("Bakı".encode("utf-16"), "Bakı"),
    ],
)
def test_encodings_of_newspapers_are_read(tmp_path: Path, data: bytes, text: str) -> None:
    """UTF-8 with and without a mark, Windows-1252 and UTF-16; the words are not changed."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert Article.from_file(path).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\x89PNG\0\0", "binary"),
        (b"\x81\x8d\x8f", "binary"),
        ("Москва, понедельник".encode("cp1251"), "encoding that is not known"),
    ],
)
def test_what_is_no_text_is_told_with_its_file(tmp_path: Path, data: bytes, reason: str) -> None:
    """An empty or a binary file is an error that names it."""
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=rf"odd\.txt: expected .*{reason}"):
        Article.from_file(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The error names the file that is not there."""
    with pytest.raises(ArticleError, match=r"none\.txt: expected a text file"):
        Article.from_file(tmp_path / "none.txt")


def test_an_article_with_a_broken_json_is_shown_without_it(tmp_path: Path) -> None:
    """The problem is told in one line, and the text is there."""
    (tmp_path / "a.txt").write_text("It rained.", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"published": "June"}', encoding="utf-8")
    (article,), problems = load_articles(tmp_path / "a.txt")
    assert article.text == "It rained." and article.published is None
    assert problems == (
        f'{tmp_path / "a.json"}, field published: expected a date like 1992-06-17, got "June". '
        "The article is shown without it.",
    )
    with pytest.raises(SidecarError):
        Article.from_file(tmp_path / "a.txt")


def test_what_is_sound_in_a_json_counts_whatever_else_is_wrong_in_it(tmp_path: Path) -> None:
    """A misspelt field and a wrong address are told of; the day and what was set right stay."""
    said = {"titel": "Rain", "url": "www.example.org", "published": "1992-06-17", "corrections": [
        {"name": "Baku", "is": "no place", "made": "2026-11-27"}]}  # fmt: skip
    (tmp_path / "a.txt").write_text("It rained in Baku.", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(said), encoding="utf-8")
    (article,), problems = load_articles(tmp_path / "a.txt")
    assert (article.published, len(article.corrections), article.url) == (date(1992, 6, 17), 1, None)
    assert ["field titel: expected one of the fields" in problems[0], "field url: expected" in problems[1]] == [
        True
    ] * 2
    assert len(problems) == 2


def test_a_folder_is_read_with_its_problems(tmp_path: Path) -> None:
    """What cannot be read is set aside with a reason; two files that read alike do not share an id."""
    for name, words in (("a_b", "One."), ("a-b", "Two."), ("c", ""), ("d", "Three.")):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    articles, problems = read_folder(tmp_path)
    assert [article.id for article in articles] == ["a-b", "d"]
    assert len(problems) == 2 and "a_b.txt" in problems[0] and "c.txt" in problems[1]


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    """The error names the folder."""
    with pytest.raises(ArticleError, match="expected a folder"):
        read_folder(tmp_path / "none")
