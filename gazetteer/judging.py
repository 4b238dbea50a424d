"""The words around a name, and the other names around those, say how far it is to be taken for a place's."""

from gazetteer.appositions import is_apposed
from gazetteer.bodies import INSTITUTIONS
from gazetteer.fame import LARGE_FOR_COMMON_WORD, is_own_name
from gazetteer.passage import Passage
from gazetteer.place import is_listed_id
from gazetteer.runs import CALENDAR, Run, Taken
from gazetteer.sightings import Sighting, Trust
from gazetteer.things import is_namesake
from gazetteer.vocabulary import (
    AUXILIARIES,
    BEFORE_RUN,
    BORDERS,
    COUNTING,
    DIRECTIONS,
    FATES,
    FIRM_LOCATIVES,
    GENERICS,
    HEAD_OF,
    INHABITANTS,
    LEADING,
    LOCALS,
    LOCATIVES,
    MARCHING,
    MODIFIERS,
    MOTION,
    PLURALS,
    SPEECH,
    common_words,
    first_names,
)

_BESIDE = frozenset({"nearby", "neighbouring", "neighboring"})  # what only places are
_GREAT = 6.2  # a prior that countries, capitals, great states and cities of more than 1.6 million have
_LONGEST_ACRONYM = 5  # letters
_REACH = 4  # words between a verb of moving and its "to"
_FIGHTING = frozenset({"attacked", "attacking", "surrounded"})  # generals, as well as towns
_POPULACE = frozenset({"residents", "inhabitants", "people", "citizens", "villagers", "townspeople"})
_PASSIVE = frozenset({"been", "being"})


def judge(passage: Passage, seen: Sighting, run: Run, taken: Taken, *, title_case: bool) -> Trust:
    """How far the words around a name go to make it a place."""
    own = range(seen.first, seen.last + 1)
    if any(n in taken.people for n in own) or any(n in taken.organisations for n in own):
        return Trust.NONE
    if len(own) == 1 and passage.low(seen.first) in CALENDAR:
        return Trust.NONE
    if is_namesake(passage, seen) or _is_end_of_name(passage, seen.first):
        return Trust.NONE
    pointed, known = is_pointed_at(passage, seen), seen.renown in ("notable", "country")
    pointed = pointed or (passage.low(seen.first - 1) == "of" and seen.first - 2 in taken.people)  # "Jane Doe of X"
    if not _fits_run(passage, seen, run, known=known):
        return Trust.NONE
    if not title_case and is_apposed(passage, seen.first, seen.last):
        return Trust.FIRM
    if title_case:
        return Trust.FAIR if seen.renown == "country" or (known and not _is_ordinary(passage, seen)) else Trust.WEAK
    if _is_ordinary(passage, seen):
        return _judge_ordinary(passage, seen, pointed)
    if len(own) == 1 and passage.tokens[seen.first].text in first_names() and not is_great(seen):
        if _is_called(passage, seen):
            return Trust.FIRM
        if not (pointed or _is_local(passage, seen) or _is_between(passage, seen)):
            return Trust.WEAK
        return Trust.FAIR if known and not _is_between(passage, seen) else Trust.HINTED
    if _is_acronym(passage, seen):
        return Trust.NONE
    if pointed:
        return Trust.FIRM
    if known or _is_local(passage, seen):
        return Trust.FAIR
    if _is_between(passage, seen):
        return Trust.HINTED
    if passage.low(seen.last + 1) in SPEECH or not any(is_own_name(hit, seen.name) for hit in seen.hits):
        return Trust.WEAK
    return Trust.FAIR if len(own) > 1 else Trust.HINTED


def _is_end_of_name(passage: Passage, first: int) -> bool:
    """Whether a name begins with a small article and a longer one goes before it: "Omar al-X", "Bab el-X"."""
    before = first - 1
    if (
        passage.tokens[first].capital
        or before < 0
        or passage.gap(before) != " "
        or not passage.tokens[before].capital
    ):
        return False
    opening = passage.opens(before) and passage.low(before) in common_words()
    return not opening and passage.low(before) not in CALENDAR


