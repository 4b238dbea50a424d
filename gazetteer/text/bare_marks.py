"""Words in quotation marks without a verb of saying: signed, labelled, answered with, or nobody's."""

from collections.abc import Iterator

from gazetteer.text.drafts import Draft, QuotationKind, Unit
from gazetteer.text.items import MARKS, Item, kind_at, low_at
from gazetteer.text.lexicon import BE, PLAIN_VERBS, TITLES, words
from gazetteer.text.names import People
from gazetteer.text.nouns import end_noun
from gazetteer.text.scares import is_scare
from gazetteer.text.span import Span
from gazetteer.text.speakers import NOBODY, Speaker, read_speaker

LONGEST_LABEL = 10  # words before a colon that may name who speaks
REPLIES = words("reply answer response cry retort verdict message comment advice warning explanation remark")


def read_marks(
    text: str,
    unit: Unit,
    items: tuple[Item, ...],
    taken: set[int],
    speaker: Speaker | None,
    about: Speaker | None,
    people: People,
) -> Iterator[Draft]:
    """Words in quotation marks that no cue has taken: whole sentences are speech, the rest may be.

    `speaker` is who speaks in the sentence, `about` whom it is about if nobody does.
    """
    alone = all(item.kind != "w" for i, item in enumerate(items) if i not in taken)
    for at, item in enumerate(items):
        if item.kind != "q" or at in taken:
            continue
        said = text[item.start : item.end].strip(MARKS + " ")
        count = len(said.split())
        introduced = at > 0 and items[at - 1].low in (":",)
        ends = said[-1:] in ".!?,…—" or at + 1 == len(items)
        opens = said[:1].isupper() and (at == 0 or items[at - 1].kind != "w")
        whole = (
            unit.quotes[0].turn
            or (alone and count >= 2)
            or (introduced and count >= 3)
            or (opens and ends and count >= 3)
        )
        span = Span(item.start, item.end)
        if whole and not is_title(text, items, at):
            readers = (_read_signature, _read_reply, _read_label)
            signed = next((s for reader in readers if (s := reader(text, items, at, people)) is not None), None)
            said_by = signed or (speaker if at else None)
            yield Draft(span, None, said_by, QuotationKind.DIRECT, None, unit)
        elif count >= 3 and not is_scare(text, items, at):
            signed = _read_signature(text, items, at, people)
            if signed is not None:
                yield Draft(span, None, signed, QuotationKind.DIRECT, None, unit)
                continue
            ahead = about if about is not None and about.span is not None and about.span.end <= item.start else None
            yield Draft(span, None, speaker or ahead, QuotationKind.MIXED, None, unit)


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
    last = len(items) - 1 if items[-1].kind == "p" else len(items)
    aside = ((end + 1, last),) if end + 1 < last and items[end].low == "," else ()
    return read_speaker(text, items, (at + 2, end), aside, people)


def _read_reply(text: str, items: tuple[Item, ...], at: int, people: People) -> Speaker | None:
    """The speaker of "“...,” was the reply of Jane Doe", "“...,” came the answer from the camp"."""
    noun = next((i for i in range(at + 1, min(len(items), at + 5)) if items[i].low in REPLIES), None)
    told = kind_at(items, at + 1) == "w" and low_at(items, at + 1) in BE | {"came"}
    if noun is None or not told or low_at(items, noun + 1) not in ("of", "from", "by"):
        return None
    end = end_noun(items, noun + 2)
    return read_speaker(text, items, (noun + 2, end), (), people) if end > noun + 2 else None


def _read_label(text: str, items: tuple[Item, ...], at: int, people: People) -> Speaker | None:
    """The name or the office before a colon that opens a line: "Jane Doe: “...”"."""
    if not 2 <= at <= LONGEST_LABEL or items[at - 1].low != ":":
        return None
    comma = next((i for i in range(at - 1) if items[i].low in (",", "(")), at - 1)
    label = items[:comma]
    if not label or any(item.kind != "w" for item in label) or (len(label) == 1 and len(label[0].word) == 1):
        return NOBODY
    sent = max((i for i, item in enumerate(label) if item.low in ("from", "by")), default=0)
    if any(item.low in PLAIN_VERBS for item in label):  # "This telegram has been received from Jane Doe: “...”"
        return read_speaker(text, items, (sent + 1, comma), (), people) if 0 < sent < comma - 1 else None
    named = all(item.word[:1].isupper() for item in label)
    if not named and not any(item.low.strip(".") in TITLES for item in label):
        return None
    aside = ((comma + 1, at - 1),) if comma + 1 < at - 1 else ()
    return read_speaker(text, items, (0, comma), aside, people)


def is_title(text: str, items: tuple[Item, ...], at: int) -> bool:
    """Whether words in quotation marks are the name of a work."""
    return is_scare(text, items, at) and len(items) > 3
