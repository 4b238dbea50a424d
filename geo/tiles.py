"""Grounds that are fetched from the network: never by themselves, only while a reader has switched one on.

None of them has labels of its own, for the map's own words and marks lie above them; none needs a key. A server of
one's own is named by DATELINE_TILES, as https://server/{z}/{x}/{y}.png.
"""

import os
from dataclasses import asdict, dataclass
from functools import cache

from geo.style import embed_json

# Key, words of the page, and the name by which the package xyzservices knows address and credits.
_PROVIDERS = (
    ("relief", "Finer relief", "Esri.WorldShadedRelief"),
    ("images", "Satellite images", "Esri.WorldImagery"),
    ("plain", "Light grey map", "Esri.WorldGrayCanvas"),
)
OWN = "own"


@dataclass(frozen=True, slots=True)
class Tiles:
    """A ground made of pictures: its key, its name, where they are, how deep they go, and whose they are."""

    key: str
    name: str
    url: str
    most: int
    credit: str


def list_tiles() -> tuple[Tiles, ...]:
    """All grounds of pictures that a reader can choose from."""
    own = os.environ.get("DATELINE_TILES")
    return (*list_known(), *((Tiles(OWN, "A server of your own", own, 18, ""),) if own else ()))


@cache
def list_known() -> tuple[Tiles, ...]:
    """Those of public servers; each is looked for once, for the package goes through all that it knows."""
    import xyzservices.providers as known

    named = ((key, name, known.query_name(provider)) for key, name, provider in _PROVIDERS)
    return tuple(
        Tiles(key, name, found.build_url(scale_factor=""), found.get("max_zoom", 18), say_credit(found.attribution))
        for key, name, found in named
    )


def say_credit(attribution: str) -> str:
    """Whose the pictures are, as it is printed."""
    return attribution.replace("(C)", "©")


def tiles_script() -> str:
    """JavaScript that sets `window.datelineTiles`, by key."""
    return f"window.datelineTiles = {embed_json({tiles.key: asdict(tiles) for tiles in list_tiles()})};\n"
