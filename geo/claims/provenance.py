"""Where a claim comes from: its sentence, its speaker and its time."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gazetteer import Moment, PartKind, Precision, Reading, Span
from geo.claims.attribution import Attribution
from geo.claims.passages import Passage
from geo.claims.polarity import find_clause, is_old
from geo.claims.records import Provenance
from geo.claims.words import index_at

ABOUT_SOMEBODY = frozenset({"who", "which", "whose"})
CARRIED = frozenset({Precision.DAY, Precision.WEEK})  # what a sentence may take over from the one before it


def provide(
    reading: Reading, passage: Passage, said: Attribution, when: Moment | None, notes: Sequence[str | None]
) -> Provenance:
    """The provenance of a claim made in one sentence."""
    article = reading.article
    return Provenance(
        article_id=article.id,
        publisher=article.publisher,
        published=article.published,
        span=passage.span,
        excerpt=article.excerpt(passage.span),
        speaker=said.speaker,
        certainty=said.certainty,
        stood=said.stood,
        when=(when.start, when.end) if when else (None, None),
        note="; ".join(n for n in notes if n) or None,
        precision=when.precision if when and (when.start or when.end) else None,
        when_words=" ".join(article.excerpt(when.span).split()) if when else None,
        carried=when is not None and when.span not in passage.span,
    )


def find_when(reading: Reading, passage: Passage, n: int, said: Attribution) -> Moment | None:
    """When the thing at a word happened: the time its own clause names, or else the sentence.

    The day on which somebody spoke is not the day on which it happened: times beside the cue do not count. Where the
    sentence names no time at all, that of the sentence before may be meant. A time that cannot be counted ("Friday",
    in an article without a date) is a moment without days.
    """
    told = [m for m in reading.times if m.span in passage.span]
    inside = [m for m in told if not is_old(m, reading.article.published)]
    if said.quotation is not None:
        inside = [m for m in inside if m.span in said.quotation.content] or [
            m for m in inside if not _is_beside_cue(m, said)
        ]
    begin, end = find_clause(passage, n)
    clause = passage.stretch(begin, end) if begin < end else Span(passage.span.start, passage.span.start)
    position = passage.words[n].span.start
    inside = [m for m in inside if not _is_of_another(passage, n, m)]
    dated = [m for m in inside if m.start or m.end]
    own = [m for m in dated if m.span.overlaps(clause)] or dated or inside
    if not told and said.quotation is None:
        return _find_carried(reading, passage)
    nearest = min(own, key=lambda m: abs(m.span.start - position), default=None)
    return _stretch_since(passage, n, nearest, reading.article.published)


def _stretch_since(passage: Passage, n: int, moment: Moment | None, published: date | None) -> Moment | None:
    """ "Have fled since fighting began on 15 April": what is told before it goes on until the printing."""
    if moment is None or moment.start is None or published is None or moment.precision is Precision.SINCE:
        return moment
    at = index_at(passage.words, moment.span.start)
    inside = passage.forms(n + 1, at) if n < at else passage.forms(0, at) if "," in passage.forms(at, n) else ()
    if "since" not in inside or published < moment.start:
        return moment
    return replace(moment, end=published, precision=Precision.SINCE)


def _is_of_another(passage: Passage, n: int, moment: Moment) -> bool:
    """ "Crossed into X, adding to the 450 who have come since May": the time of what is said of others behind it."""
    between = (w for w in passage.words[n + 1 :] if w.span.start < moment.span.start)
    return any(w.form in ABOUT_SOMEBODY for w in between)


def _is_beside_cue(moment: Moment, said: Attribution) -> bool:
    """Whether a time tells when somebody spoke."""
    quotation = said.quotation
    if quotation is None:
        return False
    return not moment.span.overlaps(quotation.content)


def _find_carried(reading: Reading, passage: Passage) -> Moment | None:
    """The one day or week that the sentence before tells of in the paper's own voice, in the same paragraph."""
    number = bisect_left(reading.sentences, passage.span.start, key=lambda s: s.start)
    before = reading.sentences[number - 1] if number else None
    told = [m for m in reading.times if before is not None and m.span in before]
    if before is None or len(told) != 1:
        return None
    paragraph = next((p.span for p in reading.parts if p.kind == PartKind.BODY and passage.span in p.span), None)
    if paragraph is None or before not in paragraph:
        return None
    spoken = any(q.content.overlaps(before) for q in reading.quotations)
    if spoken or told[0].precision not in CARRIED or is_old(told[0], reading.article.published):
        return None
    return told[0] if told[0].start is not None else None
