"""Why a flow reads as it does: the words for the number, the move and the ends, each with the rule that read them."""

from collections.abc import Iterator

from gazetteer import Reading, Span
from geo.claims.counts import Count
from geo.claims.journeys import End, Ends
from geo.claims.moves import Move
from geo.claims.passages import Passage
from geo.claims.records import FlowClaim, Named, Polarity, Reason
from geo.claims.words import load_table

MOVES, WORDS = "claims_flows", "claims_words"
MISSING = "No such place was found, so it is listed and not drawn"
UNNAMED = "It has no name here, so it is listed and not drawn"
NOWHERE = "No place is named, so it is listed and not drawn"
STANDING = {
    Polarity.HEDGED: "Leaves open whether it happened",
    Polarity.FAILED: "Did not get away, by the words beside it",
    Polarity.DENIED: "Stands beside words that deny",
    Polarity.PLANNED: "May come, by the words beside it, and has not happened",
    Polarity.PAST: "Is told as something earlier",
}


def find_reasons(
    reading: Reading, passage: Passage, claim: FlowClaim, count: Count, move: Move | None, ends: Ends
) -> tuple[Reason, ...]:
    """The reasons for one flow, in the order of its parts, and what is missing."""
    at = passage.stretch(count.first, count.last)
    deed = passage.stretch(move.first, move.last) if move else at
    told = [
        (_explain_number(claim, count), count.quantity.span if count.quantity else at),
        (_explain_move(move), deed),
        *((_explain_end(role, end), end.named.span or at) for role, end in _name_ends(ends)),
    ]
    sources = (claim.source or "").split("; ")
    if ends.origin is None and claim.origin is not None and sources[0].startswith("origin"):
        told.append((f"Are of {claim.origin.name}, the {sources[0]}: geo/claims/flows.py", at))
    there = claim.destination or claim.via
    if there is not None and sources[-1].startswith("host"):
        told.append((f"Are at {there.name}, the {sources[-1]}: geo/claims/onward.py", at))
    if claim.polarity in STANDING:
        told.append((f"{STANDING[claim.polarity]}: geo/claims/polarity.py", deed))
    told += [(why, span or at) for why, span in _find_missing(claim)]
    return tuple(Reason(span, reading.article.excerpt(span), rule) for rule, span in told)


def _name_ends(ends: Ends) -> Iterator[tuple[str, End]]:
    """The ends that are told, each with what it is."""
    for role, end in (("where they come from", ends.origin), ("where they pass", ends.via), ("the host", ends.host)):
        if end is not None:
            yield role, end


def _explain_number(claim: FlowClaim, count: Count) -> str:
    """How many, or that no number is given."""
    quantity = count.quantity
    if count.rate:
        return "Says how many go in a stretch of time, and not how many went: geo/claims/rates.py"
    if quantity is not None and quantity.low is None and quantity.high is None:
        return "Are more than a few, and no number of them is given: geo/claims/quantities.py"
    if quantity is None:
        return "Are people, and no number of them is given: geo/claims/groups.py"
    low, high = quantity.low, quantity.high
    said = f"at least {low:,}" if high is None else f"at most {high:,}" if low is None else f"{low:,} to {high:,}"
    said = f"{low:,}" if low == high else said
    whole = quantity.whole and (quantity.whole.high or quantity.whole.low)
    return f"Means {said} {claim.unit}{f' of {whole:,}' if whole else ''}: geo/claims/quantities.py"


def _explain_move(move: Move | None) -> str:
    """What befell them, and in which row of which table that stands."""
    if move is not None:
        return f"Means {move.row['fact']}: {MOVES}.csv, line {move.row['line']}"
    line = next(row["line"] for row in load_table(WORDS) if row["kind"] == "the displaced")
    return f"Are displaced by their name: {WORDS}.csv, line {line}"


def _explain_end(role: str, end: End) -> str:
    """Why a place is an end of the move."""
    return f"Is {role}, for {end.why}: geo/claims/journeys.py"


def _find_missing(claim: FlowClaim) -> Iterator[tuple[str, Span | None]]:
    """What of a flow could not be placed."""
    ends: tuple[Named | None, ...] = (claim.origin, claim.via, claim.destination)
    named = [end for end in ends if end is not None]
    if not named:
        yield NOWHERE, None
    for end in named:
        if end.place is None:
            yield MISSING if any(c.isupper() for c in end.name) else UNNAMED, end.span
