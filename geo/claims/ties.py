"""Ties are the ways in which the grammar of a sentence binds a word for fighting to its place."""

from dataclasses import dataclass

from gazetteer import Role
from geo.claims.actors import ARMED
from geo.claims.kinds import is_near, is_owner, is_settlement
from geo.claims.objects import CONFLICTS, is_apposed, is_led_to, is_object
from geo.claims.passages import ARTICLES, DATES, PLACE_NOUNS, Passage, Site
from geo.claims.subjects import is_tied_before
from geo.claims.triggers import PLACE_PREPOSITIONS, Trigger
from geo.claims.words import is_possessive

OPENING = frozenset({"in", "at", "near", "around", "outside", "along", "inside", "across", "on", "over"})
NAMES = 3  # words of somebody's name
UNITS = frozenset({"battalion", "battalions", "brigade", "brigades", "fighters", "militants", "gunmen", "militiamen"})
DETAILS = frozenset({"near", "at", "around", "outside"})
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
        (after, is_object, f"the object of “{said}”"),
        (after[:2], is_apposed, f"it names the object of “{said}”"),
        (before[-1:], _is_name_of, f"it names the “{said}”"),
        (_leave_sides(passage, trigger, after)[:1], is_led_to, f"a preposition leads to it from “{said}”"),
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


def _is_name_of(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "The X siege", "the X front"."""
    named = site.last == trigger.first and passage.form(site.first - 1) in ARTICLES and is_settlement(site)
    return named and trigger.row["side"] != "yield"


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
