"""The ground under every map: land, borders with their years, coast, lakes, rivers, and label anchors. No network.

`ground_script()` is JavaScript text (about 1 MB, the same every time) that sets `window.datelineGround` to

    {bounds-free GeoJSON FeatureCollections:
     land:    Polygon/MultiPolygon   {iso2: "AZ"|null, name}              fill only, no stroke
     coast:   MultiLineString        {}                                   land against sea
     borders: MultiLineString        {kind: "international"|"republic"|"oblast"|"disputed", since: year|null,
                                      until: year|null, name: str|null, theatre: id|null}
     oblasts: Polygon                {id: place id, name, since, until}
     lakes:   Polygon                {name|null, min_zoom}
     rivers:  LineString             {name|null, min_zoom}}

Each feature's `min_zoom` (0 where absent) is the Leaflet zoom from which it should be seen. `ground_json()` is the
same, packed (arcs shared between neighbours, delta-coded integers); `ground_script` = `ground_json` + its decoder.
Neither text holds "{{", "{%" or "{#".

`ground_labels()` gives tuple[GroundLabel, ...]; text is ours, but still goes through `safe` on its way to the map.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class GroundLabel:
    """A word on the ground: what it names, where it stands, at which zooms (inclusive), and its slope.

    `angle` is degrees clockwise, for text that runs along a river. `since` and `until` are the years the name holds.
    """

    id: str
    text: str
    kind: Literal["country", "exclave", "sea", "lake", "river"]
    latitude: float
    longitude: float
    min_zoom: int
    max_zoom: int
    angle: float = 0.0
    since: int | None = None
    until: int | None = None


def ground_json() -> str:
    """The ground as packed JSON."""
    raise NotImplementedError


def ground_script() -> str:
    """The ground as JavaScript that sets `window.datelineGround`."""
    raise NotImplementedError


def ground_labels(*, year: int | None = None) -> tuple[GroundLabel, ...]:
    """The words that belong on the ground, those of `year` where names have changed."""
    raise NotImplementedError
