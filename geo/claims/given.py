"""A claim as a person gives it: what is said takes the place of what the program read, all else stays."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gazetteer import ClaimCorrection, End, Place, Reading, Span, Tally, name_day
from geo.claims.attribution import attribute
from geo.claims.passages import Passage
from geo.claims.people import KNOWN, find_unit
from geo.claims.provenance import find_when, provide
from geo.claims.quantities import find_quantities
from geo.claims.records import (
    Certainty,
    CorridorClaim,
    FlowClaim,
    FrontClaim,
    FrontShape,
    Named,
    Polarity,
    Provenance,
    Reason,
)
from geo.claims.words import load_table, split_words

SOMEHOW = "fighting"  # what happens at a front of which a person says no more
POLARITIES = {"expected": Polarity.PLANNED, "stranded": Polarity.FAILED}
FATES = {"moved": "fled", "stranded": "kept from moving", "returning": "returning", "expected": "expected"}
PARTS = {"place": "the place", "origin": "where it comes from", "destination": "where it leads to",
         "via": "what it leads over", "number": "the number"}  # fmt: skip


def list_actions() -> tuple[str, ...]:
    """All that the rules know to happen at a front."""
    return tuple(sorted({row["action"] for row in load_table("claims_fronts")}))


def make_front(reading: Reading, said: ClaimCorrection, span: Span) -> FrontClaim:
    """A front that the program has missed, before anything is said of it."""
    where = Named(said.place.name if said.place else "", None, None)
    return FrontClaim(_provide(reading, span), where, (), None, None, Polarity.HAPPENED, FrontShape.PLACE, "")


def make_corridor(reading: Reading, said: ClaimCorrection, span: Span) -> CorridorClaim:
    """A corridor that the program has missed."""
    where = Named(said.name or "corridor", None, None)
    status = said.status or "open"
    return CorridorClaim(_provide(reading, span), where, None, None, None, status, Polarity.HAPPENED, status)


def make_flow(reading: Reading, said: ClaimCorrection, span: Span) -> FlowClaim:
    """A flow that the program has missed."""
    unit, status = said.number.unit if said.number else "people", said.status or "moved"
    polarity = POLARITIES.get(status, Polarity.HAPPENED)
    return FlowClaim(
        _provide(reading, span), None, None, None, unit, said.who, None, None, None, status, polarity, FATES[status]
    )


def change_front(reading: Reading, said: ClaimCorrection, claim: FrontClaim) -> FrontClaim:
    """A front as a person gives it; a line or a side is forgotten where another place is meant."""
    where = _place(reading, said, said.place, claim.where) or claim.where
    actions = claim.actions or (SOMEHOW,)
    action = said.action or ", ".join(actions)
    same, there = action == ", ".join(claim.actions), where == claim.where
    return replace(
        claim,
        provenance=_sign(claim.provenance, said),
        where=where,
        actions=actions if same else (action,),
        fact=claim.fact if same and claim.fact else action,
        shape=claim.shape if same and there else FrontShape.PLACE,
        line=claim.line if there else (),
        why=(_explain(said, claim.provenance.span, {"place": where.name}), *claim.why),
    )


def change_corridor(reading: Reading, said: ClaimCorrection, claim: CorridorClaim) -> CorridorClaim:
    """A corridor as a person gives it; a course that was made of its ends is forgotten where these are others."""
    origin, destination, via = _place_ends(reading, said, claim)
    moved = (origin, destination, via) != (claim.origin, claim.destination, claim.via)
    where, status = claim.where, said.status or claim.status
    if said.name and said.name != where.name:
        where = Named(said.name, None, None)
    elif moved and where.place is not None and where.place.relative is not None:
        where = replace(where, place=None)
    linked = f"links {origin.name} to {destination.name}" if moved and origin and destination else claim.fact
    return replace(
        claim,
        provenance=_sign(claim.provenance, said),
        where=where,
        origin=origin,
        destination=destination,
        via=via,
        status=status,
        polarity=claim.polarity if status == claim.status else Polarity.HAPPENED,
        fact=linked if status == claim.status else status,
        why=(_explain(said, claim.provenance.span, _name(origin, destination, via)), *claim.why),
    )


def change_flow(reading: Reading, said: ClaimCorrection, claim: FlowClaim) -> FlowClaim:
    """A flow as a person gives it."""
    origin, destination, via = _place_ends(reading, said, claim)
    number, status, words = (
        said.number or Tally(unit=claim.unit),
        said.status or claim.status,
        say_number(said.number),
    )
    same = status == claim.status and destination == claim.destination and claim.why != ()
    fate = f"fled to {destination.name}" if status == "moved" and destination else FATES[status]
    named = _name(origin, destination, via) | ({"number": words} if words else {})
    return replace(
        claim,
        provenance=_sign(claim.provenance, said),
        low=number.low,
        high=number.high,
        words=words,
        unit=number.unit,
        who=said.who or None,
        origin=origin,
        destination=destination,
        via=via,
        status=status,
        polarity=claim.polarity if status == claim.status else POLARITIES.get(status, Polarity.HAPPENED),
        fact=claim.fact if same else fate,
        source=claim.source if origin == claim.origin else None,
        why=(_explain(said, claim.provenance.span, named), *claim.why),
    )


def say_number(number: Tally | None) -> str | None:
    """The article's words for a number, or, where they say another than a person has given, the number itself."""
    if number is None:
        return None
    bounds = (number.low, number.high)
    if number.words and (bounds == (None, None) or bounds == read_bounds(number.words)):
        return number.words
    if number.low is None or number.high is None:
        least, most = number.low, number.high
        return f"at least {least:,}" if least is not None else f"up to {most:,}" if most is not None else None
    return f"{number.low:,}" if number.low == number.high else f"{number.low:,} to {number.high:,}"


