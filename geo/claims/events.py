"""An event is a word for fighting, tied by the grammar of its sentence to the places it happens at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from gazetteer import RelativeKind, Role
from geo.claims.passages import DESCRIBING, PLACE_NOUNS, Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.words import load_forms, load_table

PLACE_PREPOSITIONS = load_forms("claims_words", "preposition of place")
FOCUS = load_forms("claims_words", "focus")
SPREAD = load_forms("claims_words", "spread")
RELATIVES = load_forms("claims_words", "relative")
BESIDE = frozenset(
    {RelativeKind.NEAR, RelativeKind.RING, RelativeKind.SIDE, RelativeKind.INSIDE, RelativeKind.OFFSHORE}
)
NOT_MEANT = load_forms("claims_words", "not meant")
ARMED = load_forms("claims_words", "armed")
PRONOUNS = load_forms("claims_words", "object pronoun of place")
LONGEST_TRIGGER = 3  # words
REACH = 11  # words between an event and the phrase of its place
LONGEST_DISTANCE = 5  # words of "about three km (two miles)" that may stand before a place near another
FAR = 26  # the same for a strong word whose sentence has only one place


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of the table of fighting, found at the words `first` to `last`."""

    row: Mapping[str, str]
    first: int
    last: int

    @property
    def action(self) -> str:
        """The name of the event."""
        return self.row["action"]


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger and the sites it is tied to, all said in one breath."""

    trigger: Trigger
    sites: tuple[Site, ...]
    inherited: bool = False  # the places are those just spoken of


@cache
def load_triggers() -> Mapping[tuple[str, ...], Mapping[str, str]]:
    """Forms of the table of fighting, as tuples of words."""
    rows = load_table("claims_fronts")
    return {tuple(form.split()): row for row in rows for form in row["forms"].split("|")}


def find_triggers(passage: Passage) -> Iterator[Trigger]:
    """The words for fighting in a passage, longest first."""
    table, n = load_triggers(), 0
    while n < len(passage.words):
        size = passage.match(n, LONGEST_TRIGGER, table)
        if not size or _is_inside_name(passage, n):
            n += 1
            continue
        trigger = Trigger(table[passage.forms(n, n + size)], n, n + size)
        if not _is_attributive(passage, trigger) and not _means_otherwise(passage, trigger):
            yield trigger
        n += size


def find_events(passage: Passage) -> Iterator[Event]:
    """The events of a passage that have places; "break through" and the like happen where the last one did."""
    last: tuple[Site, ...] = ()
    armed = any(w.form in ARMED for w in passage.words) or any(s.role != Role.CREDIT for s in passage.others)
    for trigger in find_triggers(passage):
        if trigger.row["needs"] in {"armed", "party"} and not armed:
            continue
        spoken = last or _find_spoken(passage, trigger)
        inherited = spoken if trigger.row["needs"] == "inherit" or _takes_pronoun(passage, trigger) else ()
        sites = find_sites(passage, trigger, inherited)
        if sites:
            last = sites
            yield Event(trigger, sites, bool(inherited) and sites == inherited)


def find_sites(passage: Passage, trigger: Trigger, inherited: tuple[Site, ...]) -> tuple[Site, ...]:
    """The places that a word for fighting is tied to, by the surest tie there is.

    `inherited` are the places just spoken of, for a word that has none of its own.
    """
    if _has_person(passage, trigger):
        return ()
    usable = [s for s in passage.sites if not s.beside and not s.first <= trigger.first < s.last]
    after = [s for s in usable if s.first >= trigger.last and s.start >= trigger.first]
    before = [s for s in usable if s.last <= trigger.first]
    tied = (
        next((s for s in after if _is_object(passage, trigger, s)), None)
        or next((s for s in after[:1] if _is_led_to(passage, trigger, s)), None)
        or next((s for s in reversed(before[-1:]) if _is_tied_before(passage, trigger, s)), None)
    )
    if tied is None and inherited:
        return inherited
    tied = _find_sharper(passage, tied)
    opening = next((s for s in before if _is_opening(passage, trigger, s)), None)
    site = tied or opening or _find_only(trigger, usable)
    return passage.group(site) if site else ()


def _has_person(passage: Passage, trigger: Trigger) -> bool:
    """Whether the object is somebody by name: "attacked Smith", not a place or a people."""
    n = trigger.last
    if trigger.row["object"] != "yes" or n >= len(passage.words):
        return False
    text = passage.words[n].text
    named = any(s.first <= n < s.last for s in (*passage.sites, *passage.others))
    return text[:1].isupper() and text[1:].islower() and not named and passage.form(n + 1) not in ARMED


def _find_sharper(passage: Passage, site: Site | None) -> Site | None:
    """The village of "three km east of X around the village of Y": a place of its own says more than a distance."""
    if site is None or not _is_near(site):
        return site
    return next((s for s in passage.sites if s.start == site.last and s.lead in PLACE_PREPOSITIONS), site)


def _is_near(site: Site) -> bool:
    """Whether a site is made by a distance or a direction from another place."""
    relative = site.named.place.relative if site.named.place else None
    return relative is not None and relative.kind in BESIDE


def _is_object(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Captured X", "closing on X", and "the focus of the fighting appears to be X"."""
    if site.lead and site.start < trigger.last:  # the preposition is the last word of the trigger: "miles from X"
        return True
    if site.lead:
        return trigger.row["object"] == "yes" and site.lead == "of" and site.start == trigger.last
    between = passage.forms(trigger.last, site.start)
    if trigger.row["object"] == "yes":
        return all(f in ADVERBS | DESCRIBING for f in between)
    focused = any(f in FOCUS for f in passage.forms(trigger.first - 6, trigger.first))
    return (
        focused and bool(between) and all(f in AUXILIARIES | BE | {"appears", "appeared", "seems"} for f in between)
    )


