"""A sentence that tells of speech has a cue ("said"), a subject who spoke, and a clause of what was said."""

import re
from dataclasses import dataclass
from functools import cache

from gazetteer.text.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    STARTERS,
    SUBORDINATORS,
    TIME_WORDS,
    TITLES_SHORT,
    load_rows,
)
from gazetteer.text.marks import Quote
from gazetteer.text.span import Span

ITEM = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:" + "|".join(sorted(TITLES_SHORT)) + r")\.|[A-Z]\.(?=\s)|\d[\d,.]*\d|\d"
    r"|[^\W\d_]\w*(?:[.'’&-]\w+)*[’'](?=\s[^\W\d_])|\w+(?:[.'’&-]\w+)*|--|[^\w\s]"
)
LONGEST_SUBJECT = 40  # words; the longest of the sample articles has 27
NEAR_OBJECT = 18  # words from a cue in which its "that" is looked for
CLAUSE_MARKS = frozenset({";", ":", "--", "—", "–", "(", ")", "[", "]"})
JOINERS = frozenset({"and", "but", "or", "yet"})


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a mark, or words in quotation marks taken as one: `kind` is "w", "p" or "q"."""

    kind: str
    start: int
    end: int
    word: str  # as the text has it; "" for words in quotation marks
    low: str


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb of saying: tense is base, third, past or ing."""

    lemma: str
    tense: str
    needs: str


@cache
def load_cues() -> dict[str, Form]:
    """The forms of the verbs of saying, from `data/text_cues.csv`."""
    cues: dict[str, Form] = {}
    for row in load_rows("text_cues.csv"):
        lemma, third, past, participle, ing, needs = row.split(",")
        for tense, form in (("base", lemma), ("third", third), ("past", participle), ("past", past), ("ing", ing)):
            if form != lemma or tense == "base":
                cues[form] = Form(lemma, tense, needs)
        if past == lemma:
            cues[lemma] = Form(lemma, "past", needs)
    return cues


def read_items(text: str, unit: Span, quotes: tuple[Quote, ...]) -> tuple[Item, ...]:
    """The words and marks of a stretch of text, with its quotations as single items."""
    items: list[Item] = []
    at = unit.start
    for quote in quotes:
        items += _read_words(text, at, quote.span.start)
        items.append(Item("q", quote.span.start, quote.span.end, "", ""))
        at = quote.span.end
    return (*items, *_read_words(text, at, unit.end))


