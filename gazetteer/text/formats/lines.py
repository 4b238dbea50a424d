"""Printed lines become paragraphs again: by the room between them, by their indents, and by where sentences end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

EDGE = 0.1  # share of a page's height, at its top and foot, in which running heads and page numbers stand
DATED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}.{0,200}"
)  # what browsers print above: when it was printed
NUMBER = re.compile(r"(?i)(?:page\s)?[-–—\s]{0,3}(?:[a-z]-?)?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?[-–—\s]{0,3}")
ADDRESS_LINE = re.compile(r"https?://\S+(?:\s+\d{1,4}\s?/\s?\d{1,4})?")
DIGITS = re.compile(r"\d+")
ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
BROKEN = re.compile(r"[^\W\d_]{2,}-$")
GAP = 1.35  # times the usual distance of two lines, from which a new paragraph begins
INDENT = 0.8  # times the height of a letter
SHORT = 0.75  # times the length of the longest line near: a line that is shorter was not broken for want of room
AROUND = 4  # lines before and behind that are near
OTHER_SIZE = 1.15  # times the height of a letter: a heading's are larger


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print: its words, its distance from the left and from the top, the height of its letters."""

    words: str
    left: float
    top: float
    size: float
    page: float  # the height of its page


def drop_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The lines without running heads, page numbers and what browsers print at the edges; and these."""
    counts = Counter(key for page in pages for key in {_make_key(line) for line in page if _at_edge(line)})
    kept: list[list[Line]] = []
    margins: list[Line] = []
    for page in pages:
        kept.append([])
        for line in page:
            (margins if _is_margin(line, counts, len(pages)) else kept[-1]).append(line)
    return kept, margins


def _make_key(line: Line) -> str:
    """A running head is the same on every page but for its number."""
    return DIGITS.sub("#", line.words.casefold())


def _at_edge(line: Line) -> bool:
    return not EDGE * line.page < line.top < (1 - EDGE) * line.page


def _is_margin(line: Line, counts: Counter[str], pages: int) -> bool:
    """Whether a line at the edge of its page is none of the article's."""
    if not _at_edge(line):
        return False
    repeated = pages > 1 and counts[_make_key(line)] > pages / 2
    return repeated or any(shape.fullmatch(line.words) for shape in (DATED, NUMBER, ADDRESS_LINE))


def join_lines(pages: Sequence[Sequence[Line]]) -> str:
    """The text of lines: each paragraph one line, a blank line after it."""
    lines = [line for page in pages for line in page]
    if not lines:
        return ""
    usual = _measure(lines)
    paragraphs = ["".join(_join(group)) for group in _group(lines, usual)]
    return "\n\n".join(paragraphs) + "\n"


def _measure(lines: Sequence[Line]) -> float:
    """How far apart the lines of a paragraph are: less than its paragraphs are, which may be short and many."""
    steps = sorted(
        below.top - line.top for line, below in pairwise(lines) if 1 < below.top - line.top < 4 * line.size
    )
    return steps[len(steps) // 5] if steps else 0.0


def _group(lines: Sequence[Line], usual: float) -> Iterator[list[Line]]:
    """Lines of one paragraph."""
    group = [lines[0]]
    for i, (line, below) in enumerate(pairwise(lines)):
        room = max(len(near.words) for near in lines[max(0, i - AROUND) : i + AROUND + 2])
        if _parts(line, below, group[0], usual, room):
            yield group
            group = []
        group.append(below)
    yield group


def _parts(line: Line, below: Line, first: Line, usual: float, room: int) -> bool:
    """Whether a paragraph ends between two lines; `usual` is how far lines are apart, `room` how long they can be."""
    if max(line.size, below.size) > OTHER_SIZE * min(line.size, below.size):
        return True
    if len(line.words) + 1 + len(below.words.split()[0]) < SHORT * room:
        return True  # the next word would have had room: the line was ended, not broken
    ended = ENDED.search(line.words) is not None
    step = below.top - line.top
    if step < -1 or step > line.page / 2:  # the next column, or the next page
        return ended
    if usual and step > GAP * usual:
        return True
    edge = min(line.left, first.left)
    return ended and below.left - edge > INDENT * below.size


def _join(group: Sequence[Line]) -> Iterator[str]:
    """The words of a paragraph; a word that was broken at a line's end is one again."""
    for i, line in enumerate(group):
        below = group[i + 1].words if i + 1 < len(group) else ""
        if below and BROKEN.search(line.words) and below[0].islower():
            yield line.words[:-1]
        else:
            yield line.words + (" " if below else "")
