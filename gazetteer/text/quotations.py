"""A quotation is what somebody else said: its content, the cue that gives it away, and its speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazetteer.text.contents import find_contents
from gazetteer.text.cues import Cue, find_cues, stands_beside
from gazetteer.text.drafts import Draft, QuotationKind, Unit, carry_speakers, tell_roles
from gazetteer.text.items import MARKS, Item, read_items
from gazetteer.text.lexicon import (
    PLAIN_VERBS,
    PREPOSITIONS,
)
from gazetteer.text.marks import Quote, find_quotes
from gazetteer.text.names import People, find_people
from gazetteer.text.parts import Part, PartKind
from gazetteer.text.references import resolve_office, resolve_pronoun
from gazetteer.text.scares import is_scare
from gazetteer.text.span import Span
from gazetteer.text.speakers import Speaker, read_speaker
from gazetteer.text.standpoints import find_place_after, find_place_before
from gazetteer.text.subjects import is_frame, trim_subject

LOOKED_AHEAD = 8  # cues that may end what the one before them says

__all__ = ["Quotation", "QuotationKind", "find_quotations"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what: content, cue and speaker are stretches of the text (Pareti 2012, PARC 3.0).

    `content` holds the quotation marks of the text; `speaker` is the mention beside the cue and may be a pronoun;
    `speaker_name` is the fullest form that the article gives, `speaker_role` the office it gives with it.
    """

    content: Span
    cue: Span | None
    speaker: Span | None
    speaker_name: str | None
    kind: QuotationKind
    speaker_role: str | None
    place: Span | None
    sentence: Span


