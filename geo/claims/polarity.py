"""Did it happen? Words around an event may deny it, doubt it, plan it, or tell it as history."""

from datetime import date, timedelta

from gazetteer import Moment
from geo.claims.passages import Passage
from geo.claims.records import Polarity
from geo.claims.words import index_at, load_forms

NEGATIONS = load_forms("claims_words", "negation")
DENIALS = load_forms("claims_words", "denial")
FAILURES = load_forms("claims_words", "failed")
PLANS = load_forms("claims_words", "planned")
MODALS = load_forms("claims_words", "modal")
HEDGES = load_forms("claims_words", "hedged")
HISTORY = load_forms("claims_words", "told as history")
SINCE = load_forms("claims_words", "since when")
BE = load_forms("claims_words", "be")
ADVERBS = load_forms("claims_words", "adverb before a verb")
AUXILIARIES = load_forms("claims_words", "aux")
REACH = 6  # words before an event that can deny, plan or doubt it
STALE = timedelta(days=75)  # what an article dates further back than this is history, not news


def find_clause(passage: Passage, n: int) -> tuple[int, int]:
    """The first and the last word (half-open) of the clause around a word."""
    first = next((i + 1 for i in range(n - 1, -1, -1) if passage.ends_clause(i)), 0)
    last = next((i for i in range(n, len(passage.words)) if passage.ends_clause(i)), len(passage.words))
    return first, last


def judge(passage: Passage, first: int, last: int, *, quoted: bool, moments: tuple[Moment, ...],
          published: date | None) -> Polarity:  # fmt: skip
    """Whether the words `first` to `last` tell of something that happened.

    `quoted` words are somebody's: there "had" only shifts the tense ("said they had failed").
    """
    begin, end = find_clause(passage, first)
    before = passage.forms(max(begin, first - REACH), first)
    joined = " ".join(before)
    if has_any(before, joined, FAILURES) or has_any(
        passage.forms(last, last + 3), "", {"failed", "repelled", "repulsed"}
    ):
        return Polarity.FAILED
    if has_any(before[-4:], joined, NEGATIONS) or any(form.endswith("n't") for form in before[-4:]):
        return Polarity.DENIED
    if quoted and has_any(passage.forms(max(0, begin - 2), first), "", DENIALS):
        return Polarity.DENIED  # "denied that its troops had shelled X"
    if has_hedge(passage, first):
        return Polarity.HEDGED
    if has_any(before, joined, PLANS) or _follows_if(passage, first):
        return Polarity.PLANNED
    if not quoted and "had" in passage.forms(max(begin, first - 8), first):
        return Polarity.PAST
    clause = passage.forms(begin, end)
    if has_any(clause, " ".join(clause), HISTORY) or is_stale(passage, begin, end, moments, published):
        return Polarity.PAST
    return Polarity.HEDGED if has_any(before, joined, HEDGES) else Polarity.HAPPENED


def has_any(forms: tuple[str, ...], joined: str, wanted: frozenset[str] | set[str]) -> bool:
    """Whether some words hold one of the table's words, or one of its phrases."""
    return any(form in wanted for form in forms) or any(" " in w and w in joined for w in wanted)


def has_hedge(passage: Passage, first: int) -> bool:
    """Whether a modal and "have" stand before a word: "may have crossed"."""
    n = first - 1
    while n >= 0 and passage.form(n) in ADVERBS | BE:
        n -= 1
    return passage.form(n) == "have" and passage.form(n - 1) in MODALS


def is_stale(passage: Passage, begin: int, end: int, moments: tuple[Moment, ...], published: date | None) -> bool:
    """Whether a clause dates itself long before the article."""
    if published is None or begin >= end:
        return False
    clause = passage.stretch(begin, end)
    told = [m for m in moments if m.span.overlaps(clause) and m.end is not None and not _lasts(passage, m)]
    return bool(told) and all(is_old(m, published) for m in told)


def is_old(moment: Moment, published: date | None) -> bool:
    """Whether a time lies so far back that it is history to the article."""
    return published is not None and moment.end is not None and moment.end < published - STALE


def _lasts(passage: Passage, moment: Moment) -> bool:
    """Whether a time only tells since when: "since 2012", "which began last February"."""
    at = index_at(passage.words, moment.span.start)
    return any(f in SINCE for f in passage.forms(at - 3, at + 1))


def _follows_if(passage: Passage, first: int) -> bool:
    """Whether the clause opens with "if" or "unless"."""
    begin, _ = find_clause(passage, first)
    return passage.form(begin - 1) in {"if", "unless"}