def _read_words(text: str, start: int, end: int) -> list[Item]:
    """The words and marks between two quotations."""
    return [
        Item("w" if word[0].isalnum() else "p", found.start(), found.end(), word, word.lower())
        for found in ITEM.finditer(text, start, end)
        for word in (found.group(),)
    ]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in its sentence, all as places in the items.

    `subject` is half-open and may be empty; `first` is where subject and verb begin together, `last` where they
    end; `shared` says that the subject is that of the cue before, `inverted` that it stands after the verb.
    """

    at: int
    form: Form
    subject: tuple[int, int]
    first: int
    last: int
    shared: bool = False
    inverted: bool = False
    aside: tuple[tuple[int, int], ...] = ()  # what is said of the subject between commas


ACCORDING = Form("according", "according", "")


def find_cues(items: tuple[Item, ...]) -> tuple[Cue, ...]:
    """The verbs of saying of a sentence with their subjects, in order."""
    found = (_read_cue(items, i) for i, item in enumerate(items) if item.kind == "w")
    return tuple(cue for cue in found if cue is not None)


def _read_cue(items: tuple[Item, ...], at: int) -> Cue | None:
    """The cue at one word, if it is one there."""
    low = items[at].low
    if low == "according" and _low(items, at + 1) == "to":
        end = _end_noun(items, at + 2)
        return Cue(at, ACCORDING, (at + 2, end), at, end) if end > at + 2 else None
    form = load_cues().get(low)
    if form is None or _low(items, at + 1) == "by" or (items[at].word[0].isupper() and form.tense != "ing"):
        return None
    start = _skip_adverbs(items, at)
    before = _low(items, start - 1)
    beside = _is_beside_quote(items, at)
    if before in MODALS and not (beside and before in ("to", "would", "will")):
        return None
    if form.tense == "past" and before in BE:
        return None
    if form.tense == "ing":
        return _read_participle(items, at, start, form)
    subject, aside = _find_subject(items, start)
    if subject[0] < subject[1] and _agrees(items, at, form, subject, beside=beside):
        return Cue(at, form, subject, _first_of(subject, aside), at + 1, aside=aside)
    shared = before in JOINERS and form.tense != "base" and start < at + 1
    if shared and (before != "or"):
        return Cue(at, form, (start, start), start - 1, at + 1, shared=True)
    return _read_inverted(items, at, start, form)


def _first_of(subject: tuple[int, int], aside: tuple[tuple[int, int], ...]) -> int:
    """Where a subject and what is said of it begin."""
    return min([subject[0], *(start for start, _ in aside)])


def _low(items: tuple[Item, ...], i: int) -> str:
    """A word without its capitals; nothing beyond the ends."""
    return items[i].low if 0 <= i < len(items) else ""


def _kind(items: tuple[Item, ...], i: int) -> str:
    """The kind of an item; nothing beyond the ends."""
    return items[i].kind if 0 <= i < len(items) else ""


def _skip_adverbs(items: tuple[Item, ...], at: int) -> int:
    """Where the verb begins with its auxiliaries and adverbs ("has also reported")."""
    start = at
    while start > 0 and (
        items[start - 1].low in ADVERBS
        or items[start - 1].low in AUXILIARIES
        or (items[start - 1].low.endswith("ly") and items[start - 1].word.islower())
    ):
        start -= 1
    return start


def _is_beside_quote(items: tuple[Item, ...], at: int) -> bool:
    """Whether quotation marks open or close beside a word, but for a comma or a few small words."""
    after = [_kind(items, i) for i in range(at + 1, at + 5)]
    close = after[:1] == ["q"] or (after[:2] == ["p", "q"])
    before = [_kind(items, i) for i in range(max(0, at - 6), at)]
    return close or "q" in before


def _read_participle(items: tuple[Item, ...], at: int, start: int, form: Form) -> Cue | None:
    """ "..., adding that": the subject is that of the sentence; "Appealing to ..., Doe said": it comes later."""
    if start > 0 and _low(items, start - 1) in BE:
        subject, aside = _find_subject(items, start - 1)
        if subject[0] < subject[1]:
            return Cue(at, form, subject, _first_of(subject, aside), at + 1, aside=aside)
        return None
    if start and items[start - 1].kind == "q":
        return Cue(at, form, (start, start), start, at + 1, shared=True)
    if start == 0 or _low(items, start - 1) in (",", "and", "while", "but"):
        return Cue(at, form, (start, start), max(0, start - 1) if start else 0, at + 1, shared=True)
    return None


def _find_subject(items: tuple[Item, ...], end: int) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """Who speaks, to the left of a verb that begins at `end`: the subject, and what is said of it between commas."""
    if _low(items, end - 1) in ("who", "which", "that") and end > 1:
        return _find_antecedent(items, end - 2 if _low(items, end - 2) == "," else end - 1), ()
    if _low(items, end - 1) not in (",", "--", "—", "–", ")"):
        return _find_plain_subject(items, end)
    if _low(items, end - 1) == ")":
        opened = next((i for i in range(end - 2, max(-1, end - 12), -1) if items[i].low == "("), None)
        if opened is None:
            return (end, end), ()
        return _trim_subject(items, _find_clause_start(items, opened, {","}), opened), ((opened + 1, end - 1),)
    mark = items[end - 1].low
    start = _find_clause_start(items, end - 1, set() if mark == "," else {","}, dashes=mark != ",")
    return _choose_chunk(items, start, end - 1, mark)


def _find_antecedent(items: tuple[Item, ...], end: int) -> tuple[int, int]:
    """The noun before a "who": back to its article, or its name alone."""
    start = _find_clause_start(items, end, {","})
    article = max((i for i in range(start, end) if items[i].low in DETERMINERS), default=None)
    name = end
    while name > start and items[name - 1].word[:1].isupper():
        name -= 1
    if name < end and (article is None or article < name - 3):
        return name, end
    return (article, end) if article is not None else _trim_subject(items, start, end)


def _find_plain_subject(items: tuple[Item, ...], end: int) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """A subject that no comma parts from its verb; it may be a list ("rebels, residents and a monitor")."""
    start = _find_clause_start(items, end, {","})
    joined = items[start].low in JOINERS if start < end else False
    if joined and start + 1 < end and items[start + 1].low in PREPOSITIONS and _low(items, start - 1) == ",":
        return _choose_chunk(items, _find_clause_start(items, start - 1, set()), end, ",")
    while _low(items, start - 1) == "," and any(item.low == "and" for item in items[start + 1 : end]):
        comma = next((i for i in range(start - 2, max(-1, start - 6), -1) if items[i].low == ","), None)
        if comma is None or any(
            item.kind != "w" or item.low in PLAIN_VERBS or item.low in PREPOSITIONS
            for item in items[comma + 1 : start - 1]
        ):
            break
        start = comma + 1
    return _trim_subject(items, start, end), ()


def _find_clause_start(items: tuple[Item, ...], end: int, marks: set[str], *, dashes: bool = False) -> int:
    """Where the clause that ends at `end` begins: after a quotation, a mark or a joining word."""
    stop = max(0, end - LONGEST_SUBJECT)
    i = end
    while i > stop:
        item = items[i - 1]
        if item.kind == "q" and not _is_scare(items, i - 1):
            break
        if item.low in marks or (item.low in CLAUSE_MARKS and not (dashes and item.low in ("--", "—", "–"))):
            break
        if item.kind == "w" and (item.low in SUBORDINATORS or item.low == "but") and item.low not in ("once", "so"):
            break
        if item.low == "and" and _joins_clauses(items, i - 1, end):
            break
        if item.low in (".", "!", "?"):
            break
        i -= 1
    return i


def _is_scare(items: tuple[Item, ...], i: int) -> bool:
    """Whether words in quotation marks are part of a noun ("the “rebels” said")."""
    return items[i].end - items[i].start < 20 and _kind(items, i - 1) == "w" and _low(items, i - 1) in DETERMINERS


def _joins_clauses(items: tuple[Item, ...], at: int, end: int) -> bool:
    """Whether an "and" joins two clauses and not two nouns: there is a verb before it, or a comma."""
    following = _low(items, at + 1)
    if following in PREPOSITIONS:
        return False
    if _low(items, at - 1) == ",":
        return True
    if at + 1 < end and following in PRONOUNS:
        return True
    before = items[max(0, at - 12) : at]
    return any(item.low in PLAIN_VERBS or (item.low in load_cues() and item.low.endswith("ed")) for item in before)


def _trim_subject(items: tuple[Item, ...], start: int, end: int) -> tuple[int, int]:
    """A subject without the frame before it ("On Sunday Jane Doe" is Jane Doe)."""
    while start < end and (
        items[start].low in JOINERS
        or items[start].kind == "p"
        or (items[start].low in ADVERBS and items[start].low not in ("both", "all", "each"))
    ):
        start += 1
    if start < end and items[start].low in PREPOSITIONS and items[start].low not in ("among", "like"):
        start = _last_noun(items, start, end)
    while start < end and items[start].low in TIME_WORDS and items[start].low not in ("march", "may"):
        start += 1
    return start, end


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


def _choose_chunk(
    items: tuple[Item, ...], start: int, end: int, mark: str
) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """Of the stretches between commas, the one that is the subject; those after it are said of it."""
    cuts = [i for i in range(start, end) if items[i].low == mark]
    edges = [start, *(i + 1 for i in cuts)]
    chunks = [chunk for chunk in zip(edges, [*cuts, end], strict=True) if chunk[0] < chunk[1]]
    while chunks and len(chunks) > 1 and _is_frame(items, chunks[0]):
        chunks.pop(0)
    if not chunks or _is_frame(items, chunks[0]):
        return (end, end), ()
    named = [
        i
        for i, chunk in enumerate(chunks)
        if _is_named(items, chunk) or items[chunk[0]].low in PRONOUNS - {"one", "who", "some", "many"}
    ]
    named = [
        i for i in named if i == 0 or items[chunks[i - 1][1] - 1].kind != "w" or not _ends_place(items, chunks[i - 1])
    ]
    pick = 0 if 0 in named or not named else named[-1]
    subject = _trim_subject(items, *chunks[pick])
    return subject, tuple(chunk for i, chunk in enumerate(chunks) if i != pick)


def _is_frame(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch between commas only sets the scene ("In Baku", "Meanwhile", "Speaking at length")."""
    first = items[chunk[0]]
    if first.low in JOINERS and chunk[0] + 1 < chunk[1]:
        return _is_frame(items, (chunk[0] + 1, chunk[1]))
    words = chunk[1] - chunk[0]
    return (
        first.low in PREPOSITIONS
        or first.low in SUBORDINATORS
        or first.low in JOINERS
        or first.low in TIME_WORDS
        or (first.low in ADVERBS and first.low not in ("both", "all", "each"))
        or (first.low.endswith(("ly", "ing")) and first.low not in ("king", "sterling"))
        or first.low in ("asked", "based", "unlike", "last", "more", "worse", "speaking", "according", "to", "next")
        or (words == 1 and first.low in ("yes", "no", "well", "still", "indeed", "moreover", "later"))
    )


