"""Did it happen? Words around an event may deny it, doubt it, plan it, or tell it as history."""

from dataclasses import dataclass
from datetime import date, timedelta

from gazetteer import Moment
from geo.claims.outcomes import find_falsehood, find_repelling, find_repulse
from geo.claims.passages import Passage
from geo.claims.records import Polarity
from geo.claims.words import index_at, load_forms

NEGATIONS = load_forms("claims_words", "negation")
DENIALS = load_forms("claims_words", "denial")
FAILURES = load_forms("claims_words", "failed")
PLANS = load_forms("claims_words", "planned")
MODALS = load_forms("claims_words", "modal")
HEDGES = load_forms("claims_words", "hedged")
KEPT = load_forms("claims_words", "kept from moving")
HISTORY = load_forms("claims_words", "told as history")
SINCE = load_forms("claims_words", "since when")
BE = load_forms("claims_words", "be")
ADVERBS = load_forms("claims_words", "adverb before a verb")
AUXILIARIES = load_forms("claims_words", "aux")
ENDINGS = load_forms("claims_words", "ending")
RELATIVES = load_forms("claims_words", "relative")
WARS = load_forms("claims_words", "war with a year")
STARTS = frozenset({"start", "started", "beginning", "began", "outbreak", "launch", "launched", "onset"})
LONGEST_PHRASE = 3  # words of a phrase of these kinds
FORMERLY = frozenset({"once", "previously", "formerly", "originally", "long", "earlier", "already", "first"})
REACH = 6  # words before an event that can deny, plan or doubt it
LASTING = 8  # words of "since the rebels opened bases in X in" before the year
STALE = timedelta(days=75)  # what an article dates further back than this is history, not news


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a thing happened, the word that says otherwise, and of which kind of the table that word is."""

    polarity: Polarity
    at: int | None = None
    kind: str = ""


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
    return weigh(passage, first, last, quoted=quoted, moments=moments, published=published).polarity


def weigh(passage: Passage, first: int, last: int, *, quoted: bool, moments: tuple[Moment, ...],
          published: date | None) -> Judgement:  # fmt: skip
    """The same with the word that decides it, and the kind of word it is."""
    begin, end = find_clause(passage, first)
    near = range(max(begin, first - REACH), first)
    presupposed = any(
        passage.form(n) in ENDINGS for n in near[-4:]
    )  # "called for an end to the fighting": it goes on
    tried = () if presupposed else _find_any(passage, near, FAILURES)
    if (n := find_repelling(passage, first, last)) is not None:
        return Judgement(Polarity.FAILED, n, "repelled")
    if tried:
        return Judgement(Polarity.FAILED, tried[0], "failed")
    if (n := find_repulse(passage, last)) is not None:
        return Judgement(Polarity.FAILED, n, "repelled")
    if (n := find_falsehood(passage, first, last)) is not None:
        return Judgement(Polarity.DENIED, n, "false")
    close = near[-4:]
    if (
        n := next(iter((*_find_any(passage, close, NEGATIONS), *_find_contracted(passage, close))), None)
    ) is not None:
        return Judgement(Polarity.DENIED, n, "negation")
    denials = _find_any(passage, range(max(0, begin - 2), first), DENIALS)
    if quoted and denials:
        return Judgement(Polarity.DENIED, denials[0], "denial")  # "denied that its troops had shelled X"
    kept = _find_any(passage, near, KEPT) if passage.form(first - 1) == "from" else ()
    if kept:
        return Judgement(Polarity.DENIED, kept[0], "kept from moving")  # "kept the rebels from reaching X"
    if has_hedge(passage, first):
        return Judgement(Polarity.HEDGED, first - 1, "modal")
    plans = [n for n in _find_any(passage, near, PLANS) if not _is_month(passage, n)]
    if (plans and not presupposed) or _follows_if(passage, first):
        return Judgement(Polarity.PLANNED, plans[0] if plans else begin - 1, "planned")
    if not quoted and (n := _find_had(passage, max(begin, first - 8), first)) is not None:
        return Judgement(Polarity.PAST, n, "told as history")
    begin, end = find_statement(passage, first, last)
    past = _find_any(passage, range(begin, end), HISTORY) or find_past_war(passage, begin, end, published)
    if past or is_stale(passage, begin, end, moments, published):
        return Judgement(Polarity.PAST, past[0] if past else None, "told as history")
    hedges = _find_any(passage, near, HEDGES)
    return Judgement(Polarity.HEDGED, hedges[0], "hedged") if hedges else Judgement(Polarity.HAPPENED)


def _find_any(passage: Passage, near: range, wanted: frozenset[str]) -> list[int]:
    """At which of some words one of the table's words or phrases begins; a phrase ends among them too."""
    found = []
    for n in near:
        phrase = passage.form(n)
        for k in range(LONGEST_PHRASE):
            if phrase in wanted:
                found.append(n)
                break
            if n + k + 1 >= near.stop:
                break
            phrase += " " + passage.form(n + k + 1)
    return found


def _find_contracted(passage: Passage, near: range) -> list[int]:
    """ "Didn't"."""
    return [n for n in near if passage.form(n).endswith("n't")]


def _is_month(passage: Passage, n: int) -> bool:
    """Whether "May" is the month, and no modal."""
    return passage.form(n) == "may" and passage.words[n].text == "May" and n > 0


def find_statement(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The clause around some words, without other relative clauses: "seized a town" of "that fell in 1990"."""
    begin, end = find_clause(passage, first)
    begin = next((n for n in range(first - 1, begin, -1) if passage.form(n) in RELATIVES), begin)
    return begin, next((n for n in range(last, end) if passage.form(n) in RELATIVES), end)


def _find_had(passage: Passage, begin: int, first: int) -> int | None:
    """Where "had once", "had previously" set a thing before the story; "had captured X" is the story itself."""
    near = range(begin, first)
    return next((n for n in near if passage.form(n) == "had" and passage.form(n + 1) in FORMERLY), None)


def find_past_war(passage: Passage, begin: int, end: int, published: date | None) -> list[int]:
    """Where a clause names a war by its year, years before the article: "the 1948 war"."""
    latest = published.year - 2 if published else None
    return [
        n for n in range(begin, end - 1)
        if passage.form(n).isdigit() and len(passage.form(n)) == 4 and passage.form(n + 1) in WARS
        and (latest is None or int(passage.form(n)) <= latest)
    ]  # fmt: skip


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
    return published is not None and moment.end is not None and published - moment.end > STALE


def _lasts(passage: Passage, moment: Moment) -> bool:
    """Whether a time only tells since when: "since 2012", "which began last February"."""
    at = index_at(passage.words, moment.span.start)
    before = passage.forms(at - LASTING, at)
    begun = STARTS & set(before) and "after" in passage.forms(at - LASTING - 2, at)
    if passage.form(at - 1) == "after" or "since" in before or begun:
        return True
    return any(f in SINCE for f in passage.forms(at - 3, at + 1))


def _follows_if(passage: Passage, first: int) -> bool:
    """Whether the clause opens with "if" or "unless"."""
    begin, _ = find_clause(passage, first)
    return passage.form(begin - 1) in {"if", "unless"}
