"""Articles out of web pages: their text and nothing of what stands around it, and what the head says of them."""

import socket
from datetime import date
from pathlib import Path

import pytest

from gazetteer.text import Article, PartKind, split_parts
from gazetteer.text.formats import UnreadableError, html, mhtml

PAGES = Path(__file__).parents[1] / "pages"
NOISE = "ZZNOISE"  # stands in every piece of the pages that is none of the article
# page, first words and last words of the text, publisher, day
TOLD = [
    (
        "broadcaster",
        "Rebel fighters have blown up",
        "given up the crossing.",
        "World Service News",
        date(2014, 8, 19),
    ),
    ("broadsheet", "The shells fell on Abru", "counted 31 of them.", "The Northern Observer", date(2020, 11, 3)),
    ("archive", "KASRAN — Militiamen", "40 miles to the north.", "Bay City Times", date(1989, 5, 11)),
    ("wire", "SAN LUCERO (NPW) — A convoy", "that they would return.", "National Press Wire", date(2023, 2, 14)),
    ("local", "HILLSBORO — Forty-one members", "church in Whitney.", "Hill County Sentinel", date(2005, 3, 22)),
    ("wiki", "A ferry hired by", "keeping people from leaving.", "Open News", date(2009, 4, 7)),
    ("nineties", "BREZOVO — Two shells fell", "in a week & the worst.", None, date(1996, 10, 12)),
    ("divs", "Soldiers closed the bridges", "a march planned for Sunday.", "Gulf Morning", date(2011, 1, 15)),
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever would open a connection while a page is read fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was about to fetch something")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(("name", "first", "last", "publisher", "day"), TOLD)
def test_the_article_of_a_page_is_told_from_its_surroundings(
    name: str, first: str, last: str, publisher: str | None, day: date
) -> None:
    """Its paragraphs are there, what is no part of it is not among them, publisher and day are known."""
    article = Article.from_file(PAGES / f"{name}.html")
    body = [article.excerpt(p.span) for p in split_parts(article.text) if p.kind is PartKind.BODY]
    assert any(words.startswith(first) for words in body[:2])
    assert any(words.endswith(last) for words in body[-2:])
    assert not [words for words in body if NOISE in words]
    assert (article.publisher, article.published) == (publisher, day)
    assert article.known_from["published"]


def test_headline_author_and_address_are_in_the_head() -> None:
    """The headline stands once, at the top of the text; the rest is known beside it."""
    article = Article.from_file(PAGES / "archive.html")
    assert article.text.startswith("Refugees Fill Port as Siege Tightens\n\n")
    assert article.text.count("Refugees Fill Port") == 1
    assert article.author == "MARTIN COLE"
    assert article.url == "https://www.baycity.example/archives/xpm-1989-05-11-mn-3104-story.html"


def test_headings_quotes_and_lists_inside_stay() -> None:
    """A crosshead and a block quotation are the article's own."""
    assert "\n\nFour villages\n\n" in Article.from_file(PAGES / "broadsheet.html").text
    assert "“It was not a battle." in Article.from_file(PAGES / "broadsheet.html").text
    assert "'No way out'" in Article.from_file(PAGES / "broadcaster.html").text


STORY = "<p>It rained in Baku on Monday, the police said, and nobody went out.</p>" * 3


def test_days_that_contradict_each_other_leave_the_day_unknown() -> None:
    """An archive's head may have the day of its scanning; the page says both."""
    page = '<html><head><meta property="article:published_time" content="2015-02-01"></head><body>'
    article = read(f"{page}<h1>Rain in Baku</h1><p>May 11, 1989</p>{STORY}")
    assert article.published is None
    reason = next(missing.reason for missing in article.missing if missing.field == "published")
    assert "2015-02-01" in reason and "1989-05-11" in reason


def test_a_day_by_the_clocks_of_two_towns_is_one_day() -> None:
    """Midnight in one town is the day before in another; the head is believed."""
    page = '<html><head><meta property="article:published_time" content="1989-05-12T03:00:00Z"></head><body>'
    assert read(f"{page}<h1>Rain in Baku</h1><p>May 11, 1989</p>{STORY}").published == date(1989, 5, 12)


def test_a_page_without_a_head_leaves_day_and_publisher_to_be_asked_for() -> None:
    """The agency that sold a dispatch is whom it comes from only where the page names nobody."""
    assert [missing.field for missing in read(f"<html><body>{STORY}").missing] == ["published", "publisher"]
    dispatch = STORY.replace("<p>It", "<p>BAKU (Reuters) - It")
    assert read(f"<html><body>{dispatch}").publisher == "Reuters"
    head = '<head><meta property="og:site_name" content="Valley Echo"></head>'
    assert read(f"<html>{head}<body>{dispatch}").publisher == "Valley Echo"


def test_text_that_keeps_its_own_lines_is_paragraphs() -> None:
    """As pages of the nineties have it, with the day in a line of its own."""
    story = "It rained in Baku on Monday,\nthe police said, and nobody\nwent out."
    article = read(
        f"<html><h1>Rain in Baku</h1><pre>\nBy ANN ROE\n\nMay 4, 1968\n\n{story}\n\n{story}\n</pre></html>"
    )
    assert article.published == date(1968, 5, 4)
    assert article.text.endswith("went out.\n\nIt rained in Baku on Monday, the police said, and nobody went out.\n")


def read(page: str) -> Article:
    """The article of a page that is written here."""
    document = html.read_document(page.encode())
    return Article.from_document(document)


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ('<meta charset="windows-1250"><p>{}</p>', "cp1250"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>{}</p>', "cp1252"),
        ("<p>{}</p>", "utf-8-sig"),
        ("<p>{}</p>", "utf-16"),
        ("<p>{}</p>", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(page: str, encoding: str) -> None:
    """By its mark, its meta tag, or because it is UTF-8."""
    words = "“It rained in Baku – for a week,” the police chief said on Monday, and nobody went out. " * 3
    document = html.read_document(page.format(words).encode(encoding))
    assert "“It rained in Baku – for a week,”" in document.text
    assert not document.remarks


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><nav><a href=/>Home</a></nav></body></html>",
        "<div>" * 100_000 + STORY,
        "<" * 200_000,
        "<!-- " * 50_000 + STORY,
        "<!-- never closed" + STORY,
        "<script>" + STORY,
        '<a href="' + STORY,
        "<ul><li>" * 20_000,
        "&amp" * 200_000,
        "<p " + "a=1 " * 400_000,
    ],
)
def test_a_page_without_an_article_or_without_end_is_told(page: str) -> None:
    """Menus alone, nesting without end, and tags that are never closed are refused, in time."""
    with pytest.raises(UnreadableError):
        html.read_document(page.encode())


def test_what_a_page_carries_beside_its_words_does_no_harm() -> None:
    """Megabytes of scripts, zero bytes, entities that name files, and tags as long as books."""
    page = "<script>var a='<p>x</p>'</script>" * 40_000 + "<div " + "data-x=1 " * 100_000 + ">"
    page += '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;' + STORY.replace(
        "Baku", "Ba\0ku\x0b\x1f&#1;\uffff"
    )
    text = html.read_document(page.encode()).text
    assert "It rained in Baku" in text
    assert "root:" not in text and "var a" not in text


def test_a_page_in_one_file_with_its_pictures_is_read() -> None:
    """MHTML, as browsers save it; its head says from where."""
    page = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/b\r\nSubject: Rain\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n'
        "----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        '<html><head><meta charset=3D"utf-8"></head><body><p>=E2=80=9CIt rained in Baku on=\r\n'
        " Monday,=E2=80=9D the police said, and nobody went out.</p></body></html>\r\n----x\r\n"
        "Content-Type: image/png\r\n\r\nxx\r\n----x--\r\n"
    )
    document = mhtml.read_document(page.encode())
    assert document.text == "“It rained in Baku on Monday,” the police said, and nobody went out.\n"
    assert [fact.value for fact in document.facts] == ["https://a.example/b"]


@pytest.mark.parametrize("data", [b"", b"MIME-Version: 1.0\r\n\r\nnothing", b"\xff" * 500])
def test_mhtml_without_a_page_is_told(data: bytes) -> None:
    """There must be a page among the parts."""
    with pytest.raises(UnreadableError, match="MHTML"):
        mhtml.read_document(data)
