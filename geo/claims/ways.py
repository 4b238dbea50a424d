"""A way links places: a corridor, a lifeline, the only road. Named once, it may then be "the corridor"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer import FeatureClass, Place, Reading, Role, Span
from geo.claims.passages import ARTICLES, Passage, Site
from geo.claims.records import Named
from geo.claims.sites import lead_sites
from geo.claims.words import load_forms

WAYS = load_forms("claims_corridors", "way")
ROADS = load_forms("claims_corridors", "road")
DESCRIBES = load_forms("claims_corridors", "describes")
LINKS = load_forms("claims_corridors", "links")
GOALS = frozenset({"to", "into", "for", "toward", "towards"})
NOUNS = frozenset(tuple(phrase.split()) for phrase in WAYS | ROADS)
LONGEST_NOUN = max(map(len, NOUNS))
BOTH_ENDS = frozenset({"from", "between"})
LONGEST_ENDS = 14  # words after the noun in which its ends are looked for


@dataclass(frozen=True, slots=True)
class Way:
    """One mention of a way in a passage: words `first` to `last`, with the ends it names, if any.

    `named` holds the name built of a place's name and the noun ("X corridor"); `firm` says that the noun alone
    means a corridor; `by_ends` says that its ends are its name. `tail` is where the words about its ends stop.
    """

    named: Named
    first: int
    last: int
    tail: int
    via: Named | None
    origin: Named | None
    destination: Named | None
    firm: bool
    supplying: bool = False
    by_ends: bool = False


def find_ways(passages: tuple[Passage, ...], reading: Reading) -> tuple[tuple[Way, ...], ...]:
    """The ways that each passage mentions; bare ones take the name of the article's only named one."""
    found = [_find_in(passage) for passage in passages]
    named = {w.named.name: w for ways in found for w in ways if w.via is not None and w.firm}
    return tuple(tuple(_complete(w, tuple(named.values()), reading) for w in ways) for ways in found)


def _find_in(passage: Passage) -> tuple[Way, ...]:
    """The ways of one passage."""
    ways: list[Way] = []
    n = 0
    while n < len(passage.words):
        size = passage.match(n, LONGEST_NOUN, NOUNS)
        if not size:
            n += 1
            continue
        firm = " ".join(passage.forms(n, n + size)) in WAYS
        ways.append(_read_way(passage, n, n + size, firm=firm))
        n = max(ways[-1].last, n + size)
    return tuple(ways)


def _read_way(passage: Passage, first: int, last: int, *, firm: bool) -> Way:
    """One way: the name before the noun, and the ends after it."""
    begin = first
    while begin > 0 and passage.form(begin - 1) in DESCRIBES:
        begin -= 1
    inside = next((s for s in passage.sites if s.first <= first and last <= s.last), None)
    via = inside or next((s for s in passage.sites if s.last == begin), None)
    via_named = via.named if via else None
    origin, destination, tail = _find_ends(passage, last)
    by_ends = via is None and origin is not None and destination is not None and passage.form(last) in BOTH_ENDS
    noun = _write_words(passage, first, last)
    start = via.first if via else begin
    span = passage.stretch(start, last)
    if inside is not None:
        stem, place = _find_stem(passage, inside, first), inside.named.place
        name = f"{stem.name} {noun}"
        via_named = stem
    elif via is not None:
        name, place = f"{via.named.name} {noun.removesuffix('s')}", None
    else:
        name, place = _write_words(passage, first, tail if by_ends else last), None
    named = Named(name, span, place if place and place.feature_class == FeatureClass.ROAD else None)
    return Way(named, start, last, tail, via_named, origin, destination, firm, by_ends=by_ends)


def _write_words(passage: Passage, first: int, last: int) -> str:
    """Some words of a passage as they are written, with one blank between any two."""
    return " ".join(w.text for w in passage.words[first:last])


def _find_stem(passage: Passage, site: Site, noun: int) -> Named:
    """The name before the noun, inside a name that holds both: "X" in "X humanitarian corridor"."""
    last = noun
    while last - 1 > site.first and passage.form(last - 1) in DESCRIBES:
        last -= 1
    words = passage.words[site.first : last] or passage.words[site.first : site.last]
    span = Span(words[0].span.start, words[-1].span.end)
    place = site.named.place
    own = place if place is not None and place.feature_class != FeatureClass.ROAD else None
    return Named(" ".join(w.text for w in words), span, own)


