"""The place behind a word for fighting: "captured X", "attacked the port of X", "fighting spread into X"."""

from geo.claims.actors import ARMED
from geo.claims.grounds import LONGEST_OBJECT, is_ground_of
from geo.claims.kinds import is_near, is_settlement
from geo.claims.passages import (
    ARTICLES,
    DESCRIBING,
    DIRECTIONS,
    PLACE_NOUNS,
    PLURAL_PLACES,
    PREPOSITIONS,
    Passage,
    Site,
)
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.subjects import FACILITIES, FOCUS, SHARES
from geo.claims.triggers import Trigger, is_participle
from geo.claims.words import is_possessive, load_forms

FLEEING = (
    load_forms("claims_words", "the displaced")
    | load_forms("claims_words", "civilians noun")
    | load_forms("claims_words", "flight of people alone")
)
SPREAD = load_forms("claims_words", "spread")
ENGULFS = load_forms("claims_words", "engulfs a place")
TAKING = load_forms("claims_words", "taking of a place")
INCLUDES = frozenset({"included", "includes", "including"})
DRIVEN = "+toward|towards|from|out of"  # drove toward X, and drove somebody from X
MASTERED = frozenset({"control", "possession", "hold", "outskirts", "gates", "approaches", "streets", "skies"})
GOALS = frozenset({"toward", "towards", "upon"})
CONFLICTS = frozenset({"war", "conflict"})
SUBORDINATES = frozenset({"as", "while", "since"})
REACH = 11  # words between an event and the phrase of its place
LEAVING = frozenset({"fighting", "clash", "shelling", "siege"})
LONGEST_DISTANCE = 5  # words of "about three km (two miles)" that may stand before a place near another
ROADS = frozenset({"road", "highway", "route"})
OPENS = frozenset({"--", ":", "(", ","})  # marks before names that say which towns are meant
RESULTS = ("killed", "left", "wounded", "claimed", "lasted", "injured", "cost")  # "a battle that left ten dead in X"
AIMS = (("to",), ("aimed", "at"), ("for", "the"))
PERCENT = frozenset({"%", "percent", "per", "cent"})
UNSEEN = load_forms("claims_words", "tells of an event elsewhere")
MOCK = frozenset({"simulated", "mock", "rehearsed", "practised", "practiced"})


