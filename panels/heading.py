"""The heading says where and when: the place that most of it is about, the months, and who printed it."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

import streamlit as st

from gazetteer import FeatureClass, Place
from geo import Digest, say_borders
from panels.library import Library
from panels.statements import find_claims
from panels.words import begin_large, plain, say_count, say_day, say_list, say_month

APART = 2  # of this many articles, one names the place of the heading; of fewer, the heading names several places
MOST_NAMED = 3  # places in a heading, newspapers under it


def show_title(library: Library) -> None:
    """The title of the map."""
    st.title(plain(library.remember("title", lambda: say_title(library))), anchor=False)


def show_sources(library: Library) -> None:
    """The line under the title: what it is made of."""
    st.markdown(f":gray[{plain(say_sources(library))}]", width="stretch")


def say_title(library: Library) -> str:
    """The main theatre and its months: "Nagorno-Karabakh, June 1992 and September 1993"."""
    months = say_months([article.published for article in library.articles if article.published])
    return ", ".join(filter(None, (say_theatres(library), months))) or "Dateline"


def say_theatres(library: Library) -> str:
    """The place that most articles are about, or, where they have none in common, the chief place of each."""
    theatre = find_theatre(library, library.digests)
    if theatre is None:
        return ""
    naming = sum(theatre.id in digest.meant for digest in library.digests)
    found = (find_theatre(library, [digest]) for digest in library.digests)
    chief = list(dict.fromkeys(say_name(library, place) for place in found if place))
    if naming * APART >= len(library.digests) or len(chief) < 2:
        return begin_large(say_name(library, theatre))
    more = [say_count(len(chief) - MOST_NAMED, "more", "more")] if len(chief) > MOST_NAMED else []
    return begin_large(say_list([*chief[:MOST_NAMED], *more]))


def say_name(library: Library, place: Place) -> str:
    """A place as the articles spell it; as the gazetteer does where they only say what lies beside it."""
    return library.names.get(place.id, place.name)


def find_theatre(library: Library, digests: Iterable[Digest]) -> Place | None:
    """The place that some articles say most about: in the most of them, then in the most mentions and claims.

    A country is taken only where nothing smaller is named: it tells a reader less.
    """
    places: dict[str, Place] = {}
    articles: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for digest in digests:
        for place, weight in digest.bases:
            places[place.id] = place
            articles[place.id] += 1
            counts[place.id] += weight
    for place_id in places:
        counts[place_id] += len(find_claims(library, place_id))
    smaller = [place for place in places.values() if not is_country(place)] or list(places.values())
    return max(smaller, key=lambda place: (articles[place.id] * counts[place.id], place.id), default=None)


def is_country(place: Place) -> bool:
    """Whether a place is a whole country."""
    return place.feature_class == FeatureClass.ADMINISTRATIVE and place.id.startswith("country-")


def say_months(days: list[date]) -> str:
    """The months of some days: each where they are few, else the first and the last, or the years."""
    months = list(dict.fromkeys(say_month(day) for day in sorted(days)))
    if len(months) <= 2:
        return say_list(months)
    first, last = min(days).year, max(days).year
    return f"{months[0]} to {months[-1]}" if first == last else f"{first} to {last}"


def say_sources(library: Library) -> str:
    """How many articles, of which newspapers, of which days."""
    articles = library.articles
    papers = list(dict.fromkeys(article.publisher for article in articles if article.publisher))
    days = [say_day(article.published) for article in articles if article.published]
    named = ["the " + paper.removeprefix("The ") for paper in papers[:MOST_NAMED]]
    named += [say_count(len(papers) - MOST_NAMED, "more", "more")] if len(papers) > MOST_NAMED else []
    if named and not all(article.publisher for article in articles):
        named.append("a publisher not known")
    of = f" of {say_list(named)}" if named else ""
    return ", ".join(filter(None, (begin_large(say_count(len(articles), "article")) + of, say_days(days))))


def say_days(days: list[str]) -> str:
    """Days in words already: all of them where they are few, else the first and the last, and "" for none."""
    if not days:
        return ""
    return say_list(days) if len(days) <= 3 else f"{days[0]} to {days[-1]}"


def show_law(library: Library) -> None:
    """What the map does not say, and where everything on it comes from."""
    st.caption(library.remember("law", lambda: say_law(library)))


def say_law(library: Library) -> str:
    """The law's words, as Markdown."""
    articles = library.articles
    papers: dict[str, list[str]] = {}
    for article in articles:
        days = papers.setdefault(article.publisher or "publisher not known", [])
        days += [say_day(article.published)] if article.published else []
    named = [", ".join(filter(None, (paper, say_days(days)))) for paper, days in papers.items()]
    borders = begin_large(say_borders(library.year).partition(":")[0])
    sources = f"Sources: {'; '.join(named)}; base map" if named else "Base map"
    return (
        "The boundaries and names shown do not imply any opinion on the legal status of any territory. "
        f"{borders}. {plain(sources)} Natural Earth, GSHHG; places GeoNames (CC BY 4.0)."
    )
