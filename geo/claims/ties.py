"""Ties are the ways in which the grammar of a sentence binds a word for fighting to its place."""

from dataclasses import dataclass

from gazetteer import Role
from geo.claims.actors import ARMED
from geo.claims.kinds import is_near, is_owner, is_settlement
from geo.claims.passages import ARTICLES, DATES, DESCRIBING, DIRECTIONS, PLACE_NOUNS, PLURAL_PLACES, Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.subjects import FOCUS, SHARES, is_tied_before
from geo.claims.triggers import PLACE_PREPOSITIONS, Trigger
from geo.claims.words import is_possessive, load_forms

SPREAD = load_forms("claims_words", "spread")
INCLUDES = frozenset({"included", "includes", "including"})
DRIVEN = "+toward|towards|from|out of"  # drove toward X, and drove somebody from X
MASTERED = frozenset({"control", "possession", "hold", "outskirts", "gates", "approaches", "streets", "skies"})
GOALS = frozenset({"toward", "towards", "upon"})
OPENING = frozenset({"in", "at", "near", "around", "outside", "along", "inside", "across", "on", "over"})
CONFLICTS = frozenset({"war", "conflict"})
SUBORDINATES = frozenset({"as", "while", "since"})
NAMES = 3  # words of somebody's name
UNITS = frozenset({"battalion", "battalions", "brigade", "brigades", "fighters", "militants", "gunmen", "militiamen"})
DETAILS = frozenset({"near", "at", "around", "outside"})
REACH = 11  # words between an event and the phrase of its place
LEAVING = frozenset({"fighting", "clash", "shelling", "siege"})
LONGEST_DISTANCE = 5  # words of "about three km (two miles)" that may stand before a place near another
ROADS = frozenset({"road", "highway", "route"})
MOCK = frozenset({"simulated", "mock", "rehearsed", "practised", "practiced"})
FAR = 26  # the same for a strong word whose sentence has only one place


@dataclass(frozen=True, slots=True)
class Tie:
    """The places a word is tied to, all said in one breath, and what ties them, in plain English."""

    sites: tuple[Site, ...]
    rule: str
    inherited: bool = False  # the places are those just spoken of


def find_tie(passage: Passage, trigger: Trigger, inherited: tuple[Site, ...]) -> Tie | None:
    """The places that a word for fighting is tied to, by the surest tie there is.

    `inherited` are the places just spoken of, for a word that has none of its own.
    """
    person = _has_person(passage, trigger)
    said = _write(passage, trigger.first, trigger.last)
    usable = [s for s in _find_subjects(passage, trigger) if not (s.beside or is_owner(passage, s))]
    usable = [s for s in usable if not s.first < trigger.first < s.last and not _names_somebody(passage, s)]
    after = [s for s in usable if s.first >= trigger.last and s.start >= trigger.first]
    if person:  # "attacked Smith at X"
        scene = next((s for s in after if s.start - trigger.last <= NAMES and s.lead in DETAILS), None)
        return Tie(passage.group(scene), f"where “{said}” somebody") if scene else None
    before = [s for s in usable if s.last <= trigger.first]
    if _is_distance(passage, trigger):
        reached = [s for s in passage.sites if s.first <= trigger.first < s.last and is_near(s)]
        told = next((s for s in reached if is_settlement(s, within=True)), None)
        return Tie(passage.group(told), f"the distance from it is told by “{said}”") if told else None
    for sites, test, rule in (
        (after, _is_object, f"the object of “{said}”"),
        (after[:2], _is_apposed, f"it names the object of “{said}”"),
        (before[-1:], _is_name_of, f"it names the “{said}”"),
        (_leave_sides(passage, trigger, after)[:1], _is_led_to, f"a preposition leads to it from “{said}”"),
        (before[-1:], is_tied_before, f"the subject of “{said}”"),
    ):
        tied = next((s for s in sites if test(passage, trigger, s)), None)
        if tied is not None:
            return Tie(_add_detail(passage, passage.group(_find_sharper(passage, tied))), rule)
    if inherited:
        return Tie(inherited, "the place just spoken of", inherited=True)
    return _find_loose(passage, trigger, usable, said)


def _is_distance(passage: Passage, trigger: Trigger) -> bool:
    """Whether a word is itself part of a place that is told by a distance: "within ten miles of X"."""
    inside = any(s.first <= trigger.first < s.last for s in passage.sites)
    return trigger.row["needs"] == "reach" or (trigger.row["needs"] == "approach" and inside)


