"""Markdown is text with marks for headings, links and stress; its front matter says when and where it was printed.

Read by markdown-it-py, the parser of CommonMark that MyST and Rich rest on: it follows the standard to the letter, in
time that grows with the text, and runs nothing. HTML inside is left out.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from gazetteer.text.facts import Fact, Field
from gazetteer.text.formats.document import Document
from gazetteer.text.formats.plain import read_document as read_plain
from gazetteer.text.printed_days import read_day

if TYPE_CHECKING:
    from markdown_it.token import Token

NAME = "Markdown"
SUFFIXES = (".md", ".markdown")

FRONT = re.compile(r"\A\s{0,99}(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)\s{0,9}[:=](?:\s{1,9}(?P<value>\S.*)|(?P<list>)\s*)$")
ITEM = re.compile(r"\s{0,9}-\s{1,9}(?P<value>\S.*)")
KEYS = {
    "title": Field.TITLE,
    "headline": Field.TITLE,
    "date": Field.PUBLISHED,
    "published": Field.PUBLISHED,
    "pubdate": Field.PUBLISHED,
    "publishdate": Field.PUBLISHED,
    "date_published": Field.PUBLISHED,
    "publisher": Field.PUBLISHER,
    "publication": Field.PUBLISHER,
    "newspaper": Field.PUBLISHER,
    "site": Field.PUBLISHER,
    "source": Field.PUBLISHER,
    "author": Field.AUTHOR,
    "authors": Field.AUTHOR,
    "by": Field.AUTHOR,
    "byline": Field.AUTHOR,
    "url": Field.URL,
    "link": Field.URL,
    "canonical_url": Field.URL,
}
MOST_MARKS = 4_000  # an article has some hundreds; the parser takes 3 s for 20,000 brackets, with the square of them
MARKS = re.compile(r"[\[\]*_`>~|]")
ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+")


def read_document(data: bytes) -> Document:
    """The words of a Markdown file, and the facts of its front matter. Raises UnreadableError for what is no text."""
    plain = read_plain(data)
    front = FRONT.match(plain.text)
    if front and not _is_front_matter(front[2] or ""):
        front = None
    facts, remarks = read_front_matter(front[2] or "") if front else ((), ())
    body = plain.text[front.end() :] if front else plain.text
    return Document(write_plain(body), facts=facts, remarks=(*plain.remarks, *remarks))


def read_front_matter(words: str) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The facts of a head of `key: value` lines, and what is wrong with them; other keys are passed over."""
    facts, remarks = [], []
    for key, value in _read_pairs(words).items():
        name = KEYS.get(key)
        if name is Field.PUBLISHER and ADDRESS.fullmatch(value):
            name = Field.URL  # "source: https://..." is how clippers of web pages have it
        if name is None or (name is Field.URL and not ADDRESS.fullmatch(value)):
            continue
        if name is Field.PUBLISHED:
            day = read_day(value)
            if day is None:
                remarks.append(f"Expected a day like 1992-06-17 as {key} of its front matter, got {value[:60]}")
                continue
            value = day.isoformat()
        facts.append(Fact(name, value, f"“{key}” of its front matter"))
    return tuple(facts), tuple(remarks)


def _is_front_matter(words: str) -> bool:
    """Whether lines between two rules are keys and values, and not a text that begins with a rule."""
    lines = [line for line in words.splitlines() if line.strip() and not line.startswith(("#", " ", "\t"))]
    return any(map(PAIR.fullmatch, lines)) and all(PAIR.fullmatch(line) or ITEM.fullmatch(line) for line in lines)


def _read_pairs(words: str) -> Mapping[str, str]:
    """Keys and values of a front matter; a list is its entries, with commas between them."""
    pairs: dict[str, str] = {}
    open_key: str | None = None
    for line in words.splitlines():
        pair, item = PAIR.fullmatch(line), ITEM.fullmatch(line)
        if pair:
            open_key = (
                pair["key"].casefold().replace("-", "_").replace(" ", "_") if pair["list"] is not None else None
            )
            if pair["value"]:
                value = _unquote(pair["value"])
                if value:
                    pairs.setdefault(pair["key"].casefold().replace("-", "_").replace(" ", "_"), value)
        elif item and open_key:
            value = _unquote(item["value"])
            pairs[open_key] = f"{pairs[open_key]}, {value}" if open_key in pairs else value
    return pairs


def _unquote(value: str) -> str:
    """A value without its quotation marks, its brackets, or a remark behind it; nothing for an empty one."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    value = re.sub(r"\s#.*$", "", value).rstrip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquote(entry) for entry in value[1:-1].split(",") if entry.strip())
    return "" if value in ("null", "~", "[]", '""') else value


def write_plain(body: str) -> str:
    """The words of Markdown without its marks, a blank line between paragraphs; as it is where it is all marks."""
    if len(MARKS.findall(body)) > MOST_MARKS:
        return body
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = (block.strip() for block in _write_blocks(reader.parse(body)))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _write_blocks(tokens: "list[Token]") -> Iterator[str]:
    """The words of each block; HTML is none."""
    for token in tokens:
        if token.type == "inline":
            yield "".join(_write_words(token.children or []))
        elif token.type in ("fence", "code_block"):
            yield token.content


def _write_words(children: "list[Token]") -> Iterator[str]:
    """The words of a line; a picture has none."""
    for child in children:
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
