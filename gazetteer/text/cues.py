"""A cue is a verb of saying in a sentence ("said"), with the subject who spoke."""

from gazetteer.text.cue_forms import Cue, Form, load_cues
from gazetteer.text.items import JOINERS, Item, kind_at, low_at
from gazetteer.text.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
)
from gazetteer.text.nouns import end_noun
from gazetteer.text.passives import find_reported_subject, is_citing, is_passive, read_passive, read_quoted
from gazetteer.text.subjects import LONGEST_SUBJECT, find_subject

ACCUSING = frozenset({"accuse", "charge", "suspect"})
ACCORDING = Form("according", "according", "")


def find_cues(items: tuple[Item, ...]) -> tuple[Cue, ...]:
    """The verbs of saying of a sentence with their subjects, in order."""
    found = (_read_cue(items, i) for i, item in enumerate(items) if item.kind == "w")
    return tuple(cue for cue in found if cue is not None)


def _read_cue(items: tuple[Item, ...], at: int) -> Cue | None:
    """The cue at one word, if it is one there."""
    low = items[at].low
    if low == "according" and low_at(items, at + 1) == "to":
        end = end_noun(items, at + 2)
        return Cue(at, ACCORDING, (at + 2, end), at, end) if end > at + 2 else None
    form = load_cues().get(low)
    if form is not None and form.lemma in ACCUSING and low_at(items, at + 1) in ("of", "with"):
        return None  # "men accused of murder"
    if form is not None and at == 0 and form.tense == "past":
        return _read_opening(items, form)
    if form is None or (items[at].word[:1].isupper() and form.tense != "ing"):
        return None
    if is_citing(items, at):
        return None
    if is_passive(items, at, form):
        return read_passive(items, at, form)
    start = skip_adverbs(items, at)
    before = low_at(items, start - 1)
    beside = _is_beside_quote(items, at)
    if form.tense == "ing":
        return read_quoted(items, at, form) or _read_participle(items, at, start, form)
    if before in MODALS and before != "to" and not (beside and before in ("would", "will")):
        return None
    reported = find_reported_subject(items, start) if before == "to" else None
    if reported is not None:
        return Cue(at, form, reported, reported[0], at + 1)
    if before == "to" and not beside:
        return None
    if before == "," and _follows_clause(items, at, start):
        return _read_inverted(items, at, start, form)
    subject, aside = find_subject(items, start)
    if subject[0] < subject[1] and _agrees(items, at, form, subject, beside=beside):
        return Cue(at, form, subject, first_of(subject, aside), at + 1, aside=aside)
    shared = before in JOINERS and form.tense != "base" and start < at + 1
    if shared and (before != "or"):
        return Cue(at, form, (start, start), start - 1, at + 1, shared=True)
    return _read_inverted(items, at, start, form)


def _read_opening(items: tuple[Item, ...], form: Form) -> Cue | None:
    """A sentence may begin with its cue: "Said the mayor, Jane Doe: “...”"."""
    end = end_noun(items, 1)
    at = next((i for i in range(end, min(len(items) - 1, end + LONGEST_SUBJECT)) if items[i + 1].kind == "q"), None)
    if form.needs or end == 1 or at is None or items[at].low not in (":", ","):
        return None
    aside = ((end + 1, at),) if items[end].low == "," and at > end + 1 else ()
    return Cue(0, form, (1, end), 0, at, aside=aside)


def first_of(subject: tuple[int, int], aside: tuple[tuple[int, int], ...]) -> int:
    """Where a subject and what is said of it begin."""
    return min([subject[0], *(start for start, _ in aside)])


def skip_adverbs(items: tuple[Item, ...], at: int) -> int:
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
    after = [kind_at(items, i) for i in range(at + 1, at + 5)]
    close = after[:1] == ["q"] or (after[:2] == ["p", "q"])
    before = [kind_at(items, i) for i in range(max(0, at - 6), at)]
    return close or "q" in before


def _read_participle(items: tuple[Item, ...], at: int, start: int, form: Form) -> Cue | None:
    """A participle takes the subject before it ("..., adding that"), or after ("Appealing to ..., Doe said")."""
    if start > 0 and low_at(items, start - 1) in BE:
        subject, aside = find_subject(items, start - 1)
        if subject[0] < subject[1]:
            return Cue(at, form, subject, first_of(subject, aside), at + 1, aside=aside)
        return None
    if start and items[start - 1].kind == "q":
        return Cue(at, form, (start, start), start, at + 1, shared=True)
    if start == 0 or low_at(items, start - 1) in (",", "and", "while", "but"):
        return Cue(at, form, (start, start), max(0, start - 1) if start else 0, at + 1, shared=True)
    return None


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
    low = low_at(items, at + 1)
    return (
        kind_at(items, at + 1) == "q"
        or low in ("that", ":")
        or low in DETERMINERS
        or low in PRONOUNS
        or low in ("there", "up", "whether")
    )


def _follows_clause(items: tuple[Item, ...], at: int, start: int) -> bool:
    """Whether a clause stands before the comma, and only a noun after the cue ("It fell, said a doctor")."""
    end = end_noun(items, at + 1)
    if end == at + 1 or not (items[at + 1].word[:1].isupper() or items[at + 1].low in DETERMINERS):
        return False
    after = low_at(items, end)
    if after not in ("", ".", ",", ";") and after not in TIME_WORDS | {"in", "on", "at"}:
        return False
    clause = items[max(0, start - LONGEST_SUBJECT) : start - 1]
    told = any(item.low in PLAIN_VERBS or (item.low.endswith("ed") and item.word.islower()) for item in clause)
    return told and not any(item.low in ("who", "which", "whose") for item in clause)


def _read_inverted(items: tuple[Item, ...], at: int, start: int, form: Form) -> Cue | None:
    """The subject stands after the verb: "...," said Jane Doe, a doctor."""
    before = items[start - 1] if start else None
    after_speech = before is not None and (
        before.kind == "q" or (before.low in (",", ".") and start > 1) or before.low in ("—", "--", "–")
    )
    if not after_speech or form.tense == "base":
        return None
    end = end_noun(items, at + 1)
    if end == at + 1 or (
        before is not None
        and before.kind != "q"
        and not items[at + 1].word[:1].isupper()
        and items[at + 1].low not in DETERMINERS
    ):
        return None
    aside: tuple[tuple[int, int], ...] = ()
    if low_at(items, end) == ",":
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


def stands_beside(items: tuple[Item, ...], cue: Cue) -> bool:
    """Whether a cue opens a clause beside the one before it ("... but said", "..., adding that", "; he said")."""
    before = items[cue.first - 1].low if cue.first else ""
    if cue.shared:
        return cue.form.lemma != "according"
    if before in JOINERS:
        return before == "but" or (cue.first > 1 and items[cue.first - 2].low in (",", ";"))
    return before == ";"
