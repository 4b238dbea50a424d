"""Toponym recognition: which words of an article are names of places, and in what role."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gazetteer.between import ends_way, find_between
from gazetteer.bodies import CIVIC, OF_STATES, OF_TOWNS
from gazetteer.borders import PAIRING, find_named_borders
from gazetteer.company import find_company
from gazetteer.fame import Renown
from gazetteer.index import Index
from gazetteer.judging import is_firmly_pointed_at, is_pointed_at, judge
from gazetteer.mention import Base, Mention, Relation, Role
from gazetteer.passage import Passage
from gazetteer.place import FeatureClass, RelativeKind
from gazetteer.relative import Stretch, find_border, find_nearness, find_part
from gazetteer.roles import find_role, is_dateline
from gazetteer.runs import KNOWN, Runs, Taken, find_runs, find_taken
from gazetteer.sightings import Sighting, Trust, find_sightings, is_area, is_area_hit
from gazetteer.strangers import find_strangers
from gazetteer.text import Span
from gazetteer.text.parts import Part, PartKind
from gazetteer.vocabulary import (
    AREAS,
    AUXILIARIES,
    BOUND,
    DIRECTIONS,
    GENERICS,
    LEADING,
    LOOSE,
    OFFICIALS,
    PLURALS,
    SITES,
    SPEECH,
    TOWNS,
    common_words,
)
from gazetteer.weighing import lies_in

__all__ = ["Base", "Mention", "Relation", "Role", "recognise_places"]

_OF_A_WHOLE = frozenset({"capital"})  # what stands before "of" and the name of what holds it
_TITLED = frozenset({PartKind.HEADLINE})
_LINKS = frozenset({"and", "or", "even", "both", "also", "but", "not", "nor", "the", "of"}) | DIRECTIONS.keys()


@dataclass(slots=True)
class Scene:
    """One part of an article with all that was seen in it."""

    kind: PartKind
    passage: Passage
    runs: Runs
    taken: Taken
    seen: list[Sighting]
    regions: dict[int, Sighting] = field(default_factory=dict)  # first word of a name -> the greater place beside it


def recognise_places(text: str, parts: tuple[Part, ...], index: Index) -> tuple[Mention, ...]:
    """The mentions of places in a text, in order; page furniture has none."""
    renown = index.keep(Renown)
    scenes = [_survey(text, part, renown) for part in parts if part.kind is not PartKind.FURNITURE]
    surnames = frozenset().union(*(scene.taken.surnames for scene in scenes))
    pointed = _find_pointed(scenes)
    for scene in scenes:
        _weigh(scene, surnames, pointed, index)
    trusted = {s.name for scene in scenes for s in scene.seen if s.trust >= Trust.FAIR}
    for scene in scenes:
        _settle(scene, trusted)
    mentions = (m for scene in scenes for m in _read_scene(scene, index, renown, surnames))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _survey(text: str, part: Part, renown: Renown) -> Scene:
    """What can be seen in one part of an article before anything is decided."""
    passage = Passage(text, part.span)
    runs = find_runs(passage)

    def fame(first: int, last: int) -> str:
        return renown.of_words(passage, first, last) if 0 <= first <= last < len(passage) else ""

    seen = find_sightings(passage, renown)
    named = frozenset(n for s in seen if s.first < s.last and s.renown in KNOWN for n in range(s.first, s.last + 1))
    taken = find_taken(passage, runs, fame, named, title_case=part.kind in _TITLED)
    return Scene(part.kind, passage, runs, taken, seen)


def _find_pointed(scenes: list[Scene]) -> frozenset[str]:
    """The well-known names that the article somewhere says are places, whoever else may bear them."""
    return frozenset(
        seen.name
        for scene in scenes
        for seen in scene.seen
        if seen.renown in KNOWN
        and is_firmly_pointed_at(scene.passage, seen)
        and not any(n in scene.taken.people for n in range(seen.first, seen.last + 1))
    )


def _weigh(scene: Scene, surnames: frozenset[str], pointed: frozenset[str], index: Index) -> None:
    """Decide how far each name of a scene is trusted by the words around it."""
    for seen in scene.seen:
        if seen.stands_for is not None:
            continue
        if seen.demonym:
            if any(n in scene.taken.organisations for n in range(seen.first, seen.last + 1)):
                seen.trust = Trust.NONE
            continue
        run = scene.runs.find(seen.first) or (seen.first, seen.last)
        seen.trust = judge(scene.passage, seen, run, scene.taken, title_case=scene.kind in _TITLED)
        if seen.trust is Trust.NONE and _is_embedded(scene, seen):
            seen.trust = Trust.WEAK if seen.last + 1 in scene.taken.organisations else Trust.FAIR
            seen.embedded = True
        if seen.trust is Trust.WEAK and is_dateline(scene.passage, seen.first, seen.last, scene.kind):
            seen.trust = Trust.FAIR
        if seen.name in surnames and not (seen.name in pointed and is_pointed_at(scene.passage, seen)):
            seen.trust = Trust.NONE
    scene.regions = _find_regions(scene, index)
    for seen, after in zip(scene.seen, scene.seen[1:], strict=False):
        if seen.first in scene.regions:
            seen.trust = max(seen.trust, Trust.FIRM)
            after.trust = max(after.trust, Trust.FAIR)
        elif seen.trust >= Trust.FAIR and after.trust < Trust.FAIR and _are_ends(scene.passage, seen, after):
            after.trust = Trust.FAIR


def _are_ends(passage: Passage, seen: Sighting, after: Sighting) -> bool:
    """Whether two names are the ends of a way or of a gap, the second well known: "between X and Y"."""
    link = {"between": "and", "from": "to"}.get(passage.low(seen.first - 1), "")
    known = after.renown in KNOWN and not after.demonym and not seen.demonym
    return known and after.first == seen.last + 2 and passage.low(seen.last + 1) == link


def _find_regions(scene: Scene, index: Index) -> dict[int, Sighting]:
    """The greater place beside each name that has one; what holds a name is held by none, nor is a list's item."""
    found: dict[int, Sighting] = {}
    before: Sighting | None = None
    holder: Sighting | None = None
    for seen, after in zip(scene.seen, scene.seen[1:], strict=False):
        listed = before is not None and before is not holder and _are_peers(scene.passage, before, seen)
        if seen is not holder and not listed and _is_region_of(scene.passage, seen, after, index):
            found[seen.first] = holder = after
        before = seen
    return found


