"""Stock or flow, total or part: so that nobody adds up people who are counted twice."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Reading
from geo.claims.counts import NUMBERS, Count
from geo.claims.moves import Move
from geo.claims.passages import Passage
from geo.claims.records import FlowClaim, Named

TOTALS = frozenset({"total", "totals", "totalling", "totaling", "tally", "overall", "altogether"})
OF_THEM = frozenset({"whom", "them"})


def find_measure(passage: Passage, count: Count, move: Move | None) -> str:
    """Whether people are a stock (displaced at a time) or a flow (they moved)."""
    numbered = passage.form(count.first) in NUMBERS and count.quantity is not None
    if move is None or count.tallied or numbered or passage.form(count.first - 1) in NUMBERS:
        return "stock"
    return "stock" if find_total(passage, count) else move.row["measure"]


def find_total(passage: Passage, count: Count) -> bool:
    """ "Bringing the total to 45,000 refugees": a total of all before."""
    before = passage.forms(count.first - 8, count.first)
    if passage.form(count.first) in NUMBERS and any(
        f in {"bringing", "brings", "brought", "raising"} for f in before
    ):
        return count.quantity is not None  # "bringing to 3,000 the number of people who fled"
    return count.quantity is not None and any(f in TOTALS for f in before) and "to" in before


def find_part(passage: Passage, count: Count) -> int | None:
    """The word that makes people a part of those before: "including 2,000 children", "2,000 of them"."""
    if passage.form(count.first - 1) == "including":
        return count.first - 1
    if passage.form(count.first - 2) in {"of", "among"} and passage.form(count.first - 1) in OF_THEM:
        return count.first - 2
    behind = next((n for n in (count.head, count.last) if passage.form(n) == "of"), None)
    if behind is not None and passage.form(behind + 1) in OF_THEM:
        return count.first
    listed = passage.form(count.first - 3) in {"of", "among"} and passage.form(count.first - 2) in OF_THEM
    return count.first - 3 if listed else None


def is_broken_down(passage: Passage, count: Count) -> bool:
    """ "360,000 refugees -- 204,000 in X": what stands behind a dash, a colon or a bracket makes up the number."""
    return passage.form(count.first - 1) in {"--", ":", "(", "-"}


def name_parts(reading: Reading, passage: Passage, claim: FlowClaim, count: Count) -> FlowClaim:
    """A claim with a part of its people in its note, in the article's words."""
    begin = find_part(passage, count)
    span = passage.stretch(count.first if begin is None else begin, count.last)
    note = "; ".join(n for n in (claim.provenance.note, reading.article.excerpt(span)) if n)
    return replace(claim, provenance=replace(claim.provenance, note=note))


def choose_distinct(claims: Sequence[FlowClaim]) -> tuple[FlowClaim, ...]:
    """The claims, without people of no number of whom another claim tells more: all their ends are its ends."""
    kept: list[FlowClaim] = []
    numbered = [c for c in claims if _is_numbered(c)]
    for claim in claims:
        bare = not _is_numbered(claim)
        others = [*numbered, *(k for k in kept if not _is_numbered(k))]
        if not bare or not any(_tells_more(other, claim) for other in others):
            kept.append(claim)
    return tuple(kept)


def _is_numbered(claim: FlowClaim) -> bool:
    """Whether a flow has a number, be it of people or of how many go in a stretch of time."""
    return claim.low is not None or claim.high is not None or claim.measure == "rate"


def _tells_more(other: FlowClaim, claim: FlowClaim) -> bool:
    """Whether one claim has all the ends of another; those who came say nothing of those who are awaited."""
    if claim.status == "expected" and other.status != "expected":
        return False
    ends = ((claim.origin, other.origin), (claim.via, other.via), (claim.destination, other.destination))
    return all(a is None or (b is not None and _mean_one(a, b)) for a, b in ends)


def _mean_one(a: Named, b: Named) -> bool:
    """Whether two names mean one place."""
    return a.place.id == b.place.id if a.place and b.place else a.name == b.name
