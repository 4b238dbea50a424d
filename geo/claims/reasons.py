"""Why a claim reads as it does: the words that made it, and the row of a table or the tie that made them count."""

from collections.abc import Sequence

from gazetteer import Reading, Span
from geo.claims.actors import Side
from geo.claims.deeds import Deed
from geo.claims.hits import Hit
from geo.claims.passages import Passage
from geo.claims.polarity import Judgement
from geo.claims.records import Named, Polarity, Reason
from geo.claims.ways import Way
from geo.claims.words import find_line

TABLE = "claims_fronts.csv"
WAYS = "claims_corridors"
MISSING = "No such place was found, so it is listed and not drawn"


def explain_front(
    reading: Reading, passage: Passage, hits: Sequence[Hit], sides: tuple[Side | None, Side | None], telling: Hit
) -> tuple[Reason, ...]:
    """Why a place is a front: its words for fighting, what ties them to it, its sides, and how surely it happened."""
    triggers = {h.event.trigger.first: h.event.trigger for h in hits}
    told = [
        give_reason(reading, passage.stretch(t.first, t.last), f"Means {t.action}: {TABLE}, line {t.row['line']}")
        for t in triggers.values()
    ]
    site = hits[0].site
    stretch = passage.stretch(site.first, site.last)
    spoken = site.named.span is not None and site.named.span not in passage.span
    words = site.named.span if spoken and site.named.span else stretch  # the sentence before named it
    told.append(give_reason(reading, words, f"Is the place: {hits[0].event.tie.rule}"))
    return (
        *told,
        *explain_missing(site.named),
        *explain_sides(reading, passage, sides),
        *explain_polarity(reading, passage, telling.judged),
    )


def explain_corridor(
    reading: Reading,
    passage: Passage,
    way: Way,
    deed: Deed | None,
    holder: Side | None,
    judged: Judgement,
) -> tuple[Reason, ...]:
    """Why a way is a corridor: its noun, what is done to it, its ends, who holds it, and how surely it is so."""
    noun = passage.stretch(way.noun, way.last)
    kind = "way" if way.firm else "road"
    line = find_line(WAYS, kind, " ".join(passage.forms(way.noun, way.last)))
    told = [give_reason(reading, noun, f"Is a way between places: {WAYS}.csv, line {line}")]
    if deed is not None:
        line = find_line(WAYS, deed.kind, " ".join(passage.forms(deed.first, deed.last)))
        words = passage.stretch(deed.first, deed.last)
        told.append(give_reason(reading, words, f"Makes it {deed.kind}: {WAYS}.csv, line {line}"))
    named = (("Is where it comes from", way.origin), ("Is where it leads to", way.destination),
             ("Is where it leads over", way.via))  # fmt: skip
    told += [Reason(n.span, reading.article.excerpt(n.span), f"{role}: geo/claims/ends.py") for role, n in named
             if n is not None and n.span is not None]  # fmt: skip
    if holder is not None:
        span = passage.stretch(holder.party.first, holder.party.last)
        told.append(give_reason(reading, span, holder.rule[:1].upper() + holder.rule[1:]))
    missing = (m for n in (way.origin, way.destination, way.via) for m in explain_missing(n))
    return (*told, *missing, *explain_polarity(reading, passage, judged))


def explain_sides(reading: Reading, passage: Passage, sides: tuple[Side | None, Side | None]) -> tuple[Reason, ...]:
    """Who presses and who is pressed, and by which tie."""
    named = zip(("Presses", "Is pressed"), sides, strict=True)
    return tuple(
        give_reason(reading, passage.stretch(side.party.first, side.party.last), f"{role}: {side.rule}")
        for role, side in named
        if side is not None
    )


def explain_polarity(reading: Reading, passage: Passage, judged: Judgement) -> tuple[Reason, ...]:
    """Which word makes a thing failed, hedged or planned; nothing is to be told of what plainly happened."""
    if judged.polarity == Polarity.HAPPENED or judged.at is None:
        return ()
    span, form = passage.words[judged.at].span, passage.form(judged.at)
    line = find_line("claims_words", judged.kind, form)
    row = f": claims_words.csv, line {line}" if line else f": by the words around “{reading.article.excerpt(span)}”"
    return (give_reason(reading, span, f"Told as {judged.polarity}{row}"),)


def explain_missing(named: Named | None) -> tuple[Reason, ...]:
    """That a place is named and not found."""
    if named is None or named.place is not None or named.span is None:
        return ()
    return (Reason(named.span, named.name, MISSING),)


def give_reason(reading: Reading, span: Span, rule: str) -> Reason:
    """A reason with its words."""
    return Reason(span, reading.article.excerpt(span), rule)
