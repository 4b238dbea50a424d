"""What was said stands after its cue, or before it, or on both sides."""

from dataclasses import dataclass

from gazetteer.text.clauses import JOINERS, Cue, Item
from gazetteer.text.lexicon import (
    ADVERBS,
    BE,
    DETERMINERS,
    NAMING,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)

OPENERS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where", "who", ":"})
# What may follow a verb of saying that otherwise needs a "that".
OBJECTS = {
    "call": ("on", "upon", "for"),
    "appeal": ("to", "for"),
    "ask": ("for",),
    "express": (*DETERMINERS, "support", "concern", "hope", "fears", "doubts", "confidence", "regret"),
    **dict.fromkeys(("promise", "threaten", "hope", "propose", "order", "request", "plead", "signal"), ("to",)),
    "signal": (
        *DETERMINERS,
        "to",
    ),
    "order": (
        *DETERMINERS,
        "to",
    ),
    "blame": tuple(DETERMINERS),
}
# Verbs of belief, after which the "that" is often left out.
BELIEF = frozenset(
    {"believe", "think", "hope", "fear", "doubt", "suspect", "note", "add", "know", "guess", "feel", "expect"}
)
ADDRESSED = frozenset(
    {"tell", "inform", "assure", "remind", "warn", "notify", "advise", "ask", "persuade", "convince"}
)
# Nouns that a "told" is said to.
HEARERS = words(
    "reporters journalists parliament lawmakers supporters investigators police officials viewers readers"
    " him her them me us you it conference meeting interview newspaper agency audience crowd radio"
    " television channel congress rally committee council court forum assembly news"
)
OCCASIONS = words(
    "statement interview speech conference meeting report letter email tweet briefing address release"
    " message call post telephone phone summit rally event hearing appearance memo remarks note comment"
    " filing debate"
)
LONGEST_CLAUSE = 250  # words and marks in which a quotation is looked for that ends what was said
MARKS = "\"“”„«»'‘’`"
FEWEST_WORDS = 2  # words that stand for something on their own


@dataclass(frozen=True, slots=True)
class Content:
    """What one cue says, as half-open places in the items."""

    start: int
    end: int


def find_end(text: str, items: tuple[Item, ...], start: int, later: tuple[Cue, ...]) -> int:
    """Where a content after its cue ends: before a cue that stands beside this one, or with the sentence."""
    end = len(items)
    for i in range(start, min(len(items) - 1, start + LONGEST_CLAUSE)):
        if (
            items[i].kind == "q"
            and items[i + 1].word[:1].isupper()
            and text[items[i].start : items[i].end].rstrip(MARKS)[-1:] == ","
        ):
            end = i + 1
            break
    for cue in later:
        if cue.first >= start and stands_beside(items, cue):
            end = cue.first
            break
    while end > start and items[end - 1].kind == "p" and items[end - 1].low in ".,;:—–--":
        end -= 1
    while end > start and items[end - 1].low in JOINERS | {"while"}:
        end -= 1
        while end > start and items[end - 1].low in (",", ";"):
            end -= 1
    return end


def stands_beside(items: tuple[Item, ...], cue: Cue) -> bool:
    """Whether a cue opens a clause beside the one before it ("... but said", "..., adding that", "; he said")."""
    before = items[cue.first - 1].low if cue.first else ""
    if cue.shared:
        return cue.form.lemma != "according"
    if before in JOINERS:
        return before == "but" or (cue.first > 1 and items[cue.first - 2].low in (",", ";"))
    return before == ";"


def skip_modifiers(items: tuple[Item, ...], cue: Cue) -> int:
    """Where, after a cue, what was said begins: past hearers, times, places and a "that"."""
    at = cue.last
    limit = min(len(items), at + 18)
    for i in range(at, limit):
        if items[i].low == "that" and (i == at or _may_be_skipped(items, at, i, cue)):
            return i + 1
        if items[i].kind == "q" or items[i].low in (":", ";", ".") or (items[i].low == "," and i > at):
            break
    i = at
    if cue.form.lemma == "tell":
        i = _skip_hearer(items, i)
    while i < limit:
        step = _skip_one(items, i)
        if step == i:
            break
        i = step
    return i


