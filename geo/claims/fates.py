"""Which word says what befell some people: the nearest that fits them, the verb behind them before the one ahead."""

from dataclasses import replace

from geo.claims.counts import Count
from geo.claims.moves import Move
from geo.claims.needs import fits
from geo.claims.passages import Passage
from geo.claims.people import ARRIVALS
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE, find_clause
from geo.claims.quantities import find_quantities

OTHERS_OPEN = frozenset({"after", "when", "because", "while", "as"})  # before the verb of somebody else
AMONG = {("among", "them"), ("among", "whom"), ("among", "these")}
RELATIVE = 3  # words of "who had since" before the verb of a relative clause
NEAR, BEFORE, AFTER = 8, 16, 14  # words between people and the word for what befell them


def tie_move(passage: Passage, count: Count, moves: tuple[Move, ...]) -> Move | None:
    """The word that says what befell some people; None where no word of the sentence does."""
    begin, end = find_stretch(passage, count)
    fitting = [m for m in moves if fits(passage, count, m) and not (count.head <= m.first and m.last < count.last)]
    fitting = [m for m in fitting if m.first >= count.last or not count.tallied]
    fitting = [m for m in fitting if m.last != count.last or passage.form(m.first) != ARRIVALS]
    after = [m for m in fitting if count.head <= m.first <= count.last + AFTER and m.first < end + 6]
    after = [m for m in after if not _is_anothers(passage, count, m)]
    after = [m for m in after if not _needs_object(passage, m) and not _is_cargo(passage, count, m)]
    before = [m for m in fitting if m.last <= count.first <= m.last + BEFORE and m.first >= begin - 6]
    before = [m for m in before if m.row["object"] == "people" or _introduces(m, count)]
    before = [m for m in before if not is_passive(passage, m) and count.first - m.last <= _find_reach(m)]
    back = _find_return(passage, count, after) or _find_onward(passage, count, after)
    if back is not None:
        return back
    if before and after and passage.form(count.last) == "to" and after[0].first <= count.last + 2:
        return _carry_over(after[0], before[-1])
    if before and (not after or count.first - before[-1].last <= 2):
        return before[-1]
    return _settle(count, after[0]) if after else (before[-1] if before else None)


def _settle(count: Count, move: Move) -> Move:
    """Refugees who "remain in X" have come there; others were left behind."""
    if move.row["needs"] != "stay" or not count.displaced:
        return move
    return replace(move, row={**move.row, "status": "moved", "fact": "sheltered"})


def _find_reach(move: Move) -> int:
    """How far a verb reaches to the people behind it: an ordinary word only to the next."""
    return NEAR if move.row["needs"] else BEFORE


def _is_anothers(passage: Passage, count: Count, move: Move) -> bool:
    """Whether a verb is that of other people between: "6,000, making 25,000 souls driven out"."""
    between = [q for q in find_quantities(passage.words) if q.first >= count.last and q.last <= move.first]
    between = [q for q in between if passage.form(q.first - 1) not in {"from", "of"}]
    if count.who is None and not count.displaced:
        return bool(between)
    if any(passage.forms(n, n + 2) in AMONG for n in range(count.last, move.first)):
        return True  # "300 are trapped, among them some who fled X"
    causes = [n for n in range(count.last, move.first) if passage.form(n) in OTHERS_OPEN]
    causes = [n for n in causes if passage.form(n + 1) not in {"well", "they", "he", "it", "of"}]
    if causes and "," not in passage.forms(causes[0], move.first) and causes[0] + 1 < move.first:
        return True  # "3,000 remained after the others had fled"
    close = [q for q in between if move.first - q.last <= 2 and passage.form(q.first - 1) != "("]
    if any(passage.form(q.first - 1) == "including" and _describes(passage, q.last, move) for q in close):
        return True
    return move.row["needs"] != "" and bool(close)


def _describes(passage: Passage, n: int, move: Move) -> bool:
    """Whether a participle only describes the people right before it: "70 wounded evacuated from the hospital"."""
    return all(f not in AUXILIARIES | {","} for f in passage.forms(n, move.first))


def _needs_object(passage: Passage, move: Move) -> bool:
    """Whether a verb's people stand behind it: "hosts 300", "received 300", but not "were received"."""
    form = passage.form(move.first)
    active = form.endswith("s") and not form.endswith(("ions", "ments")) and move.row["object"] == "people"
    taken = move.row["needs"] == "refugees" and not is_passive(passage, move) and move.row["object"] == "people"
    return move.last - move.first == 1 and (active or taken)


def _is_cargo(passage: Passage, count: Count, move: Move) -> bool:
    """ "The bus carrying 40 people crossed": the verb is not theirs."""
    lead = passage.form(count.first - 1)
    carried = lead == "carrying" or (lead in {"for", "to", "against", "by", "with"} and move.first > count.last)
    return carried and move.row["needs"] != "" and not count.displaced and count.unit == "people"


def _carry_over(move: Move, before: Move) -> Move:
    """ "Preparing 500 people to leave": the move itself, with the standing of the word that leads to it."""
    if before.row["status"] != "expected":
        return move
    return replace(move, row={**move.row, "status": "expected"})


def find_stretch(passage: Passage, count: Count) -> tuple[int, int]:
    """The clause of some people; what stands in brackets behind them does not end it."""
    begin, end = find_clause(passage, count.first)
    closing = {"(": ")", "--": "--"}.get(passage.form(end))
    if closing and end >= count.last:
        closed = next((n for n in range(end + 1, len(passage.words)) if passage.form(n) == closing), end)
        end = find_clause(passage, closed + 1)[1] if closed + 1 < len(passage.words) else end
    return begin, end


def is_passive(passage: Passage, move: Move) -> bool:
    """ "Was evacuated": whom it befell stands before it."""
    if move.last - move.first > 1:
        return False
    n = move.first - 1
    while n >= 0 and passage.form(n) in ADVERBS - BE:
        n -= 1
    return passage.form(n) in BE and passage.form(move.first).endswith(("ed", "en"))


def _introduces(move: Move, count: Count) -> bool:
    """ "Brought several thousand", "forced 300,000 into shelters", but not whom help has "reached"."""
    led = count.first - move.last <= 1 and move.row["needs"] in {"displaced", "driven"}
    return led and not (move.row["object"] == "host" and (count.civil or count.displaced))


def _find_onward(passage: Passage, count: Count, after: list[Move]) -> Move | None:
    """ "Families who were displaced in X fled to Y": the relative clause only tells where they were."""
    told = bool(after) and passage.form(count.last) in {"who", "that"} and after[0].first - count.last <= RELATIVE
    if not told or after[0].row["fact"] != "displaced" or after[0].row["measure"] != "stock":
        return None
    onward = next((m for m in after[1:] if m.row["status"] == "moved" and m.row["measure"] == "flow"), None)
    return None if onward is None or "," in passage.forms(after[0].last, onward.first) else onward


def _find_return(passage: Passage, count: Count, after: list[Move]) -> Move | None:
    """ "Families who fled X have begun to go home": the relative clause tells whose return the sentence tells."""
    own = after[0] if after else None
    if own is None or not own.leaves or own.first - count.last > RELATIVE or own.row["status"] != "moved":
        return None
    told = passage.form(count.last) in {"who", "that"} or passage.form(own.first).endswith("ing")
    back = next((m for m in after[1:] if m.row["status"] == "returning"), None)
    parted = back is not None and (
        {"and", "but", "would", "could", "will"} & set(passage.forms(own.last, back.first))
    )
    return back if told and not parted else None
