"""What the tests of the gazetteer share."""

import pytest

from gazetteer import EmbeddedGazetteer
from gazetteer.index import Index


@pytest.fixture(scope="session")
def geocoder(index: Index) -> EmbeddedGazetteer:
    """A geocoder over the whole world."""
    return EmbeddedGazetteer(index)
