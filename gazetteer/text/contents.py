"""What was said stands after its cue, or before it, or on both sides."""

from itertools import pairwise

from gazetteer.text.circumstances import holds_verb, opens_circumstance
from gazetteer.text.clauses import end_participle, find_end, is_blank
from gazetteer.text.cue_forms import Cue
from gazetteer.text.items import JOINERS, MARKS, Item, kind_at, low_at, opens_upper
from gazetteer.text.lexicon import PLAIN_VERBS
from gazetteer.text.openings import EVERYDAY, OPENERS, only_addresses, opens_object, skip_modifiers
from gazetteer.text.scares import is_scare, is_work
from gazetteer.text.subjects import DASHES, RELATIVES, is_frame

NAMERS = frozenset({"call", "dub", "term", "label"})  # words in quotation marks right behind them are a name
TERSE = frozenset({"deny", "confirm", "admit", "claim", "announce", "acknowledge"})  # one word is enough after them


def find_contents(
    text: str, items: tuple[Item, ...], cue: Cue, later: tuple[Cue, ...], floor: int
) -> tuple[tuple[int, int], ...]:
    """What a cue says, as half-open places in the items: after it, before it, or both."""
    if cue.whole:
        last = items[cue.last - 1].kind == "q"
        end = cue.last if last else find_end(text, items, cue.last, later)
        return ((cue.first, end),) if cue.first >= floor else ()
    left = _find_left_quote(text, items, cue, floor)
    after = skip_modifiers(items, cue)
    if left is not None:
        right = _find_right_quote(items, cue, after)
        return (left, right) if right else (left,)
    if cue.form.lemma == "according":
        return _find_according(text, items, cue, floor, later)
    end = find_end(text, items, after, later)
    if cue.at == 0:
        end = end_participle(items, after, later, end)
    before = _find_left_clause(items, cue, floor) if cue.form.needs != "quote" else ()
    if _tells_how(items, cue, after, end, before):
        return before
    right = _find_right(text, items, cue, later, after, end, floor)
    if right is not None:
        return (right,)
    return before if is_blank(items, after, end) else ()


def _tells_how(items: tuple[Item, ...], cue: Cue, after: int, end: int, before: tuple[tuple[int, int], ...]) -> bool:
    """Whether all that follows a cue tells how, where and when it was said, and not what.

    That is so where it holds no verb; with one, where a whole clause stands before the cue ("The town fell, the
    mayor said after the bridge had been cut").
    """
    if (
        cue.form.needs
        or cue.inverted
        or cue.unnamed
        or low_at(items, after - 1) in OPENERS
        or not opens_circumstance(items, after, cue)
    ):
        return False
    if any(item.kind == "q" for item in items[after:end]):
        return False
    return not holds_verb(items, after, end) or any(_holds_clause(items, *chunk) for chunk in before)


def _holds_clause(items: tuple[Item, ...], start: int, end: int) -> bool:
    """Whether a stretch has more than frames, names and asides: one of its parts between commas has a verb."""
    cuts = [start - 1, *(i for i in range(start, end) if items[i].low == ","), end]
    return any(
        a + 1 < b
        and not is_frame(items, (a + 1, b))
        and items[a + 1].low not in RELATIVES
        and holds_verb(items, a + 1, b)
        for a, b in pairwise(cuts)
    )


def _find_left_quote(text: str, items: tuple[Item, ...], cue: Cue, floor: int) -> tuple[int, int] | None:
    """Words in quotation marks right before subject and cue, with the clause they end."""
    at = cue.first - 1
    while at >= floor and items[at].kind == "p" and items[at].low in DASHES | {","}:
        at -= 1
    if at < floor or items[at].kind != "q" or cue.form.lemma == "according":
        return None
    said = text[items[at].start : items[at].end].rstrip(MARKS)
    parted = at < cue.first - 1 or said[-1:] in ",?!—-…."
    if not parted or (is_scare(text, items, at) and said[-1:] not in ",?!"):
        return None
    first = floor
    while first < at and (items[first].kind == "p" or items[first].low in JOINERS):
        first += 1
    if (
        first < at
        and (opens_upper(text, items[at]) or items[at - 1].low in (":",))
        and items[at - 1].low in (",", ":")
    ):
        first = at
    if first < at and any(items[i].kind == "q" for i in range(first, at)):
        first = max(i for i in range(first, at) if items[i].kind == "q") + 1
        first = at
    return (first, at + 1)


def _find_right_quote(items: tuple[Item, ...], cue: Cue, after: int) -> tuple[int, int] | None:
    """The second half of a quotation broken by its cue."""
    at = max(after, cue.last)
    for start, end in cue.aside:
        at = max(at, end) if cue.inverted and start else at
    while at < len(items) and at < cue.last + 25 and items[at].kind != "q":
        if items[at].kind == "w" and items[at].low in PLAIN_VERBS:
            return None
        at += 1
    if (
        at >= len(items)
        or items[at].kind != "q"
        or not (at > 0 and items[at - 1].low in DASHES | {",", ".", ":", ";"})
    ):
        return None
    return (at, at + 1)


