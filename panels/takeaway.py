"""Take away: what is switched on as a file, for other programs, for other people, for print."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from geo import FORMATS
from panels.choice import is_on, list_on
from panels.library import Library, Stamp
from panels.showing import find_shown, list_sure
from panels.words import say_count

PURPOSES = {
    "maps": "For maps",
    "tables": "For tables",
    "archives": "For archives",
    "people": "For people",
    "print": "For print",
}


def show_takeaway(library: Library) -> None:
    """The formats by what they are for; a file is written only when it is asked for."""
    with st.popover("Take away", key="take-away", disabled=not library.readings):
        st.caption(say_selection(library))
        if find_shown(library).only is not None:
            st.caption("Filters count for places and claims. Quotes are taken along whole, article by article.")
        for purpose, words in PURPOSES.items():
            with st.container(key=f"take-{purpose}", horizontal=True, gap="small", vertical_alignment="center"):
                st.caption(words, width=84)
                for ending, made in FORMATS.items():
                    if made.purpose == purpose:
                        show_button(library, ending)
        st.caption("Every file carries the quotes, the speakers, the sources and the dates.")


def show_button(library: Library, ending: str) -> None:
    """One format."""
    off, sure = frozenset(list_off(library)), list_sure()
    st.download_button(
        FORMATS[ending].name,
        data=partial(write_file, library.stamps, ending, off, sure, library, find_shown(library).only),
        file_name=f"dateline-{date.today().isoformat()}{ending}",
        mime=FORMATS[ending].media,
        key=f"take{ending}",
        help=FORMATS[ending].hint,
        on_click="ignore",
        type="tertiary",
    )


def say_selection(library: Library) -> str:
    """What is taken along: "What is switched on, of one article"."""
    on = sum(is_on(reading.article.id) for reading in library.readings)
    whole = on == len(library.readings) and not set(list_off(library))
    filtered = "" if find_shown(library).only is None else " and passes the filters"
    what = "Everything" if whole and not filtered else f"What is switched on{filtered}"
    return f"{what}, of {say_count(on, 'article')}."


def list_off(library: Library) -> Iterator[str]:
    """What is switched off: articles, and single layers of them as "<article id>/<kind>"."""
    yield from (reading.article.id for reading in library.readings if not is_on(reading.article.id))
    yield from library.counts.keys() - set(list_on(library))


@st.cache_data(show_spinner=False, max_entries=12)
def write_file(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it
    ending: str,
    off: frozenset[str],
    sure: tuple[str, ...],
    _library: Library,
    only: tuple[str, ...] | None = None,
) -> bytes:
    """The layers that are switched on, in one file, and of them `only` some marks."""
    from geo import select_layers, write_layers

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"dateline{ending}"
        layers = select_layers(_library.layers, off=off, certainty=sure, only=only)
        write_layers(layers, path, readings=[r for r in _library.readings if r.article.id not in off])
        return path.read_bytes()
