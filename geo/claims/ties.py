"""Ties are the ways in which the grammar of a sentence binds a word for fighting to its place."""

from dataclasses import dataclass

from gazetteer import Role
from geo.claims.actors import ARMED
from geo.claims.kinds import is_large, is_near, is_owner, is_settlement, is_water
from geo.claims.objects import CONFLICTS, ROADS, is_apposed, is_led_to, is_object
from geo.claims.passages import ARTICLES, DATES, DIRECTIONS, PLACE_NOUNS, Passage, Site
from geo.claims.subjects import is_tied_before, only_holds
from geo.claims.triggers import PLACE_PREPOSITIONS, STANDING, Trigger, describes
from geo.claims.words import is_possessive, load_forms

FLED = frozenset(
    {
        "fled",
        "flee",
        "fleeing",
        "flees",
        "escaped",
        "displaced",
        "trapped",
        "stranded",
    }
)
PEOPLE = load_forms("claims_words", "civilians noun") | {"people"}
TALKS = load_forms("claims_words", "at a table")
CAUSES = load_forms("claims_words", "opens a cause") | {"escape", "escaping", "avoid", "by"}
OPENS_CAUSE = 6  # words from a cause to what it is
FLED_FROM = frozenset({"", "from", "in", "across", "around"})
OPENING = frozenset({"in", "at", "near", "around", "outside", "along", "inside", "across", "on", "over"})
OVER = frozenset({"across", "over"})
GOAL = 8  # words from a place that is passed to the one that is headed for
NAMES = 3  # words of somebody's name
TITLES = frozenset({"sen", "rep", "gov", "senator", "governor", "mayor", "congressman", "congresswoman", "rev"})
UNITS = frozenset({"battalion", "battalions", "brigade", "brigades", "fighters", "militants", "gunmen", "militiamen"})
DETAILS = frozenset({"near", "at", "around", "outside"})
POSSESSED = frozenset({"capture", "recapture", "seizure", "liberation", "siege", "encirclement", "relief"})
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
    usable = [s for s in usable if not (_is_towns(passage, s) or _is_table(passage, s) or _only_tells_where(s))]
    after = [s for s in usable if s.first >= trigger.last and s.start >= trigger.first]
    if person:  # "attacked Smith at X"
        scene = next((s for s in after if s.lead in DETAILS and _is_soon(passage, trigger, s)), None)
        return Tie(passage.group(scene), f"where “{said}” somebody") if scene else None
    before = [s for s in usable if s.last <= trigger.first]
    if _is_distance(passage, trigger):
        reached = [s for s in passage.sites if s.first <= trigger.first < s.last and is_near(s)]
        told = next((s for s in reached if is_settlement(s, within=True)), None)
        told = told or next((s for s in after if reached and _names_point(passage, reached[0], s)), None)
        return Tie(passage.group(told), f"the distance from it is told by “{said}”") if told else None
    described = next((s for s in usable if describes(trigger, s) and is_settlement(s)), None)
    if described is not None and trigger.action in STANDING:
        return Tie(passage.group(described), f"“{said}” says what it is")
    for sites, test, rule in (
        (after, is_object, f"the object of “{said}”"),
        (after[:2], is_apposed, f"it names the object of “{said}”"),
        (before[-1:], _is_name_of, f"it names the “{said}”"),
        (_leave_sides(passage, trigger, after)[:1], is_led_to, f"a preposition leads to it from “{said}”"),
        ([s for s in before if not only_holds(passage, s)][-1:], is_tied_before, f"the subject of “{said}”"),
    ):
        tied = next((s for s in sites if test(passage, trigger, s)), None)
        if tied is not None:
            return Tie(_add_detail(passage, trigger, passage.group(_find_sharper(passage, tied))), rule)
    if inherited:
        return Tie(inherited, "the place just spoken of", inherited=True)
    fled = _find_fled(passage, trigger, [s for s in usable if s.last <= trigger.first])
    if fled:
        return Tie(passage.group(fled), f"people fled from it because of “{said}”")
    return _find_loose(passage, trigger, usable, said)


def _find_fled(passage: Passage, trigger: Trigger, before: list[Site]) -> Site | None:
    """The place of "fled X to escape fighting", "fled their homes in X as shelling went on"."""
    near = range(trigger.first - 1, trigger.first - OPENS_CAUSE, -1)
    opens = next((n for n in near if passage.form(n) in CAUSES), 0)
    fled = next((n for n in range(opens - 1, -1, -1) if passage.form(n) in FLED), None)
    ordinary = trigger.takes_object and trigger.row["needs"] == "armed"
    if not opens or fled is None or trigger.row["leads"] == "-" or ordinary:
        return None
    return next((s for s in before if s.last <= opens and not is_large(s) and _is_home(passage, s, fled)), None)


def _is_home(passage: Passage, site: Site, fled: int) -> bool:
    """ "Fled X", "fled their homes in X", "the people of X fled"."""
    if site.last <= fled:
        return (
            site.lead == "of"
            and passage.form(site.start - 1) in PEOPLE
            and not passage.parts_clauses(site.last, fled)
        )
    return site.lead in FLED_FROM


