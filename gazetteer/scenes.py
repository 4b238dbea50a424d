"""A scene is one part of an article with all the names that were seen in it; each lends the others trust."""

from dataclasses import dataclass, field

from gazetteer.appositions import is_apposed
from gazetteer.bodies import CIVIC
from gazetteer.cuts import is_cut, is_in_strange_name
from gazetteer.datelines import is_dateline
from gazetteer.fame import Renown
from gazetteer.index import Index
from gazetteer.judging import is_firmly_pointed_at, is_pointed_at, judge
from gazetteer.landmarks import find_landmarks
from gazetteer.organisations import take_organisation, take_ships
from gazetteer.passage import Passage
from gazetteer.people import acts, take_people
from gazetteer.runs import KNOWN, TIES, Fame, Run, Runs, Taken, find_runs
from gazetteer.sightings import Sighting, Trust, find_sightings, is_area, is_area_hit
from gazetteer.text.parts import Part, PartKind
from gazetteer.vocabulary import AUXILIARIES, DIRECTIONS, GENERICS, LEADING, SPEECH, WAYS
from gazetteer.weighing import lies_in

TITLED = frozenset({PartKind.HEADLINE})
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
    landmarks: tuple[Run, ...] = ()


def survey_part(text: str, part: Part, renown: Renown) -> Scene:
    """What can be seen in one part of an article before anything is decided."""
    passage = Passage(text, part.span)
    runs = find_runs(passage)

    def fame(first: int, last: int) -> str:
        return renown.of_words(passage, first, last) if 0 <= first <= last < len(passage) else ""

    seen = find_sightings(passage, renown)
    named = frozenset(n for s in seen if s.first < s.last and s.renown in KNOWN for n in range(s.first, s.last + 1))
    taken = find_taken(passage, runs, fame, named, title_case=part.kind in TITLED)
    return Scene(part.kind, passage, runs, taken, seen)


def find_taken(passage: Passage, runs: Runs, fame: Fame, named: frozenset[int], *, title_case: bool) -> Taken:
    """The people, organisations and ships of a passage; `fame` tells which words the gazetteer knows as a place.

    `named` are the words of well-known names of several words, which begin no other name ("Prince Edward Island").
    """
    taken = Taken(named=named)
    for run in runs:
        take_organisation(passage, run, fame, taken, title_case=title_case)
        take_people(passage, run, fame, taken, title_case=title_case)
        take_ships(passage, run, taken)
    return taken


def mark_landmarks(scene: Scene, *, war: bool) -> None:
    """Find the landmarks of a scene: a name that is only part of one is none, one that is all of it is a place's."""
    if scene.kind in TITLED:
        return
    passage, taken = scene.passage, scene.taken
    scene.landmarks = find_landmarks(passage, scene.runs, taken, war=war)
    marked = {n: landmark for landmark in scene.landmarks for n in range(landmark[0], landmark[1] + 1)}
    for seen in scene.seen:
        landmark = marked.get(seen.first)
        if landmark is None:
            if is_cut(passage, scene.runs, seen):
                seen.trust = Trust.NONE
        elif (seen.first, seen.last) == landmark:
            seen.trust = max(seen.trust, Trust.FAIR)
        elif not (seen.trust >= Trust.FAIR and _is_widened(passage, seen, landmark)):
            seen.trust = Trust.NONE


def _is_widened(passage: Passage, seen: Sighting, landmark: Run) -> bool:
    """Whether a name with the noun that it takes to itself is all of a landmark: "Ganges" of "Ganges River"."""
    first, last = landmark
    ends = seen.first == first and seen.last == last - 1 and passage.low(last) in GENERICS
    begins = seen.last == last and seen.first == first + 1 and passage.low(first) in LEADING
    return (ends or begins) and not passage.genitive(seen.last)


def find_pointed(scenes: list[Scene]) -> frozenset[str]:
    """The well-known names that the article somewhere says are places, whoever else may bear them."""
    return frozenset(
        seen.name
        for scene in scenes
        for seen in scene.seen
        if seen.renown in KNOWN
        and is_firmly_pointed_at(scene.passage, seen)
        and not any(n in scene.taken.people for n in range(seen.first, seen.last + 1))
    )


