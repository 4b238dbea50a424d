"""The ends of a way, and the place it leads over, as the words around its noun tell them."""

from dataclasses import dataclass

from geo.claims.passages import ARTICLES, DESCRIBING, DIRECTIONS, PLACE_NOUNS, Passage, Site
from geo.claims.polarity import AUXILIARIES, BE, find_clause
from geo.claims.records import Named
from geo.claims.words import is_possessive, load_forms

LINKS = load_forms("claims_corridors", "links")
DESCRIBES = load_forms("claims_corridors", "describes")
SPOTS = load_forms("claims_corridors", "spots")
GOALS = frozenset({"to", "into", "for", "toward", "towards"})
BOTH_ENDS = frozenset({"from", "between"})
UNNAMED = load_forms("claims_corridors", "end without a name")
FACILITIES = load_forms("claims_words", "part of the name of a site")
RELATIVES = load_forms("claims_words", "relative")
JOINERS = {"from": frozenset({"to", "into"}), "between": frozenset({"and"})}
JOINS = frozenset({"to", "with", "and", "into"})  # behind a verb: "links X with Y"
SOURCES = frozenset({"from", "out of"})
LEAVING = frozenset({"leaving", "fleeing", "escaping", "exiting", "out"})
AT = frozenset({"at", "in", "near", "over", "across", "of", "through", "on"})
OVER = frozenset({"through", "via", "past", "over", "across"})
AGAIN = frozenset({"exit", "way", "passage", "route", "crossing", "road", "path", "link"})
CARRIES = load_forms("claims_corridors", "carries supplies")
OWNED = frozenset({"lifeline", "lifelines", "artery"})  # "the lifeline of X" leads to X
VERB = 10  # words from the noun to the verb that tells what it links
LONGEST_ENDS = 14  # words after the noun in which its ends are looked for
NEAR = 6  # words after the noun in which the place of a bridge or a crossing is looked for
LONGEST_END = 6  # words between the word that leads to an end and its name: "from the rebel stronghold of X"


@dataclass(frozen=True, slots=True)
class Ends:
    """What a way links, and over what it does, if told between; `tail` is where the words about its ends stop."""

    origin: Named | None
    destination: Named | None
    tail: int
    via: Named | None = None


def find_ends(passage: Passage, last: int) -> Ends:
    """What a way links: "linking X to Y", "from X to Y", "between X and Y", "to Y from X", "out of X"."""
    at = _find_opener(passage, _skip_apposition(passage, last))
    if at is None:
        return Ends(None, None, last)
    if passage.form(at) in GOALS | {"out", "of"}:
        places = [s for s in passage.sites if at < s.first <= at + LONGEST_ENDS]
        places = [s for s in places if not _is_broken(passage, at, s.first)]
        return _find_goal(passage, at, last, places) if places else Ends(None, None, last)
    origin, tail = _find_end(passage, at)
    join = _find_joiner(passage, at, tail)
    goal, end = _find_end(passage, join) if join else (None, 0)
    over = [s for s in passage.sites if tail <= s.start and s.last <= join and s.lead in OVER]
    if goal is None or (goal.place is None and origin is None):
        return Ends(origin, None, tail) if origin and origin.place else Ends(None, None, last)
    if origin is None and passage.form(join) == "and":
        return Ends(None, None, last)  # "between the rebels and X"
    return Ends(origin, goal, end, over[0].named if over else None)


def _find_end(passage: Passage, at: int) -> tuple[Named | None, int]:
    """The end that stands right behind the word that leads to it, named or not ("to the sea"), and where it stops."""
    site = next((s for s in passage.sites if at < s.first <= at + LONGEST_END), None)
    if site is not None and _leads_to(passage, at, site):
        return site.named, site.last
    n = at + 1
    while passage.form(n) in ARTICLES | DESCRIBING | DIRECTIONS:
        n += 1
    if passage.form(n) not in UNNAMED or n == at + 1:
        return None, at + 1
    return Named(" ".join(w.text for w in passage.words[at + 1 : n + 1]), passage.stretch(at + 1, n + 1), None), n + 1


def _leads_to(passage: Passage, at: int, site: Site) -> bool:
    """Whether only the words of its own phrase stand before a name: "from the rebel stronghold of X"."""
    if site.lead in JOINS | OVER | {"along"} and site.start > at:
        return False
    named = {i for s in passage.others for i in range(s.first, s.last)}
    plain = ARTICLES | DESCRIBING | DIRECTIONS | PLACE_NOUNS | FACILITIES | {"of", "in", "near", "at", "outside"}
    before = range(at + 1, max(site.start, at + 1))
    return all(i in named or passage.form(i) in plain or "-" in passage.form(i) for i in before)


def _find_joiner(passage: Passage, at: int, tail: int) -> int:
    """The word that leads to the other end: the "to" of "from X to Y", the "and" of "between X and Y"; 0 for none."""
    joins = JOINERS.get(passage.form(at), JOINS)
    last = min(at + 1 + LONGEST_ENDS, len(passage.words))
    told = passage.form(tail) == "," and passage.form(tail + 1) in RELATIVES  # "from X, where many are trapped, to Y"
    begin = next((n for n in range(tail + 1, last) if passage.form(n) == ","), last) if told else tail
    for n in range(begin, last):
        if passage.form(n) in joins:
            return n
        if passage.form(n) in AUXILIARIES | BE | {";", ":", "but", "--"}:
            return 0
    return 0


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
    """The place that is the way: "X, the lifeline of Y", "the port of X, the city's only lifeline"."""
    while begin > 0 and (passage.form(begin - 1) in ARTICLES | DESCRIBES or _owns(passage, begin - 1)):
        begin -= 1
    told = (s for s in passage.sites if s.last == begin - 1 and s.lead not in {"with", "near", "between", "from"})
    return next(told, None) if passage.form(begin - 1) == "," else None


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
    fronted = (s for s in passage.sites if s.start == 0 and s.lead == "at" and passage.form(s.last) == ",")
    return next(
        (s for s in near if s.lead == "at"), near[0] if near and near[0].start == last else next(fronted, None)
    )


def _owns(passage: Passage, n: int) -> bool:
    """Whether a word is that of a place without a name to which a way leads: "the city's"."""
    return is_possessive(passage.words[n]) and passage.form(n) in PLACE_NOUNS


def is_lifeline(passage: Passage, first: int, last: int) -> bool:
    """Whether what is called a lifeline is a way at all: a road, a port, a river, not oil or a radio."""
    begin, end = find_clause(passage, first)
    near = (*passage.forms(max(begin, first - LONGEST_ENDS), first), *passage.forms(last, min(end, last + VERB)))
    return passage.form(last - 1) not in OWNED or any(f in CARRIES for f in near)


def find_pair(passage: Passage, begin: int) -> tuple[Site, Site] | None:
    """The two towns of "the X-Y highway"."""
    near = [s for s in passage.sites if begin - 4 <= s.first and s.last <= begin]
    if len(near) < 2 or near[-1].last != begin or near[-2].last + 1 != near[-1].first:
        return None
    return (near[-2], near[-1]) if passage.form(near[-2].last) in {"-", "--"} else None


def _is_broken(passage: Passage, at: int, first: int) -> bool:
    """Whether a clause ends between two words."""
    return any(f in {";", ":", "but", "--"} for f in passage.forms(at, first))
