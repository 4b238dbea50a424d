"""Take away: what is switched on as a file, for other programs, for other people, for print."""

from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from geo import CERTAINTIES, FORMATS, Stamp
from panels.folding import show_panel
from panels.library import Library
from panels.taken import Taken, find_taken, say_taken
from panels.words import plain

PURPOSES = {
    "maps": "For maps",
    "tables": "For tables",
    "archives": "For archives",
    "people": "For people",
    "print": "For print",
}


@st.fragment  # of its own: opening it changes nothing else
def show_takeaway(library: Library) -> None:
    """The formats by what they are for; a file is written only when it is asked for."""
    show_panel("Take away", partial(offer_formats, library), key="take-away", disabled=not library.articles)


def offer_formats(library: Library) -> None:
    """What is taken along, and a row of formats for each purpose."""
    taken = find_taken(library)
    st.caption(plain(say_taken(library, taken)))
    if taken.only is not None or taken.days is not None or taken.sure != CERTAINTIES:
        st.caption("This counts for places and claims. Quotes are taken along whole, article by article.")
    for purpose, words in PURPOSES.items():
        with st.container(key=f"take-{purpose}", horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(words, width=84)
            for ending, made in FORMATS.items():
                if made.purpose == purpose:
                    show_button(library, ending, taken)
    st.caption("Every file carries the quotes, the speakers, the sources and the dates.")


def show_button(library: Library, ending: str, taken: Taken) -> None:
    """One format."""
    st.download_button(
        FORMATS[ending].name,
        data=partial(write_file, library.stamps, ending, taken, library, st.session_state["relief"]),
        file_name=f"dateline-{date.today().isoformat()}{ending}",
        mime=FORMATS[ending].media,
        key=f"take{ending}",
        help=FORMATS[ending].hint,
        on_click="ignore",
        type="tertiary",
    )


@st.cache_data(show_spinner=False, max_entries=12)
def write_file(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it
    ending: str,
    taken: Taken,
    _library: Library,
    relief: bool = True,
) -> bytes:
    """What is taken along in one file; figures with the relief or without."""
    from geo import select_layers, write_layers

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"dateline{ending}"
        layers = select_layers(_library.layers, off=taken.off, certainty=taken.sure, time=taken.days, only=taken.only)
        readings = _library.readings.find_all(a.id for a in _library.articles if a.id not in taken.off)
        write_layers(layers, path, readings=readings, relief=relief)
        return path.read_bytes()