def weigh_scene(scene: Scene, surnames: frozenset[str], pointed: frozenset[str], index: Index) -> None:
    """Decide how far each name of a scene is trusted by the words around it."""
    for seen in scene.seen:
        if seen.stands_for is not None:
            continue
        if seen.demonym:
            if _is_in_other_name(scene, seen, surnames):
                seen.trust = Trust.NONE
            continue
        run = scene.runs.find(seen.first) or (seen.first, seen.last)
        seen.trust = judge(scene.passage, seen, run, scene.taken, title_case=scene.kind in TITLED)
        if scene.kind not in TITLED and is_in_strange_name(scene.passage, seen, run, index.keep(Renown)):
            seen.trust = Trust.NONE
        if seen.trust is Trust.NONE and _is_embedded(scene, seen):
            seen.trust = Trust.WEAK if seen.last + 1 in scene.taken.organisations else Trust.FAIR
            seen.embedded = True
        unsure = seen.trust in (Trust.WEAK, Trust.HINTED)
        if unsure and is_dateline(scene.passage, seen.first, seen.last, scene.kind):
            seen.trust = Trust.FAIR
        sure = is_apposed(scene.passage, seen.first, seen.last) and seen.trust is Trust.FIRM
        if seen.name in surnames and not (sure or (seen.name in pointed and is_pointed_at(scene.passage, seen))):
            seen.trust = Trust.NONE
    scene.regions = _find_regions(scene, index)
    for seen, after in zip(scene.seen, scene.seen[1:], strict=False):
        if seen.first in scene.regions:
            seen.trust = max(seen.trust, Trust.FIRM)
            after.trust = max(after.trust, Trust.FAIR)
        elif seen.trust >= Trust.FAIR and after.trust < Trust.FAIR and _are_ends(scene.passage, seen, after):
            after.trust = Trust.FAIR


def _is_in_other_name(scene: Scene, seen: Sighting, surnames: frozenset[str]) -> bool:
    """Whether a people's name is one of an organisation or a person: "General X", and later "X's men", "X moved"."""
    taken, own = scene.taken, range(seen.first, seen.last + 1)
    if any(n in taken.organisations for n in own):
        return True
    if seen.first in taken.titled or (seen.first in taken.people and seen.first - 1 in taken.people):
        return True
    return seen.name in surnames and (scene.passage.genitive(seen.last) or acts(scene.passage, seen.last))


def _are_ends(passage: Passage, seen: Sighting, after: Sighting) -> bool:
    """Whether two names are the ends of a gap, the second well known, or of a way: "between X and Y", "X-Y road"."""
    if after.first == seen.last + 1 and passage.gap(seen.last) in TIES and passage.low(after.last + 1) in WAYS:
        return passage.joined(after.last) and not after.demonym and not seen.demonym
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


def settle_scene(scene: Scene, trusted: set[str]) -> None:
    """A name that is trusted elsewhere in the article, or in a list of trusted ones, is trusted here."""
    for n, seen in enumerate(scene.seen):
        if seen.trust not in (Trust.WEAK, Trust.HINTED):
            continue
        beside = scene.seen[max(0, n - 1) : n] + scene.seen[n + 1 : n + 2]
        listed = any(
            other.trust >= Trust.FAIR and not other.demonym and are_listed(scene.passage, seen, other)
            for other in beside
        )
        if seen.name in trusted or (listed and scene.kind not in TITLED):
            seen.trust = Trust.FAIR


def are_listed(passage: Passage, one: Sighting, other: Sighting) -> bool:
    """Whether two names stand side by side in a list."""
    left, right = sorted((one, other), key=lambda s: s.first)
    between = range(left.last + 1, right.first)
    if len(between) > 4 or any(passage.low(n) not in _LINKS for n in between):
        return False
    if passage.gap(left.last).strip() == "/" and right.first == left.last + 1:  # "X/Y", but no "U.S./Mexico"
        return "country" not in (left.renown, right.renown)
    return all(passage.gap(n).strip(" -") in ("", ",") for n in range(left.last, right.first))
