"""A landmark's name says by itself that it is a place's, by its noun: "Naf River", "Jacobs' Ford", "Bayou Pierre"."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from gazetteer.bodies import INSTITUTIONS, ORGANISATIONS
from gazetteer.judging import skip_modifiers
from gazetteer.passage import Passage
from gazetteer.runs import CALENDAR, Run, Runs, Taken, stretch_run
from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows
from gazetteer.text.lexicon import MONTHS, PREPOSITIONS, STARTERS, TITLES, words
from gazetteer.vocabulary import (
    FIRM_LOCATIVES,
    LOCATIVES,
    MARCHING,
    MARTIAL,
    MOTION,
    WARLIKE,
    WAYS,
    common_words,
    first_names,
)

NOUNS = DATA / "landmark_nouns.csv"
_SERVED = frozenset({"township", "twp"})
_ENDS, _NEEDS = ("first", "last"), ("", "pointed", "war")
_LONGEST = 4  # words, the noun among them
_WARLIKE_LEAST = 5  # words of war that make a text one on a war
_POSITION = LOCATIVES | words("at on over below of between around under up down")
_FIRM = FIRM_LOCATIVES | frozenset({"at", "on", "over", "below", "above", "beyond", "from", "through", "of"})
_LINKS = frozenset({"and", "or", "to"})
MARCH = 8  # words from a verb of marching to its "to"
_LONGEST_LIST = 5  # names before one in a list, of which the first is pointed at
# Verbs of war whose object is a ford or a hill.
_TAKING = words("hold held holds holding took carried stormed gained lost defended guarded guarding cleared climbed")
_NEVER_FIRST = frozenset({"the", "near"})  # "the", if no name of a gazetteer begins so
OPENERS = frozenset(word.casefold() for word in STARTERS) | PREPOSITIONS | LOCATIVES | MOTION


@cache
def read_nouns(path: Path = NOUNS) -> dict[tuple[str, str], str]:
    """Where a noun stands in a name, and the noun -> what it needs besides."""
    found: dict[tuple[str, str], str] = {}
    for row in read_rows(path, ("noun", "where", "needs")):
        if row.text("where") not in _ENDS:
            row.refuse("where", " or ".join(_ENDS))
        if row.text("needs") not in _NEEDS:
            row.refuse("needs", "nothing, pointed or war")
        found[row.text("where"), row.text("noun")] = row.text("needs")
    return found


def is_on_war(passages: Iterable[Passage]) -> bool:
    """Whether a text is one on a war, by the different words of war that it has; soldiers' own words count twice."""
    met = {token.low for passage in passages for token in passage.tokens if token.low in WARLIKE | MARTIAL}
    return len(met) + len(met & MARTIAL) >= _WARLIKE_LEAST


def find_landmarks(passage: Passage, runs: Runs, taken: Taken, *, war: bool) -> tuple[Run, ...]:
    """The names of landmarks in a passage, in order, each by its first and last word."""
    return tuple(_iterate_landmarks(passage, runs, taken, war=war))


def _iterate_landmarks(passage: Passage, runs: Runs, taken: Taken, *, war: bool) -> Iterator[Run]:
    past = -1
    for run in runs:
        landmark = _read_landmark(passage, run, runs, war=war)
        if landmark is not None and landmark[0] > past and _is_free(passage, landmark, taken):
            past = landmark[1]
            yield landmark


def _read_landmark(passage: Passage, run: Run, runs: Runs, *, war: bool) -> Run | None:
    """The landmark that a run of words with capitals is, with the genitive before its noun, if it is one."""
    first, last = run
    last = next((n for n in range(first + 1, last) if _is_served(passage, n)), last)
    owned = passage.genitive(first - 1) and passage.gap(first - 1) == " "
    needs = read_nouns().get(("last", passage.low(last))) if last > first or owned else None
    if needs is None and last > first:
        needs = read_nouns().get(("last", f"{passage.low(last - 1)}-{passage.low(last)}"))
    if needs is not None and owned:
        owner = runs.find(first - 1)
        first = owner[0] if owner is not None and _is_of_one_noun(passage, run) else first
    if needs is None:
        last = stretch_run(passage, runs, run)[1]
        first = skip_opening(passage, first, last)
        needs = read_nouns().get(("first", passage.low(first))) if last > first else None
        if needs is None or all(passage.low(n) in common_words() for n in range(first + 1, last + 1)):
            return None
    else:
        first = skip_opening(passage, first, last)
    if first == last or last - first >= _LONGEST or (needs == "war" and not war):
        return None
    ordinary = all(passage.low(n) in common_words() for n in range(first, last + 1))
    way = passage.low(last + 1) in WAYS and passage.low(first - 1) == "the" and passage.joined(last)
    pointed = (
        way or _is_pointed_at(passage, first) or _is_listed(passage, first, runs) or opens_dated(passage, first, last)
    )
    return (first, last) if pointed or not (needs or ordinary) else None


