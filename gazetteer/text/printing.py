"""Where and when an article was printed, as the lines around its text say it.

Only lines that stand by themselves above the text or below it are asked, and the dateline: what a sentence says of a
day or of a newspaper is news, not the printing. A name is a newspaper's where the line says that it printed the
article, or where it is one of `data/publishers.csv`. A news agency sells to all newspapers and is none itself, but
where nothing names another, the one of the dateline is whom the article comes from.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from gazetteer.text.facts import Fact, Field, Missing
from gazetteer.text.lexicon import load_rows
from gazetteer.text.printed_days import Printed, find_day

HEAD_LINES, END_LINES = 14, 8  # lines above and below a text that may speak of its printing
LONGEST_STANDING = 160  # characters of a line that stands by itself
LONGEST_SENTENCE_FREE = 60  # characters: a longer line that ends with a stop is told, not built

LABELS = {
    "headline": Field.TITLE,
    "title": Field.TITLE,
    "byline": Field.AUTHOR,
    "author": Field.AUTHOR,
    "date": Field.PUBLISHED,
    "publication date": Field.PUBLISHED,
    "date published": Field.PUBLISHED,
    "publication": Field.PUBLISHER,
    "newspaper": Field.PUBLISHER,
    "publisher": Field.PUBLISHER,
    "source": Field.PUBLISHER,
    "url": Field.URL,
    "link": Field.URL,
}
LABELLED = re.compile(
    rf"(?i)(?P<label>{'|'.join(sorted(LABELS, key=len, reverse=True))})\s?:\s{{0,9}}(?P<value>\S.*)"
)
SAID = re.compile(r"(?i)\W{0,3}(?:first |originally )?(?:published|posted|printed|filed|issued)\b")
CHANGED = re.compile(r"(?i)\W{0,3}(?:last )?(?:updated|modified|edited)\b")
CHANGED_INSIDE = re.compile(r"(?i)\b(?:last )?(?:updated|modified|edited)\b")
CLOCK = re.compile(
    r"(?i)\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b\.?"
    r"|\b(?:[ap]\.?m\b\.?|noon|midnight|gmt|utc|bst|[ecmp][sd]?t|at|on|published|posted|printed|first|originally"
    r"|updated|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)\b"
)
COPYRIGHT = re.compile(
    r"(?i)(?:copyright|©|\(c\))[\s©(c),]{0,6}(?:by\s)?(?:(?P<year>\d{4})[\s,]{1,3})?(?:by\s)?(?P<name>[^\d\W][^|;:()\d]{2,60})"
)
TAIL_OF_NAME = re.compile(
    r"(?i)(?:[.,]?\s+(?:all rights|via|and may not|terms|the .{0,20} is not|no part)\b.*|[\s.,]+)$"
)
APPEARED = re.compile(
    r"(?i)\b(?:article|story|report|dispatch|column)\s+(?:was\s+|has\s+)?(?:originally\s+|first\s+)?(?:been\s+)?"
    r"(?:appeared|published|printed)\s+(?:in|by)\s+(?:the\s+)?(?P<name>[^,;:()]{3,60}?)(?:\s+on\b|\s+in\s+(?=[A-Z\d])|[,.;(]|$)"
)
DATELINE = re.compile(r"(?=[^a-z]{0,3}[A-Z]{3})(?P<head>[^\r\n]{3,90}?)\s?(?:[—–]|--|\s-\s)")
SENT_BY = re.compile(r"\((?:The )?(?P<agency>[A-Z][\w .&/-]{1,40})\)\W{0,3}$")
PARTED = re.compile(r"\s+[|·•]\s+")
ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")


@dataclass(slots=True)
class Printing:
    """What the lines around a text say; `weak` only counts where nothing else is known."""

    facts: list[Fact] = field(default_factory=list)
    weak: list[Fact] = field(default_factory=list)
    doubts: list[Missing] = field(default_factory=list)

    def add_day(self, printed: Printed, where: str, *, weak: bool = False) -> None:
        """A day in print, or the reason why it is none."""
        if printed.day is not None:
            (self.weak if weak else self.facts).append(Fact(Field.PUBLISHED, printed.day.isoformat(), where))
        elif printed.doubt:
            self.doubts.append(Missing(Field.PUBLISHED, f"{where}: {printed.doubt}"))


@cache
def load_publishers() -> frozenset[str]:
    """Names of newspapers, folded, from `data/publishers.csv`, without news agencies."""
    rows = csv.reader(load_rows("publishers.csv")[1:])
    return frozenset(fold_publisher(row[0]) for row in rows if row) - load_agencies()


@cache
def load_agencies() -> frozenset[str]:
    """Names of news agencies, folded, from `data/text_agencies.csv`."""
    return frozenset(fold_publisher(row) for row in load_rows("text_agencies.csv")[1:])


def fold_publisher(name: str) -> str:
    """A newspaper's name without its article and the case of its letters."""
    return " ".join(name.casefold().replace("’", "'").split()).removeprefix("the ").strip(" .,*")


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's, which is not whom an article was printed by."""
    return fold_publisher(name) in load_agencies()


