"""An event is a word for fighting, tied by the grammar of its sentence to the places it happens at."""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer import Role
from geo.claims.actors import ARMED
from geo.claims.passages import Passage, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES
from geo.claims.ties import Tie, find_tie
from geo.claims.triggers import PLACE_PREPOSITIONS, Trigger, find_triggers
from geo.claims.words import load_forms

PRONOUNS = load_forms("claims_words", "object pronoun of place")


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger and the sites it is tied to, all said in one breath."""

    trigger: Trigger
    tie: Tie

    @property
    def sites(self) -> tuple[Site, ...]:
        """The places it happens at."""
        return self.tie.sites


def find_events(passage: Passage) -> Iterator[Event]:
    """The events of a passage that have places; "break through" and the like happen where the last one did."""
    last: tuple[Site, ...] = ()
    armed = any(w.form in ARMED for w in passage.words) or any(s.role != Role.CREDIT for s in passage.others)
    for trigger in find_triggers(passage):
        if trigger.row["needs"] in {"armed", "party"} and not armed:
            continue
        spoken = last or _find_spoken(passage, trigger)
        inherited = spoken if trigger.row["needs"] == "inherit" or _takes_pronoun(passage, trigger) else ()
        tie = find_tie(passage, trigger, inherited)
        if tie is not None:
            last = tie.sites
            yield Event(trigger, tie)


def _find_spoken(passage: Passage, trigger: Trigger) -> tuple[Site, ...]:
    """The place last spoken of before a word."""
    spoken = [s for s in passage.sites if s.last <= trigger.first and not s.beside and s.lead not in {"from", "to"}]
    return passage.group(spoken[-1]) if spoken else ()


def _takes_pronoun(passage: Passage, trigger: Trigger) -> bool:
    """ "Closing on it", "it fell", "fighting around it": the place just spoken of."""
    if passage.form(trigger.last) in PLACE_PREPOSITIONS and passage.form(trigger.last + 1) == "it":
        return passage.form(trigger.last) not in {"on", "about", "over", "of"}
    n = trigger.first - 1
    while passage.form(n) in ADVERBS | AUXILIARIES:
        n -= 1
    falls = trigger.row["subject"] == "self" and passage.form(n) == "it"
    return falls or (trigger.takes_object and passage.form(trigger.last) in PRONOUNS)
