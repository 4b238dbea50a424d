"""The place before a word for fighting: "X was shelled", "X, the old capital, fell", "X's defenders surrendered"."""

from geo.claims.passages import ARTICLES, DESCRIBING, PLACE_NOUNS, Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.triggers import Trigger, is_participle
from geo.claims.words import is_possessive, load_forms

SHARES = load_forms("claims_words", "share of a place")
FOCUS = load_forms("claims_words", "focus")
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
REACH = 11  # words between a place and an event of which it is the scene
NEAR = 6  # words between a place and the verb of which it is the subject
LONGEST_APPOSITION = 9  # words of ", the capital of the province,"


def is_tied_before(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "X was shelled", "X has come under fire", "X, where fighting", "X, all but encircled", "X, the scene of"."""
    last = _skip_facility(passage, site)
    between = passage.forms(last, trigger.first)
    if len(between) <= REACH and any(f in FOCUS for f in between):
        return not any(f in {";", "but", "while"} for f in between)
    between = _skip_apposition(between)
    if len(between) > NEAR or any(passage.ends_clause(n) for n in range(trigger.first - len(between), trigger.first)):
        return False
    if any(f in {"where", "which"} for f in between[:2]):
        return True
    if not trigger.row["subject"]:
        return False
    plain = tuple(f for f in between if f not in ADVERBS | BE | COMING | INTENSITIES)
    if between[:1] == (",",) and not plain and is_participle(passage, trigger):
        return True
    if site.lead and not (site.lead == "of" and passage.form(site.start - 1) in SHARES | DEFENCES):
        return False
    return not plain and (any(f in BE | COMING - {","} for f in between) or trigger.row["subject"] == "self")


def _skip_facility(passage: Passage, site: Site) -> int:
    """The word behind a place and the nouns that go with its name: "X army camp", "X's defenders"."""
    nouns = FACILITIES | DEFENCES if is_possessive(passage.words[site.last - 1]) else FACILITIES
    last = site.last
    while passage.form(last) in nouns and last - site.last < 3:
        last += 1
    return last


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
