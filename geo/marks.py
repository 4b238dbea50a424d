"""A mark is one thing on the map that can be chosen: rows of a layer, with how each is to be drawn and said.

The marks of one article and kind form a GeoJSON collection; its name is "<article id>/<kind>". A claim's mark has the
row's id; a place's mark has the place's id and stands for all its mentions in the article.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from math import sqrt
from typing import TYPE_CHECKING, Any

from pandas import NA
from shapely import set_precision
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geo.days import Claimed, find_days, list_claimed, list_days

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

ID = re.compile(r"[A-Za-z0-9-]{1,200}")
GRID = 1e-5  # degrees, about a metre: more digits are not seen
WIDEST, NARROWEST, PEOPLE_WIDEST = 12.0, 2.0, 100_000  # pixels, pixels, and the number drawn widest
NEAR = "near-"  # how the id of "within a few miles of" begins
# How the ids of other grounds begin that end at a distance, or at a shore.
EDGED = (NEAR, "ring-", "inside-", "coast-", "offshore-")
WAY = "way-"  # how the id of "the road from X to Y" begins
Collection = dict[str, Any]
NameShape = Callable[[BaseGeometry], Any]  # a shape -> what stands for it in a mark


class MarkError(ValueError):
    """A row cannot go to the map because its id holds more than letters, digits and hyphens; the message names it."""


def make_marks(layers: "Mapping[str, GeoDataFrame]", *, name_shape: NameShape | None = None) -> dict[str, Collection]:
    """Every mark of the layers, by article and kind, in the order of the layers; rows without geometry have none.

    With `name_shape`, which keeps a shape and gives its name, a mark has that name in place of the geometry.
    Raises MarkError.
    """
    marks: dict[str, Collection] = {}
    told = {kind: _group_rows(frame) for kind, frame in layers.items()}
    middles = {article: find_middles(found[article] for found in told.values() if article in found)
               for article in dict.fromkeys(chain.from_iterable(told.values()))}  # fmt: skip
    claimed = list_claimed(
        row for kind, found in told.items() if kind != "places" for own in found.values() for row in own
    )
    describe = name_shape or describe_shape
    for kind, found in told.items():
        for article, own in found.items():
            rows = [row for row in own if row.get("role", "location") == "location"]
            features = (
                make_places(rows, claimed, describe)
                if kind == "places"
                else [make_claim(kind, row, middles[article], describe) for row in rows]
            )
            if rows:
                marks[f"{check_id(article)}/{kind}"] = {"type": "FeatureCollection", "features": features}
    return marks


def _group_rows(frame: "GeoDataFrame") -> dict[str, list[dict[str, Any]]]:
    """The rows of a layer that can be drawn, by article."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in read_rows(frame):
        found.setdefault(row["article_id"], []).append(row)
    return found


def describe_shape(shape: BaseGeometry) -> Any:
    """A shape as GeoJSON, no more exactly than is seen."""
    return mapping(set_precision(shape, GRID, mode="pointwise"))


def name_shape(shape: BaseGeometry | None, shapes: dict[str, bytes]) -> str | None:
    """Keep a shape among others as well-known binary, and give its name, which tells its content."""
    if shape is None or shape.is_empty:
        return None
    content: bytes = shape.wkb
    name = hashlib.blake2b(content, digest_size=12).hexdigest()
    shapes.setdefault(name, content)
    return name


def read_rows(frame: "GeoDataFrame") -> Iterator[dict[str, Any]]:
    """The rows of a layer as mappings that hold only what is known and can be drawn."""
    for row in frame.to_dict("records"):
        known = {name: value for name, value in row.items() if isinstance(value, BaseGeometry) or is_known(value)}
        if known.get("geometry") is not None and not known["geometry"].is_empty:
            yield known


def is_known(value: Any) -> bool:
    """Whether a cell of a frame holds anything."""
    return not (value is None or value is NA or value != value)


def check_id(identity: str) -> str:
    """Let an id through to the map."""
    if not ID.fullmatch(identity):
        raise MarkError(f"expected an id of letters, digits and hyphens, got {identity!r:.80}")
    return identity


def make_places(rows: Iterable[Mapping[str, Any]], claimed: Claimed, describe: NameShape) -> list[Collection]:
    """One mark for each place, however often the article names it."""
    told: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        if "place_id" in row:
            told.setdefault(row["place_id"], []).append(row)
    return [make_place(place, mentions, claimed, describe) for place, mentions in told.items()]


