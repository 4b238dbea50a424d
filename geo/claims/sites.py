"""A site is a place where it stands in a sentence: found here, with the preposition that leads to it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer import FeatureClass, PartKind, Reading, RelativeKind, Resolution, Role, Span
from geo.claims.appositions import find_apposed
from geo.claims.passages import (
    ARTICLES,
    DATES,
    DESCRIBING,
    DIRECTIONS,
    LENGTHS,
    PLACE_NOUNS,
    PLURAL_PLACES,
    PREPOSITIONS,
    Passage,
    Site,
)
from geo.claims.records import Named
from geo.claims.words import Word, index_at, is_possessive, load_forms, split_words

INCLUDING = load_forms("claims_words", "including")
COORDINATORS = load_forms("claims_words", "coordinator")
HEADS = load_forms("claims_words", "head of a name")
LONGEST_APPOSITION = 7  # words of "the capital of the enclave"
LONGEST_PHRASE = 9  # words walked back from a name to the preposition that leads to it
MEASURED = frozenset({RelativeKind.NEAR, RelativeKind.SIDE})
NOUNS = frozenset({RelativeKind.ROAD, RelativeKind.FRONT})
TITLES = frozenset({"capital", "state", "provincial", "regional"})
QUARTERS = frozenset({"suburb", "district", "neighbourhood", "neighborhood", "quarter", "township"})
SEATS = frozenset({"capital", "seat"})
EDGES = frozenset({"outskirts", "suburbs", "edge", "edges", "fringe", "fringes", "bank", "banks", "shore", "shores"})
MARKS = frozenset({",", '"', "'", "(", "-"})


def read_passages(reading: Reading) -> tuple[Passage, ...]:
    """The sentences of an article's body, in order."""
    bodies = [part.span for part in reading.parts if part.kind == PartKind.BODY]
    told = [s for s in reading.sentences if any(s in body for body in bodies)] or reading.sentences
    return tuple(_read_passage(reading, span) for span in told)


def _read_passage(reading: Reading, span: Span) -> Passage:
    """One sentence with its sites."""
    told = [r for r in reading.resolutions if r.mention.whole in span and not _is_noun(r)]
    words = _part_words(reading, span, [r.mention.whole for r in told])
    sites = [_site(reading, r, words) for r in told]
    regions = [r.mention.region for r in reading.resolutions if r.mention.region is not None]
    located = [s for s in sites if s.role == Role.LOCATION and not _holds(regions, s.named.span)]
    others = tuple(s for s in sites if s.role in {Role.ACTOR, Role.ADJECTIVE})
    led = tuple(s for s in lead_sites(words, located) if not _names_body(words, s))
    return Passage(span, words, led, others, tuple(w.form for w in words))


def _names_body(words: tuple[Word, ...], site: Site) -> bool:
    """Whether a place is only part of an armed body's name: "the Army of Northern X"."""
    head = words[site.start - 1] if site.lead in {"of", "in"} and site.start > 0 else None
    return head is not None and head.form in HEADS and head.text[:1].isupper()


def _part_words(reading: Reading, span: Span, names: Sequence[Span]) -> tuple[Word, ...]:
    """The words of a sentence; two names that a hyphen joins are two words: "the X-Y highway"."""
    text, ends = reading.article.text, {n.end for n in names}
    cuts = [n.start for n in names if n.start - 1 in ends and text[n.start - 1] in "-–"]
    edges = [span.start, *sorted(e for c in cuts for e in (c - 1, c)), span.end]
    return tuple(w for a, b in pairwise(edges) for w in split_words(text, Span(a, b)))


def _site(reading: Reading, resolution: Resolution, words: tuple[Word, ...]) -> Site:
    """A mention as a site, with the words that say how far from it, or between which names, is meant."""
    mention = resolution.mention
    at, end = mention.whole.start, mention.whole.end
    if mention.qualifier is not None:
        at, end = mention.phrase.start, mention.phrase.end if _is_between(resolution) else end
    first = index_at(words, at)
    return Site(_name(reading, resolution), mention.role, first, max(index_at(words, end - 1) + 1, first + 1))


def _is_noun(resolution: Resolution) -> bool:
    """Whether a mention is a noun for a road or a front: the names around it lead to the claim by themselves."""
    relation = resolution.mention.relation
    return relation is not None and relation.kind in NOUNS


def _is_between(resolution: Resolution) -> bool:
    """Whether a mention stands for the ground between two names, and not for either."""
    relation = resolution.mention.relation
    return relation is not None and relation.kind is RelativeKind.BETWEEN


def _name(reading: Reading, resolution: Resolution) -> Named:
    """A place as it is named, with the words that say how far from it is meant."""
    mention, place = resolution.mention, resolution.ground
    words = reading.article.excerpt(mention.whole)
    if mention.qualifier is None:
        return Named(words, mention.whole, place)
    phrase = reading.article.excerpt(mention.phrase)
    distance = reading.article.excerpt(mention.qualifier).strip().removesuffix(" of")
    kind = mention.relation.kind if mention.relation else None
    if kind is not RelativeKind.NEAR or EDGES & set(distance.casefold().split()):
        return Named(phrase, mention.phrase, place)
    return Named(phrase, mention.phrase, place, words, distance)


