"""Words are what the rules of claims are written in: each with its place in the text and its folded form."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from gazetteer import Span
from geo.tables import DATA, read_table

_WORD = re.compile(
    r"(?:[A-Z]{1,3}-|[A-Z]{1,5})\d+[A-Za-z]*\b"  # "M23", "B-52", "MH17": a name, and no number
    r"|\d+(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![\d,.])|\d+(?:\.\d+)?"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*|--+|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark: `form` is lower case, without a possessive ending, with straight marks."""

    span: Span
    text: str
    form: str


def split_words(text: str, span: Span) -> tuple[Word, ...]:
    """The words, numbers and marks of a stretch of text, in order; `Nagorno-Karabakh` is one word."""
    return tuple(
        Word(Span(m.start(), m.end()), m.group(), fold_form(m.group()))
        for m in _WORD.finditer(text, span.start, span.end)
    )


def fold_form(text: str) -> str:
    """The form by which a word is looked up."""
    form = text.casefold().replace("’", "'").replace("‘", "'")
    form = form.removesuffix("'s") if len(form) > 2 else form
    return {"“": '"', "”": '"', "—": "--", "–": "--"}.get(form, form)


def is_possessive(word: Word) -> bool:
    """Whether a word ends in the possessive `'s`."""
    return len(word.text) > 2 and word.text[-2:] in {"'s", "’s"}


def index_at(words: tuple[Word, ...], position: int) -> int:
    """The number of the first word that ends after a position of the text."""
    return bisect_left([w.span.end for w in words], position + 1)


@cache
def load_table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a committed table in `geo/data`, each with its line in the file."""
    return tuple(read_table(DATA / f"{name}.csv", numbered=True))


@cache
def load_forms(name: str, kind: str) -> frozenset[str]:
    """All forms of one kind of word in a table with the columns `kind` and `forms`."""
    rows = [row for row in load_table(name) if row["kind"] == kind]
    if not rows:
        raise ValueError(f"geo/data/{name}.csv, column kind: expected a row of kind {kind!r}")
    return frozenset(form for row in rows for form in row["forms"].split("|"))


@cache
def find_line(name: str, kind: str, form: str) -> str | None:
    """The line of a table on which a form of a kind of word stands; None where no such row has it."""
    rows = (row for row in load_table(name) if row["kind"] == kind)
    return next((row["line"] for row in rows if form in row["forms"].split("|")), None)


def list_openers(phrases: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The first words of phrases: where none of them stands, no phrase begins."""
    return frozenset(phrase[0] for phrase in phrases)