def _is_named(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch is a name: it ends with a capital word, and has no article before it."""
    first, last = items[chunk[0]], items[chunk[1] - 1]
    return (
        last.word[:1].isupper()
        and first.word[:1].isupper()
        and first.word not in STARTERS
        and first.low not in PREPOSITIONS
    )


def _ends_place(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch leads to a place's name, so that the next one may be the land it lies in ("of Tulsa, Okla.")."""
    return any(items[i].low in ("of", "in", "from", "at", "near") for i in range(chunk[0], chunk[1]))


def _agrees(items: tuple[Item, ...], at: int, form: Form, subject: tuple[int, int], *, beside: bool) -> bool:
    """Whether a word is a verb after this subject, and says what somebody said."""
    last = items[subject[1] - 1]
    first = items[subject[0]]
    if last.kind != "w" or last.low in DETERMINERS - {
        "this",
        "that",
        "all",
        "both",
        "many",
        "some",
        "others",
        "one",
        "other",
    }:
        return False
    if last.low in PREPOSITIONS or last.low in JOINERS or last.low in BE or last.low in MODALS:
        return False
    if last.low.endswith(("’s", "'s")):
        return False
    if form.tense == "base":
        plural = last.low in ("i", "we", "you", "they", "who", "people", "police", "some", "many", "others") or (
            last.low.endswith("s") and not last.low.endswith(("’s", "'s", "ss"))
        )
        plural = (
            plural or any(items[i].low == "and" for i in range(*subject)) or first.low in ("two", "three", "several")
        )
        cut = next((i for i in range(*subject) if items[i].low in PREPOSITIONS), subject[0])
        plural = plural or any(items[i].low.endswith("s") for i in range(subject[0], cut))
        return plural and (form.lemma in ("say", "tell") or _takes_clause(items, at) or beside)
    if form.tense == "third" and form.lemma != "say":
        return _takes_clause(items, at) or beside
    return True


def _takes_clause(items: tuple[Item, ...], at: int) -> bool:
    """Whether a clause or a noun with its article follows a word."""
    low = _low(items, at + 1)
    return (
        _kind(items, at + 1) == "q"
        or low in ("that", ":")
        or low in DETERMINERS
        or low in PRONOUNS
        or low in ("there", "up", "whether")
    )


def _read_inverted(items: tuple[Item, ...], at: int, start: int, form: Form) -> Cue | None:
    """The subject stands after the verb: "...," said Jane Doe, a doctor."""
    before = items[start - 1] if start else None
    after_speech = before is not None and (
        before.kind == "q" or (before.low in (",", ".") and start > 1) or before.low in ("—", "--", "–")
    )
    if not after_speech or form.tense == "base":
        return None
    end = _end_noun(items, at + 1)
    if end == at + 1 or (
        before is not None
        and before.kind != "q"
        and not items[at + 1].word[:1].isupper()
        and items[at + 1].low not in DETERMINERS
    ):
        return None
    aside: tuple[tuple[int, int], ...] = ()
    if _low(items, end) == ",":
        stop = next(
            (
                i
                for i in range(end + 1, min(len(items), end + LONGEST_SUBJECT))
                if items[i].low in (",", ".", ";") or items[i].kind == "q"
            ),
            len(items),
        )
        aside = ((end + 1, stop),) if stop > end + 1 else ()
    return Cue(at, form, (at + 1, end), start, end, inverted=True, aside=aside)


def _end_noun(items: tuple[Item, ...], start: int) -> int:
    """Where a noun with its words ends: at a mark, a verb, a quotation, or where or when it was said."""
    i = start
    while i < min(len(items), start + LONGEST_SUBJECT):
        item = items[i]
        low = item.low
        if item.kind != "w" or low in SUBORDINATORS or low == "who" or (low in BE | MODALS - {"to"} and i > start):
            break
        if i > start and (
            low in TIME_WORDS
            or (
                low in ("in", "at", "on", "during", "after", "before", "as", "when", "to")
                and (items[i - 1].word[:1].isupper() or items[start].low in PRONOUNS)
            )
        ):
            break
        if i > start and low in PLAIN_VERBS:
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
