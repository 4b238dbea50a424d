"""Denials: what somebody says did not happen at a place; no mark on the map, but the other side of a claim."""

from collections.abc import Iterator

from gazetteer import Reading
from geo.claims.attribution import attribute, is_outside, say_briefly
from geo.claims.events import find_events
from geo.claims.passages import Passage
from geo.claims.polarity import DENIALS, judge
from geo.claims.provenance import find_when, provide
from geo.claims.records import FrontClaim, FrontShape, Polarity


def read_denials(reading: Reading, passages: tuple[Passage, ...]) -> tuple[FrontClaim, ...]:
    """What speakers deny: "the army denied that the rebels had captured X"."""
    denying = (p for p in passages if any(form in DENIALS for form in p.folded))
    return tuple(claim for passage in denying for claim in _read_passage(reading, passage))


def _read_passage(reading: Reading, passage: Passage) -> Iterator[FrontClaim]:
    """The denials of one sentence, one for each place."""
    for event in find_events(passage):
        first, last = event.trigger.first, event.trigger.last
        said = attribute(reading, passage.stretch(first, last))
        if said.speaker is None or said.quotation is None:
            continue
        polarity = judge(passage, first, last, quoted=True, moments=reading.times,
                         published=reading.article.published)  # fmt: skip
        if polarity != Polarity.DENIED:
            continue
        when = find_when(reading, passage, first, said)
        for site in event.sites:
            if site.named.span is not None and not is_outside(site.named.span, said):
                yield FrontClaim(
                    provenance=provide(reading, passage, said, when, []),
                    where=site.named,
                    actions=(event.trigger.row["action"],),
                    actor=None,
                    opponent=None,
                    polarity=Polarity.DENIED,
                    shape=FrontShape.PLACE,
                    fact=f"not {event.trigger.row['fact']}",
                    brief=say_briefly(reading, said.quotation),
                )