def is_great(seen: Sighting) -> bool:
    """Whether a name is a country's, a capital's, a state's or a very large city's."""
    return seen.renown == "country" or any(
        hit.prior > _GREAT and is_own_name(hit, seen.name) for hit in seen.hits[:2]
    )


def _is_acronym(passage: Passage, seen: Sighting) -> bool:
    """Whether a name is all capitals, as short as an acronym, and only a town's or a district's."""
    text = passage.tokens[seen.first].text
    short = seen.first == seen.last and text.isupper() and "." not in text and len(text) <= _LONGEST_ACRONYM
    return short and seen.first > 0 and all(is_listed_id(hit.place.id) for hit in seen.hits)


def _is_local(passage: Passage, seen: Sighting) -> bool:
    """Whether a name stands beside what only places have: "X police", "the mayor of X", "X County Sheriff"."""
    after = seen.last + 1
    if _is_suffering(passage, seen) or _is_home(passage, seen):
        return True
    if passage.joined(seen.last) and (passage.low(after) in LOCALS or passage.tokens[after].text in INSTITUTIONS):
        return True
    return _is_headed(passage, seen)


def _is_headed(passage: Passage, seen: Sighting) -> bool:
    """Whether a noun that only places have stands before a name: "the streets of X"."""
    before = seen.first - 1
    return passage.low(before) == "of" and passage.joined(before) and passage.low(before - 1) in HEAD_OF


def _is_home(passage: Passage, seen: Sighting) -> bool:
    """Whether somebody without a name is said to come from there: "an X woman", "two X residents"."""
    after = seen.last + 1
    if passage.genitive(seen.last) and passage.tokens[after].text[:1].isdigit() and passage.joined(after):
        return passage.low(after + 1) in _POPULACE  # "X's 40,000 residents"
    before = passage.low(seen.first - 1) if passage.joined(seen.first - 1) else ""
    return passage.joined(seen.last) and passage.low(after) in INHABITANTS and before in COUNTING


def _is_suffering(passage: Passage, seen: Sighting) -> bool:
    """Whether the verb after a name tells what befalls towns only: "X has been shelled"."""
    n = seen.last + 1
    while passage.low(n) in _PASSIVE | AUXILIARIES and passage.follows(n - 1) and n - seen.last <= 4:
        n += 1
    return n > seen.last + 1 and passage.low(n) in FATES and passage.follows(n - 1)


def _judge_ordinary(passage: Passage, seen: Sighting, pointed: bool) -> Trust:
    """A name that is also an English word ("Reading", "Turkey") needs more than a capital."""
    if seen.renown == "country" or (seen.renown == "notable" and not _is_bearing(passage, seen)):
        return Trust.FAIR
    large = any(is_own_name(h, seen.name) and h.place.population >= LARGE_FOR_COMMON_WORD for h in seen.hits[:8])
    several = seen.first < seen.last and not _is_bearing(passage, seen)
    if passage.low(seen.first - 1) in _FIGHTING and not several:  # "attacked Forest": a general
        return Trust.NONE
    if seen.renown != "" and passage.low(seen.first - 1) in _BESIDE:
        return Trust.FAIR
    if pointed and (large or several or seen.renown == "notable") and passage.low(seen.first) not in DIRECTIONS:
        return Trust.FAIR
    if seen.renown == "notable" and (_is_home(passage, seen) or _is_headed(passage, seen)):
        return Trust.FAIR
    hinted = seen.renown != "" and passage.low(seen.first) not in DIRECTIONS and not passage.opens(seen.first)
    return Trust.HINTED if hinted and (pointed or _is_between(passage, seen)) else Trust.NONE


def _is_bearing(passage: Passage, seen: Sighting) -> bool:
    """Whether a name is one word, or only a direction that several countries have a province of: "North West"."""
    own = range(seen.first + (passage.low(seen.first) == "the"), seen.last + 1)
    if len(own) == 1 or all(passage.low(n) in DIRECTIONS for n in own):
        return True
    bearing = all(passage.low(n) in DIRECTIONS or passage.low(n) in GENERICS for n in own)
    return bearing and len({hit.place.country for hit in seen.hits}) > 1