def _are_peers(passage: Passage, one: Sighting, other: Sighting) -> bool:
    """Whether two names that can be countries or states stand side by side in a list."""
    both = not one.demonym and not other.demonym and is_area(one) and is_area(other, anywhere=True)
    return both and one.last + 1 == other.first and passage.gap(one.last) == ", "


def _is_region_of(passage: Passage, seen: Sighting, after: Sighting, index: Index) -> bool:
    """Whether the next name is the greater place of this one, set beside it: "X, Region", "X (Region)"."""
    if seen.demonym or after.demonym or seen.last + 1 != after.first or passage.gap(seen.last) not in (", ", " ("):
        return False
    if passage.follows(after.last) and passage.low(after.last + 1) in SPEECH | AUXILIARIES:
        return False
    greater = {hit.place.id for hit in after.hits}
    areas = is_area(seen) and after.stands_for is None
    places = {h.place.id: h.place for h in seen.hits if h.place.id not in greater and (is_area_hit(h) or not areas)}
    return any(lies_in(index, place, greater) for place in places.values())


def _is_embedded(scene: Scene, seen: Sighting) -> bool:
    """Whether a known name stands at an end of a public body's name: "University of X", "the X Association"."""
    passage, taken = scene.passage, scene.taken.organisations
    own = range(seen.first, seen.last + 1)
    if seen.demonym or seen.renown not in KNOWN or any(n in scene.taken.people for n in own):
        return False
    if not all(n in taken for n in own):
        return False
    first, last = seen.first, seen.last
    while first - 1 in taken:
        first -= 1
    while last + 1 in taken:
        last += 1
    if last == seen.last and passage.low(seen.first - 1) == "of":
        return passage.tokens[first].text in CIVIC or passage.tokens[seen.first - 2].text in CIVIC
    return first == seen.first and last > seen.last and passage.tokens[last].text in CIVIC


def _settle(scene: Scene, trusted: set[str]) -> None:
    """A name that is trusted elsewhere in the article, or in a list of trusted ones, is trusted here."""
    for n, seen in enumerate(scene.seen):
        if seen.trust not in (Trust.WEAK, Trust.HINTED):
            continue
        beside = scene.seen[max(0, n - 1) : n] + scene.seen[n + 1 : n + 2]
        listed = any(
            other.trust >= Trust.FAIR and not other.demonym and _are_listed(scene.passage, seen, other)
            for other in beside
        )
        if seen.name in trusted or (listed and scene.kind not in _TITLED):
            seen.trust = Trust.FAIR


def _are_listed(passage: Passage, one: Sighting, other: Sighting) -> bool:
    """Whether two names stand side by side in a list."""
    left, right = sorted((one, other), key=lambda s: s.first)
    between = range(left.last + 1, right.first)
    if len(between) > 4 or any(passage.low(n) not in _LINKS for n in between):
        return False
    return all(passage.gap(n).strip(" -") in ("", ",") for n in range(left.last, right.first))


