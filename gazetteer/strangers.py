"""Some places are in no gazetteer; the words around still say that they are places: "the village of X", "X Creek".

What follows in a list goes on with it ("the towns of X, Y and then Z").
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.bodies import HEADS, INSTITUTIONS, ORGANISATIONS
from gazetteer.datelines import find_dateline
from gazetteer.fame import Renown
from gazetteer.kinds import is_called, is_of_kind, is_owner
from gazetteer.landmarks import skip_opening
from gazetteer.lists import LINKS, MOST_LINKS, heads_list, is_flanked
from gazetteer.mention import Base, Mention, Role
from gazetteer.passage import Passage
from gazetteer.place import FeatureClass
from gazetteer.pointing import is_home, is_said, is_sure, is_water, takes_noun
from gazetteer.runs import CALENDAR, TIES, Run, stretch_run
from gazetteer.scenes import Scene
from gazetteer.text.lexicon import DETERMINERS, PREPOSITIONS, words
from gazetteer.text.parts import PartKind
from gazetteer.vocabulary import (
    ARTICLES,
    BOUND,
    DIRECTIONS,
    GENERICS,
    LOCATIVES,
    PLURALS,
    SPEECH,
    STREET_NOUNS,
    WATERS,
    common_words,
    first_names,
)

_READ = frozenset({PartKind.BODY, PartKind.DECK})
_CLOSING = (".", ";", ",", ")")
_TIED = words("al el an ar as ash at ad az")  # articles that belong to the name behind them: "al-Xyz"
_TIES = ("-", "'", "’")
LONGEST = 3  # words, those between parts of a name ("de la") left out


@dataclass(slots=True)
class Listing:
    """Where the list so far ends, by word, and whether the words say that it is one of places."""

    last: int = -1
    said: bool = True
    called: bool = False  # by a noun for several places: "the towns of X"


def find_strangers(
    scene: Scene, surnames: frozenset[str], mentions: Sequence[Mention], renown: Renown, *, war: bool
) -> Iterator[Mention]:
    """Mentions of places that no gazetteer has: "the village of X", "near X"; `mentions` are those of the known."""
    passage = scene.passage
    opening = find_dateline(passage, scene.kind)
    if opening is not None and not any(m.whole.start < passage.ends[opening[1]] for m in mentions):
        yield _make_stranger(passage, *opening, role=Role.CREDIT)
    if scene.kind not in _READ:
        return
    known = iter(sorted((m for m in mentions if not m.tentative), key=lambda m: m.whole))
    other = next(known, None)
    listing = Listing()
    for (first, last), landmark in _find_names(scene):
        own = passage.span_of(first, last)
        while other is not None and other.whole.end <= own.start:
            _note_known(passage, other, listing)
            other = next(known, None)
        if other is not None and other.whole.start < own.end:
            follows = listing.said and _goes_on(passage, listing, first, last)
            if is_of_kind(passage, first) or _goes_on(passage, listing, first, last):
                listing.last, listing.said = last, True
            if follows and _is_longer(scene, (first, last), renown):
                yield _make_stranger(passage, first, last)
        elif landmark or _is_place(
            scene,
            (first, last),
            listing,
            surnames,
            renown,
            war=war,
            held=_is_held(passage, last, other, renown),
            flanked=is_flanked(passage, (first, last), listing.last, other, renown)
            or heads_list(passage, (first, last), other, renown)
            or (listing.called and passage.low(last) not in DIRECTIONS and _goes_on(passage, listing, first, last)),
        ):
            listing.last, listing.said = last, True
            yield _make_stranger(passage, first, last)


def find_echoes(
    scene: Scene, called: Container[str], surnames: frozenset[str], mentions: Iterable[Mention]
) -> Iterator[Mention]:
    """Where else a scene names what the article has `called` a place; `mentions` are the scene's so far."""
    passage, taken = scene.passage, scene.taken
    busy = {n for m in mentions for n in passage.find_words(m.whole)}
    for (first, last), _landmark in _find_names(scene):
        own = passage.span_of(first, last)
        words = range(first, last + 1)
        if passage.text[own.start : own.end] not in called or not busy.isdisjoint(words):
            continue
        ordinary = first == last and passage.low(first) in common_words()
        adjective = passage.low(first - 1) in DETERMINERS and passage.joined(last)  # "the X phrase"
        people = taken.titled if first < last else taken.people
        other = any(n in people or n in taken.organisations for n in words)
        person = first == last and passage.tokens[last].text in surnames
        if not (ordinary or adjective or other or person):
            yield _make_stranger(passage, first, last)


def _find_names(scene: Scene) -> Iterator[tuple[Run, bool]]:
    """Each name of a scene, without the word that opens its sentence, and whether it is that of a landmark."""
    passage, past = scene.passage, -1
    marked = {n: landmark for landmark in scene.landmarks for n in range(landmark[0], landmark[1] + 1)}
    for first, last in scene.runs:
        landmark = next((marked[n] for n in range(first, last + 1) if n in marked), None)
        if landmark is not None and landmark[1] > past:
            past = landmark[1]
            yield landmark, True
        if landmark is not None or first <= past:
            continue
        first = skip_opening(passage, first, last)
        if passage.gap(first - 1) in _TIES and passage.tokens[first - 1].text in _TIED:
            first -= 1
        while last > first and passage.low(last) in CALENDAR:  # "reached X Saturday"
            last -= 1
        past = stretch_run(passage, scene.runs, (first, last))[1]
        yield (first, past), False


