"""The place before a word for fighting: "X was shelled", "X, the old capital, fell", "X's defenders surrendered"."""

from geo.claims.actors import ARMED
from geo.claims.kinds import is_settlement
from geo.claims.passages import ARTICLES, DESCRIBING, PLACE_NOUNS, Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.triggers import Trigger, is_participle
from geo.claims.words import is_possessive, load_forms

SHARES = load_forms("claims_words", "share of a place")
FOCUS = load_forms("claims_words", "focus")
SEES = load_forms("claims_words", "sees fighting")
INTENSITIES = load_forms("claims_words", "intensity")
DEFENCES = load_forms("claims_words", "what holds a place")
FACILITIES = PLACE_NOUNS | load_forms("claims_words", "part of the name of a site")
COMING = frozenset(
    {
        "come",
        "came",
        "comes",
        "coming",
        "under",
        "fell",
        "lay",
        "lies",
        "stands",
        "stood",
        "fallen",
        "put",
        "kept",
        "suffered",
        "has",
        "have",
        "had",
        ",",
    }
)
DEFENDERS = frozenset({"defenders", "garrison"})
REACH = 11  # words between a place and an event of which it is the scene
NEAR = 6  # words between a place and the verb of which it is the subject
LONGEST_APPOSITION = 9  # words of ", the capital of the province,"


def is_tied_before(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "X was shelled", "X has come under fire", "X, where fighting", "X, all but encircled", "X, the scene of"."""
    last = _skip_facility(passage, site)
    between = passage.forms(last, trigger.first)
    if len(between) <= REACH and any(f in FOCUS for f in between):
        return not any(f in {";", "but", "while"} for f in between)
    if _is_where(passage, trigger, between) or _is_held(trigger, between):
        return True
    between = _skip_apposition(between)
    if len(between) > NEAR or any(passage.ends_clause(n) for n in range(trigger.first - len(between), trigger.first)):
        return False
    if any(f in {"where", "which"} for f in between[:2]):
        return True
    if not site.lead and (_sees(between) or _defends(passage, site)):
        return True
    if not trigger.row["subject"]:
        return False
    plain = tuple(f for f in between if f not in ADVERBS | BE | COMING | INTENSITIES and not f.endswith("ly"))
    led_away = site.lead in {"to", "from"} and any(f in BE for f in between)  # "a route, from X to Y, was shelled"
    if between[:1] == (",",) and not plain and is_participle(passage, trigger) and not led_away:
        return True
    if site.lead and not _is_ground(passage, site):
        return False
    return not plain and (any(f in BE | COMING - {","} for f in between) or trigger.row["subject"] == "self")


def _is_where(passage: Passage, trigger: Trigger, between: tuple[str, ...]) -> bool:
    """ "X, where three people were killed by shelling", "X, where the two sides have been fighting"."""
    told = between[:2] == (",", "where") or between[:1] == ("where",)
    parted = passage.parts_clauses(trigger.first - len(between), trigger.first)
    return told and len(between) <= REACH and "," not in between[1:] and not parted


def _is_held(trigger: Trigger, between: tuple[str, ...]) -> bool:
    """ "X, a port the rebels have held": a clause without "which" tells of the noun that says again what X is."""
    if not trigger.takes_object or between[:1] != (",",) or between[1:2] not in {("a",), ("the",)}:
        return False
    noun = next((n for n, form in enumerate(between) if form in PLACE_NOUNS), 0)
    behind = between[noun + 1 :]
    told = noun and behind[:1] in {("the",), ("its",), ("their",)} and "," not in behind
    return bool(told) and len(between) <= REACH and any(f in ARMED for f in behind)


def _sees(between: tuple[str, ...]) -> bool:
    """ "X has seen some of the fiercest fighting"."""
    told = tuple(f for f in between if f not in ADVERBS | AUXILIARIES)
    rest = told[1:]
    return told[:1] != () and told[0] in SEES and all(f in ARTICLES | INTENSITIES | {"of", "much"} for f in rest)


def _defends(passage: Passage, site: Site) -> bool:
    """ "X's defenders beat off an attack"."""
    return is_possessive(passage.words[site.last - 1]) and passage.form(site.last) in DEFENDERS


def _is_ground(passage: Passage, site: Site) -> bool:
    """ "The streets of X were shelled", "a market in X was hit": the place is where the subject lies."""
    noun = passage.form(site.start - 1)
    if site.lead == "of":
        return noun in SHARES | DEFENCES | FACILITIES
    held = noun in FACILITIES | ARMED and noun not in {"in", "on", "part"}
    return site.lead in {"in", "at", "near", "around", "outside"} and is_settlement(site) and held


def _skip_facility(passage: Passage, site: Site) -> int:
    """The word behind a place and what goes with its name: "X army camp", "X's defenders", "X in Y"."""
    nouns = FACILITIES | DEFENCES if is_possessive(passage.words[site.last - 1]) else FACILITIES
    last = site.last
    while passage.form(last) in nouns and last - site.last < 3:
        last += 1
    return next((s.last for s in passage.sites if s.start == last and only_holds(passage, s)), last)


def only_holds(passage: Passage, site: Site) -> bool:
    """ "X in Y was shelled": Y only tells where X lies."""
    held = any(s.last == site.start and is_settlement(s) for s in passage.sites)
    return site.lead == "in" and held and not is_settlement(site)


def _skip_apposition(between: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind ", the provincial capital,"; a verb in it makes it a statement of its own."""
    if between[:1] != (",",) or "," not in between[2:]:
        return between
    end = between.index(",", 2)
    inside = between[1:end]
    told = inside[0] in ARTICLES | DESCRIBING or "of" in inside or any(f in PLACE_NOUNS for f in inside)
    if not told or len(inside) > LONGEST_APPOSITION or any(f in AUXILIARIES | BE for f in inside):
        return between
    return (
        between[end:] if between[end + 1 : end + 2] and between[end + 1] in {"which", "where"} else between[end + 1 :]
    )
