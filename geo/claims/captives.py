"""Captives are no refugees: who was abducted, taken hostage or carried off did not flee, wherever they were taken."""

from geo.claims.displaced import Displaced
from geo.claims.needs import HOMES, REFUGE
from geo.claims.passages import Passage
from geo.claims.people import ARMED, DISPLACED
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE, RELATIVES
from geo.claims.treks import CARRIERS
from geo.claims.words import load_forms

TAKES = load_forms("claims_words", "takes people captive")
CAPTIVITY = load_forms("claims_words", "captivity")
APART = load_forms("claims_words", "people told by sex or trade")
CARRIED = frozenset({"moved", "taken"})  # facts of the table of displacement: others decide where people go
FREE = frozenset({"fled", "left", "displaced", "took refuge", "driven out", "expected to flee"})  # of their own feet
LED = frozenset({"taken", "transferred", "moved", "brought", "transported", "marched"})
WITH_THEM = (("with", "them"), ("with", "him"))
LINKS = AUXILIARIES | BE | ADVERBS | RELATIVES | {"who", "had", "all"}
NEAR = 6  # words between people and the verb that says that they were abducted
BESIDE = 8  # words of "taking five nurses with them"
LONGEST = 2  # words of "carried off"


def are_captives(found: Displaced, before: Passage | None) -> bool:
    """Whether people went nowhere of themselves: somebody took them, as the sentence or the one before says."""
    passage, count, move = found.passage, found.count, found.move
    if count.displaced and DISPLACED & set(passage.forms(count.first, count.last)):
        return False
    taken = _find_taking(passage, found)
    if taken is not None:
        apart = passage.form(count.last) in {"who", "that"}  # "abducted 60 people who had fled X"
        return not apart if taken < count.first else move is None or move.row["fact"] not in FREE
    if move is None or move.row["fact"] not in CARRIED:
        return False
    near = (*passage.folded, *(before.folded if before else ()))
    return bool(CAPTIVITY & set(near)) or _takes_along(passage, move.first) or _are_led(found)


def _find_taking(passage: Passage, found: Displaced) -> int | None:
    """The word that says that people were taken captive: right before them, in their own phrase, or their verb."""
    count = found.count
    end = min(count.last + NEAR, len(passage.words))
    for n in range(max(count.first - LONGEST, 0), end):
        size = next((k for k in range(LONGEST, 0, -1) if " ".join(passage.forms(n, n + k)) in TAKES), 0)
        if size and n + size <= count.first:
            if count.first - n - size <= 0 and passage.form(n - 1) not in BE:
                return n
        elif size and (n < count.last or all(f in LINKS for f in passage.forms(count.last, n))):
            return n
    return None


def _takes_along(passage: Passage, at: int) -> bool:
    """Whether armed men take people "with them": families do so too."""
    armed = any(f in ARMED for f in passage.forms(0, at))
    return armed and any(passage.forms(n, n + 2) in WITH_THEM for n in range(at, at + BESIDE))


def _are_led(found: Displaced) -> bool:
    """ "Women being taken to X": who is told by sex or trade alone, with no refuge and no bus, is led away."""
    passage, count, move = found.passage, found.count, found.move
    forms = set(passage.forms(count.head, count.last))
    passive = move is not None and passage.form(move.first) in LED and passage.form(move.first - 1) in BE
    alone = passage.form(count.last) != "and"  # "women and children" are sent out of towns
    carried = any(f in REFUGE | CARRIERS | HOMES | {"safety"} for f in passage.folded)
    return (
        passive
        and alone
        and not carried
        and bool(forms & APART)
        and forms <= APART | {"and", "more", "of", "the", "young"}
    )
