"""A quotation is what somebody else said: its content, the cue that gives it away, and its speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazetteer.text.drafts import NEAREST, Draft, QuotationKind, Unit, carry_speakers, tell_roles
from gazetteer.text.headlines import read_headlines
from gazetteer.text.items import read_items
from gazetteer.text.main_subjects import find_main_subject
from gazetteer.text.marks import Quote, find_quotes
from gazetteer.text.names import find_people
from gazetteer.text.parts import Part, PartKind
from gazetteer.text.references import Named, acts, resolve_office, resolve_pronoun
from gazetteer.text.span import Span
from gazetteer.text.speakers import Speaker
from gazetteer.text.units import read_unit

POINTING = frozenset({"it", "this", "that", "them", "him", "her", "the", "other", "others", "each", "both", "all"})
REMEMBERED = 200  # speakers and subjects among whom a pronoun or an office is looked for

__all__ = ["Quotation", "QuotationKind", "find_quotations"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what: content, cue and speaker are stretches of the text (Pareti 2012, PARC 3.0).

    `content` holds the quotation marks of the text; `speaker` is the mention beside the cue and may be a pronoun;
    `speaker_name` is the fullest form that the article gives, `speaker_role` the office it gives with it. `place` and
    `moment` are from where and when it was said, where the words around the cue tell so.
    """

    content: Span
    cue: Span | None
    speaker: Span | None
    speaker_name: str | None
    kind: QuotationKind
    speaker_role: str | None
    place: Span | None
    sentence: Span
    moment: Span | None = None


def find_quotations(text: str, parts: tuple[Part, ...], sentences: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The quotations of an article's body, in order of their content.

    A direct quotation broken by its cue is two records. An indirect one holds the whole clause that is attributed.
    Words in quotation marks that nobody is said to have spoken ("scare quotes", titles) are none.
    """
    paragraphs = tuple(part.span for part in parts if part.kind is PartKind.BODY)
    people = find_people(text, paragraphs)
    drafts = list(read_headlines(text, parts, sentences, people))
    known: list[Named] = []
    told_of: tuple[int, Speaker] | None = (
        None  # the paragraph of the last sentence that quotes nobody, and its subject
    )
    for unit in _join_sentences(sentences, paragraphs, find_quotes(text, paragraphs)):
        items = read_items(text, unit.span, unit.quotes)
        found = tuple(read_unit(text, unit, items, people))
        subject = _resolve(find_main_subject(text, items, people), known)
        told_of = told_of if told_of is not None and unit.paragraph - told_of[0] <= 1 else None
        for draft in found:
            here = [*known[-REMEMBERED:], *_find_before(draft, subject, drafts[-NEAREST:])]
            speaker = _resolve(draft.speaker, here)
            if told_of is not None and draft.cue is None and speaker is None and draft.kind is QuotationKind.DIRECT:
                speaker = told_of[1]
            drafts.append(replace(draft, speaker=speaker))
        told_of = (unit.paragraph, subject) if subject and subject.kind == "person" and not found else None
        at = unit.span.start
        if subject is not None and _is_apposed(text, subject, found):
            subject = None
        if subject is not None and subject.name and (subject.kind != "body" or acts(subject)):
            known.append(Named(subject, at, spoke=False))
        new = drafts[len(drafts) - len(found) :]
        known += [Named(d.speaker, at, spoke=True) for d in new if d.speaker and d.speaker.name and not d.inner]
    everybody = [named.speaker for named in known]
    carried = [draft for draft in tell_roles(carry_speakers(drafts), everybody) if not _says_nothing(text, draft)]
    return tuple(
        _finish(draft) for draft in sorted(carried, key=lambda draft: (draft.content.start, draft.content.end))
    )


def _says_nothing(text: str, draft: Draft) -> bool:
    """Whether what is left of somebody's words only points: "who denied it", "each side blamed the other"."""
    words = text[draft.content.start : draft.content.end].casefold().split()
    return draft.kind is QuotationKind.INDIRECT and all(word.strip(".,;") in POINTING for word in words)


def _resolve(speaker: Speaker | None, known: list[Named]) -> Speaker | None:
    """A pronoun or a bare office as the one who was named before it."""
    if speaker is None:
        return None
    if speaker.name is None and speaker.span is not None:
        return resolve_pronoun(speaker, known)
    return resolve_office(speaker, known)


def _is_apposed(text: str, subject: Speaker, found: tuple[Draft, ...]) -> bool:
    """Whether a subject is only what the speaker is who is named behind a comma ("His lawyer, Jane Doe, said")."""
    names = [d.speaker.span for d in found if d.speaker and d.speaker.span and d.speaker.name != subject.name]
    return subject.span is not None and any(text[subject.span.end : name.start].strip() == "," for name in names)


def _find_before(draft: Draft, subject: Speaker | None, drafts: list[Draft]) -> Iterator[Named]:
    """Who is named in a sentence before a speaker, but not in the words said: nobody tells of oneself by name."""
    at = draft.speaker.span if draft.speaker else None
    for other in (subject, *(d.speaker for d in drafts if d.unit == draft.unit)):
        if at is None or other is None or other.span is None or not other.name:
            continue
        if other.span.end <= at.start and other.span not in draft.content:
            yield Named(other, draft.unit.span.start, spoke=True)


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
        moment=draft.moment,
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