def is_object(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Captured X", "closing on X", and "the focus of the fighting appears to be X"."""
    if site.lead and site.start < trigger.last:  # the preposition is the last word of the trigger: "miles from X"
        return site.first - trigger.last <= LONGEST_DISTANCE
    if site.lead:
        share = all(f in SHARES or f.isdigit() or f in PERCENT for f in passage.forms(trigger.last, site.start))
        return trigger.takes_object and ((site.lead == "of" and share) or is_ground_of(passage, trigger, site))
    between = passage.forms(trigger.last, site.start)
    if trigger.takes_object and is_ground_of(passage, trigger, site):
        return True
    if _is_aimed_at(between) or _is_engulfed(between):
        return trigger.row["side"] != "yield"
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


def _is_aimed_at(between: tuple[str, ...]) -> bool:
    """ "An offensive to retake X": what the undertaking is for."""
    aim = next((a for a in AIMS if between[: len(a)] == a), None)
    told = between[len(aim) : len(aim) + 1] if aim else ()
    rest = between[len(aim) + 1 :] if aim else ()
    return bool(told) and told[0] in TAKING and all(f in ADVERBS | DESCRIBING | {"of", "control"} for f in rest)


def _is_engulfed(between: tuple[str, ...]) -> bool:
    """ "Fighting has engulfed X", "clashes between rebels and troops rocked X"."""
    free = all(f not in PREPOSITIONS or f in {"between", "with"} for f in between[:-1])
    return between[-1:] != () and between[-1] in ENGULFS and len(between) <= REACH and free and "," not in between


def is_apposed(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Captured the last town the rebels held, the port of X": the name behind the comma is that of the object."""
    between = passage.forms(trigger.last, site.start)
    if not trigger.takes_object or site.lead or not OPENS & set(between[-1:]) or not is_settlement(site):
        return False
    inside = between[:-1]
    if not inside:  # "three towns were attacked: X, Y and Z"
        before = passage.forms(trigger.first - LONGEST_DISTANCE, trigger.first)
        return between != (",",) and any(f in PLURAL_PLACES for f in before)
    opens = next((f for f in inside if f not in ARTICLES | DESCRIBING | DIRECTIONS | SHARES), "")
    if inside and is_possessive(passage.words[trigger.last]):  # "attacked the man's old village, X"
        opens = inside[-1]
    return opens in PLACE_NOUNS and len(inside) <= REACH and "," not in inside


def is_led_to(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Fighting in X", "an offensive into X", "the fighting, which has spread to X"."""
    between = passage.forms(trigger.last, site.start)
    if trigger.row["leads"] == "-":
        return False
    begin = trigger.last + (between[:1] in {("that",), ("which",)} and between[1:2] in {(f,) for f in RESULTS})
    if not site.lead and is_near(site) and _is_scene(passage, trigger, site, between):
        return True
    spread = next((n for n, f in enumerate(between) if f in SPREAD), 0)  # "between X and Y has spread into Z"
    if len(between) - spread > REACH or passage.parts_clauses(begin, site.start) or (MOCK | UNSEEN) & set(between):
        return False
    if (
        between[-1:] and between[-1] in CONFLICTS and site.lead == "in"
    ):  # "an offensive that may end in civil war in X"
        return False
    if "," in between and (
        site.anaphor or _begins_clause(between) or _opens_clause(passage, trigger, between)
    ):  # "shelling, doctors there said"
        return False
    if site.lead in {"to", "into", "across", "over", "toward", "towards"} and between[-1:] and between[-1] in FLEEING:
        return False  # "the shelling sent a stream of refugees into X"
    if site.lead == "to" and trigger.action == "advance" and ROADS & set(between[-3:]):
        return len(between) <= REACH  # "advanced along the road leading to X"
    if site.lead == "to" and passage.form(site.start - 1) in {"close", "next", "adjacent", "nearer", "closer"}:
        return trigger.admits("near")
    if site.lead == "to":
        return any(f in SPREAD for f in (*between, *passage.forms(trigger.first, trigger.last)))
    if site.lead == "from" and SPREAD & set(between):
        return any(s.start == site.last and s.lead in {"to", "into"} for s in passage.sites)
    if site.lead in {"from", "out of"}:
        driven = any(f in ARMED for f in between) or trigger.row["side"] == "yield" or trigger.row["leads"] != DRIVEN
        return trigger.admits(site.lead) and len(between) <= 4 and driven
    if site.lead in GOALS:
        return trigger.admits(site.lead) and is_settlement(site)
    if not trigger.admits(site.lead) or (site.lead == "before" and not is_settlement(site)):
        return False
    if trigger.action == "capture" and is_participle(passage, trigger) and not between:
        n = trigger.first - 1
        while passage.form(n) in ADVERBS:
            n -= 1
        if passage.form(n) in BE:  # "the leader was captured in X"
            return any(f in FACILITIES for f in passage.forms(n - LONGEST_OBJECT, n))
    return site.lead != "of" or not between or between[-1] in PLACE_NOUNS | MASTERED | SHARES


def _is_scene(passage: Passage, trigger: Trigger, site: Site, between: tuple[str, ...]) -> bool:
    """ "Fighting three km east of X", "an attack on their post near X"."""
    if len(between) <= LONGEST_DISTANCE:
        return True
    if between[:1] in {("that",), ("which",)} and between[1] in RESULTS:
        return "," not in between and len(between) <= REACH
    plain = "," not in between and not passage.parts_clauses(trigger.last, site.start)
    return plain and len(between) <= REACH and any(f in {"on", "at", "against", "under"} for f in between)


def _begins_clause(between: tuple[str, ...]) -> bool:
    """Whether another statement begins: "the siege, and four people were killed in X"."""
    behind = between[between.index(",") + 1 :]
    return behind[:1] in {("and",), ("as",), ("or",)} and any(f in AUXILIARIES | BE for f in behind)


def _opens_clause(passage: Passage, trigger: Trigger, between: tuple[str, ...]) -> bool:
    """Whether the sentence itself begins behind a clause: "as fighting went on, people came to arrive in X"."""
    opens = any(f in SUBORDINATES for f in passage.forms(0, trigger.first))
    return opens and any(f in AUXILIARIES | BE for f in between[between.index(",") + 1 :])
