"""What the printed map shows: the same marks as on the screen, each drawn once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from shapely import LineString, STRtree, box, from_wkb, set_precision
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.frame import Frame
from geo.exports.records import once
from geo.marks import GRID, make_marks, name_shape

if TYPE_CHECKING:
    import geopandas as gpd

TINTS = frozenset({"fighting", "claimed", "band"})
LEAST_ARROW, MOST_STRETCH = 20.0, 2.5  # points, about two dots; times its true length
WATERS = frozenset({"lake", "lakes", "sea", "gulf", "bay", "strait", "channel"})  # how the ids of waters begin
PAVED = frozenset({"road", "way"})
# From the lowest to the highest.
TIERS = ("country", "part", "area", "near", "fighting", "claimed", "band", "road", "way", "border", "river", "clash",
         "corridor", "front", "flow", "stranded", "fled", "arrived", "dot")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the map: `shape` in degrees, `laid` on the sheet; `covered` where a claim tints its ground."""

    id: str
    kind: str
    form: str
    shape: BaseGeometry
    name: str
    label: str
    fact: str
    places: tuple[str, ...]
    mentions: int
    inferred: bool
    status: str
    width: float | None
    towards: tuple[float, float] | None
    laid: BaseGeometry | None = None
    shown: bool = True
    covered: bool = False
    nested: bool = False

    @property
    def is_claim(self) -> bool:
        """Whether it is more than a place."""
        return self.kind != "places"


def collect_marks(layers: "Mapping[str, gpd.GeoDataFrame]") -> tuple[Mark, ...]:
    """The marks of all articles; a place told of in several of them is one."""
    found: dict[tuple[str, str], Mark] = {}
    contents: dict[str, bytes] = {}
    collections = make_marks(layers, name_shape=lambda shape: name_shape(shape, contents))
    shapes = {name: set_precision(from_wkb(content), GRID, mode="pointwise") for name, content in contents.items()}
    for key, collection in collections.items():
        for feature in collection["features"]:
            mark = read_mark(key.rpartition("/")[2], feature, shapes[feature["geometry"]])
            before = found.get((mark.id, mark.form))
            found[mark.id, mark.form] = replace(before, mentions=before.mentions + mark.mentions) if before else mark
    return settle(tuple(found.values()))


def read_mark(kind: str, feature: Mapping[str, Any], shape: BaseGeometry) -> Mark:
    """A mark from its feature and its shape, which it may share with others."""
    about = feature["properties"]
    name = str(about.get("name") or "")
    return Mark(
        id=feature["id"],
        kind=kind,
        form="river" if about["form"] == "area" and is_water(feature["id"]) else about["form"],
        shape=shape,
        name=name,
        label=str(about.get("label") or (name if kind == "places" else "")),
        fact=str(about.get("fact") or ""),
        places=tuple(about["places"]),
        mentions=about["mentions"],
        inferred=about["inferred"],
        status=str(about.get("status") or ""),
        width=about.get("width"),
        towards=tuple(about["towards"]) if about.get("towards") else None,
    )


def is_water(place_id: str) -> bool:
    """Whether an area is a lake or a sea: water is drawn by its shore, not tinted like land."""
    return place_id.partition("-")[0] in WATERS


def settle(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Decide what is drawn: claims on the same ground share one drawing, and no ground is tinted twice."""
    tinted = {p for mark in marks if mark.is_claim and mark.shape.area for p in mark.places}
    paved = {mark.shape.wkb for mark in marks if mark.form == "corridor"}
    first: dict[tuple[str, bytes], Mark] = {}
    for mark in sorted(marks, key=lambda m: m.form != "fighting"):
        first.setdefault(find_twins(mark), mark)
    nested = find_nested([mark for mark in first.values() if mark.form in TINTS])
    return tuple(
        replace(
            mark,
            shown=first[find_twins(mark)] is mark,
            covered=not mark.is_claim and (mark.shape.wkb in paved if mark.form in PAVED else mark.id in tinted),
            nested=mark.id in nested and first[find_twins(mark)] is mark,
        )
        for mark in marks
    )


def find_twins(mark: Mark) -> tuple[str, bytes]:
    """What marks have in common that look the same."""
    return ("tint" if mark.form in TINTS else mark.form, mark.shape.wkb)


def find_nested(tints: Sequence[Mark]) -> frozenset[str]:
    """The ids of tinted areas that lie in a larger one of them."""
    if not tints:
        return frozenset()
    near = STRtree([mark.shape for mark in tints]).query([mark.shape for mark in tints])
    pairs = ((tints[a], tints[b]) for a, b in near.T if a != b)
    return frozenset(mark.id for mark, other in pairs if lies_in(mark, other))


def lies_in(mark: Mark, other: Mark) -> bool:
    """Whether most of an area lies in another, larger one."""
    if mark.shape.area > other.shape.area or not mark.shape.intersects(other.shape):
        return False
    return bool(mark.shape.intersection(other.shape).area * 2 >= mark.shape.area)


def lay_marks(marks: Sequence[Mark], frame: Frame) -> tuple[Mark, ...]:
    """The marks that the frame shows, laid on the sheet, from the lowest to the highest."""
    lay = once(frame.lay)
    laid = (replace(mark, laid=stretch(lay(mark.shape), mark.form)) for mark in marks)
    seen = [mark for mark in laid if mark.laid is not None and not mark.laid.is_empty and is_seen(mark, frame)]
    return tuple(sorted(seen, key=lambda mark: TIERS.index(mark.form) if mark.form in TIERS else 0))


def stretch(laid: BaseGeometry, form: str) -> BaseGeometry:
    """A flow's line leads from dot to dot; only where these nearly touch it grows beyond them, so as to be seen."""
    if form != "flow" or not isinstance(laid, LineString) or not laid.length:
        return laid
    factor = min(LEAST_ARROW / laid.length, MOST_STRETCH)
    middle = laid.interpolate(0.5, normalized=True)
    return scale(laid, factor, factor, origin=(middle.x, middle.y)) if factor > 1 else laid


def is_seen(mark: Mark, frame: Frame) -> bool:
    """Whether any of a mark lies in the frame itself."""
    return mark.laid is not None and bool(mark.laid.intersects(box(*frame.box)))
