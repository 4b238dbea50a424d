"""Looking for a place by another of its names: what is found is chosen at once, and that nothing is, is said."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from gazetteer import Index, Place
from panels.kinds import say_where
from panels.library import open_index
from panels.words import plain

LISTED = 8  # places offered for a name


def look_for(words: str, index: Index) -> tuple[Place, ...]:
    """The places that go by some words; those made of the words of an article are none of them."""
    asked = words.strip()
    return tuple(p for p in (index.find(asked) if asked else ()) if p.relative is None)[:LISTED]


def name_places(places: Iterable[Place], index: Index) -> dict[str, Place]:
    """Places by words that tell each from the others: what it is and lies in and, for twins, where that is."""
    named: dict[str, Place] = {}
    for place in dict.fromkeys(places):
        words = f"{place.name}, {say_where(place, index)}"
        twin = f"{words}, at {place.latitude:.2f}, {place.longitude:.2f}"
        named[twin if words in named else words] = place
    return named


def ask_for_place(label: str, *, key: str, fields: tuple[str, ...], placeholder: str, **options: Any) -> str:
    """A field for a place's name; the likeliest of that name becomes what is chosen in other fields, or none does.

    With none there is nothing to be saved: what was chosen before is not what was asked for.
    """

    def take() -> None:
        asked = str(st.session_state[key] or "")
        found = name_places(look_for(asked, open_index()), open_index())
        for field in fields:
            if asked.strip():
                st.session_state[field] = next(iter(found), None)
            else:
                st.session_state.pop(field, None)  # what the name could mean by itself

    words = str(st.text_input(label, key=key, placeholder=placeholder, on_change=take, **options))
    if words.strip() and not look_for(words, open_index()):
        st.warning(f"No place called “{plain(words)}” is known here. Try another spelling.")
    return words
