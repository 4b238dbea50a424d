"""What is taken or attacked: a base, a post or a quarter, and where it lies by its words; or no ground at all."""

from geo.claims.actors import ARMED
from geo.claims.kinds import is_near, is_settlement
from geo.claims.passages import PLACE_NOUNS, PREPOSITIONS, Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.subjects import FACILITIES, SHARES
from geo.claims.triggers import Trigger
from geo.claims.words import load_forms

GOODS = load_forms("claims_words", "taken, and no ground")
WHOSE = frozenset({"its", "their", "his", "her"})
LIES = frozenset({"at", "in", "near", "of", "outside", "inside", "around"})
WITHIN = frozenset({"in", "at", "near", "outside", "inside"})
OWNED = (("of",), ("belonging", "to"), ("held", "by"))
CALLED = (("known", "as"), ("called",), ("used", "by"), ("used", "as"))
LONGEST_OBJECT = 6  # words of "the old army barracks" before "at X"
LONGEST_REST = 8  # words of "of the Seventh Division" or "in a town on the coast," behind them


def is_ground_of(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Stormed the army barracks at X": a building or a quarter is the object, and the place is where it lies."""
    between = passage.forms(trigger.last, site.start)
    if any(passage.ends_clause(trigger.last + n) for n in range(len(between))):
        return False
    noun = _read_noun(between)
    head = _find_head(noun)
    if head not in FACILITIES | SHARES or len(noun) > LONGEST_OBJECT:
        return False
    rest = between[len(noun) :]
    told = not rest or _says_whose(rest) or _says_its_name(rest)
    if site.lead in LIES:
        return told
    if site.lead or head not in FACILITIES:
        return False
    return ((told or rest == (",",)) and is_near(site)) or _is_named(rest, site)


def _read_noun(between: tuple[str, ...]) -> tuple[str, ...]:
    """The noun that is the object, without what follows it."""
    stops = PREPOSITIONS | {","} | {owned[0] for owned in OWNED} | AUXILIARIES | BE
    end = next((n for n, form in enumerate(between) if form in stops), len(between))
    return between[:end]


def _find_head(noun: tuple[str, ...]) -> str:
    """The last word of a noun, but for its number: "Base 46"."""
    return next((form for form in reversed(noun) if form[:1].isalpha()), "")


def _says_whose(rest: tuple[str, ...]) -> bool:
    """ "Of the Seventh Division": the troops to which a base belongs."""
    owned = any(rest[: len(form)] == form for form in OWNED)
    return owned and "," not in rest and len(rest) <= LONGEST_REST and rest[-1] in ARMED


def _says_its_name(rest: tuple[str, ...]) -> bool:
    """ ", known as Base 46,": what a base is called."""
    named = rest[:1] == (",",) and any(rest[1 : len(form) + 1] == form for form in CALLED)
    return named and rest[-1] == "," and len(rest) <= LONGEST_REST


def _is_named(rest: tuple[str, ...], site: Site) -> bool:
    """ ", X", and "in a town on the coast, X": the name of the base, or of the town where it lies."""
    if rest[-1:] != (",",) or "," in rest[:-1] or not is_settlement(site):
        return False
    inside = rest[:-1]
    towns = bool(inside) and inside[0] in WITHIN and inside[-1] in PLACE_NOUNS and len(inside) <= LONGEST_REST
    return not inside or (towns and not any(f in AUXILIARIES | BE for f in inside))


def takes_no_ground(passage: Passage, trigger: Trigger) -> bool:
    """ "Captured a soldier", "weapons were seized", "moved its offices": nobody has come nearer to any place."""
    if trigger.action == "advance" and passage.form(trigger.last) in WHOSE:
        return not ARMED & set(passage.forms(trigger.last, trigger.last + LONGEST_OBJECT))
    if trigger.action != "capture" or not trigger.takes_object:
        return False
    noun = _read_noun(passage.forms(trigger.last, trigger.last + LONGEST_OBJECT + 2))
    if any(f.isalpha() for f in noun):
        heads = [_find_head(noun[:n]) for n, f in enumerate(noun) if f == "and"] + [_find_head(noun)]
        return all(head in GOODS for head in heads)
    n = trigger.first - 1
    while passage.form(n) in ADVERBS | AUXILIARIES | BE:
        n -= 1
    follows = passage.form(trigger.last) in PREPOSITIONS
    acting = {"which", "that"} & set(passage.forms(n - 2, n)) and n == trigger.first - 1  # "X, which the rebels took"
    return follows and not acting and passage.form(n) in GOODS
