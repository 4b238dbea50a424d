"""A name that is trusted becomes a mention: with the noun that belongs to it, and what the words make of it."""

from dataclasses import replace

from gazetteer.appositions import is_apposed
from gazetteer.between import ends_way
from gazetteer.bodies import OF_STATES, OF_TOWNS
from gazetteer.borders import PAIRING
from gazetteer.datelines import is_dateline
from gazetteer.index import Index
from gazetteer.mention import Base, Mention, Role
from gazetteer.passage import Passage
from gazetteer.place import FeatureClass, RelativeKind
from gazetteer.pointing import is_water
from gazetteer.relative import Stretch, find_border, find_nearness, find_part
from gazetteer.roles import find_role
from gazetteer.scenes import TITLED, Scene
from gazetteer.sightings import Sighting, Trust, is_area_hit
from gazetteer.text.parts import PartKind
from gazetteer.text.span import Span
from gazetteer.vocabulary import (
    AREAS,
    BOUND,
    DIRECTIONS,
    GENERICS,
    LEADING,
    LOOSE,
    PLURALS,
    SITES,
    TOWNS,
    WATERS,
    common_words,
)

_OF_A_WHOLE = frozenset({"capital"})  # what stands before "of" and the name of what holds it
# Areas whose noun belongs to the name before the name of an office, too: "X Township Board".
_LAYERS = frozenset({"greater", "upper", "lower", "inner", "outer"})
_LONGEST_LIST = 16  # words from a name to the noun behind the list that it stands in
_SERVED = frozenset({"township", "county"})


def make_mention(scene: Scene, seen: Sighting, index: Index, past: int) -> tuple[Mention, int]:
    """The mention a name makes with the words around it, and its last word."""
    passage = scene.passage
    first, last, asked = _widen(passage, seen, past)
    asked = asked or _asked_beside(scene, seen)
    base = Base(passage.span_of(first, last), _words(passage, first, last), asked, seen.demonym, seen.stands_for)
    stretch = find_border(passage, Stretch(first, last))
    if stretch.relation is not None and _is_second_side(passage, first):
        stretch = Stretch(first, last)
    elif stretch.relation is None and not seen.demonym:
        stretch = find_part(passage, stretch)
    border = stretch.relation is not None and stretch.relation.kind is RelativeKind.BORDER
    if stretch.first <= past:
        stretch = replace(stretch, first=first, relation=None)
    power = power_of(seen, index)
    role = _find_role(scene, stretch, seen, power, border=border)
    if role is Role.LOCATION:
        stretch = find_nearness(passage, stretch, country=power == "country" and not border)
    region = None if border else scene.regions.get(seen.first)
    span = _take_stop(passage, base.span) if seen.stands_for else base.span
    if not seen.demonym and scene.kind not in TITLED:
        span = Span(passage.starts[_find_capital_part(passage, first, past)], span.end)
    words = passage.span_of(stretch.first, stretch.last)
    grown = Span(min(span.start, words.start), max(span.end, words.end))
    return Mention(
        span=span,
        name=base.name if span == base.span else passage.text[span.start : span.end],
        role=role,
        bases=(base,),
        relation=stretch.relation,
        qualifier=passage.span_of(*stretch.qualifier) if stretch.qualifier else None,
        region=passage.span_of(region.first, region.last) if region else None,
        firm=seen.trust is Trust.FIRM,
        tentative=seen.trust is Trust.HINTED,
        grown=grown if grown != span else None,
        dateline=role is Role.CREDIT and is_dateline(passage, first, last, scene.kind),
    ), stretch.last


def _find_capital_part(passage: Passage, first: int, past: int) -> int:
    """The word at which a name begins with the words for a part of it that have capitals, too: "South West X"."""
    n = first
    while n - 1 > max(past, 0) and passage.gap(n - 1) == " " and not passage.opens(n - 1):
        token = passage.tokens[n - 1]
        if not token.capital or not (token.low in DIRECTIONS or token.low in _LAYERS) or passage.genitive(n - 1):
            break
        n -= 1
    far = passage.low(n - 1) == "far" and passage.tokens[n - 1].capital
    return first if far or passage.gap(n - 1) == "-" else n


def _take_stop(passage: Passage, span: Span) -> Span:
    """An abbreviation with the stop that belongs to it."""
    stopped = passage.text[span.end : span.end + 1] == "." and passage.text[span.end - 1] != "."
    return replace(span, end=span.end + 1) if stopped else span


def _find_role(scene: Scene, stretch: Stretch, seen: Sighting, power: str, *, border: bool) -> Role:
    """The role of a name; a border is ground, a place in a public body's name lends it only that."""
    if border:
        return Role.CREDIT if scene.kind in (PartKind.CREDIT, PartKind.BYLINE) else Role.LOCATION
    role = find_role(scene.passage, stretch.first, stretch.last, scene.kind, power=power, demonym=seen.demonym)
    return Role.ACTOR if seen.embedded and role is Role.LOCATION else role


def _words(passage: Passage, first: int, last: int) -> str:
    span = passage.span_of(first, last)
    return passage.text[span.start : span.end]