def _is_served(passage: Passage, n: int) -> bool:
    """Whether a word ends the name of a township whose office or body is named behind it: "X Township Police"."""
    return passage.low(n) in _SERVED and passage.tokens[n + 1].text in INSTITUTIONS | ORGANISATIONS


def _is_of_one_noun(passage: Passage, run: Run) -> bool:
    """Whether a run is nothing but a noun of one word, or of two, with a hyphen or without ("Cross-Roads")."""
    two = run[1] == run[0] + 1 and ("last", f"{passage.low(run[0])}-{passage.low(run[1])}") in read_nouns()
    return run[0] == run[1] or two or (run[1] == run[0] + 1 and passage.gap(run[0]) == "-")


def _is_pointed_at(passage: Passage, first: int) -> bool:
    """Whether a word of position or of motion stands before a name."""
    n = skip_modifiers(passage, first)
    before = passage.low(n) if passage.follows(n) else ""
    if before in _POSITION or before in MOTION or before in _TAKING:
        return True
    by_article = before == "by" and n < first - 1  # "moved by the X Fork", but "written by X Fork"
    return by_article or (before == "to" and any(passage.low(k) in MARCHING for k in range(max(0, n - MARCH), n)))


def _is_listed(passage: Passage, first: int, runs: Runs) -> bool:
    """Whether a name stands in a list of names, of which the first has a word of position before it."""
    for _ in range(_LONGEST_LIST):
        n = skip_modifiers(passage, first)
        n -= passage.low(n) in _LINKS
        run = runs.find(n) if passage.gap(n).strip() in ("", ",") and n < first - (passage.gap(n) == " ") else None
        if run is None:
            return False
        owner = runs.find(run[0] - 1) if passage.genitive(run[0] - 1) else None
        first = owner[0] if owner is not None else run[0]
        if _is_pointed_at(passage, first):
            return True
    return False


def skip_opening(passage: Passage, first: int, last: int) -> int:
    """The word at which a name begins, without the small words with a capital that open its sentence."""
    while first < last and (
        passage.low(first) in _NEVER_FIRST or (passage.opens(first) and passage.low(first) in OPENERS)
    ):
        first += 1
    return first


def opens_dated(passage: Passage, first: int, last: int) -> bool:
    """Whether a name opens a report and the day of it follows: "X Camp, December 12"."""
    dated = passage.low(last + 1) in MONTHS or passage.low(last + 2) in MONTHS
    return first == 0 and passage.gap(last) == ", " and dated


def _is_free(passage: Passage, landmark: Run, taken: Taken) -> bool:
    """Whether nothing says that a landmark's name is a person's, a body's or a day's."""
    first, last = landmark
    words = [passage.tokens[n] for n in range(first, last + 1)]
    if any(len(w.text) == 1 or w.low in CALENDAR or (w.text.isupper() and len(w.text) > 1) for w in words):
        return False
    if any(w.text in INSTITUTIONS or w.text in ORGANISATIONS for w in words[:-1]) or words[0].low in TITLES:
        return False
    if last in taken.named and first not in taken.named:  # "the Second Rhode Island"
        return False
    if first in taken.organisations and words[-1].text not in ORGANISATIONS:  # a ship
        return False
    if any(n in taken.titled for n in range(first, last + 1)):
        return False
    leads = ("first", words[0].low) in read_nouns()
    if not leads and words[0].text in first_names() and any(n in taken.people for n in range(first, last + 1)):
        n = skip_modifiers(passage, first)
        return passage.follows(n) and passage.low(n) in _FIRM - {"of", "from"}
    return True
