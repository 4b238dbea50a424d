"""What is said again of a name behind a comma may make it a settlement's: "X, the main town in Y, was taken"."""

from gazetteer.passage import Passage
from gazetteer.text.lexicon import PREPOSITIONS, words
from gazetteer.vocabulary import AUXILIARIES, GENERICS, SPEECH

SETTLEMENTS = words("town city village hamlet settlement township suburb port capital stronghold seat")
RANKS = words(
    "main largest biggest only principal second third last first next nearest smallest oldest key chief major"
    " second-largest second-biggest third-largest third-biggest northernmost southernmost easternmost westernmost"
    " important strategic provincial regional county district administrative former old ancient"
)
ARTICLES = words("the a an its their another once formerly")
_OPENS = frozenset({", ", " (", " -- ", " — ", " – "})
_LEADS = words(
    "in of on near at outside between across along about some just close under held where which that with by south"
    " north east west northeast northwest southeast southwest"
)
_RELATIVES = words("where which that who")
_CLOSES = (",", ".", ";", ":", ")", " -", " —", " –", "”", '"')
_MOST_MODIFIERS = 5
_LONGEST = 14  # words of what follows the noun


def is_apposed(passage: Passage, first: int, last: int) -> bool:
    """Whether a name is called a settlement behind a comma, and nobody's who speaks: "X, a port in Y,"."""
    before = passage.low(first - 1) if passage.follows(first - 1) else ""
    spoken = before in SPEECH or before == "by" or (before == "to" and passage.low(first - 2) == "according")
    return not spoken and _find_noun(passage, last) > 0


def _find_noun(passage: Passage, last: int) -> int:
    """The noun for a settlement that a comma parts from a name which it calls so; 0 where none does."""
    if passage.gap(last) not in _OPENS or passage.genitive(last):
        return 0
    article = passage.low(last + 1) in ARTICLES
    begin = noun = last + 1 + article
    while passage.low(noun) not in SETTLEMENTS:
        if noun - begin >= _MOST_MODIFIERS or not _modifies(passage, noun):
            return 0
        noun += 1
    if passage.genitive(noun):
        return 0
    own = any(passage.genitive(n) for n in range(begin, noun))  # "X, the country's second city"
    ranked = own or any(passage.low(n) in RANKS for n in range(begin, noun))
    opened = passage.low(last + 1) if article else "its" if own else ""
    return noun if _tells(passage, noun, article=opened, ranked=ranked) else 0


def _modifies(passage: Passage, n: int) -> bool:
    """Whether a word may stand between an article and its noun."""
    low = passage.low(n)
    return passage.gap(n) in (" ", "-") and (low in RANKS or low not in PREPOSITIONS | AUXILIARIES | SPEECH)


def _tells(passage: Passage, noun: int, *, article: str, ranked: bool) -> bool:
    """Whether what stands behind the noun leaves it said of the name before: "the main town in Y,", "a port,"."""
    seat = ranked or passage.low(noun) == "capital"
    if passage.gap(noun).startswith(_CLOSES):
        return bool(article) and (seat or article in ("a", "an"))
    following = passage.low(noun + 1)
    if following not in _LEADS and not following[:1].isdigit():
        return False
    if following == "of" and not (seat or article in ("a", "an") or _is_of_area(passage, noun + 2)):
        return False  # "after X, the town of Y"
    return (bool(article) or (seat and following in ("of", "in"))) and _is_closed(passage, noun + 1)


def _is_of_area(passage: Passage, n: int) -> bool:
    """Whether a name is that of an area by its noun, which no town is called: "the port of Y County"."""
    while n < len(passage) and passage.tokens[n].capital and passage.joined(n) and passage.tokens[n + 1].capital:
        n += 1
    noun = passage.low(n)
    return noun in GENERICS and noun not in SETTLEMENTS


def _is_closed(passage: Passage, n: int) -> bool:
    """Whether the clause ends before a verb does: "in Y County," but not "in Y was shelled"."""
    for k in range(n, n + _LONGEST):
        if passage.low(k) in AUXILIARIES | SPEECH:
            return False
        if passage.low(k) in _RELATIVES or passage.gap(k).startswith(_CLOSES):
            return True
    return False
