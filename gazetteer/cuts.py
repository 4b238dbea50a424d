"""The head or tail of a longer name is no place of its own: "Montes" of "Montes de Maria", "Cua" of "Cua Viet"."""

from gazetteer.bodies import CIVIC, HEADS, INSTITUTIONS, ORGANISATIONS
from gazetteer.fame import Renown
from gazetteer.judging import is_great
from gazetteer.passage import Passage
from gazetteer.runs import CALENDAR, KNOWN, Run, Runs, is_tied, stretch_run
from gazetteer.sightings import Sighting
from gazetteer.text.lexicon import PREPOSITIONS
from gazetteer.vocabulary import (
    BEFORE_RUN,
    BORDERS,
    DIRECTIONS,
    GENERICS,
    LEADING,
    MODIFIERS,
    TIED_ARTICLES,
    common_words,
    first_names,
)

# Words with capitals beside a town's name that leave it one, and bodies that are called after it.
_LEAVING = GENERICS.keys() | CALENDAR | DIRECTIONS.keys() | LEADING | MODIFIERS | BORDERS | BEFORE_RUN
_BODIES = INSTITUTIONS | ORGANISATIONS | HEADS | CIVIC


def is_cut(passage: Passage, runs: Runs, seen: Sighting) -> bool:
    """Whether a name is only an end of a longer one that nobody knows: "Montes" of "Montes de Maria"."""
    if seen.demonym or seen.stands_for is not None or seen.renown == "country":
        return False
    if seen.first > 1 and is_tied(passage, seen.first - 1) and passage.tokens[seen.first - 2].capital:
        return True  # "Yusuf" of "Bagh-i-Yusuf"
    opening = passage.opens(seen.first - 1) and passage.low(seen.first - 1) in PREPOSITIONS
    if opening and seen.renown in KNOWN and passage.low(seen.last + 1) in TIED_ARTICLES:
        return False  # "In Idlib al-Nusra fighters"
    return stretch_run(passage, runs, (seen.first, seen.last))[1] > seen.last


def is_in_strange_name(passage: Passage, seen: Sighting, run: Run, renown: Renown) -> bool:
    """Whether a town's name of one word is part of a longer one of words that are not English: "Cua Viet"."""
    if seen.first != seen.last or seen.renown != "notable" or is_great(seen):
        return False
    beside = [n for n in (seen.first - 1, seen.last + 1) if run[0] <= n <= run[1]]
    return any(passage.gap(min(n, seen.first)) == " " and _is_strange(passage, n, renown) for n in beside)


def _is_strange(passage: Passage, n: int, renown: Renown) -> bool:
    """Whether a word with a capital is no English one, nobody's first name, no acronym, and nothing that is known."""
    token = passage.tokens[n]
    if token.text.isupper() or not token.text.isalpha() or token.low in common_words() or token.text in first_names():
        return False
    known = token.low in _LEAVING or token.text in _BODIES
    return not (known or renown.of_words(passage, n, n) in (*KNOWN, "demonym"))