def _find_right(
    text: str, items: tuple[Item, ...], cue: Cue, later: tuple[Cue, ...], after: int, end: int, floor: int
) -> tuple[int, int] | None:
    """What stands after a cue: words in quotation marks, a clause, or a noun."""
    if cue.inverted:
        return None
    start = after
    if start < len(items) and items[start].low in (",", ":") and start + 1 < len(items):
        quoted = items[start + 1].kind == "q"
        if items[start].low == ",":
            if quoted:
                return (start + 1, start + 2)
            return _find_around(items, cue, end, floor) or _find_late_quote(items, start, end)
        start += 1
    if start < end and items[start].low in JOINERS and not cue.form.needs:
        return _find_around(items, cue, end, floor)  # "..., Doe said on Monday and left"
    if start >= end or not opens_object(items, start, cue) or only_addresses(items, start, end, cue):
        return _find_quoting(text, items, cue, start, end)
    if items[start].kind == "q":
        if is_work(text, items, start, cue.form.lemma) or _is_name(text, items, cue, start):
            return None
        if any(c.first == start + 1 and c.subject[0] < c.subject[1] and not c.shared for c in later):
            return None  # "Doe scolded him: “...,” she said": the nearer verb has it
        rest = [item for item in items[start + 1 : end] if item.kind != "p"]
        said = text[items[start].start : items[start].end].rstrip(MARKS)
        if len(rest) < 3 or said[-1:] in ".!?":
            return (start, start + 1)
    last = end - 1
    if (
        items[last].kind == "q"
        and last - start <= 12
        and items[last - 1].low in (",", ":")
        and opens_upper(text, items[last])
    ):
        told = any(start <= c.first and c.last < last and c.subject[0] < c.subject[1] for c in later)
        return (start, end) if told else (last, end)  # "said that Roe had told her, “...”"
    count = sum(1 for item in items[start:end] if item.kind == "w")
    enough = 1 if cue.form.lemma in TERSE else 2
    return (start, end) if count >= enough or any(item.kind == "q" for item in items[start:end]) else None


def _is_name(text: str, items: tuple[Item, ...], cue: Cue, at: int) -> bool:
    """Whether words in quotation marks right behind a verb name something ("called “Sons of the Soil”")."""
    what = cue.first > 0 and items[cue.first - 1].low == "what"  # "what he called “a crime”"
    said = text[items[at].start : items[at].end].rstrip(MARKS)
    return cue.form.lemma in NAMERS and not what and said[-1:] not in "!?"


def _find_late_quote(items: tuple[Item, ...], start: int, end: int) -> tuple[int, int] | None:
    """The quotation ends the sentence in "Doe said, standing in the rain, “...”"."""
    at = next((i for i in range(start, min(end, start + 25)) if items[i].kind == "q"), None)
    if at is None or items[at - 1].low not in (",", ":"):
        return None
    return (at, at + 1)


def _find_quoting(text: str, items: tuple[Item, ...], cue: Cue, start: int, end: int) -> tuple[int, int] | None:
    """A verb that only quotes ("called the plan “a disgrace”"): up to the words in quotation marks."""
    if not cue.form.needs:
        return None
    at = next((i for i in range(start, min(end, start + 25)) if items[i].kind == "q"), None)
    if at is None or is_scare(text, items, at):
        return None
    return (start, at + 1)


def _find_around(items: tuple[Item, ...], cue: Cue, end: int, floor: int) -> tuple[int, int] | None:
    """What was said stands on both sides in "The goal, he said, is peace"."""
    before = items[cue.first - 1].low if cue.first else ""
    choosy = cue.form.needs == "quote" or cue.form.lemma in EVERYDAY
    if before not in DASHES | {","} or cue.first - 1 <= floor or end <= cue.last + 1 or choosy:
        return None
    start = floor
    while start < cue.first and items[start].kind == "p":
        start += 1
    return (start, end) if start < cue.first - 1 else None


def _find_left_clause(items: tuple[Item, ...], cue: Cue, floor: int) -> tuple[tuple[int, int], ...]:
    """What was said ends with the comma before subject and cue in "The town fell, rebels said"."""
    before = items[cue.first - 1].low if cue.first else ""
    if before not in DASHES | {","} or cue.shared or cue.form.lemma in EVERYDAY:
        return ()
    if cue.last < len(items) and items[cue.last].low == ":":
        return ()
    start, end = floor, cue.first - 1
    while start < end and (items[start].kind == "p" or items[start].low in JOINERS):
        start += 1
    enough = sum(1 for item in items[start:end] if item.kind == "w") >= 3 or any(
        i.kind == "q" for i in items[start:end]
    )
    return ((start, end),) if start < end and enough else ()


def _find_according(
    text: str, items: tuple[Item, ...], cue: Cue, floor: int, later: tuple[Cue, ...]
) -> tuple[tuple[int, int], ...]:
    """What a source has told stands after or before: "According to the army, ...", "..., according to the army"."""
    before = [item for item in items[floor : cue.at] if item.kind != "p"]
    if not before or (len(before) == 1 and before[0].low in JOINERS):
        told = max([cue.last, *(stop for _, stop in cue.aside)])
        start = next((i + 1 for i in range(told, min(len(items), told + 20)) if items[i].low == ","), None)
        if start is None and kind_at(items, told) == "w":
            start = told
        if start is None:
            return ()
        end = find_end(text, items, start, later)
        return ((start, end),) if start < end else ()
    start, end = floor, cue.at
    told = max([cue.last, *(stop for _, stop in cue.aside)])
    beyond = find_end(text, items, told, later)
    if items[cue.at - 1].low == "," and beyond > told + 2 and items[told].low == ",":
        end = beyond
    while end > start and items[end - 1].kind == "p":
        end -= 1
    while start < end and (items[start].kind == "p" or items[start].low in JOINERS):
        start += 1
    return ((start, end),) if start < end else ()