def _find_ends(passage: Passage, last: int) -> tuple[Named | None, Named | None, int]:
    """What a way links: "linking X to Y", "from X to Y", "between X and Y", "to Y"."""
    at = next((i for i in range(last, min(last + 4, len(passage.words)))
               if passage.form(i) in LINKS | BOTH_ENDS | GOALS), None)  # fmt: skip
    if at is None or "," in passage.forms(last, at):
        return None, None, last
    places = [s for s in passage.sites if at < s.first and s.first <= at + LONGEST_ENDS]
    places = [s for s in places if not _is_broken(passage, at, s.first)]
    if not places:
        return None, None, last
    if passage.form(at) in GOALS:
        if places[0].lead not in {*GOALS, "in", "of", ""} or places[0].start - at > 4:
            return None, None, last
        return None, places[0].named, places[0].last
    if len(places) == 1 or not _joined(passage, places[0], places[1]):
        lone = places[0]
        if lone.lead in {"to", "with", "into"}:
            return None, lone.named, lone.last
        return lone.named, None, lone.last
    return places[0].named, places[1].named, places[1].last


def _joined(passage: Passage, one: Site, other: Site) -> bool:
    """Whether two places are the two ends: "X to Y", "X with Y", "X and Y"."""
    return any(f in {"to", "with", "and", "into"} for f in passage.forms(one.last, other.first))


def _is_broken(passage: Passage, at: int, first: int) -> bool:
    """Whether a clause ends between two words."""
    return any(f in {";", ":", "but", "--"} for f in passage.forms(at, first))


def _complete(way: Way, named: Sequence[Way], reading: Reading) -> Way:
    """A way with the name, the course and the ends that the article gives it elsewhere."""
    twin = next((w for w in named if w.named.name == way.named.name), None)
    if twin is None and way.via is None and way.firm and len(named) == 1:
        twin = named[0]
    if twin is None:
        return way
    place = way.named.place or twin.named.place or find_road(reading, twin)
    course = Named(twin.named.name, way.named.span, place)
    return replace(way, named=course, via=way.via or twin.via)


def find_course(reading: Reading, way: Way) -> Place | None:
    """The road that the words make of the two ends of a way."""
    span = way.named.span
    if span is None or not way.by_ends:
        return None
    nouns = (r for r in reading.resolutions if r.mention.is_noun and r.mention.span in span)
    return next((r.ground for r in nouns if r.ground and r.ground.feature_class == FeatureClass.ROAD), None)


def find_road(reading: Reading, way: Way) -> Place | None:
    """A place of class road that the article names, where its name is that of the way."""
    bare = {way.named.name.casefold()}
    return next(
        (
            r.ground
            for r in reading.resolutions
            if r.ground is not None
            and r.ground.feature_class == FeatureClass.ROAD
            and (reading.article.excerpt(r.mention.whole).casefold() in bare or r.ground.name.casefold() in bare)
        ),
        None,
    )


def add_sites(passage: Passage, ways: tuple[Way, ...]) -> Passage:
    """A passage in which a corridor is a place like others, and its ends are part of its name."""
    firm = [w for w in ways if w.firm and (w.via is not None or w.named.place is not None)]
    if not firm:
        return passage
    sites = [s for s in passage.sites if not any(w.first <= s.first and s.last <= w.tail for w in firm)]
    made = [Site(w.named, Role.LOCATION, _with_article(passage, w.first), w.tail, anaphor=True) for w in firm]
    return replace(passage, sites=lead_sites(passage.words, [*sites, *made]))


def _with_article(passage: Passage, n: int) -> int:
    """The word where a noun phrase begins: its adjectives and its article."""
    while n > 0 and (passage.form(n - 1) in DESCRIBES - {'"', "'"}):
        n -= 1
    return n - 1 if n > 0 and passage.form(n - 1) in ARTICLES else n


def spans_of(ways: Sequence[Way]) -> tuple[Span, ...]:
    """Where ways stand in the text."""
    return tuple(w.named.span for w in ways if w.named.span is not None)