def read_bounds(words: str) -> tuple[int | None, int | None]:
    """The least and the most that some words say; None for what they do not bound."""
    found = find_quantities(split_words(words, Span(0, len(words))))
    return (found[0].low, found[0].high) if found else (None, None)


def read_unit(words: str) -> str | None:
    """What some words count, people or households; None where they do not say it: "some 5,000"."""
    forms = tuple(word.form for word in split_words(words, Span(0, len(words))))
    return find_unit(forms) if not KNOWN.isdisjoint(forms) else None


def _place_ends(
    reading: Reading, said: ClaimCorrection, claim: CorridorClaim | FlowClaim
) -> tuple[Named | None, Named | None, Named | None]:
    """Where it comes from, where it leads to, and what it leads over."""
    return (
        _place(reading, said, said.origin, claim.origin),
        _place(reading, said, said.destination, claim.destination),
        _place(reading, said, said.via, claim.via),
    )


def _place(reading: Reading, said: ClaimCorrection, end: End | None, before: Named | None) -> Named | None:
    """A place as a person gives it: as it was read, as its words are read elsewhere, or one that was chosen."""
    if end is None:
        return None
    chosen = end.place is not None or end.point is not None
    if not chosen and before is not None and before.name == end.name and before.place is not None:
        return before
    span = said.find_sentence(reading.article.text) or Span(0, 0)
    start = reading.article.text.find(end.name, span.start, span.end)
    stands = Span(start, start + len(end.name)) if start >= 0 else None
    return Named(end.name, stands, _find_chosen(reading, end) if chosen else _find_named(reading, end.name, span))


def _find_chosen(reading: Reading, end: End) -> Place | None:
    """The place that a person has chosen; None where the index lacks it."""
    at = end.point
    found = (p for p in reading.chosen if (p.id == end.place if at is None else (p.latitude, p.longitude) == at))
    return next(found, None)


def _find_named(reading: Reading, name: str, span: Span) -> Place | None:
    """The place that some words mean: in their sentence, or else in the article."""
    ordered = sorted(reading.resolutions, key=lambda r: r.mention.whole not in span)
    wanted = " ".join(name.split())
    spans = ((r, part) for r in ordered for part in (r.mention.whole, r.mention.phrase, r.mention.span))
    named = (r.ground for r, part in spans if " ".join(reading.article.excerpt(part).split()) == wanted)
    return next(named, None)


def _provide(reading: Reading, span: Span) -> Provenance:
    """Who says a sentence, and when it happened, as the program reads it."""
    words = split_words(reading.article.text, span)
    passage = Passage(span, words, (), (), tuple(word.form for word in words))
    said = attribute(reading, span)
    return provide(reading, passage, said, find_when(reading, passage, 0, said) if words else None, ())


def _sign(provenance: Provenance, said: ClaimCorrection) -> Provenance:
    """Whose words they are, as a person gives it, and the day on which that was said."""
    speaker = provenance.speaker if said.speaker is None else said.speaker or None
    told = Certainty(said.certainty) if said.certainty is not None else provenance.certainty
    return replace(
        provenance,
        speaker=speaker,
        certainty=told,
        corrected=said.made,
        added=said.was is None,
        settled=said.certainty is not None,
    )


def _explain(said: ClaimCorrection, span: Span, named: Mapping[str, str]) -> Reason:
    """That a person has set it right, and what the program had read instead."""
    day = name_day(said.made)
    if said.was is None:
        return Reason(span, said.sentence, f"Added by hand on {day}")
    others = [f"{PARTS[field]} was read as “{words}”" for field, words in said.was if named.get(field) != words]
    others += [f"{PARTS[field]} was not read" for field in named if field not in dict(said.was)]
    return Reason(span, said.sentence, ": ".join(filter(None, (f"Set right by hand on {day}", "; ".join(others)))))


def _name(*ends: Named | None) -> dict[str, str]:
    """The words of the ends that are told."""
    pairs: Iterable[tuple[str, Named | None]] = zip(("origin", "destination", "via"), ends, strict=True)
    return {field: end.name for field, end in pairs if end is not None}
