"""Where a claim comes from: its sentence, its speaker and its time."""

from collections.abc import Sequence

from gazetteer import Moment, Reading, Span
from geo.claims.attribution import Attribution
from geo.claims.passages import Passage
from geo.claims.polarity import find_clause, is_old
from geo.claims.records import Provenance


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
    )


def find_when(reading: Reading, passage: Passage, n: int, said: Attribution) -> Moment | None:
    """When the thing at a word happened: the time its own clause names, or else the sentence.

    The day on which somebody spoke is not the day on which it happened: times beside the cue do not count.
    """
    inside = [m for m in reading.times if m.span in passage.span and (m.start or m.end)]
    inside = [m for m in inside if not is_old(m, reading.article.published)]
    if said.quotation is not None:
        inside = [m for m in inside if m.span in said.quotation.content] or [
            m for m in inside if not _is_beside_cue(m, said)
        ]
    begin, end = find_clause(passage, n)
    clause = passage.stretch(begin, end) if begin < end else Span(passage.span.start, passage.span.start)
    own = [m for m in inside if m.span.overlaps(clause)]
    position = passage.words[n].span.start
    return min(own or inside, key=lambda m: abs(m.span.start - position), default=None)


def _is_beside_cue(moment: Moment, said: Attribution) -> bool:
    """Whether a time tells when somebody spoke."""
    quotation = said.quotation
    if quotation is None:
        return False
    return not moment.span.overlaps(quotation.content)
