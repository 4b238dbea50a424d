"""Who controls a way, where the words say so: "held by X forces", "rebels control the road"."""

from geo.claims.actors import Party, Side, find_parties, owner_of
from geo.claims.passages import Passage
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE, find_clause
from geo.claims.words import load_forms

HOLDS = frozenset(tuple(form.split()) for form in load_forms("claims_corridors", "holds"))
LONGEST = max(map(len, HOLDS))
REACH = 7  # words between the verb and the way, and between it and who holds
BESIDE = 3  # words between a party and the verb


def find_holder(passage: Passage, first: int, last: int, *, tail: int) -> Side | None:
    """Who holds the way at some words: the subject before the verb that has the way as its object, or behind "by".

    `tail` is where the words about the ends of the way stop.
    """
    parties = find_parties(passage)
    begin, end = find_clause(passage, first)
    for n in range(max(begin, first - REACH), min(end, tail + REACH)):
        size = 0 if first <= n < last else passage.match(n, LONGEST, HOLDS)
        if not size:
            continue
        said = " ".join(passage.forms(n, n + size))
        if n >= last:
            holder = _find_behind(passage, parties, n + size)
        else:
            holder = _find_before(passage, parties, n) if "by" not in passage.forms(n, first) else None
        if holder is not None:
            return Side(owner_of(passage, holder), holder, f"holds the way, by “{said}”")
    return None


def _find_behind(passage: Passage, parties: tuple[Party, ...], last: int) -> Party | None:
    """ "Held by X", "in the hands of X"."""
    led = [p for p in parties if 0 <= p.first - last <= BESIDE]
    before = passage.forms(last - 1, led[0].first) if led else ()
    return led[0] if led and {"by", "of"} & set(before) else None


def _find_before(passage: Passage, parties: tuple[Party, ...], first: int) -> Party | None:
    """ "X control the road"."""
    for party in reversed(parties):
        between = passage.forms(party.last, first)
        if party.last <= first and all(f in ADVERBS | AUXILIARIES | BE for f in between):
            return party
    return None
