"""A sighting is a name of the gazetteer seen in a passage; the words around it say whether it is a place there."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from gazetteer.fame import Renown
from gazetteer.index import Hit, Index
from gazetteer.passage import Passage
from gazetteer.place import Name
from gazetteer.vocabulary import (
    GENERICS,
    SPEAKING,
    abbreviations,
)


def is_area_hit(hit: Hit) -> bool:
    """Whether a hit is a country or a state."""
    return hit.place.id.startswith(("country-", "admin1-"))


class Trust(IntEnum):
    """How far the words go to make a name a place."""

    NONE = 0  # it is something else
    WEAK = 1  # it may be one, if the article elsewhere says so
    HINTED = 2  # it may be one, if what it names lies near the article's other places
    FAIR = 3  # it is one
    FIRM = 4  # it is one, and the words say so by themselves


@dataclass(slots=True)
class Sighting:
    """Words `first` to `last` of a passage, what the gazetteer knows by that name, and how far it is trusted."""

    first: int
    last: int
    name: str
    hits: tuple[Hit, ...]
    demonym: bool = False
    trust: Trust = Trust.NONE
    renown: str = ""
    stands_for: str | None = None
    embedded: bool = False  # in the name of a public body


def is_area(seen: Sighting, *, anywhere: bool = False) -> bool:
    """Whether a name means a country or a state first of all, or at least can mean one."""
    return any(is_area_hit(hit) for hit in (seen.hits[:8] if anywhere else seen.hits[:1]))


def find_sightings(passage: Passage, renown: Renown) -> list[Sighting]:
    """Every name of a place and every demonym in a passage, in order, none overlapping another."""
    text, start = passage.text, passage.span.start
    found: list[Sighting] = []
    reached = -1
    for match in renown.index.scan(text[start : passage.span.end]):
        first, last = passage.find(start + match.start), passage.find_last(start + match.end)
        if first is None or last < first or first <= reached or passage.ends[last] != start + match.end:
            continue
        if last == first and (_is_money(passage, first) or _is_no_name(passage, first)):
            continue
        found.extend(_find_demonyms(passage, reached + 1, first, renown))
        reached = last
        if last <= first + 1 and _is_pair(passage, first, renown):
            reached = max(last, first + 1)
            found.extend(_find_demonyms(passage, first, reached + 1, renown))
            continue
        fame = renown.of_words(passage, first, last)
        if fame == "demonym":
            found.extend(_find_demonyms(passage, first, last + 1, renown))
            continue
        found.append(Sighting(first, last, match.name, renown.index.search(match.name), renown=fame))
    found.extend(_find_demonyms(passage, reached + 1, len(passage), renown))
    return sorted((*found, *_find_abbreviations(passage, found, renown.index)), key=lambda seen: seen.first)


def _is_no_name(passage: Passage, n: int) -> bool:
    """Whether a word is an abbreviation, which is read apart, or says no more than a kind of place ("Island")."""
    return passage.tokens[n].text in abbreviations() or passage.low(n) in GENERICS


def _is_money(passage: Passage, n: int) -> bool:
    """Whether a word is part of a sum of money ("US$")."""
    return passage.text[passage.ends[n] : passage.ends[n] + 1] in ("$", "€", "£")


def _find_abbreviations(passage: Passage, found: list[Sighting], index: Index) -> Iterator[Sighting]:
    """States and provinces in short, after a town or alone."""
    ends = {seen.last for seen in found if not seen.demonym}
    known = abbreviations()
    for n in passage.capitals:  # with one begins every short form
        token = passage.tokens[n]
        last = n + 1 if len(token.text) == 1 and _is_spaced(passage, n) else n
        short = token.text if last == n else f"{token.text}.{passage.tokens[last].text}."
        if short not in known and short.isupper() and passage.gap(n - 1) == ", ":  # "MEMPHIS, TENN."
            short = short.title()
        if short not in known or n in ends:
            continue
        place_id, alone = known[short]
        town = n - 1 in ends or (n > 0 and passage.tokens[n - 1].capital and passage.gap(last).startswith(".,"))
        if not alone and not (town and passage.gap(n - 1) == ", "):
            continue
        place = index.get(place_id)
        if place is not None:
            hit = Hit(place, Name(short), index.prior(place_id))
            yield Sighting(n, last, short, (hit,), trust=Trust.FAIR, renown="notable", stands_for=place_id)


def _is_spaced(passage: Passage, n: int) -> bool:
    """Whether an initial and the next make a short form with a blank between, as in older prints: "N. Y."."""
    if n + 1 >= len(passage) or len(passage.tokens[n].text) > 1 or passage.gap(n) != ". ":
        return False
    return len(passage.tokens[n + 1].text) == 1 and passage.tokens[n].capital and passage.tokens[n + 1].capital


def _find_demonyms(passage: Passage, begin: int, end: int, renown: Renown) -> Iterator[Sighting]:
    """The demonyms among words `begin` to `end`, of one word or of two ("South Korean")."""
    n = begin
    while n < end:
        token = passage.tokens[n]
        width = 0
        if token.capital and len(token.text) > 2:
            single = renown.of_words(passage, n, n) == "demonym"
            width = 2 if n + 1 < end and _is_pair(passage, n, renown) else int(single)
        if width and not _is_language(passage, n, n + width - 1):
            span = passage.span_of(n, n + width - 1)
            yield Sighting(n, n + width - 1, passage.text[span.start : span.end], (), demonym=True, trust=Trust.FAIR)
        n += width or 1


def _is_pair(passage: Passage, n: int, renown: Renown) -> bool:
    """Whether word `n` and the next are one demonym ("South Korean")."""
    two = passage.joined(n) and passage.tokens[n + 1].capital and passage.low(n) != "the"
    return two and renown.of_words(passage, n, n + 1) == "demonym"


def _is_language(passage: Passage, first: int, last: int) -> bool:
    """Whether a demonym names what is spoken: "in French.", "speaks Arabic"."""
    before = passage.low(first - 1) if passage.follows(first - 1) else ""
    return before in SPEAKING or (before == "in" and not passage.follows(last))
