"""Words of position, of motion or of kind say that a name is a place's, though no gazetteer has it: "north of X"."""

from gazetteer.distances import read_distance
from gazetteer.kinds import is_called, is_of_kind, is_owned, is_owner
from gazetteer.landmarks import MARCH, opens_dated
from gazetteer.passage import Passage
from gazetteer.runs import is_tied
from gazetteer.text.lexicon import words
from gazetteer.vocabulary import (
    ADDRESSING,
    AUXILIARIES,
    BOUND,
    DIRECTIONS,
    GROUND_BETWEEN,
    INHABITANTS,
    KM_PER_UNIT,
    MARCHING,
    SPEECH,
    WAYS,
)

_BEFORE = words("in near outside toward towards around neighbouring neighboring nearby besieged embattled")
_BEFORE_IN_WAR = words("at beyond below above past through opposite upon via")  # elsewhere of companies, too
# What belongs to a river that has an article: "the banks of the X", "the bridge over the X".
_OF_WATERS = words("mouth mouths bank banks valley basin source headwaters waters fords course side bend north south")
_OVER_WATERS = words("bridge bridges ford ferry pontoon pontoons levee levees dam mill lock")
# Verbs of war whose object is a town, and verbs of going and of staying with the prepositions after them.
_TAKING = words(
    "shelled bombarded besieged overran retook recaptured evacuated garrisoned reoccupied bombed raided strafed"
    " retaking recapturing besieging shelling overrunning"
)
_CROSSING = words("crossed crossing cross crosses recrossed")
_IN_WAR = words(
    "reached reaching entered left occupied burned hold held holds holding took abandoned leaving passing"
    " approaching stormed captured capture capturing seized seize seizing attacked attack attacking liberated"
    " recapture retake storm storming lost losing surrounded encircled encircling relieved invested struck hit"
    " fled fleeing targeted blasted cleared clearing torched pounded pounding control controls bombing entering"
    " defended defending destroyed"
)
_GOING = words(
    "retreating withdrawing marched marching marches retreated fled fleeing withdrew withdrawn advanced advancing"
    " back encamped camped bivouacked arrived arrive halted landed retired pushed proceeded fell walked returned"
    " stopped stationed anchored fought buried crossed crossing"
)
_WHITHER = words("to at on upon for from towards toward into")
_STAYING = words(
    "junction curve bridge crossroads crossing road ford dam lock ferry landing fighting battle skirmish clash"
    " clashes checkpoint camp flood fishermen villagers post outpost base garrison barracks airfield ambush attack"
    " raid massacre engagement"
)
# What is done by soldiers to towns, whatever else a text speaks of: "troops captured X", "the attack on X".
_SEIZING = words("captured seized stormed liberated attacked overran entered occupied surrounded reached")
_FORCES = words(
    "troops forces soldiers rebels army militants fighters insurgents guerrillas militia gunmen infantry cavalry"
    " columns tanks commandos jihadists paramilitaries militiamen units"
)
_CAPTURING = words("took taking capturing seizing retaking retaken besieged recaptured pounded pounding targeted")
_NEAREST_FORCE = 3  # words from a force to its verb: "troops later captured"
_ASSAULTS = words(
    "attack attacks assault assaults raid raids march advance bombardment offensive shells shelling bombs rockets"
    " airstrike airstrikes strike strikes fire fired opened"
    " dropped"
)
_BATTLES = words("battle battles fighting fight assault offensive")
_HOME = INHABITANTS | words(
    "people crews firefighters villagers refugees farmers families settlers fishermen men girl teacher doctor nurse"
)
_FLEEING = MARCHING | words("drove driven forced pulled pushed moved families people")
_POSITIONS = frozenset(DIRECTIONS) | KM_PER_UNIT.keys()
_BESIDE = words("of from below above beyond")
_OPEN = words("from at to of through by on")


def is_said(passage: Passage, first: int, last: int, *, war: bool) -> bool:
    """Whether the words before or behind say that a name is a place's: "in X", "the X district", "north of X"."""
    if is_sure(passage, first, last, war=war) or is_owner(passage, first, last, war=war):
        return True
    if is_owned(passage, last):
        return False
    n = first - 1
    before = passage.low(n) if passage.gap(n) in (" ", ": ") else ""
    if before in _BEFORE or (war and before in _BEFORE_IN_WAR):
        return passage.joined(n)
    tied = any(is_tied(passage, k) for k in range(first + 1, last))  # "at X-on-Y"
    if before == "at" and (tied or not passage.tokens[first].capital):  # an Arabic article: "at al-X"
        return passage.joined(n)
    if before == "at" and passage.gap(last) == ", " and passage.low(last + 1) == "near":
        return True
    if before in _OPEN and passage.gap(last) == ", " and _is_held(passage, last + 1):
        return True
    if before == "of" and passage.gap(n - 1) == ", " and _closes_home(passage, n - 1, last):
        return True
    return _is_end(passage, first, war=war) or _is_reached(passage, n, war=war)


def is_sure(passage: Passage, first: int, last: int, *, war: bool) -> bool:
    """Whether no person, no company and no ordinary word could stand there: "the village of X", "north of X"."""
    kind = is_of_kind(passage, first, war=war) or is_called(passage, first, last)
    own = kind or _is_beside(passage, first - 1)
    return own or is_home(passage, first) or opens_dated(passage, first, last) or is_water(passage, first, last)


