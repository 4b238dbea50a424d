"""The accepted places around one that a name could mean: by what lies near it a person tells whether it is meant."""

from collections.abc import Iterable

import streamlit as st

from gazetteer import Index, Place, distance_km
from panels.choice import make_flight
from panels.kinds import say_where
from panels.library import Library
from panels.reaching import Found
from panels.words import begin_large, plain, say_list

NAMED = 2  # neighbours that are named and shown with it
FAR_KM = 500.0  # what lies farther off is no neighbour
EXACT_KM = 25.0  # a place whose point is less exact than that stands for a whole land, and is near nothing


def show_neighbours(library: Library, found: Iterable[Found], place: Place, index: Index, *, key: str) -> None:
    """Where a place lies and what accepted places of the same articles are near; one newly chosen is shown with them.

    `found` are the mentions of the name that could mean it; `key` tells their form from others.
    """
    near = find_neighbours(library, found, place)
    far = [f"{km:,.0f} km from {name}" for name, _, km in near]
    st.caption(plain(begin_large(say_where(place, index)) + (f"; {say_list(far)}." if far else ".")))
    before = st.session_state.get("looked-at")
    st.session_state["looked-at"] = (key, place.id)
    if before is not None and before[0] == key and before[1] != place.id:
        st.session_state["flight"] = make_flight(place.id, *(other for _, other, _ in near))


def find_neighbours(library: Library, found: Iterable[Found], place: Place) -> tuple[tuple[str, str, float], ...]:
    """The nearest places that the articles of some mentions are sure to name: name, id and kilometres."""
    pairs = list(found)
    meant = {place.id, *(r.place.id for _, r in pairs if r.place is not None)}
    readings = {reading.article.id: reading for reading, _ in pairs}
    known: dict[str, float] = {}
    names: dict[str, str] = {}
    for resolution in (r for reading in readings.values() for r in reading.resolutions):
        other = resolution.place
        if other is not None and other.id not in meant and other.relative is None and other.precision_km <= EXACT_KM:
            known[other.id] = distance_km((place.latitude, place.longitude), (other.latitude, other.longitude))
            names[other.id] = library.names.get(other.id, resolution.mention.bases[0].name)
    nearest = sorted((km, own) for own, km in known.items() if km <= FAR_KM)
    return tuple((names[own], own, km) for km, own in nearest[:NAMED])