def _names_point(passage: Passage, reached: Site, site: Site) -> bool:
    """ "Half a mile from the border, near X"."""
    return passage.form(reached.last) == "," and site.start == reached.last + 1 and site.lead in DETAILS


def _is_table(passage: Passage, site: Site) -> bool:
    """Whether a place is only where people sit at a table: "as the talks in X came to an end"."""
    return site.lead in {"in", "at"} and passage.form(site.start - 1) in TALKS


def _only_tells_where(site: Site) -> bool:
    """Whether a place only says on which side of it something with a name lies: "the 9th Regiment west of X"."""
    return site.lead.endswith(" of") and site.lead.split()[-2] in DIRECTIONS and not is_near(site)


def _is_towns(passage: Passage, site: Site) -> bool:
    """Whether a river or a sea only says which town is meant: "the X River town"."""
    return is_water(site) and passage.form(site.last) in {"town", "city", "port", "village", "resort"}


def _is_soon(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """Whether only a name and a day stand between a word and a place: "attacked Smith, on Thursday, at X"."""
    between = passage.forms(trigger.last, site.start)
    plain = [f for f in between if f not in DATES | ARTICLES | {",", "on", "morning", "evening"} and f.isalpha()]
    return len(plain) <= NAMES


def _is_distance(passage: Passage, trigger: Trigger) -> bool:
    """Whether a word is itself part of a place that is told by a distance: "within ten miles of X"."""
    inside = any(s.first <= trigger.first < s.last for s in passage.sites)
    return trigger.row["needs"] == "reach" or (trigger.row["needs"] == "approach" and inside)


def _names_somebody(passage: Passage, site: Site) -> bool:
    """Whether a name is that of a body or of a person: "destroyed X battalions", "Y's village"."""
    after = passage.form(site.last)
    if site.named.place is None and is_possessive(passage.words[site.last - 1]):
        return any(f in PLACE_NOUNS for f in passage.forms(site.last, site.last + NAMES))
    if after in TITLES and passage.words[site.last].text.istitle():
        return True  # "an attack on Ohio Sen. Smith"
    return not site.lead and not site.anaphor and after in UNITS


def _find_subjects(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The sites of a passage; where a place itself may "fall", a town that acts in the sentence is one of them."""
    if trigger.row["subject"] != "self":
        return passage.sites
    towns = [s for s in passage.others if s.role == Role.ACTOR and s.last <= trigger.first and is_settlement(s)]
    return tuple(sorted((*passage.sites, *towns), key=lambda s: s.first))


def _leave_sides(passage: Passage, trigger: Trigger, after: list[Site]) -> list[Site]:
    """The sites behind a word but for those in the names of the two sides: "between the army and the League in X".

    Nor for rivers that something goes across: "fighting has spread across the river into X".
    """
    after = [s for s in after if not (s.lead in OVER and is_water(s))]
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
    if not trigger.takes_object or n >= len(passage.words) or passage.form(n) in DATES | PLACE_NOUNS:
        return False  # "seized Base 46"
    if is_possessive(passage.words[n]) and any(f in PLACE_NOUNS for f in passage.forms(n + 1, n + 1 + NAMES)):
        return False  # "attacked somebody's village"
    text = passage.words[n].text
    named = any(s.first <= n < s.last for s in (*passage.sites, *passage.others))
    return (
        text[:1].isupper() and text[1:].islower() and not named and not ARMED & set(passage.forms(n + 1, n + NAMES))
    )


def _find_sharper(passage: Passage, site: Site) -> Site:
    """The village of "three km east of X around the village of Y": a place of its own says more than a distance."""
    if not is_near(site):
        return site
    return next((s for s in passage.sites if s.start == site.last and s.lead in PLACE_PREPOSITIONS), site)


def _add_detail(passage: Passage, trigger: Trigger, sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """ "Across the river at X", "in the province near Y": the town is where it happens too."""
    last = max((s.last for s in sites), default=0)
    onward = passage.form(last) == "to" and any(s.lead == "from" for s in sites)  # "spread from X to Y"
    leads = DETAILS | {"to"} if onward else DETAILS
    near = {last, last + 1} if passage.form(last) == "," and passage.form(last + 1) == "near" else {last}
    told = [s for s in passage.sites if is_settlement(s) and not s.beside]
    more = [s for s in told if s.start in near and s.lead in leads]
    return (*sites, *(more or [s for s in told if trigger.action == "advance" and _is_goal(passage, last, s)]))


def _is_goal(passage: Passage, last: int, site: Site) -> bool:
    """ "Headed beyond X along the road leading to Y"."""
    between = passage.forms(last, site.start)
    return site.start >= last and site.lead == "to" and len(between) <= GOAL and bool(ROADS & set(between[-2:]))


def _is_name_of(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "The X siege", "the X front"."""
    if site.last != trigger.first or not is_settlement(site):
        return False
    if is_possessive(passage.words[site.last - 1]):  # "X's capture"
        return passage.form(trigger.first) in POSSESSED and passage.form(trigger.last) != "of"
    return passage.form(site.first - 1) in ARTICLES and trigger.row["side"] != "yield"


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