def _is_led_to(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "Fighting in X", "an offensive into X", "the fighting, which has spread to X"."""
    between = passage.forms(trigger.last, site.start)
    if not site.lead and _is_near(site) and len(between) <= LONGEST_DISTANCE:
        return True
    if len(between) > REACH or passage.parts_clauses(trigger.last, site.start):
        return False
    if site.lead in {"to", "from"}:
        moved = site.lead == "to" and any(
            f in SPREAD for f in (*between, *passage.forms(trigger.first, trigger.last))
        )
        return moved or (site.lead == "from" and trigger.row["from"] == "yes" and len(between) <= 3)
    if site.lead == "out of":
        return trigger.row["from"] == "yes"
    if site.lead in {"toward", "towards"} and trigger.action == "advance":
        return False
    if site.lead not in PLACE_PREPOSITIONS and " of" not in site.lead:
        return False
    return site.lead != "of" or not between or between[-1] in PLACE_NOUNS


def _is_tied_before(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "X was shelled", "X has come under fire", "X, where fighting", "X, all but encircled", "X, the scene of"."""
    between = passage.forms(site.last, trigger.first)
    if len(between) > REACH:
        return False
    if any(f in FOCUS for f in between):
        return not any(f in {";", "but", "while"} for f in between)
    if len(between) > 6 or passage.parts_clauses(site.last, trigger.first):
        return False
    if any(f in {"where", "which"} for f in between[:2]):
        return True
    if trigger.row["subject"] != "yes":
        return False
    plain = tuple(f for f in between if f not in ADVERBS | BE and f not in {"has", "have", "had", ","})
    if between[:1] == (",",) and not plain and _is_participle(passage, trigger):
        return True
    if site.lead:
        return False
    passive = not plain and (
        any(f in BE for f in between) or passage.form(trigger.first) in {"fell", "falls", "fallen"}
    )
    return passive or plain[:2] in {("come", "under"), ("came", "under")} or plain[:1] in {("under",), ("suffered",)}


def _is_opening(passage: Passage, trigger: Trigger, site: Site) -> bool:
    """ "In X, fighting broke out": the place that opens the sentence."""
    opens = site.start == 0 and site.lead in {"in", "at", "near", "around", "outside", "along", "inside", "across"}
    between = passage.forms(site.last, trigger.first)
    return opens and len(between) <= FAR and not any(f in {";", ":"} for f in between)


def _find_only(trigger: Trigger, usable: list[Site]) -> Site | None:
    """The one place of the sentence, for a word that is about nothing else."""
    near = [s for s in usable if 0 <= s.start - trigger.last <= FAR]
    if trigger.row["strong"] != "yes" or len({s.group for s in near}) != 1:
        return None
    return near[0] if near[0].lead in {"out of", "in"} else None


def _find_spoken(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The place last spoken of before a word."""
    spoken = [s for s in passage.sites if s.last <= trigger.first and not s.beside and s.lead not in {"from", "to"}]
    return passage.group(spoken[-1]) if spoken else ()


def _takes_pronoun(passage: Passage, trigger: Trigger) -> bool:
    """ "Closing on it": the place just spoken of."""
    return trigger.row["object"] == "yes" and passage.form(trigger.last) in PRONOUNS


def _is_participle(passage: Passage, trigger: Trigger) -> bool:
    """Whether a word is a past participle, as far as its ending tells."""
    return passage.form(trigger.last - 1).endswith(("ed", "en", "un"))


def _is_attributive(passage: Passage, trigger: Trigger) -> bool:
    """ "Occupied territory", "the besieged town": the word only describes."""
    after = passage.form(trigger.last)
    sided = passage.form(trigger.first - 1) not in AUXILIARIES | BE
    described = after in PLACE_NOUNS and after not in {"in", "on", "across"}
    return _is_participle(passage, trigger) and described and sided and _leads_in(passage, trigger)


def _leads_in(passage: Passage, trigger: Trigger) -> bool:
    """Whether the words before open a noun phrase."""
    before = passage.form(trigger.first - 1)
    return before in {"the", "a", "an", "of", "in", "from", "recently", "newly", "their", "its", "all", "and"}


def _means_otherwise(passage: Passage, trigger: Trigger) -> bool:
    """ "Battle for votes", "military exercises", "heart attack": no fighting is meant."""
    near = (*passage.forms(trigger.first - 2, trigger.first), *passage.forms(trigger.last, trigger.last + 4))
    return any(f in NOT_MEANT for f in near)


def _is_inside_name(passage: Passage, n: int) -> bool:
    """Whether a word is part of a place's name or of another capitalised name."""
    if any(s.first <= n < s.last and not s.anaphor for s in (*passage.sites, *passage.others)):
        return True
    word = passage.words[n].text
    return n > 0 and word[:1].isupper() and word[1:].islower()
