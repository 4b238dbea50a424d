"""Toponym recognition: which words of an article are names of places, and in what role."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from gazetteer.between import find_between
from gazetteer.borders import find_named_borders
from gazetteer.company import find_company
from gazetteer.fame import Renown
from gazetteer.index import Index
from gazetteer.landmarks import is_on_war
from gazetteer.mention import Base, Mention, Relation, Role
from gazetteer.naming import make_mention, power_of
from gazetteer.passage import Passage
from gazetteer.scenes import Scene, are_listed, find_pointed, mark_landmarks, settle_scene, survey_part, weigh_scene
from gazetteer.sightings import Sighting, Trust
from gazetteer.strangers import find_echoes, find_strangers
from gazetteer.text import Span
from gazetteer.text.parts import Part, PartKind
from gazetteer.vocabulary import AUXILIARIES, OFFICIALS, SPEECH

__all__ = ["Base", "Mention", "Relation", "Role", "recognise_places"]


def recognise_places(text: str, parts: tuple[Part, ...], index: Index) -> tuple[Mention, ...]:
    """The mentions of places in a text, in order; page furniture has none."""
    renown = index.keep(Renown)
    scenes = [survey_part(text, part, renown) for part in parts if part.kind is not PartKind.FURNITURE]
    surnames = frozenset().union(*(scene.taken.surnames for scene in scenes))
    pointed = find_pointed(scenes)
    war = is_on_war(scene.passage for scene in scenes)
    for scene in scenes:
        weigh_scene(scene, surnames, pointed, index)
        mark_landmarks(scene, war=war)
    trusted = {s.name for scene in scenes for s in scene.seen if s.trust >= Trust.FAIR}
    for scene in scenes:
        settle_scene(scene, trusted)
    found: list[list[Mention]] = []
    called: set[str] = set()  # what the article somewhere shows to be places, though no gazetteer has them
    for scene in scenes:
        known = _read_known(scene, index)
        strangers = list(find_strangers(scene, surnames, known, renown, war=war))
        called.update(m.name for m in strangers)
        spans = [m.span for m in strangers]  # what the words call a place needs no neighbours
        kept = [m for m in find_company(text, known) if not _overlaps(m.whole, spans)]
        found.append([*kept, *strangers, *_find_between_names(scene, known, index)])
    for scene, mentions in zip(scenes, found, strict=True):
        mentions.extend(tuple(find_echoes(scene, called, surnames, mentions)))
    return tuple(sorted(chain.from_iterable(found), key=lambda mention: mention.span))


def _read_known(scene: Scene, index: Index) -> list[Mention]:
    """The mentions of places that the gazetteer knows in one part of an article."""
    mentions: list[Mention] = []
    past = -1
    earlier: Sighting | None = None
    for seen in scene.seen:
        if seen.trust < Trust.HINTED or seen.first <= past:
            continue
        mention, last = make_mention(scene, seen, index, past)
        if earlier is not None and mentions and mention.role is not Role.ADJECTIVE:
            mention = _share(scene.passage, mentions[-1], earlier, mention, seen)
        mentions.append(mention)
        earlier, past = seen, last
    return mentions


def _find_between_names(scene: Scene, mentions: list[Mention], index: Index) -> Iterator[Mention]:
    """The nouns of one part that make a place of the names around them: borders, roads, what lies between."""
    if scene.kind in (PartKind.BODY, PartKind.DECK):
        great = _find_great(scene, index)
        yield from find_named_borders(scene.passage, mentions, great)
        yield from find_between(scene.passage, mentions, great)


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a stretch has characters in common with one of others, which are in order."""
    n = bisect_right(others, span)
    return any(other.start < span.end and span.start < other.end for other in others[max(0, n - 1) : n + 1])


def _find_great(scene: Scene, index: Index) -> frozenset[int]:
    """Where the names of countries begin: parties rather than ends of a road."""
    return frozenset(scene.passage.starts[seen.first] for seen in scene.seen if power_of(seen, index) == "country")


def _share(passage: Passage, before: Mention, earlier: Sighting, mention: Mention, seen: Sighting) -> Mention:
    """A name in a list shares the role of the one before it, and what was asked of that."""
    if before.region == passage.span_of(seen.first, seen.last):
        return replace(mention, role=before.role)
    if not are_listed(passage, earlier, seen) or before.role in (Role.ADJECTIVE, Role.CREDIT):
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
