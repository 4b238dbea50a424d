"""The heading says where and when: the place that most of it is about, the months, and who printed it."""

import streamlit as st

from geo import say_borders, say_title
from panels.choice import find_year, list_digests_on, remember_on
from panels.library import Library
from panels.statements import find_claims
from panels.words import begin_large, plain, say_count, say_day, say_list

MOST_NAMED = 3  # newspapers under a heading


def show_title(library: Library) -> None:
    """The title of the map."""
    st.title(plain(remember_on(library, "title", lambda: title_library(library))), anchor=False)


def show_sources(library: Library) -> None:
    """The line under the title: what it is made of."""
    st.markdown(f":gray[{plain(say_sources(library))}]", width="stretch")


def title_library(library: Library) -> str:
    """The title of the articles that are switched on, which their files have too."""
    digests = list_digests_on(library)
    days = (digest.article.published for digest in digests if digest.article.published)
    said = say_title(digests, days, claims=lambda place: len(find_claims(library, place)), names=library.names)
    return said or "Dateline"


def say_sources(library: Library) -> str:
    """How many articles are switched on, of which newspapers, of which days."""
    articles = [digest.article for digest in list_digests_on(library)]
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
    st.caption(remember_on(library, "law", lambda: say_law(library)))


def say_law(library: Library) -> str:
    """The law's words, as Markdown."""
    papers: dict[str, list[str]] = {}
    for article in (digest.article for digest in list_digests_on(library)):
        days = papers.setdefault(article.publisher or "publisher not known", [])
        days += [say_day(article.published)] if article.published else []
    named = [", ".join(filter(None, (paper, say_days(days)))) for paper, days in papers.items()]
    borders = begin_large(say_borders(find_year(library)).partition(":")[0])
    sources = f"Sources: {'; '.join(named)}; base map" if named else "Base map"
    return (
        "The boundaries and names shown do not imply any opinion on the legal status of any territory. "
        f"{borders}. {plain(sources)} Natural Earth, GSHHG; places GeoNames (CC BY 4.0)."
    )
