"""The article's text at the right, and the cards made of it."""

import json
from pathlib import Path

from gazetteer import Article, Geoparser, Index, PartKind
from panels.card import lay_out_card
from panels.heading import say_sources, title_library
from panels.library import Library, find_articles, read_library, stamp_files
from panels.reader import lay_out_article
from panels.sheet import Node
from panels.statements import find_row, say_about_claim, say_about_place


def picture(name: str) -> str:
    """A symbol's stand-in."""
    return f"data:image/svg+xml,{name}"


def read_words(node: Node) -> str:
    """The words of a node and of all inside it."""
    return node.text + "".join(read_words(kid) for kid in node.kids)


def find_nodes(node: Node, style: str) -> list[Node]:
    """The nodes of one style."""
    own = [node] if style in node.style.split() else []
    return own + [found for kid in node.kids for found in find_nodes(kid, style)]


def test_marks_change_no_word_of_the_article(library: Library) -> None:
    """What is read at the right is the article, letter by letter."""
    for reading in library.readings:
        sheet = lay_out_article(library, reading, picture)
        shown = [read_words(node) for top in sheet.nodes for node in find_nodes(top, "body")]
        body = [reading.article.excerpt(part.span) for part in reading.parts if part.kind == PartKind.BODY]
        assert shown == [" ".join(words.split("\n")) for words in body]


def test_an_author_who_stands_in_no_line_of_the_text_is_named_under_the_headline(
    library: Library, index: Index
) -> None:
    """A page's head names her; one whom the byline names is not named twice."""
    story = "Rain in Baku\n\nBy Ann Roe\n\nIt rained in Baku on Monday. Nobody went out."
    for text in (story, story.replace("Ann Roe", "Ann Roe."), story.replace("By Ann Roe\n\n", "")):
        reading = Geoparser(index).read(Article.from_text(text, author="Ann Roe"))
        nodes = lay_out_article(library, reading, picture).nodes
        (line,) = (read_words(node) for top in nodes for node in find_nodes(top, "byline"))
        assert line.count("Ann Roe") == 1
        assert ".." not in line


def test_every_place_and_claim_of_the_text_can_be_chosen(library: Library) -> None:
    """Each place named as a location and each claim on the map has a mark in the text of its article."""
    for reading in library.readings:
        nodes = lay_out_article(library, reading, picture).nodes
        marks = {node.mark for top in nodes for style in ("place", "sign") for node in find_nodes(top, style)}
        rows = [row for own in library.rows.values() for row in own if row["article_id"] == reading.article.id]
        expected = {row["place_id"] for row in rows if row.get("role") == "location" and row["place_id"]}
        expected |= {row["id"] for row in rows if "role" not in row and row["drawable"]}
        assert expected <= marks


def test_a_quotation_that_is_no_claim_leads_to_the_place_it_speaks_of_or_was_said_at(library: Library) -> None:
    """Words of others are not a dead end because nothing on the map rests on them."""
    found = {
        read_words(node)[:30]: node.mark
        for reading in library.readings
        for top in lay_out_article(library, reading, picture).nodes
        for node in find_nodes(top, "quoted")
        if node.mark
    }
    assert found["to Russia as Armenia’s ally an"] == "country-RU"
    assert found["the United States “agrees that"] == "country-AZ"


def test_furniture_is_left_out(library: Library) -> None:
    """Advertisement and Share are not the article's words."""
    for reading in library.readings:
        words = "".join(read_words(node) for node in lay_out_article(library, reading, picture).nodes)
        assert "Advertisement" not in words


def test_two_accounts_of_the_corridor_stand_side_by_side(library: Library, index: Index) -> None:
    """What two sides say of one attack is disputed, and both are heard with who they are."""
    card = lay_out_card(library, "corridor-lachin", index, picture)
    assert card is not None
    sides = [read_words(side) for node in card.nodes for side in find_nodes(node, "side")]
    assert len(sides) == 2
    assert "closing on it from both sides" in sides[0]
    assert "Samvel Dokholyan, an Armenian government official, from Yerevan. Day not given" in sides[0]
    assert "failed to break through" in sides[1]


def test_numbers_stand_side_by_side_with_who_says_them(library: Library, index: Index) -> None:
    """Three numbers of people in one part of a country are not added up."""
    row = next(row for row in library.rows["flows"] if row["people_high"] == 10_000)
    card = lay_out_card(library, row["id"], index, picture)
    assert card is not None
    words = "\n".join(read_words(node) for node in card.nodes)
    assert "Numbers, side by side" in words
    assert "up to 10,000 into Iran" in words
    assert "100,000 fled" in words


def test_what_nobody_could_confirm_is_said_with_the_claim(library: Library, index: Index) -> None:
    """A doubt in the article stays with the claim it doubts."""
    row = next(row for row in library.rows["fronts"] if "could not confirm" in (row["doubt"] or ""))
    card = lay_out_card(library, row["id"], index, picture)
    assert card is not None
    notes = [read_words(note) for node in card.nodes for note in find_nodes(node, "note")]
    assert notes == ["U.S. officials said they could not confirm these reports."]


def test_statements_are_told_oldest_first(library: Library) -> None:
    """Article by article, and in each by when it happened."""
    statements = say_about_place(library, "corridor-lachin", [article.id for article in library.articles])
    days = [(s.published, s.happened or s.published) for s in statements]
    assert days == sorted(days, key=str)
    assert len({s.span for s in statements}) == len(statements)


def test_a_claim_knows_its_own_words(library: Library) -> None:
    """The card of a claim holds the sentence on which it rests."""
    for kind, rows in library.rows.items():
        for row in rows if kind != "places" else ():
            assert find_row(library, row["id"]) == (kind, row)
            said = say_about_claim(library, row, 12)
            assert any(row["excerpt"] in s.reading.article.excerpt(s.span) for s in said)


def test_the_heading_names_the_theatre_and_the_months(library: Library) -> None:
    """Where most of it happens, and when it was printed."""
    assert title_library(library) == "Nagorno-Karabakh, June 1992 and September 1993"
    assert say_sources(library) == "Two articles of the Los Angeles Times, 17 June 1992 and 6 September 1993"


def test_an_article_of_an_unknown_newspaper_is_not_given_to_the_known_one(tmp_path: Path) -> None:
    """The line under the title says that one of them is not known."""
    for name, publisher in (("one", "The Herald"), ("two", None)):
        (tmp_path / f"{name}.txt").write_text(f"Rain in Baku {name}.\n\nIt rained in Baku for {name} days.", "utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps({"publisher": publisher} if publisher else {}), "utf-8")
    stamps = tuple(stamp for path in find_articles([tmp_path]) for stamp in stamp_files(path))
    found = read_library(stamps, lambda *_: None)
    assert say_sources(found) == "Two articles of the Herald and a publisher not known"
