"""A line of a front is read only where the text gives one: "the front line runs from X through Y to Z"."""

from collections.abc import Iterator

from gazetteer import Reading
from geo.claims.attribution import attribute
from geo.claims.passages import Passage, Site
from geo.claims.polarity import find_clause, weigh
from geo.claims.provenance import find_when, provide
from geo.claims.reasons import explain_missing, explain_polarity, give_reason
from geo.claims.records import FrontClaim, FrontShape, Polarity
from geo.claims.words import find_line, list_openers, load_forms

ALWAYS = frozenset(tuple(noun.split()) for noun in load_forms("claims_words", "line of a front"))
ALL = ALWAYS | {tuple(noun.split()) for noun in load_forms("claims_words", "line only in war")}
OPENERS = list_openers(ALL)
LONGEST_LINE = 4  # words of "line of contact"
REACH = 9  # words from the noun to "from"
BEGINS = frozenset({"from", "between"})
COURSE = frozenset({"through", "via", "past", "by", "along", "near", "at", "across", "over"})
GOALS = frozenset({"to", "toward", "towards", "into", "as"})
SHOWN = frozenset({Polarity.HAPPENED, Polarity.HEDGED})


def read_lines(reading: Reading, passage: Passage, *, at_war: bool) -> list[FrontClaim]:
    """The lines of one sentence, each place named on it a claim of its own; the first has the course of all."""
    return [
        claim for first, last in find_nouns(passage, at_war=at_war) for claim in _read(reading, passage, first, last)
    ]


def find_nouns(passage: Passage, *, at_war: bool) -> Iterator[tuple[int, int]]:
    """Where a sentence speaks of a line; "front" and "trenches" are one only in an article of war."""
    phrases, n = ALL if at_war else ALWAYS, 0
    while n < len(passage.words):
        size = passage.match(n, LONGEST_LINE, phrases) if passage.folded[n] in OPENERS else 0
        if size:
            yield n, n + size
        n += size or 1


def _read(reading: Reading, passage: Passage, first: int, last: int) -> tuple[FrontClaim, ...]:
    """The claims of one line, if it has two ends at least and is not denied, planned or history."""
    course = find_course(passage, last)
    said = attribute(reading, passage.stretch(first, last))
    judged = weigh(passage, first, last, quoted=said.quotation is not None, moments=reading.times,
                   published=reading.article.published)  # fmt: skip
    if len(course) < 2 or judged.polarity not in SHOWN:
        return ()
    noun = passage.forms(first, last)
    action = "ceasefire line" if {"ceasefire", "cease-fire", "armistice", "truce"} & set(noun) else "front line"
    row = find_line("claims_words", "line of a front", " ".join(noun)) or find_line(
        "claims_words", "line only in war", " ".join(noun))  # fmt: skip
    where = provide(reading, passage, said, find_when(reading, passage, first, said), [])
    told = give_reason(reading, passage.stretch(first, last), f"Means a {action}: claims_words.csv, line {row}")
    return tuple(
        FrontClaim(
            provenance=where,
            where=site.named,
            actions=(action,),
            actor=None,
            opponent=None,
            polarity=judged.polarity,
            shape=FrontShape.LINE,
            fact=action,
            line=tuple(s.named for s in course) if n == 0 else (),
            why=(told, give_reason(reading, passage.stretch(site.first, site.last), "Is a place on the line"),
                 *explain_missing(site.named), *explain_polarity(reading, passage, judged)),
        )
        for n, site in enumerate(course)
    )  # fmt: skip


def find_course(passage: Passage, last: int) -> tuple[Site, ...]:
    """The places on a line from end to end: "from X through Y to Z", "from X to Z through Y", "between X and Z"."""
    _, end = find_clause(passage, last)
    begins = next((n for n in range(last, min(last + REACH, end)) if passage.form(n) in BEGINS), None)
    if begins is None:
        return ()
    sites = [s for s in passage.sites if not s.beside and begins < s.first and s.last <= end]
    if not sites or sites[0].start > begins or sites[0].lead not in BEGINS:
        return ()
    if passage.form(begins) == "between":
        return passage.group(sites[0])[:2]
    goal = next((s for s in sites[1:] if s.lead in GOALS), None)
    if goal is None:
        return ()
    via = [s for s in sites[1:] if s.lead in COURSE and s.first <= goal.last + REACH]
    return (sites[0], *via, goal)
