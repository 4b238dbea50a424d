"""Claims and changes told in lines, so that a person can check them one by one, or as plain values for JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from gazetteer import Reading
from geo.between import Change, Told, list_told
from geo.claims import Claims, CorridorClaim, FlowClaim, FrontClaim, Named, Provenance, Reason
from geo.rows import say_precision, write_day


def tell_claims(claims: Iterable[Claims]) -> Iterator[dict[str, Any]]:
    """Every claim with all its parts as plain values; what is not told is None."""
    for one in claims:
        for told in (*list_told([one]), *list_told([one], denied=True)):
            yield tell_claim(told, one.reading)


def tell_claim(told: Told, reading: Reading) -> dict[str, Any]:
    """One claim as plain values: what, where, who, when, how surely, in which words, and why."""
    claim = told.claim
    return {
        "id": told.id,
        "kind": told.kind,
        **_tell_parts(claim),
        "polarity": str(claim.polarity),
        "fact": claim.fact,
        **_tell_provenance(claim.provenance),
        "missing": list_missing(claim),
        "why": [_tell_reason(reason, reading) for reason in claim.why],
    }


def _tell_reason(reason: Reason, reading: Reading) -> dict[str, Any]:
    """Some words of the article, what was made of them, and by which rule."""
    span = reason.span
    quote = " ".join(reading.article.excerpt(span).split())
    return {"span": [span.start, span.end], "quote": quote, "rule": reason.rule}


def _tell_parts(claim: FrontClaim | CorridorClaim | FlowClaim) -> dict[str, Any]:
    """The parts that a kind of claim has."""
    if isinstance(claim, FrontClaim):
        return {
            "place": _tell_place(claim.where),
            "actions": list(claim.actions),
            "actor": claim.actor,
            "opponent": claim.opponent,
        }
    ends = {name: _tell_place(getattr(claim, name)) for name in ("origin", "destination", "via")}
    if isinstance(claim, CorridorClaim):
        return {"place": _tell_place(claim.where), **ends, "status": claim.status}
    counts = {"low": claim.low, "high": claim.high, "number": claim.words, "unit": claim.unit, "who": claim.who}
    return {**counts, **ends, "status": claim.status}


def _tell_place(named: Named | None) -> dict[str, Any] | None:
    """A place in the article's words, and which place it is."""
    if named is None:
        return None
    return {"name": named.name, "id": named.place.id if named.place else None}


def _tell_provenance(provenance: Provenance) -> dict[str, Any]:
    """Where a claim comes from, and when it happened."""
    start, end = provenance.when
    return {
        "when": {
            "start": write_day(start),
            "end": write_day(end),
            "precision": say_precision(provenance),
            "words": provenance.when_words,
            "inferred": provenance.carried,
        },
        "certainty": str(provenance.certainty),
        "speaker": provenance.speaker,
        "stood": provenance.stood,
        "note": provenance.note,
        "article": provenance.article_id,
        "published": write_day(provenance.published),
        "span": [provenance.span.start, provenance.span.end],
        "excerpt": provenance.excerpt,
    }


def list_missing(claim: FrontClaim | CorridorClaim | FlowClaim) -> list[str]:
    """The parts of a claim that could not be placed or are not told: "place not found: 'X'", "number not given"."""
    parts = [claim.where] if isinstance(claim, FrontClaim) else [claim.origin, claim.destination, claim.via]
    missing = [f"place not found: “{n.name}”" for n in parts if n is not None and n.place is None]
    if isinstance(claim, FlowClaim) and claim.low is None and claim.high is None:
        missing.append("number not given")
    if isinstance(claim, CorridorClaim) and claim.where.place is None:
        missing += [f"{what} not told" for what in ("origin", "destination") if getattr(claim, what) is None]
    when, published = claim.provenance.when_words, claim.provenance.published
    if when and published is None and claim.provenance.when == (None, None):
        missing.append(f"day of “{when}”: the article has no date")
    return missing


def write_claim(told: dict[str, Any]) -> str:
    """One claim in one line: "front | Goma (gn-216281) | capture | by Rebels | 1999-05-10 (day, “Monday”) | ..."."""
    return " | ".join(filter(None, (told["kind"].rstrip("s"), *_say_what(told), *_say_source(told), *_say_why(told))))


def _say_what(told: dict[str, Any]) -> Iterator[str]:
    """What happened where, part by part."""
    if told.get("place"):
        yield _say_place(told["place"])
    if told["kind"] == "flows":
        count = f"{told['number'] or 'number not given'} [{told['low']}–{told['high']} {told['unit']}]"
        yield f"{count} {told['who'] or ''}".strip()
    yield ", ".join(told.get("actions", ())) or told["status"]
    for part, words in (("actor", "by"), ("opponent", "against")):
        if told.get(part):
            yield f"{words} {told[part]}"
    for part, words in (("origin", "from"), ("destination", "to"), ("via", "via")):
        if told.get(part):
            yield f"{words} {_say_place(told[part])}"
    yield told["polarity"]


def _say_place(place: dict[str, Any]) -> str:
    """A name and its place."""
    return f"{place['name']} ({place['id'] or 'not found'})"


def _say_source(told: dict[str, Any]) -> Iterator[str]:
    """When, how surely, who says so, and in which words."""
    when = told["when"]
    known = any((when["start"], when["end"]))
    days = "/".join(dict.fromkeys(d or "?" for d in (when["start"], when["end"]))) if known else ""
    words = f"“{when['words']}”" if when["words"] else ""
    carried = "from the sentence before" if when["inferred"] else ""
    exact = ", ".join(filter(None, (when["precision"], words, carried)))
    yield " ".join(filter(None, (days, f"({exact})" if exact else "time not told")))
    yield told["certainty"] + (f" by {told['speaker']}" if told["speaker"] else "")
    if told["note"]:
        yield told["note"]
    if told["missing"]:
        yield "missing: " + "; ".join(told["missing"])
    yield f"{told['article']}:{told['span'][0]}: {' '.join(told['excerpt'].split())}"


def _say_why(told: dict[str, Any]) -> Iterator[str]:
    """Which words and which rules made it."""
    if told["why"]:
        yield "why: " + "; ".join(f"“{r['quote']}” {r['rule'][:1].lower()}{r['rule'][1:]}" for r in told["why"])


def tell_change(change: Change) -> dict[str, Any]:
    """A change as plain values."""
    before, after = (t.id if t else None for t in (change.before, change.after))
    return {
        "standing": str(change.standing),
        "kind": change.kind,
        "name": change.name,
        "words": change.words,
        "before": before,
        "after": after,
    }
