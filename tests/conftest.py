"""What many tests share: the index of the whole world, and a small one built in a moment."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from gazetteer.index import Index
from gazetteer.index_build import build_index
from gazetteer.sources import admin1, countries, supplement

settings.register_profile("dateline", deadline=None)  # speed is a matter of the bench: a busy machine fails no test
settings.load_profile("dateline")


@pytest.fixture(scope="session", autouse=True)
def own_articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a test adds to a folder that cannot be written goes into a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATELINE_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def index() -> Iterator[Index]:
    """The index of the whole world, from the user's cache; built there first if it is missing or old."""
    with Index.open() as opened:
        yield opened


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of countries, provinces and the tables kept by hand: all sources but the towns of the world."""
    path: Path = tmp_path_factory.mktemp("index") / "small.sqlite"
    build_index(path, sources=(countries.SOURCE, supplement.SOURCE, admin1.SOURCE))
    with Index.open(path) as opened:
        yield opened
