"""What filters hide is said: above the map, beside a card, and where nothing is left, with the ways out of that."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from geo import CERTAINTIES
from panels.choice import list_on
from panels.comparing import Pair, say_comparison
from panels.filtering import Filters
from panels.filters import NAMES, clear_filters, relax
from panels.library import Library
from panels.showing import (
    choose_shown,
    compare_sources,
    find_filters,
    find_pair,
    find_shown,
    list_sure,
    open_register,
    open_sources,
)
from panels.words import plain, say_count


def list_ways_out(library: Library) -> dict[str, Callable[[], None]]:
    """Where filters leave nothing, what each one left out would bring back, in words, and what leaves it out."""
    filters, pair, sure = find_filters(), find_pair(library), list_sure()
    if any(find_shown(library).counts.get(layer) for layer in list_on(library)):
        return {}
    tries: dict[str, tuple[Filters, Pair | None, tuple[str, ...]]] = {
        name: (filters.without(name), pair, sure) for name in filters.active
    }
    tries |= {"pair": (filters, None, sure)} if pair else {}
    tries |= {"sure": (filters, pair, CERTAINTIES)} if len(sure) < len(CERTAINTIES) else {}
    found = {name: count_on(library, *asked) for name, asked in tries.items()}
    ways: dict[str, Callable[[], None]] = {
        f"Without “{NAMES[name].lower()}”: {say_count(number, 'mark')}": partial(relax, name)
        for name, number in found.items()
        if number
    }
    return ways or ({"Show all": clear_everything} if len(tries) > 1 else {})


def count_on(library: Library, filters: Filters, pair: Pair | None, sure: tuple[str, ...]) -> int:
    """How many marks of the layers that are switched on would be shown."""
    on = set(list_on(library))
    shown = choose_shown(library, filters, pair, sure)
    told = open_register(library).told if shown.told is None else shown.told
    return len({one.mark for one in told if one.certainty in sure and one.layer in on})


def say_hidden(library: Library) -> str | None:
    """That filters hide something, and which: "4 of 33 marks shown. Filter: speaker, area."."""
    shown = find_shown(library)
    if shown.only is None:
        return None
    names, pair = [NAMES[name] for name in find_filters().active], find_pair(library)
    whole = len({one.mark for one in open_register(library).told})
    filtered = f"Filter: {', '.join(names).lower()}." if names else ""
    compared = say_pair(library, pair) if pair else ""
    return " ".join(filter(None, (f"{len(shown.only)} of {whole} marks shown.", filtered, compared)))


def say_pair(library: Library, pair: Pair) -> str:
    """What is shown of a comparison: "In both, 17 June 1992 and 6 Sept 1993: two places, no claims."."""
    one, other = (open_sources(library)[source].partition(":")[0] for source in (pair.one, pair.other))
    found = compare_sources(library, pair)
    lines = dict(zip(("one", "other", "both"), say_comparison(found, one, other), strict=True))
    return lines.get(pair.show, f"Comparing {one} with {other}.")


def say_beside_card(library: Library, mark: str) -> str | None:
    """What a reader of a card must know of the filters: they hide marks, and no words."""
    shown = find_shown(library)
    if shown.only is None:
        return None
    if shown.holds(mark):
        return "Filters hide some marks of the map. This card tells everything all the same."
    return "Filters hide this from the map. The card tells everything all the same."


def show_hidden(library: Library) -> None:
    """The line above the map that says what filters hide, with what ends that."""
    words = say_hidden(library)
    if words:
        with st.container(key="hidden", horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(plain(words), width="content")
            st.button("Show all", key="hidden-clear", type="tertiary", on_click=clear_everything)


def clear_everything() -> None:
    """Filter and compare nothing."""
    clear_filters()
    relax("pair")
    relax("sure")
