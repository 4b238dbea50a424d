"""The choice is what the reader has switched, chosen and opened; it lives in the session and in the address."""

import time
from collections.abc import Iterable

import streamlit as st

from geo import CERTAINTIES, Flight
from panels.address import Address, read_address, write_address
from panels.library import Library

ECHO = 2.0  # seconds for which a click may still bring along an address that the page has left
KIND_WORDS = {"places": "Places", "fronts": "Fronts", "corridors": "Corridors", "flows": "Displacement"}


def list_switches(library: Library) -> tuple[str, ...]:
    """All switches: one for each article, and one for each of its layers that holds something."""
    return (*(reading.article.id for reading in library.readings), *library.counts)


def list_marks(library: Library) -> set[str]:
    """All that can be chosen: places and claims."""
    places = {r.ground.id for reading in library.readings for r in reading.resolutions if r.ground}
    return places | {row["id"] for kind, rows in library.rows.items() if kind != "places" for row in rows}


def restore_choice(library: Library) -> None:
    """Take up what the link says: at the first run, and when the browser goes back to an earlier address."""
    written = dict(st.query_params)
    if st.session_state.get("address") != written and not is_echo(written):
        switches, marks = list_switches(library), list_marks(library)
        articles = [reading.article.id for reading in library.readings]
        address = read_address(written, switches=switches, marks=marks, articles=articles)
        st.session_state.update({f"on:{switch}": switch not in address.off for switch in switches})
        st.session_state.update(sure=list(address.sure), at=address.at, read=address.read, time=address.time)
        st.session_state["flight"] = make_flight(address.at) if address.at else None
        st.session_state["address"] = written
    for switch in list_switches(library):
        st.session_state.setdefault(f"on:{switch}", True)
    if library.find_reading(st.session_state["read"]) is None:
        st.session_state["read"] = next((reading.article.id for reading in library.readings), None)


def is_echo(written: dict[str, str]) -> bool:
    """Whether an address was left just now: then a quick click has brought it along, and nobody has gone back."""
    left: dict[frozenset[tuple[str, str]], float] = st.session_state.get("left", {})
    return time.monotonic() - left.get(frozenset(written.items()), -ECHO) < ECHO


def keep_choice(library: Library) -> None:
    """Write the choice into the page's address."""
    off = frozenset(switch for switch in list_switches(library) if not st.session_state[f"on:{switch}"])
    read = st.session_state["read"]
    first = next((reading.article.id for reading in library.readings), None)
    at, sure = st.session_state["at"], list_sure()
    address = write_address(Address(off, sure, at, read if read != first else None, st.session_state["time"]))
    before = st.session_state.get("address")
    if before is not None and before != address:
        now, left = time.monotonic(), st.session_state.get("left", {})
        fresh = {parts: then for parts, then in left.items() if now - then < ECHO}
        st.session_state["left"] = fresh | {frozenset(before.items()): now}
    if not dict(st.query_params) == address == before:
        st.query_params.from_dict(address)
    st.session_state["address"] = address


def choose_mark(mark: str | None, *, fly: bool = False) -> None:
    """Open the card of a mark (None closes it), and let the map fly there if it was not chosen on the map itself."""
    st.session_state["at"] = mark
    if fly and mark:
        st.session_state["flight"] = make_flight(mark)


def make_flight(mark: str) -> Flight:
    """A flight to one mark, told from every earlier one by its time in milliseconds."""
    return Flight((mark,), time.time_ns() // 1_000_000)


def list_sure() -> tuple[str, ...]:
    """The certainties that are shown."""
    return tuple(word for word in CERTAINTIES if word in (st.session_state.get("sure") or ()))


def list_on(library: Library) -> tuple[str, ...]:
    """The layers that are shown, as "<article id>/<kind>": their own switch and their article's switch are on."""
    layers = (switch for switch in list_switches(library) if "/" in switch)
    return tuple(layer for layer in layers if is_on(layer.split("/")[0]) and is_on(layer))


def is_on(switch: str) -> bool:
    """Whether a switch is on."""
    return bool(st.session_state.get(f"on:{switch}", True))


def any_article_on(library: Library) -> bool:
    """Whether anything can be shown at all."""
    return any(is_on(reading.article.id) for reading in library.readings)


def keep_to(marks: Iterable[str]) -> None:
    """Close the card of a mark that is no longer there."""
    if st.session_state.get("at") not in set(marks):
        st.session_state["at"] = None
