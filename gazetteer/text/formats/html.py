"""A web page as a browser saves it: the article in the middle of menus, advertisements and links to other articles.

The main text is found by trafilatura, a well-kept extractor (Barbaresi 2021, ACL demonstrations). Of 42 paragraphs of
the nine pages in `tests/gazetteer/text/pages`, written in the manner of news sites, and 90 pieces of their furniture,
it kept 40 and 8; readability-lxml 0.9 kept 40 and 18, resiliparse 2.0 40 and 28, jusText 3.0 none of either. It is
given a tree that is parsed already, so it can fetch nothing; its guesses at days and names are not asked for.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from gazetteer.text.encodings import decode
from gazetteer.text.facts import Fact, Field
from gazetteer.text.formats.document import Document, UnreadableError
from gazetteer.text.formats.head import Head, read_head
from gazetteer.text.formats.page import (
    drop_contentless,
    find_charset,
    find_saved_address,
    parse_page,
    part_typewritten,
)
from gazetteer.text.formats.surroundings import drop_surroundings
from gazetteer.text.printing import find_printing
from gazetteer.text.prose import is_told

NAME = "HTML"
SUFFIXES = (".html", ".htm", ".xhtml")

TITLE_MARK = re.compile(r"\s+[|–—:·»-]+\s+")
BLOCKS = ("p", "head", "item", "quote", "code", "cell", "fw")
PAGE_BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "pre", "section", "article")
ENDINGS = frozenset({"sources", "references", "external links", "see also", "notes", "sister links", "related news"})
ABOVE = 12  # lines of the page above its first paragraph that may name the day or the newspaper


@dataclass(frozen=True, slots=True)
class Main:
    """The paragraphs of a page's article, and the lines that stood on the page above them."""

    paragraphs: tuple[str, ...]
    above: tuple[str, ...]


def read_document(data: bytes, *, charset: str | None = None) -> Document:
    """The article of a page, its headline above it. Raises UnreadableError for what is no page, or has no article."""
    decoded = decode(data, charset or find_charset(data))
    if decoded is None:
        raise UnreadableError("expected a web page, got a binary file")
    tree = parse_page(decoded.text)
    head, heading = read_head(tree), find_heading(tree)
    main = find_main(tree)
    if not any(map(is_told, main.paragraphs)):
        raise UnreadableError("expected the page of an article, found no text of one in it")
    title = find_title(heading, head, main)
    paragraphs = _put_title_first(title, _drop_sources(main.paragraphs))
    facts, weak = _gather_facts(head, title, main, find_saved_address(decoded.text))
    return Document(
        "\n\n".join(paragraphs) + "\n",
        facts=facts,
        weak=weak,
        remarks=(decoded.remark,) if decoded.remark else (),
    )


def find_main(tree: Any) -> Main:
    """The article's paragraphs. Raises UnreadableError where the extractor finds none."""
    drop_contentless(tree)
    part_typewritten(tree)
    everything = _list_lines(tree)
    drop_surroundings(tree)
    blocks = _list_blocks(tree)
    paragraphs = tuple(_extract(tree))
    if len(paragraphs) == 1:
        paragraphs = _part_again(paragraphs[0], blocks)
    first = next((p for p in paragraphs if is_told(p)), "")
    place = next((i for i, line in enumerate(everything) if line and first.startswith(line[:60])), 0)
    return Main(paragraphs, tuple(everything[max(0, place - ABOVE) : place]))


def _extract(tree: Any) -> Iterator[str]:
    """The blocks of the main text, in order."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of pages in which it finds nothing
    try:
        found = bare_extraction(
            tree, include_comments=False, include_tables=False, with_metadata=False, favor_precision=False
        )
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, AssertionError) as error:
        raise UnreadableError("expected the page of an article, its main text could not be found") from error
    body = getattr(found, "body", None)
    if body is None:
        return
    yield from _write_blocks(body)


def _write_blocks(body: Any) -> Iterator[str]:
    """The words of each block of the extractor's tree; lines of one block stay lines."""
    words: list[str] = []
    for event, element in _walk(body):
        if not isinstance(element.tag, str):
            continue
        if element.tag in BLOCKS or element.tag in ("div", "list", "body", "main"):
            yield from _tell_block(words)
            words = []
        elif element.tag == "lb" and event == "start":
            words.append("\n")
        text = element.text if event == "start" else element.tail
        words.append(" ".join(text.split("\n")) if text else "")
    yield from _tell_block(words)


