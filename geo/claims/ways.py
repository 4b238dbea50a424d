"""A way links places: a corridor, a lifeline, the only road. Named once, it may then be "the corridor"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer import FeatureClass, Place, Reading, Role, Span
from geo.claims.ends import BOTH_ENDS, DESCRIBES, Ends, find_apposed, find_ends, find_pair, find_spot, find_via
from geo.claims.passages import ARTICLES, Passage, Site
from geo.claims.people import ARMED, CIVILIANS, DISPLACED, PEOPLE
from geo.claims.polarity import BE, MODALS
from geo.claims.records import Named
from geo.claims.site_leads import lead_sites
from geo.claims.words import is_possessive, list_openers, load_forms

WAYS = load_forms("claims_corridors", "way")
ROADS = load_forms("claims_corridors", "road")
NOUNS = frozenset(tuple(phrase.split()) for phrase in WAYS | ROADS)
OPENERS = list_openers(NOUNS)
LONGEST_NOUN = max(map(len, NOUNS))
DOING = ARMED | CIVILIANS | DISPLACED | PEOPLE | BE | {"by", "while", "those", "them", "many", "began", "started"}
APPOSED = 5  # words from the comma to the noun that tells a way again: ", the only supply line"
LETS = frozenset({"let", "lets", "letting"})
LET = 4  # words from "let" to what is let: "let the aid convoys pass"


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
    noun: int  # where the noun itself begins, of the words `first` to `last`
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
        size = passage.match(n, LONGEST_NOUN, NOUNS) if passage.folded[n] in OPENERS else 0
        if not size or _is_verb(passage, n):
            n += 1
            continue
        firm = " ".join(passage.forms(n, n + size)) in WAYS
        way = _read_way(passage, n, n + size, firm=firm)
        if ways and (_is_same(ways[-1], way) or _is_apposed(passage, ways[-1], way)):
            ways[-1] = _join(ways[-1], way)
        else:
            ways.append(way)
        n = max(way.last, n + size)
    return tuple(ways)


def _is_same(one: Way, other: Way) -> bool:
    """Whether two ways of a passage have one name."""
    return other.named.span is not None and other.named.name == one.named.name and other.first > one.last


def _is_apposed(passage: Passage, one: Way, other: Way) -> bool:
    """ "The road from X to Y, the lifeline of Z,": the way is told again behind its ends, and not Y."""
    again = passage.form(one.tail) == "," and one.tail < other.noun <= one.tail + APPOSED
    told = passage.form(one.last) == "," and passage.form(one.last + 1) in ARTICLES and other.by_ends
    return (one.tail > one.last and again) or (told and one.last < other.noun <= one.last + APPOSED)


def _is_verb(passage: Passage, n: int) -> bool:
    """ "People crossing from X into Y" cross, "to let aid pass": there is no crossing or pass that is a place."""
    led = passage.form(n - 1) in MODALS | {"to", "not"} or bool(LETS & set(passage.forms(n - LET, n)))
    return (passage.form(n).endswith("ing") and passage.form(n - 1) in DOING) or (passage.form(n) == "pass" and led)


def _join(way: Way, apposed: Way) -> Way:
    """One way told twice: "the X tunnel, the lifeline of Y"."""
    return replace(way, tail=apposed.tail, origin=way.origin or apposed.origin, firm=way.firm or apposed.firm,
                   destination=way.destination or apposed.destination)  # fmt: skip


def _read_way(passage: Passage, first: int, last: int, *, firm: bool) -> Way:
    """One way: the name before the noun, the ends after it, or the place where it lies."""
    begin = first
    while begin > 0 and passage.form(begin - 1) in DESCRIBES:
        begin -= 1
    pair = find_pair(passage, begin)
    inside = next((s for s in passage.sites if s.first <= first and last <= s.last), None)
    via = inside or (None if pair else next((s for s in passage.sites if s.last == begin), None))
    ends = find_ends(passage, last)
    if via is not None and inside is None and firm and is_possessive(passage.words[via.last - 1]):
        ends = replace(ends, destination=ends.destination or via.named)  # "X's only lifeline"
        via = None
    if pair is not None:
        ends = Ends(pair[0].named, pair[1].named, last)
    by_ends = bool(via is None and ends.origin and ends.destination and (pair or passage.form(last) in BOTH_ENDS))
    apposed = find_apposed(passage, begin) if via is None and not by_ends else None
    spot = find_spot(passage, first, last) if via is None and apposed is None else None
    start = pair[0].first if pair else via.first if via else begin
    at = (start, first, ends.tail if by_ends else last)
    named, stem = _name_way(passage, via or apposed, at, inside=inside is not None)
    if pair is not None:
        named = Named(_write_words(passage, start, last).replace(" - ", "-"), named.span, None)
    if via is not None and not firm and via.named.distance is not None:  # "four miles below X bridge" is a point
        named = replace(named, place=None)
        stem = None
    led = spot or find_via(passage, ends.tail)
    stem = stem or ends.via or (led.named if led else None)
    return Way(named, start, last, ends.tail, stem, ends.origin, ends.destination, firm, first, by_ends=by_ends)


def _name_way(
    passage: Passage, via: Site | None, at: tuple[int, int, int], *, inside: bool
) -> tuple[Named, Named | None]:
    """A way's name, of its place and its noun or of its noun alone, and the place it leads over."""
    start, noun, last = at
    span = passage.stretch(start, last)
    if via is None:
        return Named(_write_words(passage, noun, last), span, None), None
    place = via.named.place if via.named.place and via.named.place.feature_class == FeatureClass.ROAD else None
    if inside:
        stem = _find_stem(passage, via, noun)
        return Named(f"{stem.name} {_write_words(passage, noun, last)}", span, place), stem
    if via.last <= start and via.last != start:  # "X, the lifeline of Y"
        return Named(via.named.name, via.named.span, place), via.named
    return Named(f"{via.named.name} {_write_words(passage, noun, last).removesuffix('s')}", span, place), via.named


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


def _complete(way: Way, named: Sequence[Way], reading: Reading) -> Way:
    """A way with the name, the course and the ends that the article gives it elsewhere."""
    if way.by_ends:
        way = replace(way, named=replace(way.named, place=find_course(reading, way)))
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
    firm = [
        w for w in ways if (w.firm and w.via is not None) or (w.named.place is not None and (w.firm or w.by_ends))
    ]
    firm = [w for w in firm if w.via is None or w.named.span != w.via.span]  # "X, the lifeline of Y" is X
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
