"""The list of everything that is on a map, for those who use no mouse or hear the page: each mark as a sentence."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from geo.exports.records import Record, is_claim, is_drawn, read_records
from geo.exports.saying import say_kind, say_name
from geo.sentences import say_claim

if TYPE_CHECKING:
    import geopandas as gpd


def list_marks(layers: "Mapping[str, gpd.GeoDataFrame]") -> list[dict[str, Any]]:
    """Kind by kind the marks: ids, words, and the layers ("<article id>/<kind>") that show them."""
    groups = []
    for kind, frame in layers.items():
        rows = [row for row in read_records(frame) if is_drawn(row)]
        entries = list_claims(kind, rows) if not rows or is_claim(rows[0]) else list_places(rows)
        if entries:
            groups.append({"name": say_kind(kind), "entries": entries})
    return groups


def list_claims(kind: str, rows: list[Record]) -> list[dict[str, Any]]:
    """Claims as sentences, in the order of the articles."""
    told = [(row["id"], say_claim(kind, row), f"{row['article_id']}/{kind}") for row in rows]
    return [{"id": mark, "words": words, "layers": [layer]} for mark, words, layer in told]


def list_places(rows: list[Record]) -> list[dict[str, Any]]:
    """Places by name, each with how often it is named."""
    named: dict[str, list[Record]] = {}
    for row in rows:
        if row["role"] == "location" and row["place_id"]:
            named.setdefault(row["place_id"], []).append(row)
    entries = [
        {
            "id": place,
            "words": f"{say_name(own[0])}, {len(own)} mention{'s' if len(own) > 1 else ''}",
            "layers": sorted({f"{row['article_id']}/places" for row in own}),
        }
        for place, own in named.items()
    ]
    return sorted(entries, key=lambda entry: str(entry["words"]).casefold())
