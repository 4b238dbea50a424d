"""What the tests of exports share: an invented dispatch, read, and the layers that it makes."""

from collections.abc import Mapping
from typing import Any

import geopandas
import pytest

from gazetteer import Article, Geoparser, Index, Reading
from geo import derive_layers
from tests.geo.exports.layers import Layers

DISPATCH = """Shells Fall on Aleppo

AZAZ, Syria, Oct. 14 -- Shells fell on Aleppo on Friday. "We heard the guns all night," said Omar Haddad, a baker.
The road from Aleppo to Damascus was cut. Up to 4,000 people fled from Aleppo to Turkey, aid workers said. Rebels
claimed to have taken the hills south of Aleppo. There was fighting in Qarmitabad.
"""


@pytest.fixture(scope="session")
def readings(index: Index) -> tuple[Reading, ...]:
    """The dispatch, read twice: once as of a newspaper with a day, once as of nobody."""
    days: tuple[Mapping[str, Any], ...] = (
        {
            "title": "Shells Fall",
            "publisher": "The Paper",
            "published": "2016-10-15",
            "url": "https://paper.example/1?a=1&b=2",
        },
        {},
    )
    return tuple(Geoparser(index).read(make_article(f"a{n}", **about)) for n, about in enumerate(days))


def make_article(name: str, *, published: str | None = None, **about: Any) -> Article:
    """The dispatch as an article."""
    from datetime import date

    day = date.fromisoformat(published) if published else None
    return Article.from_text(DISPATCH, id=name, published=day, **about)


@pytest.fixture(scope="session")
def read_layers(readings: tuple[Reading, ...]) -> Layers:
    """The layers of the dispatch: places with and without a position, claims of several kinds."""
    layers: dict[str, geopandas.GeoDataFrame] = derive_layers(readings)
    assert layers["places"].geometry.isna().any()
    assert sum(len(frame) for kind, frame in layers.items() if kind != "places") >= 4
    return layers
