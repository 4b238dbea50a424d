"""The speaker may stand behind the verb: "“...,” said Jane Doe", "The bridge, said the mayor, was cut"."""

from gazetteer.text.cue_forms import Cue, Form
from gazetteer.text.items import Item, low_at
from gazetteer.text.lexicon import BE, DETERMINERS, MODALS, PLAIN_VERBS, TIME_WORDS
from gazetteer.text.nouns import end_noun
from gazetteer.text.subjects import LONGEST_SUBJECT

SHORTEST_CLAUSE = 3  # words
WEDGED = frozenset({"said", "says", "added", "explained", "reported", "reports", "wrote", "writes"})


def read_opening(items: tuple[Item, ...], form: Form) -> Cue | None:
    """A sentence may begin with its cue: "Said the mayor, Jane Doe: “...”"."""
    end = end_noun(items, 1)
    at = next((i for i in range(end, min(len(items) - 1, end + LONGEST_SUBJECT)) if items[i + 1].kind == "q"), None)
    if form.needs or end == 1 or at is None or items[at].low not in (":", ","):
        return None
    aside = ((end + 1, at),) if items[end].low == "," and at > end + 1 else ()
    return Cue(0, form, (1, end), 0, at, aside=aside)


def follows_clause(items: tuple[Item, ...], at: int, start: int) -> bool:
    """Whether a clause stands before the comma, and only a noun after the cue ("It fell, said a doctor")."""
    end = end_noun(items, at + 1)
    if end == at + 1 or not (items[at + 1].word[:1].isupper() or items[at + 1].low in DETERMINERS):
        return False
    if any(items[i].low.endswith("ed") and items[i].word.islower() for i in range(at + 2, end)):
        return False  # "said five people died": a clause, and no subject
    after = low_at(items, end)
    if after == "," and start == at and is_wedge(items, at, end):
        return True
    if after not in ("", ".", ",", ";") and after not in TIME_WORDS | {"in", "on", "at"}:
        return False
    clause = items[max(0, start - LONGEST_SUBJECT) : start - 1]
    told = any(
        item.low in PLAIN_VERBS
        or (item.low.endswith("ed") and item.word.islower() and low_at(clause, i - 1) not in ("", ",", "and"))
        for i, item in enumerate(clause)
    )
    told = told or (start == at and _is_named(items, at, clause))
    return told and not any(item.low in ("who", "which", "whose") for item in clause)


def _is_named(items: tuple[Item, ...], at: int, clause: tuple[Item, ...]) -> bool:
    """Whether someone is named in full behind "said", with no mark in the words before: "All hold, said Jo Doe"."""
    plain = not any(item.kind == "p" for item in clause)
    full = all(item.word[:1].isupper() and item.low not in TIME_WORDS for item in items[at + 1 : at + 3])
    return plain and full and len(clause) >= SHORTEST_CLAUSE and items[at].low in WEDGED


def is_wedge(items: tuple[Item, ...], at: int, end: int) -> bool:
    """Whether verb and speaker stand between the only two commas, as in "The bridge, said Doe, was cut"."""
    if end + 1 >= len(items) or items[at].low not in WEDGED or any(i.low == "," for i in items[: at - 1]):
        return False
    following = low_at(items, end + 1)
    return following in PLAIN_VERBS | MODALS | BE | {"and", "which", "who"} or following.endswith("ed")


def read_inverted(items: tuple[Item, ...], at: int, start: int, form: Form) -> Cue | None:
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
    if low_at(items, end) == "," and before is not None and before.low == "," and is_wedge(items, at, end):
        return Cue(at, form, (at + 1, end), start, end)  # what is said goes on behind it
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
