"""What is done to a way: it is opened, cut, contested or promised, by the word nearest to it."""

from dataclasses import dataclass

from geo.claims.passages import Passage
from geo.claims.polarity import find_clause
from geo.claims.ways import Way
from geo.claims.words import list_openers, load_forms

KINDS = ("promised", "cut", "contested", "open")
STATUS = {kind: load_forms("claims_corridors", kind) for kind in KINDS}
PHRASES = frozenset(tuple(form.split()) for forms in STATUS.values() for form in forms)
ASKED = load_forms("claims_corridors", "asked for")
QUESTIONS = frozenset({"about", "whether", "if", "how", "why", "when"})
OPENERS = list_openers(PHRASES)
LONGEST = max(map(len, PHRASES))
BEFORE, BEHIND = 14, 8  # words before a way and behind it in which something may be done to it


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done to a way, as the table has it, at the words `first` to `last`."""

    kind: str
    first: int
    last: int


def find_deed(passage: Passage, way: Way) -> Deed | None:
    """What is done to a way, by the word nearest to it."""
    begin, end = find_clause(passage, way.first)
    deeds, told = [], 0  # the word behind the last deed: "open" of "to open" is none of its own
    for n in range(max(begin, way.first - BEFORE), min(end, way.tail + BEHIND)):
        begins = passage.folded[n] in OPENERS and not way.first <= n < way.tail and n >= told
        size = passage.match(n, LONGEST, PHRASES) if begins else 0
        if size:
            kind = next(k for k in KINDS if " ".join(passage.forms(n, n + size)) in STATUS[k])
            away = way.first - n if n < way.first else n - way.tail + 1
            deeds.append((away, Deed(kind, n, n + size)))
            told = n + size
    return min(deeds, key=lambda deed: deed[0])[1] if deeds else _find_wish(passage, way, begin)


def _find_wish(passage: Passage, way: Way, begin: int) -> Deed | None:
    """ "Asked the rebels for a corridor": a way that somebody only asks for."""
    near = range(max(begin, way.first - BEFORE), way.first)
    asked = (n for n in near if passage.form(n) in ASKED and passage.form(n + 1) not in QUESTIONS)
    return next((Deed("promised", n, n + 1) for n in asked), None)
