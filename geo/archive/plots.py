"""A plot is what one article puts on the map: the rows of its layers, their marks, and by name the shapes of both.

It depends on that article alone, once it is known what others dispute of it, so it can be kept and put together with
the plots of other articles. Many rows have one shape (a country, a river): a shape is kept once, by its own name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geo.claims import Claims

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

Row = Mapping[str, Any]  # of a layer, without its geometry; what is missing is None


@dataclass(frozen=True, slots=True)
class Plot:
    """Rows and marks by kind of layer; `shapes` has the name of each row's shape, None where there is none.

    A row says as `drawable` whether it has a shape. A mark is a GeoJSON feature that has the name of its shape in
    place of the geometry.
    """

    rows: dict[str, tuple[Row, ...]]
    shapes: dict[str, tuple[str | None, ...]]
    marks: dict[str, tuple[Row, ...]]


def make_plots(claims: Sequence[Claims]) -> tuple[tuple[Plot, ...], dict[str, bytes]]:
    """The plots of some articles, in their order, and the shapes that they name. Raises MarkError."""
    from geo.layers import derive_layers  # these bring the whole of GeoPandas, and kept plots need none of it
    from geo.marks import make_marks, name_shape

    layers = derive_layers([one.reading for one in claims], claims=claims)
    shapes: dict[str, bytes] = {}
    rows = {kind: list(_plain_rows(frame)) for kind, frame in layers.items()}
    named = {kind: [name_shape(shape, shapes) for shape in frame.geometry] for kind, frame in layers.items()}
    marks = make_marks(layers, name_shape=lambda shape: name_shape(shape, shapes))
    return tuple(_pick(one.reading.article.id, rows, named, marks) for one in claims), shapes


def _pick(
    article: str,
    rows: Mapping[str, list[Row]],
    named: Mapping[str, list[str | None]],
    marks: Mapping[str, Mapping[str, Any]],
) -> Plot:
    """The plot of one article out of those of many."""
    own = {kind: [n for n, row in enumerate(found) if row["article_id"] == article] for kind, found in rows.items()}
    return Plot(
        {kind: tuple(rows[kind][n] for n in found) for kind, found in own.items()},
        {kind: tuple(named[kind][n] for n in found) for kind, found in own.items()},
        {kind: tuple(marks[f"{article}/{kind}"]["features"]) for kind in rows if f"{article}/{kind}" in marks},
    )


def _plain_rows(frame: "GeoDataFrame") -> Iterable[Row]:
    """A layer's rows without their geometry; `drawable` says whether they have one."""
    words = frame.drop(columns="geometry").astype(object)
    return list(words.where(words.notna(), None).assign(drawable=frame.geometry.notna()).to_dict("records"))


def join_layers(plots: Iterable[Plot], shapes: Mapping[str, bytes]) -> "dict[str, GeoDataFrame]":
    """The layers of several plots, as `derive_layers` makes them."""
    from shapely import from_wkb

    from geo.schema import SCHEMAS, frame

    known = {name: from_wkb(content) for name, content in shapes.items()}
    rows: dict[str, list[Row]] = {kind: [] for kind in SCHEMAS}
    for plot in plots:
        for kind, own in plot.rows.items():
            for row, name in zip(own, plot.shapes[kind], strict=True):
                plain = {column: value for column, value in row.items() if column != "drawable"}
                rows[kind].append({**plain, "geometry": known[name] if name else None})
    return {kind: frame(kind, own) for kind, own in rows.items()}
