"""A quotation is what somebody else said: its content, the cue that gives it away, and its speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from gazetteer.text.clauses import JOINERS, Cue, Item, _is_frame, find_cues, read_items
from gazetteer.text.contents import MARKS, find_end, is_scare, opens_object, skip_modifiers, stands_beside
from gazetteer.text.lexicon import PLAIN_VERBS, PREPOSITIONS, SUBORDINATORS, TIME_WORDS
from gazetteer.text.marks import Quote, find_quotes
from gazetteer.text.parts import Part, PartKind
from gazetteer.text.span import Span
from gazetteer.text.speakers import People, Speaker, find_people, read_speaker, resolve_office, resolve_pronoun

LOOKED_AHEAD = 8  # cues that may end what the one before them says
CARRIED = 2  # paragraphs over which a speaker is still the one of a quotation that names none


class QuotationKind(StrEnum):
    """How much of what was said stands in quotation marks: all, nothing, or some of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


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


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, or several that one pair of quotation marks holds together."""

    span: Span
    paragraph: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation whose speaker may not be known yet."""

    content: Span
    cue: Span | None
    speaker: Speaker | None
    kind: QuotationKind
    place: Span | None
    unit: Unit


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
    carried = _tell_roles(_carry_speakers(drafts), known)
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
    place = _find_place_before(items)
    for n, cue in enumerate(cues):
        if cue.at < floor or (cue.first < floor and not stands_beside(items, cue) and not cue.inverted):
            continue
        contents = _find_contents(text, items, cue, cues[n + 1 : n + 1 + LOOKED_AHEAD], floor)
        if not contents:
            continue
        heard = _hear(text, items, cue, cues[n + 1 : n + 1 + LOOKED_AHEAD], people, speaker)
        if cue.first == 0 or items[cue.at - 1].low not in ("who", "which", "that"):
            speaker = heard or speaker
        where = _find_place_after(items, cue) or place
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


def _find_contents(
    text: str, items: tuple[Item, ...], cue: Cue, later: tuple[Cue, ...], floor: int
) -> tuple[tuple[int, int], ...]:
    """What a cue says, as half-open places in the items: after it, before it, or both."""
    left = _find_left_quote(text, items, cue, floor)
    after = skip_modifiers(items, cue)
    if left is not None:
        right = _find_right_quote(items, cue, after)
        return (left, right) if right else (left,)
    if cue.form.lemma == "according":
        return _find_according(text, items, cue, floor, later)
    end = find_end(text, items, after, later)
    if cue.at == 0:
        end = _end_participle(items, after, later, end)
    right = _find_right(text, items, cue, after, end, floor)
    if right is not None:
        return (right,)
    if cue.form.needs != "quote" and _is_blank(items, after, end):
        return _find_left_clause(items, cue, floor)
    return ()


def _end_participle(items: tuple[Item, ...], start: int, later: tuple[Cue, ...], end: int) -> int:
    """ "Appealing to ..., Jane Doe said": the first clause ends before the subject of the second."""
    following = next((cue.first for cue in later if cue.subject[0] < cue.subject[1]), None)
    stop = min(end, following) if following is not None else end
    while stop > start and items[stop - 1].low == ",":
        stop -= 1
    return stop


def _find_left_quote(text: str, items: tuple[Item, ...], cue: Cue, floor: int) -> tuple[int, int] | None:
    """Words in quotation marks right before subject and cue, with the clause they end."""
    at = cue.first - 1
    while at >= floor and items[at].kind == "p" and items[at].low in (",", "—", "–", "--"):
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
        and (_opens_upper(text, items[at]) or items[at - 1].low in (":",))
        and items[at - 1].low in (",", ":")
    ):
        first = at
    if first < at and any(items[i].kind == "q" for i in range(first, at)):
        first = max(i for i in range(first, at) if items[i].kind == "q") + 1
        first = at
    return (first, at + 1)


def _opens_upper(text: str, item: Item) -> bool:
    """Whether words in quotation marks begin with a capital, as a sentence does."""
    return text[item.start : item.end].lstrip(MARKS + "…. [(")[:1].isupper()


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
        or not (at > 0 and items[at - 1].low in (",", ".", ":", ";", "—", "--", "–"))
    ):
        return None
    return (at, at + 1)