def _walk(body: Any) -> Iterator[tuple[str, Any]]:
    """Every element where it begins and where it ends."""
    from lxml import etree

    yield from etree.iterwalk(body, events=("start", "end"))


def _tell_block(words: Sequence[str]) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    block = "\n".join(line for line in lines if line)
    if block:
        yield block


def _list_blocks(tree: Any) -> list[str]:
    """The words of each element that has no other such element in it."""
    blocks = (
        b for b in tree.iter(*PAGE_BLOCKS) if not any(child.tag in PAGE_BLOCKS for child in b.iterdescendants())
    )
    return [words for block in blocks if (words := " ".join(block.text_content().split()))]


def _part_again(words: str, blocks: Sequence[str]) -> tuple[str, ...]:
    """Of a short page the extractor gives all words in one: the blocks of the page that they are made of."""
    folded = _fold(words)
    inside = [block for block in blocks if _fold(block) in folded]
    return tuple(inside) if _fold(" ".join(inside)) == folded else (words,)


def _list_lines(tree: Any) -> list[str]:
    """All lines of a page, as the eye would see them, roughly."""
    lines = (" ".join(text.split()) for text in tree.itertext())
    return [line for line in lines if line]


def find_heading(tree: Any) -> str:
    """The one heading of a page; nothing where it has several, for one of them is the site's name."""
    headings = [" ".join("".join(heading.itertext()).split()) for heading in tree.iter("h1")]
    return headings[0] if len(headings) == 1 else ""


def find_title(heading: str, head: Head, main: Main) -> Fact | None:
    """The headline: of the page's head, or its first heading, or the title of the page without the site's name."""
    stated = next((fact for fact in head.facts if fact.field is Field.TITLE), None)
    if heading and (stated is None or stated.value.startswith(heading)):
        return Fact(Field.TITLE, heading, "the heading of its page")
    if stated is not None:
        return Fact(Field.TITLE, _drop_site(stated.value, head), stated.where)
    above = _find_headline_above(main.above)
    if above:
        return Fact(Field.TITLE, above, "the line above its byline")
    weak = head.find(Field.TITLE)
    return Fact(Field.TITLE, _drop_site(weak, head), "the title of its page") if weak else None


def _drop_site(title: str, head: Head) -> str:
    """A title without the site's name at its end."""
    publisher = head.find(Field.PUBLISHER)
    pieces = TITLE_MARK.split(title)
    if publisher and len(pieces) > 1 and pieces[-1].casefold() == publisher.casefold():
        return title[: title.rindex(pieces[-1])].rstrip(" |–—:·»-")
    return title


def _find_headline_above(above: Sequence[str]) -> str | None:
    """The line that stands above "By somebody"."""
    for line, following in pairwise(above):
        if re.match(r"(?i)by\s+\S", following) and len(line.split()) >= 3:
            return line
    return None


def _put_title_first(title: Fact | None, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The headline above the text, once; what the page had above it goes, unless it is told in sentences."""
    if title is None:
        return tuple(paragraphs)
    same = next((i for i, block in enumerate(paragraphs[:8]) if _fold(block) == _fold(title.value)), None)
    kept = [b for b in paragraphs[: same or 0] if is_told(b)]
    rest = paragraphs[same + 1 :] if same is not None else paragraphs
    return (title.value, *kept, *rest)


def _drop_sources(paragraphs: Sequence[str]) -> Sequence[str]:
    """An article without the list of what it was written from, which some sites put under it."""
    for i, block in enumerate(paragraphs):
        if i > len(paragraphs) / 2 and block.casefold() in ENDINGS:
            return paragraphs[:i]
    return paragraphs


def _fold(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()


def _gather_facts(
    head: Head, title: Fact | None, main: Main, address: str | None
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """What the head says, then the lines above the text, then the browser."""
    printing = find_printing("\n".join(main.above))
    facts = [title] if title else []
    facts += [fact for fact in head.facts if fact.field is not Field.TITLE]
    facts += [fact for fact in printing.facts if fact.field is Field.PUBLISHED or head.find(fact.field) is None]
    if address and head.find(Field.URL) is None:
        facts.append(Fact(Field.URL, address, "where the browser saved it from"))
    return tuple(facts), (*printing.weak, *(fact for fact in head.weak if fact.field is not Field.TITLE))
