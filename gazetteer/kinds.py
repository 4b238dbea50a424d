"""A noun for a kind of place beside a name says that it is one's: "the village of X", "X village", "the X road"."""

from gazetteer.appositions import is_apposed
from gazetteer.passage import Passage
from gazetteer.text.lexicon import words
from gazetteer.vocabulary import PLURALS

_KINDS = words("village town city hamlet settlement district province region island camp suburb township")
# What a name belongs to with "of" between, and what takes it before itself: "the hill of X", "the X road".
_OWNED = _KINDS | words(
    "hill canyon gorge heights ridge valley mountain mountains plain parish county commune municipality borough"
    " outpost oasis enclave port neighborhood neighbourhood locality farm ford creek river lake bay mouth"
    " streets outskirts vicinity environs suburbs banks bank ruins siege bombardment shelling evacuation villagers"
    " residents inhabitants townspeople community forest forests area stronghold bastion recapture harbour harbor"
    " garrison defenders airport"
)
_OWNED_IN_WAR = words(
    "control fall capture seizure taking loss relief battle"
    " way park castle chateau wood woods redoubt windmill mill height plateau ferry station landing bridge direction"
)
_OWNING = _KINDS - {"camp"} | words(
    "axis road highway bridge mine forest crossing checkpoint sector dam hill hills valley ridge territory county"
    " parish commune municipality heights direction front estuary plain desert river creek lake mountains plateau"
    " turnpike pike volcano dam"
)
# What in a war has a place's name before it, and what stands between: "the X area", "the X border crossing".
_OWNING_IN_WAR = _OWNING | words(
    "area areas outpost ruins quarter neighbourhood neighborhood airfield airport pass gorge enclave pocket salient"
    " bridgehead junction cemetery monastery refinery crossroads waterworks marshes oasis fort post station"
)
_OF_SITES = words("border frontier military army naval air temple railway rail oil gas police refugee mountain river")
_SITES = _OWNING_IN_WAR | words("base camp field fields depot barracks complex works town village")
_BODIES = words(
    "fortifications positions bunkers trenches lines fighters militants gunmen insurgents rebels forces"
    " troops commanders leaders strongholds hideouts targets militiamen militia movement regime"
)
_SETTLED = words("village township hamlet")  # that even without an article only a place's name stands before
_SETTLEMENTS = words("villages townships hamlets towns")
_TOWNS = words("cities settlements districts ports")
_WHOSE = words("his her their my our its")
_OWNERS = 4  # words from whose a village is to the noun
_DASHES = frozenset({"--", "—", "–", " -", "-", ":"})
_ARTICLES = words("the in of from to at near on across around throughout over inside outside")
_NAMING = words("of including like called named")  # between the noun and the name, as "such as"
_ADJECTIVAL = ("ite", "ist", "ian", "ish", "ese", "ic")  # "the Shiite villages"
_LONGEST_LIST = 6  # names before the noun that they share


def is_of_kind(passage: Passage, first: int, *, war: bool = False) -> bool:
    """Whether a noun for a kind of place stands before a name: "the village X", "towns like X", "the hill of X"."""
    of = passage.low(first - 1) == "of" and passage.joined(first - 1)
    owned = _OWNED | _OWNED_IN_WAR if war else _OWNED
    return _stands_before(passage, first, owned if of else _KINDS)


def is_called(passage: Passage, first: int, last: int) -> bool:
    """Whether a name is said to be a settlement's, so that it may be like anybody's: "the village of X"."""
    if _stands_before(passage, first, _KINDS) or _is_settled(passage, last) or _heads_list(passage, last):
        return True
    return is_apposed(passage, first, last)


def is_owner(passage: Passage, first: int, last: int, *, war: bool = False) -> bool:
    """Whether a noun for a kind of place stands behind a name: "the X district", "X village", "X and Y villages"."""
    if _heads_list(passage, last) or _is_settled(passage, last):
        return True
    article = passage.low(first - 1) in _ARTICLES and passage.gap(first - 1) == " "
    between = war and passage.joined(last + 1) and passage.low(last + 1) in _OF_SITES
    site = between and not passage.tokens[last + 1].capital and _names_kind(passage.low(last + 2), _SITES)
    return article and (site or _stands_behind(passage, last, _OWNING_IN_WAR if war else _OWNING))


def is_owned(passage: Passage, last: int) -> bool:
    """Whether what only armed bodies have stands behind a name: "X fortifications", "X fighters"."""
    return passage.joined(last) and passage.low(last + 1) in _BODIES


def _is_settled(passage: Passage, last: int) -> bool:
    """Whether a noun for a settlement stands behind a name, article or not: "X village"."""
    return _stands_behind(passage, last, _SETTLED)


def _stands_before(passage: Passage, first: int, kinds: frozenset[str]) -> bool:
    """Whether one of these nouns stands before a name, with "of", "such as" and the like between."""
    n = first - 1
    if passage.gap(n) == ", " and passage.low(n) in _SETTLEMENTS:  # "two villages, X and Y"
        return _begins_pair(passage, first)
    if passage.gap(n).strip() in _DASHES and passage.low(n) in _SETTLEMENTS | _TOWNS:  # "three towns -- X, Y and Z"
        return True
    if passage.gap(n) == ", " and passage.low(n) in _SETTLED:  # "attacked his village, X"
        return any(passage.genitive(k) or passage.low(k) in _WHOSE for k in range(max(0, n - _OWNERS), n))
    if n < 0 or passage.gap(n) not in (" ", ": ") or passage.genitive(n):
        return False
    if passage.low(n) == "as" and passage.low(n - 1) == "such":
        n -= 2
    elif passage.low(n) in _NAMING:
        n -= 1
    return _names_kind(passage.low(n), kinds) and passage.gap(n) in (" ", ", ", ": ")


def _begins_pair(passage: Passage, first: int) -> bool:
    """Whether a name is the first of two: "X and Y"."""
    last = first
    while passage.joined(last) and passage.tokens[last + 1].capital:
        last += 1
    return passage.low(last + 1) == "and" and last + 2 < len(passage) and passage.tokens[last + 2].capital


def _stands_behind(passage: Passage, last: int, kinds: frozenset[str]) -> bool:
    """Whether one of these nouns stands behind a name that is no adjective."""
    if not passage.joined(last) or passage.low(last).endswith(_ADJECTIVAL) or passage.tokens[last + 1].capital:
        return False
    return _names_kind(passage.low(last + 1), kinds)


def _heads_list(passage: Passage, last: int) -> bool:
    """Whether a list of names begins that a noun for settlements ends: "X, Y, and Z villages"."""
    n, names = last, 0
    while passage.gap(n) in (" ", ", ") and names <= _LONGEST_LIST:
        n += 1 + (passage.low(n + 1) == "and")
        if n >= len(passage) or not passage.tokens[n].capital:
            return False
        while passage.joined(n) and passage.tokens[n + 1].capital:
            n += 1
        names += 1
        if passage.joined(n) and passage.low(n + 1) in _SETTLEMENTS:
            return True
    return False


def _names_kind(noun: str, kinds: frozenset[str]) -> bool:
    """Whether a noun, or what it is the plural of, is one of these for kinds of places."""
    return noun in kinds or PLURALS.get(noun, noun) in kinds
