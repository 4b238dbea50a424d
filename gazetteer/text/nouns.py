"""A noun has words before and behind it: where it begins and ends in a sentence."""

from gazetteer.text.items import JOINERS, Item
from gazetteer.text.lexicon import (
    ADVERBS,
    BE,
    DETERMINERS,
    MODALS,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)

LONGEST_NOUN = 40  # words; the longest of the sample articles has 27


def trim_subject(items: tuple[Item, ...], start: int, end: int) -> tuple[int, int]:
    """A subject without the frame before it ("On Sunday Jane Doe" is Jane Doe)."""
    while start < end and (
        items[start].low in JOINERS | {"so", "thus", "who", "whom", "which"}
        or items[start].kind == "p"
        or (items[start].low in ADVERBS and items[start].low not in ("both", "all", "each"))
    ):
        start += 1
    if start < end and items[start].low in PREPOSITIONS and items[start].low not in ("among", "like"):
        start = _last_noun(items, start, end)
    start = _find_second(items, start, end)
    if start + 1 < end and items[start].low in ("last", "this", "next") and items[start + 1].low in TIME_WORDS:
        start += 2
    while start < end and items[start].low in TIME_WORDS and items[start].low not in ("march", "may"):
        start += 1
    return start, _drop_time(items, start, end)


def _find_second(items: tuple[Item, ...], start: int, end: int) -> int:
    """Where the second of two nouns begins that stand side by side ("residents the army"); else the start."""
    for i in range(end - 1, start, -1):
        if items[i].low in ("the", "a", "an") and i + 1 < end:
            return i if _is_second(items, i) else start
    return start


def _is_second(items: tuple[Item, ...], i: int) -> bool:
    """Whether an article opens a noun right behind another one; it does not in "of the", "Alexander the Great"."""
    if items[i].word not in ("the", "a", "an"):
        return False
    before = items[i - 1]
    joined = before.low in PREPOSITIONS | JOINERS | DETERMINERS or before.kind != "w" or before.low == "such"
    named = before.word[:1].isupper() and i + 1 < len(items) and items[i + 1].word[:1].isupper()
    return not joined and not named


def _drop_time(items: tuple[Item, ...], start: int, end: int) -> int:
    """Where a subject ends, without the time behind it ("the mayor on Monday", "a group earlier this month")."""
    stop = end
    while stop > start + 1 and (
        (items[stop - 1].low in TIME_WORDS and not _may_be_name(items, stop - 1))
        or items[stop - 1].low in ADVERBS
        or (stop < end and items[stop - 1].low in ("on", "in", "this", "last", "the", "late", "early"))
    ):
        stop -= 1
    if stop - start > 2 and stop < end and items[stop - 1].low.endswith("ed") and items[stop - 1].word.islower():
        stop -= 1  # "a bulletin issued today"
    return stop if any(items[i].low in TIME_WORDS | ADVERBS for i in range(stop, end)) else end


def _may_be_name(items: tuple[Item, ...], at: int) -> bool:
    """Whether a month is the last name of somebody ("Ruth May")."""
    return items[at].low in ("may", "march", "april", "june", "august") and items[at - 1].word[:1].isupper()


def _last_noun(items: tuple[Item, ...], start: int, end: int) -> int:
    """Where the last noun with its words begins: at a pronoun, an article, or a name after a time."""
    for i in range(end - 1, start, -1):
        low = items[i].low
        if low in ("he", "she", "they", "it", "we", "i", "you", "officials"):
            return i
        if low in DETERMINERS and items[i - 1].low not in PREPOSITIONS:
            return i
        if items[i - 1].low in TIME_WORDS and low not in TIME_WORDS:
            return i
    return end


def end_noun(items: tuple[Item, ...], start: int) -> int:
    """Where a noun with its words ends: at a mark, a verb, a quotation, or where or when it was said."""
    i = start
    while i < min(len(items), start + LONGEST_NOUN):
        item = items[i]
        low = item.low
        if item.kind != "w" or low in SUBORDINATORS or low == "who" or (low in BE | MODALS - {"to"} and i > start):
            break
        if i > start and (
            low in TIME_WORDS
            or (
                low in ("in", "at", "on", "during", "after", "before", "as", "when", "to", "here")
                and (items[i - 1].word[:1].isupper() or items[start].low in PRONOUNS)
            )
        ):
            break
        if i > start and (low in PLAIN_VERBS or _is_second(items, i)):
            break
        if (
            i > start
            and low.endswith("ing")
            and item.word.islower()
            and items[i - 1].word.islower()
            and items[i - 1].low not in DETERMINERS
            and items[i - 1].low not in PREPOSITIONS
        ):
            break
        if (
            low in PRONOUNS
            and low not in ("this", "that", "these", "those", "one", "many", "some", "others", "its", "who")
            and i == start
        ):
            return i + 1
        i += 1
    while i > start and items[i - 1].low in PREPOSITIONS | JOINERS:
        i -= 1
    return i
