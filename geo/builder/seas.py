"""A sea is the water inside bounds drawn by hand, as `seas.csv` has them."""

from collections.abc import Collection, Sequence

from shapely import Polygon, STRtree, union_all

from geo.builder.packing import Packing
from geo.sources.natural_earth import areas_of
from geo.tables import DATA, read_table

TOLERANCE = 0.03  # degrees: shores of a sea seen whole
SLIVER = 0.002  # of a sea: smaller waters, such as lagoons behind the shore, are left out


def pack_seas(packing: Packing, land: Sequence[Polygon], wanted: Collection[str]) -> frozenset[str]:
    """Add the layer seas; the ids that were added."""
    tree = STRtree(land)
    rows = [row for row in read_table(DATA / "seas.csv") if row["id"] in wanted]
    for row in rows:
        bounds = Polygon([tuple(map(float, point.split())) for point in row["bounds"].split("|")])
        near = [land[int(i)] for i in tree.query(bounds, predicate="intersects")]
        water = areas_of(bounds.difference(union_all(near)).simplify(TOLERANCE))
        kept = areas_of(union_all([part for part in water.geoms if part.area > SLIVER * water.area]))
        packing.add_shape("seas", {"id": row["id"]}, kept)
    return frozenset(row["id"] for row in rows)