def _is_ordinary(passage: Passage, seen: Sighting) -> bool:
    """Whether every word of a name is an ordinary English word."""
    return all(passage.low(n) in common_words() for n in range(seen.first, seen.last + 1))


def _fits_run(passage: Passage, seen: Sighting, run: Run, *, known: bool) -> bool:
    """Whether the other words with capitals beside a name leave it a place."""
    before, after = seen.first - 1, seen.last + 1
    if run[0] <= before and not _may_precede(passage, before, run, known=known):
        return False
    if after <= run[1]:
        low = passage.low(after)
        helpful = passage.tokens[after].text in INSTITUTIONS or low in GENERICS or low in CALENDAR or low in BORDERS
        return helpful or known or passage.tokens[after].text in ("Bureau", "D.C")
    return True


def _may_precede(passage: Passage, n: int, run: Run, *, known: bool) -> bool:
    """Whether a word with a capital before a name leaves it a place."""
    low = passage.low(n)
    ordinary = passage.opens(n) and low in common_words() and passage.tokens[n].text not in first_names()
    kin = low in DIRECTIONS or low in MODIFIERS or low in BEFORE_RUN or low in GENERICS or low in LEADING
    official = passage.tokens[n].text in INSTITUTIONS
    return known or kin or (ordinary and n == run[0]) or low in CALENDAR or official


def is_pointed_at(passage: Passage, seen: Sighting) -> bool:
    """Whether the words before or after a name say that it is a place: "in X", "the village of X", "X Lake"."""
    n = skip_modifiers(passage, seen.first)
    before = passage.low(n) if passage.follows(n) else ""
    if before == "of" and n > 0 and passage.gap(n - 1) == ", ":  # "Jane Doe, 43, of X"
        return True
    if before in FIRM_LOCATIVES or (before in LOCATIVES | MOTION and seen.renown != ""):
        return True
    if before == "of" and (passage.low(n - 1) in GENERICS or passage.low(n - 1) == "way"):
        return True
    if before == "to" and any(passage.low(k) in MARCHING for k in range(max(0, n - _REACH), n)):
        return seen.renown != ""
    after = passage.low(seen.last + 1) if passage.joined(seen.last) else ""
    return after in GENERICS or (passage.low(seen.first - 1) in LEADING and passage.joined(seen.first - 1))


def _is_between(passage: Passage, seen: Sighting) -> bool:
    """Whether a name is one of two between which something lies or happens, people or places."""
    before = passage.low(seen.first - 1)
    earlier = range(max(0, seen.first - 1 - _REACH), seen.first - 1)
    return before == "between" or (before == "and" and any(passage.low(n) == "between" for n in earlier))


def _is_called(passage: Passage, seen: Sighting) -> bool:
    """Whether a noun for a kind of place, or several of it, belongs to a name: "the towns of X"."""
    noun = passage.low(seen.first - 2)
    return passage.low(seen.first - 1) == "of" and PLURALS.get(noun, noun) in GENERICS


def is_firmly_pointed_at(passage: Passage, seen: Sighting) -> bool:
    """Whether the words before a name, which no person has before theirs, say that it is a place: "in X"."""
    n = skip_modifiers(passage, seen.first)
    before = passage.low(n) if passage.follows(n) else ""
    kind = before == "of" and passage.low(n - 1) in GENERICS
    return (before in FIRM_LOCATIVES or kind) and not passage.genitive(seen.last)


def skip_modifiers(passage: Passage, first: int) -> int:
    """The last word before a name that is no article, direction or other modifier of it."""
    n = first - 1
    while n >= 0 and first - n <= 5 and passage.follows(n) and _modifies(passage, n):
        n -= 1
    return n


def _modifies(passage: Passage, n: int) -> bool:
    low = passage.low(n)
    return low in MODIFIERS or low in DIRECTIONS
