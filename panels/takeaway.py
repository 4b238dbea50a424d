"""Take away: what is switched on as a file, for other programs, for other people, for print."""

from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from geo import FORMATS, Stamp
from panels.choice import find_off, list_on
from panels.folding import show_panel
from panels.library import Library
from panels.removing import list_removed
from panels.showing import find_shown, list_sure
from panels.words import say_count

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
    off = list_off(library)
    st.caption(say_selection(library, off))
    if find_shown(library).only is not None:
        st.caption("Filters count for places and claims. Quotes are taken along whole, article by article.")
    for purpose, words in PURPOSES.items():
        with st.container(key=f"take-{purpose}", horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(words, width=84)
            for ending, made in FORMATS.items():
                if made.purpose == purpose:
                    show_button(library, ending, off)
    st.caption("Every file carries the quotes, the speakers, the sources and the dates.")


def show_button(library: Library, ending: str, off: frozenset[str]) -> None:
    """One format."""
    sure = list_sure()
    st.download_button(
        FORMATS[ending].name,
        data=partial(
            write_file,
            library.stamps,
            ending,
            off,
            sure,
            library,
            find_shown(library).only,
            st.session_state["relief"],
        ),
        file_name=f"dateline-{date.today().isoformat()}{ending}",
        mime=FORMATS[ending].media,
        key=f"take{ending}",
        help=FORMATS[ending].hint,
        on_click="ignore",
        type="tertiary",
    )


def say_selection(library: Library, off: frozenset[str]) -> str:
    """What is taken along: "What is switched on, of one article"."""
    on = sum(article.id not in off for article in library.articles)
    whole = on == len(library.articles) and not off - list_removed()
    filtered = "" if find_shown(library).only is None else " and passes the filters"
    what = "Everything" if whole and not filtered else f"What is switched on{filtered}"
    return f"{what}, of {say_count(on, 'article')}."


def list_off(library: Library) -> frozenset[str]:
    """What is switched off: articles, and single layers of them as "<article id>/<kind>"."""
    return find_off(library) | list_removed() | (library.counts.keys() - set(list_on(library)))


@st.cache_data(show_spinner=False, max_entries=12)
def write_file(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it
    ending: str,
    off: frozenset[str],
    sure: tuple[str, ...],
    _library: Library,
    only: tuple[str, ...] | None = None,
    relief: bool = True,
) -> bytes:
    """The layers that are switched on, in one file, and of them `only` some marks; figures with the relief or not."""
    from geo import select_layers, write_layers

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"dateline{ending}"
        layers = select_layers(_library.layers, off=off, certainty=sure, only=only)
        readings = _library.readings.find_all(a.id for a in _library.articles if a.id not in off)
        write_layers(layers, path, readings=readings, relief=relief)
        return path.read_bytes()