def _note_known(passage: Passage, mention: Mention, listing: Listing) -> None:
    """A known place may begin a list that an unknown one ends."""
    if mention.role is Role.LOCATION and mention.relation is None:
        first, last = passage.find_words(mention.whole)[0], passage.find_last(mention.whole.end)
        called, goes_on = is_called(passage, first, last), _goes_on(passage, listing, first, last)
        listing.called = passage.low(first - 2) in PLURALS if called else listing.called and goes_on
        listing.last, listing.said = last, called or (listing.said and goes_on)


def _is_longer(scene: Scene, run: Run, renown: Renown) -> bool:
    """Whether a name of a list has two words of which the gazetteer knows only one: "the villages of X, Caño Y"."""
    two = run[1] == run[0] + 1 and scene.passage.joined(run[0])
    free = not any(n in scene.taken.people or n in scene.taken.organisations for n in run)
    return two and free and renown.of_words(scene.passage, *run) == ""


def _is_place(
    scene: Scene,
    run: Run,
    listing: Listing,
    surnames: frozenset[str],
    renown: Renown,
    *,
    war: bool,
    held: bool,
    flanked: bool,
) -> bool:
    """Whether an unknown name is said to be a place's, and nobody's and nothing else's."""
    passage, (first, last) = scene.passage, run
    said = held or flanked or is_said(passage, first, last, war=war) or _goes_on(passage, listing, first, last)
    if not said or (passage.tokens[last].text in surnames and not _is_anybodys(passage, run, war=war)):
        return False
    return _is_strange(scene, run, renown, war=war, flanked=flanked)


def _is_held(passage: Passage, last: int, other: Mention | None, renown: Renown) -> bool:
    """Whether a state or a province that is known stands behind a name as what holds it: "X, Ohio, was"."""
    if other is None or passage.gap(last) != ", " or other.span.start != passage.starts[last + 1]:
        return False
    hits = renown.index.search(other.name.rstrip(".")) if other.bases[0].stands_for is None else ()
    area = other.bases[0].stands_for is not None or (bool(hits) and hits[0].place.id.startswith("admin1-"))
    return area and passage.text[other.span.end : other.span.end + 1] in (",", ".", ";", " ")


def _make_stranger(passage: Passage, first: int, last: int, *, role: Role = Role.LOCATION) -> Mention:
    """The mention of an unknown place, with the noun of nature that belongs to it."""
    last += takes_noun(passage, last)
    own = passage.span_of(first, last)
    name, noun = passage.text[own.start : own.end], passage.low(last)
    water = WATERS if is_water(passage, first, last) else frozenset()
    asked: frozenset[FeatureClass] = GENERICS[noun] if noun in BOUND else water
    dateline = role is Role.CREDIT
    return Mention(own, name, role, (Base(own, name, asked),), firm=True, dateline=dateline)


def _is_anybodys(passage: Passage, run: Run, *, war: bool) -> bool:
    """Whether the words around a name make it a settlement's or a home's, though a person may be called so."""
    site = war and passage.low(run[0] - 1) == "the" and is_owner(passage, *run, war=war)  # "the X base"
    return site or is_called(passage, *run) or is_home(passage, run[0])


def _is_strange(scene: Scene, run: Run, renown: Renown, *, war: bool, flanked: bool) -> bool:
    """Whether a run of words with capitals is nothing but a place's name; one that is called so may be anybody's."""
    passage, taken = scene.passage, scene.taken
    called, sure = _is_anybodys(passage, run, war=war), is_sure(passage, *run, war=war)
    own = [n for n in range(run[0], run[1] + 1) if passage.tokens[n].capital]
    others = taken.organisations | (taken.titled if called else taken.people)
    words = [passage.tokens[n] for n in own]
    letters = sum(len(word.text) for word in words)
    if letters == 1 or len(own) > LONGEST or any(n in others for n in own):
        return False
    other = INSTITUTIONS | ORGANISATIONS | (HEADS if not called else frozenset())
    if any(w.text in other or w.low in CALENDAR or (w.text.isupper() and len(w.text) > 1) for w in words):
        return False
    if words[-1].low in STREET_NOUNS and passage.low(run[0] - 1) not in LOCATIVES:
        return False
    if any(renown.of_words(passage, n, n) == "demonym" for n in own):
        return False
    sure = sure or called or (len(words) > 1 and renown.of_words(passage, *run) != "")
    hyphened = passage.gap(run[0]) in TIES and not all(w.text in first_names() for w in words)
    named = words[0].low not in ARTICLES and not hyphened and any(w.text in first_names() for w in words)
    ordinary = all(w.low in common_words() or w.low in GENERICS for w in words)
    return (sure or not named) and (not ordinary or flanked or (sure and len(words) > 1))


def _goes_on(passage: Passage, listing: Listing, first: int, last: int) -> bool:
    """Whether a name follows on the last one of a list, with nothing but commas and "and" between.

    After a place that is known, which anything may follow, the name has to end the list and the clause.
    """
    between = range(listing.last + 1, first)
    if passage.low(last + 1) in SPEECH and passage.follows(last):
        return False
    if listing.last < 0 or len(between) > MOST_LINKS or any(passage.low(n) not in LINKS for n in between):
        return False
    if not listing.said:
        closed = passage.gap(last).startswith(_CLOSING) or passage.low(last + 1) in PREPOSITIONS
        if not between or not closed or passage.genitive(last):
            return False
    return all(passage.gap(n).strip() in ("", ",") and not passage.genitive(n) for n in range(listing.last, first))
