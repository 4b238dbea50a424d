"""A sentence ends at a mark that ends sentences, unless the mark belongs to an abbreviation, a name or a number."""

import re
from collections.abc import Iterator

from gazetteer.text.lexicon import NEVER_LAST, SOMETIMES_LAST, STARTERS
from gazetteer.text.parts import Part, PartKind
from gazetteer.text.span import Span

SPOKEN = frozenset({PartKind.HEADLINE, PartKind.DECK, PartKind.BODY})
MARK = re.compile(r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<closed>[\"'”’»)\]]*+)(?P<blank>\s++)")
OPENED = re.compile(r"[\"'“‘«(\[„—–―-]*")
WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
LAST_WORD = re.compile(r"[\w.'’-]*$")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
DASHES = "—–―"  # after closing quotation marks they lead to who is quoted
REACH = 40  # characters looked back for the word before a mark: longer than any abbreviation
SPOKE = (
    "said|says|asked|asks|cried|cries|shouted|shouts|replied|replies|added|adds|told|tells|wondered|yelled|exclaimed"
    "|wrote|writes|tweeted|answered|demanded|continued|declared|screamed|joked|quipped|recalled|responded|remarked"
)
# `"Help!" Jane Doe cried.` is one sentence: up to four words of a name, then a verb of saying.
SPEAKER_FOLLOWS = re.compile(rf"(?:[\w.’'-]{{1,30}}\s+){{1,4}}(?:{SPOKE})\b")


def split_sentences(text: str, parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """The sentences of headline, deck and body, in order, each within its paragraph."""
    return tuple(sentence for part in parts if part.kind in SPOKEN for sentence in _split(text, part.span))


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph; together they hold every character that is not blank."""
    start = paragraph.start
    for found in MARK.finditer(text, paragraph.start, paragraph.end):
        if found.end() < paragraph.end and _ends_sentence(text, start, found, paragraph.end):
            yield Span(start, found.start("blank"))
            start = found.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends_sentence(text: str, start: int, found: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at a mark: by the word before it, and by the word after it."""
    opened = OPENED.match(text, found.end(), end)
    at = opened.end() if opened else found.end()
    if at < end and (text[at].islower() or (found["closed"] and text[found.end()] in DASHES)):
        return False
    word = WORD.match(text, at, end)
    following = word.group() if word else ""
    if found["mark"] != ".":
        spoken = found["closed"] and SPEAKER_FOLLOWS.match(text, at, min(end, at + 160))
        return not spoken or (following in STARTERS and not _is_pronoun(following))
    if found["closed"]:
        return True
    return not _is_abbreviated(text, start, found.start(), following)


def _is_pronoun(word: str) -> bool:
    """He and she speak; other words that begin sentences do not."""
    return word in {"He", "She", "They", "I", "We", "One", "Another"}


def _is_abbreviated(text: str, start: int, at: int, following: str) -> bool:
    """Whether the stop at `at` only shortens the word before it."""
    before = LAST_WORD.search(text, max(start, at - REACH), at)
    word = before.group().lstrip("'’-") if before else ""
    if word in NEVER_LAST:
        return True
    if word.isdigit():  # "1. Wash hands": the number of an item opens its sentence
        return at - len(word) == start and len(word) <= 2
    if word in SOMETIMES_LAST or ("." in word and INITIALS.fullmatch(word)):
        return following not in STARTERS
    if len(word) == 1 and word.isupper():
        return following not in STARTERS
    return False
