"""The choice is what the reader has switched, chosen and opened; it lives in the session and in the address."""

import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from geo import Digest, Flight
from panels.address import Address, There, read_address, read_stand, write_address
from panels.fields import set_parts
from panels.ground import offer_grounds, offer_languages
from panels.library import Library
from panels.questions import trim_question
from panels.showing import KINDS, find_filters, find_pair, list_sure, open_register, open_sources

Made = TypeVar("Made")
KIND_WORDS = {"places": "Places", "fronts": "Fronts", "corridors": "Corridors", "flows": "Displacement"}


def list_switches(library: Library) -> frozenset[str]:
    """All switches: one for each article, and one for each of its layers that holds something."""
    ids = (article.id for article in library.articles)
    return library.remember("switches", lambda: frozenset((*ids, *library.counts)))


def list_marks(library: Library) -> set[str]:
    """All that can be chosen: places and claims."""
    return library.places.keys() | library.claims.keys()


def list_there(library: Library, asked: Collection[str]) -> There:
    """All that a link can name, as far as its parameters ask for it: with a thousand articles it takes its time."""
    register = open_register(library) if {"speaker", "side", "what"} & set(asked) else None
    return There(
        switches=list_switches(library),
        marks=list_marks(library) if "at" in asked else (),
        articles=[article.id for article in library.articles],
        speakers=register.speakers if register else (),
        sides=register.sides if register else (),
        what=register.what if register else (),
        sources=open_sources(library) if "compare" in asked else (),
        languages=offer_languages(library) if "names" in asked else (),
        grounds=offer_grounds(),
    )


def restore_choice(library: Library) -> None:
    """Take up what the link says: at the first run, and when the browser goes back to an earlier address.

    A quick click may bring along an address that the page has just left: that says nothing.
    """
    written = dict(st.query_params)
    if "address" not in st.session_state or (went_back() and st.session_state["address"] != written):
        take_address(read_address(written, list_there(library, written)))
        st.session_state["address"] = written
    if library.find_article(st.session_state["read"]) is None:
        st.session_state["read"] = find_first_on(library)


def take_address(address: Address) -> None:
    """Make the session what an address says."""
    plain = ("off", "at", "read", "line", "find", "area", "time", "relief")
    parts: dict[str, Any] = {part: getattr(address, part) for part in plain}
    parts |= {kind: list(getattr(address, kind)) for kind in ("sure", *KINDS)}
    parts |= {part: getattr(address, part) or "" for part in ("names", "ground")}
    parts |= {f"pair-{part}": getattr(address.pair, part, None) for part in ("one", "other", "show")}
    set_parts(parts)
    st.session_state["as-of"] = address.as_of
    st.session_state["flight"] = make_flight(address.at) if address.at and not address.stand else None
    st.session_state["aim"] = name_line(address.line)


def went_back() -> bool:
    """Whether the browser was led back, or forth, to another address of the page."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def keep_choice(library: Library) -> None:
    """Write the choice into the page's address."""
    off = find_off(library)
    read = st.session_state["read"]
    first = find_first_on(library)
    plain = {part: st.session_state[part] for part in ("at", "line", "find", "relief")}
    asked = {name: getattr(find_filters(), name) for name in (*KINDS, "area")}
    plain |= {part: st.session_state[part] or None for part in ("names", "ground")}
    plain |= {"as_of": bool(st.session_state.get("as-of"))}
    told = Address(off, list_sure(), read=read if read != first else None, pair=find_pair(library), **plain, **asked)
    if days := st.session_state["time"]:
        told = replace(told, first=days[0], last=days[1])
    written = dict(st.query_params)
    address = write_address(replace(told, stand=read_stand(written.get("map", ""))))
    before = st.session_state.get("address") or {}
    if written != address or drop_stand(before) != drop_stand(address):
        st.query_params.from_dict(address)
    st.session_state["address"] = address


def drop_stand(address: dict[str, str]) -> dict[str, str]:
    """An address without where the map stands, which the map alone writes."""
    return {name: words for name, words in address.items() if name != "map"}


def choose_mark(mark: str | None, *, fly: bool = False) -> None:
    """Open the card of a mark (None closes it), and let the map fly there if it was not chosen on the map itself."""
    st.session_state["at"] = mark
    st.session_state["opened-from"] = None  # where in the article that is read it was chosen, if it was there
    st.session_state.pop("picking", None)  # whoever looks at something else points at the map no more
    if fly and mark:
        st.session_state["flight"] = make_flight(mark)


def choose_line(article: str | None, line: int | None, *, near: str | None = None) -> None:
    """Open an article at the sentence that begins there (None closes it), and fly to a mark near it."""
    st.session_state.update(at=None, line=line, step=None, aim=name_line(line))
    if article is not None:
        st.session_state["read"] = article
    if near is not None:
        st.session_state["flight"] = make_flight(near)


def ask(words: str) -> None:
    """Look for other words; none at all ends the search."""
    st.session_state.update(find=trim_question(words), at=None, line=None)


def refresh() -> None:
    """Run the whole page after a click on the desk that changes more than the desk."""
    st.session_state["stale"] = True


def name_line(line: int | None) -> str | None:
    """What a sheet calls the sentence that was looked for: it is opened there."""
    return None if line is None else f"line-{line}"


def make_flight(*marks: str) -> Flight:
    """A flight to some marks, told from every earlier one by its time in milliseconds."""
    return Flight(marks, time.time_ns() // 1_000_000)


def list_on(library: Library) -> tuple[str, ...]:
    """The layers that are shown, as "<article id>/<kind>": their own switch and their article's switch are on."""
    off = find_off(library)
    return remember_on(
        library, "on",
        lambda: tuple(layer for layer in library.counts if layer not in off and layer.split("/")[0] not in off),
    )  # fmt: skip


def remember_on(library: Library, name: str, make: Callable[[], Made]) -> Made:
    """Something that is made of what is switched on, made anew only when that changes."""
    off = find_off(library)
    known: dict[frozenset[str], Made] = library.remember(name, dict)
    if off not in known:
        known.clear()
        known[off] = make()
    return known[off]


def list_digests_on(library: Library) -> tuple[Digest, ...]:
    """The articles that are switched on, by date."""
    off = find_off(library)
    return tuple(digest for digest in library.digests if digest.article.id not in off)


def find_first_on(library: Library) -> str | None:
    """The article that is read first: the oldest that is switched on, or the oldest of all."""
    return next((digest.article.id for digest in list_digests_on(library) or library.digests), None)


def find_year(library: Library) -> int:
    """The year whose borders and names the map shows: that of the oldest article that is switched on."""
    days = [digest.article.published for digest in list_digests_on(library) if digest.article.published]
    return min(days).year if days else library.year


def find_off(library: Library) -> frozenset[str]:
    """The switches that are off."""
    return list_switched_off() & list_switches(library)


def list_switched_off() -> frozenset[str]:
    """The switches that are off, also those of articles that are not there any more."""
    off: frozenset[str] = st.session_state.get("off", frozenset())
    return off


def switch_on(switches: Iterable[str]) -> None:
    """Switch some articles and layers on."""
    st.session_state["off"] = list_switched_off().difference(switches)


def any_article_on(library: Library) -> bool:
    """Whether anything can be shown at all."""
    return not find_off(library).issuperset(article.id for article in library.articles)


def keep_to(marks: Iterable[str]) -> None:
    """Close the card of a mark that is no longer there."""
    if st.session_state.get("at") not in set(marks):
        st.session_state["at"] = None
