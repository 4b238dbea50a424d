"""An article's text has parts: furniture of its page, headline, deck, byline, body and credits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gazetteer.text.bylines import ENDED, WORD, is_byline
from gazetteer.text.furniture import is_furniture
from gazetteer.text.lexicon import words
from gazetteer.text.span import Span


class PartKind(StrEnum):
    """What a part of an article's text is there for."""

    FURNITURE = "furniture"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"  # who wrote it, where and when: also a line that only says the place and the date
    BODY = "body"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text of one kind; a BODY part is one paragraph."""

    kind: PartKind
    span: Span


LONGEST_HEADLINE = 200  # characters; the longest of the sample articles has 130
LONGEST_HEADLINE_WORDS = 26
LONGEST_DECK_WORDS = 45
LONGEST_BANNER_WORDS = 14
LONGEST_CREDIT = 500  # characters
WIDEST_BROKEN = 130  # characters: a longer line was not broken for want of room
LONGEST_SHORT = 60  # characters: a shorter line may be a heading
WIDEST_WRAPPED = 110  # characters: a text whose lines are all shorter was wrapped by a machine
DECK_MARK = " : "  # newspapers' archives print "Headline : Deck"

LINE = re.compile(r"[^\r\n]+")
BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]")
GLUED = "Advertisement"  # the one word that pages run into the text before or after it
GLUED_BEFORE = re.compile(rf"(?:{GLUED}s?)++(?=[A-Z“\"‘][\w“\"]{{0,30}}[\s,’'])")
GLUED_AFTER = re.compile(rf"(?<=[.!?”\"]){GLUED}s?$")

UNFINISHED = words("a an the of on in at to and or but for by with from as that his her its their")

CREDIT_SAYS = (
    re.compile(r"(?i)\bcontributed\s+(?:reporting|to\s+this\s+(?:report|story|article|piece|dispatch))"),
    re.compile(r"(?i)\bthis\s+(?:article|story|report)\s+(?:was\s+)?(?:originally|first)\s+(?:appeared|published)"),
)
CREDIT_OPENS = re.compile(
    r"(?i)[\s(\[—–*-]*(?:with\s+)?(?:(?:writing|additional|further|reporting|editing)(?:\s+and)?\s+){0,3}"
    r"(?:reporting|writing|editing|research|compiled)\s+(?:by|from)\s"
)
WRITES_FOR = re.compile(
    r"(?i)\bis\s+an?\s+(?:[\w’'-]+\s+){0,4}(?:writer|correspondent|reporter|columnist)\s+(?:for|at|based in)\b"
)
REPORTED_FROM = re.compile(r"(?:[A-Z][\w.’'-]{1,20},? (?:and )?){1,8}(?:reported|wrote) from [A-Z][^.]{2,120}\.")
CREDIT_TAIL = re.compile(
    r"(?i)[(\[—–-]+\s*"
    r"(?:(?:writing|additional)(?: and)? ){0,2}(?:reporting|writing|editing)\s+by\s[^()\[\]]*[)\]]?\.?$"
)


def split_parts(text: str) -> tuple[Part, ...]:
    """The parts of a text, in order; together they hold every character that is not blank."""
    blocks = [part for block in _split_blocks(text) for part in _set_furniture_apart(text, block)]
    return tuple(_cut_credit_tails(text, _name_ends(text, _name_heads(text, blocks))))


def _split_blocks(text: str) -> Iterator[Span]:
    """A block is a paragraph as the eye sees it: a line, or lines that a machine has wrapped."""
    lines = [_trim(text, Span(*found.span())) for found in LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    width = max((line.end - line.start for line in lines), default=0)
    fitted = width if width <= WIDEST_WRAPPED and BLANK_LINE.search(text) is not None else None
    for i, line in enumerate(lines):
        if i == 0:
            start = line.start
        elif not _runs_on(text, lines[i - 1], line, fitted, first=i == 1):
            yield Span(start, lines[i - 1].end)
            start = line.start
    if lines:
        yield Span(start, lines[-1].end)


def _runs_on(text: str, line: Span, following: Span, fitted: int | None, *, first: bool) -> bool:
    """Whether a line goes on in the next: no blank line parts them, and the line broke off for want of room.

    `fitted` is the width to which the whole text was wrapped, if it was: there a line goes on where the next one's
    first word would not have fitted. Elsewhere it goes on where it is long, or the next small, and no sentence ends.
    """
    if BLANK_LINE.search(text, line.end, following.start):
        return False
    if fitted is not None:
        word = WORD.match(text, following.start, following.end)
        if line.end - line.start + (word.end() - word.start() if word else 1) >= fitted - 10:
            return True
    if ENDED.search(text, max(line.start, line.end - 6), line.end) or text[line.end - 1] == ":":
        return False
    long = LONGEST_SHORT < line.end - line.start <= WIDEST_BROKEN
    last = text[max(line.start, line.end - LONGEST_SHORT) : line.end].rsplit(maxsplit=1)[-1]
    return text[following.start].islower() or (long and (not first or last in UNFINISHED))


def _set_furniture_apart(text: str, block: Span) -> Iterator[Part]:
    """Furniture is told from the words it may be run into."""
    before = GLUED_BEFORE.match(text, block.start, block.end)
    if before:
        yield Part(PartKind.FURNITURE, Span(*before.span()))
        block = Span(before.end(), block.end)
    after = GLUED_AFTER.search(text, max(block.start, block.end - 2 * len(GLUED)), block.end)
    rest = Span(block.start, after.start()) if after else block
    kind = PartKind.FURNITURE if is_furniture(text[rest.start : rest.end]) else PartKind.BODY
    yield Part(kind, rest)
    if after:
        yield Part(PartKind.FURNITURE, Span(*after.span()))


def _name_heads(text: str, parts: list[Part]) -> list[Part]:
    """What stands above the first paragraph: headline, deck and byline, in that order, any of them missing."""
    named = list(parts)
    places = [i for i, part in enumerate(parts) if part.kind is PartKind.BODY]
    seen_headline = seen_deck = seen_byline = False
    for n, i in enumerate(places[:-1]):
        line = text[parts[i].span.start : parts[i].span.end]
        followers = [text[parts[j].span.start : parts[j].span.end] for j in places[n + 1 : n + 5]]
        if not seen_headline and not seen_byline and _is_headline(line, followers):
            seen_headline = True
            named[i : i + 1] = [Part(PartKind.HEADLINE, parts[i].span)]
        elif is_byline(line, after_headline=seen_headline):
            seen_byline = True
            named[i] = Part(PartKind.BYLINE, parts[i].span)
        elif seen_headline and not seen_byline and _is_banner(line):
            named[i] = Part(PartKind.DECK, parts[i].span)
        elif seen_headline and not seen_deck and not seen_byline and _is_deck(line, followers):
            seen_deck = True
            named[i] = Part(PartKind.DECK, parts[i].span)
        else:
            break
    return [piece for part in named for piece in _split_deck(text, part)]


def _is_headline(line: str, followers: list[str]) -> bool:
    """A headline is short and ends without a full stop, or has its words capitalised as titles do."""
    found = WORD.findall(line) if len(line) <= LONGEST_HEADLINE else []
    if not found or is_byline(line, after_headline=False):
        return False
    head = line.split(DECK_MARK)[0]
    if DECK_MARK in line and not ENDED.search(head):
        return True
    if len(found) > LONGEST_HEADLINE_WORDS or not any(ENDED.search(after) for after in followers):
        return False
    long = [word for word in found if len(word) > 3]
    titled = len(long) >= 2 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)
    return titled or not (ENDED.search(line) or line[0] in "\"“‘'«" or line[-1] in ",:;")


def _is_deck(line: str, followers: list[str]) -> bool:
    """A deck sums up under the headline; a byline follows it, or it ends without a stop."""
    count = len(WORD.findall(line))
    if not 4 <= count <= LONGEST_DECK_WORDS or line[0] in "\"“‘'«":
        return False
    return not ENDED.search(line) or (bool(followers) and is_byline(followers[0], after_headline=True))


def _is_banner(line: str) -> bool:
    """A deck of old newspapers, of which several stood under each other: a line in capitals, mostly with a stop."""
    found = WORD.findall(line)
    return line.isupper() and line[0].isalpha() and 2 <= len(found) <= LONGEST_BANNER_WORDS and line[-1] in ".!?;"


def _split_deck(text: str, part: Part) -> Iterator[Part]:
    """A newspaper's archive prints headline and deck in one line, with a colon set between them."""
    at = text.find(DECK_MARK, part.span.start, part.span.end) if part.kind is PartKind.HEADLINE else -1
    if at <= part.span.start:
        yield part
        return
    yield Part(PartKind.HEADLINE, _trim(text, Span(part.span.start, at)))
    yield Part(PartKind.FURNITURE, Span(at + 1, at + 2))
    yield Part(PartKind.DECK, _trim(text, Span(at + len(DECK_MARK), part.span.end)))


