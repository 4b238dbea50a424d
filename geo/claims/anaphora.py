"""A place named before may come back as "the town" or "there": then the last one named that fits is meant."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gazetteer import FeatureClass, Reading, RelativeKind, Role
from geo.claims.kinds import is_water
from geo.claims.passages import DESCRIBING, DIRECTIONS, LENGTHS, Passage, Site
from geo.claims.polarity import AUXILIARIES, BE
from geo.claims.records import Named
from geo.claims.site_leads import lead_sites

SETTLEMENTS = frozenset(
    {
        "town",
        "city",
        "village",
        "port",
        "camp",
        "capital",
        "settlement",
        "hamlet",
        "resort",
        "township",
        "suburb",
        "place",
        "streets",
        "stronghold",
        "bastion",
    }
)
REGIONS = frozenset(
    {
        "enclave",
        "area",
        "zone",
        "sector",
        "region",
        "province",
        "district",
        "territory",
        "republic",
        "peninsula",
        "island",
    }
)
OWNED = frozenset({"town", "city", "village", "streets", "settlement"})
LANDMARKS = frozenset(
    {"pass", "bridge", "crossing", "river", "valley", "heights", "hill", "mountain", "mountains", "fort", "canal",
     "strait", "airport", "base", "gorge", "tunnel", "junction", "station", "dam"}
)  # fmt: skip
BOUNDED = frozenset({"province", "district", "republic", "enclave"})  # what no part of a land is
OF_REGION = frozenset({FeatureClass.ADMINISTRATIVE, FeatureClass.AREA, FeatureClass.TERRAIN})
PLACE_WORDS = DESCRIBING | DIRECTIONS
LONGEST_PHRASE = 4  # words of "the besieged northern town"
LESSER = frozenset({"regional", "provincial", "state", "district", "departmental"})  # what is a capital of no country
SMALL = frozenset({"town", "village", "hamlet", "settlement", "township", "suburb"})
CITY = 100_000  # people that a capital has at least
GREAT_CITY = 1_000_000  # people above which no newspaper says "the town"
REFERENCE = 8  # words from a distance to the place from which it is told
SAYS = frozenset({"said", "says", "recalled", "recounted", "added", "told"})
NAMING = frozenset({"of", "where", "known", "called", "named"})  # "the region known as X"
HEARD = 8  # words from "said" to where it was said: "said in a message picked up in X"
HEARD_BY = frozenset({"in", "by", "on", "over", "from"})  # "said in a message", "said by telephone"
FURTHEST = 4  # sentences back to the name that is meant


def add_anaphors(
    passages: Sequence[Passage], reading: Reading | None = None, *, capital: bool = False
) -> tuple[Passage, ...]:
    """Passages in which "the town", "the enclave" are sites of the place last named that fits.

    With a `reading`, "this town" and "the streets" before any name are those of its dateline; with `capital`, "the
    capital" is that of the land spoken of, wherever the article names it, or the regional one it has told of.
    """
    datelines = _find_datelines(reading) if reading else ()
    told = _find_told_capital(passages) if reading and capital else None
    found = _find_capital(reading) if reading and capital else None
    lesser: Site | None = None
    made: list[Passage] = []
    for n, passage in enumerate(passages):
        earlier = _rank_all(made[max(0, n - FURTHEST) :])
        home = _find_home(passages[n : n + FURTHEST])
        made.append(_add(passage, earlier, datelines, told or lesser or found, home))
        lesser = _find_lesser_capital(made[-1]) or lesser
    return tuple(made)


def _find_lesser_capital(passage: Passage) -> Site | None:
    """The town that a sentence calls a "regional capital": "the capital" means it from then on."""
    for n, form in enumerate(passage.folded):
        if form == "capital" and passage.form(n - 1) in LESSER:
            towns = [s for s in passage.sites if _fits(s, "capital")]
            behind = (s for s in towns if n < s.first <= n + 2)
            return next(behind, next((s for s in reversed(towns) if s.last <= n), None))
    return None


def _find_datelines(reading: Reading) -> tuple[Site, ...]:
    """The towns of the dateline, as sites that stand before all words."""
    told = [r for r in reading.resolutions if r.mention.role == Role.CREDIT]
    named = (Named(r.mention.name, r.mention.span, r.ground) for r in told)
    return tuple(Site(name, Role.CREDIT, 0, 0) for name in named)


def _find_told_capital(passages: Sequence[Passage]) -> Site | None:
    """The town that an article itself calls the capital: "X, the capital of Y", "the capital, X"."""
    for passage in passages:
        for site in passage.sites:
            behind = passage.forms(site.last, site.last + 3)
            at = site.first - 1 - (passage.form(site.first - 1) == ",")
            told = behind == (",", "the", "capital") or passage.form(at) == "capital"
            if told and passage.form(at - 1) not in LESSER and _fits(site, "capital"):
                return site
    return None


def _find_capital(reading: Reading) -> Site | None:
    """The largest town of the land that an article names most of, which "the capital" means also before its name."""
    told = [
        r for r in reading.resolutions if r.place is not None and r.place.country and r.mention.role != Role.CREDIT
    ]
    lands = Counter(r.place.country for r in told if r.place is not None)
    towns = [r for r in told if r.place is not None and r.place.feature_class == FeatureClass.POPULATED]
    towns = [r for r in towns if r.mention.role == Role.LOCATION]
    best = max(towns, key=lambda r: (lands[r.place.country], r.place.population) if r.place else (0, 0), default=None)
    if best is None or best.place is None or best.place.population < CITY:
        return None
    return Site(Named(best.mention.name, best.mention.span, best.place), best.mention.role, 0, 0)


def _add(
    passage: Passage,
    earlier: Sequence[Site],
    datelines: Sequence[Site],
    capital: Site | None = None,
    home: Site | None = None,
) -> Passage:
    """One passage with its anaphors."""
    found: list[Site] = []
    for n, word in enumerate(passage.words):
        first = _find_article(passage, n)
        if first is None and not _is_there(passage, n):
            continue
        known = [*earlier, *(s for s in passage.sites if s.last <= n)]
        before = next((s for s in reversed(known) if _fits(s, word.form)), None)
        if word.form == "capital" and first is not None and passage.form(first) == "the" and n - first == 1:
            before = capital or before
        if first is not None and passage.form(first) == "our":
            before = home if home and _fits(home, word.form) else before
        if before is None and first is not None and (word.form == "streets" or passage.form(first) == "this"):
            before = next((s for s in datelines if _fits(s, word.form)), None)
        if before is not None and not _is_one_of_two(before, known, word.form):
            named = Named(before.named.name, word.span, before.named.place)
            found.append(Site(named, Role.LOCATION, n if first is None else first, n + 1, anaphor=True))
    if not found:
        return passage
    kept = [s for s in passage.sites if not any(a.first < s.first and s.last <= a.last for a in found)]
    led = lead_sites(passage.words, [*kept, *found])
    return replace(passage, sites=tuple(_lead_there(passage, s) for s in led))


def _find_home(passages: Sequence[Passage]) -> Site | None:
    """The place that somebody who says "our town" is then told to come from: "said a farmer from X"."""
    for passage in passages:
        said = next((n for n, form in enumerate(passage.folded) if form in SAYS), None)
        if said is not None:
            return next((s for s in passage.sites if s.first > said and s.lead == "from"), None)
    return None


def _is_there(passage: Passage, n: int) -> bool:
    """Whether a word says "in that place": "fighting there", and not "there was fighting"."""
    after = passage.form(n + 1)
    return n > 0 and passage.form(n) == "there" and after not in AUXILIARIES | BE and not after.endswith("n't")


def _lead_there(passage: Passage, site: Site) -> Site:
    """ "There" holds its own preposition."""
    return (
        replace(site, lead="in", start=site.first) if site.anaphor and passage.form(site.first) == "there" else site
    )


def _find_article(passage: Passage, n: int) -> int | None:
    """Where "the town", "the besieged northern town" begins, if no name follows it."""
    if passage.form(n) not in SETTLEMENTS | REGIONS | LANDMARKS:
        return None
    first = n - 1
    waters = {i for s in passage.sites if is_water(s) for i in range(s.first, s.last)}  # "the Adriatic resort"
    while (passage.form(first) in PLACE_WORDS or first in waters) and n - first < LONGEST_PHRASE:
        first -= 1
    return first if _is_bare(passage, first, n) else None


def _rank_all(passages: Sequence[Passage]) -> list[Site]:
    """The places of some sentences, the likeliest to be meant later last."""
    told = [(passage, site) for passage in passages for site in _rank(passage)]
    return [site for _, site in sorted(told, key=lambda pair: not _is_aside(*pair))]


def _is_aside(passage: Passage, site: Site) -> bool:
    """Where somebody spoke or some went is hardly meant: "officials in X said", "most of them to X"."""
    if passage.forms(site.start - 2, site.start) == ("of", "them"):
        return True
    before = range(max(0, site.start - HEARD), site.start)
    heard = any(passage.form(n) in SAYS and passage.form(n + 1) in HEARD_BY for n in before)
    spoken = passage.form(site.last) in SAYS or heard
    return site.lead in {"in", "at"} and spoken


def _rank(passage: Passage) -> list[Site]:
    """The places of a sentence, the likeliest to be meant later last: its subject."""
    told = [s for s in passage.sites if passage.form(s.last) not in REGIONS]  # "X province" is no town
    return sorted(told, key=lambda s: (not _is_reference(passage, s), s.start == 0 and not s.lead, s.first))


def _is_reference(passage: Passage, site: Site) -> bool:
    """Whether a place only tells where another lies: "Y, 80 km north of the capital, X"."""
    capital = passage.form(site.first - 1) == "," and passage.form(site.first - 2) == "capital"
    measured = passage.forms(site.first - REFERENCE, site.first)
    return (capital or " of" in site.lead) and any(f in LENGTHS for f in measured)


def _is_bare(passage: Passage, first: int, n: int) -> bool:
    """Whether a noun stands as "the town", and no name follows it."""
    sites = [s for s in (*passage.sites, *passage.others) if not (is_water(s) and s.last <= n)]
    named = {i for s in sites for i in range(s.first, s.last)}
    after = passage.form(n + 1)
    apposed = after in {",", "at", "near", "outside"} and n + 2 in named  # "the camp at X" is another one
    if passage.form(first - 1) == "," and first - 2 in named and (after in {",", "in", "on", "at"} or not after):
        return False  # "X, the largest city in the region,"
    owned = {"its", "his", "their", "our", "her"} if passage.form(n) in OWNED else set()
    return passage.form(first) in {"the", "this", "that"} | owned and after not in NAMING and not (
        apposed or named & set(range(first, n + 2))
    )  # fmt: skip


def _is_one_of_two(site: Site, known: Sequence[Site], noun: str) -> bool:
    """Whether two places are said in one breath, so that "the town" may be either: "between X and Y"."""
    twins = {s.named.name for s in known if (s.start, s.lead) == (site.start, site.lead) and _fits(s, noun)}
    return len(twins) > 1 and site.lead in {"between", "from"}


def _fits(site: Site, noun: str) -> bool:
    """Whether a place is of the kind that a noun says; "the pass" must be called a pass."""
    place = site.named.place
    if noun in LANDMARKS:
        return site.named.name.casefold().split()[-1:] == [noun]
    if place is None:
        unplaced = site.named.distance is None and site.named.name[:1].isupper()
        return unplaced and (noun in SETTLEMENTS or noun == "area")
    if place.relative is not None and place.relative.kind is not RelativeKind.PART:
        return False
    if noun == "area" and place.feature_class == FeatureClass.POPULATED:
        return True
    if noun in SETTLEMENTS or noun == "there":
        great = noun in SMALL and place.population >= GREAT_CITY
        return place.feature_class == FeatureClass.POPULATED and not great
    if place.relative is not None:
        return noun not in BOUNDED
    return place.feature_class in OF_REGION and not place.id.startswith("country-")
