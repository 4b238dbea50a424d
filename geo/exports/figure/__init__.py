"""A figure for print: title, map, legend, scale bar, sources, the day it speaks of, and below it what is said.

One drawing becomes all three formats. PDF is made of A4 pages, the map first and then the notes; SVG and PNG are one
sheet, the notes under the map. The map is an equal-area projection, so its scale bar is true.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.figure.letters import tidy
from geo.exports.figure.sheet import Sheet, draw_sheets, draw_whole
from geo.exports.figure.svg import finish
from geo.exports.heading import say_heading
from geo.exports.saying import say_sources
from geo.exports.sources import list_sources

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

DPI = 200  # of the PNG: an A4 page is 2339 pixels wide
COMPRESSION = 3  # of 9: above, a PNG of many notes takes half as long again and is no smaller


def write(
    layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = (), relief: bool = True
) -> None:
    """Write the figure in the format of the file's ending, with the relief of the land or without."""
    sources = list_sources(layers, readings)
    sheet = Sheet(layers, sources, say_heading(layers, readings), relief=relief)
    ending = path.suffix.lower().lstrip(".")
    about = {"Title": tidy(sheet.title), "Creator": "Dateline"}
    words = tidy(f"{say_sources(sources.values())}. {DISCLAIMER} {tell_licences(layers)}")
    if ending == "pdf":
        content = print_pages(sheet, about | {"Subject": words})
    else:
        content = print_sheet(sheet, ending, about | {"Description": words})
    with replace_file(path) as draft:
        draft.write_bytes(content)


def print_sheet(sheet: Sheet, ending: str, about: Mapping[str, str]) -> bytes:
    """The map, and the notes under it, as one picture."""
    paper = BytesIO()
    options: dict[str, Any] = {"pil_kwargs": {"compress_level": COMPRESSION}} if ending == "png" else {}
    draw_whole(sheet).figure.savefig(paper, format=ending, dpi=DPI, metadata=dict(about), **options)
    return finish(paper.getvalue().decode()).encode() if ending == "svg" else paper.getvalue()


def print_pages(sheet: Sheet, about: Mapping[str, str]) -> bytes:
    """The map and the notes as pages of one PDF."""
    from matplotlib.backends.backend_pdf import PdfPages

    paper = BytesIO()
    with PdfPages(paper, metadata=dict(about)) as pages:
        for pen in draw_sheets(sheet):
            pages.savefig(pen.figure)
    return paper.getvalue()
