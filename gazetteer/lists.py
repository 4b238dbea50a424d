"""A word with a capital in a list of towns is a town's name, though it may be an English word: "X, Reading and Y"."""

from gazetteer.fame import Renown
from gazetteer.mention import Mention, Role
from gazetteer.passage import Passage
from gazetteer.pointing import is_taken
from gazetteer.runs import Run
from gazetteer.text.lexicon import first_names
from gazetteer.vocabulary import FIRM_LOCATIVES

LINKS = frozenset({"and", "then", "or", "also", "later", "nearby", "neighboring", "neighbouring", "the"})
MOST_LINKS = 3  # words between two names of a list
_MOST_NAMES = 8  # of a list that one word begins


def is_flanked(passage: Passage, run: Run, before: int, other: Mention | None, renown: Renown) -> bool:
    """Whether a name stands between two known towns of one list: "X, Y and Z"; beside states anybody may stand."""
    if other is None or other.role is not Role.LOCATION or other.relation is not None or before < 0:
        return False
    ahead = passage.find_words(other.whole)[0]
    if not (_is_linked(passage, before, run[0]) and _is_linked(passage, run[1], ahead)):
        return False
    ends = (before, before), (ahead, passage.find_last(other.whole.end))
    return all(renown.of_words(passage, *end) not in ("country", "demonym") for end in ends)


def _is_linked(passage: Passage, one: int, other: int) -> bool:
    """Whether only a comma or "and" stands between two words of a list."""
    plain = one < other - 1 or passage.gap(one) == ", "
    links = all(passage.low(n) in LINKS - {"the"} for n in range(one + 1, other))
    return plain and other - one <= MOST_LINKS and links and not passage.genitive(one) and all(
        passage.gap(n) in (" ", ", ") for n in range(one, other)
    )  # fmt: skip


def heads_list(passage: Passage, run: Run, other: Mention | None, renown: Renown) -> bool:
    """Whether a name of one word begins a list of towns that is taken, or that something is in: "took X, Y and Z"."""
    first, last = run
    if first != last or other is None or not _is_town(passage, other, renown) or passage.opens(first):
        return False
    before = passage.low(first - 1) if passage.gap(first - 1) == " " else ""
    if not (before in FIRM_LOCATIVES or is_taken(passage, first - 1)) or passage.tokens[first].text in first_names():
        return False
    return passage.gap(last) == ", " and passage.find(other.whole.start) == last + 1 and _ends_list(passage, last + 1)


def _is_town(passage: Passage, mention: Mention, renown: Renown) -> bool:
    """Whether a mention is the ground, and no country and no people."""
    own = passage.find_words(mention.whole)
    fame = renown.of_words(passage, own[0], passage.find_last(mention.whole.end))
    return mention.role is Role.LOCATION and mention.relation is None and fame not in ("country", "demonym")


def _ends_list(passage: Passage, n: int) -> bool:
    """Whether names with commas go on from word `n` to one that "and" joins."""
    for _ in range(_MOST_NAMES):
        while passage.joined(n) and passage.tokens[n + 1].capital:
            n += 1
        ahead = n + 1 + (passage.gap(n) in (" ", ", ") and passage.low(n + 1) == "and")
        if passage.genitive(n) or passage.gap(n) not in (" ", ", ") or ahead >= len(passage):
            return False
        if not passage.tokens[ahead].capital:
            return False
        if ahead == n + 2:
            return True
        n = ahead
    return False
