"""A site is a place where it stands in a sentence: found here, with the preposition that leads to it."""

from collections.abc import Sequence
from itertools import pairwise

from gazetteer import PartKind, Reading, RelativeKind, Resolution, Role, Span
from geo.claims.passages import Passage, Site
from geo.claims.records import Named
from geo.claims.site_leads import lead_sites
from geo.claims.words import Word, index_at, load_forms, split_words

HEADS = load_forms("claims_words", "head of a name")
NOUNS = frozenset({RelativeKind.ROAD, RelativeKind.FRONT})
EDGES = frozenset({"outskirts", "suburbs", "edge", "edges", "fringe", "fringes", "bank", "banks", "shore", "shores"})


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
