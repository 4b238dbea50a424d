"""A hit is one event at one place that an article tells as something that happened, with who acts and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from gazetteer import Moment, Reading
from geo.claims.actors import Party, Side, find_parties, find_sides
from geo.claims.attribution import Attribution, attribute, is_outside
from geo.claims.events import Event, find_events
from geo.claims.passages import ARTICLES, Passage, Site
from geo.claims.polarity import Judgement, find_clause, weigh
from geo.claims.provenance import find_when
from geo.claims.records import Polarity
from geo.claims.warfare import is_warlike
from geo.claims.words import load_forms

INTENSITIES = load_forms("claims_words", "intensity")
NEARLY = load_forms("claims_words", "near to being")
SUPPOSED = frozenset({"would", "could", "might", "will"})
STOPS = frozenset({",", "that", "which", "who"})
OUTCOMES = frozenset({"capture", "encirclement", "breakthrough", "entry", "control"})  # what an attack may end in
FAR = 10  # words from a place to the verb of its clause
TRIED = frozenset({"attack"})
SHOWN = frozenset({Polarity.HAPPENED, Polarity.HEDGED, Polarity.FAILED})
DEGREES = frozenset({"fighting", "clash"})  # events whose adjective a map repeats: "heaviest fighting"


@dataclass(frozen=True, slots=True)
class Hit:
    """One event at one place: what a front claim is gathered from."""

    event: Event
    site: Site
    judged: Judgement
    said: Attribution
    action: str
    fact: str
    sides: tuple[Side | None, Side | None]
    when: Moment | None

    @property
    def polarity(self) -> Polarity:
        """Whether it happened."""
        return self.judged.polarity


def find_hits(reading: Reading, passage: Passage, *, at_war: bool, before: Passage | None = None) -> Iterator[Hit]:
    """The events of a passage at each of their places, but for those that did not happen."""
    parties = find_parties(passage)
    for event in find_events(passage, before):
        trigger = event.trigger
        said = attribute(reading, passage.stretch(trigger.first, trigger.last))
        judged = weigh(passage, trigger.first, trigger.last, quoted=said.quotation is not None,
                       moments=reading.times, published=reading.article.published)  # fmt: skip
        if judged.polarity not in SHOWN or not is_warlike(passage, parties, event, at_war=at_war, before=before):
            continue
        action, fact = _name_action(passage, event, judged.polarity)
        sides = _find_sides(passage, parties, event, judged)
        when = find_when(reading, passage, trigger.first, said)
        for site in event.sites if not _is_imagined(passage, event) else ():
            near = event.tie.inherited or site.start == trigger.last or _is_antecedent(passage, event, site)
            if near or not _is_elsewhere(site, said):
                yield Hit(event, site, judged, said, action, fact, sides, when)


def _find_sides(
    passage: Passage, parties: tuple[Party, ...], event: Event, judged: Judgement
) -> tuple[Side | None, Side | None]:
    """Who acts and against whom; those who beat an attack off are the opponents of it."""
    trigger, at = event.trigger, judged.at
    if judged.kind != "repelled" or at is None:
        return find_sides(passage, parties, trigger.first, trigger.last, trigger.row)
    after = at >= trigger.last  # "the assault on X was beaten back by Y"; else "Y beat back an assault on X"
    acting = tuple(p for p in parties if (p.last <= at if after else p.first > at))
    defending = tuple(p for p in parties if (p.first > at if after else p.last <= at))
    actor, opponent = find_sides(passage, acting, trigger.first, trigger.last, trigger.row)
    defender, _ = find_sides(passage, defending, at, at + 1)
    return actor, opponent or defender


def _is_imagined(passage: Passage, event: Event) -> bool:
    """ "The fall of X would be", "would have to take X": what would follow tells that it is not so yet."""
    trigger = event.trigger
    nominal = passage.form(trigger.first - 1) in ARTICLES or passage.form(trigger.first) in ARTICLES
    end = max(s.last for s in event.sites)
    behind = passage.forms(end, end + FAR)
    if nominal and behind[:1] == (",",) and "," in behind[1:]:  # "the fall of X, long besieged, would be"
        behind = behind[behind.index(",", 1) + 1 :][:1]
    if nominal and any(f in SUPPOSED for f in takewhile(lambda f: f not in STOPS, behind)):
        return True
    begin, _ = find_clause(passage, trigger.first)
    aimed = _is_aim(passage, event) or trigger.action == "control"
    return aimed and any(f in SUPPOSED for f in passage.forms(begin, trigger.first))


def _is_aim(passage: Passage, event: Event) -> bool:
    """ "An operation to retake X": X is fought over, and not yet taken."""
    return event.trigger.action in OUTCOMES and passage.form(event.trigger.first - 1) == "to"


def _is_antecedent(passage: Passage, event: Event, site: Site) -> bool:
    """ "X, which the army said it retook": what was said is said of it, though it stands outside."""
    at = site.last + (passage.form(site.last) == ",")
    return passage.form(at) in {"which", "where"} and at < event.trigger.first


def _is_elsewhere(site: Site, said: Attribution) -> bool:
    """Whether a place is only where the speaker stood, or stands outside of what was said."""
    span = site.named.span
    return span is not None and is_outside(span, said)


def _name_action(passage: Passage, event: Event, polarity: Polarity) -> tuple[str, str]:
    """The name of an event, and how a map says it of a place."""
    row, first = event.trigger.row, event.trigger.first
    action, fact = row["action"], row["fact"]
    if polarity == Polarity.FAILED:
        if action in TRIED:  # the attack took place, and was beaten off
            return f"{action} failed", f"{fact} in vain"
        done = fact.endswith(("ed", "on", "en", "through", "from"))
        return f"{action} failed", f"not {fact}" if done else f"{fact} failed"
    if action == "advance" and event.sites[0].lead in {"from", "out of"}:
        return "capture", "forces driven out"
    if _is_aim(passage, event):
        return "attack", "fought over"
    before = " ".join(passage.forms(first - 2, first))
    if action in {"encirclement", "siege", "capture"} and any(before.endswith(near) for near in NEARLY):
        return f"near {action}", f"nearly {fact}"
    degree = passage.form(first - 1)
    return action, f"{degree} {fact}" if action in DEGREES and degree in INTENSITIES else fact
