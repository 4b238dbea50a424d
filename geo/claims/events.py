"""An event is a word for fighting, tied by the grammar of its sentence to the places it happens at."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazetteer import Role
from geo.claims.actors import has_armed
from geo.claims.grounds import takes_no_ground
from geo.claims.kinds import is_settlement
from geo.claims.passages import ARTICLES, DIRECTIONS, Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE
from geo.claims.subjects import FOCUS
from geo.claims.ties import Tie, find_tie
from geo.claims.triggers import PLACE_PREPOSITIONS, Trigger, find_triggers, is_participle
from geo.claims.words import load_forms

PRONOUNS = load_forms("claims_words", "object pronoun of place")
INTENSITIES = load_forms("claims_words", "intensity")
GOES_ON = load_forms("claims_words", "goes on")
SCENES = frozenset({"in", "at", "near", "around", "outside", "before", "of", "inside"})
SCENES_OF = frozenset({"on", "at", "in", "near", "against"})  # "an attack on X" is one though nobody is named
FOLLOWS = frozenset({"followed", "ensued"})
RETURNS = frozenset({"after", "since", "when", "once", "before"})  # "X after it was shelled"
TAKEN_ALONG = frozenset({"to", "into", "with", "away", "back", "off", "captive", "prisoner", "hostage"})  # people
SOON = 5  # words from fighting to the verb that says that it goes on


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger and the sites it is tied to, all said in one breath."""

    trigger: Trigger
    tie: Tie

    @property
    def sites(self) -> tuple[Site, ...]:
        """The places it happens at."""
        return self.tie.sites


def find_events(passage: Passage, before: Passage | None = None) -> Iterator[Event]:
    """The events of a passage that have places; "break through" and the like happen where the last one did.

    A sentence without places of its own may go on with the one place of the sentence `before`.
    """
    last: tuple[Site, ...] = ()
    carried = _find_carried(passage, before)
    led = passage.form(0) == "they" and before is not None and has_armed(before)
    armed = led or has_armed(passage) or any(s.role != Role.CREDIT for s in passage.others)
    for trigger in find_triggers(passage):
        needs = trigger.row["needs"]
        if not armed and (needs == "armed" or (needs == "party" and not _is_of_place(passage, trigger))):
            continue
        if takes_no_ground(passage, trigger):
            continue
        spoken = last or _find_spoken(passage, trigger)
        inherited = spoken if trigger.row["needs"] == "inherit" or _takes_pronoun(passage, trigger) else ()
        inherited = inherited or _find_returning(passage, trigger) or _find_followed(passage, trigger)
        if not inherited and _carries(passage, trigger):
            at, end = trigger.first, trigger.last  # in this sentence it stands for no words but the event's
            inherited = tuple(replace(s, first=at, last=end, start=at, lead="") for s in carried)
        tie = find_tie(passage, trigger, inherited)
        if tie is not None:
            last = tie.sites
            yield Event(trigger, tie)


def _is_of_place(passage: Passage, trigger: Trigger) -> bool:
    """ "An attack on X", "X has been the scene of attacks": one of fighting though nobody is named."""
    scene = any(f in FOCUS for f in passage.forms(trigger.first - SOON, trigger.first))
    return scene or passage.form(trigger.last) in SCENES_OF


def _find_carried(passage: Passage, before: Passage | None) -> tuple[Site, ...]:
    """The one town that the sentence before tells of with armed bodies, for a sentence that names no place."""
    if before is None or passage.sites or DIRECTIONS & set(passage.folded) or not has_armed(before):
        return ()
    told = [s for s in before.sites if not s.beside and (not s.lead or s.lead in SCENES)]
    names = {s.named.name for s in before.sites if not s.beside}
    return (told[-1],) if told and len(names) == 1 and is_settlement(told[-1]) else ()


def _carries(passage: Passage, trigger: Trigger) -> bool:
    """ "It fell", and "fighting had been going on for days": a sentence about what happens at a place, not of war."""
    if _takes_pronoun(passage, trigger):
        return passage.form(trigger.last) != "them"
    goes_on = any(f in GOES_ON for f in passage.forms(trigger.last, trigger.last + SOON))
    return trigger.action in {"fighting", "shelling", "clash"} and trigger.row["needs"] in {"", "war"} and goes_on


def _find_spoken(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The place last spoken of before a word."""
    spoken = [s for s in passage.sites if s.last <= trigger.first and not s.beside and s.lead not in {"from", "to"}]
    return passage.group(spoken[-1]) if spoken else ()


def _find_returning(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The place that "it" stands for in "left X after it was shelled"."""
    n = trigger.first - 1
    while passage.form(n) in ADVERBS | AUXILIARIES | BE:
        n -= 1
    passive = n < trigger.first - 1 and trigger.row["subject"] and is_participle(passage, trigger)
    if not passive or passage.form(n) != "it" or passage.form(n - 1) not in RETURNS:
        return ()
    return next((passage.group(s) for s in passage.sites if s.last == n - 1 and is_settlement(s)), ())


def _find_followed(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The town last spoken of in "ordered people out of X, and heavy fighting has followed"."""
    n, behind = trigger.first - 1, passage.forms(trigger.last, trigger.last + 3)
    told = [f for f in behind if f not in AUXILIARIES | ADVERBS | BE][:1]
    while passage.form(n) in INTENSITIES | ARTICLES:
        n -= 1
    if trigger.row["side"] != "both" or told not in ([f] for f in FOLLOWS) or passage.form(n) != "and":
        return ()
    spoken = [s for s in passage.sites if s.last <= n and s.last >= n - 1 and not s.beside]
    return passage.group(spoken[-1]) if spoken and is_settlement(spoken[-1]) else ()


def _takes_pronoun(passage: Passage, trigger: Trigger) -> bool:
    """ "Closing on it", "it fell", "fighting around it": the place just spoken of."""
    lead = passage.form(trigger.last)
    if passage.form(trigger.last + 1) == "it" and (lead in PLACE_PREPOSITIONS or trigger.admits(lead)):
        return lead not in {"on", "about", "over", "of"}
    n = trigger.first - 1
    while passage.form(n) in ADVERBS | AUXILIARIES | {'"'}:
        n -= 1
    falls = trigger.row["subject"] == "self" and passage.form(n) == "it"
    taken = passage.form(trigger.last) == "them" and passage.form(trigger.last + 1) in TAKEN_ALONG
    return falls or (trigger.takes_object and passage.form(trigger.last) in PRONOUNS and not taken)
