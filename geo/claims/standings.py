"""Did people move? What the words around a move say of it: it happened, may have, failed, or is only expected."""

from gazetteer import Reading
from geo.claims.attribution import Attribution
from geo.claims.displaced import Displaced
from geo.claims.moves import Move
from geo.claims.passages import Passage
from geo.claims.polarity import BE, KEPT, MODALS, find_clause, has_hedge, is_stale, weigh
from geo.claims.records import Polarity

ESTIMATED = frozenset({"estimate", "estimates", "estimated", "estimating", "estimation"})
HELD_FAST = frozenset({"stranded", "trapped", "adrift"})
ORDERED = frozenset({"ordered", "told", "instructed", "planned", "preparing", "prepared", "plan", "plans"})
ATTEMPTS = frozenset({"trying", "try", "tries", "attempting"})
REACHES = frozenset({"reach", "rise", "exceed", "swell", "grow", "climb", "top"})
LEADS_ON = 4  # words between "ordered" and "a mass evacuation"
AWAITED = 5  # words between "an influx" and "is expected"
BESIDE = 6  # words behind people who are somewhere, in which a date is still that of their being there
TOLD = frozenset({Polarity.HAPPENED, Polarity.HEDGED, Polarity.PAST})


def judge_move(reading: Reading, found: Displaced, said: Attribution) -> Polarity | None:
    """Whether it happened; None where it did not, or is history to the article."""
    passage, move, at = found.passage, found.move, found.at
    last = move.last if move else found.count.last
    judged = weigh(passage, at, last, quoted=said.quotation is not None, moments=reading.times,
                   published=reading.article.published)  # fmt: skip
    polarity = judged.polarity
    if polarity == Polarity.FAILED and judged.at is not None and passage.form(judged.at) in ATTEMPTS:
        polarity = Polarity.PLANNED  # "are trying to expel 8,000"
    if polarity == Polarity.PLANNED and _were_able(passage, at):
        polarity = Polarity.HAPPENED
    if polarity == Polarity.HAPPENED and move is not None and _is_awaited(passage, move):
        polarity = Polarity.PLANNED
    stock = move is None or (found.count.displaced and move.row["needs"] != "")
    if _is_kept(passage, at):
        return Polarity.FAILED
    if _may_grow(found):
        return Polarity.PLANNED
    if polarity == Polarity.DENIED and not stock:
        return None
    if move is None and polarity in {Polarity.PLANNED, Polarity.FAILED}:
        return Polarity.HAPPENED  # refugees they are already, whatever may come
    begin, end = find_clause(passage, at)
    held = move is None or move.row["measure"] == "stock"
    end = min(end, max(last, found.count.last) + BESIDE) if held else end
    stale = is_stale(passage, begin, end, reading.times, reading.article.published)
    if polarity == Polarity.PAST and move is not None and move.row["status"] == "returning":
        fled = is_stale(passage, begin, at, reading.times, reading.article.published)
        if fled and not is_stale(passage, at, end, reading.times, reading.article.published):
            return Polarity.HAPPENED  # "families who fled last year have gone home"
    return None if polarity == Polarity.PAST and stale else polarity


def _were_able(passage: Passage, at: int) -> bool:
    """ "Were able to leave": they left."""
    before = passage.forms(at - 4, at)
    return "able" in before and any(f in {"were", "was", "been"} for f in before)


def _may_grow(found: Displaced) -> bool:
    """ "The number of people displaced could reach 8,000": so many they are not."""
    at = found.count.quantity.first if found.count.quantity else 0
    near = found.passage.forms(at - 3, at)
    return any(f in REACHES for f in near) and any(f in MODALS for f in found.passage.forms(at - 4, at))


def _is_awaited(passage: Passage, move: Move) -> bool:
    """ "A fresh influx of refugees is expected": a noun for a move that has yet to come."""
    near = range(move.last, move.last + AWAITED)
    at = next((n for n in near if passage.form(n) in {"expected", "feared"}), None)
    noun = passage.form(move.first) in {"influx", "exodus", "evacuation", "displacement", "arrival"}
    return noun and at is not None and passage.form(at - 1) in BE


def _is_kept(passage: Passage, at: int) -> bool:
    """ "Barred 300 people from leaving": they were kept from moving."""
    return passage.form(at - 1) == "from" and any(f in KEPT for f in passage.forms(at - 9, at - 1))


def is_worth(found: Displaced, polarity: Polarity) -> bool:
    """Whether people without a number make a claim: they moved, or were told to."""
    move = found.move
    if polarity in TOLD or (move is not None and move.row["status"] == "expected"):
        return True
    if move is not None and _is_awaited(found.passage, move):
        return polarity == Polarity.PLANNED
    first = found.count.last if found.at >= found.count.last else found.at - LEADS_ON
    before = found.passage.forms(first, found.at)
    return polarity == Polarity.PLANNED and any(f in ORDERED for f in before)


def note_estimate(found: Displaced) -> str | None:
    """Whether the number is an estimate, and whether it only may have happened, in the article's words."""
    passage, at = found.passage, found.at
    told = any(f in ESTIMATED for f in passage.forms(0, found.count.last)) and found.count.quantity is not None
    notes = ["estimated"] if told else []
    if has_hedge(passage, at):
        modal = next(n for n in range(at - 1, -1, -1) if passage.form(n) == "have")
        notes.append(" ".join(w.text for w in passage.words[modal - 1 : at + 1]))
    return ", ".join(notes) or None


def find_status(found: Displaced, polarity: Polarity) -> str:
    """Moved, stranded, returning, or only expected."""
    if polarity == Polarity.PLANNED:
        return "expected"
    if polarity == Polarity.FAILED:
        return "stranded"
    came = found.move is not None and found.move.row["in"] == "host"
    if came and "returnees" in (found.count.who or "").casefold():
        return "returning"
    if found.move is None:
        near = found.passage.forms(found.at, found.at + 8)
        return "stranded" if any(f in HELD_FAST for f in near) else "moved"
    return found.move.row["status"]
