"""Words in quotation marks may be a name, or held at arm's length ("scare quotes"), and nobody's speech."""

from gazetteer.text.items import Item, low_at
from gazetteer.text.lexicon import BE, NAMING, words

GLOSSING = words("means meaning meant literally alias aka")  # what a foreign word says, or another name
JUDGING = words("called term termed dubbed")  # "what he called “a crime”"
NAMED_AS = words("known translated translates billed")
WORK_VERBS = words("read write sing recite pen see show publish print mean mention watch")  # of titles


def is_work(text: str, items: tuple[Item, ...], at: int, lemma: str) -> bool:
    """Whether words in quotation marks behind a verb are a work's title, or the meaning of a word."""
    return lemma in WORK_VERBS and is_scare(text, items, at)


def is_scare(text: str, items: tuple[Item, ...], at: int) -> bool:
    """Whether words in quotation marks are a name, or one word held at arm's length, and nobody's speech."""
    said = text[items[at].start : items[at].end].strip("\"“”„«»'‘’`")
    words = said.split()
    before = low_at(items, at - 1)
    naming = low_at(items, at - 2) if before in ("the", "a", "an", "of") else before
    if naming == "as" and {low_at(items, at - 2), low_at(items, at - 3)} & NAMED_AS:
        return True
    if before == "," and low_at(items, at + 1) == "," and said.startswith(("the ", "a ", "an ")):
        return True  # a nickname between commas
    if before in GLOSSING or (naming in NAMING and not (naming in JUDGING and said[:1].islower())):
        return True
    if not said or said[-1] in ",.!?…—":
        return len(words) == 1 and said[-1] != "!" and said[-1] != "?" and not _predicates(items, at)
    if len(words) == 1:
        return not _predicates(items, at)
    return all(word[0].isupper() or word[0].isdigit() or len(word) <= 3 for word in words) and len(words) <= 8


def _predicates(items: tuple[Item, ...], at: int) -> bool:
    """Whether one word in quotation marks says what something is ("was “appalled”", "called it “absurd”")."""
    before = low_at(items, at - 1)
    if before in ("very", "so", "more", "too", "deeply", "completely", "utterly") or before.endswith("ly"):
        before = low_at(items, at - 2)
    near = {low_at(items, i) for i in range(max(0, at - 3), at)}
    if before in ("a", "an") and low_at(items, at - 2) == "as":
        return True  # "described the plan as a “scam”"
    return before in BE | {"as", "it", "him", "her", "them", "said", "says", ",", ":"} - {","} or bool(
        near & {"called", "calls", "calling", "described", "describes", "branded", "dismissed", "deemed"}
    )
