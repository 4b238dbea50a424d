"""What is shown of a library: the rows that pass the switches of certainty, the filters and the comparison."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from geo import CERTAINTIES, Stamp
from panels.comparing import Comparison, Pair, compare, list_sources
from panels.filtering import Area, Filters, Register, Told, count_layers, make_register, pass_filters
from panels.finding import Finder
from panels.library import Library, open_index
from panels.words import say_day

KINDS = ("speaker", "side", "what")


@dataclass(frozen=True, slots=True)
class Shown:
    """What passes: `only` its marks (None is all of them), `counts` how many of each layer, `told` the rows.

    `told` is None where nothing is asked for, so that all rows pass: with a thousand articles they take their time.
    `undrawn` are the claims without a mark that pass.
    """

    only: tuple[str, ...] | None
    counts: Mapping[str, int]
    told: tuple[Told, ...] | None
    marks: frozenset[str]
    undrawn: tuple[Told, ...] = ()

    def holds(self, mark: str) -> bool:
        """Whether a mark passes."""
        return self.only is None or mark in self.marks


def find_shown(library: Library) -> Shown:
    """What is shown now; it is worked out once for each state of the filters."""
    key = (library.stamps, find_filters(), find_pair(library), list_sure())
    known: tuple[object, Shown] | None = st.session_state.get("shown")
    if known is None or known[0] != key:
        known = st.session_state["shown"] = (key, choose_shown(library, *key[1:]))
    return known[1]


def choose_shown(library: Library, filters: Filters, pair: Pair | None, sure: tuple[str, ...]) -> Shown:
    """What passes some filters and a comparison."""
    if not filters.active and pair is None and sure == CERTAINTIES:
        return Shown(None, library.counts, None, frozenset())
    register = open_register(library)
    inside = find_inside(library, filters.area)
    told = pass_filters(register.told, filters, inside=inside)
    undrawn = pass_filters(register.undrawn, filters, inside=inside)
    if pair is not None:
        chosen = compare_sources(library, pair).choose(pair.show)
        told = tuple(one for one in told if one.mark in chosen)
        every = compare((*register.told, *register.undrawn), library.links, pair.one, pair.other).choose(pair.show)
        undrawn = tuple(one for one in undrawn if one.mark in every)
    only = tuple(dict.fromkeys(one.mark for one in told)) if filters.active or pair else None
    return Shown(only, count_layers(told, sure), told, frozenset(one.mark for one in told), undrawn)


def list_told(library: Library) -> tuple[Told, ...]:
    """The rows that pass."""
    told = find_shown(library).told
    return open_register(library).told if told is None else told


def find_inside(library: Library, area: Area | None) -> frozenset[str] | None:
    """The rows whose marks meet an area; None where there is none."""
    if area is None:
        return None
    west, south, east, north = area
    return frozenset(i for frame in library.layers.values() for i in frame.cx[west:east, south:north]["id"])


def find_filters() -> Filters:
    """What the reader asks for."""
    asked = {kind: tuple(st.session_state.get(kind) or ()) for kind in KINDS}
    return Filters(**asked, area=st.session_state.get("area"))


def find_pair(library: Library) -> Pair | None:
    """What the reader compares, if anything."""
    one, other, show = (st.session_state.get(f"pair-{part}") for part in ("one", "other", "show"))
    known = one and other and one != other and show and {one, other} <= open_sources(library).keys()
    return Pair(str(one), str(other), str(show)) if known else None


def list_sure() -> tuple[str, ...]:
    """The certainties that are shown."""
    return tuple(word for word in CERTAINTIES if word in (st.session_state.get("sure") or ()))


def compare_sources(library: Library, pair: Pair) -> Comparison:
    """What two sources have in common."""
    return compare(open_register(library).told, library.links, pair.one, pair.other)


def open_sources(library: Library) -> dict[str, str]:
    """Everything that can be compared, in words: articles by day and title, newspapers, sides."""
    return library.remember("sources", lambda: name_sources(library))


def name_sources(library: Library) -> dict[str, str]:
    """The same, from the articles and the register."""
    articles = {
        article.id: f"{say_day(article.published, short=True)}: {article.title or article.id}"
        for article in library.articles
    }
    return list_sources(open_register(library), articles)


def open_register(library: Library) -> Register:
    """What can be asked of each row of a library."""
    return library.remember("register", lambda: share_register(library.stamps, library))


def open_finder(library: Library) -> Finder:
    """What can be found in a library."""
    return library.remember("finder", lambda: share_finder(library.stamps, library))


@st.cache_resource(show_spinner=False, max_entries=4)
def share_register(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it: windows on one folder share what is made
    _library: Library,
) -> Register:
    """The register of all windows that show the same."""
    return make_register(_library, open_index())


@st.cache_resource(show_spinner=False, max_entries=4)
def share_finder(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it: windows on one folder share what is made
    _library: Library,
) -> Finder:
    """The index for the search of all windows that show the same."""
    return Finder(_library.readings, open_index())