def _may_be_skipped(items: tuple[Item, ...], start: int, end: int, cue: Cue) -> bool:
    """Whether the words between a cue and its "that" are only hearers, times and places."""
    if cue.form.lemma in ADDRESSED:
        return all(items[i].low not in SUBORDINATORS for i in range(start, end))
    first = items[start]
    return first.low in PREPOSITIONS | TIME_WORDS | ADVERBS | {","} or first.low.endswith("ly")


def _skip_hearer(items: tuple[Item, ...], at: int) -> int:
    """Past the one who was told: up to a noun for hearers, a pronoun, or a name."""
    for i in range(at, min(len(items), at + 9)):
        if items[i].low in HEARERS and not (i + 1 < len(items) and items[i + 1].low in HEARERS):
            return i + 1
        if items[i].kind != "w" or items[i].low in SUBORDINATORS:
            break
    i = at
    while (
        i < len(items)
        and items[i].kind == "w"
        and (items[i].word[0].isupper() or (i == at and items[i].low in DETERMINERS))
    ):
        i += 1
    return i


def _skip_one(items: tuple[Item, ...], at: int) -> int:
    """Past one time, place or occasion ("on Tuesday", "from Yerevan", "in a statement")."""
    if at >= len(items):
        return at
    low = items[at].low
    if low in TIME_WORDS or (low in ("late", "early", "last", "this") and _low(items, at + 1) in TIME_WORDS):
        return at + (1 if low in TIME_WORDS else 2)
    if low not in ("on", "in", "from", "at", "during", "by", "to", "after", "via", "through"):
        return at
    i = at + 1
    while i < min(len(items), at + 8) and items[i].kind == "w":
        word = items[i].low
        if word in TIME_WORDS or word in OCCASIONS or word in HEARERS:
            return i + 1
        if items[i].word[0].isupper():
            while i < len(items) and items[i].kind == "w" and items[i].word[0].isupper():
                i += 1
            return i if low in ("from", "in", "at", "on") else at
        if word not in DETERMINERS and low not in ("in", "at", "during", "on", "by"):
            return at
        i += 1
    return at


def _low(items: tuple[Item, ...], i: int) -> str:
    """A word without its capitals; nothing beyond the ends."""
    return items[i].low if 0 <= i < len(items) else ""


def is_scare(text: str, items: tuple[Item, ...], at: int) -> bool:
    """Whether words in quotation marks are a name, or one word held at arm's length, and nobody's speech."""
    said = text[items[at].start : items[at].end].strip("\"“”„«»'‘’`")
    words = said.split()
    before = _low(items, at - 1)
    if before in NAMING or (before in ("the", "a", "an", "of") and _low(items, at - 2) in NAMING):
        return True
    if not said or said[-1] in ",.!?…—":
        return len(words) == 1 and said[-1] != "!" and said[-1] != "?" and not _predicates(items, at)
    if len(words) == 1:
        return not _predicates(items, at)
    return all(word[0].isupper() or word[0].isdigit() or len(word) <= 3 for word in words) and len(words) <= 8


def _predicates(items: tuple[Item, ...], at: int) -> bool:
    """Whether one word in quotation marks says what something is ("was “appalled”", "called it “absurd”")."""
    before = _low(items, at - 1)
    if before in ("very", "so", "more", "too", "deeply", "completely", "utterly") or before.endswith("ly"):
        before = _low(items, at - 2)
    near = {_low(items, i) for i in range(max(0, at - 3), at)}
    return before in BE | {"as", "it", "him", "her", "them", "said", "says", ",", ":"} - {","} or bool(
        near & {"called", "calls", "calling", "described", "describes", "branded", "dismissed", "deemed"}
    )


def opens_object(items: tuple[Item, ...], at: int, cue: Cue) -> bool:
    """Whether the words at a place can be what a verb says, as far as that verb is choosy."""
    if at >= len(items):
        return False
    low = items[at].low
    needs, lemma = cue.form.needs, cue.form.lemma
    if not needs:
        return True
    before = _low(items, at - 1)
    if before == "that" or items[at].kind == "q" or low in OPENERS:
        return needs == "that" or items[at].kind == "q" or low == ":"
    if needs == "quote":
        return False
    if low in OBJECTS.get(lemma, ()):
        return True
    return lemma in BELIEF and (
        low in DETERMINERS or low in PRONOUNS or low == "there" or items[at].word[:1].isupper()
    )