def find_quotations(text: str, parts: tuple[Part, ...], sentences: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The quotations of an article's body, in order of their content.

    A direct quotation broken by its cue is two records. An indirect one holds the whole clause that is attributed.
    Words in quotation marks that nobody is said to have spoken ("scare quotes", titles) are none.
    """
    paragraphs = tuple(part.span for part in parts if part.kind is PartKind.BODY)
    people = find_people(text, paragraphs)
    drafts: list[Draft] = []
    known: list[Speaker] = []
    for unit in _join_sentences(sentences, paragraphs, find_quotes(text, paragraphs)):
        items = read_items(text, unit.span, unit.quotes)
        found = tuple(_read_unit(text, unit, items, people))
        for draft in found:
            speaker = draft.speaker
            if speaker is not None and speaker.name is None and speaker.span is not None:
                speaker = resolve_pronoun(speaker, known)
            elif speaker is not None:
                speaker = resolve_office(speaker, known)
            drafts.append(replace(draft, speaker=speaker))
        subject = _find_main_subject(text, items, people)
        if subject is not None and (subject.name is not None):
            known.append(subject)
        known += [d.speaker for d in drafts[len(drafts) - len(found) :] if d.speaker is not None and d.speaker.name]
    carried = tell_roles(carry_speakers(drafts), known)
    return tuple(
        _finish(draft) for draft in sorted(carried, key=lambda draft: (draft.content.start, draft.content.end))
    )


def _finish(draft: Draft) -> Quotation:
    """A draft as the record that others read."""
    speaker = draft.speaker
    return Quotation(
        content=draft.content,
        cue=draft.cue,
        speaker=speaker.span if speaker else None,
        speaker_name=speaker.name if speaker else None,
        kind=draft.kind,
        speaker_role=speaker.role if speaker else None,
        place=draft.place,
        sentence=draft.unit.span,
    )


def _join_sentences(
    sentences: tuple[Span, ...], paragraphs: tuple[Span, ...], quotes: tuple[Quote, ...]
) -> Iterator[Unit]:
    """The sentences of the body, those that one pair of quotation marks holds taken together."""
    s = q = 0
    for n, paragraph in enumerate(paragraphs):
        while s < len(sentences) and sentences[s].end <= paragraph.start:
            s += 1
        while s < len(sentences) and sentences[s].start < paragraph.end:
            start, end = sentences[s].start, sentences[s].end
            s += 1
            held: list[Quote] = []
            while q < len(quotes) and quotes[q].span.start < end:
                held.append(quotes[q])
                end = max(end, quotes[q].span.end)
                q += 1
                while s < len(sentences) and sentences[s].start < end:
                    end = max(end, sentences[s].end)
                    s += 1
            yield Unit(Span(start, end), n, tuple(held))


def _read_unit(text: str, unit: Unit, items: tuple[Item, ...], people: People) -> Iterator[Draft]:
    """The quotations of one sentence: those that a cue gives away, then those that only marks do."""
    cues = find_cues(items)
    floor = 0
    taken: set[int] = set()
    speaker: Speaker | None = None
    place = find_place_before(items)
    for n, cue in enumerate(cues):
        if cue.at < floor or (cue.first < floor and not stands_beside(items, cue) and not cue.inverted):
            continue
        contents = find_contents(text, items, cue, cues[n + 1 : n + 1 + LOOKED_AHEAD], floor)
        if not contents:
            continue
        heard = _hear(text, items, cue, cues[n + 1 : n + 1 + LOOKED_AHEAD], people, speaker)
        if cue.first == 0 or items[cue.at - 1].low not in ("who", "which", "that"):
            speaker = heard or speaker
        where = find_place_after(items, cue) or place
        for start, end in contents:
            span = Span(items[start].start, items[end - 1].end)
            kind = _weigh(text, items, start, end)
            yield Draft(span, Span(items[cue.at].start, items[cue.at].end), heard, kind, where, unit)
            taken |= set(range(start, end))
        floor = max(floor, cue.last, *(end for _, end in contents))
    yield from _read_marks(text, unit, items, taken, speaker, people)


def _hear(
    text: str, items: tuple[Item, ...], cue: Cue, later: tuple[Cue, ...], people: People, before: Speaker | None
) -> Speaker | None:
    """Who speaks by a cue: its subject, the one of the cue before, or, after "Appealing to ...", of the next."""
    if cue.subject[0] < cue.subject[1]:
        return read_speaker(text, items, cue.subject, cue.aside, people)
    if before is not None:
        return before
    if cue.at == 0:
        following = next((c for c in later if c.subject[0] < c.subject[1]), None)
        return read_speaker(text, items, following.subject, following.aside, people) if following else None
    return _find_main_subject(text, items, people)


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


def _read_marks(
    text: str, unit: Unit, items: tuple[Item, ...], taken: set[int], speaker: Speaker | None, people: People
) -> Iterator[Draft]:
    """Words in quotation marks that no cue has taken: whole sentences are speech, the rest may be."""
    alone = all(item.kind != "w" for i, item in enumerate(items) if i not in taken)
    for at, item in enumerate(items):
        if item.kind != "q" or at in taken:
            continue
        said = text[item.start : item.end].strip(MARKS + " ")
        count = len(said.split())
        introduced = at > 0 and items[at - 1].low in (":",)
        ends = said[-1:] in ".!?,…—" or at + 1 == len(items)
        opens = said[:1].isupper() and (at == 0 or items[at - 1].kind != "w")
        whole = (alone and count >= 2) or (introduced and count >= 3) or (opens and ends and count >= 3)
        span = Span(item.start, item.end)
        if whole and not is_title(text, items, at):
            signed = _read_signature(text, items, at, people)
            yield Draft(span, None, signed or (speaker if at else None), QuotationKind.DIRECT, None, unit)
        elif count >= 3 and not is_scare(text, items, at):
            yield Draft(span, None, speaker, QuotationKind.MIXED, None, unit)


def _read_signature(text: str, items: tuple[Item, ...], at: int, people: People) -> Speaker | None:
    """The name after a dash that signs a quotation: "..." - Jane Doe, a reader."""
    if (
        at + 2 >= len(items)
        or items[at + 1].low not in ("—", "–", "―", "--", "-")
        or not items[at + 2].word[:1].isupper()
    ):
        return None
    end = at + 2
    while end < len(items) and items[end].kind == "w" and end - at < 8:
        end += 1
    aside = ((end + 1, len(items)),) if end + 1 < len(items) and items[end].low == "," else ()
    return read_speaker(text, items, (at + 2, end), aside, people)


def is_title(text: str, items: tuple[Item, ...], at: int) -> bool:
    """Whether words in quotation marks are the name of a work."""
    return is_scare(text, items, at) and len(items) > 3


def _find_main_subject(text: str, items: tuple[Item, ...], people: People) -> Speaker | None:
    """Whom a sentence is about: its first noun after the scene is set, if that is a name or an office."""
    start = 0
    while start < len(items):
        comma = next((i for i in range(start, min(len(items), start + 40)) if items[i].low == ","), None)
        if comma is None or not is_frame(items, (start, comma)):
            break
        start = comma + 1
    end = start
    while end < min(len(items), start + 20) and items[end].kind == "w" and not _is_verb(items[end]):
        end += 1
    if end == start or end >= len(items) or items[start].kind != "w":
        return None
    if items[start].low in PREPOSITIONS:
        return None
    start, end = trim_subject(items, start, end)
    if start == end:
        return None
    comma = next((i for i in range(end + 1, min(len(items), end + 12)) if items[i].low == ","), None)
    aside = ((end + 1, comma),) if items[end].low == "," and comma is not None else ()
    speaker = read_speaker(text, items, (start, end), aside, people)
    return speaker if speaker.kind in ("person", "body", "group") else None


def _is_verb(item: Item) -> bool:
    """Whether a word is, by its looks, a verb."""
    return (
        item.low in PLAIN_VERBS
        or (item.low.endswith("ed") and item.word[:1].islower())
        or item.low in ("said", "says", "who", "also", "that", "which")
    )