def _read_scene(scene: Scene, index: Index, renown: Renown, surnames: frozenset[str]) -> Iterator[Mention]:
    """The mentions of one part of an article."""
    kept = [seen for seen in scene.seen if seen.trust >= Trust.HINTED]
    mentions: list[Mention] = []
    past = -1
    earlier: Sighting | None = None
    for seen in kept:
        if seen.first <= past:
            continue
        mention, last = _make_mention(scene, seen, index, past)
        if earlier is not None and mentions and mention.role is not Role.ADJECTIVE:
            mention = _share(scene.passage, mentions[-1], earlier, mention, seen)
        mentions.append(mention)
        earlier, past = seen, last
    busy = [mention.whole for mention in mentions if not mention.tentative]
    strangers = list(find_strangers(scene.passage, scene.kind, scene.taken, surnames, busy, renown))
    called = {stranger.span.start for stranger in strangers}  # what the words call a place needs no neighbours
    yield from (m for m in find_company(scene.passage.text, mentions) if m.span.start not in called)
    yield from strangers
    if scene.kind in (PartKind.BODY, PartKind.DECK):
        great = _find_great(scene, index)
        yield from find_named_borders(scene.passage, mentions, great)
        yield from find_between(scene.passage, mentions, great)


def _find_great(scene: Scene, index: Index) -> frozenset[int]:
    """Where the names of countries begin: parties rather than ends of a road."""
    return frozenset(scene.passage.starts[seen.first] for seen in scene.seen if _power(seen, index) == "country")


def _make_mention(scene: Scene, seen: Sighting, index: Index, past: int) -> tuple[Mention, int]:
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
    power = _power(seen, index)
    role = _find_role(scene, stretch, seen, power, border=border)
    if role is Role.LOCATION:
        stretch = find_nearness(passage, stretch, country=power == "country" and not border)
    region = None if border else scene.regions.get(seen.first)
    span = _take_stop(passage, base.span) if seen.stands_for else base.span
    words = passage.span_of(stretch.first, stretch.last)
    grown = Span(words.start, max(span.end, words.end))
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


def _power(seen: Sighting, index: Index) -> str:
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
    asked = _asked_before(passage, first)
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
    if token.capital and not alone:
        return first, last, asked
    if not token.capital and token.low not in BOUND and GENERICS[token.low] & SITES:
        return first, last, asked
    asked = asked or GENERICS[token.low]
    return first, noun if token.capital or token.low in BOUND else last, asked


def _asked_beside(scene: Scene, seen: Sighting) -> frozenset[FeatureClass]:
    """What a name is asked to be by what stands beside it: a town before it, a governor or a mayor behind."""
    holds = any(holder is seen for holder in scene.regions.values())
    following = scene.passage.tokens[seen.last + 1].text if scene.passage.joined(seen.last) else ""
    if (holds or following in OF_STATES) and any(is_area_hit(hit) for hit in seen.hits):
        return AREAS
    return TOWNS if following in OF_TOWNS else frozenset()


def _is_plain(passage: Passage, n: int) -> bool:
    """Whether a word is an ordinary one without a capital, long enough to be no preposition or article."""
    return not passage.tokens[n].capital and passage.low(n) in common_words() and len(passage.low(n)) > 4


def _asked_before(passage: Passage, first: int) -> frozenset[FeatureClass]:
    """What the words before a name ask it to be: "the village of X", "two districts, X".

    "The capital of X" and "the eastern districts of X" say nothing of X, but of what lies in it.
    """
    n = first - 1
    if passage.low(n) == "of" and passage.joined(n) and passage.joined(n - 1):
        noun = passage.low(n - 1)
        if noun in _OF_A_WHOLE or GENERICS.get(PLURALS.get(noun, ""), TOWNS) & AREAS:
            return frozenset()
        return GENERICS.get(PLURALS.get(noun, noun), frozenset())
    if passage.low(n) in PLURALS and passage.gap(n) in (", ", ": ", " "):
        return GENERICS[PLURALS[passage.low(n)]]
    if passage.low(n) in GENERICS and passage.gap(n) == " " and not passage.tokens[n].capital:
        return GENERICS[passage.low(n)]
    return frozenset()


def _share(passage: Passage, before: Mention, earlier: Sighting, mention: Mention, seen: Sighting) -> Mention:
    """A name in a list shares the role of the one before it, and what was asked of that."""
    if before.region == passage.span_of(seen.first, seen.last):
        return replace(mention, role=before.role)
    if not _are_listed(passage, earlier, seen) or before.role in (Role.ADJECTIVE, Role.CREDIT):
        return mention
    following = passage.low(seen.last + 1) if passage.follows(seen.last) else ""
    begins_clause = seen.first == earlier.last + 1 and following in SPEECH | AUXILIARIES
    if mention.role is Role.CREDIT or following in OFFICIALS or begins_clause:
        return mention
    shared = mention
    if not passage.genitive(seen.last) and not passage.genitive(earlier.last):
        shared = replace(shared, role=before.role)
    asked, base = before.bases[0].asked, shared.bases[0]
    if asked and not base.asked and before.region is None:
        shared = replace(shared, bases=(replace(base, asked=asked), *shared.bases[1:]))
    return shared