def find_printing(text: str) -> Printing:
    """What stands above, below and at the head of a text about its printing."""
    printing = Printing()
    lines = list(_take_lines(text))
    head = _find_head(lines)
    for line in head:
        _read_head_line(line, printing)
    for line in (*head, *lines[max(len(head), len(lines) - END_LINES) :]):
        _read_notice(line, printing)
    for line in lines[: len(head) + 1]:
        _read_dateline(line, printing)
    return printing


def _take_lines(text: str) -> Iterator[str]:
    """The lines that may speak of the printing: the first and the last that are not blank."""
    first = text[: HEAD_LINES * 4 * LONGEST_STANDING].splitlines()
    last = text[HEAD_LINES * 4 * LONGEST_STANDING :][-END_LINES * 4 * LONGEST_STANDING :].splitlines()
    return (plain for line in (*first, *last) if (plain := " ".join(line.split())))


def _find_head(lines: Sequence[str]) -> list[str]:
    """The lines above the first paragraph."""
    head: list[str] = []
    for line in lines[:HEAD_LINES]:
        if len(line) > LONGEST_STANDING or (len(line) > LONGEST_SENTENCE_FREE and ENDED.search(line)):
            break
        head.append(line)
    return head


def _read_head_line(line: str, printing: Printing) -> None:
    """One line above the text: a label and its value, a newspaper's name, a day, or none of these."""
    labelled = LABELLED.fullmatch(line)
    if labelled:
        _read_label(LABELS[labelled["label"].casefold()], labelled["value"], labelled["label"], printing)
        return
    printed = find_day(line)
    rest = line
    if printed:
        before, _, after = line.partition(printed.words) if printed.words in line else ("", "", line)
        rest = " ".join(CLOCK.sub(" ", before).split()).strip(" ,|·•:—–-()/")
        changed = CHANGED.match(line) is not None
        if SAID.match(line) or changed or _is_only_a_day(rest, after):
            where = f"“{_cut(line)}” above its text"
            printing.add_day(printed, where, weak=changed)
    for name in (rest, *PARTED.split(rest), rest.rpartition(",")[2], rest.rpartition(" of ")[2]):
        if fold_publisher(name) in load_publishers() and len(rest) <= LONGEST_SENTENCE_FREE:
            printing.facts.append(Fact(Field.PUBLISHER, _tidy(name), f"“{_cut(line)}” above its text"))
            break


def _is_only_a_day(rest: str, after: str) -> bool:
    """Whether a line says no more than a day, its hour, and perhaps the newspaper or the town."""
    after = CHANGED_INSIDE.split(after)[0]
    tail = " ".join(CLOCK.sub(" ", after).split()).strip(" ,|·•:—–-()/")
    short = len(rest.split()) <= 5 and not ENDED.search(rest) and (not rest or rest[0].isupper())
    return short and len(tail.split()) <= 3 and not any(word.islower() for word in tail.split())


def _read_label(name: Field, value: str, label: str, printing: Printing) -> None:
    """A label says what stands behind it."""
    where = f"“{label}:” above its text"
    if name is Field.PUBLISHED:
        printed = find_day(value)
        if printed:
            printing.add_day(printed, where)
    elif name is Field.URL:
        if re.fullmatch(r"https?://[^\s\"'<>\\]+", value):
            printing.facts.append(Fact(name, value, where))
    elif name is not Field.PUBLISHER or not (
        is_agency(value) or len(value) > LONGEST_SENTENCE_FREE or "://" in value
    ):
        printing.facts.append(Fact(name, value, where))


def _read_notice(line: str, printing: Printing) -> None:
    """A notice of copyright, or of where an article appeared first."""
    if len(line) > 2 * LONGEST_STANDING:
        return
    match = APPEARED.search(line) or COPYRIGHT.match(line.lstrip(" *([—-"))
    name = TAIL_OF_NAME.sub("", match["name"]) if match else ""
    if not match or not name or not name[0].isupper() or is_agency(name) or len(name.split()) > 7:
        return
    printing.facts.append(Fact(Field.PUBLISHER, _tidy(name), f"“{_cut(line)}” beside its text"))
    printed = find_day(line[match.end("name") :]) if match.re is APPEARED else None
    if printed and printed.day:
        printing.add_day(printed, f"“{_cut(line)}” beside its text", weak=True)


def _read_dateline(line: str, printing: Printing) -> None:
    """A dateline may have the agency that sent it, and the day of its writing: that of printing or the one before."""
    match = DATELINE.match(line)
    sent = SENT_BY.search(match["head"]) if match else None
    if match and sent and is_agency(sent["agency"]):
        where = f"its dateline “{_cut(match['head'])}”"
        printing.weak.append(Fact(Field.PUBLISHER, sent["agency"], where))
    printed = find_day(match["head"]) if match else None
    if match and printed:
        printing.add_day(printed, f"its dateline “{_cut(match['head'])}”", weak=True)


def _tidy(name: str) -> str:
    """A name as it is written, without what surrounds it; capitals only where it has others."""
    name = name.strip(" .,*|")
    small = {"of", "and", "the", "in", "on"}
    if name.isupper() and len(name) > 5:
        return " ".join(w.lower() if w.lower() in small and i else w.capitalize() for i, w in enumerate(name.split()))
    return name


def _cut(line: str) -> str:
    """A line, cut short."""
    return line if len(line) <= 60 else line[:59] + "…"