def make_place(place: str, mentions: list[Mapping[str, Any]], claimed: Claimed, describe: NameShape) -> Collection:
    """The mark of one place from the rows that mention it."""
    first = mentions[0]
    said = ((row["certainty"], *days) for row in mentions for days in list_days(row, claimed))
    about = {
        "form": choose_place_form(first),
        "name": first["name"],
        "label": first.get("label", first["name"]),
        "places": [place],
        "said": [list(one) for one in dict.fromkeys(said)],
        "mentions": len(mentions),
        "inferred": first.get("drawn") == "inferred",
    }
    return make_feature(place, describe(first["geometry"]), about)


def find_middles(told: Iterable[Iterable[Mapping[str, Any]]]) -> dict[str, BaseGeometry]:
    """The middle of every area that an article speaks of, by the place's id: where the teeth of fronts may point."""
    areas = (row for rows in told for row in rows if "place_id" in row and row["geometry"].area)
    return {str(row["place_id"]): row["geometry"].centroid for row in areas}


def make_claim(
    kind: str, row: Mapping[str, Any], middles: Mapping[str, BaseGeometry], describe: NameShape
) -> Collection:
    """The mark of one claim."""
    ids = [str(row[column]) for column in row if column.endswith("_id") and column != "article_id"]
    about = {
        "form": choose_claim_form(kind, row),
        "name": str(row.get("place") or row.get("name") or row.get("origin") or ""),
        "label": row.get("label"),
        "fact": row.get("fact"),
        "places": ids,
        "said": [[row["certainty"], *find_days(row)]],
        "mentions": 1,
        "inferred": row.get("drawn") == "inferred",
        "status": row.get("status"),
        "width": find_width(row) if kind == "flows" else None,
        "towards": find_pressed(row, middles) if kind == "fronts" else None,
    }
    return make_feature(str(row["id"]), describe(row["geometry"]), about)


def make_feature(identity: str, geometry: Any, about: Mapping[str, Any]) -> Collection:
    """A GeoJSON feature, of a geometry or of its name; what is not known is left out."""
    return {
        "type": "Feature",
        "id": check_id(identity),
        "geometry": geometry,
        "properties": {name: value for name, value in about.items() if value is not None},
    }


def choose_place_form(row: Mapping[str, Any]) -> str:
    """How a place is drawn, by its geometry and its feature class."""
    geometry: BaseGeometry = row["geometry"]
    if geometry.geom_type in ("Point", "MultiPoint"):
        return "dot"
    if geometry.geom_type in ("LineString", "MultiLineString"):
        if str(row["place_id"]).startswith(WAY):
            return "way"
        return {"H": "river", "R": "road"}.get(row.get("feature_class", ""), "border")
    if str(row["place_id"]).startswith("country-"):
        return "country"
    if str(row["place_id"]).startswith(EDGED):
        return "near"
    return "part" if row.get("drawn") == "inferred" else "area"


def choose_ring(row: Mapping[str, Any]) -> str:
    """How people at one place are drawn: they stay, they came from somewhere, or they went somewhere."""
    if row["status"] == "stranded":
        return "stranded"
    came = isinstance(row.get("destination"), str) and not isinstance(row.get("origin"), str)
    return "arrived" if came else "fled"


def choose_claim_form(kind: str, row: Mapping[str, Any]) -> str:
    """How a claim is drawn, by its kind and its geometry."""
    geometry: BaseGeometry = row["geometry"]
    is_point = geometry.geom_type in ("Point", "MultiPoint")
    if kind == "flows":
        return choose_ring(row) if is_point else "flow"
    if kind == "corridors":
        return "corridor"
    if is_point:
        return "clash"
    if geometry.geom_type in ("LineString", "MultiLineString"):
        return "front"
    if str(row.get("place_id", "")).startswith(NEAR):
        return "band"
    return "claimed" if row["certainty"] in ("claimed", "disputed") else "fighting"


def find_width(row: Mapping[str, Any]) -> float | None:
    """The width of a flow in pixels, by the square root of its people; None where no number is given."""
    people = row.get("people_high", row.get("people_low"))
    if people is None:
        return None
    return round(min(WIDEST, max(NARROWEST, WIDEST * sqrt(int(people) / PEOPLE_WIDEST))), 2)


def find_pressed(row: Mapping[str, Any], middles: Mapping[str, BaseGeometry]) -> list[float] | None:
    """Where a front's teeth point, as [longitude, latitude]: between its lines, or to the middle of its place."""
    geometry: BaseGeometry = row["geometry"]
    several = geometry.geom_type == "MultiLineString"
    middle = geometry.centroid if several else middles.get(str(row.get("place_id")))
    return [round(middle.x, 5), round(middle.y, 5)] if middle is not None else None
