"""A reading told in full to a program, or in short to a person."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from gazetteer.geoparser import Reading
from gazetteer.place import Place
from gazetteer.resolution import Candidate, Resolution
from gazetteer.text import Moment, Quotation, Span, find_speech_time


def tell_span(span: Span | None) -> list[int] | None:
    """A span as [start, end], half-open, in characters of the text."""
    return None if span is None else [span.start, span.end]


def tell_place(place: Place | None) -> dict[str, Any] | None:
    """All fields of a place."""
    return None if place is None else asdict(place)


def tell_candidate(candidate: Candidate) -> dict[str, Any]:
    """A candidate with the evidence that decided."""
    evidence = [{"kind": e.kind, "words": e.words, "weight": round(e.weight, 2)} for e in candidate.evidence]
    return {"place": tell_place(candidate.place), "score": candidate.score, "evidence": evidence}


def tell_reading(reading: Reading) -> dict[str, Any]:
    """A whole reading, spans and all, in types that JSON knows."""
    article = reading.article
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "publisher": article.publisher,
            "published": _tell_date(article.published),
            "url": article.url,
            "note": article.note,
            "author": article.author,
            "known_from": dict(article.known_from),
            "missing": {missing.field: missing.reason for missing in article.missing},
            "remarks": list(article.remarks),
            "characters": len(article.text),
        },
        "parts": [{"kind": part.kind, "span": tell_span(part.span)} for part in reading.parts],
        "sentences": [tell_span(span) for span in reading.sentences],
        "resolutions": [_tell_resolution(resolution) for resolution in reading.resolutions],
        "quotations": [_tell_quotation(quotation, reading.times) for quotation in reading.quotations],
        "times": [_tell_moment(moment) for moment in reading.times],
    }


def _tell_resolution(resolution: Resolution) -> dict[str, Any]:
    mention = resolution.mention
    return {
        "span": tell_span(mention.span),
        "name": mention.name,
        "role": mention.role,
        "phrase": tell_span(mention.phrase),
        "qualifier": tell_span(mention.qualifier),
        "region": tell_span(mention.region),
        "place": tell_place(resolution.place),
        "constructed": tell_place(resolution.constructed),
        "candidates": [tell_candidate(candidate) for candidate in resolution.candidates],
    }


def _tell_quotation(quotation: Quotation, times: tuple[Moment, ...]) -> dict[str, Any]:
    said = find_speech_time(quotation, times)
    return {
        "content": tell_span(quotation.content),
        "cue": tell_span(quotation.cue),
        "speaker": tell_span(quotation.speaker),
        "speaker_name": quotation.speaker_name,
        "speaker_role": quotation.speaker_role,
        "kind": quotation.kind,
        "place": tell_span(quotation.place),
        "moment": tell_span(quotation.moment),
        "sentence": tell_span(quotation.sentence),
        "said": _tell_moment(said) if said else None,
    }


def _tell_moment(moment: Moment) -> dict[str, Any]:
    return {
        "span": tell_span(moment.span),
        "start": _tell_date(moment.start),
        "end": _tell_date(moment.end),
        "precision": moment.precision,
    }


def _tell_date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def summarise_reading(reading: Reading) -> Iterator[str]:
    """Lines for a person: the article, its places in the order they come, and who says what."""
    article = reading.article
    printed = f"{article.publisher or 'publisher unknown'}, {article.published or 'undated'}"
    yield f"{article.title or article.id} ({printed})"
    told: dict[tuple[str, str], list[Resolution]] = {}
    for resolution in reading.resolutions:
        told.setdefault((article.excerpt(resolution.mention.whole), resolution.mention.role), []).append(resolution)
    for (name, role), resolutions in told.items():
        times = f" ({len(resolutions)} times)" if len(resolutions) > 1 else ""
        yield f"  {role:<9} {name}{times}: {_describe(resolutions[0].ground)}"
    for quotation in reading.quotations:
        words = " ".join(article.excerpt(quotation.content).split())
        yield f"  {quotation.kind:<9} {quotation.speaker_name or 'somebody'}: {words}"


def _describe(place: Place | None) -> str:
    if place is None:
        return "not found"
    country = f", {place.country}" if place.country and not place.id.startswith("country-") else ""
    return f"{place.name}{country} {place.latitude:.3f}, {place.longitude:.3f} (within {place.precision_km:g} km)"