def _holds(regions: Sequence[Span], span: Span | None) -> bool:
    """Whether a mention is only the greater place said beside another."""
    return span is not None and any(span in region for region in regions)


def lead_sites(words: tuple[Word, ...], sites: Sequence[Site]) -> tuple[Site, ...]:
    """Sites in the order of the words, with what leads to them; a site inside another is dropped."""
    ordered = sorted(sites, key=lambda s: (s.first, -s.last))
    behind = (*ordered[1:], None)
    ordered = [s for n, s in enumerate(ordered) if not _owns(words, s, behind[n])]
    kept: list[Site] = []
    told = 0  # where what is said again of the last name ends
    for site in ordered:
        if kept and site.first < kept[-1].last:
            continue
        if kept and site.last <= told and not _is_measuring(site):
            kept[-1] = replace(kept[-1], last=told + (words[told].form == ","))
            continue
        if kept and _explains(words, site, kept[-1]):
            after = site.last < len(words) and words[site.last].form == ","
            kept[-1] = replace(kept[-1], last=site.last + after)
            continue
        kept.append(_lead_site(words, site, kept[-1] if kept else None, _find_after(words, ordered, site)))
        told = find_apposed(words, site)
    return tuple(kept)


def _owns(words: tuple[Word, ...], site: Site, following: Site | None) -> bool:
    """Whether a name only tells whose quarter the next one is: "the X suburb of Y"."""
    if "capital" in (w.form for w in words[site.last : site.last + 2]) and words[site.last].form in TITLES:
        return not is_possessive(words[site.last - 1])  # "the X state capital"
    if following is None or following.first != site.last + 2 or is_possessive(words[site.last - 1]):
        return False
    return words[site.last].form in QUARTERS and words[site.last + 1].form == "of"


def _find_after(words: tuple[Word, ...], ordered: Sequence[Site], site: Site) -> bool:
    """Whether a list goes on behind a site: "X, Y and Z" after X and Y."""
    following = next((s for s in ordered if s.first >= site.last), None)
    between = tuple(w.form for w in words[site.last : following.first]) if following else ()
    return _are_listed(_drop_apposition(between))


def _lead_site(words: tuple[Word, ...], site: Site, before: Site | None, goes_on: bool) -> Site:
    """One site with its lead: its own, or that of the list it stands in."""
    between = words[before.last : site.first] if before else ()
    comma = tuple(w.form for w in between) == (",",)
    if before and _is_measured(site, tuple(w.form for w in between)):
        return replace(site, lead="", start=site.first, group=before.group + 1)
    if before and between and _are_listed(_drop_apposition(tuple(w.form for w in between))):
        if _lies_beside(words, before):
            start, lead = _walk_back(words, before.start - 1)
            return replace(site, lead=lead, start=start, group=before.group + 1)
        if comma and _is_greater(site, before):
            return replace(site, lead=before.lead, start=before.start, group=before.group, beside=True)
        inside = "in" in (w.form for w in between) and not _ends_list(words, site, before)
        if (not comma or goes_on) and not inside:
            return replace(site, lead=before.lead, start=before.start, group=before.group)
    start, lead = _walk_back(words, site.first - 1)
    led = replace(site, lead=lead, start=start, group=before.group + 1 if before else 0)
    return replace(led, beside=_lies_beside(words, led))


def _is_day(between: tuple[str, ...], n: int) -> bool:
    """Whether a word is a day, or the "on" before it."""
    return between[n] in DATES or (between[n] == "on" and between[n + 1 : n + 2] != () and between[n + 1] in DATES)


def _is_measured(site: Site, between: tuple[str, ...]) -> bool:
    """Whether a distance only says where the name before it lies: "X, a village 100 miles east of Y"."""
    plain = all(f in ARTICLES | PLACE_NOUNS | DESCRIBING or f in {",", "located", "about"} for f in between[1:])
    return _is_measuring(site) and between[:1] == (",",) and plain and len(between) <= 5


def _is_measuring(site: Site) -> bool:
    """Whether a place is told by a distance or a direction from another."""
    told = site.named.place.relative if site.named.place else None
    return told is not None and told.kind in MEASURED


def _drop_apposition(between: tuple[str, ...]) -> tuple[str, ...]:
    """The words between two names without what says more of the first: "X, the old capital, and Y"."""
    told = between[:1] == (",",) and between[1:2] == ("the",) and "," in between[2:]
    end = between.index(",", 2) if told else 0
    inside = between[2:end]
    plain = bool(inside) and len(inside) <= LONGEST_APPOSITION and any(f in PLACE_NOUNS for f in inside)
    return between[end:] if plain and between[end + 1 : end + 2] in {("and",), ("or",)} else between


