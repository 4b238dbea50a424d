"""GeoPackage (OGC 12-128r19): one table a layer, which QGIS and every GIS opens, and one of the articles."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from geo.exports import DISCLAIMER, tell_licences
from geo.exports.atomic import replace_file
from geo.exports.geojson import describe_article

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write each layer as a table of its name, empty layers too, and the articles as a table without geometry."""
    import pandas as pd
    import pyogrio

    about = {"DESCRIPTION": DISCLAIMER, "LICENCES": tell_licences(layers)}
    with replace_file(path) as draft:
        for name, frame in layers.items():
            pyogrio.write_dataframe(
                prepare_frame(frame),
                draft,
                layer=name,
                driver="GPKG",
                geometry_type="Unknown",
                append=draft.exists(),
                layer_metadata=about,
            )
        articles = pd.DataFrame([describe_article(reading) for reading in readings])
        if len(articles):
            pyogrio.write_dataframe(articles, draft, layer="articles", driver="GPKG", append=True)


def prepare_frame(frame: "gpd.GeoDataFrame") -> "gpd.GeoDataFrame":
    """The frame with its days as ISO 8601 words: a column of dates that is all empty has no type of its own."""
    return frame.assign(
        **{
            column: frame[column].map(lambda day: None if day is None or day != day else str(day)[:10]).astype(object)
            for column in ("published", "when_start", "when_end")
        }
    )
