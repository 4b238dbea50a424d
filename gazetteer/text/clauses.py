"""A clause that somebody said ends with its sentence, or where somebody else begins to speak."""

from gazetteer.text.cue_forms import Cue
from gazetteer.text.cues import stands_beside
from gazetteer.text.items import JOINERS, MARKS, Item
from gazetteer.text.lexicon import PREPOSITIONS, TIME_WORDS
from gazetteer.text.openings import opens_object, skip_modifiers
from gazetteer.text.subjects import DASHES

LONGEST_CLAUSE = 250  # words and marks in which a quotation is looked for that ends what was said


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
        if cue.first < start <= cue.at and cue.subject[0] < cue.subject[1] and not (cue.shared or cue.inverted):
            end = cue.at  # "Doe, who denies it, said ...": the clause between commas ends where hers goes on
            break
        if cue.first >= start and stands_beside(items, cue) and _can_say(items, cue):
            end = cue.first
            break
    while end > start and items[end - 1].kind == "p" and items[end - 1].low in ".,;:—–--":
        end -= 1
    while end > start and items[end - 1].low in JOINERS | {"while"}:
        end -= 1
        while end > start and items[end - 1].low in (",", ";"):
            end -= 1
    return end


def _can_say(items: tuple[Item, ...], cue: Cue) -> bool:
    """Whether a cue has something to say: a choosy verb needs the words it asks for."""
    after = skip_modifiers(items, cue)
    return (
        not cue.form.needs or opens_object(items, after, cue) or any(i.kind == "q" for i in items[after : after + 12])
    )


def end_participle(items: tuple[Item, ...], start: int, later: tuple[Cue, ...], end: int) -> int:
    """The first clause of "Appealing to ..., Jane Doe said" ends before the subject of the second."""
    following = next((cue.first for cue in later if cue.subject[0] < cue.subject[1]), None)
    stop = min(end, following) if following is not None else end
    while stop > start and items[stop - 1].low == ",":
        stop -= 1
    return stop


def is_blank(items: tuple[Item, ...], start: int, end: int) -> bool:
    """Whether nothing is said after a cue but how, where and when it was said."""
    if start >= end or items[start].low in DASHES | {",", ".", ";"}:
        return True
    return items[start].low in PREPOSITIONS | {"as", "when", "while", "after", "during", "this", "last"} | TIME_WORDS