def _are_listed(between: tuple[str, ...]) -> bool:
    """Whether the words between two names only make a list of them."""
    between = tuple(w for n, w in enumerate(between) if not _is_day(between, n))  # "X on Monday and Y"
    plain = tuple(w for w in between if w not in ARTICLES | PLACE_NOUNS | DESCRIBING | {"of", "in", "as", "well"})
    return bool(between) and len(between) <= 8 and bool(plain) and all(w in COORDINATORS for w in plain)


def _ends_list(words: tuple[Word, ...], site: Site, before: Site) -> bool:
    """Whether "and" stands before a name, or soon behind it: "in X, in Y and in Z", but not "X, in Y, Z"."""
    near = (*words[before.last : site.first], *words[site.last : site.last + 2])
    return any(w.form in {"and", "or", "&"} for w in near)


def _is_greater(site: Site, before: Site) -> bool:
    """Whether the second of two names is the greater place that holds the first: "Bangor, Maine"."""
    first, second = before.named.place, site.named.place
    if first is None or second is None:
        return False
    return second.feature_class == FeatureClass.ADMINISTRATIVE and first.feature_class != FeatureClass.ADMINISTRATIVE


def _lies_beside(words: tuple[Word, ...], site: Site) -> bool:
    """Whether a site only tells where some other places lie: "towns north west of X"."""
    before = site.start - 1
    return " of" in site.lead and before >= 0 and words[before].form in PLURAL_PLACES


def _explains(words: tuple[Word, ...], site: Site, before: Site) -> bool:
    """Whether a site only tells which place the one before it is: "Y, the capital of X"."""
    between = tuple(w.form for w in words[before.last : site.first] if w.form not in ARTICLES)
    return between[:1] == (",",) and between[-1:] == ("of",) and between[-2] in SEATS and len(between) <= 4


def _walk_back(words: tuple[Word, ...], n: int) -> tuple[int, str]:
    """From the word before a name back to where its phrase begins: that word's number, and the preposition."""
    start, sure = n + 1, False
    for _ in range(LONGEST_PHRASE):
        form = words[n].form if n >= 0 else ""
        before = words[n - 1].form if n > 0 else ""
        if form == "of" and before in PLACE_NOUNS | DIRECTIONS | {"out", "string", "number", "all", "series", "rest"}:
            if before == "out":
                return n - 1, "out of"
            if before in DIRECTIONS and not before.endswith("ern"):
                return _walk_directions(words, n - 1)
            n, start, sure = n - 1, n - 1, True
        elif form in PREPOSITIONS and form not in INCLUDING:
            return n, form
        elif form in ARTICLES or (form.isdigit() and sure):
            n, start, sure = n - 1, n, False
            if not (n >= 0 and (words[n].form in PREPOSITIONS or words[n].form in ARTICLES | DESCRIBING)):
                return start, ""
        elif n >= 0 and (owner := _walk_owner(words, n)) < n:  # "in Chad's Kanem region"
            n, start, sure = owner, owner + 1, False
        elif form == "," and before in SEATS and n > 1 and words[n - 2].form in ARTICLES:  # "in the capital, X"
            n, start, sure = n - 1, n - 2, True
        elif form in INCLUDING | {","} and before in PLURAL_PLACES:
            n, start, sure = n - 1, n - 1, True
        elif form == "as" and before == "such":
            n, sure = n - 2, True
        elif form in PLACE_NOUNS | DIRECTIONS | DESCRIBING or "-" in form or form in MARKS - {","}:
            n, start, sure = n - 1, n if form not in MARKS else start, sure or form in PLACE_NOUNS
        elif (
            sure
            and form.isalpha()
            and (
                before in ARTICLES | DESCRIBING | DIRECTIONS
                or (before.isalpha() and n > 1 and words[n - 2].form == "the")
            )
        ):
            n, start = n - 1, n
        else:
            break
    return start, ""


def _is_second(words: tuple[Word, ...], n: int) -> bool:
    """Whether an article and one more adjective stand before a word: "the renegade old"."""
    return n > 1 and words[n - 2].form == "the" and words[n - 1].form.isalpha()


def _walk_owner(words: tuple[Word, ...], n: int) -> int:
    """From a possessive name back over all its words: the number of the word before it; `n` where there is none."""
    last = n - 1 if words[n].form == "'" and words[n - 1].form.endswith("s") else n
    if n < 1 or not words[last].text[:1].isupper() or not (last < n or is_possessive(words[n])):
        return n
    while last >= 0 and words[last].text[:1].isupper() and words[last].form not in PREPOSITIONS | ARTICLES:
        last -= 1
    return last


def _walk_directions(words: tuple[Word, ...], n: int) -> tuple[int, str]:
    """ "Three km north west of": where it begins, as a lead of its own."""
    start = n
    while start > 0 and words[start - 1].form in DIRECTIONS | LENGTHS | {"just"}:
        start -= 1
    return start, words[n].form + " of"
