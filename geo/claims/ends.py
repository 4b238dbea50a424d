"""The ends of a way, and the place it leads over, as the words around its noun tell them."""

from dataclasses import dataclass

from geo.claims.passages import ARTICLES, Passage, Site
from geo.claims.records import Named
from geo.claims.words import load_forms

LINKS = load_forms("claims_corridors", "links")
DESCRIBES = load_forms("claims_corridors", "describes")
SPOTS = load_forms("claims_corridors", "spots")
GOALS = frozenset({"to", "into", "for", "toward", "towards"})
BOTH_ENDS = frozenset({"from", "between"})
SOURCES = frozenset({"from", "out of"})
LEAVING = frozenset({"leaving", "fleeing", "escaping", "exiting", "out"})
AT = frozenset({"at", "in", "near", "over", "across", "of", "through", "on"})
OVER = frozenset({"through", "via", "past", "over", "across"})
AGAIN = frozenset({"exit", "way", "passage", "route", "crossing", "road", "path", "link"})
OWNED = frozenset({"lifeline", "lifelines", "artery"})  # "the lifeline of X" leads to X
VERB = 10  # words from the noun to the verb that tells what it links
LONGEST_ENDS = 14  # words after the noun in which its ends are looked for
NEAR = 6  # words after the noun in which the place of a bridge or a crossing is looked for


@dataclass(frozen=True, slots=True)
class Ends:
    """What a way links; `tail` is where the words about its ends stop."""

    origin: Named | None
    destination: Named | None
    tail: int


def find_ends(passage: Passage, last: int) -> Ends:
    """What a way links: "linking X to Y", "from X to Y", "between X and Y", "to Y from X", "out of X"."""
    at = _find_opener(passage, _skip_apposition(passage, last))
    if at is None:
        return Ends(None, None, last)
    places = [s for s in passage.sites if at < s.first <= at + LONGEST_ENDS and not _is_broken(passage, at, s.first)]
    if not places:
        return Ends(None, None, last)
    if passage.form(at) in GOALS | {"out", "of"}:
        return _find_goal(passage, at, last, places)
    if len(places) == 1 or not _are_joined(passage, places[0], places[1]):
        lone = places[0]
        if lone.lead in {"to", "with", "into"}:
            return Ends(None, lone.named, lone.last)
        return Ends(lone.named, None, lone.last)
    return Ends(places[0].named, places[1].named, places[1].last)


def _skip_apposition(passage: Passage, last: int) -> int:
    """The word behind ", a safe way", which says again what a way is: its ends follow there."""
    if passage.form(last) != "," or passage.form(last + 1) not in ARTICLES:
        return last
    n = last + 2
    while passage.form(n) in DESCRIBES:
        n += 1
    return n + 1 if passage.form(n) in AGAIN and passage.form(n + 1) in {"out", "from", "to", "into"} else last


def _find_opener(passage: Passage, last: int) -> int | None:
    """The word that opens what a way links: a preposition close to the noun, or the verb of its sentence."""
    near = BOTH_ENDS | GOALS | {"out"} | ({"of"} if passage.form(last - 1) in OWNED else set())
    end = len(passage.words)
    for n in range(last, min(last + VERB, end)):
        if passage.form(n) in LINKS:
            return n
        if n < last + 4 and passage.form(n) in near and "," not in passage.forms(last, n):
            return n
    return None


def find_via(passage: Passage, tail: int) -> Site | None:
    """Where a way leads over: "runs through X"."""
    near = [s for s in passage.sites if tail <= s.start <= tail + NEAR and s.lead in OVER]
    runs = near and any(f in LINKS | {"passes", "goes", "crosses", "via"} for f in passage.forms(tail, near[0].first))
    return near[0] if runs else None


def _find_goal(passage: Passage, at: int, last: int, places: list[Site]) -> Ends:
    """ "To Y", "to Y from X", "for civilians leaving X for Y"."""
    first, second = places[0], places[1] if len(places) > 1 else None
    if first.lead in SOURCES or LEAVING & set(passage.forms(at, first.first)):
        goal = second if second and second.lead in GOALS else None
        return Ends(first.named, goal.named if goal else None, (goal or first).last)
    if first.lead not in {*GOALS, "in", "of", ""} or first.start - at > 4:
        return Ends(None, None, last)
    source = second if second and second.lead in SOURCES and second.start == first.last else None
    return Ends(source.named if source else None, first.named, (source or first).last)


def find_apposed(passage: Passage, begin: int) -> Site | None:
    """The place that is the way: "X, the lifeline of Y"."""
    while begin > 0 and passage.form(begin - 1) in ARTICLES | DESCRIBES:
        begin -= 1
    return next((s for s in passage.sites if s.last == begin - 1), None) if passage.form(begin - 1) == "," else None


def find_spot(passage: Passage, first: int, last: int) -> Site | None:
    """Where a bridge or a crossing lies: "the border crossing at X", "the bridge over the Y at X"."""
    if " ".join(passage.forms(first, last)) not in SPOTS:
        return None
    near = [s for s in passage.sites if last <= s.start <= last + NEAR and s.lead in AT]
    if (
        passage.form(last - 1).endswith("s") and passage.form(last - 1) != "pass"
    ):  # "bridges in X" are many, and of no name
        near = [s for s in near if s.lead == "at"]
    near = [s for s in near if not passage.parts_clauses(last, s.start) and "," not in passage.forms(last, s.start)]
    return next((s for s in near if s.lead == "at"), near[0] if near and near[0].start == last else None)


def find_pair(passage: Passage, begin: int) -> tuple[Site, Site] | None:
    """The two towns of "the X-Y highway"."""
    near = [s for s in passage.sites if begin - 4 <= s.first and s.last <= begin]
    if len(near) < 2 or near[-1].last != begin or near[-2].last + 1 != near[-1].first:
        return None
    return (near[-2], near[-1]) if passage.form(near[-2].last) in {"-", "--"} else None


def _are_joined(passage: Passage, one: Site, other: Site) -> bool:
    """Whether two places are the two ends: "X to Y", "X with Y", "X and Y"."""
    return any(f in {"to", "with", "and", "into"} for f in passage.forms(one.last, other.first))


def _is_broken(passage: Passage, at: int, first: int) -> bool:
    """Whether a clause ends between two words."""
    return any(f in {";", ":", "but", "--"} for f in passage.forms(at, first))
