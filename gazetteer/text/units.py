"""A sentence is searched for what its cues give away, then for words that only stand in quotation marks."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from gazetteer.text.bare_marks import read_marks
from gazetteer.text.contents import find_contents
from gazetteer.text.cue_forms import Cue
from gazetteer.text.cues import find_cues, stands_beside
from gazetteer.text.drafts import Draft, QuotationKind, Unit
from gazetteer.text.items import Item, read_items
from gazetteer.text.main_subjects import find_main_subject, skip_dateline
from gazetteer.text.marks import Quote, find_inner
from gazetteer.text.names import People
from gazetteer.text.nesting import find_closing, speaks_inside
from gazetteer.text.scares import is_scare
from gazetteer.text.span import Span
from gazetteer.text.speakers import NOBODY, Speaker, read_speaker
from gazetteer.text.standpoints import find_moment, find_place

LOOKED_AHEAD = 8  # cues that may end what the one before them says


def read_unit(text: str, unit: Unit, items: tuple[Item, ...], people: People) -> Iterator[Draft]:
    """The quotations of one sentence: those that a cue gives away, then those that only marks do."""
    cues = find_cues(items)
    drafts = list(_read_cues(text, unit, items, cues, skip_dateline(items), people))
    yield from drafts
    if not unit.quotes:
        return
    for quote in unit.quotes:
        yield from _read_inside(text, unit, quote, people)
    at = _find_taken(items, drafts)
    named = [d.speaker for d in drafts if d.speaker is not None and d.speaker is not NOBODY and not d.inner]
    speaker = named[-1] if named else None
    about = find_main_subject(text, items, people) if speaker is None else None
    if about is not None and " to " in f" {about.name} ":
        about = None  # "causing the government to issue a “...”": a clause, and no subject
    yield from read_marks(text, unit, items, at, speaker, about, people)


def _find_taken(items: tuple[Item, ...], drafts: list[Draft]) -> set[int]:
    """The places in a sentence whose words some cue has taken."""
    starts = [item.start for item in items]
    taken: set[int] = set()
    for span in (draft.content for draft in drafts if not draft.inner):
        taken.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return taken


def _read_inside(text: str, unit: Unit, quote: Quote, people: People) -> Iterator[Draft]:
    """What a speaker quotes in turn, in marks of the other kind: "“He told me, ‘Leave,’ and I left,” she said"."""
    inner = find_inner(text, quote)
    if not inner:
        return
    items = read_items(text, Span(quote.span.start + 1, quote.span.end - 1), inner)
    for draft in _read_cues(text, unit, items, find_cues(items), 0, people):
        if draft.kind is QuotationKind.DIRECT:
            yield replace(draft, inner=True)


def _read_cues(
    text: str, unit: Unit, items: tuple[Item, ...], cues: tuple[Cue, ...], floor: int, people: People
) -> Iterator[Draft]:
    """What the cues of a sentence, or of a clause that begins at `floor`, give away; one may hold another."""
    closing = find_closing(items, cues)
    if closing is not None:
        teller = read_speaker(text, items, closing.subject, closing.aside, people)
        yield _draft(text, unit, items, closing, (floor, closing.first - 1), teller)
        items, cues = items[: closing.first - 1], tuple(cue for cue in cues if cue.last < closing.first)
    speaker: Speaker | None = None
    before = len(items)  # where the subject of the last cue began: another verb may follow it
    for n, cue in enumerate(cues):
        goes_on = stands_beside(items, cue) or cue.inverted or before <= cue.first
        if cue.at < floor or (cue.first < floor and not goes_on):
            continue
        later = cues[n + 1 : n + 1 + LOOKED_AHEAD]
        if cue.shared and any(c.first < cue.first and c.subject[0] < c.subject[1] and not c.inverted for c in later):
            continue  # "a reporter, writing from the town, says": what follows is what she says
        contents = find_contents(text, items, cue, later, floor)
        if not contents:
            continue
        before = cue.first if cue.subject[0] < cue.subject[1] else before
        heard = _hear(text, items, cue, later, people, speaker)
        if (cue.first == 0 or items[cue.at - 1].low not in ("who", "which", "that")) and heard is not NOBODY:
            speaker = heard or speaker
        for start, end in contents:
            draft = _draft(text, unit, items, cue, (start, end), heard)
            yield draft
            inside = tuple(c for c in later if speaks_inside(items, c, start, end))
            if inside and draft.kind is not QuotationKind.DIRECT:
                nested = _read_cues(text, unit, items[:end], inside, start, people)
                yield from (replace(inner, inner=True) for inner in nested)
        floor = max(floor, cue.last, *(end for _, end in contents))


def _draft(
    text: str,
    unit: Unit,
    items: tuple[Item, ...],
    cue: Cue,
    content: tuple[int, int],
    heard: Speaker | None,
) -> Draft:
    """One quotation, with how much of it stands in quotation marks, and from where and when, if that is told."""
    start, end = content
    span = Span(items[start].start, items[end - 1].end)
    told = Span(items[cue.first].start, items[cue.last - 1].end)
    around = told in span  # "The bridge, said Doe in Baku, was cut"
    place, moment = (
        None if found is None or (found in span and not around) else found
        for found in (find_place(items, cue), find_moment(items, cue))
    )
    kind = _weigh(text, items, start, end)
    return Draft(span, Span(items[cue.at].start, items[cue.at].end), heard, kind, place, unit, moment)


def _hear(
    text: str, items: tuple[Item, ...], cue: Cue, later: tuple[Cue, ...], people: People, before: Speaker | None
) -> Speaker | None:
    """Who speaks by a cue: its subject, the one of the cue before, or, after "Appealing to ...", of the next."""
    if cue.unnamed:
        return NOBODY
    if cue.subject[0] < cue.subject[1]:
        return read_speaker(text, items, cue.subject, cue.aside, people)
    if before is not None:
        return before
    if cue.at == 0:
        following = next((c for c in later if c.subject[0] < c.subject[1]), None)
        return read_speaker(text, items, following.subject, following.aside, people) if following else None
    return find_main_subject(text, items, people)


def _weigh(text: str, items: tuple[Item, ...], start: int, end: int) -> QuotationKind:
    """How much of a content stands in quotation marks, scare quotes aside."""
    quoted = [i for i in range(start, end) if items[i].kind == "q"]
    whole = end - start == 1
    quoted = [i for i in quoted if whole or not is_scare(text, items, i)]
    if not quoted:
        return QuotationKind.INDIRECT
    if whole or all(items[i].kind == "p" for i in range(start, end) if i not in quoted):
        return QuotationKind.DIRECT
    return QuotationKind.MIXED
