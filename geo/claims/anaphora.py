"""A place named before may come back as "the town" or "there": then the last one named that fits is meant."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import FeatureClass, Role
from geo.claims.passages import Passage, Site
from geo.claims.records import Named
from geo.claims.sites import lead_sites

SETTLEMENTS = frozenset({"town", "city", "village", "port", "camp", "capital", "settlement"})
REGIONS = frozenset({"enclave", "region", "province", "district", "territory", "republic", "peninsula", "island"})
OF_REGION = frozenset({FeatureClass.ADMINISTRATIVE, FeatureClass.AREA, FeatureClass.TERRAIN})
FURTHEST = 4  # sentences back to the name that is meant


def add_anaphors(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Passages in which "the town", "the enclave" are sites of the place last named that fits."""
    made: list[Passage] = []
    for n, passage in enumerate(passages):
        earlier = [site for p in made[max(0, n - FURTHEST) :] for site in _rank(p)]
        made.append(_add(passage, earlier))
    return tuple(made)


def _add(passage: Passage, earlier: Sequence[Site]) -> Passage:
    """One passage with its anaphors."""
    found: list[Site] = []
    for n, word in enumerate(passage.words):
        if word.form not in SETTLEMENTS | REGIONS or not _is_bare(passage, n):
            continue
        known = [*earlier, *(s for s in passage.sites if s.last <= n)]
        before = next((s for s in reversed(known) if _fits(s, word.form)), None)
        if before is not None:
            named = Named(before.named.name, word.span, before.named.place)
            found.append(Site(named, Role.LOCATION, n - 1, n + 1, anaphor=True))
    if not found:
        return passage
    return replace(passage, sites=lead_sites(passage.words, [*passage.sites, *found]))


def _rank(passage: Passage) -> list[Site]:
    """The places of a sentence, the likeliest to be meant later last: its subject."""
    return sorted(passage.sites, key=lambda s: (s.start == 0 and not s.lead, s.first))


def _is_bare(passage: Passage, n: int) -> bool:
    """Whether a noun stands as "the town", and no name follows it."""
    named = {i for s in (*passage.sites, *passage.others) for i in range(s.first, s.last)}
    after = passage.form(n + 1)
    apposed = after == "," and n + 2 in named
    return passage.form(n - 1) in {"the", "this", "that"} and after not in {"of", "where"} and not (
        n + 1 in named or n in named or n - 1 in named or apposed
    )  # fmt: skip


def _fits(site: Site, noun: str) -> bool:
    """Whether a place is of the kind that a noun says."""
    place = site.named.place
    if place is None or place.relative is not None:
        return False
    if noun in SETTLEMENTS:
        return place.feature_class == FeatureClass.POPULATED
    return place.feature_class in OF_REGION and not place.id.startswith("country-")
