"""A speaker stands somewhere: "In Baku, a spokesman said", "said from Yerevan"."""

from gazetteer.text.cue_forms import Cue
from gazetteer.text.items import Item
from gazetteer.text.lexicon import PLAIN_VERBS, PREPOSITIONS, SUBORDINATORS, TIME_WORDS
from gazetteer.text.span import Span


def find_place_before(items: tuple[Item, ...]) -> Span | None:
    """Where a speaker stood, said first: "In Baku, the capital, a spokesman said"."""
    at = 1 if items and items[0].low in ("speaking", "from") and len(items) > 1 else 0
    if at and items[0].low == "from":
        at = 0
    if at >= len(items) or items[at].low not in ("in", "from") or not (at or items[at].word[:1].isupper()):
        return None
    span, end = _read_place(items, at + 1)
    return span if span is not None and end < len(items) and items[end].low == "," else None


def find_place_after(items: tuple[Item, ...], cue: Cue) -> Span | None:
    """Where a speaker stood, said after the cue: "said from Yerevan", "told reporters in Baku"."""
    for i in range(cue.last, min(len(items) - 1, cue.last + 9)):
        if items[i].kind != "w" or items[i].low in PLAIN_VERBS or items[i].low in SUBORDINATORS:
            return None
        if items[i].low not in ("from", "in", "at"):
            continue
        span, end = _read_place(items, i + 1)
        after = items[end] if end < len(items) else None
        if span is not None and (
            after is None or after.kind != "w" or after.low in PREPOSITIONS | SUBORDINATORS | TIME_WORDS
        ):
            return span
    return None


def _read_place(items: tuple[Item, ...], start: int) -> tuple[Span | None, int]:
    """A run of words with capitals that is no time."""
    end = start
    while (
        end < len(items)
        and items[end].kind == "w"
        and items[end].word[:1].isupper()
        and items[end].low not in TIME_WORDS
    ):
        end += 1
    return (Span(items[start].start, items[end - 1].end), end) if end > start else (None, end)
