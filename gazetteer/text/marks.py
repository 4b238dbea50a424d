"""Quotation marks come in pairs, but a paragraph that is quoted on needs none at its end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.text.dialogue import TOLD_BEHIND, find_dashed, find_told_end, find_turns
from gazetteer.text.span import Span

DOUBLE = '"“”„«»'
SINGLE = "'‘’"
OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
FEWEST_SINGLE = 2  # pairs of single marks that look like speech, before they are taken for quotation marks
MARK = re.compile(f"[{DOUBLE}]|''|``")
SINGLE_OPEN = re.compile(r"(?<![\w.,’'])[‘'](?=[\w“\"…(\[])(?!\d\ds?\b|(?:em|til|tis|twas|cause|n)\b)", re.IGNORECASE)
SINGLE_CLOSE = re.compile(r"(?<=[^\s‘'(])[’'](?!\w)")
ENDS_SPEECH = frozenset(".,!?…—-")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, marks and all; `closed` is false where the next paragraph goes on with them."""

    span: Span
    closed: bool = True
    continued: bool = False  # the paragraph before goes on in this one
    turn: bool = False  # a turn in a talk, behind a dash or a label: whoever spoke before does not go on


def find_quotes(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quote, ...]:
    """The outermost words in quotation marks, in order; inner ones belong to them."""
    single = _uses_single_marks(text, paragraphs)
    quotes: list[Quote] = []
    running = False
    unmarked = find_turns(text, paragraphs) | find_dashed(text, paragraphs)
    for i, paragraph in enumerate(paragraphs):
        if i in unmarked:
            quotes += (Quote(span, turn=True) for span in unmarked[i])
            running = False
            continue
        after = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        pairs = _pair_single(text, paragraph) if single else _pair_double(text, paragraph)
        here = [
            quote
            for quote in _close(text, paragraph, pairs, after)
            if any(letter.isalnum() for letter in text[quote.span.start : quote.span.end])
        ]
        if here and running and here[0].span.start == paragraph.start:
            here[0] = Quote(here[0].span, here[0].closed, continued=True)
        running = bool(here) and not here[-1].closed
        quotes += here
    return tuple(quotes)


def find_inner(text: str, quote: Quote) -> tuple[Quote, ...]:
    """What is quoted inside a quotation, in marks of the other kind, as far as it is speech."""
    inside = Span(quote.span.start + 1, quote.span.end - 1)
    single = text[quote.span.start] not in SINGLE or text.startswith("''", quote.span.start)
    pairs = _pair_single(text, inside) if single else _pair_double(text, inside)
    return tuple(
        Quote(Span(pair.start, pair.end))
        for pair in pairs
        if pair.end is not None
        and text[pair.end - 2] in ENDS_SPEECH
        and text[pair.start - 2 : pair.start - 1] in ",:"
    )


def _uses_single_marks(text: str, paragraphs: tuple[Span, ...]) -> bool:
    """Some newspapers quote with single marks: there are no double ones, or they only stand inside."""
    double = sum(1 for p in paragraphs for _ in MARK.finditer(text, p.start, p.end))
    spoken = sum(
        1
        for p in paragraphs
        for pair in _pair_single(text, p)
        if pair.end is not None and text[pair.end - 2] in ENDS_SPEECH
    )
    return spoken >= FEWEST_SINGLE and spoken * 2 > double


@dataclass(frozen=True, slots=True)
class Pair:
    """Where a mark opens, and where the mark that closes it ends; None where none does."""

    start: int
    end: int | None


def _pair_double(text: str, paragraph: Span) -> Iterator[Pair]:
    """Pairs of double marks; a mark that may be either opens after a blank and closes before one."""
    opened: int | None = None
    first = True
    for found in MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[found.start() - 1] if found.start() > paragraph.start else " "
        after = text[found.end()] if found.end() < paragraph.end else " "
        opens = _opens(found.group(), before, after)
        if opened is None:
            if opens is not False or found.group() in OPENING:
                opened = found.start()
            elif first and before in ",!?" and TOLD_BEHIND.match(text, found.end(), paragraph.end):
                yield Pair(paragraph.start, found.end())  # the opening mark was lost
        elif opens is True and found.group() in OPENING and found.start() - opened > 0:
            opened = found.start() if before.isspace() else opened
            if not before.isspace():
                yield Pair(opened, found.end())
                opened = None
        elif opens is True and found.group() not in CLOSING:
            opened = found.start()
        else:
            yield Pair(opened, found.end())
            opened = None
        first = False
    if opened is not None:
        yield Pair(opened, None)


def _opens(mark: str, before: str, after: str) -> bool | None:
    """Whether a mark opens; None where it may do either."""
    if mark in OPENING and not (before.isalnum() or before in ",.!?"):
        return True
    if mark in CLOSING and not before.isspace():
        return False
    left, right = before.isspace() or before in "([—–-‘'", after.isspace() or after in ".,;:!?)]—–-’'"
    if left and not right:
        return True
    if right and not left:
        return False
    if mark == '"' and before.isdigit() and not left:
        return False  # 5'10" tall
    return None


def _pair_single(text: str, paragraph: Span) -> Iterator[Pair]:
    """Pairs of single marks; a closing one after a stop or a comma is surer than one that may be an apostrophe."""
    at = paragraph.start
    while opened := SINGLE_OPEN.search(text, at, paragraph.end):
        weak: int | None = None
        end: int | None = None
        following = SINGLE_OPEN.search(text, opened.end(), paragraph.end)
        limit = following.start() if following else paragraph.end
        for closed in SINGLE_CLOSE.finditer(text, opened.end(), limit):
            if text[closed.start() - 1] in ENDS_SPEECH:
                end = closed.end()
                break
            weak = weak or closed.end()
        end = end or weak
        if end is None and following is None:
            yield Pair(opened.start(), None)
            return
        if end is not None:
            yield Pair(opened.start(), end)
        at = end or limit


def _close(text: str, paragraph: Span, pairs: Iterator[Pair], after: Span | None) -> Iterator[Quote]:
    """A mark that nothing closes holds to the paragraph's end, where speech can go on or end."""
    for pair in pairs:
        if pair.end is not None:
            yield Quote(Span(pair.start, pair.end))
            continue
        told = find_told_end(text, pair.start, paragraph.end)
        goes_on = after is not None and text[after.start] in DOUBLE + SINGLE + "`"
        if told is not None and not goes_on:
            yield Quote(Span(pair.start, told))
            continue
        speaks = text[paragraph.end - 1] in ".!?…"
        if speaks and (goes_on or pair.start == paragraph.start):
            yield Quote(Span(pair.start, paragraph.end), closed=not goes_on)
