"""A web page is parsed once, within bounds: what could cost time without end is cut away before.

Measured on pages made to be slow, with lxml 6.1 and trafilatura 2.3: a tag with 100,000 attributes takes 22 s, 40,000
links take 9 s, both growing with the square. With the bounds below, none of thirty such pages took 3 s of a core.
"""

import re
from typing import Any

from gazetteer.text.formats.document import UnreadableError

LONGEST_TAG = 1500  # characters; the attributes of a longer one are data or a picture, not words
LARGEST_MARKUP = 4_000_000  # characters without scripts, styles and data; news sites have 50,000 to 500,000
MOST_TAGS = 30_000  # the page of one article has 500 to 8,000
ADDRESS = re.compile(r"https?://[^\s\"'<>\\]{1,2000}")
# What XML 1.0 has no place for, as it stands and as a reference by number.
NO_LETTER = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|(?i:&#(?:0{0,9}(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0{0,9}(?:[0-8bcef]|1[0-9a-f])|65534|65535|xfff[ef])(?:;|(?![0-9a-f])))"
)
LONG_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]{{0,20}})\b[^<>]{{{LONGEST_TAG},}}>?")
BREAKS = re.compile(r"(?i)(?:<br\s{0,9}/?>\s{0,99}){2,99}")
BLANK_LINE = re.compile(r"\n[^\S\n]{0,200}\n")
SAVED_FROM = re.compile(r"(?i)saved from url=\(\d+\)(?P<url>\S{1,2000})|\burl: (?P<single>https?://\S{1,2000})")
DROPPED = re.compile(r"(?i)<script|<style|<!--")
CLOSINGS = {
    "<script": re.compile(r"(?i)</script[^>]{0,200}>?"),
    "<style": re.compile(r"(?i)</style[^>]{0,200}>?"),
    "<!--": re.compile(r"-->"),
}
CONTENTLESS = ("style", "noscript", "template", "svg", "iframe", "object", "form", "button", "select", "textarea")
DECLARED = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})")
DECLARED_XML = re.compile(rb"(?i)\A\s{0,99}<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})")


def find_charset(data: bytes) -> str | None:
    """The encoding that a page declares in its first kilobytes (HTML Living Standard, prescan)."""
    found = DECLARED_XML.search(data[:400]) or DECLARED.search(data[:8192])
    return found[1].decode("ascii", "replace") if found else None


def parse_page(words: str) -> Any:
    """The lxml tree of a page. Raises UnreadableError where there is no page in it."""
    from lxml import etree, html

    clean = LONG_TAG.sub(r"<\1>", NO_LETTER.sub("", words))
    clean = BREAKS.sub("<p>", _drop_styles(clean))
    if len(clean) > LARGEST_MARKUP:
        raise UnreadableError(f"expected the page of one article, got one of {len(clean) // 1_000_000} MB")
    if clean.count("<") > MOST_TAGS + _count_scripts(clean):
        raise UnreadableError(f"expected the page of one article, got one with more than {MOST_TAGS:,} tags")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("expected a web page, found none in it") from error
    return tree


def drop_contentless(tree: Any) -> None:
    """Take out what has no words of an article; what stands behind it stays."""
    for element in list(tree.iter("script", *CONTENTLESS)):
        if element.getparent() is not None:
            element.drop_tree()


def part_typewritten(tree: Any) -> None:
    """Make paragraphs of text that keeps its own lines, as pages of the nineties have it."""
    from lxml import etree

    for element in list(tree.iter("pre")):
        blocks = [block for block in BLANK_LINE.split(element.text_content()) if block.strip()]
        if element.getparent() is None or len(blocks) < 2:
            continue
        tail = element.tail
        element.clear()
        element.tag, element.tail = "div", tail
        for block in blocks:
            etree.SubElement(element, "p").text = " ".join(block.split())


def find_saved_address(words: str) -> str | None:
    """Where a browser says that it saved the page from."""
    match = SAVED_FROM.search(words[:4000])
    address = (match["url"] or match["single"]) if match else ""
    return address if ADDRESS.fullmatch(address) else None


def _drop_styles(words: str) -> str:
    """A page without its scripts, but for those of JSON-LD, and without its styles and remarks, in one pass."""
    kept: list[str] = []
    at = 0
    while start := DROPPED.search(words, at):
        end = CLOSINGS[start.group().lower()].search(words, start.end())
        stop = end.end() if end else len(words)
        kept.append(words[at : start.start()])
        if "ld+json" in words[start.start() : start.start() + 200].lower():
            kept.append(words[start.start() : stop])
        at = stop
    return "".join((*kept, words[at:]))


def _count_scripts(words: str) -> int:
    """How many signs < stand in what is no tag: in JSON-LD there may be some."""
    return words.count("\\u003c") + words.count("<\\/")
