"""What is taken along: what is switched on, sure enough, within the days shown, and passes the filters."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from geo import CERTAINTIES
from panels.choice import KIND_WORDS, find_off, list_on
from panels.filters import NAMES
from panels.library import KINDS, Library
from panels.removing import list_removed
from panels.showing import find_filters, find_pair, find_shown, list_sure
from panels.time_axis import say_span
from panels.words import begin_large, parse_day, say_count, say_list


@dataclass(frozen=True, slots=True)
class Taken:
    """What of a library is taken along, in the terms of `select_layers`.

    `off` holds articles and single layers of them, `sure` the certainties, `days` the first and the last one, `only`
    marks, and claims that have none; None is all of them.
    """

    off: frozenset[str] = frozenset()
    sure: tuple[str, ...] = CERTAINTIES
    days: tuple[str, str] | None = None
    only: tuple[str, ...] | None = None


def find_taken(library: Library) -> Taken:
    """What the page shows now; of claims also those that pass and are not on the map."""
    shown, days = find_shown(library), st.session_state.get("time")
    only = None if shown.only is None else (*shown.only, *(one.mark for one in shown.undrawn))
    return Taken(list_off(library), list_sure(), days, only)


def list_off(library: Library) -> frozenset[str]:
    """What is switched off: articles, and single layers of them as "<article id>/<kind>"."""
    return find_off(library) | list_removed() | (library.counts.keys() - set(list_on(library)))


def say_taken(library: Library, taken: Taken) -> str:
    """What is taken along, part by part: "Places and fronts of two articles; how sure: reported"."""
    on = sum(article.id not in taken.off for article in library.articles)
    whole = on == len(library.articles) and not taken.off - list_removed()
    limits = list(list_limits(library, taken))
    if whole and not limits:
        return f"Everything, of {say_count(on, 'article')}."
    return f"{'; '.join((say_layers(library, taken.off, on), *limits))}."


def say_layers(library: Library, off: frozenset[str], articles: int) -> str:
    """The layers that are on; of those that are so in some articles only, in how many."""
    found: dict[str, list[bool]] = {}
    for layer in library.counts:
        article, kind = layer.split("/")
        if article not in off:
            found.setdefault(kind, []).append(layer not in off)
    kinds = [(KIND_WORDS[kind].lower(), found[kind]) for kind in KINDS if kind in found]
    whole, of = [words for words, on in kinds if all(on)], say_count(articles, "article")
    parts = [(words, sum(on)) for words, on in kinds if any(on) and not all(on)]
    some = [f"{words} of {say_count(n, 'of them', 'of them')}" for words, n in parts]
    return begin_large(", ".join((f"{say_list(whole)} of {of}" if whole else of, *some)))


def list_limits(library: Library, taken: Taken) -> Iterator[str]:
    """What narrows it down besides: how sure, which days, filters, a comparison."""
    if taken.sure != CERTAINTIES:
        yield f"how sure: {say_list(taken.sure) or 'nothing'}"
    if taken.days is not None:
        first, last = map(parse_day, taken.days)
        if first and last:
            yield f"only {say_span(first, last)}, and what has no day"
    if taken.only is not None:
        asked = [NAMES[name].lower() for name in find_filters().active]
        asked += ["comparison"] if find_pair(library) else []
        yield f"only what passes the filters ({', '.join(asked)})"
