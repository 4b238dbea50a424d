"""The layers of the two seed articles, read once."""

from pathlib import Path

import pytest
from geopandas import GeoDataFrame

from gazetteer import Article, Geoparser, Reading
from geo import derive_layers

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def geoparser() -> Geoparser:
    """The reader, with the user's own index."""
    return Geoparser()


@pytest.fixture(scope="session")
def seed_readings(geoparser: Geoparser) -> tuple[Reading, ...]:
    """The two seed articles, read."""
    return tuple(geoparser.read(Article.from_file(path)) for path in sorted(SEEDS.glob("*.txt")))


@pytest.fixture(scope="session")
def seed_layers(seed_readings: tuple[Reading, ...]) -> dict[str, GeoDataFrame]:
    """What the two seed articles claim."""
    return derive_layers(seed_readings)