def takes_noun(passage: Passage, last: int) -> bool:
    """Whether a noun of nature behind an unknown name belongs to it though it has no capital: "the Naf river"."""
    return passage.joined(last) and passage.tokens[last + 1].text in BOUND


def is_home(passage: Passage, first: int) -> bool:
    """Whether somebody's age stands before, and the name says where that person lives: "Jane Doe, 52, from X"."""
    of = passage.low(first - 1) in ("of", "from") and passage.gap(first - 2) == ", "
    return of and first > 1 and passage.tokens[first - 2].text.isdecimal()


def _closes_home(passage: Passage, n: int, last: int) -> bool:
    """Whether a name ends what is said of a person who is named before: "Jane Doe, of X, came"."""
    named = n > 0 and passage.tokens[n].capital and passage.tokens[n - 1].capital and passage.joined(n - 1)
    return named and passage.gap(last)[:1] in (",", ".", ";") and passage.low(last + 1) not in SPEECH


def _is_held(passage: Passage, n: int) -> bool:
    """Whether word `n` begins "in" or "near" and a name, after "the" or a bearing: ", in northern X"."""
    if passage.low(n) not in ("in", "near", "outside"):
        return False
    n += 1
    while n < len(passage) and (passage.low(n) in DIRECTIONS or passage.low(n) == "the"):
        n += 1
    return n < len(passage) and passage.tokens[n].capital


def _is_beside(passage: Passage, n: int) -> bool:
    """Whether a bearing or a length ends at word `n`: "north of X", "ten miles below X", "as far as X"."""
    if not passage.joined(n):
        return False
    low, before = passage.low(n), passage.low(n - 1)
    if low in ("of", "from") and read_distance(passage, n) is not None:  # "10 miles (16 km) from X"
        return True
    if not passage.joined(n - 1):
        return False
    if low in _BESIDE and (before in _POSITIONS if low in ("of", "from") else before in KM_PER_UNIT):
        return True
    if low == "as" and before == "far":
        return passage.low(n - 2) == "as"
    this = low == "of" and before == "side" and passage.low(n - 2) in ("this", "other", "far", "near")
    return this or (low == "to" and before in DIRECTIONS)


def _is_end(passage: Passage, first: int, *, war: bool) -> bool:
    """Whether a name is one end of a way, or of the ground between two: "the road from X to Y"."""
    n, low = first - 1, passage.low(first - 1)
    if low in ("between", "from") and passage.joined(n):
        return _has_ends(passage.low(n - 1), low, war=war)
    other = {"and": "between", "to": "from"}.get(low, "")
    k = n - 1
    while k > 0 and n - k <= 3 and passage.joined(k) and passage.tokens[k].capital:
        k -= 1
    if not other or k == n - 1 or passage.low(k) != other or not passage.joined(n):
        return False
    return _has_ends(passage.low(k - 1), other, war=war)


def _has_ends(noun: str, link: str, *, war: bool) -> bool:
    """Whether a noun before "from" is a way, or one before "between" the ground between two places."""
    return noun in WAYS or (link == "between" and (war or noun in GROUND_BETWEEN))


def _is_reached(passage: Passage, n: int, *, war: bool) -> bool:
    """Whether a verb of taking or of going ends at word `n`: "shelled X", "crossed the X", "fell back to X"."""
    if not passage.joined(n):
        return False
    low, before = passage.low(n), passage.low(n - 1) if passage.joined(n - 1) else ""
    if low in _TAKING or low in _CROSSING or (war and low in _IN_WAR):
        return True
    if low in _WHITHER and before in _GOING:
        return True
    if low in _SEIZING and any(passage.low(k) in _FORCES for k in range(max(0, n - _NEAREST_FORCE), n)):
        return True
    if war and ((low == "on" and before in _ASSAULTS) or (low == "for" and before in _BATTLES)):
        return True
    if (low == "at" and (before in _STAYING or before in _HOME)) or (low == "from" and before in _HOME):
        return True
    reach = {passage.low(k) for k in range(max(0, n - MARCH), n) if passage.low(n) in ("to", "of")}
    if low == "of" and before == "out":
        return not reach.isdisjoint(_FLEEING)
    return war and low == "to" and not reach.isdisjoint(MARCHING) and reach.isdisjoint(ADDRESSING)


def is_taken(passage: Passage, n: int) -> bool:
    """Whether word `n` is a verb of taking, whatever else the text speaks of: "captured X", "have taken X"."""
    helped = passage.low(n) == "taken" and bool({passage.low(n - 1), passage.low(n - 2)} & AUXILIARIES)
    return helped or passage.low(n) in _TAKING | _SEIZING | _CAPTURING


def is_water(passage: Passage, first: int, last: int) -> bool:
    """Whether a name with an article is a river's, by what else only rivers have: "the mouth of the X"."""
    n = first - 2
    if passage.low(first - 1) != "the" or not passage.joined(n + 1) or not passage.joined(n):
        return False
    following = passage.low(last + 1)
    if passage.joined(last) and not (following in _OPEN or following in AUXILIARIES or following in SPEECH):
        return False
    if passage.low(n) in _CROSSING:
        return True
    noun, link = passage.low(n - 1), passage.low(n)
    return (link == "of" and noun in _OF_WATERS) or (link in ("over", "across", "on") and noun in _OVER_WATERS)