def power_of(seen: Sighting, index: Index) -> str:
    """Whether the likeliest place of a name is a country, a capital, or neither."""
    if not seen.hits:
        return ""
    if seen.renown == "country":
        return "country"
    return "capital" if index.capital_of(seen.hits[0].place.id) else ""


def _is_second_side(passage: Passage, first: int) -> bool:
    """Whether a name is the second of two that make a border: "X-Y border"."""
    return passage.gap(first - 1) in PAIRING and first > 0 and passage.tokens[first - 1].capital


def _widen(passage: Passage, seen: Sighting, past: int) -> tuple[int, int, frozenset[FeatureClass]]:
    """The words of a name with the noun beside it that belongs to it, and what kinds of thing that noun asks for."""
    first, last = seen.first, seen.last
    if seen.demonym:
        return first, last, frozenset()
    asked = _asked_before(passage, first, last)
    if passage.joined(first - 1) and passage.low(first - 1) in LEADING and first - 1 > past:
        asked = asked or GENERICS[passage.low(first - 1)]
        first -= passage.tokens[first - 1].capital
    noun = last + 1
    if passage.joined(last) and passage.joined(noun) and passage.low(noun + 1) in LOOSE and _is_plain(passage, noun):
        noun += 1
    if not passage.joined(last) or passage.low(noun) not in GENERICS or ends_way(passage, first, noun):
        return first, last, asked
    token = passage.tokens[noun]
    alone = not (passage.joined(noun) and passage.tokens[noun + 1].capital)
    council = passage.low(noun + 1) == "council"  # a British one: of the county
    if token.capital and not alone and (token.low not in _SERVED or council):
        return first, last, asked
    if not token.capital and token.low not in BOUND and GENERICS[token.low] & SITES:
        return first, last, asked
    asked = asked or GENERICS[token.low]
    return first, noun if token.capital or token.low in BOUND else last, asked


def _asked_beside(scene: Scene, seen: Sighting) -> frozenset[FeatureClass]:
    """What a name is asked to be by what stands beside it: a town before it, a governor or a mayor behind."""
    holds = any(holder is seen for holder in scene.regions.values())
    following = scene.passage.tokens[seen.last + 1].text if scene.passage.joined(seen.last) else ""
    area = holds or following in OF_STATES or _is_listed_area(scene.passage, seen.last)
    if area and any(is_area_hit(hit) for hit in seen.hits):
        return AREAS
    if following in OF_TOWNS or (scene.kind not in TITLED and is_apposed(scene.passage, seen.first, seen.last)):
        return TOWNS
    return WATERS if is_water(scene.passage, seen.first, seen.last) else frozenset()


def _is_listed_area(passage: Passage, last: int) -> bool:
    """Whether a noun behind a list makes areas of all its names: "X, Y and Z provinces"."""
    end = min(len(passage), last + _LONGEST_LIST)
    n = last + 1
    while n < end and passage.gap(n - 1) in (" ", ", ") and (passage.tokens[n].capital or passage.low(n) == "and"):
        n += 1
    noun = passage.low(n) if passage.joined(n - 1) and not passage.tokens[n].capital else ""
    return GENERICS.get(PLURALS.get(noun, "")) == AREAS


def _is_plain(passage: Passage, n: int) -> bool:
    """Whether a word is an ordinary one without a capital, long enough to be no preposition or article."""
    return not passage.tokens[n].capital and passage.low(n) in common_words() and len(passage.low(n)) > 4


def _opens_list(passage: Passage, last: int) -> bool:
    """Whether another name stands right behind a name, as in "X, Y and Z" or "X and Y"."""
    joined = passage.joined(last) and passage.low(last + 1) == "and" and passage.joined(last + 1)
    n = last + 2 if joined else last + 1
    return (joined or passage.gap(last) == ", ") and n < len(passage) and passage.tokens[n].capital


def _asked_before(passage: Passage, first: int, last: int) -> frozenset[FeatureClass]:
    """What the words before a name ask it to be: "the village of X", "two districts, X", "the provinces of X and Y".

    "The capital of X" and "the eastern districts of X" say nothing of X, but of what lies in it.
    """
    n = first - 1
    if passage.low(n) == "of" and passage.joined(n) and passage.joined(n - 1):
        noun = passage.low(n - 1)
        parts = GENERICS.get(PLURALS.get(noun, ""), TOWNS)
        named = parts == AREAS and _opens_list(passage, last)  # a town has districts too, but no provinces
        if noun in _OF_A_WHOLE or (parts & AREAS and not named):
            return frozenset()
        return GENERICS.get(PLURALS.get(noun, noun), frozenset())
    if passage.low(n) == "capital" and passage.gap(n) == ", " and passage.low(last + 1) not in GENERICS:
        return TOWNS  # "the provincial capital, X"
    if passage.low(n) in PLURALS and passage.gap(n) in (", ", ": ", " "):
        return GENERICS[PLURALS[passage.low(n)]]
    if passage.low(n) in GENERICS and passage.gap(n) == " " and not passage.tokens[n].capital:
        return GENERICS[passage.low(n)]
    return frozenset()
