"""GeoPackage (OGC 12-128r19): one table a layer, which QGIS and every GIS opens, and one of the articles.

QGIS finds in the table `layer_styles` how each layer looks. A table may hold points, lines and areas together; QGIS
then opens it as one layer for each, all with the same style.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import replace_file
from geo.exports import DISCLAIMER, ExportError, tell_licences
from geo.exports.geojson import describe_article
from geo.exports.qgis import write_styles
from geo.exports.records import choose_form, plain
from geo.exports.sources import Source, describe_source, list_sources
from geo.exports.words import mend_for_xml
from geo.marks import find_width, read_rows

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

VERSION = "1.2"  # of the format: what older programs open without a warning
# The columns that a table has besides its layer's, and how a row without a place is drawn: not at all.
EXTRA = {"article_title": object, "article_url": object, "form": object, "width": float, "repeats": bool}
UNDRAWN: Mapping[str, Any] = {"form": None, "width": None, "repeats": False}
TINTS = frozenset({"fighting", "claimed", "band"})  # forms that tint the same ground only once


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write each layer as a table of its name, empty layers too, and the articles as a table without geometry."""
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

    sources = list_sources(layers, readings)
    with replace_file(path) as draft:
        try:
            write_tables(layers, draft, sources)
            with closing(sqlite3.connect(draft)) as connection, connection:
                write_styles(connection, tuple(layers))
        except (DataSourceError, DataLayerError, FeatureError, sqlite3.Error) as error:
            raise ExportError(f"{path}: cannot be written: {error}") from error
        check_tables(layers, draft, path)


def write_tables(layers: "Mapping[str, gpd.GeoDataFrame]", draft: Path, sources: Mapping[str, Source]) -> None:
    """Write the layers, and the articles they rest on."""
    import pandas as pd
    import pyogrio

    about = {"DESCRIPTION": DISCLAIMER, "LICENCES": tell_licences(layers)}
    for name, frame in layers.items():
        pyogrio.write_dataframe(
            prepare_frame(name, frame, sources),
            draft,
            layer=name,
            driver="GPKG",
            geometry_type="Unknown",
            append=draft.exists(),
            layer_metadata=about,
            dataset_options={"VERSION": VERSION},
        )
    articles = pd.DataFrame([describe_article(source) for source in sources.values()], dtype=object)
    if len(articles):
        pyogrio.write_dataframe(mend_words(articles), draft, layer="articles", driver="GPKG", append=True)


def check_tables(layers: "Mapping[str, gpd.GeoDataFrame]", draft: Path, path: Path) -> None:
    """Make sure that every row has arrived: a full disk may pass unnoticed by what writes. Raises ExportError."""
    try:
        with closing(sqlite3.connect(draft)) as connection:
            counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in layers}
    except sqlite3.Error as error:
        raise ExportError(f"{path}: cannot be written: {error}") from error
    if short := [name for name, frame in layers.items() if counts[name] != len(frame)]:
        raise ExportError(f"{path}: cannot be written: rows of {', '.join(short)} did not arrive")


def prepare_frame(name: str, frame: "gpd.GeoDataFrame", sources: Mapping[str, Source]) -> "gpd.GeoDataFrame":
    """The frame with its articles, and with how each row is drawn, for the style to go by.

    Days are ISO 8601 words: a column of dates that is all empty has no type of its own.
    """
    days = {c: frame[c].map(lambda day: plain(day) and str(day)[:10]).astype(object) for c in list_days(frame)}
    forms = describe_forms(name, frame)
    rows = [
        {**describe_source(sources[article]), **forms.get(row, UNDRAWN)}
        for article, row in zip(frame["article_id"], frame["id"], strict=True)
    ]
    extra = {column: [row[column] for row in rows] for column in EXTRA}
    return mend_words(frame.assign(**days, **extra).astype(EXTRA))


def list_days(frame: "gpd.GeoDataFrame") -> tuple[str, ...]:
    """The columns that hold days."""
    return tuple(column for column in ("published", "when_start", "when_end") if column in frame.columns)


def describe_forms(kind: str, frame: "gpd.GeoDataFrame") -> dict[str, dict[str, Any]]:
    """How each row is drawn, by its id: its form, a flow's width in pixels, and whether an earlier looks so too."""
    told: dict[str, dict[str, Any]] = {}
    seen: set[tuple[str, bytes]] = set()
    for row in read_rows(frame):
        form = choose_form(kind, row)
        looks = ("tint" if form in TINTS else form, row["geometry"].wkb)
        told[row["id"]] = {
            "form": form,
            "width": find_width(row) if kind == "flows" else None,
            "repeats": looks in seen,
        }
        seen.add(looks)
    return told


def mend_words(frame: Any) -> Any:
    """A frame whose words a database can hold; NUL would end them."""
    words = [column for column in frame.columns if column != "geometry" and frame[column].dtype == object]
    return frame.assign(
        **{c: frame[c].map(lambda cell: mend_for_xml(cell) if isinstance(cell, str) else cell) for c in words}
    )