def _names_somebody(passage: Passage, site: Site) -> bool:
    """Whether a name is that of a body or of a person: "destroyed X battalions", "Y's village"."""
    after = passage.form(site.last)
    if site.named.place is None and is_possessive(passage.words[site.last - 1]):
        return any(f in PLACE_NOUNS for f in passage.forms(site.last, site.last + NAMES))
    return not site.lead and not site.anaphor and after in UNITS


def _find_subjects(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The sites of a passage; where a place itself may "fall", a town that acts in the sentence is one of them."""
    if trigger.row["subject"] != "self":
        return passage.sites
    towns = [s for s in passage.others if s.role == Role.ACTOR and s.last <= trigger.first and is_settlement(s)]
    return tuple(sorted((*passage.sites, *towns), key=lambda s: s.first))


def _leave_sides(passage: Passage, trigger: Trigger, after: list[Site]) -> list[Site]:
    """The sites behind a word but for those in the names of the two sides: "between the army and the League in X"."""
    if passage.form(trigger.last) != "between":
        return after
    return [s for s in after if s.lead != "in" or not passage.words[s.start - 1].text.istitle()]


def _find_loose(passage: Passage, trigger: Trigger, usable: list[Site], said: str) -> Tie | None:
    """The place that opens the sentence, or the only one that a strong word can mean."""
    before = [s for s in usable if s.last <= trigger.first]
    opening = next((s for s in before if _is_opening(passage, trigger, s)), None)
    if opening is not None:
        return Tie(passage.group(opening), f"it opens the sentence of “{said}”")
    only = _find_only(passage, trigger, usable)
    return Tie(passage.group(only), f"the only place in the sentence of “{said}”") if only else None


def _write(passage: Passage, first: int, last: int) -> str:
    """Some words as they are written, with one blank between any two."""
    return " ".join(w.text for w in passage.words[first:last])


def _has_person(passage: Passage, trigger: Trigger) -> bool:
    """Whether the object is somebody by name: "attacked Smith", not a place, a people, or "attacked Sunday"."""
    n = trigger.last
    if not trigger.takes_object or n >= len(passage.words) or passage.form(n) in DATES:
        return False
    if is_possessive(passage.words[n]) and any(f in PLACE_NOUNS for f in passage.forms(n + 1, n + 1 + NAMES)):
        return False  # "attacked somebody's village"
    text = passage.words[n].text
    named = any(s.first <= n < s.last for s in (*passage.sites, *passage.others))
    return text[:1].isupper() and text[1:].islower() and not named and passage.form(n + 1) not in ARMED


def _find_sharper(passage: Passage, site: Site) -> Site:
    """The village of "three km east of X around the village of Y": a place of its own says more than a distance."""
    if not is_near(site):
        return site
    return next((s for s in passage.sites if s.start == site.last and s.lead in PLACE_PREPOSITIONS), site)


def _add_detail(passage: Passage, sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """ "Across the river at X", "in the province near Y": the town is where it happens too."""
    last = max((s.last for s in sites), default=0)
    more = (s for s in passage.sites if s.start == last and s.lead in DETAILS and is_settlement(s) and not s.beside)
    return (*sites, *more)


def _is_object(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Captured X", "closing on X", and "the focus of the fighting appears to be X"."""
    if site.lead and site.start < trigger.last:  # the preposition is the last word of the trigger: "miles from X"
        return site.first - trigger.last <= LONGEST_DISTANCE
    if site.lead:
        share = all(f in SHARES for f in passage.forms(trigger.last, site.start))
        return trigger.takes_object and site.lead == "of" and share
    between = passage.forms(trigger.last, site.start)
    if trigger.takes_object:
        return all(f in ADVERBS | DESCRIBING | PLURAL_PLACES | INCLUDES for f in between)
    if trigger.action in LEAVING and not between and passage.form(trigger.first - 1) == "of":
        opened = passage.form(trigger.first - 1 - LONGEST_DISTANCE) == "" or "after" in passage.forms(
            0, trigger.first
        )
        return opened and passage.form(site.last) in AUXILIARIES | BE  # "after days of fighting X is in ruins"
    focused = any(f in FOCUS for f in passage.forms(trigger.first - 6, trigger.first))
    return (
        focused and bool(between) and all(f in AUXILIARIES | BE | {"appears", "appeared", "seems"} for f in between)
    )


def _is_apposed(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Captured the last town the rebels held, the port of X": the name behind the comma is that of the object."""
    between = passage.forms(trigger.last, site.start)
    if not trigger.takes_object or site.lead or between[-1:] != (",",) or not is_settlement(site):
        return False
    inside = between[:-1]
    opens = next((f for f in inside if f not in ARTICLES | DESCRIBING | DIRECTIONS | SHARES), "")
    if inside and is_possessive(passage.words[trigger.last]):  # "attacked the man's old village, X"
        opens = inside[-1]
    return opens in PLACE_NOUNS and len(inside) <= REACH and "," not in inside


def _is_name_of(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "The X siege", "the X front"."""
    named = site.last == trigger.first and passage.form(site.first - 1) in ARTICLES and is_settlement(site)
    return named and trigger.row["side"] != "yield"


def _is_led_to(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Fighting in X", "an offensive into X", "the fighting, which has spread to X"."""
    between = passage.forms(trigger.last, site.start)
    if trigger.row["leads"] == "-":
        return False
    if not site.lead and is_near(site) and _is_scene(passage, trigger, site, between):
        return True
    if len(between) > REACH or passage.parts_clauses(trigger.last, site.start) or MOCK & set(between):
        return False
    if (
        between[-1:] and between[-1] in CONFLICTS and site.lead == "in"
    ):  # "an offensive that may end in civil war in X"
        return False
    if "," in between and (
        site.anaphor or _begins_clause(between) or _opens_clause(passage, trigger, between)
    ):  # "shelling, doctors there said"
        return False
    if site.lead == "to" and trigger.action == "advance" and ROADS & set(between[-3:]):
        return len(between) <= REACH  # "advanced along the road leading to X"
    if site.lead == "to":
        return any(f in SPREAD for f in (*between, *passage.forms(trigger.first, trigger.last)))
    if site.lead in {"from", "out of"}:
        driven = any(f in ARMED for f in between) or trigger.row["side"] == "yield" or trigger.row["leads"] != DRIVEN
        return trigger.admits(site.lead) and len(between) <= 4 and driven
    if site.lead in GOALS:
        return trigger.admits(site.lead) and is_settlement(site)
    if not trigger.admits(site.lead):
        return False
    return site.lead != "of" or not between or between[-1] in PLACE_NOUNS | MASTERED | SHARES


def _is_scene(passage: Passage, trigger: Trigger, site: Site, between: tuple[str, ...]) -> bool:
    """ "Fighting three km east of X", "an attack on their post near X"."""
    if len(between) <= LONGEST_DISTANCE:
        return True
    plain = "," not in between and not passage.parts_clauses(trigger.last, site.start)
    return plain and len(between) <= REACH and any(f in {"on", "at", "against"} for f in between)


def _begins_clause(between: tuple[str, ...]) -> bool:
    """Whether another statement begins: "the siege, and four people were killed in X"."""
    behind = between[between.index(",") + 1 :]
    return behind[:1] in {("and",), ("as",), ("or",)} and any(f in AUXILIARIES | BE for f in behind)


def _opens_clause(passage: Passage, trigger: Trigger, between: tuple[str, ...]) -> bool:
    """Whether the sentence itself begins behind a clause: "as fighting went on, people came to arrive in X"."""
    opens = any(f in SUBORDINATES for f in passage.forms(0, trigger.first))
    return opens and any(f in AUXILIARIES | BE for f in between[between.index(",") + 1 :])


def _is_opening(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "In X, fighting broke out": the place that opens the sentence."""
    opens = site.start == 0 and site.lead in OPENING and trigger.row["leads"] != "-"
    between = passage.forms(site.last, trigger.first)
    return opens and len(between) <= FAR and not {";", ":"} & set(between)


def _find_only(passage: Passage, trigger: Trigger, usable: list[Site]) -> Site | None:
    """The one place of the sentence, for a word that is about nothing else."""
    near = [s for s in usable if 0 <= s.start - trigger.last <= FAR]
    if trigger.row["strong"] != "yes" or len({s.group for s in near}) != 1:
        return None
    told = near[0].lead in {"out of", "in"} and passage.form(near[0].start - 1) not in CONFLICTS
    return near[0] if told else None