def _name_ends(text: str, parts: list[Part]) -> list[Part]:
    """Credits close an article, one or several; those that say so in so many words are known anywhere in it."""
    named = list(parts)
    last = True
    for i in range(len(parts) - 1, -1, -1):
        part = parts[i]
        if part.kind is not PartKind.BODY:
            continue
        if is_credit(text[part.span.start : part.span.end], last=last):
            named[i] = Part(PartKind.CREDIT, part.span)
        else:
            last = False
    return named


def is_credit(line: str, *, last: bool) -> bool:
    """Whether a paragraph only names who worked on the article; the last one may also say what they are."""
    if len(line) > LONGEST_CREDIT:
        return False
    says = any(rule.search(line) for rule in CREDIT_SAYS) or CREDIT_OPENS.match(line)
    return bool(says or (last and (WRITES_FOR.search(line) or REPORTED_FROM.fullmatch(line))))


def _cut_credit_tails(text: str, parts: list[Part]) -> Iterator[Part]:
    """Credits may be run into the last paragraph, in brackets or after a dash."""
    for part in parts:
        from_here = max(part.span.start, part.span.end - LONGEST_CREDIT)
        tail = CREDIT_TAIL.search(text, from_here, part.span.end) if part.kind is PartKind.BODY else None
        body = _trim(text, Span(part.span.start, tail.start())) if tail else part.span
        if tail is None or body.start == body.end:
            yield part
            continue
        yield Part(PartKind.BODY, body)
        yield Part(PartKind.CREDIT, Span(*tail.span()))


def _trim(text: str, span: Span) -> Span:
    """A span without the blanks at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
