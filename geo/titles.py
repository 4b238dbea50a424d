"""A title says where and when: the place that most is about, or the chief place of each article, and the months.

It is one rule for the page, for every file and for print, so that one folder has one title.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from gazetteer import MONTH_NAMES, NUMBER_WORDS, PartKind, Place, Reading, Role, Span

HEADLINE = 3  # mentions in the text that one in the headline, or at the head of a dispatch, is worth
APART = 2  # of this many articles, one names the place of the title; of fewer, the title names several places
MOST_NAMED = 3  # places in a title
COUNTRY = "country-"  # how the id of a whole country begins
_NUMBERS = {number: word for word, number in NUMBER_WORDS.items() if number <= 12}


class Spot(Protocol):
    """A place as far as a title asks."""

    @property
    def id(self) -> str:
        """What no other place has."""

    @property
    def name(self) -> str:
        """Its name in the gazetteer."""


class Theme(Protocol):
    """What an article is about: the places that its names mean, each weighed, and the ids of all that is meant."""

    @property
    def bases(self) -> Sequence[tuple[Spot, int]]:
        """The places that its names mean, each weighed by how often it is named as a location."""

    @property
    def meant(self) -> Collection[str]:
        """The ids of all that its names mean."""


def say_title(
    themes: Sequence[Theme], days: Iterable[date], *, claims: Callable[[str], int], names: Mapping[str, str]
) -> str:
    """The main theatre and its months: "Nagorno-Karabakh, June 1992 and September 1993"; "" of nothing.

    `claims` counts the claims that name a place (by its id), `names` has how the articles spell it.
    """
    return ", ".join(filter(None, (say_theatres(themes, claims, names), say_months(list(days)))))


def say_theatres(themes: Sequence[Theme], claims: Callable[[str], int], names: Mapping[str, str]) -> str:
    """The place that most articles are about, or, where they have none in common, the chief place of each."""
    theatre = find_theatre(themes, claims)
    if theatre is None:
        return ""
    naming = sum(theatre.id in theme.meant for theme in themes)
    found = (find_theatre([theme], claims) for theme in themes)
    chief = list(dict.fromkeys(names.get(place.id, place.name) for place in found if place))
    if naming * APART >= len(themes) or len(chief) < 2:
        chief = [names.get(theatre.id, theatre.name)]
    more = len(chief) - MOST_NAMED
    said = [*chief[:MOST_NAMED], *([f"{_NUMBERS.get(more, f'{more:,}')} more"] if more > 0 else [])]
    words = join(said)
    return words[:1].upper() + words[1:]


def join(words: Sequence[str]) -> str:
    """Several things in one breath: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def find_theatre(themes: Iterable[Theme], claims: Callable[[str], int]) -> Spot | None:
    """The place that some articles say most about: in the most of them, then in the most mentions and claims.

    A country is taken only where nothing smaller is named: it tells a reader less.
    """
    places: dict[str, Spot] = {}
    articles: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for theme in themes:
        for place, weight in theme.bases:
            places[place.id] = place
            articles[place.id] += 1
            counts[place.id] += weight
    for place_id in places:
        counts[place_id] += claims(place_id)
    smaller = [place for place in places.values() if not place.id.startswith(COUNTRY)] or list(places.values())
    return max(smaller, key=lambda place: (articles[place.id] * counts[place.id], place.id), default=None)


def say_months(days: list[date]) -> str:
    """The months of some days: each where they are few, else the first and the last, or the years."""
    months = list(dict.fromkeys(f"{MONTH_NAMES[day.month - 1]} {day.year}" for day in sorted(days)))
    if len(months) <= 2:
        return join(months)
    first, last = min(days).year, max(days).year
    return f"{months[0]} to {months[-1]}" if first == last else f"{first} to {last}"


def weigh_bases(reading: Reading) -> Iterable[tuple[Place, int]]:
    """The places that names mean, of "30 miles north of X" X, with the weight of their mentions."""
    heads = [part.span for part in reading.parts if part.kind == PartKind.HEADLINE]
    places: dict[str, Place] = {}
    weights: Counter[str] = Counter()
    for resolution in reading.resolutions:
        place = resolution.place
        if place and place.relative is None and resolution.mention.role == Role.LOCATION:
            places[place.id] = place
            weights[place.id] += HEADLINE if _is_in(heads, resolution.mention.span) else 1
    return [(place, weights[place.id]) for place in places.values()]


def _is_in(parts: list[Span], span: Span) -> bool:
    """Whether a span lies in one of some parts."""
    return any(span in part for part in parts)


def list_meant(reading: Reading) -> tuple[str, ...]:
    """The ids of all that an article's names mean."""
    return tuple(dict.fromkeys(r.place.id for r in reading.resolutions if r.place))


def count_spellings(reading: Reading) -> dict[str, Counter[str]]:
    """How often each place is spelt how, in the order of the text."""
    spellings: dict[str, Counter[str]] = {}
    for resolution in reading.resolutions:
        if resolution.ground and resolution.mention.role == Role.LOCATION:
            spelling = " ".join(reading.article.excerpt(resolution.mention.phrase).split())
            spellings.setdefault(resolution.ground.id, Counter())[spelling] += 1
    return spellings


def choose_spellings(counted: Iterable[Mapping[str, Mapping[str, int]]]) -> dict[str, str]:
    """How some articles spell each place: as they do most often, and in capitals only where there is no other way."""
    spellings: dict[str, Counter[str]] = {}
    for article in counted:
        for place_id, counts in article.items():
            spellings.setdefault(place_id, Counter()).update(counts)
    ranked = {place_id: [spelling for spelling, _ in found.most_common()] for place_id, found in spellings.items()}
    return {place_id: next((s for s in own if not s.isupper()), own[0]) for place_id, own in ranked.items()}


def find_ways(reading: Reading, name: str) -> tuple[str, ...]:
    """The places that go by the name of a way."""
    pairs = [(r.ground, r.mention.whole) for r in reading.resolutions if r.ground]
    return tuple(dict.fromkeys(g.id for g, whole in pairs if name in (g.name, reading.article.excerpt(whole))))
