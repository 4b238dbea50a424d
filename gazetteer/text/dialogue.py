"""Speech may stand without a pair of quotation marks: behind a dash, behind a speaker's label, or a mark was lost."""

import re
from collections import Counter
from collections.abc import Iterator

from gazetteer.text.sentences import SPOKE
from gazetteer.text.span import Span

NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}"
INVERTED = rf"(?:{SPOKE}) (?:[A-Z]|the\b|an?\b|one\b|he\b|she\b)"
PLAIN = rf"(?:he|she|they|I|{NAME}) (?:{SPOKE})\b"
TOLD = re.compile(rf"(?P<said>[,!?])\s+(?=(?:{INVERTED}|{PLAIN}))")  # where speech ends and its speaker follows
TOLD_BEHIND = re.compile(rf"\s+(?:{INVERTED}|{PLAIN})")
DASHED = re.compile(rf"(?:(?P<said>[,!?.]?)\s*[—–―]\s*|(?P<comma>[,!?])\s+)(?={INVERTED})")
OPENS_DASHED = re.compile(r"[—–―]\s*(?=\w)")
RESUMES = re.compile(r"[.,;]\s*[—–―]\s*(?=\w)")

LABEL = re.compile(
    r"(?P<who>[QA]|[A-Z][A-Z.’' -]{2,40}|(?:[A-Z][\w.’'-]*(?: (?=[A-Z(])|(?=:)|(?=, ))){1,5}(?:\([^()\n]{1,40}\))?)"
    r"(?:, [\w’' -]{2,40})?\s?:\s+(?=\S)"
)
FEWEST_TURNS = 3  # labelled paragraphs that make a transcript, of two speakers of whom one speaks twice


def find_told_end(text: str, start: int, end: int) -> int | None:
    """Where speech ends that lost its closing mark: at the comma before its speaker ("“We left, said Doe")."""
    found = TOLD.search(text, start, end)
    return found.end("said") if found else None


def find_dashed(text: str, paragraphs: tuple[Span, ...]) -> dict[int, list[Span]]:
    """What is said behind dashes, by the place of its paragraph ("— We left, said Doe. — It burned.")."""
    opened = {i: found for i, p in enumerate(paragraphs) if (found := OPENS_DASHED.match(text, p.start, p.end))}
    spoken: dict[int, list[Span]] = {}
    for i, found in opened.items():
        told = DASHED.search(text, found.end(), paragraphs[i].end)
        if told:
            spoken[i] = list(_split_dashed(text, paragraphs[i], found.end(), told))
    if spoken:  # lines without a speaker belong to the talk where others have one
        spoken |= {i: [Span(found.end(), paragraphs[i].end)] for i, found in opened.items() if i not in spoken}
    return spoken


def _split_dashed(text: str, paragraph: Span, start: int, told: re.Match[str]) -> Iterator[Span]:
    """Speech before and behind the words that tell who speaks."""
    end = told.end("said") if told["said"] is not None else told.end("comma")
    yield Span(start, end)
    resumes = RESUMES.search(text, told.end(), paragraph.end)
    if resumes:
        yield Span(resumes.end(), paragraph.end)


def find_turns(text: str, paragraphs: tuple[Span, ...]) -> dict[int, list[Span]]:
    """What is said behind labels ("SMITH: ...", "Q: ..."), by the place of its paragraph, where there are turns."""
    found = {i: label for i, p in enumerate(paragraphs) if (label := LABEL.match(text, p.start, p.end))}
    counts = Counter(label["who"].strip() for label in found.values())
    turns = sum(counts.values())
    if turns < FEWEST_TURNS or len(counts) < 2 or max(counts.values()) < 2:
        return {}
    known = {who for who, count in counts.items() if count > 1 or who.isupper()}
    return {i: [Span(label.end(), paragraphs[i].end)] for i, label in found.items() if label["who"].strip() in known}
