"""One file, one kind of layer: what the articles claim becomes frames that can be drawn."""

from collections.abc import Sequence

from geopandas import GeoDataFrame

from gazetteer import Reading
from geo.between import find_disputes
from geo.claims import Claims, read_claims
from geo.layers.corridors import derive_corridors
from geo.layers.flows import derive_flows
from geo.layers.fronts import derive_fronts
from geo.layers.places import derive_places
from geo.shapes import Ground

LAYERS = {
    "places": derive_places,
    "fronts": derive_fronts,
    "corridors": derive_corridors,
    "flows": derive_flows,
}


def read_together(readings: Sequence[Reading]) -> tuple[Claims, ...]:
    """What several readings claim; what two speakers tell differently is disputed in both."""
    return find_disputes([read_claims(reading) for reading in readings])


def derive_layers(
    readings: Sequence[Reading], *, ground: Ground | None = None, claims: Sequence[Claims] | None = None
) -> dict[str, GeoDataFrame]:
    """What readings say, as one frame for each kind of layer: "places", "fronts", "corridors", "flows".

    Every frame is in EPSG:4326 and has the columns of `geo.schema`, also when it is empty. The order of the rows is
    that of the readings and of their texts. `ground` gives the shapes of places, the committed ones by default;
    `claims` are what `read_together` made of the readings, where it was called before.
    """
    told = read_together(readings) if claims is None else claims
    shapes = ground or Ground.load()
    return {kind: derive(told, shapes) for kind, derive in LAYERS.items()}
