"""A sentence is read word by word and mark by mark, with words in quotation marks taken as one."""

import re
from typing import NamedTuple

from gazetteer.text.lexicon import SOMETIMES_LAST, TITLES_SHORT
from gazetteer.text.marks import Quote
from gazetteer.text.span import Span

SHORTENED = "|".join(sorted(word for word in SOMETIMES_LAST if word.isalpha() and word[0].isupper()))
ITEM = re.compile(
    r"[a-z]++(?=[ ,])|(?:inst|ult|prox|etc)\.(?=[,:;]|\s[a-z\d])|(?:[^\W\d_]\.){2,}|(?=[A-Z])(?:(?:"
    + "|".join(sorted(TITLES_SHORT))
    + r")\.|[A-Z]\.(?=\s)|(?:"
    + SHORTENED
    + r")\.(?=,|\s[a-z\d]))|(?:\d[\d,.]*\d|\d)(?:-[^\W\d_]\w*+)*+"
    r"|[^\W\d_]\w*+(?:[.'’&-]\w++)*+(?:[’'](?=\s[^\W\d_]))?|\w++(?:[.'’&-]\w++)*+|--|[^\w\s]"
)

JOINERS = frozenset({"and", "but", "or", "yet"})

INITIALS = frozenset({"WHO", "US", "IT", "AM"})  # names that are no pronouns and no verbs

MARKS = "\"“”„«»'‘’`"


class Item(NamedTuple):
    """A word, a mark, or words in quotation marks taken as one: `kind` is "w", "p" or "q"."""

    kind: str
    start: int
    end: int
    word: str  # as the text has it; "" for words in quotation marks
    low: str


def read_items(text: str, unit: Span, quotes: tuple[Quote, ...]) -> tuple[Item, ...]:
    """The words and marks of a stretch of text, with its quotations as single items."""
    items: list[Item] = []
    at = unit.start
    for quote in quotes:
        items += _read_words(text, at, quote.span.start)
        items.append(Item("q", quote.span.start, quote.span.end, "", ""))
        at = quote.span.end
    return (*items, *_read_words(text, at, unit.end))


def _read_words(text: str, start: int, end: int) -> list[Item]:
    """The words and marks between two quotations."""
    return [
        Item("w" if word[0].isalnum() else "p", *found.span(), word, word if word in INITIALS else word.lower())
        for found in ITEM.finditer(text, start, end)
        for word in (found.group(),)
    ]


def low_at(items: tuple[Item, ...], i: int) -> str:
    """A word without its capitals; nothing beyond the ends."""
    return items[i].low if 0 <= i < len(items) else ""


def kind_at(items: tuple[Item, ...], i: int) -> str:
    """The kind of an item; nothing beyond the ends."""
    return items[i].kind if 0 <= i < len(items) else ""


def opens_upper(text: str, item: Item) -> bool:
    """Whether words in quotation marks begin with a capital, as a sentence does."""
    return text[item.start : item.end].lstrip(MARKS + "…. [(")[:1].isupper()
