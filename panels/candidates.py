"""The places that a name could mean, numbered alike in the list, in the form and, faintly, on the map."""

from collections.abc import Iterable

import streamlit as st

from gazetteer import Candidate, Place, Reading, Resolution
from panels.library import Library
from panels.looking import LISTED
from panels.picking import find_picking

HEARD = 12  # articles whose phrases are explained: later ones seldom have another
CANDIDATES = "candidates"  # what a card calls all of them where they can be looked at


def list_candidates(found: Iterable[Resolution]) -> tuple[Place, ...]:
    """The places that names could mean, the likeliest first; those that words make of others are none of them."""
    candidates: list[Candidate] = [c for r in found for c in r.candidates]
    places = {c.place.id: c.place for c in sorted(candidates, key=lambda c: -c.score) if c.place.relative is None}
    return tuple(places.values())[:LISTED]


def find_mentions(library: Library, mark: str, *, most: int | None = None) -> list[tuple[Reading, Resolution]]:
    """The mentions that were read as a place, in at most the oldest few articles; of what words make, of its name."""
    readings = library.find_naming(mark, most=most)
    pairs = ((reading, r) for reading in readings for r in reading.resolutions if is_read_as(r, mark))
    return [(reading, r) for reading, r in pairs if not r.mention.is_noun]


def is_read_as(resolution: Resolution, mark: str) -> bool:
    """Whether a name was read as a place, or as something made of it."""
    place, ground = resolution.place, resolution.ground
    return (place is not None and place.id == mark) or (ground is not None and ground.id == mark)


def find_candidates(library: Library, mark: str) -> tuple[Place, ...]:
    """The places that the names could mean which were read as a place, as its card tells of them."""
    return list_candidates(resolution for _, resolution in find_mentions(library, mark, most=HEARD))


def show_candidates(library: Library) -> tuple[tuple[str, float, float], ...]:
    """What the map is to show of them: those of the chosen place, while its reasons are read or it is set right."""
    mark = st.session_state.get("at")
    picking = find_picking()
    if picking is not None and picking.candidates:
        return picking.candidates
    if mark and st.session_state.get("correct", False):
        about, offered = st.session_state.get("offered", (None, ()))
        return locate(offered if about == mark else find_candidates(library, mark))
    return locate(find_candidates(library, mark)) if mark and st.session_state.get("why") == mark else ()


def offer_candidates(places: tuple[Place, ...]) -> None:
    """The places that the open card's form offers, those that were looked for too, by the numbers they have there."""
    st.session_state["offered"] = (st.session_state.get("at"), places)


def locate(places: Iterable[Place]) -> tuple[tuple[str, float, float], ...]:
    """Places as the map takes them: ids and degrees."""
    return tuple((place.id, place.latitude, place.longitude) for place in places)


def remember_reasons(mark: str | None) -> None:
    """Which place's reasons are read now."""
    st.session_state["why"] = mark
