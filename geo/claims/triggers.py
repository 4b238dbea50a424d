"""A trigger is a word for fighting, as a row of the table tells it, where fighting is meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geo.claims.passages import DATES, PLACE_NOUNS, Passage, Site
from geo.claims.polarity import AUXILIARIES, BE
from geo.claims.words import list_openers, load_forms, load_table

PLACE_PREPOSITIONS = load_forms("claims_words", "preposition of place")
INCLUDING = load_forms("claims_words", "including") | {"such"}
NOT_MEANT = load_forms("claims_words", "not meant")
NOT_MEANT_BEFORE = load_forms("claims_words", "not meant before")
OPENERS = frozenset({'"', "'", "--", ":", "(", "-"})  # marks after which a capital letter is no name
ENDS = frozenset({".", "?", "!"})
STANDING = frozenset({"siege", "encirclement"})  # what a place may be called by: "besieged X"


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

    @property
    def takes_object(self) -> bool:
        """Whether the place may follow at once: "captured X"."""
        return self.row["object"] == "yes"

    def admits(self, lead: str) -> bool:
        """Whether a preposition may lead from the word to its place."""
        told = self.row["leads"]
        usual = lead in PLACE_PREPOSITIONS or (" of" in lead and lead != "out of")
        if told.startswith("+"):
            return usual or lead in told[1:].split("|")
        return lead in told.split("|") if told else usual


@cache
def load_triggers() -> Mapping[tuple[str, ...], Mapping[str, str]]:
    """Forms of the table of fighting, as tuples of words; the first row that has a form keeps it."""
    rows = load_table("claims_fronts")
    return {tuple(form.split()): row for row in reversed(rows) for form in row["forms"].split("|")}


@cache
def _openers() -> frozenset[str]:
    """The first words of all forms."""
    return list_openers(load_triggers())


@cache
def _longest() -> int:
    """Words of the longest form."""
    return max(map(len, load_triggers()))


def find_triggers(passage: Passage) -> Iterator[Trigger]:
    """The words for fighting in a passage, longest first."""
    table, openers, n = load_triggers(), _openers(), 0
    while n < len(passage.words):
        size = passage.match(n, _longest(), table) if passage.folded[n] in openers else 0
        if (
            size == 2
            and passage.form(n + 1) == "on"
            and passage.form(n + 2) in DATES
            and passage.forms(n, n + 1) in table
        ):
            size = 1  # "fell on Sunday"
        if not size:
            n += 1
            continue
        trigger = Trigger(table[passage.forms(n, n + size)], n, n + size)
        if _is_inside_name(passage, trigger):
            n += 1
            continue
        fights = trigger.action != "none"
        if fights and not _is_attributive(passage, trigger) and not _means_otherwise(passage, trigger):
            yield trigger
        n += size


def is_participle(passage: Passage, trigger: Trigger) -> bool:
    """Whether a word is a past participle, as far as its ending tells."""
    return passage.form(trigger.last - 1).endswith(("ed", "en", "un", "held"))


def _is_attributive(passage: Passage, trigger: Trigger) -> bool:
    """ "Occupied territory", "the besieged town": the word only describes."""
    after = passage.form(trigger.last)
    sided = passage.form(trigger.first - 1) not in AUXILIARIES | BE
    described = after in PLACE_NOUNS and after not in {"in", "on", "across"}
    listed = passage.form(trigger.last + 1) in INCLUDING  # "had taken villages including X"
    if trigger.action in STANDING and any(describes(trigger, s) for s in passage.sites):
        return False
    return is_participle(passage, trigger) and described and sided and not listed and _opens_noun(passage, trigger)


def describes(trigger: Trigger, site: Site) -> bool:
    """ "The besieged town of X": the word stands in the phrase that names the place."""
    return site.start <= trigger.first and trigger.last <= site.first


def _opens_noun(passage: Passage, trigger: Trigger) -> bool:
    """Whether the words before open a noun phrase."""
    before = passage.form(trigger.first - 1)
    return before in {"the", "a", "an", "of", "in", "from", "recently", "newly", "their", "its", "all", "and"}


def _means_otherwise(passage: Passage, trigger: Trigger) -> bool:
    """ "Battle for votes", "military exercises", "heart attack": no fighting is meant."""
    before = passage.forms(trigger.first - 2, trigger.first)
    before = () if before[-1:] == ("and",) else before  # "the hunger and the shelling" are two things
    near = (*before, *passage.forms(trigger.last, trigger.last + 4))
    return any(f in NOT_MEANT for f in near) or passage.form(trigger.first - 1) in NOT_MEANT_BEFORE


def _is_inside_name(passage: Passage, trigger: Trigger) -> bool:
    """Whether a word is part of a place's name or of another capitalised name."""
    n = trigger.first
    inside = [s for s in (*passage.sites, *passage.others) if s.first <= n < s.last and not s.anaphor]
    if inside:
        distant = trigger.row["needs"] == "approach" and inside[0].named.distance is not None
        return not distant and (trigger.row["needs"] != "reach" or inside[0].first != n)
    word = passage.words[n].text
    return n > 0 and passage.form(n - 1) not in OPENERS | ENDS and word[:1].isupper() and word[1:].islower()
