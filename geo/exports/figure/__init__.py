"""A figure for print: title, map, legend, scale bar, sources, the day it speaks of, and below it what is said.

One drawing becomes all three formats. PDF is made of A4 pages, the map first and then the notes; SVG and PNG are one
sheet, the notes under the map. The map is an equal-area projection, so its scale bar is true.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.exports import DISCLAIMER, tell_licences
from geo.exports.atomic import replace_file
from geo.exports.figure.sheet import Sheet, draw_map_sheet, draw_note_sheets, draw_whole
from geo.exports.saying import say_sources, say_title
from geo.exports.sources import list_sources

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

DPI = 200  # of the PNG: an A4 page is 2339 pixels wide
# Letters stay letters in a PDF, so that it can be searched; in an SVG they are outlines, the same on every machine.
SETTINGS: Mapping[str, Any] = {"pdf.fonttype": 42, "svg.fonttype": "path", "svg.hashsalt": "dateline"}


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write the figure in the format of the file's ending."""
    import matplotlib as mpl

    sources = list_sources(layers, readings)
    sheet = Sheet(layers, sources)
    ending = path.suffix.lower().lstrip(".")
    about = {"Title": say_title(layers, sources.values()), "Creator": "Dateline"}
    words = f"{say_sources(sources.values())}. {DISCLAIMER} {tell_licences(layers)}"
    with replace_file(path) as draft, mpl.rc_context(dict(SETTINGS)):
        if ending == "pdf":
            write_pages(sheet, draft, about | {"Subject": words})
        else:
            draw_whole(sheet).figure.savefig(
                draft, format=ending, dpi=DPI, metadata={**about, "Description": words, "Creator": "Dateline"}
            )


def write_pages(sheet: Sheet, draft: Path, about: Mapping[str, str]) -> None:
    """The map and the notes as pages of one PDF."""
    from matplotlib.backends.backend_pdf import PdfPages

    with PdfPages(draft, metadata=dict(about)) as pages:
        for pen in (draw_map_sheet(sheet), *draw_note_sheets(sheet)):
            pages.savefig(pen.figure)
