"""A record is a row of a layer as plain values: what is not known is None, a number is a number."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from shapely.geometry.base import BaseGeometry

from geo.marks import choose_claim_form, choose_place_form, is_known

if TYPE_CHECKING:
    import geopandas as gpd

Record = dict[str, Any]
T = TypeVar("T")


def read_records(frame: "gpd.GeoDataFrame") -> Iterator[Record]:
    """Every row of a layer, those without geometry too, in the order of its columns."""
    for row in frame.to_dict("records"):
        yield {str(name): plain(value) for name, value in row.items()}


def plain(value: Any) -> Any:
    """A cell as a plain value of Python."""
    if isinstance(value, BaseGeometry):
        return None if value.is_empty else value
    if not is_known(value):
        return None
    return value.item() if hasattr(value, "item") else value


def once(describe: Callable[[BaseGeometry], T]) -> Callable[[BaseGeometry], T]:
    """The same description of shapes, but each made only once: a few dozen places have thousands of rows."""
    known: dict[bytes, T] = {}

    def recall(shape: BaseGeometry) -> T:
        content = shape.wkb
        if content not in known:
            known[content] = describe(shape)
        return known[content]

    return recall


def is_drawn(record: Record) -> bool:
    """Whether a row has its place on a map."""
    return record.get("geometry") is not None


def is_claim(record: Record) -> bool:
    """Whether a row claims something, and does not only name a place."""
    return "role" not in record


def keep_different(rows: Iterable[Record]) -> Iterator[Record]:
    """Rows without those that repeat the same words with the same certainty."""
    seen = set()
    for row in rows:
        key = (row["article_id"], row["excerpt"], row["certainty"], row["speaker"])
        if key not in seen:
            seen.add(key)
            yield row


def choose_form(kind: str, row: Mapping[str, Any]) -> str:
    """How a row that has a place is drawn on the map; `row` holds only what is known."""
    return choose_place_form({"place_id": "", **row}) if kind == "places" else choose_claim_form(kind, row)