def _find_right(
    text: str, items: tuple[Item, ...], cue: Cue, after: int, end: int, floor: int
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
    if start >= end or not opens_object(items, start, cue):
        return _find_quoting(text, items, cue, start, end)
    if items[start].kind == "q":
        rest = [item for item in items[start + 1 : end] if item.kind != "p"]
        said = text[items[start].start : items[start].end].rstrip(MARKS)
        if len(rest) < 3 or said[-1:] in ".!?":
            return (start, start + 1)
    last = end - 1
    if (
        items[last].kind == "q"
        and last - start <= 12
        and items[last - 1].low in (",", ":")
        and _opens_upper(text, items[last])
    ):
        return (last, end)
    count = sum(1 for item in items[start:end] if item.kind == "w")
    return (start, end) if count >= 2 or any(item.kind == "q" for item in items[start:end]) else None


def _find_late_quote(items: tuple[Item, ...], start: int, end: int) -> tuple[int, int] | None:
    """ "Doe said, standing in the rain, “...”": the quotation ends the sentence."""
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
    """ "The goal, he said, is peace": what was said stands on both sides."""
    before = items[cue.first - 1].low if cue.first else ""
    if before not in (",", "—", "–", "--") or cue.first - 1 <= floor or end <= cue.last + 1:
        return None
    start = floor
    while start < cue.first and items[start].kind == "p":
        start += 1
    return (start, end) if start < cue.first - 1 else None


def _find_left_clause(items: tuple[Item, ...], cue: Cue, floor: int) -> tuple[tuple[int, int], ...]:
    """ "The town fell, rebels said": what was said ends with the comma before subject and cue."""
    before = items[cue.first - 1].low if cue.first else ""
    if before not in (",", "—", "–", "--") or cue.shared:
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
    """ "According to the army, ..." or "..., according to the army."."""
    before = [item for item in items[floor : cue.at] if item.kind != "p"]
    if not before or (len(before) == 1 and before[0].low in JOINERS):
        start = next((i + 1 for i in range(cue.last, min(len(items), cue.last + 20)) if items[i].low == ","), None)
        if start is None:
            return ()
        end = find_end(text, items, start, later)
        return ((start, end),) if start < end else ()
    start, end = floor, cue.at
    beyond = find_end(text, items, cue.last, later)
    if items[cue.at - 1].low == "," and beyond > cue.last + 2 and items[cue.last].low == ",":
        end = beyond
    while end > start and items[end - 1].kind == "p":
        end -= 1
    while start < end and (items[start].kind == "p" or items[start].low in JOINERS):
        start += 1
    return ((start, end),) if start < end else ()


def _is_blank(items: tuple[Item, ...], start: int, end: int) -> bool:
    """Whether nothing is said after a cue but how, where and when it was said."""
    if start >= end or items[start].low in (",", ".", ";", "—", "–", "--"):
        return True
    return items[start].low in PREPOSITIONS | {"as", "when", "while", "after", "during", "this", "last"} | TIME_WORDS


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
    for at, item in enumerate(items):
        if item.kind != "q" or at in taken:
            continue
        said = text[item.start : item.end].strip(MARKS + " ")
        count = len(said.split())
        alone = all(other.kind != "w" for i, other in enumerate(items) if i not in taken and i != at)
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
        or not items[at + 2].word[0].isupper()
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


def _find_place_before(items: tuple[Item, ...]) -> Span | None:
    """Where a speaker stood, said first: "In Baku, the capital, a spokesman said"."""
    at = 1 if items and items[0].low in ("speaking", "from") and len(items) > 1 else 0
    if at and items[0].low == "from":
        at = 0
    if at >= len(items) or items[at].low not in ("in", "from") or not (at or items[at].word[0].isupper()):
        return None
    span, end = _read_place(items, at + 1)
    return span if span is not None and end < len(items) and items[end].low == "," else None


def _find_place_after(items: tuple[Item, ...], cue: Cue) -> Span | None:
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
        and items[end].word[0].isupper()
        and items[end].low not in TIME_WORDS
    ):
        end += 1
    return (Span(items[start].start, items[end - 1].end), end) if end > start else (None, end)


def _find_main_subject(text: str, items: tuple[Item, ...], people: People) -> Speaker | None:
    """Whom a sentence is about: its first noun after the scene is set, if that is a name or an office."""
    start = 0
    while start < len(items):
        comma = next((i for i in range(start, min(len(items), start + 40)) if items[i].low == ","), None)
        if comma is None or not _is_frame(items, (start, comma)):
            break
        start = comma + 1
    end = start
    while end < min(len(items), start + 20) and items[end].kind == "w" and not _is_verb(items[end]):
        end += 1
    if end == start or end >= len(items) or items[start].kind != "w":
        return None
    if items[start].low in PREPOSITIONS:
        return None
    comma = next((i for i in range(end + 1, min(len(items), end + 12)) if items[i].low == ","), None)
    aside = ((end + 1, comma),) if items[end].low == "," and comma is not None else ()
    speaker = read_speaker(text, items, (start, end), aside, people)
    return speaker if speaker.kind in ("person", "body", "group") else None


def _is_verb(item: Item) -> bool:
    """Whether a word is, by its looks, a verb."""
    return (
        item.low in PLAIN_VERBS
        or (item.low.endswith("ed") and item.word[0].islower())
        or item.low in ("said", "says", "who", "also", "that", "which")
    )


def _carry_speakers(drafts: list[Draft]) -> list[Draft]:
    """A quotation without a cue goes on with the speaker before it, or is told of by the one after it."""
    carried: list[Draft] = []
    for n, draft in enumerate(drafts):
        following = drafts[n + 1] if n + 1 < len(drafts) else None
        if draft.speaker is None and draft.kind is not QuotationKind.INDIRECT:
            draft = replace(draft, speaker=_carry(draft, carried[-1] if carried else None, following))
        carried.append(draft)
    return carried


def _carry(draft: Draft, before: Draft | None, after: Draft | None) -> Speaker | None:
    """The speaker of the quotation before or after one that has none of its own."""
    here = draft.unit.paragraph
    if before is not None and before.speaker and before.unit.paragraph == here:
        return before.speaker
    if after is not None and after.speaker and after.kind is QuotationKind.DIRECT:
        runs_on = bool(draft.unit.quotes) and not draft.unit.quotes[-1].closed
        if runs_on or after.unit.paragraph == here:
            return after.speaker
    near = before is not None and here - before.unit.paragraph <= CARRIED
    return before.speaker if before is not None and near else None


def _tell_roles(drafts: list[Draft], known: list[Speaker]) -> list[Draft]:
    """An office that is given once with a name is that of its bearer throughout."""
    roles: dict[str, str] = {}
    for speaker in [*(d.speaker for d in drafts if d.speaker), *known]:
        if speaker.kind == "person" and speaker.name and speaker.role:
            roles.setdefault(speaker.name, speaker.role)
    return [
        replace(draft, speaker=replace(draft.speaker, role=roles.get(draft.speaker.name or "")))
        if draft.speaker and not draft.speaker.role
        else draft
        for draft in drafts
    ]
