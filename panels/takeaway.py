"""Take away: the layers that are shown as files for other programs."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from panels.library import Library, Stamp

FORMATS = {
    ".geojson": ("GeoJSON", "application/geo+json"),
    ".gpkg": ("GeoPackage, for QGIS", "application/geopackage+sqlite3"),
    ".html": ("One page that opens offline", "text/html"),
}


def show_takeaway(library: Library) -> None:
    """One button for each format; a file is written only when it is asked for."""
    with st.popover("Take away", key="take-away", disabled=not library.readings):
        for ending, (words, kind) in FORMATS.items():
            st.download_button(
                words,
                data=partial(write_file, library.stamps, ending, library),
                file_name=f"dateline{ending}",
                mime=kind,
                key=f"take{ending}",
                on_click="ignore",
                type="tertiary",
            )
        st.caption("Every file carries the quotes, the speakers, the sources and the dates.")


@st.cache_data(show_spinner=False, max_entries=6)
def write_file(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it
    ending: str,
    _library: Library,
) -> bytes:
    """The layers of the whole library in one file."""
    from geo import write_layers

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"dateline{ending}"
        write_layers(_library.layers, path, readings=_library.readings)
        return path.read_bytes()
