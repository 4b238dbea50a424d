"""What leads to each site of a sentence: its own preposition, or that of the list in which it stands."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import FeatureClass, RelativeKind
from geo.claims.appositions import find_apposed
from geo.claims.passages import ARTICLES, DATES, DESCRIBING, PLACE_NOUNS, PLURAL_PLACES, Site
from geo.claims.phrases import SEATS, walk_back
from geo.claims.words import Word, is_possessive, load_forms

COORDINATORS = load_forms("claims_words", "coordinator")
LONGEST_APPOSITION = 7  # words of "the capital of the enclave"
MEASURED = frozenset({RelativeKind.NEAR, RelativeKind.SIDE})
TITLES = frozenset({"capital", "state", "provincial", "regional"})
QUARTERS = frozenset({"suburb", "district", "neighbourhood", "neighborhood", "quarter", "township"})


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
        return replace(site, lead="", start=site.first, group=before.group + 1, beside=_is_town(before))
    if before and between and _are_listed(_drop_apposition(tuple(w.form for w in between))):
        if _lies_beside(words, before):
            start, lead = walk_back(words, before.start - 1)
            return replace(site, lead=lead, start=start, group=before.group + 1)
        if comma and _is_greater(site, before):
            return replace(site, lead=before.lead, start=before.start, group=before.group, beside=True)
        inside = "in" in (w.form for w in between) and not _ends_list(words, site, before)
        if (not comma or goes_on) and not inside:
            return replace(site, lead=before.lead, start=before.start, group=before.group)
    start, lead = walk_back(words, site.first - 1)
    led = replace(site, lead=lead, start=start, group=before.group + 1 if before else 0)
    return replace(led, beside=_lies_beside(words, led))


def _is_day(between: tuple[str, ...], n: int) -> bool:
    """Whether a word is a day, or the "on" before it."""
    return between[n] in DATES or (between[n] == "on" and between[n + 1 : n + 2] != () and between[n + 1] in DATES)


def _is_measured(site: Site, between: tuple[str, ...]) -> bool:
    """Whether a distance only says where the name before it lies: "X, a village 100 miles east of Y"."""
    plain = all(f in ARTICLES | PLACE_NOUNS | DESCRIBING or f in {",", "located", "about"} for f in between[1:])
    return _is_measuring(site) and between[:1] == (",",) and plain and len(between) <= 5


def _is_town(site: Site) -> bool:
    """Whether a site is a town on the map, so that a distance behind it only says where that lies."""
    place = site.named.place
    return place is not None and place.feature_class == FeatureClass.POPULATED and place.relative is None


def _is_measuring(site: Site) -> bool:
    """Whether a place is told by a distance or a direction from another."""
    told = site.named.place.relative if site.named.place else None
    return site.named.distance is not None or (told is not None and told.kind in MEASURED)


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
    joined = bool(plain) or between[:3] == ("as", "well", "as")
    return len(between) <= 8 and joined and all(w in COORDINATORS for w in plain)


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
    plain = ARTICLES | (DESCRIBING - SEATS)  # "the capital of neighbouring X"
    between = tuple(w.form for w in words[before.last : site.first] if w.form not in plain)
    return between[:1] == (",",) and between[-1:] == ("of",) and between[-2] in SEATS and len(between) <= 4
